"""Which buttons show and plan meetings?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowMeetings(Button):
    """The meetings that are to come; pages count from 0."""

    verb = "meets"
    page: int = 0


@dataclass(frozen=True)
class ShowMeeting(Button):
    """One meeting."""

    verb = "meet"
    meeting_id: str


@dataclass(frozen=True)
class NewMeeting(Button):
    """Nieuw overleg."""

    verb = "meetnew"
    team_id: str = ""


@dataclass(frozen=True)
class ChoosePlan(Button):
    """One answer of a new series."""

    verb = "plan"
    draft_id: str
    ask: str
    value: str


@dataclass(frozen=True)
class SetPlan(Button):
    """Change a line of the preview."""

    verb = "planset"
    draft_id: str
    line: str


@dataclass(frozen=True)
class KeepPlan(Button):
    """Zo is het goed."""

    verb = "plankeep"
    draft_id: str
    version: int


@dataclass(frozen=True)
class MoveMeeting(Button):
    """Verplaatsen."""

    verb = "meetmove"
    meeting_id: str


@dataclass(frozen=True)
class MeetElsewhere(Button):
    """Andere plek."""

    verb = "meetplace"
    meeting_id: str


@dataclass(frozen=True)
class ChooseDay(Button):
    """On this day."""

    verb = "meetday"
    draft_id: str
    day: str


@dataclass(frozen=True)
class ApplyChange(Button):
    """Alleen deze, or vanaf deze."""

    verb = "meetset"
    draft_id: str
    onward: int
    version: int


@dataclass(frozen=True)
class AskCallOff(Button):
    """Afzeggen: is that so?"""

    verb = "meetoff"
    meeting_id: str
    onward: int = 0


@dataclass(frozen=True)
class CallOff(Button):
    """Ja, zeg af."""

    verb = "meetgone"
    meeting_id: str
    onward: int
