"""What does a person type? `python -m tests.crash` dies everywhere, `python -m tests.crash --short` in some places."""

import argparse
import asyncio
import sys
from random import Random

from tests.crash.engines import both
from tests.crash.figures import Figures
from tests.crash.lives import nursery
from tests.crash.runs import LONG, SHORT, Run, Size, say


def main() -> int:
    """Table and JSON on stdout, progress on stderr; 1 when anything was lost, applied twice or silently doubled."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description="Kill the bot everywhere, and count.")
    parser.add_argument("--short", action="store_true", help="a sample, in less than half a minute")
    parser.add_argument("--minutes", type=float, default=40.0, help="begin no story after so many (40)")
    parser.add_argument("--seed", type=int, default=1, help="other samples and other moments (1)")
    chosen = parser.parse_args()
    say(f"seed {chosen.seed}")
    figures = asyncio.run(_run(SHORT if chosen.short else LONG, chosen.minutes * 60, chosen.seed))
    print(figures.table())
    print()
    print(figures.as_json())
    return 0 if figures.good else 1


async def _run(sizes: dict[str, Size], seconds: float, seed: int) -> Figures:
    async with nursery() as born, both() as engines:  # the one starts while the other does
        until = asyncio.get_running_loop().time() + seconds
        chance = Random(seed)  # noqa: S311 (no key is made of it)
        return await Run(born, chance, until, Figures()).all(sizes, engines)


if __name__ == "__main__":
    sys.exit(main())
