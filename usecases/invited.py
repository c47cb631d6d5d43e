"""Who is invited to a meeting? Everybody of its circle, who comes instead of one of them, experts for a point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.access import Scope
from domain.meetings import Attendance, Circle, Meeting
from domain.people import Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from storage import meetings, networks, people, teams
from storage.people import Member
from usecases.turn import Turn, in_team, team_of


@dataclass(frozen=True, kw_only=True)
class Invited:
    """Somebody who is invited. `school`: school holidays count for them; `expert`: for one point only.

    `instead`: they come for one of the others, and would not be invited by themselves.
    """

    person: Person
    organisation: Organisation | None
    school: bool
    expert: bool = False
    instead: bool = False


async def meeting_of(turn: Turn, meeting_id: str) -> tuple[Meeting, Team]:
    """A meeting that must exist, with its team. Ask the policy before anything of it is shown."""
    found = await meetings.get(turn.unit, meeting_id)
    if found is None:
        raise Refused(Reason.GONE)
    return found, await team_of(turn, found.team_id)


async def scope_of(turn: Turn, meeting: Meeting, team: Team) -> Scope:
    """The scope of a meeting: of its team, and of who else is invited to it; of the latter alone when it is theirs."""
    invited = frozenset(each.person.id for each in await invited_to(turn, meeting))
    return replace(in_team(team), guests=invited, closed=not meeting.for_members)


async def name_of(turn: Turn, meeting: Meeting, team: Team) -> str:
    """Of whom a meeting is: the team, or the network where several teams meet."""
    return team.name if meeting.circle is Circle.TEAM else await networks.name_of(turn.unit, meeting.network_id)


async def invited_to(turn: Turn, meeting: Meeting) -> list[Invited]:
    """Everybody who is invited, once, by name; who joined meanwhile too."""
    found = _members(meeting, await _places(turn, meeting), await _regisseurs(turn, meeting))
    for one in await meetings.attendances(turn.unit, [meeting.id]):
        if one.person_id not in found and (one.item_key or one.instead_of is not None):
            found[one.person_id] = await _guest(turn, one, found)
    return _by_name(found)


async def invited_anew(turn: Turn, made: Sequence[Meeting]) -> list[tuple[Meeting, Person]]:
    """The same of new meetings of one team and circle, to which nobody else was asked yet; in a few queries for all."""
    places, regisseurs = await _places(turn, made[0]), await _regisseurs(turn, made[0])
    return [(meeting, each.person) for meeting in made for each in _by_name(_members(meeting, places, regisseurs))]


def _by_name(found: Mapping[str, Invited]) -> list[Invited]:
    return sorted(found.values(), key=lambda each: each.person.name.lower())


async def _places(turn: Turn, meeting: Meeting) -> list[Member]:
    """Everybody of the teams that meet."""
    return [
        member
        for team in await _teams(turn, meeting)
        for member in await people.everybody_of(turn.unit, team.id)
        if member.place.role is not Role.EXPERT
    ]


async def _regisseurs(turn: Turn, meeting: Meeting) -> list[Person]:
    return [] if meeting.circle is Circle.TEAM else await people.regisseurs_of(turn.unit, meeting.network_id)


def _members(meeting: Meeting, places: Iterable[Member], regisseurs: Iterable[Person]) -> dict[str, Invited]:
    found: dict[str, Invited] = {}
    for member in places:
        place = member.place
        if place.holds_on(meeting.day) and (meeting.circle is not Circle.COORDINATORS or _leads(place.role)):
            school = place.organisation is Organisation.SCHOOL
            found[member.person.id] = Invited(person=member.person, organisation=place.organisation, school=school)
    for person in regisseurs:
        found.setdefault(person.id, Invited(person=person, organisation=Organisation.GEMEENTE, school=False))
    return found


async def _guest(turn: Turn, one: Attendance, members: dict[str, Invited]) -> Invited:
    person = await people.get(turn.unit, one.person_id)
    if one.item_key:
        return Invited(person=person, organisation=None, school=False, expert=True)
    replaced = members.get(one.instead_of or "")
    organisation = replaced.organisation if replaced is not None else None
    school = organisation is Organisation.SCHOOL
    return Invited(person=person, organisation=organisation, school=school, instead=True)


def _leads(role: Role) -> bool:
    return role in (Role.COORDINATOR, Role.REGISSEUR)


async def _teams(turn: Turn, meeting: Meeting) -> list[Team]:
    if meeting.circle is Circle.TEAM:
        return [await team_of(turn, meeting.team_id)]
    return await teams.of_network(turn.unit, meeting.network_id)
