"""What people type: too long, twice, mended, half a day later, no signal at all, or that they want to stop."""

import pytest
from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam

VAPES = "Vandaag weer vapes verkocht bij het fietsenhok"


async def test_a_text_of_over_500_characters_is_asked_shorter(kernteam: Kernteam) -> None:
    await kernteam.yara.says("vapes " * 100)
    assert "te lang voor één signaal" in (await kernteam.yara.last()).text
    assert "wis ik ook dit lange bericht" in (await kernteam.yara.last()).text
    await kernteam.yara.says("👀 !!")
    assert "Ik zie geen woorden" in (await kernteam.yara.last()).text
    for only in ("Daan Jansen", "06-12345678!", "Daan en Fatima uit 3B"):
        await kernteam.yara.says(only)
        words = "Zo staat er alleen wie" if " uit " not in only else "Zo ziet het kernteam het"
        assert words in (await kernteam.yara.last()).text


async def test_pictures_voice_and_files_are_refused_kindly_and_not_kept(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    for media in ("photo", "voice", "document"):
        await kernteam.yara.sends(media, "kijk Daan met vapes")
        assert "bewaar ik niet" in (await kernteam.yara.last()).text
    messages = await kernlijn.phones.messages(kernteam.yara.user, kernteam.yara.bot)
    assert not [message.text for message in messages if "Daan" in message.text]

    async def kept(unit: Unit) -> list[object]:
        return list((await unit.execute(select(tables.draft.c.id))).scalars())

    assert await kernlijn.app.database.run(kept) == []


async def test_a_second_text_is_asked_about_and_not_lost(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.says("Het waren drie jongens van buiten")
    assert "Wat doe ik met wat je nu typte?" in (await yara.last()).text
    await yara.presses("Dit hoort erbij")
    assert f"{VAPES}\nHet waren drie jongens van buiten" in (await yara.last()).text
    await yara.says("Rookbommen in de aula")
    await yara.presses("Dit komt ervoor in de plaats")
    assert "Rookbommen in de aula" in (await yara.last()).text
    assert VAPES not in (await yara.last()).text


async def test_a_third_text_is_not_lost_and_old_questions_are_stale(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.says("Het waren drie jongens")
    first = await yara.last()
    await yara.says("Ze kwamen op scooters")
    second = await yara.last()
    assert "Het waren drie jongens\nZe kwamen op scooters" in second.text
    assert "ouder bericht" in (await yara.presses("Dit komt ervoor in de plaats", first)).text
    await yara.presses("Thema:", await yara.hears("Zo ziet het kernteam het"))
    assert "Wat doe ik met wat je nu typte?" in (await yara.last()).text
    await yara.presses("Dit hoort erbij", second)
    assert await yara.hears(f"{VAPES}\nHet waren drie jongens\nZe kwamen op scooters")


async def test_another_text_is_guessed_anew_but_a_choice_stays(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.presses("Tekst aanpassen")
    await yara.says("Jongen verkoopt messen bij het station")
    assert "Wapens en messen · op straat" in (await yara.last()).text
    await yara.presses("Thema:")
    await yara.presses("Bedreiging")
    await yara.presses("Tekst aanpassen")
    await yara.says("Jongen verkoopt messen in de aula")
    assert "Bedreiging · op school" in (await yara.last()).text


async def test_a_text_on_the_line_below_the_command_is_whole(kernteam: Kernteam) -> None:
    await kernteam.yara.says("/signaal\nVapes verkocht bij het fietsenhok")
    assert "Vapes verkocht bij het fietsenhok" in (await kernteam.yara.last()).text


async def test_a_draft_survives_a_restart_and_a_locked_phone(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(VAPES)
    await kernlijn.restart()
    await kernlijn.later(minutes=90)
    await kernteam.yara.presses("Verstuur")
    assert await kernteam.group.hears("S-1")


async def test_signaal_asks_for_a_text_and_stop_ends_it(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/signaal")
    assert "Wat zie of hoor je?" in (await yara.last()).text
    await yara.says(VAPES)
    await yara.says("/stop")
    assert "Er is niets verstuurd" in (await yara.last()).text
    assert not await kernteam.group.heard("S-")
    own = await kernteam.group.kernlijn.phones.messages(yara.user, yara.bot)
    assert not [message for message in own if message.text == VAPES]  # the raw text is taken away too
    preview = await yara.hears("Zo ziet het kernteam het")
    assert "gestopt of te oud" in (await yara.presses("Verstuur", preview)).text
    await yara.says("/stop")
    assert "Ik wacht nu nergens op" in (await yara.last()).text


async def test_who_says_thank_you_is_welcome(kernteam: Kernteam) -> None:
    await kernteam.yara.says("Dank je wel!")
    assert "Graag gedaan" in (await kernteam.yara.last()).text


async def test_of_two_texts_neither_need_go(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.says("Ruzie op het plein")
    await yara.presses("Geen van beide")
    assert VAPES in (await yara.last()).text
    await yara.says("Nog iets anders")
    await yara.presses("Stop")
    assert "Er is niets verstuurd" in (await yara.last()).text


@pytest.mark.parametrize(
    "words", ["Hoi", "Help", "Hoe werkt dit?", "hallo, goedemorgen 👋", "Goedemiddag Kernlijn", "Kun je me helpen?"]
)
async def test_a_greeting_is_no_signal(kernteam: Kernteam, words: str) -> None:
    await kernteam.yara.says(words)
    answer = (await kernteam.yara.last()).text
    assert "Iets melden: typ het gewoon hier" in answer
    assert "Bel 112" in answer


@pytest.mark.parametrize(
    "words", ["Help, er worden fietsen gesloopt bij de fietsenstalling", "Test met vapes op school"]
)
async def test_what_begins_with_a_greeting_can_be_a_signal(kernteam: Kernteam, words: str) -> None:
    await kernteam.yara.says(words)
    assert "Zo ziet het kernteam het" in (await kernteam.yara.last()).text


async def test_who_mends_their_message_sees_the_preview_of_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, phones = kernteam.yara, kernlijn.phones
    await yara.says("Daan verkoopt vapse bij het fietsenhok")
    own = [message for message in await phones.messages(yara.user, yara.bot) if not message.from_bot][-1]
    await phones.edit(yara.user, yara.bot, own.message_id, "Daan verkoopt vapes bij het fietsenhok")
    await kernlijn.settled()
    assert "verkoopt vapes bij" in (await yara.last()).text
    await yara.presses("Verstuur")
    assert "verkoopt vapes bij" in (await kernteam.group.hears("S-1")).text
    left = [message.text for message in await phones.messages(yara.user, yara.bot) if not message.from_bot]
    assert not any("Daan" in text for text in left)


async def test_who_mends_a_message_that_nothing_waits_for_hears_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, phones = kernteam.yara, kernlijn.phones
    await yara.says("/help")
    own = [message for message in await phones.messages(yara.user, yara.bot) if not message.from_bot][-1]
    before = len(await yara.heard())
    await phones.edit(yara.user, yara.bot, own.message_id, "/acties")
    await kernlijn.settled()
    assert len(await yara.heard()) == before


@pytest.mark.parametrize("words", ["stop", "Annuleer", "laat maar."])
async def test_stopping_may_be_typed(kernteam: Kernteam, words: str) -> None:
    await kernteam.yara.says(VAPES)
    await kernteam.yara.says(words)
    assert "Gestopt. Er is niets verstuurd." in (await kernteam.yara.last()).text


async def test_every_question_can_be_left_with_one_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.says("/signaal")
    await yara.presses("Stop")
    assert (await yara.last()).text == "Gestopt. Er is niets verstuurd."
    await yara.raises(VAPES)
    await sara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    what = await sara.last()
    assert "Stop" in what.labels
    await sara.presses("Bellen", what)
    await sara.presses("Andere dag")
    await sara.presses("Stop")
    assert "Gestopt." in (await sara.last()).text
    await sara.says("/terugkoppeling")
    await sara.presses("Zelf schrijven")
    await sara.presses("Stop")
    assert "Gestopt." in (await sara.last()).text
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says("Noor Smit")
    await sara.presses("Stop")
    assert "Gestopt." in (await sara.last()).text
    await sara.says(VAPES)
    assert "Zo ziet het kernteam het" in (await sara.last()).text  # nothing waits any more
