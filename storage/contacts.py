"""How can people and organisations be reached, as far as they said so?"""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, literal, select, update

from domain.contacts import Contact, Visibility
from domain.people import Organisation
from domain.pings import Owed, rule_of
from domain.themes import Theme
from storage import networks
from storage.database import Unit
from storage.encryption import Sealer
from storage.tables import contact, membership, occurrence, person, public_line

_OF = select(contact).where(contact.c.person_id.in_(bindparam("ids", expanding=True)))
_SHOWN = select(contact).where(
    contact.c.network_id == bindparam("network"), contact.c.visibility == Visibility.NETWORK.value
)
_DEPUTISED = select(contact).where(contact.c.deputy_id.in_(bindparam("ids", expanding=True)))
_UNPLANNED = select(person.c.id, person.c.created_at, contact.c.confirmed_on).where(
    person.c.regisseur | exists().where(membership.c.person_id == person.c.id),
    ~exists().where(occurrence.c.rule == literal(rule_of(Owed.ENTRY, "")) + person.c.id),
)
_LINES_UNPLANNED = (
    select(public_line.c.team_id, func.min(public_line.c.confirmed_on).label("confirmed_on"))
    .where(~exists().where(occurrence.c.rule == literal(rule_of(Owed.LINES, "")) + public_line.c.team_id))
    .group_by(public_line.c.team_id)
)
_LINES = select(public_line).where(public_line.c.team_id == bindparam("team"))


async def _from_row(unit: Unit, row: Any) -> Contact:
    sealer = await networks.sealer(unit, row.network_id)
    themes = json.loads(_opened(sealer, row, "themes") or "{}")
    return Contact(
        person_id=row.person_id,
        network_id=row.network_id,
        function=_opened(sealer, row, "function"),
        themes=frozenset(Theme(name) for name in themes.get("themes", ())),
        own_themes=tuple(themes.get("own", ())),
        phone=_opened(sealer, row, "phone"),
        mail=_opened(sealer, row, "mail"),
        visibility=Visibility(row.visibility),
        deputy_id=row.deputy_id,
        confirmed_on=row.confirmed_on,
        stale_on=row.stale_on,
        by_mail=row.by_mail,
    )


def _opened(sealer: Sealer, row: Any, what: str) -> str:
    sealed = getattr(row, f"{what}_sealed")
    return "" if sealed is None else sealer.open(f"contact.{what}:{row.person_id}", sealed)


def _sealed(sealer: Sealer, kept: Contact, what: str, value: str) -> bytes | None:
    return sealer.seal(f"contact.{what}:{kept.person_id}", value) if value else None


async def of(unit: Unit, ids: Iterable[str]) -> dict[str, Contact]:
    """The entries of these people, by person; who never made one has none."""
    rows = (await unit.execute(_OF, {"ids": sorted(set(ids))})).all()
    return {row.person_id: await _from_row(unit, row) for row in rows}


async def shown_in(unit: Unit, network_id: str) -> list[Contact]:
    """The entries that every member of a network may see."""
    rows = (await unit.execute(_SHOWN, {"network": network_id})).all()
    return [await _from_row(unit, row) for row in rows]


async def deputised_by(unit: Unit, ids: Iterable[str]) -> list[Contact]:
    """The entries of those for whom one of these people can be called."""
    rows = (await unit.execute(_DEPUTISED, {"ids": sorted(set(ids))})).all()
    return [await _from_row(unit, row) for row in rows]


async def save(unit: Unit, kept: Contact) -> None:
    """Keep an entry, be it the first or a changed one; who the deputy is has a statement of its own."""
    sealer = await networks.sealer(unit, kept.network_id)
    themes = json.dumps({"themes": sorted(kept.themes), "own": kept.own_themes}, ensure_ascii=False)
    values = {
        "function_sealed": _sealed(sealer, kept, "function", kept.function),
        "themes_sealed": _sealed(sealer, kept, "themes", themes if kept.themes or kept.own_themes else ""),
        "phone_sealed": _sealed(sealer, kept, "phone", kept.phone),
        "mail_sealed": _sealed(sealer, kept, "mail", kept.mail),
        "visibility": kept.visibility.value,
        "confirmed_on": kept.confirmed_on,
        "stale_on": kept.stale_on,
        "by_mail": kept.by_mail,
    }
    changed = await unit.execute(update(contact).where(contact.c.person_id == kept.person_id).values(values))
    if changed.rowcount == 0:
        await unit.execute(insert(contact), {"person_id": kept.person_id, "network_id": kept.network_id, **values})


async def set_deputy(unit: Unit, kept: Contact, deputy_id: str | None) -> None:
    """Somebody is the deputy, or nobody; whatever else its owner changes at the same moment."""
    here = contact.c.person_id == kept.person_id
    if (await unit.execute(update(contact).where(here).values(deputy_id=deputy_id))).rowcount == 0:
        await save(unit, kept)
        await unit.execute(update(contact).where(here).values(deputy_id=deputy_id))


async def remove(unit: Unit, person_id: str) -> None:
    """Somebody left: nobody needs to reach them any more, nor through whom they stood in for."""
    await unit.execute(update(contact).where(contact.c.deputy_id == person_id).values(deputy_id=None))
    await unit.execute(delete(contact).where(contact.c.person_id == person_id))


async def lines_of(unit: Unit, team_id: str) -> dict[Organisation, tuple[str, date]]:
    """The numbers that a team keeps for organisations, each with the local day on which it was given."""
    rows = (await unit.execute(_LINES, {"team": team_id})).all()
    found = {}
    for row in rows:
        sealer = await networks.sealer(unit, row.network_id)
        phone = sealer.open(f"public_line.phone:{row.team_id}:{row.organisation}", row.phone_sealed)
        found[Organisation(row.organisation)] = (phone, row.confirmed_on)
    return found


async def set_line(
    unit: Unit, team_id: str, network_id: str, organisation: Organisation, phone: str, today: date
) -> None:
    """Keep the number of an organisation around a team; an empty one takes it away."""
    here = public_line.c.team_id == team_id, public_line.c.organisation == organisation.value
    await unit.execute(delete(public_line).where(*here))
    if phone:
        sealer = await networks.sealer(unit, network_id)
        await unit.execute(
            insert(public_line),
            {
                "team_id": team_id,
                "organisation": organisation.value,
                "network_id": network_id,
                "phone_sealed": sealer.seal(f"public_line.phone:{team_id}:{organisation.value}", phone),
                "confirmed_on": today,
            },
        )


async def confirm_lines(unit: Unit, team_id: str, today: date) -> None:
    """All numbers that a team keeps are right on a local day."""
    await unit.execute(update(public_line).where(public_line.c.team_id == team_id).values(confirmed_on=today))


async def unplanned(unit: Unit) -> list[tuple[str, datetime, date | None]]:
    """Of whom no ask is planned: since when we know them, and the local day on which their entry was right."""
    rows = (await unit.execute(_UNPLANNED.outerjoin_from(person, contact))).all()
    return [(row.id, row.created_at, row.confirmed_on) for row in rows]


async def lines_unplanned(unit: Unit) -> list[tuple[str, date]]:
    """The teams of which nobody will be asked whether their numbers are right; the oldest local day of these."""
    return [(row.team_id, row.confirmed_on) for row in (await unit.execute(_LINES_UNPLANNED)).all()]
