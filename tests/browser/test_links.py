"""Do links work as on a phone: tapped in a message, pasted, and passed on to somebody else?"""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from simulator.client import Phones

from .page_objects import Table
from .stand_in import StandIn, keyboard

pytestmark = pytest.mark.browser

INVITATION = "https://t.me/kernlijn_bot?start=uitnodiging-7"


async def test_a_start_link_in_a_message_opens_the_bot_for_who_taps_it(
    table: Table, world: Phones, bot: StandIn
) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    group = await world.add_group("Oude groep", yara_id, (ben_id,))
    await table.open(f"#tafel={yara_id}:{group},{ben_id}:{group}")
    yara, ben = table.phone("Yara"), table.phone("Ben")

    await yara.type(f"Doe mee: {INVITATION}")
    await ben.tap_link(INVITATION)
    await expect(ben.region.get_by_role("heading", name="Kernlijn")).to_be_visible()
    heard = await bot.hears("message")
    assert (heard["from"]["id"], heard["text"]) == (ben_id, "/start uitnodiging-7")
    await bot.says(ben_id, "Welkom in het kernteam")
    await ben.sees("Welkom in het kernteam")


async def test_a_link_is_opened_on_somebody_elses_phone(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    ben_id = await world.add_person("Ben", "Aalders")
    await world.start(yara_id)
    await bot.says(yara_id, f"Nodig iemand uit: {INVITATION}")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara, ben = table.phone("Yara"), table.phone("Ben")
    await expect(ben.region).to_have_count(0)

    await yara.choose("Link delen", "Open op de telefoon van Ben Aalders")
    await expect(ben.region).to_be_visible()
    await ben.sees("/start uitnodiging-7")
    await bot.hears("message")
    assert (await bot.hears("message"))["from"]["id"] == ben_id

    await table.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await yara.choose("Link delen", "Kopieer de link")
    await yara.sees_toast("Link gekopieerd")
    assert await table.page.evaluate("navigator.clipboard.readText()") == INVITATION


async def test_a_pasted_link_opens_or_says_why_not(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await table.open()
    yara = table.phone("Yara")

    await yara.open_link("geen link")
    await yara.sees_toast("Dat is geen link.")
    await yara.open_link("https://t.me/iemand_anders?start=x")
    await yara.sees_toast("Deze link hoort bij het echte Telegram.")
    await yara.open_link("https://t.me/+bestaatniet")
    await yara.sees_toast("Deze link klopt niet of werkt niet meer.")
    await yara.open_link("t.me/kernlijn_bot?start=abc")
    await yara.sees("/start abc")
    assert (await bot.hears("message"))["from"]["id"] == yara_id


async def test_a_startgroup_link_asks_which_group(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await world.add_group("Kernteam Noord", yara_id)
    south = await world.add_group("Kernteam Zuid", yara_id)
    link = "https://t.me/kernlijn_bot?startgroup=team-3&admin=pin_messages+delete_messages"
    await bot.says(yara_id, "Zet me in je groep", reply_markup=keyboard([("Kies een groep", link)]))
    await table.open(f"#tafel={yara_id}:{yara_id}")
    yara = table.phone("Yara")

    await yara.tap("Kies een groep")
    dialog = table.page.get_by_role("dialog", name="In welke groep zet je Kernlijn?")
    await dialog.get_by_role("radio", name="Kernteam Zuid").check()
    await dialog.get_by_role("button", name="Toevoegen").click()
    change = await bot.hears("my_chat_member")
    assert (change["chat"]["id"], change["new_chat_member"]["status"]) == (south, "administrator")
    await expect(yara.region.get_by_role("heading", name="Kernteam Zuid")).to_be_visible()
    await yara.sees("/start@kernlijn_bot team-3")


async def test_an_invite_link_of_a_group_lets_somebody_in(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    group = await world.add_group("Kernteam", yara_id, supergroup=True)
    await world.set_bot(group, yara_id, "administrator")
    made = await bot.call("createChatInviteLink", chat_id=group)
    await table.open(f"#tafel={ben_id}")
    ben = table.phone("Ben")

    await ben.open_link(made["invite_link"])
    await expect(ben.region.get_by_role("heading", name="Kernteam")).to_be_visible()
    await ben.type("Hier ben ik")
    await ben.sees("Hier ben ik")
