"""How is the picture of the README made? `python -m tests.promises.pictures` plays the demo and photographs it."""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import async_playwright

from simulator.client import Phones
from simulator.example import LYCEUM
from simulator.heard import list_of, number_in, object_of, text_in
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.page_objects import Table

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "pictures" / "phones.png"
MOST_BYTES = 300_000
SIZE = (1240, 900)
TYPED = "Daan uit 3B verkoopt vapes bij het fietsenhok."


async def main() -> int:
    async with _demo() as url, Phones(url) as phones, async_playwright() as playwright:
        browser_path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = await playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = await browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, reduced_motion="reduce")
        table = Table(page, url)
        await table.open(await _seats(phones))
        await page.get_by_role("button", name="Begrepen").click()
        await page.add_style_tag(content="body { background: var(--table); }")  # a gradient hardly compresses
        tom = table.phone("Tom Vos")
        await tom.type(TYPED)
        await tom.sees("Zo ziet het kernteam het")
        await table.phone("Els Brouwer").sees("laat je weten")
        # From the top of the card, so that it can be read whole.
        card = table.phone("Yara Kuipers").messages.filter(has_text="Weer vapes verkocht").last
        await card.evaluate("card => card.scrollIntoView({ block: 'start' })")
        await tom.composer.blur()
        await page.mouse.move(0, 0)
        PICTURE.parent.mkdir(exist_ok=True)
        await page.screenshot(path=PICTURE)
        await browser.close()
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {size:,} bytes")  # noqa: T201
    return 0 if size <= MOST_BYTES else 1


async def _seats(phones: Phones) -> str:
    """Three phones side by side: who raises a signal, the team's group, and who hears what came of one."""
    state = await phones.state()
    people = {text_in(person, "name"): number_in(person, "id") for person in list_of(state["people"])}
    chats = [object_of(chat) for chat in list_of(state["chats"])]
    group = next(chat for chat in chats if chat["title"] == f"Kernteam {LYCEUM}")
    topics = {text_in(topic, "name"): number_in(topic, "thread") for topic in list_of(group["topics"])}
    tom, yara, els = (people[name] for name in ("Tom Vos", "Yara Kuipers", "Els Brouwer"))
    return f"#tafel={tom}:{tom},{yara}:{group['id']}.{topics['Signalen']},{els}:{els}"


@asynccontextmanager
async def _demo() -> AsyncIterator[str]:
    """A demo of its own, in a folder of its own, so that one that runs is left alone."""
    folder = tempfile.mkdtemp(prefix="kernlijn-pictures-")
    paths = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", "demo", "--port", "0",
        cwd=folder, env={**os.environ, "PYTHONPATH": paths, "PYTHONUNBUFFERED": "1"}, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield await _address(demo)
    finally:
        if demo.returncode is None:
            demo.terminate()
            await demo.wait()
        shutil.rmtree(folder, ignore_errors=True)


async def _address(demo: asyncio.subprocess.Process) -> str:
    if demo.stdout is not None:
        async for line in demo.stdout:
            found = re.search(r"http://\S+", line.decode())
            if found:
                return found[0]
    raise SystemExit("The demo does not start; above is what it said.")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
