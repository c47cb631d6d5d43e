"""Which meetings does a team have, and who is invited to them?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.access import Act
from domain.meetings import Meeting
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.series import Series, Slot, coming, school_year
from storage import meetings
from storage import series as kept_series
from usecases import meeting_changes
from usecases.invited import Invited, invited_to, meeting_of, scope_of
from usecases.turn import Turn, in_team, team_of

__all__ = ["Invited", "invited_to", "meeting_of", "scope_of"]  # of usecases.invited, for who comes here for them

_AHEAD = timedelta(days=60)  # before a school year ends, the days of the next one stand


async def coming_of(turn: Turn, team: Team) -> list[Meeting]:
    """The meetings of a team from today on, the first one first."""
    return await meetings.coming(turn.unit, team.id, turn.today)


async def next_of(turn: Turn, team: Team) -> Meeting | None:
    """The first meeting of a team that is still to come, or that goes on now."""
    return next(iter(await coming_of(turn, team)), None)


async def begin(turn: Turn, new: Series) -> list[Meeting]:
    """A series and its meetings, as they were shown before; who is invited hears of them."""
    team = await team_of(turn, new.team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    await kept_series.add(turn.unit, new)
    made = await _plan(turn, new, new.pattern.first)
    await turn.note("begin_series", f"series:{new.id}", team.network_id)
    await meeting_changes.planned(turn, team, made)
    return made


async def to_plan_ahead(turn: Turn) -> list[str]:
    """The series of which the days of the coming school year don't stand yet, when that one nears."""
    return await kept_series.to_plan(turn.unit, _ends(turn))


def _ends(turn: Turn) -> date:
    _, ends = school_year(turn.today + _AHEAD)
    return ends


async def plan_ahead(turn: Turn, series_id: str) -> None:
    """The days of the next school year stand, so that nothing must be restarted; who is invited hears of them."""
    one = await kept_series.get(turn.unit, series_id)
    if one is None or one.ended_on is not None or one.planned_until >= _ends(turn):
        return
    planned = replace(one, planned_until=_ends(turn))
    await kept_series.save(turn.unit, planned)
    made = await _plan(turn, planned, max(one.planned_until + timedelta(days=1), turn.today))
    await meeting_changes.planned(turn, await team_of(turn, one.team_id), made)


async def _plan(turn: Turn, one: Series, since: date) -> list[Meeting]:
    """The meetings of a series from a day on that don't stand yet."""
    standing = {meeting.slot for meeting in await meetings.of_series(turn.unit, one.id)}
    slots = coming(one.pattern, one.planned_until, turn.world.recurrence, turn.world.calendar)
    made = [
        _meeting(turn, one, slot.slot, slot.day)
        for slot in slots
        if slot.day is not None and slot.slot not in standing and slot.day >= since
    ]
    for meeting in made:
        await meetings.add(turn.unit, meeting)
    return made


def _meeting(turn: Turn, one: Series, slot: date, day: date) -> Meeting:
    return Meeting(
        id=turn.world.new_id(),
        network_id=one.network_id,
        team_id=one.team_id,
        series_id=one.id,
        kind=one.kind,
        circle=one.circle,
        slot=slot,
        day=day,
        starts=one.starts,
        minutes=one.minutes,
        place=one.place,
        link=one.link,
        collect_days=one.collect_days,
    )


async def change(turn: Turn, team: Team, before: Meeting, after: Meeting) -> Meeting:
    """Keep a changed meeting, and let those who are invited hear of it. The policy was asked already."""
    kept = await meetings.save(turn.unit, after)
    await meeting_changes.changed(turn, team, before, kept)
    return kept


async def fill(turn: Turn, team: Team, series_id: str, slots: Sequence[Slot]) -> None:
    """More meetings of a series, in slots in which none of it stands. The policy was asked already."""
    one = await kept_series.get(turn.unit, series_id)
    if one is None:
        raise Refused(Reason.GONE)
    taken = {meeting.slot for meeting in await meetings.of_series(turn.unit, one.id)}
    made = [
        _meeting(turn, one, each.slot, each.day)
        for each in slots
        if each.day is not None and each.day >= turn.today and each.slot not in taken
    ]
    for meeting in made:
        await meetings.add(turn.unit, meeting)
    await meeting_changes.planned(turn, team, made)


async def end_series(turn: Turn, one: Series, since: date) -> Sequence[Meeting]:
    """No meetings from a local day on; those that still stood are called off."""
    team = await team_of(turn, one.team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    await kept_series.save(turn.unit, replace(one, ended_on=since))
    off = []
    for meeting in await meetings.of_series(turn.unit, one.id):
        if meeting.standing and meeting.opened_at is None and meeting.day >= since:
            off.append(await change(turn, team, meeting, meeting.cancelled()))
    await turn.note("end_series", f"series:{one.id}", team.network_id)
    return off
