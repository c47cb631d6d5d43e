"""Where does it play? A Telegram with a kernteam of twenty and its group, and a database in which they are known."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp

from domain.actions import Action, ActionStatus
from domain.people import Membership, Organisation, Person, Role, Team
from domain.signals import Attribution, Reporter, Signal, SignalStatus
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from domain.themes import Place, Theme
from simulator.client import Phones
from simulator.server import Simulator
from simulator.server import running as simulator_running
from storage import actions, networks, outbox, people, signals, teams, terugkoppelingen
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.networks import Network
from tests.bench.crowd import Crowd
from tests.conftest import SECRET_KEY, TOKEN

MEMBERS = 20
OPEN = 60  # signals that nobody picked up yet; each member holds one more
_NETWORK = "zuiderdam"
_ORGANISATIONS = tuple(Organisation)
_THEMES = tuple(Theme)


@asynccontextmanager
async def telegram() -> AsyncIterator[Crowd]:
    """Twenty people who pressed Start long ago."""
    async with simulator_running(token=TOKEN) as simulator, Phones(simulator.url) as phones:
        users = [await phones.add_person(f"Lid {number}") for number in range(MEMBERS)]
        for user in users:
            simulator.world.person(user).started = True
        yield Crowd(simulator, phones, users)


async def furnish(crowd: Crowd, database_url: str) -> list[str]:
    """The people become a kernteam, with signals on cards in their group. The ids of the open ones."""
    first, *others = crowd.users
    chat = await crowd.phones.add_group("Kernteam Lyceum Zuid", first, tuple(others), supergroup=True)
    await crowd.phones.set_bot(chat, by=first)
    crowd.telegram.world.updates.forget_all()
    cards = await _cards(crowd.telegram, chat, MEMBERS + OPEN)
    filling = _Filling(users=crowd.users, chat=chat, cards=cards, now=datetime.now(UTC))
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await database.run(filling.fill)
    return [_signal_id(number) for number in range(MEMBERS, MEMBERS + OPEN)]


async def _cards(simulator: Simulator, chat: int, number: int) -> list[int]:
    """The message ids of so many cards that the bot posted once."""
    posted = []
    async with aiohttp.ClientSession() as session:
        for _ in range(number):
            address = f"{simulator.url}/bot{TOKEN}/sendMessage"
            async with session.post(address, json={"chat_id": chat, "text": "een kaart"}) as answer:
                posted.append(int((await answer.json())["result"]["message_id"]))
    return posted


def _signal_id(number: int) -> str:
    return f"signal{number}"


@dataclass(frozen=True, kw_only=True)
class _Filling:
    """What is put in the database."""

    users: Sequence[int]
    chat: int
    cards: Sequence[int]
    now: datetime

    async def fill(self, unit: Unit) -> None:
        await networks.add(unit, Network(id=_NETWORK, name="Zuiderdam"), self.now)
        team = Team(
            id="team", network_id=_NETWORK, name="Lyceum Zuid", chat_id=self.chat, thread_id=None, feedback_days=5
        )
        await teams.add(unit, team)
        for number, user in enumerate(self.users):
            await self._member(unit, number, user)
        for number, message_id in enumerate(self.cards):
            await networks.next_signal_number(unit, _NETWORK)
            await self._signal(unit, number)
            await outbox.place(unit, f"card:{_signal_id(number)}", self.chat, message_id, doubtful=False)
        for number in range(len(self.users)):
            await self._action(unit, number, await networks.next_action_number(unit, _NETWORK))

    async def _member(self, unit: Unit, number: int, user: int) -> None:
        person = Person(
            id=f"person{number}",
            network_id=_NETWORK,
            chat_id=user,
            name=f"Lid {number}",
            regisseur=False,
            reachable=True,
        )
        await people.add(unit, person, self.now)
        place = Membership(
            team_id="team",
            network_id=_NETWORK,
            person_id=person.id,
            role=Role.COORDINATOR if number == 0 else Role.LID,
            organisation=_ORGANISATIONS[number % len(_ORGANISATIONS)],
        )
        await people.join(unit, place, self.now)

    async def _signal(self, unit: Unit, number: int) -> None:
        """The first ones are held by a member each."""
        held = number < len(self.users)
        by = number % len(self.users)
        organisation = _ORGANISATIONS[by % len(_ORGANISATIONS)]
        signal = Signal(
            id=_signal_id(number),
            network_id=_NETWORK,
            team_id="team",
            number=number + 1,
            theme=_THEMES[number % len(_THEMES)],
            place=Place.STRAAT,
            text="Na schooltijd staat er elke dag een groepje achter de fietsenstalling; er wordt ook gevochten.",
            attribution=Attribution.ORGANISATION,
            reporter=Reporter(person_id=f"person{by}", name=f"Lid {by}", organisation=organisation),
            status=SignalStatus.TAKEN if held else SignalStatus.OPEN,
            raised_at=self.now - timedelta(days=1),
            version=1,
        )
        await signals.add(unit, signal)
        debt = Terugkoppeling(
            id=f"debt{number}",
            network_id=_NETWORK,
            team_id="team",
            signal_id=signal.id,
            owner_id=f"person{number}" if held else None,
            due_on=self.now.date() + timedelta(days=7),
            status=DebtStatus.OPEN,
            version=1,
        )
        await terugkoppelingen.add(unit, debt)

    async def _action(self, unit: Unit, number: int, ref: int) -> None:
        action = Action(
            id=f"action{number}",
            network_id=_NETWORK,
            team_id="team",
            number=ref,
            signal_id=_signal_id(number),
            owner_id=f"person{number}",
            what="even langsgaan",
            due_on=self.now.date() + timedelta(days=7),
            status=ActionStatus.OPEN,
            made_at=self.now,
            version=1,
        )
        await actions.add(unit, action)
