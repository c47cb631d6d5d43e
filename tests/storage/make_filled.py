"""How is a filled database of a version made? Once, at its release: `python -m tests.storage.make_filled 0.1.0`."""

import asyncio
import sys
from pathlib import Path

from bot import app, errors
from bot.settings import Settings
from simulator.client import Phones
from simulator.clock import Clock
from simulator.example import play
from simulator.server import running

FOLDER = Path(__file__).parent / "databases"
SECRET_KEY = "a2Vybmxpam4gZmlsbGVkIGRhdGFiYXNlIGZvciB0ZXM="  # 32 bytes that protect nothing but invented people
TOKEN = "42:filled"


def path_of(version: str) -> Path:
    return FOLDER / f"kernlijn-{version}.db"


async def fill(path: Path, clock_file: Path) -> None:
    """Play the example network's week into a new database."""
    async with running(token=TOKEN, clock=Clock(clock_file)) as telegram, Phones(telegram.url) as phones:
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            bot_token=TOKEN,
            secret_key=SECRET_KEY,
            bot_api_url=telegram.url,
            database_url=f"sqlite:///{path}",
            clock_file=clock_file,
            tick_seconds=1,
            pace_overall=10_000,
            pace_per_chat=10_000,
            pace_per_group=600_000,
        )
        async with app.running(settings) as kernlijn:
            await play(phones, kernlijn.founding_link or "", telegram.world.clock)
            await kernlijn.tick.once()
            await kernlijn.settled()


if __name__ == "__main__":
    errors.set_up("WARNING")
    asyncio.run(fill(path_of(sys.argv[1]), FOLDER / "clock"))
    (FOLDER / "clock").unlink()
