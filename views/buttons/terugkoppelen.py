"""Which buttons tell the reporter what came of it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class GiveBack(Button):
    """Choose what to tell the reporter."""

    verb = "back"
    signal_id: str


@dataclass(frozen=True)
class Tell(Button):
    """One of the minimal terugkoppelingen."""

    verb = "tell"
    signal_id: str
    outcome: str


@dataclass(frozen=True)
class SendWords(Button):
    """Send a terugkoppeling in one's own words, as shown."""

    verb = "words"
    draft_id: str
    version: int
