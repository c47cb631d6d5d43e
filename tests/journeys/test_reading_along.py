"""Reading along in the group: off until the team switches it on; kind, in private, and nothing of it is kept."""

import io
from pathlib import Path

import pytest
from sqlalchemy import select

from simulator.heard import Message
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_alarm import alarm

CANARY = "Daan Jansen"
SAID = f"{CANARY} verkoopt weer vapes, bel 06-12345678"
CLEAN = "persoon A verkoopt weer vapes, bel [telefoonnummer]"


async def switch(kernteam: Kernteam, label: str = "Zet meelezen aan") -> Message:
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Instellingen")
    await kernteam.sara.presses("Meelezen")
    shown = await kernteam.sara.last()
    await kernteam.sara.presses(label)
    return shown


async def in_the_group(kernteam: Kernteam) -> list[str]:
    messages = await kernteam.sara.kernlijn.phones.messages(kernteam.sara.user, kernteam.group.chat)
    return [message.text for message in messages if not message.from_bot]


async def lead(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="administrator")


@pytest.fixture
async def reading(kernlijn: Kernlijn, kernteam: Kernteam) -> Kernteam:
    """The team lets the bot read along, and made it administrator."""
    await lead(kernlijn, kernteam)
    await switch(kernteam)
    return kernteam


async def test_it_is_off_until_somebody_switches_it_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await lead(kernlijn, kernteam)
    before = len(await kernteam.ben.heard())
    await kernteam.ben.says(SAID, kernteam.group.chat)
    assert len(await kernteam.ben.heard()) == before
    assert SAID in await in_the_group(kernteam)


async def test_a_name_gets_a_kind_private_word_and_leaves_the_group(reading: Kernteam) -> None:
    said = len(await reading.group.heard())
    await reading.ben.says(SAID, reading.group.chat)
    told = await reading.ben.last()
    assert "stond iets dat naar iemand leidt: 1 naam, 1 telefoonnummer. Ik heb het daar weggehaald." in told.text
    assert CLEAN in told.text
    assert SAID not in await in_the_group(reading)
    assert len(await reading.group.heard()) == said
    assert not await reading.sara.heard("leidt: ")
    await reading.ben.says(CLEAN)
    assert "Zo ziet het kernteam het" in (await reading.ben.last()).text


async def test_without_the_right_its_writer_takes_it_away(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    lacking = {"can_delete_messages": False}
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="administrator", rights=lacking)
    await switch(kernteam)
    await kernteam.ben.says(SAID, kernteam.group.chat)
    assert "Wis je het daar zelf?" in (await kernteam.ben.last()).text
    assert SAID in await in_the_group(kernteam)


async def test_ordinary_talk_and_names_of_colleagues_stay(kernlijn: Kernlijn, reading: Kernteam) -> None:
    kim = await somebody(kernlijn, "Kim", username="kim_halt")
    await kernlijn.phones.join(reading.group.chat, kim.user)
    await kim.says("goedemorgen", reading.group.chat)
    before = len(await reading.ben.heard())
    for text in (
        "Hoi Tom, ben je er om 10 uur?",
        "Yara Kuipers belt het wijkteam",
        "@kim_halt kom je ook?",
        "Weer vapes",
    ):
        await reading.ben.says(text, reading.group.chat)
        assert text in await in_the_group(reading)
    assert len(await reading.ben.heard()) == before


async def test_photos_and_voice_get_the_word_too_once_for_an_album(kernlijn: Kernlijn, reading: Kernteam) -> None:
    chat = reading.group.chat
    for _ in range(3):
        await kernlijn.phones.say(reading.ben.user, chat, "", media="photo")
    await kernlijn.settled()
    assert len(await reading.ben.heard("Je deelde een foto, spraak of bestand")) == 1
    await kernlijn.phones.say(reading.tom.user, chat, "", media="voice")
    await kernlijn.settled()
    assert "typ mij liever in een paar woorden" in (await reading.tom.last()).text
    await kernlijn.phones.say(reading.ben.user, chat, f"kijk, {CANARY}", media="photo")
    await kernlijn.settled()
    assert "kijk, persoon A" in (await reading.ben.last()).text


async def test_a_mended_message_is_read_too(kernlijn: Kernlijn, reading: Kernteam) -> None:
    await reading.ben.says("Weer vapes", reading.group.chat)
    messages = await kernlijn.phones.messages(reading.ben.user, reading.group.chat, contains="Weer vapes")
    await kernlijn.phones.edit(reading.ben.user, reading.group.chat, messages[-1].message_id, SAID)
    await kernlijn.settled()
    assert CLEAN in (await reading.ben.last()).text


async def test_where_there_may_be_danger_it_stays_and_112_comes_first(reading: Kernteam) -> None:
    text = f"{CANARY} loopt met een mes op het plein"
    await reading.ben.says(text, reading.group.chat)
    assert (await reading.ben.last()).text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert text in await in_the_group(reading)


async def test_only_members_of_that_team_are_read(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "Mavo West", cast)
    await lead(kernlijn, kernteam)
    await lead(kernlijn, other)
    await switch_in(kernteam, "Lyceum Zuid")
    guest = await somebody(kernlijn, "Vreemde")
    await kernlijn.phones.start(guest.user)
    await kernlijn.phones.join(kernteam.group.chat, guest.user)
    await kernlijn.settled()
    for phone, chat in ((guest, kernteam.group.chat), (kernteam.ben, other.group.chat)):
        before = len(await phone.heard())
        await phone.says(SAID, chat)
        assert len(await phone.heard()) == before
    assert SAID in await in_the_group(kernteam)


async def switch_in(kernteam: Kernteam, school: str) -> None:
    await kernteam.sara.says("/team")
    await kernteam.sara.presses(school)
    await kernteam.sara.presses("Instellingen")
    await kernteam.sara.presses("Meelezen")
    await kernteam.sara.presses("Zet meelezen aan")


async def test_of_who_can_not_be_told_nothing_is_taken_away(kernlijn: Kernlijn, reading: Kernteam) -> None:
    await kernlijn.phones.block(reading.ben.user)
    await kernlijn.settled()
    await reading.ben.says(SAID, reading.group.chat)
    assert SAID in await in_the_group(reading)
    await reading.tom.says(SAID, reading.group.chat)
    assert CLEAN in (await reading.tom.last()).text


async def test_of_a_long_message_its_writer_gets_every_word_back(reading: Kernteam) -> None:
    long = f"{CANARY} was er. " + "Daarna werd het drukker bij het fietsenhok. " * 60 + "Tot slot ging de bel."
    await reading.ben.says(long, reading.group.chat)
    assert long not in await in_the_group(reading)
    told = (await reading.ben.last()).text
    assert told.count("Daarna werd het drukker bij het fietsenhok.") == 60
    assert "Tot slot ging de bel." in told


async def test_while_an_alarm_goes_on_nothing_is_taken_away(reading: Kernteam) -> None:
    await alarm(reading.yara)
    await reading.ben.says(SAID, reading.group.chat)
    assert SAID in await in_the_group(reading)
    told = await reading.ben.hears(CLEAN)
    assert told.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "Wis je het daar zelf?" in told.text


async def test_an_answer_to_the_bot_that_goes_on_no_card_is_read_too(kernlijn: Kernlijn, reading: Kernteam) -> None:
    said = await reading.group.hears("lees ik mee in deze groep")
    await kernlijn.phones.say(reading.ben.user, reading.group.chat, SAID, reply_to=said.message_id)
    await kernlijn.settled()
    assert CLEAN in (await reading.ben.last()).text
    assert SAID not in await in_the_group(reading)


async def test_commands_and_answers_to_a_card_go_their_own_way(kernlijn: Kernlijn, reading: Kernteam) -> None:
    await reading.yara.raises("Vapes bij het fietsenhok")
    card = await reading.group.hears("S-1")
    await kernlijn.phones.say(reading.ben.user, reading.group.chat, f"{CANARY} weer", reply_to=card.message_id)
    await kernlijn.settled()
    assert not await reading.ben.heard("stond iets dat naar iemand leidt")
    assert await reading.ben.heard("S-1")


async def test_nothing_of_it_is_kept_or_logged(kernlijn: Kernlijn, reading: Kernteam, written: io.StringIO) -> None:
    async def rows(unit: Unit) -> list[tuple[object, ...]]:
        found: list[tuple[object, ...]] = []
        for table in (tables.inbox, tables.outbox, tables.draft, tables.audit, tables.event, tables.occurrence):
            found += [tuple(row) for row in (await unit.execute(select(table))).all()]
        return found

    await kernlijn.settled()
    before = await kernlijn.app.database.run(rows)
    await reading.ben.says(SAID, reading.group.chat)
    await kernlijn.phones.say(reading.ben.user, reading.group.chat, CANARY, media="photo")
    await kernlijn.settled()
    assert await kernlijn.app.database.run(rows) == before
    for secret in (CANARY, "Jansen", "12345678", CLEAN):
        assert secret not in written.getvalue()
        for file in files_of(kernlijn):
            assert secret.encode() not in file.read_bytes()
    erased = [call for call in await kernlijn.phones.calls() if call.method == "sendMessage" and "Jansen" in str(call)]
    assert not erased


def files_of(kernlijn: Kernlijn) -> list[Path]:
    address = kernlijn.settings.database_url
    if not address.startswith("sqlite"):
        return []
    file = Path(address.removeprefix("sqlite:///"))
    return list(file.parent.glob(f"{file.name}*"))


async def test_trouble_with_telegram_or_old_talk_is_dropped(kernlijn: Kernlijn, reading: Kernteam) -> None:
    before = len(await reading.ben.heard())
    await kernlijn.phones.fault("sendMessage", "500", chat=reading.ben.user)
    await reading.ben.says(SAID, reading.group.chat)
    assert len(await reading.ben.heard()) == before
    await kernlijn.stop()
    await kernlijn.phones.say(reading.ben.user, reading.group.chat, SAID)
    await kernlijn.phones.move_clock(advance=2 * 60 * 60)
    await kernlijn.start()
    await kernlijn.settled()
    assert len(await reading.ben.heard()) == before
    assert SAID in await in_the_group(reading)


async def test_the_switch_the_group_the_rules_and_status_say_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    screen = await switch(kernteam)
    assert "gooi ik ongelezen weg" in screen.text
    assert len(screen.text) <= 700
    on = await sara.last()
    assert on.text.startswith("Meelezen in de groep van kernteam Lyceum Zuid: aan")
    assert len(on.text) <= 700
    assert "👓 Vanaf nu lees ik mee in deze groep." in (await kernteam.group.last()).text
    await sara.says("/status")
    assert "⚠️ Meelezen staat aan, maar Telegram stuurt mij niet wat jullie schrijven." in (await sara.last()).text
    await lead(kernlijn, kernteam)
    await sara.presses("Kijk opnieuw")
    assert "ℹ️ Meelezen staat aan" in (await sara.last()).text
    await sara.says("/team")
    await sara.presses("Instellingen")
    assert "Meelezen in de groep: aan" in (await sara.last()).text
    await sara.presses("Afspraken")
    assert "• In de groep lees ik mee of er namen staan." in (await sara.last()).text
    await kernteam.ben.says("/privacy")
    assert "In de groep lees ik mee op namen." in (await kernteam.ben.last()).text
    await switch(kernteam, "Zet meelezen uit")
    assert "👓 Ik lees niet meer mee in deze groep." in (await kernteam.group.last()).text
    await sara.says("/status")
    await sara.presses("Alles wat ik nakeek")
    assert "ik gooi het ongelezen weg, want meelezen staat uit." in (await sara.last()).text


async def test_only_who_coordinates_switches_it(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/help")
    answer = await kernteam.ben.forges(f"arrange:{kernteam.team.id}:reading:on")
    assert answer.alert
    await kernteam.sara.says("/help")
    assert (await kernteam.sara.forges(f"arrange:{kernteam.team.id}:reading:maybe")).alert
