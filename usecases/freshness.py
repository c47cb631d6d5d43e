"""Is it still right how people and organisations can be reached? Each quarter who knows is asked, in their rhythm."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.contacts import Contact
from domain.freshness import AGAIN, ASKS, QUARTER
from domain.moments import at_local
from domain.notices import Address, EntryAsked
from domain.people import Organisation, Person, Role
from domain.pings import Occurrence, Owed, asked_from, rule_of
from domain.who import Entry
from storage import contacts, people
from storage import occurrences as moments
from usecases.recipients import Recipient
from usecases.turn import Turn, team_of

_SOON = timedelta(days=7)  # at the earliest, of what should have been asked long ago


async def plan(turn: Turn) -> None:
    """Everybody, and every team that keeps numbers, will be asked a quarter after it was right last."""
    for person_id, known_since, confirmed_on in await contacts.unplanned(turn.unit):
        begun = confirmed_on or known_since.astimezone(turn.world.calendar.zone).date()
        await moments.plan(turn.unit, [_first(turn, rule_of(Owed.ENTRY, person_id), begun)])
    for team_id, given_on in await contacts.lines_unplanned(turn.unit):
        await moments.plan(turn.unit, [_first(turn, rule_of(Owed.LINES, team_id), given_on)])


def _first(turn: Turn, rule: str, begun: date) -> Occurrence:
    return asked_from(rule, max(begun + QUARTER, turn.today + _SOON), turn.world.calendar)


async def begin_quarter(turn: Turn, owed: Owed, owed_id: str) -> None:
    """It is right now: asked again in a quarter."""
    rule = rule_of(owed, owed_id)
    await moments.restart(turn.unit, rule, [asked_from(rule, turn.today + QUARTER, turn.world.calendar)])


async def forget(turn: Turn, owed: Owed, owed_id: str) -> None:
    """There is nothing to ask any more."""
    await moments.restart(turn.unit, rule_of(owed, owed_id), ())


def is_holiday(turn: Turn) -> bool:
    """Whether nobody is asked such a thing today, as schools are closed."""
    return turn.world.calendar.is_holiday(turn.today, school=True)


async def ask(turn: Turn, recipient: Recipient) -> None:
    """Ask them, at a moment at which they may be pinged; after two asks without an answer the entry says so."""
    person, rule = recipient.person, rule_of(Owed.ENTRY, recipient.person.id)
    if is_holiday(turn):
        await postpone(turn, recipient, [rule])
        return
    times = (await moments.pinged_times(turn.unit, [rule])).get(rule, 0)
    if times >= ASKS:
        await _mark(turn, person)
        return
    key = f"ping:{person.id}:{turn.world.new_id()}"
    turn.tell(await shown(turn, person, key=key, last=times + 1 >= ASKS))
    await people.note_ping(turn.unit, person.id, turn.today)
    await moments.pinged(turn.unit, [rule], turn.now, key)
    await ask_again(turn, rule)


async def shown(turn: Turn, person: Person, *, key: str, last: bool) -> EntryAsked:
    """Their entry, with the question whether it is right."""
    entry, deputy = await _entry(turn, person)
    return EntryAsked(to=Address(chat_id=person.chat_id), key=key, entry=entry, deputy=deputy, last=last)


async def ask_again(turn: Turn, rule: str) -> None:
    """The next moment lies a week ahead."""
    await moments.plan(turn.unit, [asked_from(rule, turn.today + AGAIN, turn.world.calendar)])


async def postpone(turn: Turn, recipient: Recipient, rules: list[str]) -> None:
    """Until schools are open, at their own moment."""
    tomorrow = asked_from("", turn.today + timedelta(days=1), turn.world.calendar).day
    begins = at_local(tomorrow, time.min, turn.world.calendar.zone)
    later = recipient.person.rhythm.next_ping(begins, turn.world.calendar, school=recipient.school)
    await moments.postpone(turn.unit, rules, turn.now, later)


async def _entry(turn: Turn, person: Person) -> tuple[Entry, str]:
    """As others see it, and the name of who can be called instead."""
    actor = await people.actor_of(turn.unit, person.chat_id)
    places = [place for place in actor.memberships if place.person_id == person.id]
    contact = await _contact(turn, person)
    place = next(iter(places), None)
    organisation = place.organisation if place is not None else Organisation.GEMEENTE
    names = await people.named(turn.unit, [contact.deputy_id] if contact.deputy_id else [])
    role = Role.REGISSEUR if person.regisseur or place is None else place.role
    school = organisation is Organisation.SCHOOL
    entry = Entry(
        person=person,
        role=role,
        organisation=organisation,
        teams=tuple([await team_of(turn, place.team_id) for place in places]),
        contact=contact,
        work=person.rhythm.work_at(turn.now, turn.world.calendar, school=school),
    )
    return entry, next((each.name for each in names.values()), "")


async def _contact(turn: Turn, person: Person) -> Contact:
    kept = await contacts.of(turn.unit, [person.id])
    return kept.get(person.id) or Contact(person_id=person.id, network_id=person.network_id)


async def _mark(turn: Turn, person: Person) -> None:
    """Nobody answered: /wie says so wherever they can be found, and who coordinates their teams hears it, once."""
    actor = await people.actor_of(turn.unit, person.chat_id)
    for one in actor.people:
        await contacts.save(turn.unit, replace(await _contact(turn, one), stale_on=turn.today))
    await begin_quarter(turn, Owed.ENTRY, person.id)
    for place in actor.memberships:
        rule = rule_of(Owed.STALE, place.team_id)
        await moments.restart(turn.unit, rule, [asked_from(rule, turn.today, turn.world.calendar)])
    await turn.note("stale", f"person:{person.id}", person.network_id)
