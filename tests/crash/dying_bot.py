"""What lives and dies? One process with the wiring of production, that can be told at which point it is killed."""

import asyncio
import json
import os
import signal
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from bot import app, errors
from bot.settings import Settings
from tests.crash import points, sabotage
from tests.crash.points import Point, Trail
from tests.crash.sabotage import Sabotage

Plain = dict[str, str | int | float]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What one life is to be. `settings` in plain values; `folder` gets its trail and its log."""

    number: int
    settings: Plain
    folder: str
    fatal: Point | None = None
    sabotage: Sabotage = Sabotage.NONE

    @property
    def trail(self) -> Path:
        """The points it passed, one a line."""
        return Path(self.folder) / f"trail-{self.number}"

    @property
    def log(self) -> Path:
        """What it said on stderr."""
        return Path(self.folder) / f"log-{self.number}"

    def dump(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, dumped: str) -> Self:
        kept = json.loads(dumped)
        fatal = Point(**kept.pop("fatal")) if kept["fatal"] else kept.pop("fatal")
        return cls(fatal=fatal, sabotage=Sabotage(kept.pop("sabotage")), **kept)


def live(order: Order) -> int:
    """A whole life in this process; 0 when it was asked to stop and nothing was left to do."""
    with order.log.open("a") as log, suppress(asyncio.CancelledError):
        os.dup2(log.fileno(), sys.stderr.fileno())
        errors.set_up("WARNING")
        sabotage.commit(order.sabotage)
        points.lay_out(Trail(order.trail, order.fatal).passing)
        asyncio.run(_run(Settings(_env_file=None, **order.settings)))  # type: ignore[arg-type, call-arg]
    return 0


async def _run(settings: Settings) -> None:
    asked = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    async with app.running(settings) as running:
        stopping = asyncio.ensure_future(asked.wait())
        either: set[asyncio.Future[Any]] = {stopping, running.failed}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if running.failed.done():
            running.failed.result()
        await running.settled()
