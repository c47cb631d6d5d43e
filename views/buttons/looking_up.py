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
