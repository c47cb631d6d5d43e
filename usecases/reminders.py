"""How do the reminders of a meeting follow it? They are planned with it, move with it, and end with it."""

from collections.abc import Sequence
from datetime import timedelta

from domain.meetings import Meeting, MeetingStatus
from domain.reminders import EVE_WITHIN, collected_on, eve_at, first_moment, own_moment, rule_of
from domain.rhythm import Reminder
from storage import occurrences as moments
from storage import outbox, people
from usecases.invited import invited_to
from usecases.turn import Turn

_DAY = timedelta(days=1)


async def planned(turn: Turn, made: Sequence[Meeting]) -> None:
    """New meetings stand."""
    for meeting in made:
        for reminder in Reminder:
            await _plan(turn, meeting, reminder)
        await _just_told(turn, meeting)


async def _plan(turn: Turn, meeting: Meeting, reminder: Reminder) -> None:
    """Who just heard of it is not asked on the same day what to talk about."""
    since = turn.today + _DAY if reminder is Reminder.COLLECT else turn.today
    if since > meeting.day or (reminder is Reminder.COLLECT and since == meeting.day):
        return
    moment = first_moment(reminder, meeting, since, turn.world.calendar)
    await moments.plan(turn.unit, [moment] if moment is not None else [])


async def _just_told(turn: Turn, meeting: Meeting) -> None:
    """Whose moment before it has passed by now has just heard of it, and is not reminded at once."""
    if meeting.day - EVE_WITHIN > turn.today:
        return
    calendar = turn.world.calendar
    passed = []
    for each in await invited_to(turn, meeting):
        due_at = eve_at(each.person.rhythm, meeting, turn.today, calendar, school=each.school)
        if due_at is not None and due_at <= turn.now:
            passed.append(own_moment(Reminder.EVE, meeting, each.person.id, turn.today, due_at))
    known = await moments.known(turn.unit, [moment.rule for moment in passed])
    await moments.pass_over(turn.unit, [moment for moment in passed if moment.rule not in known])


async def follow(turn: Turn, before: Meeting, after: Meeting) -> None:
    """A meeting is on another day, elsewhere or off: what was not sent yet says so, or is not said any more."""
    if after.status is not MeetingStatus.PLANNED:
        await forget(turn, after.id)
        return
    if _said(before) == _said(after) and before.collect_days == after.collect_days:
        return
    for reminder in Reminder:
        await _take_back(turn, rule_of(reminder, after.id))
    await _collect_again(turn, before, after)
    if before.day != after.day:
        await _anew(turn, after, Reminder.EVE)
        await _just_told(turn, after)
    if (before.day, before.starts, before.online) != (after.day, after.starts, after.online):
        await _anew(turn, after, Reminder.HOUR)


def _said(meeting: Meeting) -> tuple[object, ...]:
    return meeting.day, meeting.starts, meeting.place, meeting.link


async def _anew(turn: Turn, meeting: Meeting, reminder: Reminder) -> None:
    await moments.drop(turn.unit, rule_of(reminder, meeting.id))
    await _plan(turn, meeting, reminder)


async def _collect_again(turn: Turn, before: Meeting, after: Meeting) -> None:
    """Whoever was asked is asked again only when the new day for that is still to come."""
    calendar, rule = turn.world.calendar, rule_of(Reminder.COLLECT, after.id)
    day = collected_on(after, calendar)
    if collected_on(before, calendar) == day:
        return
    if day > turn.today:
        await _anew(turn, after, Reminder.COLLECT)
    elif await moments.known(turn.unit, [rule]):  # nobody was asked yet
        await moments.stop(turn.unit, rule)
        await _plan(turn, after, Reminder.COLLECT)


async def forget(turn: Turn, meeting_id: str) -> None:
    """It begins, or is off: nobody is reminded, and what has not left yet is taken back."""
    for reminder in Reminder:
        rule = rule_of(reminder, meeting_id)
        await _take_back(turn, rule)
        await moments.drop(turn.unit, rule)


async def _take_back(turn: Turn, rule: str) -> None:
    """What else such a message holds comes anew."""
    for key in await moments.carriers_about(turn.unit, rule):
        if await outbox.withdraw(turn.unit, key):
            await moments.wait_again(turn.unit, key)
            kind, person_id, _ = key.split(":")
            if kind == "ping":
                await people.note_ping(turn.unit, person_id, None)
