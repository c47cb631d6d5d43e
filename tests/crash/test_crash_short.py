"""A sample of the deaths in every check: nothing lost, nothing applied twice, no silent double."""

import asyncio
from random import Random

from tests.conftest import Engine
from tests.crash.figures import Figures
from tests.crash.lives import Nursery
from tests.crash.runs import SHORT, Run

SECONDS = 120.0  # begin no story after so many


async def test_a_bot_that_dies_loses_nothing_and_repeats_nothing_in_silence(engine: Engine, nursery: Nursery) -> None:
    chance = Random(1)  # noqa: S311 (no key is made of it)
    until = asyncio.get_running_loop().time() + SECONDS
    figures = await Run(nursery, chance, until, Figures()).all(SHORT, [engine])
    assert figures.good, "\n".join(figures.failures)
    assert figures.total().kills >= SHORT[engine.name].points
