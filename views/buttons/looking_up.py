"""Which buttons lead through the fasekaart, the terms and the conversation cards?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class Weigh(Button):
    """The fasekaart, with what was chosen so far; "" is not chosen yet."""

    verb = "fase"
    problem: str = ""
    gravity: str = ""
    threat: str = ""
    protection: str = ""


@dataclass(frozen=True)
class BeginWithPhase(Button):
    """Maak er een signaal van."""

    verb = "fasenew"
    phase: str


@dataclass(frozen=True)
class FillPhase(Button):
    """Zet de fase in je signaal."""

    verb = "fasefill"
    draft_id: str
    phase: str


@dataclass(frozen=True)
class BrowseTerms(Button):
    """A page of the terms; pages count from 0, and -1 is the alphabet."""

    verb = "begrip"
    page: int = -1


@dataclass(frozen=True)
class ShowTerm(Button):
    """What a term means, or how a loaded word is said in behaviour."""

    verb = "term"
    key: str


@dataclass(frozen=True)
class BrowseWords(Button):
    """Zeg wat je zag: the loaded words."""

    verb = "gedrag"


@dataclass(frozen=True)
class ShowSubjects(Button):
    """The subjects of the conversation cards; "" asks for whom they are."""

    verb = "gesprek"
    audience: str = ""


@dataclass(frozen=True)
class ShowQuestion(Button):
    """A question of a subject; numbers count from 0."""

    verb = "vraag"
    audience: str
    subject: str
    number: int


@dataclass(frozen=True)
class ProposePoint(Button):
    """Zet op de agenda: the question with this tag; "" is the only team, or asks for which."""

    verb = "propose"
    tag: str
    team_id: str = ""


@dataclass(frozen=True)
class ShowPoint(Button):
    """A point on the agenda by itself."""

    verb = "point"
    point_id: str


@dataclass(frozen=True)
class FinishPoint(Button):
    """Besproken."""

    verb = "pointdone"
    point_id: str


@dataclass(frozen=True)
class TakeOffPoint(Button):
    """Van de agenda."""

    verb = "pointoff"
    point_id: str


@dataclass(frozen=True)
class AskTerm(Button):
    """What does this abbreviation of a signal mean? Answered beside the signal, which stays as it is."""

    verb = "watis"
    key: str


@dataclass(frozen=True)
class SayInBehaviour(Button):
    """Zeg wat je zag: how a loaded word of this signal could be said."""

    verb = "anders"
    draft_id: str
    key: str
