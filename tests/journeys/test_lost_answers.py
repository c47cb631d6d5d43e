"""The connection to PostgreSQL breaks while it commits: it is done, but nobody hears so."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from simulator.client import Phones
from simulator.server import Simulator
from storage import outbox, tables
from storage.database import Unit
from tests.conftest import Kernlijn, SettingsFor
from tests.journeys.people import somebody

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)


class Line:
    """A connection through which everything passes, but for the answer to one commit, on which it breaks."""

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._left = 0  # commits until the one that nobody hears of
        self.broken = asyncio.Event()

    def break_at(self, commit: int) -> None:
        """At the first commit from now on, or the second…"""
        self._left = commit
        self.broken.clear()

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host, port = self._server
        if host.startswith("/"):
            back, forth = await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        else:
            back, forth = await asyncio.open_connection(host, port)
        fatal = asyncio.Event()
        await asyncio.gather(self._forth(reader, forth, fatal), self._back(back, writer, fatal), return_exceptions=True)

    async def _forth(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, fatal: asyncio.Event) -> None:
        while said := await reader.read(65536):
            if self._left and b"COMMIT" in said:
                self._left -= 1
                if not self._left:
                    fatal.set()
            writer.write(said)
        writer.close()

    async def _back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, fatal: asyncio.Event) -> None:
        while said := await reader.read(65536):
            if fatal.is_set():
                self.broken.set()
                break
            writer.write(said)
        writer.close()


@asynccontextmanager
async def line_to(address: str) -> AsyncIterator[tuple[Line, str]]:
    url = make_url(address)
    host = url.query.get("host") or url.host
    assert isinstance(host, str)
    line = Line(host, url.port or 5432)
    server = await asyncio.start_server(line.connect, "127.0.0.1", 0)
    here = url.set(host="127.0.0.1", port=server.sockets[0].getsockname()[1]).difference_update_query(["host"])
    async with server:
        yield line, here.render_as_string(hide_password=False)


async def left(unit: Unit) -> int:
    """Updates and messages that wait for something."""
    new = select(func.count()).where(tables.inbox.c.status == "new")
    return int((await unit.execute(new)).scalar_one()) + await outbox.waiting(unit)


@pytest.mark.parametrize("commit", range(1, 6))  # of the intake, the turn, the sender that takes and that settles
async def test_nothing_stays_behind(
    commit: int, database_url: str, telegram: Simulator, phones: Phones, settings_for: SettingsFor
) -> None:
    async with line_to(database_url) as (line, address):
        kernlijn = Kernlijn(settings_for(address), telegram, phones)
        await kernlijn.start()
        try:
            ben = await somebody(kernlijn, "Ben Aalders")
            await kernlijn.settled()
            line.break_at(commit)
            await ben.says("/help")
            await ben.says("Hallo?")
            await line.broken.wait()
            # What was lost is found again at the next try, and does not hold up what comes after it.
            async with asyncio.timeout(10):
                while await kernlijn.app.database.run(left):
                    await ben.says("Hallo?")
            questions = len([m for m in await phones.messages(ben.user, ben.bot) if not m.from_bot])
            answers = [answer.text for answer in await ben.heard("Welkom bij Kernlijn")]
            doubtful = [text for text in answers if text.startswith("(mogelijk dubbel)")]
            assert len(answers) - len(doubtful) <= questions <= len(answers)
        finally:
            await kernlijn.stop()
