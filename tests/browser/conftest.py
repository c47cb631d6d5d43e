"""What does every story at the table start with? A simulator, a stand-in bot, and a page in a real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Error, Page, async_playwright

from simulator.client import Phones
from simulator.server import Simulator, running

from .page_objects import Table
from .stand_in import StandIn

TOKEN = "1:abc"
MONDAY = datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail("These tests need the browser Chromium; on Debian install it with: apt-get install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with running(token=TOKEN) as simulator:
        yield simulator


@pytest.fixture
async def world(simulator: Simulator) -> AsyncIterator[Phones]:
    """The interface behind the page, to set the table with; it is a Monday morning."""
    async with Phones(simulator.url) as phones:
        await phones.move_clock(to=MONDAY)
        yield phones


@pytest.fixture
async def bot(simulator: Simulator) -> AsyncIterator[StandIn]:
    async with aiohttp.ClientSession() as session:
        yield StandIn(session, f"{simulator.url}/bot{TOKEN}")


@pytest.fixture(scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """Shared, since every simulator has an address of its own and with it its own storage."""
    # Elsewhere on purpose: the page speaks Dutch and shows Amsterdam's time wherever the browser stands.
    context = await browser.new_context(
        viewport={"width": 1280, "height": 760},
        reduced_motion="reduce",
        locale="en-US",
        timezone_id="America/New_York",
    )
    context.set_default_timeout(8_000)
    yield context
    await context.close()


@pytest.fixture
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """A page whose scripts make no mistakes: one that does fails the test at its end."""
    page = await context.new_page()
    mistakes: list[str] = []

    def on_console(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning") and "Failed to load resource" not in said.text:
            mistakes.append(said.text)

    def on_error(error: Error) -> None:
        mistakes.append(str(error))

    page.on("console", on_console)
    page.on("pageerror", on_error)
    yield page
    await page.close()
    assert mistakes == []


@pytest.fixture
def table(simulator: Simulator, world: Phones, page: Page) -> Table:
    """Asks for the world too, so that the clock is set before the page opens."""
    return Table(page, simulator.url)
