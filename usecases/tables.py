"""Which list can somebody take along: a team's, or an empty one? Filled in when it is sent, and kept nowhere."""

from dataclasses import replace

from domain.access import Act
from domain.delivery import Parcel
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.tables import Form, Line, TableErrand
from storage import contacts, people, teams
from usecases.turn import Turn, in_team, team_of


async def team(turn: Turn, team_id: str) -> Team:
    """The team whose list it is, for who coordinates it."""
    found = await team_of(turn, team_id)
    turn.require(Act.INVITE, in_team(found))
    return found


async def template(turn: Turn, team_id: str, form: str) -> TableErrand:
    """A list with its columns and nobody in it."""
    await team(turn, team_id)
    return TableErrand(team_id=None, form=_form(form))


async def export(turn: Turn, team_id: str, form: str) -> TableErrand:
    """The team, as its members may find each other. What is kept of it is that it was asked for."""
    found = await team(turn, team_id)
    await turn.note("export", f"team:{found.id}", found.network_id)
    return TableErrand(team_id=found.id, form=_form(form))


def _form(form: str) -> Form:
    try:
        return Form(form)
    except ValueError:
        raise Refused(Reason.STALE) from None


async def filled(turn: Turn, parcel: Parcel) -> Parcel | None:
    """The same with its content, in memory only; None for who coordinates the team no more."""
    errand = TableErrand.load(parcel.body)
    if errand.team_id is None:
        return parcel
    found = await teams.get(turn.unit, errand.team_id)
    account = (await people.actor_of(turn.unit, parcel.chat_id)).on(turn.today)
    if found is None or not account.coordinates(found.id, found.network_id):
        return None
    return replace(parcel, body=replace(errand, name=found.name, lines=await _lines(turn, found)).dump())


async def _lines(turn: Turn, found: Team) -> tuple[Line, ...]:
    members = [m for m in await people.everybody_of(turn.unit, found.id) if m.place.holds_on(turn.today)]
    kept = await contacts.of(turn.unit, [member.person.id for member in members])
    deputies = {member.person.id: member.person for member in members}  # others are not of this list
    lines = []
    for member in sorted(members, key=lambda member: member.person.name.lower()):
        contact = kept.get(member.person.id)
        deputy = deputies.get(contact.deputy_id or "") if contact is not None else None
        lines.append(
            Line(
                name=member.person.name,
                organisation=member.place.organisation,
                role=member.place.role,
                function=contact.function if contact else "",
                themes=tuple(sorted(contact.themes)) if contact else (),
                own_themes=contact.own_themes if contact else (),
                phone=contact.phone if contact else "",
                mail=contact.mail if contact else "",
                deputy=deputy.name if deputy else "",
                confirmed_on=contact.confirmed_on.isoformat() if contact and contact.confirmed_on else "",
            )
        )
    return tuple(lines)
