"""Who is in these stories? A kernteam around Lyceum Zuid, in the invented municipality of Zuiderdam."""

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import update

from domain.people import Membership, Organisation, Person, Role, Team
from domain.settings import SecondReader, TeamSettings
from simulator.heard import Message
from storage import networks, people, tables, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import Kernlijn
from tests.journeys.people import Group, Phone, somebody

CAST = {
    "Sara de Boer": (Role.COORDINATOR, Organisation.GEMEENTE),
    "Ben Aalders": (Role.LID, Organisation.POLITIE),
    "Yara Kuipers": (Role.LID, Organisation.JONGERENWERK),
    "Tom Vos": (Role.LID, Organisation.SCHOOL),
}


@dataclass
class Kernteam:
    """A team with its group and its people."""

    team: Team
    group: Group
    sara: Phone
    ben: Phone
    yara: Phone
    tom: Phone


async def make_kernteam(
    kernlijn: Kernlijn, network: str, school: str, cast: dict[str, Phone], *, supergroup: bool = True
) -> Kernteam:
    """A team that is set up already: its people pressed Start long ago and its group is coupled."""
    phones = kernlijn.phones
    ids = [phone.user for phone in cast.values()]
    chat = await phones.add_group(f"Kernteam {school}", ids[0], tuple(ids[1:]), supergroup=supergroup)
    await phones.set_bot(chat, by=ids[0])
    for user in ids:
        kernlijn.telegram.world.person(user).started = True
    kernlijn.telegram.world.updates.forget_all()  # the bot was told long ago, and said hello then
    number = abs(chat)
    team = Team(id=f"team{number}", network_id=network, name=school, chat_id=chat, thread_id=None, feedback_days=5)

    async def fill(unit: Unit) -> None:
        now = kernlijn.app.now()
        await teams.add(unit, team)
        for name, phone in cast.items():
            role, organisation = CAST[name]
            known = (await people.actor_of(unit, phone.user)).person_in(network)
            person = known or Person(
                id=f"person{phone.user}" if network == "zuiderdam" else f"{network}{phone.user}",
                network_id=network,
                chat_id=phone.user,
                name=name,
                regisseur=False,
                reachable=True,
            )
            if known is None:
                await people.add(unit, person, now)
            place = Membership(
                team_id=team.id, network_id=network, person_id=person.id, role=role, organisation=organisation
            )
            await people.join(unit, place, now)

    await kernlijn.app.database.run(fill)
    sara, ben, yara, tom = cast.values()
    return Kernteam(team, Group(kernlijn, chat, sara), sara, ben, yara, tom)


@pytest.fixture
async def cast(kernlijn: Kernlijn) -> dict[str, Phone]:
    return {name: await somebody(kernlijn, name) for name in CAST}


@pytest.fixture
async def network(kernlijn: Kernlijn) -> str:
    async def fill(unit: Unit) -> None:
        await networks.add(unit, Network(id="zuiderdam", name="Zuiderdam"), kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    return "zuiderdam"


@pytest.fixture
async def kernteam(kernlijn: Kernlijn, network: str, cast: dict[str, Phone]) -> Kernteam:
    """The team of Lyceum Zuid."""
    return await make_kernteam(kernlijn, network, "Lyceum Zuid", cast)


@pytest.fixture
async def always(kernlijn: Kernlijn, kernteam: Kernteam) -> Kernteam:
    """The same team, where somebody else looks at each signal first."""
    settings = TeamSettings(second_reader=SecondReader.ALWAYS)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(kernteam.team, settings=settings)))
    return kernteam


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    """S-1, picked up by Ben; the reporter must hear by Monday 30 November."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.hears("S-1")
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernteam.ben.presses("Klaar")
    return await kernteam.group.hears("S-1")


async def make_regisseur(unit: Unit, chat_id: int) -> None:
    """Somebody of the team directs the network too."""
    await unit.execute(update(tables.person).where(tables.person.c.chat_id == chat_id).values(regisseur=True))
