"""How are all points covered? Enumerated in stories without a death, then one story for each point."""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from tests.conftest import Engine
from tests.crash.lives import Nursery
from tests.crash.points import Point
from tests.crash.sabotage import Sabotage
from tests.crash.story import SHARED, Chapter, Variant
from tests.crash.telling import Outcome, Plan, tell

_SIDE_BY_SIDE = 2  # stories at once
_TRIES = 6  # a point that happens not to be passed gets another chance
_IDLE = re.compile(r"upkeep\.tidy|pings\.due: \w+ (BEGIN|SELECT occurrence|COMMIT of nothing)")


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A point in the chain, and where it lies."""

    engine: Engine
    variant: Variant
    chapter: Chapter
    point: Point

    def plan(self, *later: Point, sabotage: Sabotage = Sabotage.NONE) -> Plan:
        """The story in which the bot dies here, and its next lives at later points."""
        return Plan(engine=self.engine, variant=self.variant, deaths=(self.point, *later), sabotage=sabotage)


def spots_of(outcome: Outcome) -> Iterator[Spot]:
    """The points that a story without deaths has passed."""
    times: Counter[str] = Counter()
    for number, label in enumerate(outcome.passed[0]):
        times[label] += 1
        chapter = [name for name, passed in outcome.chapters if passed <= number][-1]
        if times[label] == 1 or not _IDLE.match(label):  # the clock strikes many times for nothing; once is enough
            plan = outcome.plan
            yield Spot(engine=plan.engine, variant=plan.variant, chapter=chapter, point=Point(label, times[label]))


async def enumerated(
    nursery: Nursery, engine: Engine, variants: Iterable[Variant], times: int
) -> tuple[list[Spot], list[Outcome]]:
    """All points that were passed in each of `times` stories of a variant; what the variants share is taken once."""
    spots: list[Spot] = []
    outcomes: list[Outcome] = []
    for number, variant in enumerate(variants):
        told = [await tell(nursery, Plan(engine=engine, variant=variant)) for _ in range(times)]
        first, *others = [{spot.point: spot for spot in spots_of(outcome)} for outcome in told if outcome.passed]
        steady = [spot for point, spot in first.items() if all(point in other for other in others)]
        spots += [spot for spot in steady if number == 0 or spot.chapter not in SHARED]
        outcomes += told
    return spots, outcomes


@dataclass(frozen=True, kw_only=True)
class Told:
    """What came of one spot: the last of the stories that were told about it."""

    spot: Spot
    outcome: Outcome
    twice: bool  # the next life was to die too

    @property
    def reached(self) -> bool:
        """Whether the bot really died there."""
        return self.outcome.kills > 0


async def told_side_by_side(
    nursery: Nursery, plans: Iterable[tuple[Spot, Plan]], progress: Callable[[Told], None]
) -> None:
    """Tell them all, two at once."""
    waiting = iter(plans)

    async def work() -> None:
        for spot, plan in waiting:
            outcome = await tell(nursery, plan)
            for _ in range(_TRIES - 1):
                if outcome.kills or outcome.findings:
                    break
                outcome = await tell(nursery, plan)
            progress(Told(spot=spot, outcome=outcome, twice=len(plan.deaths) > 1))

    async with asyncio.TaskGroup() as group:
        for _ in range(_SIDE_BY_SIDE):
            group.create_task(work())


def plans_for(spots: list[Spot]) -> list[tuple[Spot, Plan]]:
    """One death at each spot."""
    return [(spot, spot.plan()) for spot in spots]


def double_plans(spots: list[Spot], number: int, chance: Random) -> list[tuple[Spot, Plan]]:
    """Stories in which the life that comes to the rescue dies too, while or soon after it starts."""
    chosen = [chance.choice(spots) for _ in range(number)]
    return [(spot, spot.plan(Point("", chance.randint(1, 150)))) for spot in chosen]
