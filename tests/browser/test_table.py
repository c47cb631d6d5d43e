"""Can a visitor set the table: people, phones, the clock, and who has blocked the bot?"""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from simulator.client import Phones

from .page_objects import Table
from .stand_in import StandIn

pytestmark = pytest.mark.browser


async def test_an_empty_table_says_what_to_do(table: Table, bot: StandIn) -> None:
    await table.open()
    await expect(table.page).to_have_title("Kernlijn — telefoons op tafel")
    await expect(table.page.get_by_text("Er gaat niets naar Telegram.")).to_be_visible()
    welcome = table.page.get_by_role("form", name="Beginnen")
    await expect(welcome).to_contain_text("Nog niemand hier")
    await welcome.get_by_role("button", name="Zet de telefoon op tafel").click()
    await expect(welcome.get_by_role("alert")).to_have_text("Vul een voornaam in.")

    await welcome.get_by_label("Voornaam").fill("Noor")
    await welcome.get_by_label("Startlink van de bot").fill("https://t.me/kernlijn_bot?start=eenmalig")
    await welcome.get_by_role("button", name="Zet de telefoon op tafel").click()
    noor = table.phone("Noor")
    await noor.sees("/start eenmalig")
    await expect(welcome).to_be_hidden()
    assert (await bot.hears("message"))["text"] == "/start eenmalig"


async def test_a_new_person_gets_a_phone(table: Table, world: Phones, bot: StandIn) -> None:
    await world.add_person("Yara")
    await table.open()
    await bot.call("setMyDescription", description="Ik help jullie team met signalen.")
    ilyas = await table.add_person("Ilyas")
    await expect(ilyas.region.get_by_text("Ik help jullie team met signalen.")).to_be_visible()
    await ilyas.start()
    await ilyas.sees("/start")
    assert (await bot.hears("message"))["from"]["first_name"] == "Ilyas"


async def test_who_blocks_the_bot_hears_nothing_until_they_let_it_in(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await bot.hears("message")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await yara.choose("Meer met deze chat", "Kernlijn blokkeren")
    await expect(yara.region.get_by_text("Je hebt Kernlijn geblokkeerd.")).to_be_visible()
    await expect(yara.composer).to_be_hidden()
    assert (await bot.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"

    await yara.region.get_by_role("button", name="Deblokkeren").click()
    await expect(yara.composer).to_be_visible()
    await expect(yara.composer).to_be_focused()
    await yara.type("Daar ben ik weer")
    assert (await bot.hears("message"))["text"] == "Daar ben ik weer"


async def test_the_clock_goes_forward_and_messages_show_amsterdams_time(
    table: Table, world: Phones, bot: StandIn
) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")
    clock = table.page.get_by_role("group", name="De klok")
    await expect(clock).to_contain_text("ma 23 nov, 09:1")
    await expect(yara.last.get_by_role("time")).to_have_text(re.compile("^09:1"))

    await table.move_clock("+1 uur")
    await expect(clock).to_contain_text("ma 23 nov, 10:1")
    await table.move_clock("+1 dag")
    await expect(clock).to_contain_text("di 24 nov, 10:1")
    await expect(yara.log).to_contain_text("gisteren")
    await table.move_clock("Volgende werkdag 9:00")
    await expect(clock).to_contain_text("wo 25 nov, 09:00")

    await bot.says(yara_id, "Goedemorgen Yara. Eén ding:")
    await yara.sees("Goedemorgen Yara. Eén ding:")
    await expect(yara.last.get_by_role("time")).to_have_text("09:00")
    await expect(yara.log).to_contain_text("maandag 23 november")
    await expect(yara.log).to_contain_text("vandaag")
    await expect(table.page.locator("#live")).to_contain_text("Het is nu wo 25 nov, 09:00")


async def test_the_address_remembers_the_table(table: Table, world: Phones, bot: StandIn) -> None:
    ids = [await world.add_person(name) for name in ("Yara", "Ben", "Noor", "Ilyas", "Sam")]
    await world.start(ids[4])
    await bot.says(ids[4], "Alleen voor Sam")
    await table.open()
    await expect(table.page.get_by_role("region", name="Telefoon van")).to_have_count(4)
    await expect(table.chip("Sam")).to_have_accessible_name("Sam, niet op tafel, 1 ongelezen")

    sam = await table.take("Sam")
    await sam.open_chat("Kernlijn")
    await table.phone("Ben").region.get_by_role("button", name="Telefoon wegleggen").click()
    await expect(table.phone("Ben").region).to_have_count(0)

    await table.page.reload()
    await sam.sees("Alleen voor Sam")
    await expect(table.page.get_by_role("region", name="Telefoon van")).to_have_count(4)
    await expect(table.chip("Ben")).to_have_accessible_name("Ben, niet op tafel")


async def test_news_in_a_closed_chat_is_said_aloud(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await table.open(f"#tafel={yara_id}")
    await expect(table.phone("Yara").chat("Kernlijn")).to_be_visible()
    await bot.says(yara_id, "Er is een <b>signaal</b>")
    spoken = table.page.locator("#live")
    await expect(spoken).to_have_text("Nieuw bericht voor Yara, van Kernlijn: Er is een signaal")
    await expect(table.page).to_have_title("(1) Kernlijn — telefoons op tafel")


async def test_a_simulator_that_is_gone_is_told_once_and_found_again(table: Table, world: Phones) -> None:
    yara_id = await world.add_person("Yara")
    await table.open(f"#tafel={yara_id}")
    yara = table.phone("Yara")
    await expect(yara.chat("Kernlijn")).to_be_visible()

    await table.page.route("**/phones/**", lambda route: route.abort())
    await world.add_person("Ben")
    trouble = table.page.get_by_role("alert").filter(has_text="De simulator antwoordt niet.")
    await expect(trouble).to_be_visible()
    await table.page.unroute("**/phones/**")
    await expect(table.chip("Ben")).to_be_visible()
    await expect(trouble).to_be_hidden()
