"""Which buttons say who comes to a meeting, and who was there?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class AnswerMeeting(Button):
    """Ik kom, or Ik kom niet: "yes" or "no"."""

    verb = "icome"
    meeting_id: str
    answer: str


@dataclass(frozen=True)
class AnswerAmong(Button):
    """The same, in a message that asks other things too."""

    verb = "icomealso"
    meeting_id: str
    answer: str


@dataclass(frozen=True)
class ShowWhoComes(Button):
    """Wie komt? Pages count from 0."""

    verb = "whocomes"
    meeting_id: str
    page: int = 0


@dataclass(frozen=True)
class SomebodyElse(Button):
    """Een ander komt. Pages count from 0."""

    verb = "instead"
    meeting_id: str
    page: int = 0


@dataclass(frozen=True)
class SendInstead(Button):
    """This colleague comes instead."""

    verb = "sendother"
    meeting_id: str
    person_id: str


@dataclass(frozen=True)
class InviteInstead(Button):
    """Somebody who is in no team comes instead."""

    verb = "newother"
    meeting_id: str


@dataclass(frozen=True)
class ShowPresence(Button):
    """Wie was er? Pages count from 0."""

    verb = "present"
    meeting_id: str
    page: int = 0


@dataclass(frozen=True)
class TapPresence(Button):
    """With this one it was otherwise."""

    verb = "wasthere"
    meeting_id: str
    person_id: str
    page: int = 0


@dataclass(frozen=True)
class KeepPresence(Button):
    """Klopt zo."""

    verb = "presentok"
    meeting_id: str
