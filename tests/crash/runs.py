"""How much is told? A sample that fits in every check, or everything."""

import asyncio
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random

from tests.conftest import Engine
from tests.crash.campaign import Spot, Told, double_plans, enumerated, plans_for, told_side_by_side
from tests.crash.figures import Figures
from tests.crash.lives import Nursery
from tests.crash.storm import storm
from tests.crash.story import Chapter, Variant
from tests.crash.telling import Outcome, Plan

_NOWHERE, _TWICE, _ANYWHERE = "nowhere", "twice in a row", "at random moments, under load"
_LOG = 2_000  # characters of what a failing bot said
_ENOUGH_WRONG = 20  # failures
_EVERY = 25  # stories between two lines of progress


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much of everything, for one engine."""

    variants: tuple[Variant, ...]
    enumerations: int
    points: int  # of all that were enumerated
    doubles: int
    storms: int
    people: int  # in each storm
    kills: int  # in each storm
    longest: float  # seconds a life lasts in a storm


SHORT = {
    "sqlite": Size(
        variants=(Variant.FORGETS,), enumerations=1, points=12, doubles=2, storms=1, people=12, kills=3, longest=1.0
    ),
    "postgresql": Size(
        variants=(Variant.FORGETS,), enumerations=1, points=6, doubles=1, storms=1, people=12, kills=2, longest=1.0
    ),
}
_ALL = Size(
    variants=(Variant.FORGETS, Variant.AT_ONCE),
    enumerations=5,
    points=sys.maxsize,
    doubles=75,
    storms=3,
    people=60,
    kills=20,
    longest=2.0,
)
LONG = {"sqlite": _ALL, "postgresql": _ALL}


@dataclass
class Run:
    """One run over some engines. Begins no story after `until`, on the loop's clock."""

    nursery: Nursery
    chance: Random
    until: float
    figures: Figures

    async def all(self, sizes: dict[str, Size], engines: Sequence[Engine]) -> Figures:
        for engine in engines:
            for where in (_NOWHERE, *Chapter, _TWICE, _ANYWHERE):
                self.figures.row(engine.name, where)
        async with asyncio.TaskGroup() as group:
            for engine in engines:
                group.create_task(self._storms(engine, sizes[engine.name]))
        for engine in engines:
            await self._points(engine, sizes[engine.name])
        return self.figures

    async def _storms(self, engine: Engine, size: Size) -> None:
        row = self.figures.row(engine.name, _ANYWHERE)
        for _ in range(size.storms):
            after = await storm(
                self.nursery, engine, people=size.people, kills=size.kills, longest=size.longest, chance=self.chance
            )
            row.add(after.kills, after.findings)
            row.updates += after.updates
            row.seconds += after.seconds
            say(f"{engine.name}: {after.kills} random kills in {after.seconds:.0f} s, {after.updates} updates")
            self._note(f"{engine.name}, random kills", after.findings, after.logs)

    async def _points(self, engine: Engine, size: Size) -> None:
        spots, outcomes = await enumerated(self.nursery, engine, size.variants, size.enumerations)
        for outcome in outcomes:
            self._undisturbed(outcome)
        say(f"{engine.name}: {len(spots)} points")
        chosen = spots if size.points >= len(spots) else _spread(spots, size.points, self.chance)
        plans = plans_for(chosen) + double_plans(spots, size.doubles, self.chance)
        self.chance.shuffle(plans)  # so that a run that is cut off has looked everywhere
        await told_side_by_side(self.nursery, self._while_it_makes_sense(plans), self._progress(engine, len(plans)))

    def _while_it_makes_sense(self, plans: list[tuple[Spot, Plan]]) -> Iterator[tuple[Spot, Plan]]:
        """The plans; none after the time is up, or when so much is wrong that the rest will be too."""
        for number, plan in enumerate(plans):
            late = asyncio.get_running_loop().time() > self.until
            if late or len(self.figures.failures) >= _ENOUGH_WRONG:
                why = "there was no time" if late else "too much went wrong"
                self.figures.failures.append(f"{len(plans) - number} stories were not told: {why}")
                return
            yield plan

    def _undisturbed(self, outcome: Outcome) -> None:
        self.figures.row(outcome.plan.engine.name, _NOWHERE).add(outcome.kills, outcome.findings)
        self._note(str(outcome.plan), outcome.findings, outcome.logs)

    def _progress(self, engine: Engine, plans: int) -> Callable[[Told], None]:
        """Adds each story to the figures, and says now and then how far it is."""
        numbers, started = count(1), time.monotonic()

        def add(told: Told) -> None:
            where = _TWICE if told.twice else told.spot.chapter.value
            row = self.figures.row(engine.name, where)
            row.add(told.outcome.kills, told.outcome.findings, points=not told.twice, missed=not told.reached)
            self._note(str(told.outcome.plan), told.outcome.findings, told.outcome.logs)
            if not told.reached:
                say(f"{told.outcome.plan}: never got there")
            if (number := next(numbers)) % _EVERY == 0 or number == plans:
                wrong, seconds = sum(self.figures.total().wrong.values()), time.monotonic() - started
                say(f"{engine.name}: {number} of {plans} stories in {seconds:.0f} s, {wrong} wrong")

        return add

    def _note(self, what: str, findings: Sequence[object], logs: str) -> None:
        for finding in findings:
            self.figures.failures.append(f"{what}: {finding}")
            say(f"{what}: {finding}")
        if findings:
            say(logs[-_LOG:])


def _spread(spots: list[Spot], number: int, chance: Random) -> list[Spot]:
    """So many, from all parts of the chain."""
    step = len(spots) / number
    return [spots[int(step * (place + chance.random()))] for place in range(number)]


def say(line: str) -> None:
    """Progress, for who waits."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201
