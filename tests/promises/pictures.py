"""How are the pictures made? `python -m tests.promises.pictures` plays the scenes and photographs them in Chromium.

What each picture says is kept beside them, so that a test can tell when they are no longer true.
"""

import asyncio
import json
import shutil
import sys
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from bot import errors
from simulator.heard import Message
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.page_objects import Table
from tests.promises.scenes import Town, show_all, town

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SAID = FOLDER / "said.json"
MOST_BYTES = 300_000
WIDE, NARROW = (1240, 900), (360, 1400)  # the latter so high that a message with all its buttons fits
TYPED = "Daan uit 3B verkoopt vapes bij het fietsenhok."


def said(message: Message) -> list[str]:
    """What a message says, with its buttons, as kept beside its picture."""
    return [*message.text.splitlines(), *(f"[{label}]" for label in message.labels)]


async def main() -> int:
    errors.set_up("WARNING")
    FOLDER.mkdir(exist_ok=True)
    async with town() as there, async_playwright() as playwright:
        path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        await _three_phones(browser, there)
        texts: dict[str, list[str]] = {}

        async def look(name: str, who: str, message: Message, in_group: bool) -> None:
            texts[name] = said(message)
            chat = f"{there.group}.{there.signals}" if in_group else f"{there.people[who]}"
            await _one_message(browser, there, name, who, chat, message)

        await show_all(there, look)
        await browser.close()
    SAID.write_text(json.dumps(texts, ensure_ascii=False, indent=1) + "\n", "utf-8")
    sizes = {path.name: path.stat().st_size for path in sorted(FOLDER.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{name}: {size:,} bytes")  # noqa: T201
    return 0 if max(sizes.values()) <= MOST_BYTES else 1


async def _page(browser: Browser, size: tuple[int, int]) -> Page:
    return await browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")


async def _open(page: Page, there: Town, seats: str) -> Table:
    table = Table(page, there.simulator.url)
    await table.open(f"#tafel={seats}")
    await page.get_by_role("button", name="Begrepen").click()
    await page.add_style_tag(content="body { background: var(--table); }")  # a gradient hardly compresses
    return table


async def _three_phones(browser: Browser, there: Town) -> None:
    """For the README: who raises a signal, the team's group, and who hears what came of one."""
    tom, yara, els = (there.people[name] for name in ("Tom Vos", "Yara Kuipers", "Els Brouwer"))
    page = await _page(browser, WIDE)
    table = await _open(page, there, f"{tom}:{tom},{yara}:{there.group}.{there.signals},{els}:{els}")
    phone = table.phone("Tom Vos")
    await phone.type(TYPED)
    await phone.sees("Zo ziet het kernteam het")
    await table.phone("Els Brouwer").sees("laat je weten")
    # From the top of the card, so that it can be read whole.
    card = table.phone("Yara Kuipers").messages.filter(has_text="Weer vapes verkocht").last
    await card.evaluate("card => card.scrollIntoView({ block: 'start' })")
    await phone.composer.blur()
    await page.mouse.move(0, 0)
    await page.screenshot(path=FOLDER / "phones.png")
    await page.close()
    await there.presses("Tom Vos", "Stop")


async def _one_message(browser: Browser, there: Town, name: str, who: str, chat: str, message: Message) -> None:
    """For the handbooks: one message with its buttons, on a phone of 360 pixels wide."""
    page = await _page(browser, NARROW)
    table = await _open(page, there, f"{there.people[who]}:{chat}")
    first = message.text.splitlines()[0]
    seen = table.phone(who).messages.filter(has_text=first).last
    await seen.scroll_into_view_if_needed()
    await page.mouse.move(0, 0)
    await seen.screenshot(path=FOLDER / f"{name}.png")
    await page.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
