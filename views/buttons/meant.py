"""Which buttons say that something else was meant?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class MakeSignal(Button):
    """Maak er een signaal van."""

    verb = "meantnew"
    draft_id: str


@dataclass(frozen=True)
class MeantOther(Button):
    """It was something else than it was taken for, such as a question whom to call."""

    verb = "meant"
    draft_id: str
    meaning: str


@dataclass(frozen=True)
class MeantFor(Button):
    """For the reporter of this signal."""

    verb = "meantfor"
    draft_id: str
    signal_id: str


@dataclass(frozen=True)
class BeAway(Button):
    """Not there up to and including this day, as YYYY-MM-DD; from `begins` on, empty for from now on."""

    verb = "beaway"
    day: str
    begins: str = ""
