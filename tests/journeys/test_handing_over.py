"""Handing over: an action changes hands with the receiver's yes, and with nothing less."""

from datetime import timedelta

import pytest

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.test_actions import data_of, nine_on
from tests.journeys.test_leaving import taken_out


@pytest.fixture
async def promised(kernteam: Kernteam) -> Message:
    """Ben calls about S-1, and holds its terugkoppeling."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    return await kernteam.ben.last()


async def page_of(phone: Phone, ref: str = "A-1") -> Message:
    await phone.says("/acties")
    await phone.presses(f"{ref} …")
    return await phone.last()


async def asked(kernteam: Kernteam, name: str, phone: Phone) -> Message:
    """Ben asks somebody to take it over."""
    await page_of(kernteam.ben)
    await kernteam.ben.presses("Draag over")
    await kernteam.ben.presses(name)
    return await phone.hears("wilt overnemen")


async def test_with_a_yes_it_changes_hands_and_so_do_the_pings(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    question = await asked(kernteam, "Tom Vos", tom)
    assert question.text == (
        "Ben Aalders vraagt of jij A-1 wilt overnemen.\nbellen\nUiterlijk ma 30 nov · Lyceum Zuid · bij S-1 · Vapes"
    )
    assert question.protected
    assert "Ik heb Tom Vos gevraagd om A-1 over te nemen" in (await ben.last()).text
    assert "Politie: bellen" in (await kernteam.group.hears("S-1")).text
    await tom.presses("Ja, doe ik")
    assert "A-1 staat bij jou" in (await tom.last()).text
    assert "Tom Vos neemt A-1 over (bellen)" in (await ben.last()).text
    card = (await kernteam.group.hears("S-1")).text
    assert "Lyceum Zuid: bellen" in card
    assert "Terugkoppeling: Politie" in card  # the word to the reporter stays with who promised it
    await kernlijn.at(nine_on(MONDAY + timedelta(days=7)))
    assert "A-1" in (await tom.hears("Goedemorgen Tom")).text
    assert "A-1" not in (await ben.hears("Goedemorgen Ben")).text
    assert "bij iemand anders" in (await ben.presses("✅ Klaar", promised)).text


async def test_with_a_no_it_stays(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    question = await asked(kernteam, "Tom Vos", tom)
    await kernlijn.restart()
    await tom.presses("Nee")
    assert "A-1 blijft waar het was" in (await tom.last()).text
    assert "Tom Vos kan A-1 niet overnemen (bellen). Het blijft staan waar het stond." in (await ben.last()).text
    assert "Politie: bellen" in (await kernteam.group.hears("S-1")).text
    assert "al klaar" in (await tom.forges(data_of(question, "Ja"))).text


async def test_a_receiver_chooses_their_own_day(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    await kernlijn.later(days=1)
    await asked(kernteam, "Tom Vos", kernteam.tom)
    await kernteam.tom.presses("Ja, doe ik")
    await kernteam.tom.presses("Volgende week")  # a new promise, so planning it is not putting it off
    assert "A-1 staat bij jou: bellen, uiterlijk vr 4 dec" in (await kernteam.tom.last()).text


async def test_what_was_late_gets_a_day_that_can_be_kept(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    await kernlijn.later(days=8)
    await asked(kernteam, "Yara Kuipers", kernteam.yara)
    await kernteam.yara.presses("Ja, doe ik")
    assert "uiterlijk vr 4 dec" in (await kernteam.yara.last()).text


async def test_nobody_else_answers(kernteam: Kernteam, promised: Message) -> None:
    yes = data_of(await asked(kernteam, "Tom Vos", kernteam.tom), "Ja")
    for phone in (kernteam.ben, kernteam.yara, kernteam.sara):
        await phone.says("/help")
        assert "bij iemand anders" in (await phone.forges(yes)).text
    assert "Politie: bellen" in (await kernteam.group.hears("S-1")).text


async def test_the_same_is_not_asked_twice_and_another_takes_its_place(kernteam: Kernteam, promised: Message) -> None:
    ben, tom, yara = kernteam.ben, kernteam.tom, kernteam.yara
    first = await asked(kernteam, "Tom Vos", tom)
    await page_of(ben)
    await ben.presses("Draag over")
    assert "al gevraagd" in (await ben.presses("Tom Vos")).text
    await ben.presses("Yara Kuipers")
    assert "al klaar" in (await tom.presses("Ja, doe ik", first)).text
    await yara.presses("Ja, doe ik")
    assert "Jongerenwerk: bellen" in (await kernteam.group.hears("S-1")).text


async def test_the_question_ends_with_the_action(kernteam: Kernteam, promised: Message) -> None:
    question = await asked(kernteam, "Tom Vos", kernteam.tom)
    await kernteam.ben.presses("✅ Klaar", promised)
    assert "al klaar" in (await kernteam.tom.presses("Ja, doe ik", question)).text
    assert "Politie: bellen" in (await kernteam.group.hears("S-1")).text


async def test_the_question_ends_when_one_of_the_two_leaves(kernteam: Kernteam, promised: Message) -> None:
    await asked(kernteam, "Tom Vos", kernteam.tom)
    await taken_out(kernteam, "Tom Vos")
    assert "Tom Vos kan A-1 niet overnemen" in (await kernteam.ben.last()).text
    question = await asked(kernteam, "Yara Kuipers", kernteam.yara)
    await taken_out(kernteam, "Ben Aalders")
    assert "al klaar" in (await kernteam.yara.presses("Ja, doe ik", question)).text


async def test_who_coordinates_finds_another_for_what_a_leaver_promised(kernteam: Kernteam, promised: Message) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    await taken_out(kernteam, "Ben Aalders")
    await page_of(sara)
    await sara.presses("Draag over")
    assert "Ben Aalders" not in (await sara.last()).labels
    await sara.presses("Tom Vos")
    await tom.presses("Ja, doe ik")
    assert "Tom Vos neemt A-1 over" in (await sara.last()).text
    assert "Lyceum Zuid: bellen" in (await kernteam.group.hears("S-1")).text


async def test_a_member_who_can_not_be_reached_is_not_asked(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    await kernlijn.phones.block(kernteam.tom.user)
    await kernlijn.settled()
    await page_of(kernteam.ben)
    await kernteam.ben.presses("Draag over")
    assert "Tom Vos" not in (await kernteam.ben.last()).labels
    tap = data_of(await kernteam.ben.last(), "Yara").rsplit(":", 1)[0]
    assert "niet meer" in (await kernteam.ben.forges(f"{tap}:person{kernteam.tom.user}")).text
    await kernteam.ben.presses("Terug")
    assert "Wie: jij" in (await kernteam.ben.last()).text
