"""Looking along: helpers know of an action, owe nothing, are not pinged, and hear how it ended."""

from datetime import timedelta

import pytest

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.test_actions import data_of, nine_on
from tests.journeys.test_handing_over import page_of
from tests.journeys.test_leaving import taken_out


@pytest.fixture
async def promised(kernteam: Kernteam) -> Message:
    """Ben calls about S-1; Tom and Yara look along."""
    await kernteam.yara.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.presses("Bellen")
    await page_of(ben)
    await ben.presses("Vraag hulp")
    await ben.presses("Tom Vos")
    await ben.presses("Yara Kuipers")
    return await ben.last()


async def test_helpers_hear_it_and_see_it_under_their_own_heading(kernteam: Kernteam, promised: Message) -> None:
    assert "Kijkt mee: Tom Vos, Yara Kuipers." in promised.text
    tom = kernteam.tom
    asked = await tom.last()
    assert asked.text == (
        "Ben Aalders vraagt je mee te kijken bij A-1. Je hoeft niets te doen. Je hoort het als het klaar is.\n"
        "bellen\nUiterlijk ma 30 nov · Lyceum Zuid · bij S-1 · Vapes"
    )
    await tom.says("/acties")
    mine = await tom.last()
    assert "Je kijkt mee\n• A-1 bellen, ma 30 nov" in mine.text
    assert "Jouw acties" not in mine.text
    assert "Het team" not in mine.text
    page = await page_of(tom)
    assert page.labels == ("Niet meer meekijken", "◀ Terug")
    assert "Kijkt mee: Tom Vos, Yara Kuipers" in page.text


async def test_asking_twice_bothers_nobody_twice(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    tap = data_of(promised, "Sara").rsplit(":", 1)[0]
    await ben.forges(f"{tap}:person{kernteam.tom.user}")
    assert len(await kernteam.tom.heard("mee te kijken")) == 1
    assert "niet meer" in (await ben.forges(f"{tap}:person999")).text
    assert "bij iemand anders" in (await kernteam.tom.forges(f"{tap}:person{kernteam.yara.user}")).text


async def test_helpers_are_not_pinged(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    await kernlijn.at(nine_on(MONDAY + timedelta(days=7)))
    assert await kernteam.ben.hears("Goedemorgen Ben")
    assert not await kernteam.tom.heard("Goedemorgen")


async def test_helpers_hear_how_it_ended(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await page_of(ben)
    await ben.presses("✅ Klaar")
    for phone in (kernteam.tom, kernteam.yara):
        assert "✅ A-1, waar je meekeek, is klaar (bellen)." in (await phone.last()).text
    await kernteam.tom.says("/acties")
    assert "Je kijkt mee" not in (await kernteam.tom.last()).text
    await ben.presses("Toch niet klaar")
    await ben.presses("Toch niet")
    assert "A-1, waar je meekeek, hoeft niet meer" in (await kernteam.tom.last()).text


async def test_who_stops_looking_along_hears_nothing_more(kernteam: Kernteam, promised: Message) -> None:
    tom = kernteam.tom
    asked = await tom.last()
    await tom.presses("Niet meer meekijken")
    assert "Je kijkt niet meer mee met A-1" in (await tom.last()).text
    assert "ouder bericht" in (await tom.forges(data_of(asked, "Niet meer"))).text
    await kernteam.sara.says("/help")
    assert "ouder bericht" in (await kernteam.sara.forges(data_of(asked, "Niet meer"), await kernteam.sara.last())).text
    before = len(await tom.heard())
    await page_of(kernteam.ben)
    await kernteam.ben.presses("✅ Klaar")
    assert len(await tom.heard()) == before


async def test_a_helper_who_left_hears_nothing_and_one_who_takes_it_over_looks_along_no_more(
    kernteam: Kernteam, promised: Message
) -> None:
    ben, tom, yara = kernteam.ben, kernteam.tom, kernteam.yara
    await taken_out(kernteam, "Tom Vos")
    await page_of(ben)
    await ben.presses("Draag over")
    await ben.presses("Yara Kuipers")
    await yara.presses("Ja, doe ik")
    page = await page_of(yara)
    assert "Kijkt mee" not in page.text
    assert "Niet meer meekijken" not in page.labels
    before = len(await tom.heard())
    await yara.presses("✅ Klaar")
    assert len(await tom.heard()) == before


async def test_helpers_and_who_was_asked_hear_that_the_signal_was_closed(kernteam: Kernteam, promised: Message) -> None:
    ben, tom, sara = kernteam.ben, kernteam.tom, kernteam.sara
    await page_of(ben)
    await ben.presses("Draag over")
    await ben.presses("Sara de Boer")
    question = await sara.last()
    await ben.says("/terugkoppeling")
    await ben.presses("Besproken")
    await ben.presses("S-1 afsluiten")
    assert "A-1, waar je meekeek, hoeft niet meer (bellen)." in (await tom.last()).text
    assert "al klaar" in (await sara.presses("Ja, doe ik", question)).text
    assert not await sara.heard("waar je meekeek")
