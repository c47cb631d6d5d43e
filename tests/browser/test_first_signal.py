"""From nothing to a first signal, picked up and fed back, with nothing but the phones on the page and the real bot."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.conftest import Kernlijn

from .page_objects import Phone, Table

pytestmark = pytest.mark.browser


async def invite(sara: Phone, table: Table, name: str, organisation: str) -> Phone:
    """Sara invites somebody and opens the link on their phone, as if it was sent by mail."""
    await sara.type("/team")
    await sara.sees("Voor welk team?")
    await sara.tap("Lyceum Zuid")
    await sara.sees("Kernteam Lyceum Zuid")
    await sara.tap("Nodig iemand uit")
    await sara.sees("Wie nodig je uit")
    await sara.type(f"{name} Aalders")
    await sara.sees("Waar werkt")
    await sara.tap(organisation)
    await sara.sees("Wat wordt")
    await sara.tap("Lid van het team")
    await sara.sees("Dit is jouw link")
    guest = await table.add_person(name)
    await sara.choose("Link delen", f"Open op de telefoon van {name}")
    await guest.sees("nodigt je uit voor kernteam Lyceum Zuid")
    await guest.tap("Ja, dat mag")
    await guest.tap("Ja, dat ben ik. Ik doe mee")
    await guest.sees("kijkt even of alles klopt")
    await sara.sees("wil meedoen")
    await sara.tap("Ja, laat toe")
    await guest.sees("Je doet mee met kernteam Lyceum Zuid")
    return guest


async def test_from_nothing_to_a_first_terugkoppeling(kernlijn: Kernlijn, page: Page) -> None:
    table = Table(page, kernlijn.telegram.url)
    await page.set_viewport_size({"width": 1500, "height": 900})
    await table.open()
    sara = await table.add_person("Sara")
    assert kernlijn.app.founding_link is not None
    await sara.open_link(kernlijn.app.founding_link)
    await sara.sees("Hoe heet je?")
    await sara.type("Sara de Boer")
    await sara.sees("Van welke gemeente")
    await sara.type("Zuiderdam")
    await sara.sees("Hoe heet de school?")
    await sara.type("Lyceum Zuid")
    await sara.sees("Nog geen groep gekoppeld")
    ben = await invite(sara, table, "Ben", "Politie")
    await table.add_group("Kernteam Lyceum Zuid")
    await sara.back()
    await sara.open_chat("Kernlijn")
    await sara.type("/team")
    await sara.tap("Lyceum Zuid")
    await sara.tap("Koppel een groep")
    await sara.sees("Zo koppel je de groep")
    await sara.log.get_by_text("Kies je groep", exact=True).last.click()
    await page.get_by_role("dialog").get_by_role("button", name="Toevoegen").click()
    await sara.sees("Dit is nu de lijn van kernteam Lyceum Zuid")

    await ben.type("Vandaag weer vapes verkocht bij het fietsenhok, door Daan")
    await ben.sees("Zo ziet het kernteam het")
    await expect(ben.last).not_to_contain_text("Daan")
    await ben.tap("✅ Verstuur")
    await ben.sees("Verstuurd als S-1")
    await expect(ben.log).not_to_contain_text("Daan")

    await sara.sees(re.compile("S-1 · Vapes.*op school", re.DOTALL))
    await sara.tap("Ik pak iets op")
    await sara.sees_toast("Ik vraag je in privé wat je gaat doen")
    await sara.back()
    await sara.open_chat("Kernlijn")
    await sara.sees("Wat ga je doen?")
    await sara.tap("Even langsgaan")
    await sara.sees("A-1 staat bij jou: even langsgaan")
    await sara.type("/terugkoppeling")
    await sara.sees("Eén tik is genoeg")
    await sara.tap("Besproken")
    await sara.sees("De melder van S-1 krijgt het")
    await ben.sees("Gemeente laat je weten: besproken met betrokkenen")
