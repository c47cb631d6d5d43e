"""Who can be called when somebody is not there? A teammate, after their own yes, until one of the two ends it.

When who chose them goes away, they are the first to be asked to stand in (standing_in), with a yes each time.
"""

from domain.access import Act
from domain.contacts import Contact
from domain.notices import Address, DeputyAnswered, DeputyAsked, DeputyEnds
from domain.people import Person
from domain.refusals import Reason, Refused
from domain.requests import Ask
from storage import contacts, people
from storage import requests as kept_requests
from usecases import requests, standing_in
from usecases.turn import Turn


async def asked(turn: Turn, person: Person) -> str:
    """The name of who must still say yes."""
    waiting = [one for one in await kept_requests.open_about(turn.unit, person.id) if one.ask is Ask.DEPUTY]
    names = await people.named(turn.unit, [one.to_id for one in waiting[-1:]])
    return next((each.name for each in names.values()), "")


async def ask(turn: Turn, mate_id: str) -> Person:
    """Ask a teammate; an earlier question that was not answered lapses."""
    turn.require(Act.RHYTHM)
    team, mate = await standing_in.mate(turn, mate_id)
    person = turn.person_in(team.network_id)
    if (await _of(turn, person)).deputy_id == mate.id:
        raise Refused(Reason.ALREADY_DONE)
    for earlier in await kept_requests.open_about(turn.unit, person.id):
        if earlier.ask is Ask.DEPUTY and earlier.to_id != mate.id:
            await kept_requests.save(turn.unit, earlier.dropped())
    request = await requests.put(turn, team, Ask.DEPUTY, person.id, from_id=person.id, to_id=mate.id)
    turn.tell(DeputyAsked(to=Address(chat_id=mate.chat_id), request_id=request.id, name=person.name))
    await turn.note("ask_deputy", f"person:{person.id}", person.network_id)
    return mate


async def answer(turn: Turn, request_id: str, *, yes: bool) -> Person:
    """After a yes /wie names this person where who asked is not there."""
    request, _ = await requests.to_me(turn, request_id, Ask.DEPUTY)
    person, me = await people.get(turn.unit, request.from_id), turn.person_in(request.network_id)
    await requests.settle(turn, request, yes=yes)
    turn.tell(DeputyAnswered(to=Address(chat_id=person.chat_id), name=me.name, yes=yes))
    if yes:
        earlier = await _of(turn, person)
        await _tell_it_ends(turn, person, earlier)
        await contacts.set_deputy(turn.unit, earlier, me.id)
        await requests.drop_about(turn, person.id, Ask.WANT_DEPUTY)
        await turn.note("be_deputy", f"person:{person.id}", person.network_id)
    return person


async def let_go(turn: Turn) -> None:
    """Nobody is called instead any more."""
    turn.require(Act.PROFILE)
    for person in turn.actor.people:
        await requests.drop_about(turn, person.id, Ask.DEPUTY)
        contact = await _of(turn, person)
        await _tell_it_ends(turn, person, contact)
        if contact.deputy_id is not None:
            await contacts.set_deputy(turn.unit, contact, None)
            await turn.note("no_deputy", f"person:{person.id}", person.network_id)


async def stop(turn: Turn, person_id: str) -> None:
    """The deputy ends it; who chose them hears so."""
    turn.require(Act.PROFILE)
    mine = {person.id: person for person in turn.actor.people}
    for contact in await contacts.deputised_by(turn.unit, mine):
        if contact.person_id == person_id and contact.deputy_id is not None:
            person, me = await people.get(turn.unit, person_id), mine[contact.deputy_id]
            await contacts.set_deputy(turn.unit, contact, None)
            turn.tell(DeputyAnswered(to=Address(chat_id=person.chat_id), name=me.name, yes=False))
            await turn.note("stop_deputy", f"person:{person.id}", person.network_id)
            return
    raise Refused(Reason.ALREADY_DONE)


async def ask_to_stand_in(turn: Turn) -> str:
    """Who is away has the deputy asked at once, unless somebody stands in already; the name of who was asked."""
    for person in turn.actor.people:
        deputy_id = (await _of(turn, person)).deputy_id
        substitute, waiting = await standing_in.of(turn, person)
        there = {mate.id: mate for mate in await standing_in.mates(turn)}
        if deputy_id in there and not substitute and not waiting:
            return (await standing_in.ask(turn, deputy_id)).name if deputy_id is not None else ""
    return ""


async def _of(turn: Turn, person: Person) -> Contact:
    kept = await contacts.of(turn.unit, [person.id])
    return kept.get(person.id) or Contact(person_id=person.id, network_id=person.network_id)


async def _tell_it_ends(turn: Turn, person: Person, contact: Contact) -> None:
    if contact.deputy_id is not None:
        deputy = await people.get(turn.unit, contact.deputy_id)
        turn.tell(DeputyEnds(to=Address(chat_id=deputy.chat_id), name=person.name))
