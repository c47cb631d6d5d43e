"""Raw text leaves the private chat, however a conversation ends."""

from datetime import timedelta

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.test_alarm import raw

RAW = "Daan Jansen uit 3B verkoopt vapes bij het fietsenhok"


async def still_there(phone: Phone, text: str) -> bool:
    messages = await phone.kernlijn.phones.messages(phone.user, phone.bot)
    return any(message.text == text for message in messages if not message.from_bot)


async def test_when_an_action_turns_out_to_be_a_signal(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.says(RAW)
    await ben.presses("Dit is een nieuw signaal")
    preview = await ben.last()
    assert "Weggehaald: 1 naam, 1 klas" in preview.text
    assert await still_there(ben, RAW)
    await ben.presses("Verstuur")
    assert not await still_there(ben, RAW)
    assert "Verstuurd als S-2" in (await ben.last()).text
    assert "Jansen" not in (await kernteam.group.hears("S-2")).text


async def test_when_it_was_refused(kernteam: Kernteam) -> None:
    yara, long = kernteam.yara, RAW + " en er was nog veel meer te zien op het plein" * 12
    await yara.says(long)
    assert "te lang" in (await yara.last()).text
    assert await still_there(yara, long)
    await yara.says(RAW)
    await yara.presses("Verstuur")
    assert not await still_there(yara, long)


async def test_when_another_signal_takes_its_place(kernteam: Kernteam) -> None:
    await kernteam.yara.says(RAW)
    await kernteam.yara.says("/signaal")
    assert await still_there(kernteam.yara, RAW)
    await kernteam.yara.presses("Begin opnieuw")
    assert not await still_there(kernteam.yara, RAW)


async def test_when_the_word_is_given_with_one_tap_after_all(kernteam: Kernteam) -> None:
    ben, own_words = kernteam.ben, "Met de moeder van Daan Jansen gesproken"
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.says("/terugkoppeling")
    choices = await ben.last()
    await ben.presses("Zelf schrijven", choices)
    await ben.says(own_words)
    assert await still_there(ben, own_words)
    await ben.presses("Besproken", choices)
    assert not await still_there(ben, own_words)


async def test_when_something_else_is_chosen_than_what_was_typed(kernteam: Kernteam) -> None:
    ben, own_words = kernteam.ben, "Daan Jansen aanspreken"
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    what = await ben.last()
    await ben.says(own_words)
    await ben.presses("Bellen", what)
    assert not await still_there(ben, own_words)


async def test_when_it_stood_behind_a_command_that_reads_nothing(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    for command in ("/team", "/acties", "/help", "/bestaatniet"):
        await yara.says(f"{command} Daan Jansen weer met vapes")
        assert not await raw(yara, f"{command} Daan Jansen weer met vapes")
    await yara.says("/acties van mij")
    assert await raw(yara, "/acties van mij")


async def test_when_it_was_a_question_that_is_answered_at_once(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/wie")
    for typed in ("06-12345678", "Wie belt er met 06-87654321 over vapes?", "Waar woont 06-11223344?"):
        await ben.says(typed)
        assert not await still_there(ben, typed)
    await ben.says("Wie doet er iets met vapes?")
    assert await still_there(ben, "Wie doet er iets met vapes?")


async def test_when_nobody_goes_on_with_it_for_a_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(RAW)
    await kernlijn.later(days=0, minutes=timedelta(hours=23) / timedelta(minutes=1))
    assert await still_there(kernteam.yara, RAW)
    await kernlijn.later(minutes=90)
    assert not await still_there(kernteam.yara, RAW)
