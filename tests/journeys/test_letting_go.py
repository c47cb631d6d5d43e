"""A question that somebody walked away from catches nothing that they type later."""

import pytest

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.test_alarm import alarm, raw

NEW = "Dat joch van Daan verkoopt ook vuurwerk bij de poort"


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    return await kernteam.group.hears("S-1")


async def walks_away(kernteam: Kernteam, card: Message) -> None:
    for button in ("Ik weet meer", "Bel me hierover"):
        await kernteam.ben.presses(button, card, kernteam.group.chat)


async def becomes_a_signal(kernteam: Kernteam) -> None:
    await kernteam.ben.says(NEW)
    assert "Zo ziet het kernteam het" in (await kernteam.ben.last()).text
    assert "vuurwerk" in (await kernteam.ben.last()).text


async def test_picking_up_and_telling_end_the_questions_before_them(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await walks_away(kernteam, card)
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.presses("Bellen")
    await becomes_a_signal(kernteam)
    await ben.presses("Stop")
    await ben.says(NEW)
    assert "Zo ziet het kernteam het" in (await ben.last()).text


async def test_a_terugkoppeling_ends_them_too(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.presses("Bellen")
    held = await ben.last()
    await kernteam.tom.raises("Ruzie op het plein")
    await ben.presses("Ik weet meer", await kernteam.group.hears("S-2"), kernteam.group.chat)
    asked = await ben.last()
    await ben.presses("Klaar", held)
    await ben.presses("Terugkoppelen")
    await ben.presses("Besproken")
    await becomes_a_signal(kernteam)
    assert "niet meer open" in (await ben.presses("Stop", asked)).text


@pytest.mark.parametrize("command", ["/start", "/stop"])
async def test_a_command_ends_them(kernteam: Kernteam, card: Message, command: str) -> None:
    await walks_away(kernteam, card)
    await kernteam.ben.says(command)
    await becomes_a_signal(kernteam)


async def test_stop_leaves_nothing_that_waits(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    """An alarm that passes lets the question before it stand, until /stop."""
    ben = kernteam.ben
    await ben.presses("Ik weet meer", card, kernteam.group.chat)
    await kernlijn.later(minutes=5)
    await alarm(kernteam.yara)
    await ben.says("ik ben er over 2 minuten")
    await ben.says("/stop")
    await kernteam.yara.presses("Loos alarm", await kernteam.yara.hears("sinds 10:05"))
    await kernteam.yara.presses("Ja,")
    await becomes_a_signal(kernteam)


async def test_what_was_typed_stays_when_something_else_begins(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik weet meer", card, kernteam.group.chat)
    await ben.says("Ook bij de snackbar")
    shown = await ben.last()
    await ben.presses("Bel me hierover", card, kernteam.group.chat)
    await ben.presses("Zet erbij", shown)
    assert "snackbar" in (await kernteam.group.hears("S-1")).text


async def test_a_question_that_was_let_go_has_no_signal_put_aside_with_it(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.says("Ruzie op het plein")
    await ben.says("/signaal vergeet dit", kernteam.group.chat)
    await ben.presses("Ik weet meer", card, kernteam.group.chat)
    await ben.says("/start")
    await ben.presses("Verder met je signaal")
    assert "Ruzie op het plein" in (await ben.last()).text


@pytest.mark.parametrize("way", ["Ik weet meer", "Vraag aan de melder", "Bel me hierover"])
async def test_what_answers_no_question_can_be_a_new_signal(kernteam: Kernteam, card: Message, way: str) -> None:
    ben, chat = kernteam.ben, kernteam.group.chat
    if way == "Vraag aan de melder":
        await ben.presses("Meer …", card, chat)
        await ben.presses(way)
    else:
        await ben.presses(way, card, chat)
    await ben.says(NEW)
    shown = await ben.last()
    assert "Daan" not in shown.text
    await ben.presses("Dit is een nieuw signaal")
    assert "Zo ziet het kernteam het" in (await ben.last()).text
    assert "Weggehaald: 1 naam" in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "vuurwerk" in (await kernteam.group.hears("S-2")).text
    assert "vuurwerk" not in (await kernteam.group.hears("S-1")).text
    assert not await raw(ben, NEW)
    assert "niet meer open" in (await ben.presses("Dit is een nieuw signaal", shown)).text


async def test_a_number_typed_after_words_still_counts(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Bel me hierover", card, kernteam.group.chat)
    await ben.says("nul zes en dan")
    assert "Dat nummer begrijp ik niet" in (await ben.last()).text
    await ben.says("06 12345678")
    assert "Ik vraag of je mag bellen" in (await ben.last()).text
