"""Pasting from WhatsApp: with /plak or just so, the marks of the chat go, and an ordinary preview follows."""

import pytest

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

ONE = "[12:03, 4-11-2026] Mam Luuk: Er worden vapes verkocht bij het fietsenhok\n[12:04, 4-11-2026] Mam Luuk: elke dag"
TWO = (
    "4-11-2026 12:03 - Marloes: zag je die vapes bij het fietsenhok?\n"
    "4-11-2026 12:04 - +31 6 10 20 30 40: <Media weggelaten>\n"
    "4-11-2026 12:04 - +31 6 10 20 30 40: ja, Marloes, daar was Daan Jansen ook"
)


async def still_there(phone: Phone, text: str) -> bool:
    messages = await phone.kernlijn.phones.messages(phone.user, phone.bot)
    return any(message.text == text for message in messages if not message.from_bot)


async def test_what_is_pasted_after_plak_becomes_an_ordinary_signal(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/plak")
    assert "Plak hier wat je kreeg" in (await yara.last()).text
    await yara.says(ONE)
    preview = await yara.last()
    assert "\nEr worden vapes verkocht bij het fietsenhok\nelke dag\n" in preview.text
    assert "Luuk" not in preview.text
    assert "12:03" not in preview.text
    assert "Weggehaald: 1 naam" in preview.text
    await yara.presses("Verstuur")
    assert not await still_there(yara, ONE)
    assert "elke dag" in (await kernteam.group.hears("S-1")).text


@pytest.mark.parametrize("command", ["", "/plak ", "/signaal "])
async def test_without_waiting_for_it_the_same_happens(kernteam: Kernteam, command: str) -> None:
    await kernteam.yara.says(f"{command}{TWO}")
    preview = (await kernteam.yara.last()).text
    assert (
        "persoon A: zag je die vapes bij het fietsenhok?\npersoon B: ja, persoon A, daar was persoon C ook" in preview
    )
    assert "Weggehaald: 2 namen, 1 telefoonnummer" in preview
    assert "Media" not in preview


async def test_it_is_behind_help(kernteam: Kernteam) -> None:
    await kernteam.yara.says("/help")
    await kernteam.yara.presses("Plak uit WhatsApp")
    assert "Plak hier wat je kreeg" in (await kernteam.yara.last()).text
    await kernteam.yara.presses("Stop")
    assert "Gestopt" in (await kernteam.yara.last()).text


@pytest.mark.parametrize("command", ["", "/plak "])
async def test_too_much_is_asked_about_and_leaves_the_chat_in_the_end(kernteam: Kernteam, command: str) -> None:
    yara = kernteam.yara
    long = command + "\n".join(f"[12:{minute}, 4-11-2026] Marloes: er staat weer een groep" for minute in range(10, 40))
    await yara.says(long)
    assert "Welk stuk is het belangrijkst?" in (await yara.last()).text
    await yara.says(ONE)
    assert "Zo ziet het kernteam het" in (await yara.last()).text
    await yara.presses("Verstuur")
    assert not await still_there(yara, long)


async def test_the_marks_do_not_count_as_length(kernteam: Kernteam) -> None:
    pasted = "\n".join(f"[12:{minute}, 4-11-2026] Marloes van der Meulen: weer vapes" for minute in range(10, 40))
    assert len(pasted) > 500
    await kernteam.yara.says(pasted)
    assert "Zo ziet het kernteam het" in (await kernteam.yara.last()).text


async def test_only_pictures_are_no_words(kernteam: Kernteam) -> None:
    await kernteam.yara.says("4-11-2026 12:03 - Marloes: <Media weggelaten>")
    assert "Ik zie geen woorden" in (await kernteam.yara.last()).text


async def test_acute_words_in_it_come_first(kernteam: Kernteam) -> None:
    await kernteam.yara.says("/plak [12:03, 4-11-2026] Marloes: er loopt iemand met een mes op het plein")
    assert "Bel 112" in (await kernteam.yara.last()).text


async def test_in_the_group_it_is_taken_away_and_asked_in_private(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="administrator")
    await kernteam.yara.says(f"/plak {ONE}", kernteam.group.chat)
    asked = (await kernteam.yara.last()).text
    assert "Doe dit liever hier dan in de groep." in asked
    assert "Plak hier wat je kreeg" in asked
    messages = await kernlijn.phones.messages(kernteam.ben.user, kernteam.group.chat)
    assert not [message for message in messages if "Luuk" in message.text]


async def test_pasted_beside_a_preview_and_as_what_one_knows_it_is_cleaned_too(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await yara.says("Ruzie op het plein")
    await yara.says(ONE)
    await yara.presses("Dit hoort erbij")
    assert "Ruzie op het plein\nEr worden vapes verkocht bij het fietsenhok\nelke dag" in (await yara.last()).text
    await yara.presses("Thema")
    await yara.presses("Vapes")
    await yara.presses("Verstuur")
    await ben.presses("Ik weet meer", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.says("[08:41, 12-10-2026] Mentor Willem: het ging om een fiets")
    shown = (await ben.last()).text
    assert "het ging om een fiets" in shown
    assert "Willem" not in shown
    assert "08:41" not in shown
