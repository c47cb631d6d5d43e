"""Which buttons keep a network's own words?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowWords(Button):
    """A page of the words of a network; pages count from 0."""

    verb = "networds"
    network_id: str
    page: int = 0


@dataclass(frozen=True)
class AddWords(Button):
    """Erbij: of which kind? Of words for a theme with that theme: "themawoord-vapes"."""

    verb = "addwords"
    network_id: str
    kind: str = ""


@dataclass(frozen=True)
class SureOfWords(Button):
    """Ja, zet erbij: words that are first names too."""

    verb = "surewords"
    draft_id: str
    version: int


@dataclass(frozen=True)
class DecideWord(Button):
    """Onthoud (1) or niet onthouden (0): a word that was proposed."""

    verb = "decideword"
    word_id: str
    keep: int


@dataclass(frozen=True)
class RemoveWord(Button):
    """Weg."""

    verb = "removeword"
    word_id: str
    page: int
