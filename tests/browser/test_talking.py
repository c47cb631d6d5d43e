"""Can people type and tap, and see what the bot says back?"""

from __future__ import annotations

import re
import struct
import zlib

import pytest
from playwright.async_api import expect

from simulator.client import Phones

from .page_objects import Table
from .stand_in import StandIn, keyboard

pytestmark = pytest.mark.browser


def picture(width: int, height: int) -> bytes:
    """A grey PNG."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x90" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def test_two_people_talk_with_the_bot_side_by_side(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara", "Haddad")
    ben_id = await world.add_person("Ben", "Aalders")
    await table.open()
    yara, ben = table.phone("Yara"), table.phone("Ben")

    await yara.open_chat("Kernlijn")
    await yara.start()
    assert (await bot.hears("message"))["text"] == "/start"
    await bot.says(yara_id, "Welkom <b>Yara</b>", reply_markup=keyboard(["Iets opgevallen", "Wie bel ik?"]))
    await yara.sees("Welkom Yara")

    await ben.open_chat("Kernlijn")
    await ben.start()
    await bot.hears("message")
    await ben.type("Hallo, met Ben")
    assert (await bot.hears("message"))["from"]["id"] == ben_id
    await ben.sees("Hallo, met Ben")

    await yara.tap("Iets opgevallen")
    press = await bot.hears("callback_query")
    assert press["from"]["id"] == yara_id
    await expect(yara.button("Iets opgevallen")).to_have_attribute("aria-busy", "true")
    await bot.call(
        "editMessageText",
        chat_id=yara_id,
        message_id=press["message"]["message_id"],
        text="Waar was het?",
        reply_markup=keyboard(["Op school", "Op straat"]),
    )
    await bot.answers(press, "Genoteerd")
    await yara.sees("Waar was het?")
    await yara.sees_toast("Genoteerd")
    await expect(yara.last).to_contain_text("bewerkt")
    await expect(yara.button("Op school")).to_be_focused()
    await expect(ben.messages.filter(has_text="Waar was het?")).to_have_count(0)


async def test_an_alert_waits_for_ok(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await bot.says(yara_id, "Kies", reply_markup=keyboard(["Verstuur"]))
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await yara.tap("Verstuur")
    await bot.answers(await bot.hears("callback_query"), "Je zit nog niet in dit team.", alert=True)
    await yara.closes_alert("Je zit nog niet in dit team.")
    await expect(yara.button("Verstuur")).to_be_focused()


async def test_a_button_that_nobody_answers_says_so_on_the_phone(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    message_id = await bot.says(yara_id, "Kies", reply_markup=keyboard(["Verstuur"]))
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")
    await expect(yara.button("Verstuur")).to_be_visible()

    # The page still shows the button when somebody taps it, as on a phone with a slow line.
    await table.page.route("**/phones/state", lambda route: route.abort())
    await bot.call("editMessageReplyMarkup", chat_id=yara_id, message_id=message_id)
    await yara.tap("Verstuur")
    await yara.sees_toast("Deze knop is er niet meer.")


async def test_half_typed_text_survives_news_and_other_chats(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await world.add_group("Kernteam", yara_id)
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")
    await yara.composer.fill("Ik wilde nog zeg")

    await bot.says(yara_id, "Nieuws")
    await yara.sees("Nieuws")
    await expect(yara.composer).to_have_value("Ik wilde nog zeg")
    await expect(yara.composer).to_be_focused()

    await yara.back()
    await yara.open_chat("Kernteam")
    await expect(yara.composer).to_have_value("")
    await yara.back()
    await yara.open_chat("Kernlijn")
    await expect(yara.composer).to_have_value("Ik wilde nog zeg")

    await yara.composer.press("Shift+Enter")
    await yara.composer.press_sequentially("en dit")
    await yara.composer.press("Enter")
    await yara.sees(re.compile(r"Ik wilde nog zeg\s+en dit"))


async def test_somebody_answers_edits_and_reacts(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await bot.says(yara_id, "Wat is er gedaan?")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await yara.last.hover()
    await yara.choose("Meer met dit bericht", "Antwoorden")
    await yara.type("Bespoken")
    await yara.sees("Wat is er gedaan?Bespoken")
    await yara.last.hover()
    await yara.choose("Meer met dit bericht", "Aanpassen")
    await expect(yara.composer).to_have_value("Bespoken")
    await yara.type("Besproken")
    await expect(yara.last).to_contain_text("Besproken")
    await expect(yara.last).to_contain_text("bewerkt")
    await yara.last.hover()
    await yara.choose("Meer met dit bericht", "Reageer met 👍")
    await expect(yara.last.get_by_role("img", name="1 keer 👍")).to_be_visible()


async def test_pictures_are_shown_and_documents_offered(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await bot.upload("sendPhoto", "photo", "kaart.png", picture(320, 200), chat_id=yara_id, caption="De kaart")
    shown = yara.last.get_by_role("img", name="Foto van Kernlijn")
    await expect(shown).to_be_visible()
    await expect(shown).to_have_js_property("naturalWidth", 320)

    agenda = b"%PDF-1.4\n" + b"x" * 4_000
    await bot.upload("sendDocument", "document", "agenda.pdf", agenda, chat_id=yara_id, protect_content=True)
    await expect(yara.last).to_contain_text("niet door te sturen")
    async with table.page.expect_download() as coming:
        await yara.last.get_by_role("link", name="agenda.pdf downloaden, 4 kB").click()
    assert (await coming.value).suggested_filename == "agenda.pdf"

    await yara.composer.fill("Zo zag het eruit")
    await yara.choose("Foto, document of spraakbericht sturen", "Foto")
    await yara.sees("Zo zag het eruit")
    await expect(yara.last.get_by_role("img", name="Foto van jou")).to_be_visible()
    await yara.choose("Foto, document of spraakbericht sturen", "Spraakbericht")
    await expect(yara.last.get_by_role("link", name=re.compile(r"^voice\.ogg"))).to_be_visible()


async def test_commands_are_offered_and_can_be_tapped_in_a_message(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await bot.call("setMyCommands", commands=[{"command": "agenda", "description": "Wat staat er op de agenda?"}])
    await bot.says(yara_id, "Kijk ook eens bij /wie.")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await yara.choose("Opdrachten van de bot", "/agenda")
    await yara.sees("/agenda")
    await yara.log.get_by_role("button", name="/wie").click()
    await yara.sees("/wie")
    await expect(yara.log.locator(".own", has_text="/wie")).to_have_count(1)


async def test_reading_back_is_not_disturbed_by_news(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    for number in range(70):
        await bot.says(yara_id, f"Bericht nummer {number}")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")
    await yara.sees("Bericht nummer 69")
    await expect(yara.last).to_be_in_viewport()

    await yara.log.evaluate("log => { log.scrollTop = 600 }")
    newest = yara.region.get_by_role("button", name="Naar het nieuwste")
    await expect(newest).to_be_visible()
    before = await yara.log.evaluate("log => log.scrollTop")
    await bot.says(yara_id, "Nieuws van nu")
    await expect(yara.region.get_by_role("button", name="1 nieuw bericht")).to_be_visible()
    assert await yara.log.evaluate("log => log.scrollTop") == before

    await yara.log.evaluate("log => { log.scrollTop = 0 }")
    await expect(yara.messages.filter(has_text="nummer 0 ")).to_have_count(1)
    await expect(yara.messages.filter(has_text="nummer 20 ")).to_be_in_viewport()
    await yara.region.get_by_role("button", name="1 nieuw bericht").click()
    await expect(yara.last).to_be_in_viewport()
