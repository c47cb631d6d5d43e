"""What follows when a meeting is planned, moved or called off? The one place from which others hear of it."""

from collections.abc import Sequence

from domain.meetings import Meeting
from domain.people import Team
from usecases.turn import Turn


async def planned(turn: Turn, team: Team, made: Sequence[Meeting]) -> None:
    """New meetings stand: those who are invited hear of them, and their reminders are planned."""


async def changed(turn: Turn, team: Team, before: Meeting, after: Meeting) -> None:
    """A meeting is on another day, elsewhere or off: those who were told hear it, and its reminders follow."""
