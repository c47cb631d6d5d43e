"""Which buttons does a second reader have, and who gets a signal back?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class LetThrough(Button):
    """Laat zien: the team sees it as it is."""

    verb = "letsee"
    signal_id: str


@dataclass(frozen=True)
class AdjustSignal(Button):
    """Pas aan."""

    verb = "adjust"
    signal_id: str


@dataclass(frozen=True)
class GiveBackSignal(Button):
    """Terug naar de melder."""

    verb = "giveback"
    signal_id: str


@dataclass(frozen=True)
class ShowLook(Button):
    """Lees S-1: what waits for one's own look, from a list."""

    verb = "look1st"
    signal_id: str


@dataclass(frozen=True)
class SendLook(Button):
    """What the reader typed, as it was shown."""

    verb = "looked"
    draft_id: str
    version: int


@dataclass(frozen=True)
class TakeUpAgain(Button):
    """Aanpassen en opnieuw sturen."""

    verb = "takeup"
    signal_id: str


@dataclass(frozen=True)
class LetBe(Button):
    """Laat maar."""

    verb = "letbe"
    signal_id: str
