"""Through the bot: a question to the reporter, and a call after both said yes; also when they stay unnamed."""

import pytest
from sqlalchemy import select

from simulator.heard import Message
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    """S-1, raised by Tom without a name."""
    await kernteam.tom.raises("Vandaag weer vapes verkocht bij het fietsenhok", ("Van wie", "Zonder naam"))
    return await kernteam.group.hears("S-1")


async def asks(kernteam: Kernteam, phone: Phone, text: str) -> None:
    await phone.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await phone.presses("Vraag aan de melder")
    await phone.says(text)


async def test_a_question_reaches_an_unnamed_reporter_and_the_answer_the_team(
    kernteam: Kernteam, card: Message
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await asks(kernteam, ben, "Was Sem er ook bij?")
    assert "Zo leest de melder van S-1 je vraag" in (await ben.last()).text
    assert "Sem" not in (await ben.last()).text
    await ben.presses("Stel de vraag")
    asked = await tom.hears("Politie vraagt je")
    assert "Was persoon A er ook bij?" in asked.text
    assert "Jij meldde zonder naam. Dat blijft zo" in asked.text
    await tom.presses("Antwoord", asked)
    await tom.says("Ja, samen met een tweede jongen uit 2C")
    assert "Weggehaald: 1 klas" in (await tom.last()).text
    await tom.presses("Stuur antwoord")
    answer = await ben.hears("De melder antwoordt")
    assert "samen met een tweede jongen" in answer.text
    shown = (await kernteam.group.hears("S-1")).text
    assert "• De melder: Ja, samen met een tweede jongen" in shown
    for heard in (answer.text, shown):
        assert "Tom" not in heard
        assert "Lyceum" not in heard
    assert "al klaar" in (await tom.presses("Antwoord", asked)).text


async def test_a_reporter_need_not_answer(kernteam: Kernteam, card: Message) -> None:
    await asks(kernteam, kernteam.ben, "Welke dag was dit?")
    await kernteam.ben.presses("Stel de vraag")
    await kernteam.tom.presses("Dat kan ik niet zeggen", await kernteam.tom.hears("vraagt je"))
    assert "geen antwoord geven" in (await kernteam.ben.last()).text


async def test_a_question_is_nobody_elses_to_answer(kernteam: Kernteam, card: Message) -> None:
    await asks(kernteam, kernteam.ben, "Welke dag was dit?")
    await kernteam.ben.presses("Stel de vraag")
    asked = await kernteam.tom.hears("vraagt je")
    answer = asked.buttons[0][0].data
    assert answer is not None
    assert "Dit staat bij iemand anders" in (await kernteam.yara.forges(answer, card, kernteam.group.chat)).text


async def test_asking_ones_own_signal_is_refused_in_private(kernteam: Kernteam, card: Message) -> None:
    await kernteam.tom.presses("Meer …", card, kernteam.group.chat)
    assert "jouw eigen signaal" in (await kernteam.tom.presses("Vraag aan de melder")).text


async def test_nobody_learns_whether_an_unnamed_reporter_left(kernteam: Kernteam, card: Message) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    await sara.presses("Tom Vos")
    await sara.presses("Ja, haal eruit")
    before = len(await kernteam.tom.heard())
    await asks(kernteam, kernteam.ben, "Welke dag was dit?")
    await kernteam.ben.presses("Stel de vraag")
    assert "als ik de melder nog kan bereiken" in (await kernteam.ben.last()).text
    assert len(await kernteam.tom.heard()) == before


async def test_asking_again_does_not_tell_who_left(kernteam: Kernteam, card: Message) -> None:
    ben, sara, chat = kernteam.ben, kernteam.sara, kernteam.group.chat
    await ben.presses("Bel me hierover", card, chat)
    await ben.says("0612345678")
    await sara.says("/team")
    await sara.presses("Iemand eruit halen")
    await sara.presses("Tom Vos")
    await sara.presses("Ja, haal eruit")
    assert "al gevraagd" in (await ben.presses("Bel me hierover", card, chat)).text  # as before he left


async def test_numbers_are_exchanged_after_both_said_yes(kernteam: Kernteam, card: Message) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await ben.presses("Bel me hierover", card, kernteam.group.chat)
    await ben.says("mijn nummer")
    assert "Dat nummer begrijp ik niet" in (await ben.last()).text
    await ben.says("06-12345678")
    assert "Ik vraag of je mag bellen" in (await ben.last()).text
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if message.text == "06-12345678"]
    asked = await tom.hears("Ben Aalders (Politie) wil je hierover spreken")
    assert "dan weet Ben dat jij het was" in asked.text
    assert "06 12345678" not in asked.text
    await tom.presses("Ja, wissel nummers uit", asked)
    await tom.says("0687654321")
    assert "📞 Ben Aalders: 06 12345678" in (await tom.last()).text
    assert "📞 Tom Vos: 06 87654321" in (await ben.last()).text


async def test_the_second_time_the_number_is_known(kernteam: Kernteam, card: Message) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await ben.presses("Bel me hierover", card, kernteam.group.chat)
    await ben.says("0612345678")
    assert "al gevraagd" in (await ben.presses("Bel me hierover", card, kernteam.group.chat)).text
    await yara.raises("Ruzie op het plein")
    second = await kernteam.group.hears("S-2")
    assert "Je hoort van mij" in (await ben.presses("Bel me hierover", second, kernteam.group.chat)).text
    await yara.presses("Liever niet", await yara.hears("wil je hierover spreken"))
    assert "Bellen over S-2 lukt nu niet" in (await ben.last()).text


async def test_the_reporter_calls_who_works_on_it(kernteam: Kernteam, card: Message) -> None:
    chat = kernteam.group.chat
    assert "Nog niemand pakt dit op" in (await kernteam.tom.presses("Bel me hierover", card, chat)).text
    await kernteam.ben.presses("Ik pak iets op", card, chat)
    await kernteam.ben.presses("Uitzoeken wat er speelt")
    await kernteam.tom.presses("Bel me hierover", card, chat)
    assert "dan weet de ander dat jij het was" in (await kernteam.tom.last()).text
    await kernteam.tom.presses("Toch bellen")
    await kernteam.tom.says("0687654321")
    assert await kernteam.ben.hears("Tom Vos (Lyceum Zuid) wil je hierover spreken")


async def test_no_line_of_audit_says_who_the_unnamed_reporter_is(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    tom, chat = kernteam.tom, kernteam.group.chat
    await tom.raises("Vapes in de aula", ("Van wie", "Zonder naam"))
    card = await kernteam.group.hears("S-1")
    await asks(kernteam, kernteam.ben, "Welke dag was dit?")
    await kernteam.ben.presses("Stel de vraag")
    await tom.presses("Antwoord", await tom.hears("vraagt je"))
    await tom.says("Maandag")
    await tom.presses("Stuur antwoord")
    await tom.presses("Ik weet meer", card, chat)
    await tom.says("En dinsdag weer")
    await tom.presses("Zet erbij")
    await tom.presses("Op de agenda", card, chat)
    assert "• Een partner: En dinsdag weer" in (await kernteam.group.hears("S-1")).text

    async def actors(unit: Unit) -> dict[str, str | None]:
        found = await unit.execute(select(tables.audit.c.act, tables.audit.c.actor_id))
        return {row.act: row.actor_id for row in found.all()}

    by = await kernlijn.app.database.run(actors)
    assert {act: by[act] for act in ("raise", "answer", "add", "refer")} == dict.fromkeys(
        ("raise", "answer", "add", "refer")
    )
    assert by["ask"] is not None
