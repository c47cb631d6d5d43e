"""Which buttons let a team rehearse?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class OfferPractice(Button):
    """Oefenen."""

    verb = "practice"
    team_id: str


@dataclass(frozen=True)
class StartPractice(Button):
    """Begin met oefenen."""

    verb = "rehearse"
    team_id: str


@dataclass(frozen=True)
class StopPractice(Button):
    """Klaar met oefenen."""

    verb = "rehearsed"
    team_id: str
