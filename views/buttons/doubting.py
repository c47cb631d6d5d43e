"""Which buttons say what a word is, and what a masked person is?"""

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
