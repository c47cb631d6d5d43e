"""How do many people do things at once? At a steady rate, or each as soon as the last thing was answered."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

_LONGEST = 5.0  # seconds in which somebody in a closed loop asks for more
Deed = Callable[[], Coroutine[Any, Any, None]]  # returns when it was answered


@dataclass(frozen=True, kw_only=True)
class Loop:
    """What came of it: how long it took in all, and how long each waited, in seconds."""

    seconds: float
    waits: tuple[float, ...]


async def closed(deeds: Sequence[Sequence[Deed]]) -> Loop:
    """Each of the rows is one person, who does the next thing when the last one was answered, but not for too long."""
    waits: list[float] = []
    began = time.monotonic()

    async def live(row: Sequence[Deed]) -> None:
        for deed in row:
            asked = time.monotonic()
            if asked - began > _LONGEST:
                return
            await deed()
            waits.append(time.monotonic() - asked)

    async with asyncio.TaskGroup() as group:
        for row in deeds:
            group.create_task(live(row))
    return Loop(seconds=time.monotonic() - began, waits=tuple(waits))


async def steady(deeds: Sequence[Deed], rate: float, people: int) -> Loop:
    """So many deeds a second, by the people in turn.

    Who still waits for an answer asks later, but waits from when it was meant to be asked, so that slowness can't hide.
    """
    waits: list[float] = []
    busy = [asyncio.Lock() for _ in range(people)]
    began = time.monotonic()

    async def act(number: int, deed: Deed) -> None:
        meant = began + number / rate
        await asyncio.sleep(meant - time.monotonic())
        async with busy[number % people]:
            await deed()
        waits.append(time.monotonic() - meant)

    async with asyncio.TaskGroup() as group:
        for number, deed in enumerate(deeds):
            group.create_task(act(number, deed))
    return Loop(seconds=time.monotonic() - began, waits=tuple(waits))
