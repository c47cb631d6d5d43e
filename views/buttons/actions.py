"""Which buttons move an action, finish it, hand it over, say something about it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowAction(Button):
    """One action by itself; `page` of which list one comes from, -1 for none, perhaps of one team alone."""

    verb = "action"
    action_id: str
    page: int = -1
    team_id: str = ""


@dataclass(frozen=True)
class BackToList(Button):
    """Back to the list, in place of the action."""

    verb = "mine"
    page: int
    team_id: str


@dataclass(frozen=True)
class MoveAction(Button):
    """Another day for an action, one tap away."""

    verb = "day"
    action_id: str
    due: str


@dataclass(frozen=True)
class OtherDay(Button):
    """Another day for an action, chosen or typed."""

    verb = "otherday"
    action_id: str


@dataclass(frozen=True)
class PutOffAction(Button):
    """A later day (as 2026-12-04) than was promised, and why."""

    verb = "putoff"
    action_id: str
    day: str
    why: str


@dataclass(frozen=True)
class FinishAction(Button):
    """Klaar."""

    verb = "done"
    action_id: str


@dataclass(frozen=True)
class DropAction(Button):
    """Toch niet: take back what one picked up."""

    verb = "drop"
    action_id: str


@dataclass(frozen=True)
class ReopenAction(Button):
    """Toch niet klaar, or toch wel."""

    verb = "reopen"
    action_id: str


@dataclass(frozen=True)
class SayResult(Button):
    """Say what came of an action."""

    verb = "result"
    action_id: str


@dataclass(frozen=True)
class HandOver(Button):
    """Choose who could take an action over."""

    verb = "handover"
    action_id: str


@dataclass(frozen=True)
class AskToTake(Button):
    """Ask this member to take it over."""

    verb = "asktake"
    action_id: str
    person_id: str


@dataclass(frozen=True)
class TakeAction(Button):
    """Ja, doe ik."""

    verb = "take"
    request_id: str


@dataclass(frozen=True)
class DeclineAction(Button):
    """Nee."""

    verb = "decline"
    request_id: str


@dataclass(frozen=True)
class Help(Button):
    """Choose who could look along."""

    verb = "help"
    action_id: str


@dataclass(frozen=True)
class AskToHelp(Button):
    """Ask this member to look along."""

    verb = "askhelp"
    action_id: str
    person_id: str


@dataclass(frozen=True)
class StopHelping(Button):
    """Niet meer meekijken."""

    verb = "stophelp"
    action_id: str


@dataclass(frozen=True)
class NewAction(Button):
    """Nieuwe actie: one that belongs to no signal."""

    verb = "newaction"


@dataclass(frozen=True)
class ChooseForAction(Button):
    """A line of a new action's preview: its school, or its owner. Without a value: show the choices."""

    verb = "foraction"
    draft_id: str
    line: str
    value: str


@dataclass(frozen=True)
class KeepWords(Button):
    """What was shown of an action, or of a word about it, is kept."""

    verb = "keepwords"
    draft_id: str
    version: int
