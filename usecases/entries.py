"""Whom may somebody find? The members of their own teams, and who agreed to be found in the whole network."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.access import Act, Scope, why_not
from domain.contacts import Contact
from domain.people import Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from domain.who import Entry
from storage import contacts, people, teams
from usecases.turn import Turn, in_team, team_of


@dataclass(kw_only=True)
class _Found:
    """A person with every place that who asks may know of."""

    person: Person
    role: Role
    organisation: Organisation
    teams: list[Team] = field(default_factory=list)
    own: bool = True


async def teams_seen(turn: Turn) -> list[Team]:
    """The teams whose members this account may look up: its own, and each of a network that it directs."""
    found = {place.team_id: await team_of(turn, place.team_id) for place in turn.actor.memberships}
    for person in turn.actor.people:
        if person.regisseur:
            found |= {team.id: team for team in await teams.of_network(turn.unit, person.network_id)}
    return [team for team in found.values() if why_not(turn.actor, Act.LOOK_UP, in_team(team)) is None]


async def visible(turn: Turn, *, me: bool = False) -> list[Entry]:
    """Everybody but the one who asks, whom this account may find now; with `me` that one too."""
    turn.require(Act.LOOK_UP)
    found: dict[str, _Found] = {}
    for team in await teams_seen(turn):
        for member in await people.everybody_of(turn.unit, team.id):
            if member.place.holds_on(turn.today):
                one = found.setdefault(member.person.id, _of_place(member))
                one.teams.append(team)
    kept = await contacts.of(turn.unit, found)
    for network_id in {person.network_id for person in turn.actor.people}:
        if why_not(turn.actor, Act.LOOK_AROUND, Scope(network_id=network_id)) is None:
            shown = {contact.person_id: contact for contact in await contacts.shown_in(turn.unit, network_id)}
            await _around(turn, network_id, shown.keys() - found.keys(), found)
            kept |= shown
    mine = turn.actor.chat_id
    return [_entry(turn, one, kept) for one in found.values() if me or one.person.chat_id != mine]


def _of_place(member: people.Member) -> _Found:
    return _Found(person=member.person, role=member.place.role, organisation=member.place.organisation)


async def _around(turn: Turn, network_id: str, ids: Iterable[str], found: dict[str, _Found]) -> None:
    """Who agreed to be found in the network, with a place in it; and who directs it, as everybody may know."""
    for member in await people.places_of(turn.unit, network_id, ids):
        if member.place.holds_on(turn.today):
            one = found.setdefault(member.person.id, _of_place(member))
            one.own = False
            one.teams.append(await team_of(turn, member.place.team_id))
    for person in await people.regisseurs_of(turn.unit, network_id):
        fresh = _Found(person=person, role=Role.REGISSEUR, organisation=Organisation.GEMEENTE)
        found.setdefault(person.id, fresh)


def _entry(turn: Turn, one: _Found, kept: dict[str, Contact]) -> Entry:
    person = one.person
    school = one.organisation is Organisation.SCHOOL
    return Entry(
        person=person,
        role=Role.REGISSEUR if person.regisseur else one.role,
        organisation=one.organisation,
        teams=tuple(sorted(one.teams, key=lambda team: team.name.lower())),
        contact=kept.get(person.id) or Contact(person_id=person.id, network_id=person.network_id),
        work=person.rhythm.work_at(turn.now, turn.world.calendar, school=school),
        own=one.own,
    )


async def one_of(turn: Turn, person_id: str) -> tuple[Entry, Entry | None]:
    """Somebody who may be found, with who can be called instead; refused for anybody else."""
    found = await visible(turn)
    entry = next((entry for entry in found if entry.person.id == person_id), None)
    if entry is None:
        raise Refused(Reason.NOT_SHOWN)
    return entry, deputy_of(turn, entry, found)


def deputy_of(turn: Turn, entry: Entry, found: Iterable[Entry]) -> Entry | None:
    """Who said yes to standing in for them: this time, or always. Only somebody who may be found as well."""
    chosen = entry.person.rhythm.stood_in_on(turn.today) or entry.contact.deputy_id
    return next((other for other in found if other.person.id == chosen), None)
