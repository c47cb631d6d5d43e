"""Which buttons say what a word is, what a masked person is, and what to do with what points at one?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class AnswerDoubt(Button):
    """Een persoon (1) or geen persoon (0): the word that is asked about in this version of the text."""

    verb = "doubt"
    draft_id: str
    person: int
    version: int


@dataclass(frozen=True)
class AskPart(Button):
    """What is this masked person ("persoon-A")? Without one: which of them all. "terug" is the preview again."""

    verb = "askpart"
    draft_id: str
    person: str = ""


@dataclass(frozen=True)
class GivePart(Button):
    """This masked person is a leerling, an ouder …"""

    verb = "part"
    draft_id: str
    person: str
    part: str
    version: int


@dataclass(frozen=True)
class Coarsen(Button):
    """Maak het algemener: what points at one person is said in words that fit more."""

    verb = "coarser"
    draft_id: str
    version: int


@dataclass(frozen=True)
class KeepTrail(Button):
    """Toch zo: it stays, and somebody looks first."""

    verb = "keeptrail"
    draft_id: str
    version: int
