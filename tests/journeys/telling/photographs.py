"""How are a story's pictures made? It is played once more, and its moments are photographed in Chromium."""

import asyncio
import io
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Literal

import pypdfium2
from PIL import Image
from playwright.async_api import Browser, ViewportSize, async_playwright

from bot import errors
from storage import migrate
from storage.database import opened
from storage.encryption import keyring
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.page_objects import Table
from tests.conftest import SECRET_KEY, Engine
from tests.journeys.telling.town import Photograph, Picture, Town

TWO_PHONES: ViewportSize = {"width": 800, "height": 900}
ONE_PHONE: ViewportSize = {"width": 400, "height": 900}
_PAPER = 620  # pixels wide
_SHOWN = 0.32  # of its height: the rest of a short page is white

Played = Callable[[Engine, Path, Photograph | None], AbstractAsyncContextManager[Town]]


def renewed(played: Played) -> int:
    """Play a story, write its document, and photograph its moments."""
    return asyncio.run(_renewed(played))


async def _renewed(played: Played) -> int:
    """On SQLite; the tests prove that the other engine tells the same."""
    errors.set_up("WARNING")
    folder = Path(tempfile.mkdtemp(prefix="kernlijn-story-"))
    try:
        template = folder / "template.db"
        async with opened(f"sqlite:///{template}", keyring(SECRET_KEY)) as database:
            await migrate.to_newest(database)
        async with _photographer() as photograph:
            began = time.monotonic()
            async with played(Engine("sqlite", str(template)), folder, photograph) as town:
                seconds = time.monotonic() - began
                document = town.diary.document
                document.path.write_text(town.diary.text, "utf-8")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{document.file}: {len(town.diary.text.splitlines())} lines, {seconds:.0f} s with its pictures")  # noqa: T201
    return 0


@asynccontextmanager
async def _photographer() -> AsyncIterator[Photograph]:
    async with async_playwright() as playwright:
        path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)

        async def photograph(town: Town, picture: Picture) -> None:
            kept = town.diary.document.picture(picture.name)
            if picture.media is not None:
                content = await town.kernlijn.phones.download(picture.media.url)
                _page_of(content).save(kept, optimize=True)
            elif picture.pair:
                shades = [await _shot(browser, picture.url, ONE_PHONE, shade) for shade in ("light", "dark")]
                _beside(*[Image.open(io.BytesIO(shot)) for shot in shades]).save(kept, optimize=True)
            else:
                kept.write_bytes(await _shot(browser, picture.url, TWO_PHONES))

        yield photograph
        await browser.close()


async def _shot(browser: Browser, url: str, size: ViewportSize, shade: Literal["light", "dark"] = "light") -> bytes:
    page = await browser.new_page(viewport=size, reduced_motion="reduce", color_scheme=shade)
    address, _, seats = url.partition("/#")
    await Table(page, address).open(f"#{seats}")
    await page.get_by_role("button", name="Begrepen").click()
    await page.add_style_tag(content="body { background: var(--table); }")
    await page.mouse.move(0, 0)
    if size == ONE_PHONE:  # from the top of the newest message, where its picture is
        await page.get_by_role("article").last.evaluate("message => message.scrollIntoView({ block: 'start' })")
    shot = await page.screenshot()
    await page.close()
    return shot


def _page_of(content: bytes) -> Image.Image:
    """The top of the first page of a PDF."""
    (page, *_) = pypdfium2.PdfDocument(content)
    sheet: Image.Image = page.render(scale=_PAPER / page.get_width()).to_pil()
    return sheet.crop((0, 0, sheet.width, int(sheet.height * _SHOWN)))


def _beside(left: Image.Image, right: Image.Image) -> Image.Image:
    both = Image.new("RGB", (left.width + right.width, left.height))
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    return both
