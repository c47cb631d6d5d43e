"""The demo: one command, one address, a week of signals on ten phones, and a clean stop."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from simulator.client import Phones
from simulator.example import LYCEUM, PARTNERS, SLUIS
from simulator.heard import Message

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def demo(folder: Path, *arguments: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, list[str]]]:
    """The demo in an empty folder, on a free port; with what it said until it was ready."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "simulator", "demo", "--port", "0", *arguments]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stdout=asyncio.subprocess.PIPE
    )
    said: list[str] = []
    try:
        assert process.stdout is not None
        async for line in process.stdout:
            said.append(line.decode().strip())
            if said[-1].startswith("Stoppen: Ctrl-C"):
                break
        yield process, said
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 15) == 0


async def test_the_demo_shows_a_week_of_signals(tmp_path: Path) -> None:
    async with demo(tmp_path) as (_, said):
        url = next(line for line in said if line.startswith("http://"))
        async with Phones(url) as phones:
            state = await phones.state()
            people = state["people"]
            assert isinstance(people, list)
            assert len(people) == len(PARTNERS) + 1 == 10
            ids = {str(person["name"]): int(person["id"]) for person in people if isinstance(person, dict)}
            cards: dict[str, list[Message]] = {}
            for chat in await phones.chats(ids["Ben Aalders"]):
                cards[chat.title] = [m for m in await phones.messages(ids["Ben Aalders"], chat.id) if "S-" in m.text]
    lyceum, sluis = cards[f"Kernteam {LYCEUM}"], cards[f"Kernteam {SLUIS}"]
    assert (len(lyceum), len(sluis)) == (4, 3)
    everything = "\n".join(message.text for message in lyceum + sluis)
    for state_of_a_signal in ("Nog niemand pakt dit op", "Wie doet wat", "Terugkoppeling: gegeven", "Van: een partner"):
        assert state_of_a_signal in everything
    assert not (tmp_path / ".env").exists()


async def test_two_demos_do_not_disturb_each_other(tmp_path: Path) -> None:
    async with demo(tmp_path, "--empty") as (_, first):
        async with demo(tmp_path, "--empty"):
            pass
        url, link = (next(line for line in first if line.startswith(start)) for start in ("http://", "https://t.me/"))
        async with Phones(url) as phones:
            sara = await phones.add_person("Sara")
            await phones.open_link(sara, link)
            bot = (await phones.chats(sara))[0].id
            assert await phones.messages(sara, bot, wait=10, contains="Jij wordt de regisseur")
    assert not list((tmp_path / "var" / "demo").iterdir())


async def test_the_empty_demo_starts_from_a_link(tmp_path: Path) -> None:
    async with demo(tmp_path, "--empty") as (_, said):
        url = next(line for line in said if line.startswith("http://"))
        link = next(line for line in said if line.startswith("https://t.me/"))
        async with Phones(url) as phones:
            sara = await phones.add_person("Sara")
            await phones.open_link(sara, link)
            bot = int(link and (await phones.chats(sara))[0].id)
            assert await phones.messages(sara, bot, wait=10, contains="Jij wordt de regisseur")
