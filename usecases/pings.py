"""Who is reminded of what, and what stops that?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.access import Act
from domain.freshness import ASKS
from domain.moments import at_local
from domain.notices import Address, LinesDue, OwedItem, PageDue, Ping
from domain.people import Person
from domain.pings import (
    MOST,
    Occurrence,
    Owed,
    Snooze,
    next_weekly,
    occurrences,
    rule_of,
    snoozed,
    spread,
    weekly_rule,
)
from domain.refusals import Reason, Refused
from domain.reminders import rule_of as rule_of_meeting
from storage import occurrences as moments
from storage import outbox, people
from usecases import freshness, recipients, reminding, renewing, weekly
from usecases.recipients import Recipient
from usecases.turn import Turn, in_team

Rules = Mapping[str, datetime]  # what is due, and since when
_BATCH = 500
_LATE = timedelta(hours=1)


async def plan(turn: Turn, owed: Owed, owed_id: str, due_on: date, *, school: bool) -> None:
    """Keep the moments at which to remind of a new debt, which is kept already; those that passed are left out."""
    await moments.plan(turn.unit, await _ahead(turn, rule_of(owed, owed_id), due_on, school=school))


async def plan_anew(turn: Turn, owed: Owed, owed_id: str, due_on: date, *, school: bool) -> None:
    """The debt has another day or another holder: its old moments are forgotten."""
    rule = rule_of(owed, owed_id)
    await moments.restart(turn.unit, rule, await _ahead(turn, rule, due_on, school=school))


async def _ahead(turn: Turn, rule: str, due_on: date, *, school: bool) -> list[Occurrence]:
    planned = occurrences(rule, due_on, turn.world.calendar, school=school)
    ahead = [moment for moment in planned if moment.day > turn.today]
    for moment in planned:
        if moment.day == turn.today:  # only when their own time is still to come
            due_at = await _next_of(turn, rule)
            if due_at is not None and turn.today == due_at.astimezone(turn.world.calendar.zone).date():
                ahead.append(Occurrence(rule=rule, day=moment.day, slot=moment.slot, due_at=due_at))
    return ahead


async def _next_of(turn: Turn, rule: str) -> datetime | None:
    for recipient in (await recipients.of_rules(turn, [rule])).values():
        return _next_ping(turn, recipient, turn.now)
    return None


def _next_ping(turn: Turn, recipient: Recipient, moment: datetime) -> datetime:
    return recipient.person.rhythm.next_ping(moment, turn.world.calendar, school=recipient.school)


async def stop(turn: Turn, owed: Owed, owed_id: str) -> None:
    """Settled: no more pings, and one that has not left yet is taken back, so that its other items come anew."""
    rule = rule_of(owed, owed_id)
    carriers = await moments.carriers(turn.unit, rule)
    await moments.stop(turn.unit, rule)
    for key in carriers:
        if await outbox.withdraw(turn.unit, key):
            await moments.wait_again(turn.unit, key)
            await moments.stop(turn.unit, rule)
            await people.note_ping(turn.unit, key.split(":")[1], None)


async def snooze(turn: Turn, owed: Owed, owed_id: str, choice: Snooze) -> tuple[OwedItem, datetime]:
    """Be asked again later; what was promised keeps its day. Only for who is reminded of it. When they will be."""
    rule = rule_of(owed, owed_id)
    item = (await recipients.items(turn, [rule])).get(rule)
    if item is None:
        raise Refused(Reason.GONE)
    turn.require(Act.FINISH if item.action else Act.FEED_BACK, in_team(item.team, item.owner_id))
    ear = await recipients.who(turn, item)
    if ear is None or ear.person.chat_id != turn.actor.chat_id:
        raise Refused(Reason.NOT_YOURS)
    if item.settled:
        raise Refused(Reason.ALREADY_DONE)
    if (await moments.pinged_times(turn.unit, [rule])).get(rule, 0) >= MOST:
        raise Refused(Reason.PINGED_ENOUGH)
    later = snoozed(rule, choice, turn.today, turn.world.calendar)
    await moments.snooze(turn.unit, later)
    return item, _next_ping(turn, Recipient(person=ear.person, school=ear.school), later.due_at)


async def reconsider(turn: Turn, person: Person) -> None:
    """A rhythm changed, or who stands in: what had come up already comes at its recipient's moment of now."""
    actor = await people.actor_of(turn.unit, person.chat_id, turn.today)
    rules = [*await recipients.rules_of(turn, actor), *(weekly_rule(each.id) for each in actor.people)]
    for recipient in (await recipients.of_rules(turn, rules)).values():
        await moments.move(turn.unit, recipient.rules, turn.today, _next_ping(turn, recipient, turn.now))


async def due(turn: Turn) -> list[Rules]:
    """Whose moments have come, a bundle for each person; moments nobody can be reminded of are forgotten."""
    waiting = await moments.due(turn.unit, turn.now, _BATCH)
    if not waiting:
        return []
    rules = {moment.rule: moment.due_at for moment in reversed(waiting)}
    first: list[Rules] = [{rule: rules[rule]} for rule in rules if reminding.is_for_all(rule) or renewing.begins(rule)]
    if first:  # whom they remind gets one message with the rest
        return first
    found = await recipients.of_rules(turn, rules)
    bundles: list[Rules] = [{rule: rules[rule] for rule in recipient.rules} for recipient in found.values()]
    for rule in rules.keys() - {rule for bundle in bundles for rule in bundle}:  # settled, or nobody left to tell
        await moments.stop(turn.unit, rule)
    return bundles


async def due_one_by_one(turn: Turn) -> list[Rules]:
    """The same without a look at what they are about: for when one of them can't be read and would stop the others."""
    return [{moment.rule: moment.due_at} for moment in await moments.due(turn.unit, turn.now, _BATCH)]


async def send(turn: Turn, rules: Rules) -> None:
    """One message about all of these, or later where their person does not work now; none of what was just settled."""
    due = await moments.still_due(turn.unit, rules, turn.now)
    for rule in due:
        if reminding.is_for_all(rule):
            await reminding.tell_all(turn, rule)
        elif renewing.begins(rule):
            await renewing.begin(turn, rule)
    for recipient in (await recipients.of_rules(turn, due)).values():
        await _ping(turn, recipient, min(due[rule] for rule in recipient.rules))


async def put_off(turn: Turn, rules: Rules) -> None:
    """Something went wrong: the same tomorrow."""
    await moments.postpone(turn.unit, list(rules), turn.now, _tomorrow(turn))


def _tomorrow(turn: Turn) -> datetime:
    return at_local(turn.today + timedelta(days=1), time.min, turn.world.calendar.zone)


async def _ping(turn: Turn, recipient: Recipient, since: datetime) -> None:
    if recipient.hour is not None:
        await reminding.say_hour(turn, recipient.rules[0], recipient.hour)
        return
    person, calendar = recipient.person, turn.world.calendar
    pinged_today = await people.was_pinged(turn.unit, person.id, turn.today)
    if pinged_today or not person.rhythm.may_ping(turn.now, calendar, school=recipient.school):
        later = _next_ping(turn, recipient, _tomorrow(turn) if pinged_today else turn.now)
        await moments.postpone(turn.unit, recipient.rules, turn.now, later)
        return
    if recipient.renewals:
        await renewing.ask(turn, recipient)
        return
    if recipient.entry:
        await freshness.ask(turn, recipient)
        return
    team_rules = _team_rules(recipient)
    if team_rules and freshness.is_holiday(turn):
        await freshness.postpone(turn, recipient, team_rules)
        recipient.rules = [rule for rule in recipient.rules if rule not in team_rules]
        recipient.lines, recipient.stale = [], []
    await _leave_for_later(turn, recipient)
    times = await moments.pinged_times(turn.unit, recipient.rules)
    items = [item for item in recipient.items if times.get(_rule(item), 0) < MOST]
    overview = await weekly.overview(turn, person) if recipient.weekly else None
    key = f"ping:{person.id}:{turn.world.new_id()}"
    pages = [page for page in recipient.pages if times.get(_page_rule(page), 0) < MOST]
    lines = (recipient.stale, recipient.lines, recipient.evaluations, recipient.meetings, recipient.leads)
    if items or pages or any(lines) or overview is not None:
        asked = max((times.get(_rule(item), 0) for item in items), default=0)
        turn.tell(
            Ping(
                to=Address(chat_id=person.chat_id),
                key=key,
                name=person.name,
                now=turn.now.astimezone(calendar.zone),
                items=tuple(sorted(items, key=lambda item: (item.team.name.lower(), item.order))),
                late=turn.now - _next_ping(turn, recipient, since) > _LATE,
                asked=asked,
                last=asked + 1 >= MOST,
                overview=overview,
                pages=tuple(sorted(pages, key=lambda page: page.theme)),
                stale=tuple(recipient.stale),
                lines=tuple(recipient.lines),
                evaluations=tuple(recipient.evaluations),
                leads=tuple(recipient.leads),
                meetings=tuple(sorted(recipient.meetings, key=lambda each: (each.meeting.day, each.meeting.starts))),
            )
        )
        await people.note_ping(turn.unit, person.id, turn.today)
    told = [*(_rule(item) for item in items), *(_page_rule(page) for page in pages), *_team_rules(recipient)]
    told += [rule for rule in recipient.rules if rule.startswith(f"{Owed.EVALUATION.value}:")]
    told += [rule_of(Owed.LEFT if due.again else Owed.LEAD, due.team.id) for due in recipient.leads]
    told += [rule_of_meeting(due.reminder, due.meeting.id, person.id) for due in recipient.meetings]
    await _carried(turn, recipient, told, key)
    for due in recipient.lines:
        await _ask_again(turn, due)


async def _carried(turn: Turn, recipient: Recipient, told: list[str], key: str) -> None:
    """These moments are in the message; what was told often enough stays on the coordinator's list alone."""
    rules = [*told, weekly_rule(recipient.person.id)] if recipient.weekly else told
    await moments.pinged(turn.unit, rules, turn.now, key)
    for moment, later in spread(await moments.piled_up(turn.unit, key), turn.today, turn.world.calendar):
        await moments.bring_back(turn.unit, moment, later)
    for rule in set(recipient.rules) - set(rules):
        await moments.stop(turn.unit, rule)
    if recipient.weekly:
        await moments.follow(turn.unit, next_weekly(recipient.person.id, turn.today, turn.world.calendar))


async def _leave_for_later(turn: Turn, recipient: Recipient) -> None:
    """One message holds a question and a line about teams; who coordinates more of them hears of the next tomorrow."""
    others = _team_rules(replace(recipient, lines=recipient.lines[1:], stale=recipient.stale[1:]))
    if others:
        moment = _next_ping(turn, recipient, _tomorrow(turn))
        await moments.postpone(turn.unit, others, turn.now, moment)
        recipient.rules = [rule for rule in recipient.rules if rule not in others]
        recipient.lines, recipient.stale = recipient.lines[:1], recipient.stale[:1]


async def _ask_again(turn: Turn, due: LinesDue) -> None:
    """After a week; after two asks in the next quarter, and meanwhile /wie says how old a number is."""
    rule = rule_of(Owed.LINES, due.team.id)
    if (await moments.pinged_times(turn.unit, [rule])).get(rule, 0) >= ASKS:
        await freshness.begin_quarter(turn, Owed.LINES, due.team.id)
    else:
        await freshness.ask_again(turn, rule)


def _team_rules(recipient: Recipient) -> list[str]:
    return [
        *(rule_of(Owed.STALE, stale.team.id) for stale in recipient.stale),
        *(rule_of(Owed.LINES, due.team.id) for due in recipient.lines),
    ]


def _page_rule(page: PageDue) -> str:
    return rule_of(Owed.PAGE, f"{page.network_id}:{page.theme.value}")


def _rule(item: OwedItem) -> str:
    if item.action is not None:
        return rule_of(Owed.ACTION, item.action.id)
    if item.debt is None:
        raise ValueError("an owed item is an action or a terugkoppeling")
    return rule_of(Owed.TERUGKOPPELING, item.debt.id)
