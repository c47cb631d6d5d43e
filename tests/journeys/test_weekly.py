"""The weekly overview: only for who wants it, only with something in it, once a week, in counts."""

from datetime import datetime

from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

SHORT = "Je week in het kort"


def nine(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def wants_it(phone: Phone) -> None:
    await phone.says("/ritme")
    await phone.presses("Weekoverzicht: uit")
    assert "Weekoverzicht: aan" in (await phone.last()).labels


async def test_on_the_first_working_day_for_who_wants_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.tom)
    await kernteam.tom.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    for day in (24, 25, 26, 27):
        await kernlijn.at(nine(day, 11))
    assert not await kernteam.tom.heard(SHORT)
    await kernlijn.at(nine(30, 11))
    (week,) = await kernteam.tom.heard(SHORT)
    assert week.text == (
        "Goedemorgen Tom. Je week in het kort:\n\n"
        "• Jij wacht zelf nog op één antwoord.\n"
        "• Nieuw in zeven dagen: Lyceum Zuid 1."
    )
    for phone in (kernteam.ben, kernteam.yara):
        assert not await phone.heard(SHORT)
    await kernlijn.at(nine(1))
    assert len(await kernteam.tom.heard(SHORT)) == 1


async def test_not_when_there_is_nothing_in_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.ben)
    for day in (30, 7, 14):
        await kernlijn.at(nine(day, 11 if day == 30 else 12))
    assert not await kernteam.ben.heard(SHORT)
    await kernlijn.later(minutes=5)  # the clock runs on: well within seven days of the 21st
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernlijn.at(nine(21))
    assert "zeven dagen: Lyceum Zuid 1." in (await kernteam.ben.hears(SHORT)).text


async def test_in_one_message_with_what_is_due(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.ben)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernlijn.at(nine(30, 11))
    (ping,) = await kernteam.ben.heard("Goedemorgen Ben")
    assert "2 dingen voor vandaag:" in ping.text
    assert "Je week in het kort\n• Eén melder wacht op een woord van jou.\n• Je hebt één actie openstaan." in ping.text
    assert len(ping.text) < 700


async def test_after_an_outage_of_weeks_there_is_one(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.tom)
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=nine(15))
    await kernlijn.start()
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernlijn.tick()
    assert len(await kernteam.tom.heard(SHORT)) == 1
    for day in (16, 17, 18):
        await kernlijn.at(nine(day))
    assert len(await kernteam.tom.heard(SHORT)) == 1


async def test_off_again_is_one_tap_and_on_twice_is_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.ben)
    await kernteam.ben.forges("setrhythm:weekly:on")
    await kernteam.ben.forges("setrhythm:weekly:on")
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernlijn.at(nine(30, 11))
    assert len(await kernteam.ben.heard(SHORT)) == 1
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Weekoverzicht: aan")
    await kernteam.yara.raises("Vuurwerk bij het station")
    await kernlijn.at(nine(7))
    assert len(await kernteam.ben.heard(SHORT)) == 1


async def test_who_works_from_wednesday_gets_it_on_wednesday(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await wants_it(kernteam.ben)
    await kernteam.ben.forges("setrhythm:day:0off")
    await kernteam.ben.forges("setrhythm:day:1off")
    await kernlijn.at(nine(26, 11))
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    for moment in (nine(30, 11), nine(1), nine(2).replace(hour=8)):
        await kernlijn.at(moment)
        assert not await kernteam.ben.heard(SHORT)
    for moment in (nine(2), nine(3), nine(7)):
        await kernlijn.at(moment)
        assert len(await kernteam.ben.heard(SHORT)) == 1
