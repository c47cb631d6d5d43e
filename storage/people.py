"""Who takes part in which team?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.people import Actor, Membership, Organisation, Person, Role
from domain.rhythm import USUAL, Rhythm
from storage import networks
from storage.choices import dump_rhythm, load_rhythm
from storage.database import Unit
from storage.encryption import Sealer
from storage.tables import membership, person

_MEMBER_COLUMNS = (
    membership.c.team_id,
    membership.c.role,
    membership.c.organisation,
    membership.c.until,
    membership.c.stands_in_for,
)
_away = person.alias("away")
_BY_ACCOUNT = (
    select(
        person,
        *_MEMBER_COLUMNS,
        _away.c.id.label("away_id"),
        _away.c.network_id.label("away_network_id"),
        _away.c.rhythm_sealed.label("away_rhythm_sealed"),
    )
    .join_from(person, membership, isouter=True)
    .outerjoin(_away, _away.c.substitute_id == person.c.id)
    .where(person.c.chat_id == bindparam("chat"))
)
_BY_ID = select(person).where(person.c.id == bindparam("id"))
_OF_TEAM = (
    select(person, *_MEMBER_COLUMNS).join_from(person, membership).where(membership.c.team_id == bindparam("team"))
)
_PLACED = (
    select(person, *_MEMBER_COLUMNS)
    .join_from(person, membership)
    .where(membership.c.network_id == bindparam("network"), person.c.id.in_(bindparam("ids", expanding=True)))
)
_OF_ORGANISATION = (
    select(person, *_MEMBER_COLUMNS)
    .join_from(person, membership)
    .where(membership.c.network_id == bindparam("network"), membership.c.organisation == bindparam("organisation"))
)
_NAMED = select(person).where(person.c.id.in_(bindparam("ids", expanding=True)))
_PLACES = select(membership.c.person_id, membership.c.organisation).where(membership.c.team_id == bindparam("team"))


@dataclass(frozen=True, kw_only=True)
class Member:
    """A person with their place in one team."""

    person: Person
    place: Membership


async def _from_row(unit: Unit, row: Any) -> Person:
    sealer = await networks.sealer(unit, row.network_id)
    return Person(
        id=row.id,
        network_id=row.network_id,
        chat_id=row.chat_id,
        name=sealer.open(f"person.name:{row.id}", row.name_sealed),
        regisseur=row.regisseur,
        reachable=row.reachable,
        phone="" if row.phone_sealed is None else sealer.open(f"person.phone:{row.id}", row.phone_sealed),
        rhythm=_rhythm(sealer, row.id, row.rhythm_sealed),
        last_team_id=_last_team(sealer, row),
    )


def _rhythm(sealer: Sealer, person_id: str, sealed: bytes | None) -> Rhythm:
    return USUAL if sealed is None else load_rhythm(sealer.open(f"person.rhythm:{person_id}", sealed))


def _last_team(sealer: Sealer, row: Any) -> str | None:
    if row.last_team_sealed is None:
        return None
    return sealer.open(f"person.last_team:{row.id}", row.last_team_sealed)


def _place(row: Any) -> Membership:
    return Membership(
        team_id=row.team_id,
        network_id=row.network_id,
        person_id=row.id,
        role=Role(row.role),
        organisation=Organisation(row.organisation),
        until=row.until,
        stands_in_for=row.stands_in_for,
    )


async def actor_of(unit: Unit, chat_id: int, today: date | None = None) -> Actor:
    """Everything this Telegram account may stand for; a stranger when it is unknown.

    Only with the local day it is known for whom they stand in.
    """
    rows = (await unit.execute(_BY_ACCOUNT, {"chat": chat_id})).all()
    people = {row.id: await _from_row(unit, row) for row in rows}
    places = dict.fromkeys(_place(row) for row in rows if row.team_id is not None)
    away = set() if today is None else {row.away_id for row in rows if await _is_away(unit, row, today)}
    return Actor(
        chat_id=chat_id, people=tuple(people.values()), memberships=tuple(places), stands_in_for=frozenset(away)
    )


async def _is_away(unit: Unit, row: Any, today: date) -> bool:
    if row.away_id is None:
        return False
    sealer = await networks.sealer(unit, row.away_network_id)
    substitute_id: str | None = _rhythm(sealer, row.away_id, row.away_rhythm_sealed).stood_in_on(today)
    return substitute_id is not None and substitute_id == str(row.id)


async def get(unit: Unit, person_id: str) -> Person:
    return await _from_row(unit, (await unit.execute(_BY_ID, {"id": person_id})).one())


async def named(unit: Unit, ids: Iterable[str]) -> dict[str, Person]:
    """People by id."""
    rows = (await unit.execute(_NAMED, {"ids": sorted(set(ids))})).all()
    return {row.id: await _from_row(unit, row) for row in rows}


async def members_of(unit: Unit, team_id: str) -> list[Member]:
    """The partners of a team by name; without its experts, whom the team's things do not concern."""
    return [member for member in await everybody_of(unit, team_id) if member.place.role is not Role.EXPERT]


async def everybody_of(unit: Unit, team_id: str) -> list[Member]:
    """Who takes part in a team by name, its experts too."""
    rows = (await unit.execute(_OF_TEAM, {"team": team_id})).all()
    members = [Member(person=await _from_row(unit, row), place=_place(row)) for row in rows]
    return sorted(members, key=lambda member: member.person.name.lower())


async def places_of(unit: Unit, network_id: str, ids: Iterable[str]) -> list[Member]:
    """Every place of these people in the teams of a network."""
    rows = (await unit.execute(_PLACED, {"network": network_id, "ids": sorted(set(ids))})).all()
    return [Member(person=await _from_row(unit, row), place=_place(row)) for row in rows]


async def of_organisation(unit: Unit, network_id: str, organisation: Organisation) -> list[Member]:
    """Every place of the people of one organisation in the teams of a network."""
    asked = {"network": network_id, "organisation": organisation.value}
    rows = (await unit.execute(_OF_ORGANISATION, asked)).all()
    return [Member(person=await _from_row(unit, row), place=_place(row)) for row in rows]


async def organisations_of(unit: Unit, team_id: str) -> dict[str, Organisation]:
    """Where each member of a team works, by person id; cheaper than members_of, as no name is opened."""
    rows = (await unit.execute(_PLACES, {"team": team_id})).all()
    return {row.person_id: Organisation(row.organisation) for row in rows}


async def partners_of(unit: Unit, team_id: str) -> list[Organisation]:
    """Where the partners of a team work, one for each; its experts left out."""
    here = membership.c.team_id == team_id, membership.c.role != Role.EXPERT.value
    rows = (await unit.execute(select(membership.c.organisation).where(*here))).all()
    return [Organisation(row.organisation) for row in rows]


async def coordinators_of(unit: Unit, team_id: str, network_id: str) -> list[Person]:
    """Who coordinates a team; the regisseur where nobody else does."""
    places = select(membership.c.person_id).where(
        membership.c.team_id == team_id, membership.c.role == Role.COORDINATOR.value
    )
    rows = (await unit.execute(select(person).where(person.c.id.in_(places)))).all()
    if not rows:
        directing = select(person).where(person.c.network_id == network_id, person.c.regisseur)
        rows = (await unit.execute(directing)).all()
    return [await _from_row(unit, row) for row in rows]


async def add(unit: Unit, new: Person, now: datetime) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(person),
        {
            "id": new.id,
            "network_id": new.network_id,
            "chat_id": new.chat_id,
            "name_sealed": sealer.seal(f"person.name:{new.id}", new.name),
            "regisseur": new.regisseur,
            "reachable": True,
            "created_at": now,
        },
    )


async def join(unit: Unit, place: Membership, rules_accepted_at: datetime) -> None:
    await unit.execute(
        insert(membership),
        {
            "team_id": place.team_id,
            "person_id": place.person_id,
            "network_id": place.network_id,
            "role": place.role.value,
            "organisation": place.organisation.value,
            "rules_accepted_at": rules_accepted_at,
            "until": place.until,
            "stands_in_for": place.stands_in_for,
        },
    )


async def leave(unit: Unit, team_id: str, person_id: str) -> None:
    """No member any more; the person stays known, for what they did before."""
    gone = delete(membership).where(membership.c.team_id == team_id, membership.c.person_id == person_id)
    await unit.execute(gone)


async def set_role(unit: Unit, place: Membership, role: Role) -> None:
    where = membership.c.team_id == place.team_id, membership.c.person_id == place.person_id
    await unit.execute(update(membership).where(*where).values(role=role.value))


async def set_last_day(unit: Unit, place: Membership, until: date) -> None:
    """A substitute stays until another day."""
    where = membership.c.team_id == place.team_id, membership.c.person_id == place.person_id
    await unit.execute(update(membership).where(*where).values(until=until))


async def ended_before(unit: Unit, day: date) -> list[tuple[str, str]]:
    """Places that ended before a local day, as (team, person)."""
    rows = (
        await unit.execute(select(membership.c.team_id, membership.c.person_id).where(membership.c.until < day))
    ).all()
    return [(row.team_id, row.person_id) for row in rows]


async def set_regisseur(unit: Unit, person_id: str, *, regisseur: bool) -> None:
    await unit.execute(update(person).where(person.c.id == person_id).values(regisseur=regisseur))


async def regisseurs_of(unit: Unit, network_id: str) -> list[Person]:
    """Who directs a network."""
    rows = (await unit.execute(select(person).where(person.c.network_id == network_id, person.c.regisseur))).all()
    return [await _from_row(unit, row) for row in rows]


async def save_rhythm(unit: Unit, changed: Person) -> None:
    sealer = await networks.sealer(unit, changed.network_id)
    values = {
        "rhythm_sealed": sealer.seal(f"person.rhythm:{changed.id}", dump_rhythm(changed.rhythm)),
        "substitute_id": changed.rhythm.substitute_id,
    }
    await unit.execute(update(person).where(person.c.id == changed.id).values(values))


async def save_phone(unit: Unit, changed: Person) -> None:
    sealer = await networks.sealer(unit, changed.network_id)
    sealed = sealer.seal(f"person.phone:{changed.id}", changed.phone) if changed.phone else None
    await unit.execute(update(person).where(person.c.id == changed.id).values(phone_sealed=sealed))


async def save_last_team(unit: Unit, changed: Person) -> None:
    sealer = await networks.sealer(unit, changed.network_id)
    sealed = sealer.seal(f"person.last_team:{changed.id}", changed.last_team_id) if changed.last_team_id else None
    await unit.execute(update(person).where(person.c.id == changed.id).values(last_team_sealed=sealed))


async def mark_reachable(unit: Unit, chat_id: int, *, reachable: bool) -> list[Person]:
    """Note whether Telegram lets us reach an account; the people for whom that changed."""
    rows = (
        await unit.execute(select(person).where(person.c.chat_id == chat_id, person.c.reachable != reachable))
    ).all()
    if rows:
        await unit.execute(update(person).where(person.c.chat_id == chat_id).values(reachable=reachable))
    return [await _from_row(unit, row) for row in rows]


async def was_pinged(unit: Unit, person_id: str, day: date) -> bool:
    """Whether this person had their one bundled ping on a local day."""
    found = (await unit.execute(select(person.c.pinged_on).where(person.c.id == person_id))).scalar_one()
    return bool(found == day)


async def note_ping(unit: Unit, person_id: str, day: date | None) -> None:
    await unit.execute(update(person).where(person.c.id == person_id).values(pinged_on=day))
