"""Rehearsing: invented signals, clearly marked, wiped afterwards, and never in the place of a real one."""

from sqlalchemy import func, select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

VAPES = "Vandaag weer vapes verkocht bij het fietsenhok"


async def rehearses(sara: Phone) -> None:
    await sara.says("/team")
    await sara.presses("Oefenen")
    await sara.presses("Begin met oefenen")


async def kept(unit: Unit) -> dict[str, int]:
    """How many rows of a rehearsal there are, and of what hangs on it."""
    found = {}
    for table in (tables.signal, tables.action):
        query = select(func.count()).select_from(table).where(table.c.number < 0)
        found[table.name] = int((await unit.execute(query)).scalar_one())
    for table in (tables.terugkoppeling, tables.event, tables.sighting, tables.request, tables.occurrence):
        found[table.name] = int((await unit.execute(select(func.count()).select_from(table))).scalar_one())
    return found


async def test_a_team_rehearses_the_whole_chain_and_nothing_stays(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    assert "We oefenen tot 12:00" in (await kernteam.group.last()).text
    tom, ben, chat = kernteam.tom, kernteam.ben, kernteam.group.chat
    await tom.says(VAPES)
    assert "🎭 OEFENING" in (await tom.last()).text
    await tom.presses("Verstuur")
    assert "Verstuurd als OEFEN-S1" in (await tom.last()).text
    card = await kernteam.group.hears("OEFEN-S1")
    assert card.text.startswith("🎭 OEFENING")
    await kernteam.yara.presses("Ik zie dit ook", card, chat)
    await ben.presses("Ik pak iets op", card, chat)
    await ben.presses("Bellen")
    assert "OEFEN-A2" in (await ben.last()).text
    await ben.presses("Meer …", await kernteam.group.hears("OEFEN-S1"), chat)
    await ben.presses("Vraag aan de melder")
    await ben.says("Hoe laat was dat?")
    await ben.presses("Stel de vraag")
    await ben.says("/terugkoppeling")
    await ben.presses("Besproken")
    assert "besproken met betrokkenen" in (await tom.hears("OEFEN-S1")).text
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Klaar met oefenen")
    assert "Het oefenen is klaar" in (await kernteam.group.last()).text
    assert not await kernteam.group.heard("fietsenhok")
    assert set((await kernlijn.app.database.run(kept)).values()) == {0}
    await tom.raises(VAPES)
    assert "S-1 · Vapes" in (await kernteam.group.last()).text  # rehearsing takes no numbers


async def test_what_is_real_is_one_tap_away(kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.tom.says(VAPES)
    await kernteam.tom.presses("Dit is echt")
    assert "OEFENING" not in (await kernteam.tom.last()).text
    await kernteam.tom.presses("Verstuur")
    assert "Verstuurd als S-1" in (await kernteam.tom.last()).text
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Klaar met oefenen")
    assert "fietsenhok" in (await kernteam.group.hears("S-1")).text


async def test_a_rehearsal_that_is_forgotten_ends_by_itself(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.tom.raises(VAPES)
    await kernteam.yara.says(VAPES)
    await kernlijn.later(minutes=121)
    assert "Het oefenen is klaar" in (await kernteam.group.last()).text
    assert "voorbij" in (await kernteam.yara.presses("Verstuur")).text  # shown as an invention, so never sent as real
    await kernteam.yara.presses("Dit is echt")
    await kernteam.yara.presses("Verstuur")
    assert "Verstuurd als S-1" in (await kernteam.yara.last()).text
    await kernteam.sara.says("/team")
    assert "🎭 Oefenen" in (await kernteam.sara.last()).labels


async def test_rehearsing_twice_or_by_a_member_is_refused(kernteam: Kernteam) -> None:
    await kernteam.sara.says("/team")
    page = await kernteam.sara.last()
    await kernteam.sara.presses("Oefenen")
    offer = await kernteam.sara.last()
    start = offer.buttons[0][0].data
    assert start is not None
    await kernteam.ben.says("/help")
    assert "alleen de coördinator" in (await kernteam.ben.forges(start)).text
    await kernteam.sara.presses("Begin met oefenen")
    assert "al klaar" in (await kernteam.sara.forges(start, page)).text


async def test_an_alarm_is_real_also_while_rehearsing(kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.tom.says("/alarm Onrust bij de poort")
    assert "een alarm is altijd echt" in (await kernteam.tom.last()).text


async def test_words_about_something_wiped_are_no_dead_end(kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.tom.raises(VAPES)
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", await kernteam.group.hears("OEFEN-S1"), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Klaar met oefenen")
    await ben.says("Er hangt een groep bij de poort")
    assert "Zo ziet het kernteam het" in (await ben.last()).text


async def test_a_loose_action_is_real_also_while_rehearsing(kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.ben.says("/actie Flyers ophalen")
    await kernteam.ben.presses("Zet op de lijst")
    assert "A-1" in (await kernteam.ben.last()).text
    assert "OEFEN" not in (await kernteam.ben.last()).text


async def test_practice_does_not_count(kernteam: Kernteam) -> None:
    await rehearses(kernteam.sara)
    await kernteam.tom.raises(VAPES)
    await kernteam.yara.says(VAPES)
    await kernteam.yara.presses("Dit is echt")
    await kernteam.yara.presses("Verstuur")
    assert "deze maand" not in (await kernteam.yara.last()).text
