"""Leaving: from the same moment nothing of the team is theirs to see or do, and nothing they held is lost."""

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone

RAW = "Daan Jansen uit 3B verkoopt vapes"


async def taken_out(kernteam: Kernteam, name: str) -> Message:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    await sara.presses(name)
    asked = await sara.last()
    await sara.presses("Ja, haal eruit")
    return asked


async def test_a_leaver_sees_and_does_nothing_any_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    promised = await ben.last()
    await ben.says(RAW)
    asked = await taken_out(kernteam, "Ben Aalders")
    assert "Bij Ben staat nog open:\n• A-1 bellen, ma 30 nov\n• één terugkoppeling" in asked.text
    assert "Je zit niet meer in kernteam Lyceum Zuid" in (await ben.last()).text
    own = [message.text for message in await kernlijn.phones.messages(ben.user, ben.bot) if not message.from_bot]
    assert RAW not in own
    await ben.says("/acties")
    assert "Vraag je coördinator om een uitnodiging" in (await ben.last()).text
    card = await kernteam.group.last()
    for button, message, chat in (("Klaar", promised, ben.bot), ("Ik pak iets op", card, kernteam.group.chat)):
        assert "uitnodiging" in (await ben.presses(button, message, chat)).text
    assert "✅" not in (await kernteam.group.hears("S-1")).text
    await ben.says("Ruzie op het plein")
    assert "Zo ziet" not in (await ben.last()).text
    await kernteam.sara.says("/team")
    assert "Ben Aalders" not in (await kernteam.sara.last()).text


async def test_what_a_leaver_held_goes_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await taken_out(kernteam, "Ben Aalders")
    left = await sara.last()
    assert "Ben Aalders zit niet meer in kernteam Lyceum Zuid" in left.text
    assert "Terugkoppeling: uiterlijk ma 30 nov" in (await kernteam.group.hears("S-1")).text
    before = len(await ben.heard())
    await kernlijn.later(days=7)
    assert "de melder wacht" in (await sara.hears("Goedemorgen Sara")).text
    await sara.presses("A-1 klaar", left)
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
    assert len(await ben.heard()) == before


async def test_a_reporter_who_left_hears_nothing_more(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await taken_out(kernteam, "Yara Kuipers")
    before = len(await kernteam.yara.heard())
    await kernteam.sara.says("/agenda")
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Besproken")
    assert "gegeven" in (await kernteam.group.hears("S-1")).text
    assert len(await kernteam.yara.heard()) == before


async def test_who_leaves_one_team_stays_in_the_other(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/team")
    await sara.presses("De Brug")
    await sara.presses("Iemand eruit halen")
    await sara.presses("Ben Aalders")
    await sara.presses("Ja, haal eruit")
    await ben.raises("Vapes bij het fietsenhok")
    assert await kernteam.group.hears("S-1")
    assert not await other.group.heard("S-1")


async def test_only_who_coordinates_takes_somebody_out_and_nobody_twice(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    assert "Sara de Boer" not in (await sara.last()).labels
    await sara.presses("Ben Aalders")
    asked = await sara.last()
    (out,) = [tap.data for row in asked.buttons for tap in row if tap.text == "Ja, haal eruit"]
    assert out is not None
    assert "coördinator" in (await kernteam.tom.forges(out, await kernteam.tom.last())).text
    await sara.presses("Ja, haal eruit")
    assert "al klaar" in (await sara.forges(out)).text
