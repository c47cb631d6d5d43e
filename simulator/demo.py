"""How does somebody see the whole thing at once? The simulator, the bot beside it, and an example network."""

from __future__ import annotations

import asyncio
import base64
import os
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from simulator.client import Phones
from simulator.clock import Clock
from simulator.example import play
from simulator.server import running

TOKEN = "42:demo"  # noqa: S105 (made up, and good for nothing outside this machine)
FOLDER = Path("var/demo")
STOP_SECONDS = 10.0
LINK = "https://t.me/"


class BotStopped(Exception):
    """The bot ended by itself; what it said is on the screen."""


def run(*, port: int, empty: bool) -> int:
    """The demo, until Ctrl-C. The exit code is 1 when the port is taken or the bot does not start."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=FOLDER))  # one of its own: two demos may run beside each other
    try:
        asyncio.run(_demo(port, folder, empty=empty))
    except OSError as error:
        print(f"Poort {port} is bezet ({error.strerror}). Kies een andere: make demo PORT=8090", file=sys.stderr)
        return 1
    except BotStopped:
        print("De bot is gestopt; hierboven staat waarom.", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


async def _demo(port: int, folder: Path, *, empty: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with (
        running(token=TOKEN, clock=Clock(folder / "clock"), port=port) as simulator,
        _bot(simulator.url, folder) as (bot, link),
        Phones(simulator.url) as phones,
    ):
        if not empty:
            await play(phones, link, simulator.world.clock)
        print(f"\nKernlijn draait. Open deze pagina:\n\n    {simulator.url}\n")
        if empty:
            print(f"Er is nog niemand. Maak iemand aan en open daar de eerste link:\n\n    {link}\n")
        print("Stoppen: Ctrl-C. Een volgende keer begint alles opnieuw.", flush=True)
        await _until(stop, bot)


@asynccontextmanager
async def _bot(url: str, folder: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The bot as in production, in a process of its own; with its link for the first regisseur."""
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": url,
        "DATABASE_URL": f"sqlite:///{folder / 'kernlijn.db'}",
        "SECRET_KEY": base64.b64encode(secrets.token_bytes(32)).decode(),
        "CLOCK_FILE": str(folder / "clock"),
        "LOG_LEVEL": "WARNING",
        "TICK_SECONDS": "1",
        "PACE_OVERALL": "1000",  # nobody is flooded here, and the example network should not take minutes
        "PACE_PER_CHAT": "100",
        "PACE_PER_GROUP": "6000",
    }
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        env={**os.environ, **settings},
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for us; we stop the bot in good order
    )  # fmt: skip
    try:
        yield bot, await _first_link(bot)
    finally:
        if bot.returncode is None:
            bot.terminate()
            try:
                await asyncio.wait_for(bot.wait(), STOP_SECONDS)
            except TimeoutError:
                bot.kill()
                await bot.wait()


async def _first_link(bot: asyncio.subprocess.Process) -> str:
    if bot.stdout is None:
        raise BotStopped
    async for line in bot.stdout:
        if line.decode().startswith(LINK):
            return line.decode().strip()
    raise BotStopped


async def _until(stop: asyncio.Event, bot: asyncio.subprocess.Process) -> None:
    stopping, ending = asyncio.ensure_future(stop.wait()), asyncio.ensure_future(bot.wait())
    await asyncio.wait({stopping, ending}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if ending.done() and not stop.is_set():
        raise BotStopped
    ending.cancel()
