"""How do the figures of docs/promises.md come about? Rounds of our bot and of a bare one, in turn."""

import argparse
import asyncio
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench import agendas, drawing, engines, rounds, searching
from tests.bench.children import ROOT
from tests.bench.figures import ROWS
from tests.bench.rounds import Round
from tests.bench.stage import MEMBERS, OPEN
from tests.bench.table import Subject, markdown
from tests.conftest import Engine

_LONGEST = 60.0  # seconds for one bot in one round
_NOTES = f"""\
Medians, with the lowest and the highest of the rounds, in which the bots take turns. The team has {MEMBERS} members
and {MEMBERS + OPEN} signals on cards. A claim is a press that makes an action with its owner, plans the pings, edits
the card in the group and answers in private, all of it durable (SQLite: synchronous=FULL); its CPU time counts until
the last card is edited. Telegram is the simulator, in another process of the same machine; its CPU time, and that of
PostgreSQL's server, is not counted. Our pace (PACE_*) is lifted: this measures the bot and the machine, not
Telegram's limits. The echo bot is bare python-telegram-bot with its own transport, and keeps nothing. Waits are as
seen on the phone; memory is VmHWM. Packages that only developers install are hidden from both."""


async def _measure(times: int, folder: Path) -> list[Subject]:
    on_file, on_server, bare = (
        Subject(name=name, rounds=[]) for name in ("Kernlijn, SQLite", "Kernlijn, PostgreSQL", "echo bot")
    )
    async with engines.both(folder) as (file, server):
        for number in range(1, times + 1):
            echo = await _one(f"round {number}, the echo bot", rounds.of_echo)
            bare.rounds.append(echo)
            for subject, engine in ((on_file, file), (on_server, server)):
                one = await _one(f"round {number}, {subject.name}", partial(rounds.of_kernlijn, engine))
                found = await _search(subject.name, engine) if number == 1 else None
                made = await drawing.wait() if number == 1 and subject is on_file else None  # no database in it
                asked = await _agenda(subject.name, engine) if number == 1 else None
                subject.rounds.append(replace(one, echo=echo, search=found, drawn=made, agenda=asked))
    return [on_file, on_server, replace(bare, aims=False)]


async def _search(name: str, engine: Engine) -> float:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kernlijn-bench-") as folder:
        found = await searching.wait(engine, Path(folder))
    print(f"searching, {name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return found


async def _agenda(name: str, engine: Engine) -> agendas.Waits:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kernlijn-bench-") as folder:
        found = await agendas.wait(engine, Path(folder))
    print(f"agendas, {name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return found


async def _one(name: str, measured: Callable[[Path], Awaitable[Round]]) -> Round:
    """One bot in one round, in a folder of its own. Raises TimeoutError when it takes far too long."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kernlijn-bench-") as folder:
        async with asyncio.timeout(_LONGEST):
            one = await measured(Path(folder))
    print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return one


def _commit() -> str:
    """As git calls it; "-dirty" when the files differ from it."""
    asked = ("git", "describe", "--always", "--dirty", "--exclude", "*")
    try:
        return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def main() -> int:
    """Measure and print. There is nothing to pass or to fail: the exit code is 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Speed and memory, beside an echo bot.")
    parser.add_argument("--rounds", type=int, default=3, help="of each bot; three take two to three minutes")
    times = parser.parse_args().rounds
    head = (
        f"Measured on {datetime.now(UTC):%Y-%m-%d}, commit {_commit()}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores, rounds: {times}, load when it began: {os.getloadavg()[0]:.1f}.\n"
    )
    with tempfile.TemporaryDirectory(prefix="kernlijn-bench-") as folder:
        subjects = asyncio.run(_measure(times, Path(folder)))
    print(head)
    print(markdown(subjects, ROWS))
    print(f"\n{_NOTES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
