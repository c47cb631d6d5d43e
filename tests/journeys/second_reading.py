"""How do stories about the second reader come to a word? A team that wants one, readers, and what is kept."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from domain.people import Person, Role
from domain.signals import Signal
from storage import people, signals, tables, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody

VAPES = "Vapes bij het fietsenhok"


async def arranged(kernlijn: Kernlijn, kernteam: Kernteam, **choices: object) -> None:
    """The team has settings of its own."""

    async def save(unit: Unit) -> None:
        team = await teams.get(unit, kernteam.team.id)
        assert team is not None
        await teams.save_settings(unit, replace(team, settings=replace(team.settings, **choices)))  # type: ignore[arg-type]

    await kernlijn.app.database.run(save)


async def regisseur(kernlijn: Kernlijn, kernteam: Kernteam, name: str = "Rik Smit") -> Phone:
    """Somebody who directs the network, and is in no team."""
    phone = await somebody(kernlijn, name)

    async def add(unit: Unit) -> None:
        person = Person(
            id=f"person{phone.user}",
            network_id=kernteam.team.network_id,
            chat_id=phone.user,
            name=name,
            regisseur=True,
            reachable=True,
        )
        await people.add(unit, person, kernlijn.app.now())

    await kernlijn.app.database.run(add)
    await phone.says("/start")
    return phone


async def doubts(phone: Phone) -> None:
    """Sends a signal with a word that may be a person; they say that it is none."""
    await phone.says("Vapes bij het fietsenhok achter de Kwekel")
    await phone.presses("Geen persoon")
    await phone.presses("Verstuur")


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    return MONDAY.replace(day=day, hour=hour, minute=minute)


async def gives_back(phone: Phone, ref: str) -> None:
    """Back to the reporter, with a word."""
    await phone.presses("Terug naar de melder", await phone.hears(f"Lees jij {ref} mee?"))
    await phone.says("Kan het wat algemener?")
    await phone.presses("Stuur terug")


async def takes_out(phone: Phone, name: str) -> None:
    await phone.says("/team")
    await phone.presses("Iemand eruit halen")
    await phone.presses(name)
    await phone.presses("Ja, haal eruit")


async def become_coordinator(kernlijn: Kernlijn, kernteam: Kernteam, phone: Phone) -> None:
    """Two coordinate the team."""

    async def work(unit: Unit) -> None:
        place = (await people.actor_of(unit, phone.user)).membership_in(kernteam.team.id)
        assert place is not None
        await people.set_role(unit, place, Role.COORDINATOR)

    await kernlijn.app.database.run(work)


async def kept(kernlijn: Kernlijn, number: int) -> Signal | None:
    """What is still kept of a signal."""

    async def read(unit: Unit) -> Signal | None:
        found = await signals.numbered(unit, "zuiderdam", [number])
        return found[0] if found else None

    return await kernlijn.app.database.run(read)


async def audited(kernlijn: Kernlijn) -> list[tuple[str, str | None]]:
    """Which acts are noted, and of whom."""

    async def read(unit: Unit) -> list[tuple[str, str | None]]:
        rows = (await unit.execute(select(tables.audit.c.act, tables.audit.c.actor_id))).all()
        return [(row.act, row.actor_id) for row in rows]

    return await kernlijn.app.database.run(read)
