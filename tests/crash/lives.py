"""Who starts the bot again? Lives on one database: when one ends, the next begins at once."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from tests.crash.dying_bot import Order, Plain
from tests.crash.points import Point
from tests.crash.sabotage import Sabotage

KILLED = -signal.SIGKILL
_STARTING = 60.0  # seconds, for the imports and the rehearsal
_STOPPING = 20.0  # seconds in which a bot that was asked to stop has sent what it has to say
_COLLAPSES = 5  # lives that ended by themselves; then it is no use


class Hangs(Exception):
    """The bot did not stop, or stopped by itself again and again."""


@dataclass
class Life:
    """One process. `ended` gives its exit code; -9 when it was killed."""

    order: Order
    ended: asyncio.Future[int]

    def passed(self) -> list[str]:
        """The labels of the points it passed."""
        return self.order.trail.read_text().splitlines() if self.order.trail.exists() else []

    def said(self) -> str:
        """What it wrote on stderr."""
        return self.order.log.read_text() if self.order.log.exists() else ""


class Nursery:
    """Gives birth to lives, through a zygote process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._living: dict[int, Life] = {}
        self._numbers = count(1)
        self._ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def ready(self) -> None:
        """Returns when births are quick. Raises Hangs."""
        done, _ = await asyncio.wait({self._ready}, timeout=_STARTING)
        if not done:
            raise Hangs("the zygote does not start")
        self._ready.result()

    def bear(self, settings: Plain, folder: Path, fatal: Point | None, sabotage: Sabotage) -> Life:
        order = Order(number=next(self._numbers), settings=settings, folder=str(folder), fatal=fatal, sabotage=sabotage)
        life = Life(order, asyncio.get_running_loop().create_future())
        self._living[order.number] = life
        self._tell(order.dump())
        return life

    def send_signal(self, life: Life, which: signal.Signals) -> None:
        """Only reaches a life that has not ended."""
        self._tell(json.dumps({"number": life.order.number, "signal": int(which)}))

    def _tell(self, line: str) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(f"{line}\n".encode())

    async def listen(self) -> None:
        """Until the zygote ends."""
        while line := await self._process.stdout.readline() if self._process.stdout else b"":
            heard = json.loads(line)
            if "ended" in heard:
                self._living.pop(heard["ended"]).ended.set_result(heard["code"])
            else:
                self._ready.set_result(None)
        waiting: list[asyncio.Future[Any]] = [self._ready, *(life.ended for life in self._living.values())]
        for future in waiting:
            if not future.done():
                future.set_exception(Hangs("the zygote has ended"))


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """A zygote, which rehearses first; it ends, with every life it gave, when this is left."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.crash.zygote", stdin=pipe, stdout=pipe, start_new_session=True
    )
    born = Nursery(process)
    listening = asyncio.create_task(born.listen())
    try:
        yield born
    finally:
        if process.stdin is not None:
            process.stdin.close()
        done, _ = await asyncio.wait({listening}, timeout=_STOPPING)
        if not done:
            process.kill()
        await process.wait()
        await listening


@dataclass
class Caretaker:
    """Keeps one bot running. Each of `deaths` is for one life, in order; the lives after that live on."""

    nursery: Nursery
    settings: Plain
    folder: Path
    deaths: Sequence[Point] = ()
    sabotage: Sabotage = Sabotage.NONE
    lives: list[Life] = field(default_factory=list)
    _stopping: bool = False

    @property
    def living(self) -> Life:
        return self.lives[-1]

    def kills(self) -> int:
        """How many lives were killed so far."""
        return sum(life.ended.done() and life.ended.result() == KILLED for life in self.lives)

    def collapses(self) -> list[Life]:
        """Lives that ended by themselves with an error."""
        return [life for life in self.lives if life.ended.done() and life.ended.result() not in (0, KILLED)]

    async def run(self, reborn: Callable[[], None] = lambda: None) -> None:
        """Start a life whenever there is none, until it is asked to stop and does."""
        for number in count():
            fatal = self.deaths[number] if number < len(self.deaths) else None
            self.lives.append(self.nursery.bear(self.settings, self.folder, fatal, self.sabotage))
            reborn()
            if self._stopping:  # it was killed while stopping: the next one has to finish that
                self.nursery.send_signal(self.living, signal.SIGTERM)
            if await asyncio.shield(self.living.ended) == 0:
                return
            if len(self.collapses()) >= _COLLAPSES:
                raise Hangs("the bot ends by itself, again and again")

    async def stop(self, running: asyncio.Task[None]) -> None:
        """Ask it to stop when it has nothing left to do, and wait for that."""
        self._stopping = True
        self.nursery.send_signal(self.living, signal.SIGTERM)
        done, _ = await asyncio.wait({running}, timeout=_STOPPING)
        if not done:
            raise Hangs("the bot does not stop: something is never settled")
        running.result()

    async def end(self, running: asyncio.Task[None]) -> None:
        """Whatever happened, nothing of it lives on."""
        running.cancel()
        if self.lives and not self.living.ended.done():
            self.nursery.send_signal(self.living, signal.SIGKILL)
            await asyncio.wait({self.living.ended}, timeout=_STOPPING)
