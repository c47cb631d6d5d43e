"""Play the week and write its transcript."""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from bot import errors
from storage import migrate
from storage.database import opened
from storage.encryption import keyring
from tests.conftest import SECRET_KEY, Engine
from tests.journeys.week import playing
from tests.journeys.week.diary import TRANSCRIPT


async def main() -> int:
    """On SQLite; the tests prove that the other engine tells the same."""
    errors.set_up("WARNING")
    folder = Path(tempfile.mkdtemp(prefix="kernlijn-week-"))
    try:
        template = folder / "template.db"
        async with opened(f"sqlite:///{template}", keyring(SECRET_KEY)) as database:
            await migrate.to_newest(database)
        async with playing.played(Engine("sqlite", str(template)), folder) as week:
            TRANSCRIPT.write_text(week.diary.text, "utf-8")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{TRANSCRIPT.name}: {len(TRANSCRIPT.read_text('utf-8').splitlines())} lines")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
