"""Who takes the pings of somebody who is away? A teammate, after their own yes, until the other is back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from domain.access import Act
from domain.notices import Address, StandInAnswered, StandInAsked, StandInEnds
from domain.overviews import StandIn
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask
from storage import people
from storage import requests as asked
from usecases import pings, requests
from usecases.turn import Turn, in_team, teams_of


async def of(turn: Turn, person: Person) -> tuple[str, str]:
    """The names of who stands in for them now or later, and of who was asked and did not answer yet."""
    open_ = [r for r in await asked.open_about(turn.unit, person.id) if r.ask is Ask.STAND_IN]
    chosen = person.rhythm.substitute_id if person.rhythm.away_ahead(turn.today) else None
    ids = [chosen or "", open_[-1].to_id if open_ else ""]
    names = await people.named(turn.unit, ids)
    substitute, waiting = (names[each].name if each in names else "" for each in ids)
    return substitute, waiting


async def mates(turn: Turn) -> list[Person]:
    """Who could stand in: the members of one's own teams who are there, by name."""
    turn.require(Act.RHYTHM)
    found = {mate.id: mate for _, mate in await _mates(turn)}
    return sorted(found.values(), key=lambda mate: mate.name.lower())


async def _mates(turn: Turn) -> list[tuple[Team, Person]]:
    later = [person.rhythm.away_from for person in turn.actor.people if person.rhythm.away_ahead(turn.today)]
    day = max([turn.today, *filter(None, later)])
    return [
        (team, member.person)
        for team in await teams_of(turn, turn.actor)
        for member in await people.members_of(turn.unit, team.id)
        if member.person.chat_id != turn.actor.chat_id
        and member.place.role is not Role.EXPERT
        and member.person.reachable
        and not member.person.rhythm.away_on(day)
    ]


async def mate(turn: Turn, mate_id: str) -> tuple[Team, Person]:
    """One of who could stand in, with a team that both are in; refused for anybody else."""
    team, found = next(((team, one) for team, one in await _mates(turn) if one.id == mate_id), (None, None))
    if team is None or found is None:
        raise Refused(Reason.NOT_YOUR_TEAM)
    turn.require(Act.RHYTHM, in_team(team))
    return team, found


def in_place_of(turn: Turn, person: Person, members: Collection[Person]) -> Person:
    """Who is asked to take something over from somebody else: the person, or while they are away who stands in.

    `members` are those who may be asked.
    """
    chosen = person.rhythm.stood_in_on(turn.today)
    there = (one for one in members if one.id == chosen and not one.rhythm.away_on(turn.today))
    return next(there, person)


async def ask(turn: Turn, mate_id: str) -> StandIn:
    """Ask a teammate; an earlier question that was not answered lapses."""
    team, found = await mate(turn, mate_id)
    person = turn.person_in(team.network_id)
    until = person.rhythm.away_until
    if until is None or not person.rhythm.away_ahead(turn.today):
        raise Refused(Reason.STALE)
    if person.rhythm.substitute_id == found.id:
        raise Refused(Reason.ALREADY_DONE)
    for earlier in await asked.open_about(turn.unit, person.id):
        if earlier.ask is Ask.STAND_IN and earlier.to_id != found.id:
            await asked.save(turn.unit, earlier.dropped())
    request = await requests.put(turn, team, Ask.STAND_IN, person.id, from_id=person.id, to_id=found.id)
    to = Address(chat_id=found.chat_id)
    begins = _begins(turn, person)
    turn.tell(StandInAsked(to=to, request_id=request.id, name=person.name, until=until, begins=begins))
    await turn.note("ask_stand_in", f"person:{person.id}", person.network_id)
    return StandIn(name=found.name, until=until, yes=False, begins=begins)


async def answer(turn: Turn, request_id: str, *, yes: bool) -> StandIn:
    """After a yes the pings of who asked come here until they are back."""
    request, _ = await requests.to_me(turn, request_id, Ask.STAND_IN)
    person, me = await people.get(turn.unit, request.from_id), turn.person_in(request.network_id)
    until = person.rhythm.away_until
    if until is None or not person.rhythm.away_ahead(turn.today):
        raise Refused(Reason.GONE)
    await requests.settle(turn, request, yes=yes)
    without = await _without(turn, person) if yes else ()
    turn.tell(StandInAnswered(to=Address(chat_id=person.chat_id), name=me.name, yes=yes, without=without))
    if yes:
        await _tell_it_ends(turn, person)
        changed = replace(person, rhythm=replace(person.rhythm, substitute_id=me.id))
        await people.save_rhythm(turn.unit, changed)
        await turn.note("stand_in", f"person:{person.id}", person.network_id)
        await pings.reconsider(turn, changed)
    return StandIn(name=person.name, until=until, yes=yes, begins=_begins(turn, person))


def _begins(turn: Turn, person: Person) -> date | None:
    later = person.rhythm.away_from
    return later if later is not None and later > turn.today else None


async def _without(turn: Turn, person: Person) -> tuple[str, ...]:
    """The teams of who is away in which the actor is not."""
    away = (await people.actor_of(turn.unit, person.chat_id)).on(turn.today)
    theirs = await teams_of(turn, away)
    return tuple(team.name for team in theirs if turn.actor.membership_in(team.id) is None)


async def ends(turn: Turn, person: Person) -> None:
    """Nobody stands in for them any more, and nobody needs to answer whether they will."""
    await requests.drop_about(turn, person.id, Ask.STAND_IN)
    await _tell_it_ends(turn, person)


async def _tell_it_ends(turn: Turn, person: Person) -> None:
    substitute_id = person.rhythm.stood_in_on(turn.today)
    if substitute_id is not None:
        substitute = await people.get(turn.unit, substitute_id)
        turn.tell(StandInEnds(to=Address(chat_id=substitute.chat_id), name=person.name))
