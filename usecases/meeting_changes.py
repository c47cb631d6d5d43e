"""What follows when a meeting is planned, moved or called off? The one place from which others hear of it."""

from collections.abc import Sequence

from domain.meetings import Meeting, MeetingStatus
from domain.people import Team
from usecases import evaluations, inviting, presence, reminders
from usecases.turn import Turn


async def planned(turn: Turn, team: Team, made: Sequence[Meeting]) -> None:  # noqa: ARG001 - as changed
    """New meetings stand: those who are invited hear of them, and their reminders are planned."""
    await inviting.planned(turn, made)
    await reminders.planned(turn, made)


async def changed(turn: Turn, team: Team, before: Meeting, after: Meeting) -> None:
    """A meeting is on another day, elsewhere or off: those who were told hear it, and its reminders follow.

    When it was held, who coordinates is asked who was there, and everybody whether it was of use.
    """
    await inviting.changed(turn, before, after)
    await reminders.follow(turn, before, after)
    if after.status is MeetingStatus.HELD and before.closed_at is None:
        await presence.ask(turn, after, team)
        await evaluations.ask_after_meeting(turn, after, team)
