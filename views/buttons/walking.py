"""Which buttons walk through an agenda, note what is decided, close a meeting, show what it decided?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class BeginMeeting(Button):
    """▶ Start."""

    verb = "begin"
    meeting_id: str


@dataclass(frozen=True)
class WalkTo(Button):
    """A place on the walk, perhaps a page of it; without a place: where the meeting is."""

    verb = "walk"
    meeting_id: str
    place: str = ""
    page: int = 0


@dataclass(frozen=True)
class PointDone(Button):
    """Klaar: they talked about this point."""

    verb = "pdone"
    meeting_id: str
    place: str


@dataclass(frozen=True)
class CarryPoint(Button):
    """Doorschuiven: it comes back next time."""

    verb = "pcarry"
    meeting_id: str
    place: str


@dataclass(frozen=True)
class PointAgain(Button):
    """Toch nog bespreken."""

    verb = "pagain"
    meeting_id: str
    place: str


@dataclass(frozen=True)
class AgreeAll(Button):
    """Alle hamerstukken akkoord."""

    verb = "pagree"
    meeting_id: str


@dataclass(frozen=True)
class TalkAbout(Button):
    """A hamerstuk that is talked about after all."""

    verb = "ptalk"
    meeting_id: str
    place: str


@dataclass(frozen=True)
class TickPromise(Button):
    """What was promised last time is done."""

    verb = "ptick"
    meeting_id: str
    action_id: str


@dataclass(frozen=True)
class ReadAtPoint(Button):
    """All of a signal, with the way back to the meeting."""

    verb = "pread"
    meeting_id: str
    signal_id: str


@dataclass(frozen=True)
class NoteAt(Button):
    """Besluit, or Actie, at a point."""

    verb = "note"
    meeting_id: str
    about: str
    place: str


@dataclass(frozen=True)
class NoteTask(Button):
    """One of the usual things for an action."""

    verb = "notetask"
    draft_id: str
    task: str


@dataclass(frozen=True)
class NoteWho(Button):
    """Who will do it. Without a person: a page of who can."""

    verb = "notewho"
    draft_id: str
    version: int
    person_id: str
    page: int = 0


@dataclass(frozen=True)
class NoteDue(Button):
    """By when."""

    verb = "notedue"
    draft_id: str
    due: str


@dataclass(frozen=True)
class KeepNote(Button):
    """The decision as it was shown."""

    verb = "keepnote"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShowNotes(Button):
    """The decisions at a point, to change one."""

    verb = "notes"
    meeting_id: str
    place: str


@dataclass(frozen=True)
class Reword(Button):
    """A decision in other words."""

    verb = "reword"
    decision_id: str


@dataclass(frozen=True)
class TakeBackDecision(Button):
    """It was no decision."""

    verb = "undecide"
    decision_id: str


@dataclass(frozen=True)
class AskClose(Button):
    """Overleg afsluiten: first what is left."""

    verb = "askclose"
    meeting_id: str


@dataclass(frozen=True)
class CloseMeeting(Button):
    """Close it, and send what was decided."""

    verb = "closemeet"
    meeting_id: str


@dataclass(frozen=True)
class ReopenMeeting(Button):
    """Closed by a slip of the thumb."""

    verb = "reopenmeet"
    meeting_id: str


@dataclass(frozen=True)
class MeetingMissed(Button):
    """It did not take place."""

    verb = "missed"
    meeting_id: str


@dataclass(frozen=True)
class ShowRecords(Button):
    """Besluiten: the meetings that were held."""

    verb = "records"
    page: int = 0


@dataclass(frozen=True)
class ShowRecord(Button):
    """What one meeting decided."""

    verb = "record"
    meeting_id: str
    page: int = 0


@dataclass(frozen=True)
class PrintRecord(Button):
    """The same as a file."""

    verb = "recordfile"
    meeting_id: str
    form: str


def packed(key: str) -> str:
    """The key of a point as it goes into a button, where no colon can stand."""
    return key.replace(":", ".")


def unpacked(place: str) -> str:
    """The key of a point, or a place, as it came out of a button."""
    return place.replace(".", ":", 1)
