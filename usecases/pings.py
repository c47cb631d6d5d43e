"""Who is reminded of what, and what stops that?"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.actions import Action
from domain.moments import add_working_days, at_local
from domain.notices import Address, OwedItem, Ping
from domain.people import Organisation, Person, Team
from domain.pings import AT, Occurrence, Owed, may_ping, occurrences, rule_of
from domain.terugkoppeling import Terugkoppeling
from storage import actions, outbox, people, signals, teams, terugkoppelingen
from storage import occurrences as moments
from usecases import watching
from usecases.turn import Turn

Rules = Mapping[str, date]  # what is due, and since which local day
_BATCH = 500
_LATE = timedelta(hours=1)


async def plan(turn: Turn, owed: Owed, owed_id: str, due_on: date, *, school: bool) -> None:
    """Keep the moments at which to remind of a new debt; those that have passed already are left out."""
    await moments.plan(turn.unit, _ahead(turn, rule_of(owed, owed_id), due_on, school=school))


async def plan_anew(turn: Turn, owed: Owed, owed_id: str, due_on: date, *, school: bool) -> None:
    """The debt has another day or another holder: its old moments are forgotten."""
    rule = rule_of(owed, owed_id)
    await moments.restart(turn.unit, rule, _ahead(turn, rule, due_on, school=school))


def _ahead(turn: Turn, rule: str, due_on: date, *, school: bool) -> list[Occurrence]:
    planned = occurrences(rule, due_on, turn.world.calendar, school=school)
    return [moment for moment in planned if moment.due_at > turn.now]


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


@dataclass
class _Recipient:
    person: Person
    school: bool
    rules: list[str] = field(default_factory=list)
    items: list[OwedItem] = field(default_factory=list)
    first_day: date = date.max


async def due(turn: Turn) -> list[Rules]:
    """Whose moments have come, a bundle for each person; moments nobody can be reminded of are forgotten."""
    waiting = await moments.due(turn.unit, turn.now, _BATCH)
    if not waiting:
        return []
    rules = {moment.rule: moment.day for moment in reversed(waiting)}
    recipients = await _recipients(turn, rules)
    bundles: list[Rules] = [{rule: rules[rule] for rule in recipient.rules} for recipient in recipients.values()]
    for rule in rules.keys() - {rule for bundle in bundles for rule in bundle}:  # settled, or nobody left to tell
        await moments.stop(turn.unit, rule)
    return bundles


async def due_one_by_one(turn: Turn) -> list[Rules]:
    """The same without a look at what they are about: for when one of them can't be read and would stop the others."""
    return [{moment.rule: moment.day} for moment in await moments.due(turn.unit, turn.now, _BATCH)]


async def send(turn: Turn, rules: Rules) -> None:
    """One message about all of these, or later where their person does not work now; none of what was just settled."""
    due = await moments.still_due(turn.unit, rules, turn.now)
    for recipient in (await _recipients(turn, {rule: day for rule, day in rules.items() if rule in due})).values():
        await _ping(turn, recipient)


async def put_off(turn: Turn, rules: Rules) -> None:
    """Something went wrong: the same tomorrow."""
    tomorrow = at_local(turn.today + timedelta(days=1), AT, turn.world.calendar.zone)
    await moments.postpone(turn.unit, list(rules), turn.now, tomorrow)


async def _ping(turn: Turn, recipient: _Recipient) -> None:
    person, calendar = recipient.person, turn.world.calendar
    pinged_today = await people.was_pinged(turn.unit, person.id, turn.today)
    if pinged_today or not may_ping(turn.now, calendar, school=recipient.school):
        local = turn.now.astimezone(calendar.zone)
        ahead = 0 if local.time() < AT and not pinged_today else 1
        day = add_working_days(turn.today, ahead, calendar, school=recipient.school)
        await moments.postpone(turn.unit, recipient.rules, turn.now, at_local(day, AT, calendar.zone))
        return
    key = f"ping:{person.id}:{turn.world.new_id()}"
    meant_for = at_local(recipient.first_day, AT, calendar.zone)
    turn.tell(
        Ping(
            to=Address(chat_id=person.chat_id),
            key=key,
            name=person.name,
            today=turn.today,
            items=tuple(sorted(recipient.items, key=lambda item: (item.team.name.lower(), item.order))),
            late=turn.now - meant_for > _LATE,
        )
    )
    await moments.pinged(turn.unit, recipient.rules, turn.now, key)
    await people.note_ping(turn.unit, person.id, turn.today)


async def _recipients(turn: Turn, rules: Rules) -> dict[str, _Recipient]:
    ids: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        owed, _, owed_id = rule.partition(":")
        ids[owed].add(owed_id)
    found_actions = await actions.named(turn.unit, ids[Owed.ACTION])
    debts = await terugkoppelingen.named(turn.unit, ids[Owed.TERUGKOPPELING])
    about = {d.signal_id for d in debts.values()} | {a.signal_id for a in found_actions.values() if a.signal_id}
    found_signals = await signals.named(turn.unit, about)
    recipients: dict[str, _Recipient] = {}
    loaded: dict[str, Team] = {}
    for rule, day in rules.items():
        action, debt = found_actions.get(rule.partition(":")[2]), debts.get(rule.partition(":")[2])
        thing = action or debt
        if thing is None:
            continue
        team = loaded.get(thing.team_id) or await teams.get(turn.unit, thing.team_id)
        if team is None:
            continue
        loaded[team.id] = team
        signal = found_signals.get(thing.signal_id or "")
        item = OwedItem(team=team, signal=signal, action=action, debt=debt)
        who = await _who(turn, team, thing)
        if who is not None:
            recipient = recipients.setdefault(who[0].id, _Recipient(person=who[0], school=who[1]))
            recipient.rules.append(rule)
            recipient.items.append(item)
            recipient.first_day = min(recipient.first_day, day)
    return recipients


async def _who(turn: Turn, team: Team, thing: Action | Terugkoppeling) -> tuple[Person, bool] | None:
    member = next((m for m in await people.members_of(turn.unit, team.id) if m.person.id == thing.owner_id), None)
    if member is not None:
        return member.person, member.place.organisation is Organisation.SCHOOL
    # Nobody picked it up, or who did has left.
    watches = watching.watcher_of if isinstance(thing, Terugkoppeling) else watching.coordinator_of
    other = await watches(turn, team)
    return (other, False) if other is not None else None
