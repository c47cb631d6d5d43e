"""The main job: a signal is raised, picked up, fed back, and whoever forgets is pinged."""

from datetime import datetime

from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam


async def test_a_signal_goes_from_reporter_to_terugkoppeling(kernteam: Kernteam) -> None:
    yara, ben, group = kernteam.yara, kernteam.ben, kernteam.group

    await yara.says("Vandaag weer vapes verkocht bij het fietsenhok, derde keer deze maand")
    preview = await yara.hears("Zo ziet het kernteam het")
    assert "Vapes · op school" in preview.text
    await yara.presses("Verstuur")
    assert "Verstuurd als S-1" in (await yara.last()).text

    card = await group.hears("S-1 · Vapes · op school · ma 23 nov")
    assert "Van: Jongerenwerk" in card.text
    assert "Yara" not in card.text

    answer = await ben.presses("Ik pak iets op", card, group.chat)
    assert answer.text == "Fijn! Ik vraag je in privé wat je gaat doen."
    await ben.presses("Even langsgaan")
    assert "A-1 staat bij jou: even langsgaan, uiterlijk ma 30 nov" in (await ben.last()).text
    card = await group.hears("S-1 · Vapes")
    assert "Politie: even langsgaan, ma 30 nov (A-1)" in card.text
    assert len(await group.heard("S-1")) == 1  # edited, not posted again

    await ben.says("/terugkoppeling")
    await ben.presses("Besproken")
    assert "Politie laat je weten: besproken met betrokkenen" in (await yara.last()).text
    assert "Terugkoppeling: gegeven" in (await group.hears("S-1")).text


async def test_who_forgets_is_pinged_and_settling_stops_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, yara, group = kernteam.ben, kernteam.yara, kernteam.group
    await yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await group.last(), group.chat)
    await ben.presses("Bellen")

    await kernlijn.at(MONDAY.replace(day=30, hour=8, minute=59))
    assert not await ben.heard("Goedemorgen")
    await kernlijn.at(MONDAY.replace(day=30, hour=9, minute=0))
    ping = await ben.hears("Goedemorgen Ben. 2 dingen")
    assert "fietsenhok" not in ping.text
    await kernlijn.tick()
    assert len(await ben.heard("Goedemorgen")) == 1

    await ben.presses("Mondeling gedaan", ping)
    await ben.presses("A-1 klaar", ping)
    for day in (2, 7, 14):
        await kernlijn.at(datetime(2026, 12, day, 9, 0, tzinfo=MONDAY.tzinfo))
    assert len(await ben.heard("Goedemorgen")) == 1
