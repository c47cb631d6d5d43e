"""Is the page usable by keyboard, on a narrow screen, in the dark, and deaf to markup that people type?"""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from simulator.client import Phones
from simulator.server import Simulator

from .page_objects import Table
from .stand_in import StandIn, keyboard

pytestmark = pytest.mark.browser

# For every node that is seen: how its colour stands out from what lies behind it, and what it is.
CONTRASTS = """(nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => {
  const pixel = (colour) => {
    const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => pixel(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  let ground = node;
  while (pixel(getComputedStyle(ground).backgroundColor)[3] < 255) ground = ground.parentElement;
  const [high, low] = [light(getComputedStyle(node).color), light(getComputedStyle(ground).backgroundColor)]
    .sort((a, b) => b - a);
  return [(high + 0.05) / (low + 0.05), node.outerHTML];
})"""


async def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until the target has the focus, as somebody without a mouse would."""
    await expect(target).to_be_visible()
    for _ in range(40):
        if await target.evaluate("node => node === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    await expect(target).to_be_focused()


async def test_everything_works_by_keyboard_alone(table: Table, world: Phones, bot: StandIn) -> None:
    yara_id = await world.add_person("Yara")
    await world.add_person("Ben")
    await table.open()
    page, yara = table.page, table.phone("Yara")
    press = page.keyboard.press

    await tab_to(page, table.chip("Yara"))
    await press("Enter")
    await expect(yara.chat("Kernlijn")).to_be_focused()
    outline = await yara.chat("Kernlijn").evaluate("node => getComputedStyle(node).outlineStyle")
    assert outline == "solid"
    await press("Enter")
    await expect(yara.region.get_by_role("button", name="Start", exact=True)).to_be_focused()
    await press("Enter")
    await expect(yara.composer).to_be_focused()
    await page.keyboard.type("Hallo")
    await press("Enter")
    await yara.sees("Hallo")

    await bot.says(yara_id, "Wat wil je?", reply_markup=keyboard(["Signaal", "Vraag"]))
    await expect(yara.button("Vraag")).to_be_visible()
    for _ in range(5):
        if await yara.button("Vraag").evaluate("node => node === document.activeElement"):
            break
        await press("Shift+Tab")
    await press("Enter")
    await bot.answers(await bot.hears("callback_query"), "Waarover?", alert=True)
    await expect(yara.region.get_by_role("alertdialog").get_by_role("button", name="OK")).to_be_focused()
    await press("Escape")
    await expect(yara.region.get_by_role("alertdialog")).to_be_hidden()
    await expect(yara.button("Vraag")).to_be_focused()

    await yara.composer.focus()
    await press("ArrowUp")
    await press("ArrowUp")
    await expect(yara.last).to_be_focused()
    await press("Enter")
    await expect(yara.region.get_by_role("menuitem", name="Antwoorden")).to_be_focused()
    await press("Escape")
    await expect(yara.region.get_by_role("menuitem")).to_have_count(0)
    await press("Escape")
    await expect(yara.chat("Kernlijn")).to_be_focused()


async def test_a_narrow_screen_shows_one_phone_and_never_scrolls_sideways(
    table: Table, world: Phones, bot: StandIn
) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    for person in (yara_id, ben_id):
        await world.start(person)
    wide = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
    await bot.says(ben_id, f"{wide}\n<pre>{wide}</pre>", reply_markup=keyboard([wide[:60], "Ja", "Nee", "Misschien"]))
    await table.page.set_viewport_size({"width": 360, "height": 740})
    await table.open(f"#tafel={yara_id}:{yara_id},{ben_id}")
    yara, ben = table.phone("Yara"), table.phone("Ben")

    box = await yara.region.bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 360)
    await expect(ben.region).not_to_be_in_viewport()
    await expect(table.chip("Ben")).to_have_accessible_name("Ben, op tafel, 1 ongelezen")

    await table.take("Ben")
    await expect(yara.region).not_to_be_in_viewport()
    await ben.open_chat("Kernlijn")
    await expect(table.chip("Ben")).to_have_accessible_name("Ben, op tafel")
    await table.page.get_by_role("button", name="Tijd vooruit zetten").click()
    await table.page.get_by_role("menuitem", name="+1 uur").click()
    await expect(table.page.get_by_role("button", name="Tijd vooruit zetten")).to_contain_text("10:1")
    await table.page.get_by_role("button", name="Nieuwe groep").click()
    await expect(table.page.get_by_role("dialog")).to_be_in_viewport(ratio=1)

    widths = "[document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]"
    assert await table.page.evaluate(widths) == [360, 360, 360]
    for part in (ben.log, ben.region, table.page.get_by_role("dialog")):
        assert await part.evaluate("node => node.scrollWidth <= node.clientWidth")


async def test_light_and_dark_are_both_easy_to_read(
    world: Phones, bot: StandIn, browser: Browser, simulator: Simulator
) -> None:
    yara_id, ben_id = await world.add_person("Yara"), await world.add_person("Ben")
    group = await world.add_group("Kernteam", yara_id, (ben_id,))
    await world.set_bot(group, yara_id, "administrator")
    await world.say(ben_id, group, "Van Ben")
    await world.say(yara_id, group, "Van mij")
    await bot.says(group, "Van de <a href='https://example.org'>bot</a>", reply_markup=keyboard(["Ja"]))
    grounds = []
    for scheme in ("light", "dark"):
        context = await browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
        seen = Table(await context.new_page(), simulator.url)
        await seen.open(f"#tafel={yara_id}:{group},{ben_id}")
        yara, ben = seen.phone("Yara"), seen.phone("Ben")
        await yara.sees("Van de bot")
        grounds.append(await yara.log.evaluate("node => getComputedStyle(node.closest('.screen')).backgroundColor"))
        for words in (
            yara.log.locator(".words, .author, time, .day, .service, a, .key"),
            ben.region.locator("h2, .row-title, .row-time, .row-last, .badge:not(:empty), .quiet"),
            seen.page.locator("h1, .motto, #intro p, .step, .chip-name, .makers span"),
        ):
            found = await words.evaluate_all(CONTRASTS)
            assert found
            assert [node for contrast, node in found if contrast < 4.5] == []
        await context.close()
    assert grounds[0] != grounds[1]


async def test_markup_in_words_and_names_stays_words(table: Table, world: Phones, bot: StandIn) -> None:
    image, script = "<img src=x onerror=window.caught=1>", "<script>window.caught=1</script>"
    vector, tags = '"><svg onload=window.caught=1>', "</div><b>dik</b><!--"
    yara_id = await world.add_person(image, script)
    await world.start(yara_id)
    group = await world.add_group(vector, yara_id, forum=True)
    await world.set_bot(group, yara_id, "administrator")
    await world.add_topic(group, tags)
    await world.say(yara_id, group, script, reply_to=await world.say(yara_id, group, image))
    await bot.says(yara_id, "Kies", reply_markup=keyboard([image, vector, tags]))
    await bot.call("sendMessage", chat_id=yara_id, text=f"{image} {script} {vector} {tags}")
    await table.open(f"#tafel={yara_id}:{yara_id}")
    phone = table.page.get_by_role("region").first

    await expect(phone).to_have_accessible_name(f"Telefoon van {image} {script}")
    await expect(phone.get_by_role("article").last).to_contain_text(f"{image} {script} {vector} {tags}")
    await phone.get_by_role("group", name="Knoppen").get_by_role("button").nth(1).click()
    await bot.answers(await bot.hears("callback_query"), image)
    await expect(phone.get_by_role("status")).to_have_text(image)
    await phone.get_by_role("button", name="Terug naar alle chats").click()
    await phone.locator(f"[data-chat='{group}']").click()
    await expect(phone.get_by_role("heading", name=vector)).to_be_visible()
    await expect(phone.get_by_role("tab").last).to_have_text(tags)
    await expect(phone.get_by_role("article").last).to_contain_text(image)
    assert await table.page.evaluate("window.caught") is None
    assert await phone.locator("script, svg[onload], img[src=x], b").count() == 0


async def test_html_from_the_server_is_rebuilt_from_what_telegram_knows(table: Table, world: Phones) -> None:
    yara_id = await world.add_person("Yara")
    await world.start(yara_id)
    await table.open(f"#tafel={yara_id}:{yara_id}")
    hostile = (
        "<b onclick='window.caught=1' style='position:fixed'>dik</b><img src=x onerror='window.caught=1'>"
        "<a href='javascript:window.caught=1'>link</a><a href='https://example.org' onclick='window.caught=1'>web</a>"
        "<iframe src='/'></iframe><form action='/x'><input></form><span class='chat-head'>gewoon</span>"
    )
    found = await table.page.evaluate(
        """async (html) => {
          const { safeNodes } = await import("/page/phones/safe_html.js");
          const place = document.createElement("div");
          document.body.append(place);
          place.append(safeNodes(html, () => {}));
          return place.innerHTML;
        }""",
        hostile,
    )
    web = '<a href="https://example.org" rel="noopener noreferrer">web</a>'
    assert found == f"<strong>dik</strong>link{web}gewoon"
    assert await table.page.evaluate("window.caught") is None
