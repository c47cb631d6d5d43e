"""How does one story with its deaths go, from an empty stage to the reckoning?"""

import asyncio
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from simulator.client import PhonesError
from tests.conftest import Engine
from tests.crash.findings import Finding, Wrong
from tests.crash.lives import Caretaker, Hangs, Nursery
from tests.crash.people import PATIENCE, WaitedInVain
from tests.crash.points import Point
from tests.crash.reckoning import reckon
from tests.crash.sabotage import Sabotage
from tests.crash.stage import Stage, stage
from tests.crash.story import CAST, Chapter, Variant, play, players

_LONGEST = 90.0  # seconds for a whole story


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One story to tell. Each of `deaths` is for one life."""

    engine: Engine
    variant: Variant
    deaths: tuple[Point, ...] = ()
    sabotage: Sabotage = Sabotage.NONE
    patience: float = PATIENCE

    def __str__(self) -> str:
        return f"{self.engine.name}, {self.variant.value}, dies at {' and '.join(map(str, self.deaths)) or 'no point'}"


@dataclass(kw_only=True)
class Outcome:
    """What came of a plan. `passed` has the labels of each life, `chapters` how many there were when each began."""

    plan: Plan
    kills: int = 0
    findings: list[Finding] = field(default_factory=list)
    passed: list[list[str]] = field(default_factory=list)
    chapters: list[tuple[Chapter, int]] = field(default_factory=list)
    logs: str = ""
    seconds: float = 0.0


async def tell(nursery: Nursery, plan: Plan) -> Outcome:
    """Tell a story while the bot dies as planned, and look at what is left."""
    await nursery.ready()
    outcome, started = Outcome(plan=plan), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kernlijn-crash-") as folder:
        async with stage(plan.engine, Path(folder), CAST) as place:
            caretaker = Caretaker(nursery, place.settings, Path(folder), plan.deaths, plan.sabotage)
            running = asyncio.create_task(caretaker.run())
            try:
                async with asyncio.timeout(_LONGEST):
                    outcome.findings += await _play(place, plan, outcome, caretaker, running)
            except TimeoutError:
                outcome.findings.append(Finding(Wrong.LOST, f"the story did not end in {_LONGEST} seconds"))
            finally:
                outcome.kills = caretaker.kills()
                await caretaker.end(running)
            outcome.passed = [life.passed() for life in caretaker.lives]
            outcome.logs = "".join(life.said() for life in caretaker.lives)
            outcome.findings += [
                Finding(Wrong.OTHER, f"a life ended by itself: {life.ended.result()}") for life in caretaker.collapses()
            ]
    outcome.seconds = time.monotonic() - started
    return outcome


async def _play(
    place: Stage, plan: Plan, outcome: Outcome, caretaker: Caretaker, running: asyncio.Task[None]
) -> list[Finding]:
    """The story and its reckoning; a bot that gives up altogether ends it at once."""

    async def listen() -> None:
        async for chapter in play(players(place, plan.patience), plan.variant):
            outcome.chapters.append((chapter, len(caretaker.living.passed()) if caretaker.lives else 0))

    playing = asyncio.create_task(listen())
    try:
        await asyncio.wait({playing, running}, return_when=asyncio.FIRST_COMPLETED)
        if not playing.done():
            running.result()
            return [Finding(Wrong.OTHER, "the bot stopped although nobody asked it to")]
        playing.result()
        await caretaker.stop(running)
    except (WaitedInVain, Hangs, PhonesError) as error:
        return [Finding(Wrong.LOST, str(error))]
    finally:
        playing.cancel()
    return await reckon(place, plan.variant, caretaker.kills())
