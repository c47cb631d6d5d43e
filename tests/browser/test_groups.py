"""Can people work together in a group, with topics, unread counts and the bot among them?"""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from simulator.client import Phones

from .page_objects import Table
from .stand_in import StandIn, keyboard

pytestmark = pytest.mark.browser


async def test_a_group_with_topics_counts_what_each_has_not_read(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    group = await world.add_group("Kernteam Zuid", yara_id, (ben_id,), forum=True)
    signals = await world.add_topic(group, "Signalen")
    actions = await world.add_topic(group, "Acties")
    await world.set_bot(group, yara_id, "administrator")
    await world.read(yara_id, group)
    await world.read(ben_id, group)
    await table.open(f"#tafel={yara_id}:{group}.{signals},{ben_id}")
    yara, ben = table.phone("Yara"), table.phone("Ben")

    await bot.says(group, "S-12 vapes", message_thread_id=signals, reply_markup=keyboard(["Ik pak iets op"]))
    await bot.says(group, "A-3 gesprek", message_thread_id=actions)
    await bot.says(group, "A-4 rondje", message_thread_id=actions)

    await yara.sees("S-12 vapes")
    await expect(yara.topic("Acties")).to_have_accessible_name("Acties, 2 ongelezen")
    await expect(yara.topic("Signalen")).to_have_accessible_name("Signalen")
    await expect(table.chip("Ben")).to_have_accessible_name("Ben, op tafel, 3 ongelezen")
    await expect(ben.chat("Kernteam Zuid")).to_have_accessible_name("Kernteam Zuid, 3 ongelezen")

    # A forum opens where the news is; what is seen is read, on this phone only.
    await ben.open_chat("Kernteam Zuid")
    await expect(ben.topic("Signalen")).to_have_attribute("aria-selected", "true")
    await ben.open_topic("Acties")
    await ben.sees("A-4 rondje")
    await expect(table.chip("Ben")).to_have_accessible_name("Ben, op tafel")
    await expect(table.chip("Yara")).to_have_accessible_name("Yara, op tafel, 2 ongelezen")

    await ben.type("Ik loop mee")
    assert (await bot.hears("message"))["message_thread_id"] == actions
    await expect(yara.topic("Acties")).to_have_accessible_name("Acties, 3 ongelezen")
    await yara.open_topic("Acties")
    await yara.sees("BenIk loop mee")

    await yara.choose("Meer met deze chat", "‘Acties’ sluiten")
    await expect(ben.region.get_by_text("Dit onderwerp is gesloten.")).to_be_visible()
    await expect(ben.composer).to_be_hidden()


async def test_a_group_is_made_and_the_bot_added(table: Table, world: Phones, bot: StandIn) -> None:
    await world.add_person("Yara")
    await world.add_person("Ben")
    await table.open()
    await table.add_group("Kernteam Zuid", forum=True)
    yara, ben = table.phone("Yara"), table.phone("Ben")

    await expect(yara.region.get_by_text("Kernlijn zit nog niet in deze groep.")).to_be_visible()
    await yara.choose("Toevoegen", "Kernlijn toevoegen als beheerder")
    change = await bot.hears("my_chat_member")
    assert change["new_chat_member"]["status"] == "administrator"
    await expect(yara.region.get_by_text("2 leden en Kernlijn (beheerder)")).to_be_visible()

    await bot.says(change["chat"]["id"], "Dag allemaal")
    await ben.open_chat("Kernteam Zuid")
    await ben.sees("Dag allemaal")

    await yara.choose("Meer met deze chat", "Nieuw onderwerp")
    dialog = table.page.get_by_role("dialog", name="Nieuw onderwerp")
    await dialog.get_by_label("Hoe heet het?").fill("Signalen")
    await dialog.get_by_role("button", name="Maken").click()
    await expect(yara.topic("Signalen")).to_have_attribute("aria-selected", "true")

    await yara.choose("Meer met deze chat", "Kernlijn uit de groep halen")
    assert (await bot.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await expect(ben.region.get_by_text("Kernlijn zit nog niet in deze groep.")).to_be_visible()


async def test_a_pinned_message_is_one_tap_away(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    group = await world.add_group("Kernteam", yara_id)
    await world.set_bot(group, yara_id, "administrator")
    agenda = await bot.says(group, "De agenda van dinsdag")
    for number in range(60):
        await bot.says(group, f"Bericht {number}")
    await bot.call("pinChatMessage", chat_id=group, message_id=agenda)
    await table.open(f"#tafel={yara_id}:{group}")
    yara = table.phone("Yara")

    await expect(yara.messages.filter(has_text=re.compile("^.*De agenda"))).to_have_count(0)
    await yara.region.get_by_role("button", name="Vastgezet: De agenda van dinsdag").click()
    pinned = yara.messages.filter(has_text="De agenda van dinsdag")
    await expect(pinned).to_be_in_viewport()
    await expect(pinned).to_be_focused()


async def test_a_group_grows_up_and_its_phones_follow(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    group = await world.add_group("Wijkoverleg", yara_id)
    await world.set_bot(group, yara_id)
    await table.open(f"#tafel={yara_id}:{group}")
    yara = table.phone("Yara")

    await yara.choose("Meer met deze chat", "Omzetten naar supergroep")
    await yara.sees("supergroep geworden")
    await yara.type("/agenda")
    await yara.sees("/agenda")
    await bot.hears("my_chat_member")


async def test_a_refusal_is_told_in_plain_dutch(table: Table, world: Phones) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    group = await world.add_group("Kernteam", yara_id, (ben_id,))
    await table.open(f"#tafel={yara_id}:{group},{ben_id}:{group}")
    yara, ben = table.phone("Yara"), table.phone("Ben")

    await yara.choose("Meer met deze chat", "Groep verlaten")
    await yara.sees_toast("De eigenaar kan de groep niet verlaten.")
    await ben.choose("Meer met deze chat", "Groep verlaten")
    await expect(ben.chat("Kernlijn")).to_be_visible()
    await expect(ben.chat("Kernteam")).to_have_count(0)
