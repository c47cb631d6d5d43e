"""A signal waits for its second reader: others are asked, its reporter hears it, takes it back; people leave."""

import asyncio

import pytest
from sqlalchemy import select

from domain.signals import SignalStatus
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.second_reading import (
    VAPES,
    arranged,
    at,
    audited,
    become_coordinator,
    gives_back,
    kept,
    regisseur,
    takes_out,
)
from tests.journeys.words import UNNAMED, behind

# waiting


async def test_after_two_working_hours_a_deputy_is_asked_too(kernlijn: Kernlijn, always: Kernteam) -> None:
    await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    await kernlijn.at(at(17))
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    await always.ben.says("/start")
    assert "iemand anders" in (await always.ben.forges(behind(asked, "Laat zien"))).text  # not before
    await kernlijn.at(at(23))
    await kernlijn.at(at(8, 59, day=24))
    assert await always.ben.heard("Lees jij") == []
    await kernlijn.restart()
    await kernlijn.at(at(9, 1, day=24))
    too = await always.ben.hears("Lees jij S-1 mee?")
    assert "Er is nog niet naar gekeken. Daarom vraag ik het ook aan jou." in too.text
    await kernlijn.at(at(9, 30, day=24))
    assert len(await always.ben.heard("Lees jij S-1 mee?")) == 1
    await always.ben.presses("Laat zien", too)
    assert await always.group.hears("S-1")
    assert "gelezen door een tweede lezer" in (await always.sara.hears("S-1")).text
    await kernlijn.at(at(17, day=24))
    assert await always.yara.heard("nog niet bij het team") == []


async def test_after_four_the_reporter_hears_it_and_gets_a_number(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await arranged(kernlijn, always, phone="06 12345678")
    await always.yara.raises(VAPES)
    await kernlijn.at(at(12, 1))
    assert await rik.hears("Lees jij S-1 mee?")
    await kernlijn.at(at(13, 59))
    assert await always.yara.heard("nog niet bij het team") == []
    await kernlijn.at(at(14, 1))
    told = await always.yara.hears("S-1 staat nog niet bij het team")
    assert "Bel de coördinator: 06 12345678" in told.text
    await kernlijn.at(at(16, day=25))
    assert len(await always.yara.heard("S-1 staat nog niet bij het team")) == 1
    await rik.presses("Laat zien", await rik.hears("Lees jij S-1 mee?"))
    assert await always.yara.hears("S-1 staat nu bij het team")


async def test_without_a_number_the_reporter_calls_the_coordinator(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(14, 1))
    assert "Bel je coördinator." in (await always.yara.hears("S-1 staat nog niet bij het team")).text


async def test_an_outage_loses_nothing_and_wakes_nobody(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES)
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=at(23))
    await kernlijn.start()
    await kernlijn.tick()
    assert await rik.heard("Lees jij") == []
    await kernlijn.at(at(8, 1, day=24))
    await kernlijn.tick()
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert len(await always.yara.heard("S-1 staat nog niet bij het team")) == 1


async def test_one_that_can_not_be_read_holds_up_no_other(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES)
    await always.yara.raises("Vapes in de kantine")

    async def spoil(unit: Unit) -> None:
        first = select(tables.signal.c.id).where(tables.signal.c.number == 1).scalar_subquery()
        spoiled = tables.second_look.update().where(tables.second_look.c.signal_id == first)
        await unit.execute(spoiled.values(asked_sealed=b"spoiled"))

    await kernlijn.app.database.run(spoil)
    await kernlijn.at(at(12, 1))
    assert await rik.hears("Lees jij S-2 mee?")
    assert await rik.heard("S-1") == []


# at the same moment


async def test_two_readers_at_once_make_one_card(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    await always.yara.raises(VAPES)
    asked = [(phone, await phone.hears("Lees jij S-1 mee?")) for phone in (always.sara, always.ben)]
    await asyncio.gather(*(phone.presses("Laat zien", message) for phone, message in asked))
    assert len(await always.group.heard("S-1")) == 1
    assert len(await always.yara.heard("staat nu bij het team")) == 1


async def test_a_reader_and_the_reporter_at_once_agree_in_the_end(kernlijn: Kernlijn, always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    await asyncio.gather(always.sara.presses("Laat zien", asked), always.yara.presses("Toch niet", sent))
    await kernlijn.settled()
    left, cards = await kept(kernlijn, 1), await always.group.heard("S-1")
    assert left is None or left.status in (SignalStatus.WITHDRAWN, SignalStatus.OPEN)
    assert not [card for card in cards if VAPES in card.text] or left is not None


# taking back, leaving, removing


async def test_taking_back_what_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    undo = behind(sent, "Toch niet")
    await kernlijn.later(minutes=30)  # no reason is asked, as nobody of the team saw it
    await always.yara.presses("Toch niet", sent)
    assert "S-1 is teruggehaald. Het team heeft het niet gezien." in (await always.yara.last()).text
    over = await always.sara.hears("S-1 is teruggehaald door de melder")
    assert VAPES not in over.text
    assert await kept(kernlijn, 1) is None
    assert "Dit is er niet meer" in (await always.yara.forges(undo)).text
    assert "Dit is er niet meer" in (await always.sara.forges(undo.replace("undo", "letsee"))).text
    await kernlijn.at(at(15))
    assert await always.yara.heard("nog niet bij het team") == []


async def test_who_stayed_unnamed_is_in_no_line_about_taking_back(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.presses("Toch niet", await always.yara.raises(VAPES, UNNAMED))
    assert ("withdraw", None) in await audited(kernlijn)


async def test_only_the_reporter_takes_it_back(always: Kernteam) -> None:
    undo = behind(await always.yara.raises(VAPES), "Toch niet")
    assert "Dit staat bij iemand anders" in (await always.sara.forges(undo)).text
    assert await always.sara.hears("Lees jij S-1 mee?")


async def test_a_reader_who_is_taken_out_reads_no_more(kernlijn: Kernlijn, always: Kernteam) -> None:
    await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    await always.yara.raises(VAPES)
    await kernlijn.at(at(12, 1))
    asked = await always.ben.hears("Lees jij S-1 mee?")
    data = behind(asked, "Laat zien")
    await takes_out(always.sara, "Ben Aalders")
    assert VAPES not in (await always.ben.hears("S-1 hoef je niet meer te lezen")).text
    answer = await always.ben.forges(data)
    assert "niet in zit" in answer.text or "Welkom" in answer.text
    assert await always.group.heard("S-1") == []
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert await always.group.hears("S-1")


async def test_when_the_only_reader_leaves_the_next_is_asked(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    rik = await regisseur(kernlijn, always)
    await always.ben.raises(VAPES)
    assert await always.sara.hears("Lees jij S-1 mee?")
    await takes_out(always.ben, "Sara de Boer")
    asked = await rik.hears("Lees jij S-1 mee?")
    await rik.presses("Laat zien", asked)
    assert await always.group.hears("S-1")


@pytest.mark.parametrize("reporter", ["sara", "yara"])
async def test_a_leaving_reader_does_not_tell_who_stayed_unnamed(
    kernlijn: Kernlijn, always: Kernteam, reporter: str
) -> None:
    """Whoever raised it: who directs is asked as soon as one of the two coordinators goes."""
    await become_coordinator(kernlijn, always, always.ben)
    rik = await regisseur(kernlijn, always)
    await getattr(always, reporter).raises(VAPES, UNNAMED)
    assert await rik.heard("Lees jij") == []
    await takes_out(always.ben, "Sara de Boer")
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert VAPES not in "".join(message.text for message in await always.sara.heard("S-1 hoef je"))


async def test_a_reporter_who_left_hears_nothing_and_no_reader_learns_it(always: Kernteam) -> None:
    await always.tom.raises(VAPES, UNNAMED)
    await takes_out(always.sara, "Tom Vos")
    before = len(await always.tom.heard())
    await gives_back(always.sara, "S-1")
    assert "als ik de melder nog kan bereiken" in (await always.sara.last()).text
    assert len(await always.tom.heard()) == before


async def test_a_team_that_stops_with_signals_still_reads_what_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.sara.says("/team")
    await always.sara.presses("Instellingen")
    await always.sara.presses("Onderdelen")
    await always.sara.presses("Signalen")
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert VAPES in (await always.group.hears("S-1")).text
