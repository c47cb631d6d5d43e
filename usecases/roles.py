"""Who is what in a team and in the network, and who changes that?"""

from domain.access import Act
from domain.notices import Address, NoRegisseur, RegisseurAnswered, RegisseurAsked, RoleChanged
from domain.overviews import MemberPage, MyPlaces
from domain.people import Role, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask
from storage import people
from storage.people import Member
from usecases import inviting, requests
from usecases.leaving import another_coordinates
from usecases.turn import Turn, in_team, team_of

_CHANGEABLE = frozenset({Role.LID, Role.COORDINATOR})


async def choose(turn: Turn, team_id: str) -> tuple[Team, list[Member]]:
    """Everybody in a team, to look at one of them."""
    team = await team_of(turn, team_id)
    turn.require(Act.APPOINT, in_team(team))
    return team, await people.everybody_of(turn.unit, team.id)


async def page(turn: Turn, team_id: str, person_id: str) -> MemberPage:
    """One member with their role, and who stands in for them."""
    team, members = await choose(turn, team_id)
    member = _found(members, person_id)
    names = {other.person.id: other.person.name for other in members}
    replaced = member.place.stands_in_for
    if replaced is not None and replaced not in names:
        names[replaced] = (await people.get(turn.unit, replaced)).name  # left meanwhile
    return MemberPage(
        team=team,
        person=member.person,
        place=member.place,
        stands_in_for=names[replaced] if replaced is not None else "",
        substitutes=tuple(
            (other.person.name, other.place.until) for other in members if other.place.stands_in_for == person_id
        ),
        directs=turn.actor.is_regisseur_of(team.network_id),
    )


async def change(turn: Turn, team_id: str, person_id: str, role: Role) -> MemberPage | None:
    """A member becomes coordinator, or a coordinator member, as long as one is left. None when one may look no more."""
    team, members = await choose(turn, team_id)
    member = _found(members, person_id)
    if role not in _CHANGEABLE or member.place.role not in _CHANGEABLE:
        raise Refused(Reason.STALE)
    if member.place.role is role:
        raise Refused(Reason.ALREADY_DONE)
    if role is Role.LID and not another_coordinates(members, person_id):
        raise Refused(Reason.LAST_COORDINATOR)
    await people.set_role(turn.unit, member.place, role)
    await inviting.welcome(turn, member.person)
    await inviting.let_go(turn, member.person, tell=True)
    await turn.note("appoint", f"person:{person_id}", team.network_id)
    if member.person.chat_id != turn.actor.chat_id:
        turn.tell(RoleChanged(to=Address(chat_id=member.person.chat_id), team=team, role=role))
    if role is Role.LID and member.person.chat_id == turn.actor.chat_id and not member.person.regisseur:
        return None
    return await page(turn, team_id, person_id)


async def ask_regisseur(turn: Turn, team_id: str, person_id: str) -> str:
    """A regisseur asks a member to be one too; it takes their yes. Their name."""
    team = await team_of(turn, team_id)
    turn.require(Act.DIRECT, in_team(team))
    person = _found(await people.members_of(turn.unit, team.id), person_id).person
    if person.regisseur:
        raise Refused(Reason.ALREADY_DONE)
    asker = turn.person_in(team.network_id)
    request = await requests.put(turn, team, Ask.DIRECT, person.id, from_id=asker.id, to_id=person.id)
    await turn.note("ask_regisseur", f"person:{person.id}", team.network_id)
    turn.tell(RegisseurAsked(to=Address(chat_id=person.chat_id), request_id=request.id, by=asker.name))
    return person.name


async def answer_regisseur(turn: Turn, request_id: str, *, yes: bool) -> None:
    """Their answer; refused when who asked directs the network no more."""
    request, team = await requests.to_me(turn, request_id, Ask.DIRECT)
    asker = await people.get(turn.unit, request.from_id)
    if not asker.regisseur:
        raise Refused(Reason.GONE)
    await requests.settle(turn, request, yes=yes)
    if yes:
        await people.set_regisseur(turn.unit, request.to_id, regisseur=True)
        await inviting.welcome(turn, turn.person_in(team.network_id))
        await turn.note("become_regisseur", f"person:{request.to_id}", team.network_id)
    name = turn.person_in(team.network_id).name
    turn.tell(RegisseurAnswered(to=Address(chat_id=asker.chat_id), name=name, yes=yes))


async def step_down(turn: Turn, team_id: str, person_id: str) -> MemberPage | None:
    """A regisseur stops being one, or another does it for who left the work; one is always left. None for oneself."""
    team = await team_of(turn, team_id)
    turn.require(Act.DIRECT, in_team(team))
    directing = {person.id: person for person in await people.regisseurs_of(turn.unit, team.network_id)}
    if person_id not in directing:
        raise Refused(Reason.ALREADY_DONE)
    if len(directing) == 1:
        raise Refused(Reason.LAST_REGISSEUR)
    await people.set_regisseur(turn.unit, person_id, regisseur=False)
    await inviting.let_go(turn, directing[person_id], tell=True)
    await turn.note("step_down", f"person:{person_id}", team.network_id)
    if person_id == turn.person_in(team.network_id).id:
        return None
    turn.tell(NoRegisseur(to=Address(chat_id=directing[person_id].chat_id)))
    return await page(turn, team_id, person_id)


async def mine(turn: Turn) -> MyPlaces:
    """One's own places."""
    turn.require(Act.SEE_TEAM)
    places = [(await team_of(turn, place.team_id), place) for place in turn.actor.memberships]
    return MyPlaces(
        places=tuple(sorted(places, key=lambda found: found[0].name.lower())),
        directs=any(person.regisseur for person in turn.actor.people),
    )


def _found(members: list[Member], person_id: str) -> Member:
    member = next((member for member in members if member.person.id == person_id), None)
    if member is None:
        raise Refused(Reason.GONE)
    return member
