"""How does another partner become the probleemeigenaar? Asked through the bot, and only with their own yes."""

from dataclasses import replace
from datetime import date

from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, WordOffered, WordPassed, WordStays
from domain.overviews import WordOffer
from domain.people import Organisation, Person, Role, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling
from storage import people, signals, terugkoppelingen
from storage import requests as asked_requests
from usecases import cards, history, pings, requests, standing_in, watching
from usecases.reading import existing
from usecases.terugkoppelen import owed
from usecases.turn import Turn


async def choose(turn: Turn, signal_id: str) -> WordOffer:
    """To whom it can go: every other member the bot can reach, but no expert, who sees only some signals."""
    signal, team, debt = await owed(turn, signal_id)
    if not debt.open:
        raise Refused(Reason.ALREADY_SETTLED)
    out = {debt.owner_id, *(person.id for person in turn.actor.people)}
    members = [
        member.person
        for member in await people.members_of(turn.unit, team.id)
        if member.person.id not in out and member.place.role is not Role.EXPERT and member.person.reachable
    ]
    return WordOffer(signal=signal, team=team, debt=debt, people=tuple(members), on=turn.today)


async def offer(turn: Turn, signal_id: str, person_id: str) -> WordOffer:
    """Ask one of them. It stays where it is until they say yes."""
    found = await choose(turn, signal_id)
    person = next((member for member in found.people if member.id == person_id), None)
    if person is None:
        raise Refused(Reason.GONE)
    mine = turn.person_in(found.team.network_id)
    meant, person = person, standing_in.in_place_of(turn, person, found.people)
    asked = await requests.put(turn, found.team, Ask.TAKE_WORD, found.signal.id, from_id=mine.id, to_id=person.id)
    await turn.note("offer_word", f"signal:{found.signal.id}", found.team.network_id)
    to = Address(chat_id=person.chat_id)
    turn.tell(WordOffered(to=to, request=asked, signal=found.signal, by=mine.name, due_on=found.debt.due_on))
    return replace(found, people=(person,), away=meant.name if meant is not person else "")


async def accept(turn: Turn, request_id: str) -> WordOffer:
    """Yes: the word is theirs from this commit on, with the day that was promised to the reporter."""
    asked, team = await requests.to_me(turn, request_id, Ask.TAKE_WORD)
    signal, debt = await _still_offered(turn, team, asked)
    person = turn.person_in(team.network_id)
    await requests.settle(turn, asked, yes=True)
    taken, passed = await take_over(turn, team, signal, debt)
    for giver in await _who_hears(turn, team, asked.from_id, debt.owner_id):
        turn.tell(WordPassed(to=Address(chat_id=giver.chat_id), signal=signal, by=person.name))
    return WordOffer(signal=taken, team=team, debt=passed, people=(person,), on=turn.today)


async def take_over(turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling) -> tuple[Signal, Terugkoppeling]:
    """Who said yes holds the word from this commit on."""
    passed, taken = debt.passed_to(turn.person_in(team.network_id).id), signal.taken()
    await terugkoppelingen.save(turn.unit, passed)
    await signals.save(turn.unit, taken)
    for other in await asked_requests.open_about(turn.unit, signal.id):
        if other.ask is Ask.TAKE_WORD:
            await asked_requests.save(turn.unit, other.dropped())
    place = turn.actor.membership_in(team.id)
    await _plan(turn, passed, school=place is not None and place.organisation is Organisation.SCHOOL)
    await turn.note("take_word", f"signal:{signal.id}", team.network_id)
    await history.note(turn, team, signal.id, Happening.PASSED)
    await cards.show(turn, team, taken, passed)
    return taken, passed


async def decline(turn: Turn, request_id: str) -> Signal:
    """No: it stays where it is, and who asked hears so."""
    asked, team = await requests.to_me(turn, request_id, Ask.TAKE_WORD)
    signal, _ = await _still_offered(turn, team, asked)
    person = turn.person_in(team.network_id)
    await requests.settle(turn, asked, yes=False)
    await turn.note("leave_word", f"signal:{signal.id}", team.network_id)
    for giver in await _who_hears(turn, team, asked.from_id):
        turn.tell(WordStays(to=Address(chat_id=giver.chat_id), signal=signal, by=person.name))
    return signal


async def forget(turn: Turn, team: Team, left_id: str) -> None:
    """Somebody left: what they offered, or were offered, is off; who asked them hears that it stays."""
    for asked in await asked_requests.open_between(turn.unit, team.network_id, left_id):
        if asked.ask is not Ask.TAKE_WORD or asked.team_id != team.id:
            continue
        await asked_requests.save(turn.unit, asked.dropped())
        signal = await signals.get(turn.unit, asked.subject_id)
        for giver in await _who_hears(turn, team, asked.from_id):
            if signal is not None:
                left = await people.get(turn.unit, asked.to_id)
                turn.tell(WordStays(to=Address(chat_id=giver.chat_id), signal=signal, by=left.name))


async def _still_offered(turn: Turn, team: Team, asked: Request) -> tuple[Signal, Terugkoppeling]:
    """What was offered, unless it ended or went another way meanwhile."""
    signal = await existing(turn, asked.subject_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    if not debt.open:
        raise Refused(Reason.ALREADY_SETTLED)
    if debt.owner_id not in (None, asked.from_id):  # theirs no more, so not theirs to give, but for who coordinates
        giver = await people.get(turn.unit, asked.from_id)
        watchers = await watching.watchers_of(turn, team)
        if not giver.regisseur and giver.id not in {person.id for person in watchers}:
            raise Refused(Reason.GONE)
    return signal, debt


async def _who_hears(turn: Turn, team: Team, *ids: str | None) -> list[Person]:
    """Those of these people who are members and don't act themselves."""
    places = await people.organisations_of(turn.unit, team.id)
    mine = {person.id for person in turn.actor.people}
    return [await people.get(turn.unit, one) for one in dict.fromkeys(ids) if one in places and one not in mine]


async def _plan(turn: Turn, passed: Terugkoppeling, *, school: bool) -> None:
    """Who takes over a late word is reminded from the next working day on."""
    tomorrow: date = add_working_days(turn.today, 1, turn.world.calendar)
    first = passed.due_on if passed.due_on >= turn.today else tomorrow
    await pings.stop(turn, Owed.TERUGKOPPELING, passed.id)
    await pings.plan_anew(turn, Owed.TERUGKOPPELING, passed.id, first, school=school)
