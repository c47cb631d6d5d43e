"""Who is reminded of a meeting, and when? Looked at when the moment comes, so that it is true of that moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.meetings import Answer, Meeting
from domain.notices import Address, HourBefore, MeetingDue
from domain.people import Person, Team
from domain.reminders import eve_at, hour_before, is_over, next_look, own_moment, read_rule, rule_of
from domain.rhythm import Reminder
from domain.settings import Element
from storage import meetings
from storage import occurrences as moments
from usecases import reminders
from usecases.invited import Invited, invited_to, meeting_of, name_of
from usecases.turn import Turn

_STAY_AWAY = (Answer.NO, Answer.INSTEAD)


@dataclass(frozen=True)
class Reminded:
    """Somebody who hears, and of what. `school`: school holidays count for them."""

    person: Person
    school: bool
    due: MeetingDue


def is_for_all(rule: str) -> bool:
    """Whether a rule asks who hears, rather than tells one person."""
    read = read_rule(rule)
    return read is not None and not read[2]


async def of_rules(turn: Turn, rules: Collection[str]) -> dict[str, Reminded]:
    """Whom each rule reminds; those of a meeting that began or is off, and of who need not come, remind nobody."""
    hearing: dict[tuple[Reminder, str], dict[str, Reminded]] = {}
    found = {}
    for rule in rules:
        read = read_rule(rule)
        if read is None or not read[2]:
            continue
        reminder, meeting_id, person_id = read
        if (reminder, meeting_id) not in hearing:
            hearing[reminder, meeting_id] = await _who_hear(turn, reminder, meeting_id)
        if person_id in hearing[reminder, meeting_id]:
            found[rule] = hearing[reminder, meeting_id][person_id]
    return found


async def _who_hear(turn: Turn, reminder: Reminder, meeting_id: str) -> dict[str, Reminded]:
    meeting = await meetings.get(turn.unit, meeting_id)
    if meeting is None or is_over(meeting, turn.now, turn.world.calendar):
        return {}
    _, team = await meeting_of(turn, meeting_id)
    if not team.settings.has(Element.MEETINGS):
        return {}
    return await _hearing(turn, reminder, meeting, team)


async def _hearing(turn: Turn, reminder: Reminder, meeting: Meeting, team: Team) -> dict[str, Reminded]:
    said = {one.person_id: one.answer for one in await meetings.attendances(turn.unit, [meeting.id])}
    of = await name_of(turn, meeting, team)
    return {
        each.person.id: Reminded(
            person=each.person,
            school=each.school,
            due=MeetingDue(reminder=reminder, meeting=meeting, of=of, answer=said.get(each.person.id, Answer.ASKED)),
        )
        for each in await invited_to(turn, meeting)
        if reminder not in each.person.rhythm.silent
        and _concerns(reminder, meeting, each, said.get(each.person.id, Answer.ASKED))
    }


def _concerns(reminder: Reminder, meeting: Meeting, each: Invited, answer: Answer) -> bool:
    """Points are brought in by who is invited by themselves, until the agenda is sent."""
    if reminder is Reminder.COLLECT:
        return meeting.agenda_sent_at is None and not each.expert and not each.instead
    return answer not in _STAY_AWAY


async def tell_all(turn: Turn, rule: str) -> None:
    """It is seen who hears; each at a moment of their own, and nobody twice."""
    read = read_rule(rule)
    if read is None:
        return
    reminder, meeting_id, _ = read
    meeting = await meetings.get(turn.unit, meeting_id)
    if meeting is None or is_over(meeting, turn.now, turn.world.calendar):
        await reminders.forget(turn, meeting_id)
        return
    soon = hour_before(meeting, turn.world.calendar)
    if reminder is Reminder.HOUR and turn.now < soon.due_at:
        await moments.stop(turn.unit, rule)
        await moments.plan(turn.unit, [soon])
        return
    hearing = await _who_hear(turn, reminder, meeting_id)
    known = await moments.known(turn.unit, [rule_of(reminder, meeting_id, person_id) for person_id in hearing])
    dues = {
        person_id: _moment_of(turn, reminder, meeting, each)
        for person_id, each in hearing.items()
        if rule_of(reminder, meeting_id, person_id) not in known
    }
    planned = [
        own_moment(reminder, meeting, person_id, turn.today, due_at)
        for person_id, due_at in dues.items()
        if due_at is not None
    ]
    await moments.plan(turn.unit, planned)
    await moments.stop(turn.unit, rule)
    if reminder is Reminder.EVE:
        await moments.plan(turn.unit, [next_look(meeting, turn.today, turn.world.calendar)])


def _moment_of(turn: Turn, reminder: Reminder, meeting: Meeting, each: Reminded) -> datetime | None:
    if reminder is Reminder.EVE:
        return eve_at(each.person.rhythm, meeting, turn.today, turn.world.calendar, school=each.school)
    return turn.now


async def say_hour(turn: Turn, rule: str, each: Reminded) -> None:
    """With the link, to who works at this moment; nobody is reminded of it later."""
    if not each.person.rhythm.works_at(turn.now, turn.world.calendar, school=each.school):
        await moments.stop(turn.unit, rule)
        return
    key = f"{Reminder.HOUR.value}:{each.person.id}:{turn.world.new_id()}"
    turn.tell(HourBefore(to=Address(chat_id=each.person.chat_id), key=key, due=each.due))
    await moments.pinged(turn.unit, [rule], turn.now, key)


async def waiting_for(turn: Turn, person_ids: Collection[str]) -> list[str]:
    """What of meetings these people are still to be bundled with."""
    return await moments.waiting_for(turn.unit, (Reminder.COLLECT, Reminder.EVE), person_ids)
