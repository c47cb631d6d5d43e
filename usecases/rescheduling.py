"""How is a planned meeting moved, held elsewhere or called off; this one, or this one and those after it?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from domain.access import Act
from domain.actions import read_day
from domain.clock_times import clock_beside
from domain.drafts import Draft, Flow, Step, with_raw
from domain.meeting_pages import Changed, Changing
from domain.meetings import Meeting, MeetingStatus
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.series import Onward, Series, Slot, onward
from storage import drafts, meetings
from storage import series as kept_series
from usecases import conversation
from usecases import meetings as planned
from usecases.planning import page_of, place_in
from usecases.turn import Turn, in_team

_WEEK = timedelta(weeks=1)
_FRIDAY = 4
_NEAR = 6  # days that are one tap away


async def ask_move(turn: Turn, meeting_id: str) -> Changing:
    """Another day or time: which?"""
    meeting, team = await _own(turn, meeting_id)
    draft = await conversation.start(turn, Flow.MOVE, Step.DAY, {"meeting": meeting.id, "what": "move"})
    return await _changing(turn, draft, meeting, team)


async def ask_elsewhere(turn: Turn, meeting_id: str) -> Changing:
    """Another place, or online: where?"""
    meeting, team = await _own(turn, meeting_id)
    draft = await conversation.start(turn, Flow.MOVE, Step.TEXT, {"meeting": meeting.id, "what": "place"})
    return await _changing(turn, draft, meeting, team)


async def choose_day(turn: Turn, draft: Draft, day: str) -> Changing:
    """A day with one tap."""
    meeting, team = await _own(turn, draft.answers["meeting"])
    try:
        chosen = date.fromisoformat(day)
    except ValueError:
        raise Refused(Reason.STALE) from None
    return await _moved(turn, draft, meeting, team, chosen, meeting.starts)


async def typed(turn: Turn, draft: Draft, text: str, message_id: int) -> Changing:
    """A day, a time, or both; or a place."""
    meeting, team = await _own(turn, draft.answers["meeting"])
    if draft.answers["what"] == "place":
        place, link = await place_in(turn, text, team)
        kept = {"place": place, "link": link, "raw": with_raw(draft, message_id)}
        return await _chosen(turn, draft, meeting, team, kept)
    chosen = draft.answers.get("day")
    day, starts = _read(text, meeting, date.fromisoformat(chosen) if chosen else meeting.day, turn.today)
    return await _moved(turn, draft, meeting, team, day, starts, raw=with_raw(draft, message_id))


def _read(text: str, meeting: Meeting, known: date, today: date) -> tuple[date, time]:
    """Such as "14 dec", "16:00", "14 dec om 16.00" or "donderdag half vier"."""
    starts, rest = clock_beside(text)
    day = read_day(rest, today) if any(letter.isalnum() for letter in rest) else known
    return day, starts or meeting.starts


async def _moved(
    turn: Turn, draft: Draft, meeting: Meeting, team: Team, day: date, starts: time, **kept: str
) -> Changing:
    moved = meeting.moved(day, starts)
    same = (day, starts) == (meeting.day, meeting.starts)
    if same or moved.begins_at(turn.world.calendar.zone) <= turn.now:
        raise Refused(Reason.DAY_TAKEN)
    kept |= {"day": day.isoformat(), "starts": starts.strftime("%H:%M")}
    return await _chosen(turn, draft, meeting, team, kept)


async def _chosen(turn: Turn, draft: Draft, meeting: Meeting, team: Team, kept: dict[str, str]) -> Changing:
    stepped = draft.stepped(Step.PREVIEW, turn.now, **kept)
    await drafts.save(turn.unit, stepped)
    return await _changing(turn, stepped, meeting, team)


async def _changing(turn: Turn, draft: Draft, meeting: Meeting, team: Team) -> Changing:
    page = await page_of(turn, meeting, team)
    if draft.step is not Step.PREVIEW or draft.answers["what"] != "move":
        return Changing(draft=draft, page=page, days=_days(turn, meeting))
    day, off = date.fromisoformat(draft.answers["day"]), set()
    after: tuple[date, ...] = ()
    if page.series is not None:
        kept = await meetings.of_series(turn.unit, page.series.id)
        off = {one.slot for one in kept if not one.standing}
        new = _onward(turn, page.series, meeting, day)
        rows = [*(each for slot, each in new.becomes.items() if slot not in off), *new.more]
        after = tuple(each.day for each in rows if each.day is not None)
    free = day.weekday() > _FRIDAY or turn.world.calendar.is_holiday(day, school=True)
    return Changing(draft=draft, page=page, free=free, after=after)


def _days(turn: Turn, meeting: Meeting) -> tuple[date, ...]:
    """The days around it on which people work: those of its own week, and a week earlier and later."""
    monday = meeting.day - timedelta(days=meeting.day.weekday())
    near = [monday + timedelta(days=number) for number in range(5)]
    near += [meeting.day - _WEEK, meeting.day + _WEEK, meeting.day + 2 * _WEEK]
    free = turn.world.calendar
    found = {day for day in near if day > turn.today and day != meeting.day and not free.is_holiday(day, school=True)}
    return tuple(sorted(found))[: _NEAR + 2]


async def apply(turn: Turn, draft: Draft, *, onward: bool) -> Changed:
    """It holds for this meeting, or from this one on."""
    meeting, team = await _own(turn, draft.answers["meeting"])
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    answers = draft.answers
    await conversation.end(turn, draft)
    await turn.note("change_meeting", f"meeting:{meeting.id}", team.network_id)
    if answers["what"] == "place":
        return await _elsewhere(turn, meeting, team, answers["place"], answers["link"], onward=onward)
    day, starts = date.fromisoformat(answers["day"]), time.fromisoformat(answers["starts"])
    if not onward:
        return Changed(meetings=(await planned.change(turn, team, meeting, meeting.moved(day, starts)),), team=team)
    return await _moved_onward(turn, meeting, team, day, starts)


async def _elsewhere(turn: Turn, meeting: Meeting, team: Team, place: str, link: str, *, onward: bool) -> Changed:
    if not onward:
        return Changed(meetings=(await planned.change(turn, team, meeting, meeting.elsewhere(place, link)),), team=team)
    series, following, by_hand = await _following(
        turn, meeting, lambda one, rule: (one.place, one.link) == (rule.place, rule.link)
    )
    await kept_series.save(turn.unit, replace(series, place=place, link=link))
    changed = [await planned.change(turn, team, one, one.elsewhere(place, link)) for one in following]
    return Changed(meetings=tuple(changed), team=team, kept=by_hand)


async def _moved_onward(turn: Turn, meeting: Meeting, team: Team, day: date, starts: time) -> Changed:
    """The rule is another one from this meeting on; what was called off or changed by hand stays so."""
    series = await _series_of(turn, meeting)
    after = _onward(turn, series, meeting, day)
    await kept_series.save(turn.unit, replace(series, pattern=after.pattern, starts=starts))
    kept = {one.slot: one for one in await meetings.of_series(turn.unit, series.id) if one.slot in after.was}
    changed, by_hand = [], 0
    for slot in after.in_order(kept):
        one, new = kept[slot], after.becomes.get(slot)
        planned_here = one.status is MeetingStatus.PLANNED
        if one.id != meeting.id and not (planned_here and (one.day, one.starts) == (after.was[slot], series.starts)):
            by_hand += planned_here
            await _put_in(turn, one, new)
        elif new is None or new.day is None:
            one = await _put_in(turn, one, new)
            await planned.change(turn, team, one, one.cancelled())
        elif (one.day, one.starts) != (new.day, starts):
            one = await _put_in(turn, one, new)
            changed.append(await planned.change(turn, team, one, one.moved(new.day, starts)))
        else:
            await _put_in(turn, one, new)
    gained = [new for slot, new in after.becomes.items() if slot not in kept]
    await planned.fill(turn, team, series.id, [*gained, *after.more])
    return Changed(meetings=tuple(sorted(changed, key=lambda one: one.day)), team=team, kept=by_hand)


async def _put_in(turn: Turn, meeting: Meeting, slot: Slot | None) -> Meeting:
    """It has another place in the row; nobody hears of that."""
    if slot is None or slot.slot == meeting.slot:
        return meeting
    return await meetings.save(turn.unit, replace(meeting, slot=slot.slot))


def _onward(turn: Turn, series: Series, meeting: Meeting, day: date) -> Onward:
    world = turn.world
    return onward(
        series.pattern, meeting.slot, meeting.day, day, series.planned_until, world.recurrence, world.calendar
    )


async def _series_of(turn: Turn, meeting: Meeting) -> Series:
    series = await kept_series.get(turn.unit, meeting.series_id or "")
    if series is None or series.ended_on is not None:
        raise Refused(Reason.STALE)
    return series


async def _following(
    turn: Turn, meeting: Meeting, as_planned: Callable[[Meeting, Series], bool]
) -> tuple[Series, list[Meeting], int]:
    """The series, its meetings from this one on that still are as it says, and how many differ by hand."""
    series = await _series_of(turn, meeting)
    later = [
        one
        for one in await meetings.of_series(turn.unit, series.id)
        if one.status is MeetingStatus.PLANNED and one.day >= meeting.day
    ]
    found = [one for one in later if one.id == meeting.id or as_planned(one, series)]
    return series, sorted(found, key=lambda one: one.day), len(later) - len(found)


async def call_off(turn: Turn, meeting_id: str, *, onward: bool) -> Changed:
    """It does not go on; a check is moved instead, and its series ends only as a whole."""
    meeting, team = await _own(turn, meeting_id)
    if meeting.always_goes_on and not onward:
        raise Refused(Reason.ALWAYS_GOES_ON)
    await turn.note("call_off_meeting", f"meeting:{meeting.id}", team.network_id)
    if not onward:
        return Changed(meetings=(await planned.change(turn, team, meeting, meeting.cancelled()),), team=team, off=True)
    series, _, _ = await _following(turn, meeting, lambda _one, _rule: True)
    off = await planned.end_series(turn, series, meeting.day)
    return Changed(meetings=tuple(off), team=team, off=True)


async def _own(turn: Turn, meeting_id: str) -> tuple[Meeting, Team]:
    """A meeting that this account may change, and that is still to come."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting.status is not MeetingStatus.PLANNED:
        raise Refused(Reason.ALREADY_DONE)
    return meeting, team
