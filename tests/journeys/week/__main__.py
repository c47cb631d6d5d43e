"""Play the week, write its transcript, and photograph four of its moments in Chromium."""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import ViewportSize, async_playwright

from bot import errors
from storage import migrate
from storage.database import opened
from storage.encryption import keyring
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.page_objects import Table
from tests.conftest import SECRET_KEY, Engine
from tests.journeys.week import playing
from tests.journeys.week.diary import PICTURES, TRANSCRIPT
from tests.journeys.week.town import Picture

TWO_PHONES: ViewportSize = {"width": 800, "height": 900}


async def main() -> int:
    """On SQLite; the tests prove that the other engine tells the same."""
    errors.set_up("WARNING")
    folder = Path(tempfile.mkdtemp(prefix="kernlijn-week-"))
    try:
        template = folder / "template.db"
        async with opened(f"sqlite:///{template}", keyring(SECRET_KEY)) as database:
            await migrate.to_newest(database)
        async with async_playwright() as playwright:
            path = next(filter(None, map(shutil.which, NAMES)), None)
            browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)

            async def photograph(picture: Picture) -> None:
                page = await browser.new_page(viewport=TWO_PHONES, reduced_motion="reduce")
                table = Table(page, picture.url.partition("/#")[0])
                await table.open("#" + picture.url.partition("#")[2])
                await page.get_by_role("button", name="Begrepen").click()
                await page.add_style_tag(content="body { background: var(--table); }")
                await page.mouse.move(0, 0)
                await page.screenshot(path=PICTURES / f"week-{picture.name}.png")
                await page.close()

            async with playing.played(Engine("sqlite", str(template)), folder, photograph) as week:
                TRANSCRIPT.write_text(week.diary.text, "utf-8")
            await browser.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{TRANSCRIPT.name}: {len(TRANSCRIPT.read_text('utf-8').splitlines())} lines")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
