"""What is measured in one round of one bot, from its start to its stop?"""

import asyncio
import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path

from tests.bench import children, loops, stage
from tests.bench.agendas import Waits
from tests.bench.children import Child
from tests.bench.crowd import Crowd
from tests.bench.drawing import Drawn
from tests.bench.loops import Loop
from tests.conftest import SECRET_KEY, TOKEN, Engine

ROUND_TRIP = 0.05  # seconds
RATE = 20.0  # questions a second
_ASKED = 80  # at that rate
_LISTS_EACH = 15
_CLAIMS_EACH = 12
_CLAIMS_FAR_EACH = 10
_ECHOES_EACH = 40
_ECHOES_FAR_EACH = 4
# The bench measures the bot and the machine, not Telegram's limits.
_NO_PACE = {"PACE_OVERALL": "1000000", "PACE_PER_CHAT": "1000000", "PACE_PER_GROUP": "60000000"}


class Part(StrEnum):
    """The parts of a round."""

    STEADY = "steady"  # questions at a rate that is known beforehand
    LISTS = "lists"  # /acties, or an echo, as fast as it goes
    CLAIMS = "claims"  # picking something up, as fast as it goes
    FAR = "far"  # the same (or an echo) with Telegram further away


@dataclass(frozen=True, kw_only=True)
class Run:
    """A loop, and the CPU seconds it cost the bot until all was told."""

    loop: Loop
    cpu: float

    @property
    def per_cpu_second(self) -> float:
        return len(self.loop.waits) / self.cpu

    @property
    def per_second(self) -> float:
        return len(self.loop.waits) / self.loop.seconds


@dataclass(kw_only=True)
class Round:
    """`start`: seconds from the start of the process to the first answer. `peak`: MiB. `echo`: the echo bot's turn."""

    start: float
    peak: float = 0.0
    echo: "Round | None" = None
    runs: dict[Part, Run] = field(default_factory=dict)
    search: float | None = None  # milliseconds; measured in the first round alone
    drawn: Drawn | None = None  # the same
    agenda: Waits | None = None  # the same


async def of_kernlijn(engine: Engine, folder: Path) -> Round:
    """The bot as in production, but for its pace."""
    async with engine.database(folder) as database_url, stage.telegram() as crowd:
        open_signals = await stage.furnish(crowd, database_url)
        settings = {"SECRET_KEY": SECRET_KEY, "DATABASE_URL": database_url, **_NO_PACE, **_telegram(crowd)}
        waiting = asyncio.create_task(crowd.ask_list(crowd.users[0]))
        async with children.running("bot", "run", settings=settings, folder=folder) as child:
            await waiting
            result = Round(start=time.monotonic() - child.began)
            for user in crowd.users:
                await crowd.ask_list(user)
            await crowd.quiet()
            await _measure(result, Part.STEADY, child, crowd, _steady(crowd))
            lists = [[partial(crowd.ask_list, user)] * _LISTS_EACH for user in crowd.users]
            await _measure(result, Part.LISTS, child, crowd, loops.closed(lists))
            await loops.closed(_claims(crowd, open_signals, 0, 1))  # nobody's first claim is measured
            await crowd.quiet()
            claims = _claims(crowd, open_signals, 1, _CLAIMS_EACH)
            await _measure(result, Part.CLAIMS, child, crowd, loops.closed(claims))
            more = _claims(crowd, open_signals, 1 + _CLAIMS_EACH, _CLAIMS_FAR_EACH)
            await _measure_far(result, child, crowd, loops.closed(more))
            result.peak = child.peak()
    return result


async def of_echo(folder: Path) -> Round:
    """The bare bot, for the same people."""
    async with stage.telegram() as crowd:
        waiting = asyncio.create_task(_echo(crowd, crowd.users[0]))
        async with children.running("tests.bench.echo_bot", settings=_telegram(crowd), folder=folder) as child:
            await waiting
            result = Round(start=time.monotonic() - child.began)
            await crowd.quiet()
            echoes = [[partial(_echo, crowd, user)] * _ECHOES_EACH for user in crowd.users]
            await _measure(result, Part.LISTS, child, crowd, loops.closed(echoes))
            few = [row[:_ECHOES_FAR_EACH] for row in echoes]
            await _measure_far(result, child, crowd, loops.closed(few))
            result.peak = child.peak()
    return result


def _telegram(crowd: Crowd) -> dict[str, str]:
    return {"BOT_TOKEN": TOKEN, "BOT_API_URL": crowd.telegram.url}


async def _echo(crowd: Crowd, user: int) -> None:
    await crowd.say(user, "/acties", contains="/acties")


def _steady(crowd: Crowd) -> Awaitable[Loop]:
    asking = [partial(crowd.ask_list, crowd.users[number % len(crowd.users)]) for number in range(_ASKED)]
    return loops.steady(asking, RATE, len(crowd.users))


def _claims(crowd: Crowd, signal_ids: Sequence[str], first: int, each: int) -> list[list[loops.Deed]]:
    """Everybody picks up something else at any moment, and nobody the same thing twice."""
    apart = len(signal_ids) // len(crowd.users)
    return [
        [
            partial(crowd.claim, user, signal_ids[(place * apart + number) % len(signal_ids)])
            for number in range(first, first + each)
        ]
        for place, user in enumerate(crowd.users)
    ]


async def _measure(result: Round, part: Part, child: Child, crowd: Crowd, going: Awaitable[Loop]) -> None:
    before = child.cpu()
    loop = await going
    await crowd.quiet()
    result.runs[part] = Run(loop=loop, cpu=child.cpu() - before)


async def _measure_far(result: Round, child: Child, crowd: Crowd, going: Awaitable[Loop]) -> None:
    await crowd.far_away(ROUND_TRIP)
    before = child.cpu()
    loop = await going
    await crowd.near_again()
    await crowd.quiet()
    result.runs[Part.FAR] = Run(loop=loop, cpu=child.cpu() - before)
