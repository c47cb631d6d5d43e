"""Substitutes: somebody stands in for a member for a while, and it ends by itself."""

from datetime import datetime

import pytest

from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, link_in, somebody

AMSTERDAM = MONDAY.tzinfo


def on(day: int, hour: int = 10, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)


async def asked_by_sara(sara: Phone) -> str:
    """Until Friday of next week."""
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses("Ben Aalders")
    await sara.presses("Een vervanger")
    await sara.presses("Volgende week")
    await sara.says("Noor Smit")
    return link_in(await sara.last())


async def comes(noor: Phone, link: str, sara: Phone) -> None:
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe", await sara.hears("Noor Smit (Politie) wil meedoen"))


@pytest.fixture
async def noor(kernlijn: Kernlijn, kernteam: Kernteam) -> Phone:
    noor = await somebody(kernlijn, "Noor")
    await comes(noor, await asked_by_sara(kernteam.sara), kernteam.sara)
    await kernlijn.phones.join(kernteam.group.chat, noor.user)
    return noor


async def test_a_substitute_stands_in_for_a_while(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    link = await asked_by_sara(sara)
    assert "Wie vervangt Ben Aalders, tot en met vr 4 dec?" in (await sara.hears("Wie vervangt")).text
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    assert "Je vervangt Ben Aalders, tot en met vr 4 dec" in (await noor.last()).text
    await noor.presses("Ja, dat ben ik")
    assert "als vervanger van Ben Aalders, tot en met vr 4 dec" in (await sara.last()).text
    await sara.presses("Ja, laat toe")
    assert "tot en met vr 4 dec. Fijn dat je er bent" in (await noor.last()).text
    await noor.raises("Vapes bij het fietsenhok")
    assert "Van: Politie" in (await kernteam.group.hears("S-1")).text
    await sara.says("/team")
    assert "Noor Smit, Politie (vervangt Ben Aalders t/m vr 4 dec)" in (await sara.last()).text
    await sara.presses("Rollen en vervangers")
    await sara.presses("Ben Aalders")
    assert "Vervanger: Noor Smit, tot en met vr 4 dec" in (await sara.last()).text


async def test_it_ends_by_itself_after_the_last_day(kernlijn: Kernlijn, kernteam: Kernteam, noor: Phone) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await noor.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await noor.presses("Bellen")
    await kernlijn.at(on(4, 23, 59))
    await noor.says("/acties")
    assert "A-1 bellen" in (await noor.last()).text  # the last day counts
    await kernlijn.at(on(5, 0, 1))
    assert "Je tijd als vervanger in kernteam Lyceum Zuid is om" in (await noor.last()).text
    assert "Ik mag Noor Smit niet uit de groep" in (await sara.last()).text
    heard = await sara.hears("de tijd als vervanger is om")
    assert "A-1, ma 30 nov" in heard.text
    assert "S-1 terugkoppelen" in "".join(heard.labels)
    await noor.says("/acties")
    assert "uitnodiging" in (await noor.last()).text
    await sara.says("/team")
    assert "Noor Smit" not in (await sara.last()).text
    assert len(await sara.heard("de tijd als vervanger is om")) == 1


async def test_it_ends_at_midnight_and_not_when_the_clock_comes_by(
    kernlijn: Kernlijn, kernteam: Kernteam, noor: Phone
) -> None:
    """Nothing has swept yet: old buttons and commands are refused all the same."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.last()
    await kernlijn.phones.move_clock(to=on(5, 0, 1))
    assert "uitnodiging" in (await noor.presses("Ik pak iets op", card, kernteam.group.chat)).text
    await noor.says("/acties")
    assert "uitnodiging" in (await noor.last()).text


async def test_a_restart_over_the_last_day_ends_it_too(kernlijn: Kernlijn, kernteam: Kernteam, noor: Phone) -> None:
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=on(9))
    await kernlijn.start()
    await kernlijn.tick()
    assert "is om" in (await noor.last()).text
    assert await kernteam.sara.hears("de tijd als vervanger is om")


async def test_a_member_asks_for_their_own_and_the_coordinator_says_yes(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben, noor = kernteam.sara, kernteam.ben, await somebody(kernlijn, "Noor")
    await ben.says("/start")
    await ben.presses("Mijn plek")
    await ben.presses("Vervanger Lyceum Zuid")
    await ben.says("18 december")
    await ben.says("Noor Smit")
    await noor.opens(link_in(await ben.last()))
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    assert not await ben.heard("wil meedoen")
    (admit,) = [t.data for row in (await sara.last()).buttons for t in row if t.text == "Ja, laat toe"]
    assert admit is not None
    assert "alleen de coördinator" in (await ben.forges(admit)).text
    await sara.presses("Ja, laat toe")
    assert "tot en met vr 18 dec" in (await noor.last()).text


async def test_nobody_has_another_stood_in_for(kernteam: Kernteam) -> None:
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Rollen en vervangers")
    await kernteam.sara.presses("Ben Aalders")
    (ask,) = [t.data for row in (await kernteam.sara.last()).buttons for t in row if t.text == "Een vervanger"]
    assert ask is not None
    await kernteam.tom.says("/start")
    assert "staat bij iemand anders" in (await kernteam.tom.forges(ask)).text


async def test_a_day_that_is_not_understood_loses_nothing(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/start")
    await ben.presses("Mijn plek")
    await ben.presses("Vervanger Lyceum Zuid")
    await ben.says("als ik terug ben")
    assert "Die dag begrijp ik niet" in (await ben.last()).text
    await ben.says("gisteren 1 januari 2020")
    await ben.says("1-1-2020")
    assert "al geweest" in (await ben.last()).text
    await ben.says("vrijdag")
    assert "Wie vervangt Ben Aalders, tot en met vr 27 nov?" in (await ben.last()).text


async def test_a_link_is_no_good_after_the_last_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses("Ben Aalders")
    await sara.presses("Een vervanger")
    await sara.presses("Deze week")
    await sara.says("Noor Smit")
    link = link_in(await sara.last())
    await noor.opens(link)
    await noor.presses("Ja, dat mag")
    await kernlijn.at(on(28, month=11))
    assert "verlopen" in (await noor.presses("Ja, dat ben ik")).text
    await noor.opens(link)
    assert "verlopen" in (await noor.last()).text


async def test_nobody_stands_in_for_a_substitute(kernteam: Kernteam, noor: Phone) -> None:
    await noor.says("/start")
    await noor.presses("Mijn plek")
    places = await noor.last()
    assert "tot en met vr 4 dec" in places.text
    assert places.labels == ("Weg uit Lyceum Zuid",)
