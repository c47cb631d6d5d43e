"""How long does somebody wait for the netwerkkaart of a large team, and does the bot go on answering meanwhile?"""

import asyncio
import time
from dataclasses import dataclass

from channels.drawing import drawn
from tests.rules.netwerk import mapped
from views import netwerkkaart, wording

PEOPLE = 40
_TIMES = 5
_TICK = 0.002  # seconds


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """Of the slowest of five: `seconds` until the picture was there, and `stall`, the longest that all else waited."""

    seconds: float
    stall: float


async def wait() -> Drawn:
    """A picture for a phone, with the start of the program that draws it."""
    sheet = netwerkkaart.sheet(wording.load(), mapped(PEOPLE, long=True))
    slowest, stalls = 0.0, [0.0]
    for _ in range(_TIMES):
        watch = asyncio.create_task(_watch(stalls))
        began = time.perf_counter()
        await drawn(sheet, "png")
        slowest = max(slowest, time.perf_counter() - began)
        watch.cancel()
    return Drawn(seconds=slowest, stall=max(stalls))


async def _watch(stalls: list[float]) -> None:
    """How much later than asked a task goes on."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(_TICK)
        stalls.append(time.perf_counter() - began - _TICK)
