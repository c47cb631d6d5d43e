"""How many taps does it take? Counted on the phones, so that nothing becomes more work unseen."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone
from tests.journeys.words import behind, picked_up


@contextmanager
def taps(phone: Phone, *, most: int) -> Iterator[None]:
    """Between here and there somebody presses no more buttons than this, and at least one."""
    before = phone.taps
    yield
    assert 0 < phone.taps - before <= most


@pytest.mark.parametrize(
    ("typed", "chosen", "most"),
    [
        ("Vapes bij het fietsenhok", (), 1),
        ("Vapes, maar ik weet niet precies hoe", ("op straat",), 2),
        ("Een rare sfeer bij het fietsenhok", ("Verzuim",), 2),
        ("Een rare sfeer bij het fietsenhok", ("Meer thema's", "Straatcultuur"), 3),
        ("Een niet-pluisgevoel", ("Verzuim", "thuis"), 3),
        ("Een niet-pluisgevoel", ("Bedreiging", "thuis"), 3),
    ],
)
async def test_a_signal_is_three_taps_after_typing_at_most(
    kernteam: Kernteam, typed: str, chosen: tuple[str, ...], most: int
) -> None:
    yara = kernteam.yara
    await yara.says(typed)
    with taps(yara, most=most):
        for choice in chosen:
            await yara.presses(choice)
        await yara.presses("Verstuur")
    assert await kernteam.group.hears("S-1 ·")


async def test_and_one_more_for_who_has_several_schools(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    with taps(kernteam.ben, most=2):
        await kernteam.ben.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    assert await kernteam.group.hears("S-1 ·")


async def test_picking_up_is_two(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    with taps(kernteam.ben, most=2):
        await kernteam.ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
        await kernteam.ben.presses("Even langsgaan")
    assert "Politie: even langsgaan" in (await kernteam.group.hears("S-1")).text


async def test_a_terugkoppeling_is_one_from_the_ping(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.at(MONDAY.replace(day=30, hour=9))
    ping = await kernteam.ben.hears("Goedemorgen Ben. Eén ding")
    with taps(kernteam.ben, most=1):
        await kernteam.ben.presses("Besproken", ping)
    assert "Politie laat je weten: besproken" in (await kernteam.yara.last()).text


async def test_with_an_action_beside_it_too_and_that_stays_one_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    await kernlijn.at(MONDAY.replace(day=30, hour=9))
    ping = await ben.hears("Goedemorgen Ben. 2 dingen")
    assert "Wat laat je de melder van S-1 weten?" in ping.text
    with taps(ben, most=1):
        await ben.presses("Besproken", ping)
    assert "Politie laat je weten: besproken" in (await kernteam.yara.last()).text
    assert "al op teruggekoppeld" in (await ben.presses("Doorgezet", ping)).text
    with taps(ben, most=1):
        await ben.presses("A-1 klaar", ping)
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text


async def test_nobody_elses_word_is_given_with_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernlijn.at(MONDAY.replace(day=30, hour=9))
    word = behind(await kernteam.ben.hears("Goedemorgen Ben. 2 dingen"), "Besproken")
    await kernteam.tom.says("/help")
    assert "bij iemand anders" in (await kernteam.tom.forges(word)).text
    assert "ouder bericht" in (await kernteam.ben.forges(f"{word.rpartition(':')[0]}:wat")).text


async def test_the_reporter_says_enough_with_one(kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.says("/terugkoppeling")
    with taps(kernteam.ben, most=1):
        await kernteam.ben.presses("Besproken")
    with taps(kernteam.yara, most=1):
        await kernteam.yara.presses("Ja, dank")
    assert "De melder weet genoeg" in (await kernteam.ben.last()).text


async def test_from_the_list_to_done_is_two_at_most(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    await ben.says("/acties")
    with taps(ben, most=1):
        await ben.presses("A-1 klaar")
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text


async def test_from_the_page_of_an_action_too(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    await ben.says("/acties")
    with taps(ben, most=2):
        await ben.presses("A-1 …")
        await ben.presses("Klaar")
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
