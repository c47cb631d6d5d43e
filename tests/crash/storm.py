"""What if it is killed at any moment, again and again, while thirty updates a second come in?"""

import asyncio
import signal
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from simulator.client import PhonesError
from tests.conftest import Engine
from tests.crash.crowd import Crowd, Pace, cast
from tests.crash.findings import Finding, Wrong
from tests.crash.lives import Caretaker, Hangs, Nursery
from tests.crash.people import WaitedInVain
from tests.crash.stage import stage
from tests.crash.storm_reckoning import reckon

RATE = 30.0  # updates a second
_SOONEST = 0.02  # seconds that a life lasts at least
_LONGEST = 180.0  # seconds for a whole storm


@dataclass(kw_only=True)
class Aftermath:
    """What came of a storm. `seconds` is how long updates came in."""

    engine: Engine
    kills: int = 0
    updates: int = 0
    seconds: float = 0.0
    findings: list[Finding] = field(default_factory=list)
    logs: str = ""


async def storm(
    nursery: Nursery,
    engine: Engine,
    *,
    people: int,
    kills: int,
    longest: float,
    chance: Random,
) -> Aftermath:
    """Kill a bot that is busy with so many people, let everybody finish what they were doing, and count.

    `longest`: the seconds that a life lasts at most before it is killed.
    """
    await nursery.ready()
    aftermath = Aftermath(engine=engine)
    with tempfile.TemporaryDirectory(prefix="kernlijn-crash-") as folder:
        async with stage(engine, Path(folder), cast(people)) as place:
            crowd = Crowd(place, Pace(RATE))
            caretaker = Caretaker(nursery, place.settings, Path(folder))
            reaper = _Reaper(caretaker, kills, longest, chance)
            running = asyncio.create_task(caretaker.run(reaper.reborn.set))
            started = time.monotonic()
            try:
                async with asyncio.timeout(_LONGEST):
                    await _rage(crowd, reaper, running)
                    aftermath.seconds = time.monotonic() - started
                    await caretaker.stop(running)
                    aftermath.findings += await reckon(place, crowd.rounds, crowd.pace.acts, caretaker.kills())
            except (WaitedInVain, Hangs, PhonesError) as error:
                aftermath.findings.append(Finding(Wrong.LOST, str(error)))
            except TimeoutError:
                aftermath.findings.append(Finding(Wrong.LOST, f"the storm did not end in {_LONGEST} seconds"))
            finally:
                aftermath.kills, aftermath.updates = caretaker.kills(), crowd.pace.acts
                await caretaker.end(running)
            aftermath.logs = "".join(life.said() for life in caretaker.lives)
            aftermath.findings += [
                Finding(Wrong.OTHER, f"a life ended by itself: {life.ended.result()}") for life in caretaker.collapses()
            ]
    return aftermath


async def _rage(crowd: Crowd, reaper: "_Reaper", running: asyncio.Task[None]) -> None:
    """Everybody acts while the bot is killed; then they finish their rounds."""
    acting = asyncio.create_task(crowd.act())
    reaping = asyncio.create_task(reaper.reap())
    try:
        await asyncio.wait({acting, reaping, running}, return_when=asyncio.FIRST_COMPLETED)
        crowd.enough = True
        await asyncio.wait({acting, running}, return_when=asyncio.FIRST_COMPLETED)
        if not acting.done():
            running.result()
        await acting
    finally:
        for task in (acting, reaping):
            task.cancel()


class _Reaper:
    """Comes at moments that nobody knows."""

    def __init__(self, caretaker: Caretaker, kills: int, longest: float, chance: Random) -> None:
        self._caretaker = caretaker
        self._kills = kills
        self._longest = longest
        self._chance = chance
        self.reborn = asyncio.Event()

    async def reap(self) -> None:
        """Kill so many lives."""
        for _ in range(self._kills):
            await self.reborn.wait()
            self.reborn.clear()
            life = self._caretaker.living
            await asyncio.sleep(self._chance.uniform(_SOONEST, self._longest))
            self._caretaker.nursery.send_signal(life, signal.SIGKILL)
