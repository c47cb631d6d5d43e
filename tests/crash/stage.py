"""Where does a story play? On a database and a Telegram of its own, with a team that was set up long ago."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from domain.people import Membership, Organisation, Person, Role, Team
from simulator.client import Phones
from simulator.clock import Clock
from simulator.server import Simulator
from simulator.server import running as simulator_running
from storage import networks, people, teams
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.networks import Network
from tests.conftest import MONDAY, SECRET_KEY, TOKEN, Engine
from tests.crash.dying_bot import Plain

NETWORK = "zuiderdam"
TICK_SECONDS = 0.2
Cast = Mapping[str, tuple[Role, Organisation]]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything a story needs but the bot itself."""

    telegram: Simulator
    phones: Phones
    database_url: str
    folder: Path
    team: Team
    users: Mapping[str, int]  # by the names of the cast

    @property
    def bot(self) -> int:
        return self.telegram.world.bot.id

    @property
    def settings(self) -> Plain:
        """Production's, but for the address, the clock, and a pace that nobody has to wait for."""
        return {
            "bot_token": TOKEN,
            "secret_key": SECRET_KEY,
            "bot_api_url": self.telegram.url,
            "database_url": self.database_url,
            "clock_file": str(self.folder / "clock"),
            "tick_seconds": TICK_SECONDS,
            "pace_overall": 10_000,
            "pace_per_chat": 10_000,
            "pace_per_group": 600_000,
        }


@asynccontextmanager
async def stage(engine: Engine, folder: Path, cast: Cast) -> AsyncIterator[Stage]:
    """A stage on a Monday in November at ten. `folder` must be empty."""
    clock = Clock(folder / "clock")
    async with (
        engine.database(folder) as database_url,
        simulator_running(token=TOKEN, clock=clock) as telegram,
        Phones(telegram.url) as phones,
    ):
        await phones.move_clock(to=MONDAY)
        users = {name: await _person(phones, name) for name in cast}
        first, *others = users.values()
        chat = await phones.add_group("Kernteam Lyceum Zuid", first, tuple(others), supergroup=True)
        await phones.set_bot(chat, by=first)
        for user in users.values():
            telegram.world.person(user).started = True
        telegram.world.updates.forget_all()
        team = Team(
            id="lyceumzuid", network_id=NETWORK, name="Lyceum Zuid", chat_id=chat, thread_id=None, feedback_days=5
        )
        await _fill(database_url, team, cast, users)
        yield Stage(telegram=telegram, phones=phones, database_url=database_url, folder=folder, team=team, users=users)


async def _person(phones: Phones, name: str) -> int:
    first, _, last = name.partition(" ")
    return await phones.add_person(first, last or None)


async def _fill(database_url: str, team: Team, cast: Cast, users: Mapping[str, int]) -> None:
    async def fill(unit: Unit) -> None:
        await networks.add(unit, Network(id=NETWORK, name="Zuiderdam"), MONDAY)
        await teams.add(unit, team)
        for name, (role, organisation) in cast.items():
            person = Person(
                id=person_id(users[name]),
                network_id=NETWORK,
                chat_id=users[name],
                name=name,
                regisseur=False,
                reachable=True,
            )
            await people.add(unit, person, MONDAY)
            place = Membership(
                team_id=team.id, network_id=NETWORK, person_id=person.id, role=role, organisation=organisation
            )
            await people.join(unit, place, MONDAY)

    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await database.run(fill)


def person_id(user: int) -> str:
    return f"person{user}"
