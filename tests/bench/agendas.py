"""How long does somebody wait for /agenda in a team with ten years behind it, next to one that began last week?"""

import random
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.actions import Action, ActionStatus
from domain.agenda_points import AgendaPoint
from domain.history import Event, Happening
from domain.meetings import Circle, ItemStatus, Kind, Meeting, MeetingStatus
from domain.people import Membership, Organisation, Person, Role, Team
from domain.signals import Attribution, Reporter, Signal, SignalStatus
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from domain.themes import STARTING, Place, Theme
from storage import actions, agenda_points, history, meetings, networks, people, signals, teams, terugkoppelingen
from storage.database import Database, Unit, opened
from storage.encryption import keyring
from storage.networks import Network
from tests.bench.searching import a_world
from tests.conftest import SECRET_KEY, Engine
from usecases import arranging
from usecases.arranging import fresh_item
from usecases.turn import Turn, World
from views import agenda as screens
from views.wording import load

SIGNALS, ACTIONS, MEETINGS = 5_000, 8_000, 400  # in ten years
_OPEN = 8  # signals and actions that are open in either team
_AGREED = ACTIONS // MEETINGS  # in the last meeting, of either team
_ASKED = 60  # times, of each in turn
_NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_ZONE = ZoneInfo("Europe/Amsterdam")
_SEED = 11


@dataclass(frozen=True)
class Waits:
    """Medians in seconds, the transaction and the screen included: of the old team and of the new one."""

    old: float
    new: float

    @property
    def ratio(self) -> float:
        """What ten years cost."""
        return self.old / self.new


async def wait(engine: Engine, folder: Path) -> Waits:
    """Both teams have the same open; they are asked in turn, so that a busy machine is busy for both."""
    world = a_world()
    old: list[float] = []
    new: list[float] = []
    async with AsyncExitStack() as stack:
        asked = []
        for found, years in ((old, 10), (new, 0)):
            place = folder / str(years)
            place.mkdir()
            asked.append((found, await stack.enter_async_context(_filled(engine, place, years))))
        for _ in range(_ASKED):
            for found, database in asked:
                began = time.perf_counter()
                await database.run(partial(_ask, world=world))
                found.append(time.perf_counter() - began)
    return Waits(old=statistics.median(old), new=statistics.median(new))


async def _ask(unit: Unit, world: World) -> None:
    turn = Turn(unit=unit, now=_NOW, actor=await people.actor_of(unit, 1), world=world)
    for page in await arranging.pages(turn):
        screens.agenda(load(), page, _ZONE)


@asynccontextmanager
async def _filled(engine: Engine, folder: Path, years: int) -> AsyncIterator[Database]:
    async with engine.database(folder) as address, opened(address, keyring(SECRET_KEY)) as database:
        await database.run(_team)
        for begin in range(0, SIGNALS if years else _OPEN, 500):  # a unit of work is not for ten years
            end = min(begin + 500, SIGNALS if years else _OPEN)
            await database.run(partial(_signals, begin=begin, end=end, years=years))
        for begin in range(0, ACTIONS if years else _AGREED, 500):
            end = min(begin + 500, ACTIONS if years else _AGREED)
            await database.run(partial(_actions, begin=begin, end=end, years=years))
        await database.run(partial(_meetings, many=MEETINGS if years else 1))
        await database.run(partial(_proposals, many=MEETINGS if years else 1))
        yield database


async def _team(unit: Unit) -> None:
    await networks.add(unit, Network(id="n", name="Zuiderdam"), _NOW)
    person = Person(id="p", network_id="n", chat_id=1, name="Sara", regisseur=False, reachable=True)
    await people.add(unit, person, _NOW)
    await teams.add(unit, Team(id="t", network_id="n", name="Zuid", chat_id=-1, thread_id=None, feedback_days=5))
    place = Membership(
        team_id="t", network_id="n", person_id="p", role=Role.COORDINATOR, organisation=Organisation.SCHOOL
    )
    await people.join(unit, place, _NOW)


def _ago(number: int, many: int, years: int) -> timedelta:
    """The open ones are of the last days, the others of all those years."""
    if number < _OPEN:
        return timedelta(days=number % 7)
    return timedelta(days=7 + (number - _OPEN) * 365.0 * years / many)


async def _signals(unit: Unit, begin: int, end: int, years: int) -> None:
    chance = random.Random(_SEED + begin)  # noqa: S311 - which theme, and nothing secret
    for number in range(begin, end):
        open_, at = number < _OPEN, _NOW - _ago(number, SIGNALS, years)
        new = Signal(
            id=f"s{number}",
            network_id="n",
            team_id="t",
            number=number + 1,
            theme=chance.choice((*STARTING, Theme.OWN)),
            own_theme="Fatbikes",
            place=Place.SCHOOL,
            text="Vapes bij het fietsenhok, elke dag in de pauze. Er staan steeds meer leerlingen omheen.",
            attribution=Attribution.ORGANISATION,
            reporter=Reporter(person_id="p", name="Sara", organisation=Organisation.SCHOOL),
            status=SignalStatus.OPEN if open_ else SignalStatus.CLOSED,
            raised_at=at,
            version=1,
            on_agenda=open_ and number % 4 == 0,
        )
        await signals.add(unit, new)
        debt = Terugkoppeling(
            id=f"d{number}",
            network_id="n",
            team_id="t",
            signal_id=new.id,
            owner_id=None if open_ else "p",
            due_on=at.date() + timedelta(days=7),
            status=DebtStatus.OPEN if open_ else DebtStatus.SETTLED,
            version=1,
        )
        await terugkoppelingen.add(unit, debt)
        if not open_:
            await terugkoppelingen.save(unit, replace(debt, heard_on=at.date() + timedelta(days=3)))
        happened = Event(
            id=f"e{number}",
            network_id="n",
            team_id="t",
            subject_id=new.id,
            at=at,
            happening=Happening.RAISED,
            by=Organisation.SCHOOL,
        )
        await history.add(unit, happened)


async def _actions(unit: Unit, begin: int, end: int, years: int) -> None:
    for number in range(begin, end):
        at = _NOW - _ago(number, ACTIONS, years)
        new = Action(
            id=f"a{number}",
            network_id="n",
            team_id="t",
            number=number + 1,
            signal_id=None,
            owner_id="p",
            what="langsgaan bij het fietsenhok",
            due_on=at.date() - timedelta(days=1),
            status=ActionStatus.OPEN if number < _OPEN else ActionStatus.DONE,
            made_at=at,
            version=1,
            meeting_id=f"m{number // _AGREED}",
        )
        await actions.add(unit, new)


def _meeting(number: int, day: date, status: MeetingStatus) -> Meeting:
    return Meeting(
        id=f"m{number}",
        network_id="n",
        team_id="t",
        series_id=None,
        kind=Kind.KERNTEAM,
        circle=Circle.TEAM,
        slot=day,
        day=day,
        starts=clock(15),
        minutes=60,
        status=status,
    )


async def _meetings(unit: Unit, many: int) -> None:
    today = _NOW.date()
    for number in range(many):
        held = _meeting(number, today - timedelta(days=2 + 9 * number), MeetingStatus.HELD)
        await meetings.add(unit, held)
        for key in ("unclaimed", "overdue", "words", "trend:vapes"):
            await meetings.keep_item(unit, replace(fresh_item(held, key), status=ItemStatus.DONE))
    await meetings.add(unit, _meeting(many, today + timedelta(days=8), MeetingStatus.PLANNED))


async def _proposals(unit: Unit, many: int) -> None:
    for number in range(many):
        point = AgendaPoint(
            id=f"g{number}",
            network_id="n",
            team_id="t",
            text="Wat spreken we af over de jaarwisseling?",
            proposed_by="p",
            created_at=_NOW - timedelta(days=9 * number),
        )
        await agenda_points.add(unit, point)
        if number:
            await agenda_points.finish(unit, point.done(_NOW))
