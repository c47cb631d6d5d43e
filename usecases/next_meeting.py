"""When does a team meet next? As it was planned; else on the day that somebody typed."""

from dataclasses import replace
from datetime import date

from domain.people import Team
from storage import meetings
from usecases.turn import Turn


async def ahead(turn: Turn, team: Team) -> date | None:
    """The local day of the next meeting after today. The caller asked the policy."""
    planned = await meetings.next_day(turn.unit, team.id, turn.today)
    typed = team.settings.next_meeting
    return planned or (typed if typed is not None and typed > turn.today else None)


async def shown(turn: Turn, team: Team) -> Team:
    """The team with the day that is planned in place of the typed one, to be shown."""
    planned = await ahead(turn, team)
    return replace(team, settings=replace(team.settings, next_meeting=planned or team.settings.next_meeting))
