"""Which buttons lead somebody around for the first time?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class TourStop(Button):
    """The next stop of a tour. Stops count from 0."""

    verb = "tour"
    role: str
    stop: int
