"""The second reader: somebody else looks before the team does, and nobody learns who raised it."""

import pytest
from sqlalchemy import select

from domain.settings import SecondReader
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import somebody
from tests.journeys.second_reading import (
    VAPES,
    arranged,
    at,
    audited,
    become_coordinator,
    doubts,
    gives_back,
    kept,
    regisseur,
)
from tests.journeys.words import UNNAMED, behind

# sending, and what a reader sees


async def test_a_signal_waits_until_somebody_else_looked(always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    assert "Verstuurd als S-1" in sent.text
    assert "Een tweede lezer kijkt eerst mee. Je hoort het zodra het bij het team staat." in sent.text
    assert "uiterlijk ma 30 nov" in sent.text
    assert await always.group.heard("S-1") == []
    asked = await always.sara.hears("Lees jij S-1 mee?")
    assert "vapes" in asked.text.lower()
    assert VAPES in asked.text
    assert "Van: Jongerenwerk" in asked.text
    assert asked.protected
    assert len(asked.text) <= 700
    before = always.sara.taps
    await always.sara.presses("Laat zien", asked)
    assert always.sara.taps - before == 1
    assert "S-1 staat nu bij het team" in (await always.sara.last()).text
    assert VAPES in (await always.group.hears("S-1")).text
    told = await always.yara.hears("S-1 staat nu bij het team")
    assert "uiterlijk ma 30 nov" in told.text


async def test_what_was_let_through_lives_as_any_other_signal(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(15, day=25))
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    card = await always.group.hears("S-1")
    assert "Terugkoppeling: uiterlijk ma 30 nov" in card.text  # five working days after it was sent
    await always.ben.presses("Ik pak iets op", card, always.group.chat)
    await always.ben.presses("Bellen")
    assert "Politie" in (await always.yara.hears("S-1")).text
    await always.ben.says("/terugkoppeling")
    await always.ben.presses("Besproken")
    assert "laat je weten" in (await always.yara.hears("S-1")).text


async def test_no_day_that_has_passed_is_promised(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(9, day=23).replace(month=12))
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert "uiterlijk wo 23 dec" in (await always.yara.hears("S-1 staat nu bij het team")).text


async def test_nobody_finds_a_signal_that_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    for phone, command in (
        (always.sara, "/terugkoppeling"),
        (always.sara, "/status"),
        (always.ben, "/acties"),
        (always.ben, "/terugkoppeling"),
        (always.ben, "/start"),
    ):
        await phone.says(command)
        assert "S-1" not in (await phone.last()).text, command
    await kernlijn.later(days=20)
    assert await always.group.heard("S-1") == []
    assert await always.ben.heard("S-1") == []
    assert "/terugkoppeling" not in (await always.sara.last()).text
    await always.sara.says("/terugkoppeling")
    assert "S-1" not in (await always.sara.last()).text


async def test_it_counts_for_nothing_before_the_team_sees_it(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.tom.raises("Vapes in de kantine")
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-2 mee?"))
    assert "dit is signaal" not in (await always.tom.hears("Verstuurd als")).text


async def test_its_reporter_sees_in_their_own_list_that_it_waits(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.yara.says("/terugkoppeling")
    assert "S-1 · Vapes: een tweede lezer kijkt eerst mee" in (await always.yara.last()).text


@pytest.mark.parametrize("button", ["claim", "more", "page", "history", "asks", "tell", "close", "merge", "seen"])
async def test_no_forged_press_reaches_it(always: Kernteam, button: str) -> None:
    await always.yara.raises(VAPES)
    signal_id = behind(await always.sara.hears("Lees jij S-1 mee?"), "Laat zien").partition(":")[2]
    data = {
        "claim": f"claim:{signal_id}",
        "more": f"more:{signal_id}",
        "page": f"signal:{signal_id}",
        "history": f"history:{signal_id}:0",
        "asks": f"ask:{signal_id}",
        "tell": f"tell:{signal_id}:discussed",
        "close": f"close:{signal_id}",
        "merge": f"merge:{signal_id}:{signal_id}",
        "seen": f"seetoo:{signal_id}",
    }[button]
    for phone in (always.sara, always.ben, always.yara):
        await phone.says("/start")
        heard = len(await phone.heard())
        await phone.forges(data)
        assert len(await phone.heard()) == heard
    assert await always.group.heard("S-1") == []


async def test_only_readers_let_it_through(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    stranger = await somebody(kernlijn, "Wie Dan Ook")
    await stranger.says("/start")
    await always.ben.says("/start")
    for label in ("Laat zien", "Pas aan", "Terug naar de melder"):
        data = behind(asked, label)
        assert "Dit staat bij iemand anders" in (await always.ben.forges(data)).text
        assert "Welkom bij Kernlijn" in (await stranger.forges(data)).text
    assert await always.group.heard("S-1") == []


async def test_a_second_tap_does_nothing_more(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    data = behind(asked, "Laat zien")
    await always.sara.presses("Laat zien", asked)
    assert "al klaar" in (await always.sara.forges(data)).text
    assert len(await always.group.heard("S-1")) == 1
    assert len(await always.yara.heard("staat nu bij het team")) == 1


# adjusting, and giving back


@pytest.mark.parametrize(("begin", "end"), [("Pas aan", "Zo laten zien"), ("Terug naar de melder", "Stuur terug")])
async def test_a_readers_own_words_are_asked_about_too(always: Kernteam, begin: str, end: str) -> None:
    sara, yara = always.sara, always.yara
    await yara.raises(VAPES)
    await sara.presses(begin, await sara.hears("Lees jij S-1 mee?"))
    await sara.says("Vapes op school")
    send = behind(await sara.last(), end)
    await sara.says("De enige jongen in 3 havo verkoopt vapes op school achter de Kwekel")
    asked = await sara.last()
    assert "Is “de Kwekel” hier een persoon?" in asked.text
    assert end not in asked.labels
    version = behind(asked, "Een persoon").split(":")[-1]
    assert "Ik weet van één woord nog niet" in (await sara.forges(f"{send.rpartition(':')[0]}:{version}")).text
    await sara.presses("Een persoon")
    assert "Zo is er maar één" in (await sara.last()).text
    assert (await sara.last()).labels == ("Maak het algemener", "Stop")
    await sara.presses("Maak het algemener")
    await sara.presses(end)
    words = "Een jongen in de onderbouw verkoopt vapes op school achter persoon A"
    assert words in (await (always.group if end == "Zo laten zien" else yara).hears("S-1")).text


async def test_a_reader_adjusts_and_the_reporter_reads_what_changed(always: Kernteam) -> None:
    sara, yara = always.sara, always.yara
    await yara.raises("De enige brugklasser met een step heeft vapes op school")
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    assert "brugklasser" not in (await sara.last()).text  # it stands above, in the message that loses it later
    await sara.says("Een jonge leerling heeft vapes op school, zegt Sem")
    shown = await sara.last()
    assert "Zo leest het team S-1" in shown.text
    assert "Sem" not in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    await sara.says("Een jonge leerling heeft vapes op school")
    await sara.presses("Zo laten zien")
    card = (await always.group.hears("S-1")).text
    assert "Een jonge leerling heeft vapes op school" in card
    assert "brugklasser" not in card
    told = await yara.hears("S-1 staat nu bij het team")
    assert "De tweede lezer paste de tekst aan. Nu staat er:" in told.text
    assert "Een jonge leerling heeft vapes op school" in told.text
    assert "Jij schreef: De enige brugklasser" in told.text
    assert "Sara" not in told.text
    await yara.presses("Toch niet", told)
    assert "teruggehaald" in (await yara.last()).text
    own = await sara.kernlijn.phones.messages(sara.user, sara.bot)
    assert not [message for message in own if "Sem" in message.text]


async def test_words_that_sound_acute_go_on_where_they_were(always: Kernteam) -> None:
    sara = always.sara
    await always.yara.raises(VAPES)
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    await sara.says("Er wordt gevochten op het plein, om vapes")
    await sara.presses("Het is niet acuut, ga verder", await sara.hears("Is er nu gevaar?"))
    await sara.presses("Zo laten zien", await sara.hears("Zo leest het team S-1"))
    assert "om vapes" in (await always.group.hears("S-1")).text


async def test_a_reader_gives_it_back_with_a_word(kernlijn: Kernlijn, always: Kernteam) -> None:
    sara, yara = always.sara, always.yara
    await yara.raises("De enige brugklasser met een step heeft vapes op school", ("Leeftijd", "12–14 jaar"))
    asked = await sara.hears("Lees jij S-1 mee?")
    await sara.presses("Terug naar de melder", asked)
    await sara.says("Dit kan alleen Sem zijn. Kan het zonder de step?")
    assert "Zo leest de melder van S-1 jouw woord" in (await sara.last()).text
    await sara.presses("Stuur terug")
    assert "Het team ziet het niet" in (await sara.last()).text
    back = await yara.hears("S-1 komt bij je terug")
    assert "Kan het zonder de step?" in back.text
    assert "Sem" not in back.text
    assert "Sara" not in back.text
    assert await always.group.heard("S-1") == []
    await kernlijn.restart()
    await yara.presses("Aanpassen en opnieuw sturen", back)
    again = await yara.last()
    assert "Zo ziet het kernteam het" in again.text
    assert "12–14 jaar" in again.text
    await yara.presses("Tekst aanpassen")
    await yara.says("Een jonge leerling heeft vapes op school")
    await yara.presses("Verstuur")
    assert "Verstuurd als S-2" in (await yara.last()).text
    await sara.presses("Laat zien", await sara.hears("Lees jij S-2 mee?"))
    card = (await always.group.hears("S-2")).text
    assert "Een jonge leerling heeft vapes op school" in card
    assert "12–14 jaar" in card
    assert await kept(kernlijn, 1) is None


async def test_a_reply_to_the_question_is_a_word_for_its_reporter(always: Kernteam) -> None:
    sara = always.sara
    await always.yara.raises(VAPES)
    asked = await sara.hears("Lees jij S-1 mee?")
    await sara.replies("ok", asked)
    assert "jouw woord" not in (await sara.last()).text
    await sara.replies("Dit is te herleidbaar, kan het algemener?", asked)
    assert "Zo leest de melder van S-1 jouw woord" in (await sara.last()).text
    await sara.presses("Stuur terug")
    assert "kan het algemener?" in (await always.yara.hears("S-1 komt bij je terug")).text


async def test_a_reply_to_what_was_given_back_is_its_new_text(always: Kernteam) -> None:
    yara = always.yara
    await yara.raises(VAPES, ("Leeftijd", "12–14 jaar"))
    await gives_back(always.sara, "S-1")
    back = await yara.hears("S-1 komt bij je terug")
    await yara.replies("Dank je", back)
    await yara.replies("Het was in de kantine, met Sem erbij", back)
    again = await yara.last()
    assert "Zo ziet het kernteam het" in again.text
    assert "Het was in de kantine" in again.text
    assert "Sem" not in again.text
    assert "12–14 jaar" in again.text
    assert VAPES not in again.text
    if "Vapes" in again.labels:
        await yara.presses("Vapes")
    await yara.presses("Verstuur")
    assert await always.sara.hears("Lees jij S-2 mee?")
    assert await always.group.heard("kantine") == []


async def test_the_reporter_of_what_was_given_back_leaves_it(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await always.yara.hears("S-1 komt bij je terug")
    await always.yara.presses("Laat maar", back)
    assert "S-1 is teruggehaald. Het team heeft het niet gezien." in (await always.yara.last()).text
    assert await kept(kernlijn, 1) is None
    for label in ("Aanpassen en opnieuw sturen", "Laat maar"):
        assert "al klaar" in (await always.yara.forges(behind(back, label))).text


async def test_what_is_left_lying_is_forgotten(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    await kernlijn.later(days=31)
    assert await kept(kernlijn, 1) is None


async def test_a_signal_given_back_is_nobody_elses_to_take_up(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await always.yara.hears("S-1 komt bij je terug")
    await always.ben.says("/start")
    for label in ("Aanpassen en opnieuw sturen", "Laat maar"):
        for phone in (always.ben, always.sara):
            assert "Dit staat bij iemand anders" in (await phone.forges(behind(back, label))).text


async def test_two_unfinished_signals_lose_nothing(kernlijn: Kernlijn, always: Kernteam) -> None:
    yara = always.yara
    await yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await yara.hears("S-1 komt bij je terug")
    await yara.says("Vapes in de kantine")
    await yara.presses("Aanpassen en opnieuw sturen", back)
    assert VAPES in (await yara.hears("Zo ziet het kernteam het")).text
    await yara.presses("Verstuur", await yara.hears(VAPES))
    sent = await yara.hears("Verstuurd als S-2")
    assert "Je andere signaal staat nog klaar" in sent.text


async def test_a_word_that_comes_too_late_is_kept_nowhere(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES, UNNAMED)
    await always.sara.presses("Pas aan", await always.sara.hears("Lees jij S-1 mee?"))
    await rik.presses("Laat zien", await rik.hears("Lees jij S-1 mee?"))
    await always.sara.says("Dit zag Sem ook")
    assert "al klaar" in (await always.sara.last()).text
    own = await always.sara.kernlijn.phones.messages(always.sara.user, always.sara.bot)
    assert not [message for message in own if "Sem" in message.text]
    await always.sara.says("Vapes in de kantine")
    assert "Zo ziet het kernteam het" in (await always.sara.last()).text


# when


async def test_only_a_doubtful_signal_waits_unless_the_team_chose(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    assert VAPES in (await kernteam.group.hears("S-1")).text
    assert "tweede lezer" not in (await kernteam.yara.hears("Verstuurd als S-1")).text
    await doubts(kernteam.yara)
    assert "tweede lezer" in (await kernteam.yara.hears("Verstuurd als S-2")).text
    assert await kernteam.group.heard("S-2") == []
    await arranged(kernlijn, kernteam, second_reader=SecondReader.NEVER)
    await doubts(kernteam.tom)
    assert await kernteam.group.hears("S-3")


@pytest.mark.parametrize("mode", SecondReader)
async def test_what_points_at_one_person_waits_whatever_the_team_chose(
    kernlijn: Kernlijn, kernteam: Kernteam, mode: SecondReader
) -> None:
    await arranged(kernlijn, kernteam, second_reader=mode)
    await kernteam.yara.says("De enige jongen in 3 havo verkoopt vapes op school")
    await kernteam.yara.presses("Toch zo")
    assert "Dit kan naar iemand leiden. Een tweede lezer kijkt eerst mee." in (await kernteam.yara.last()).text
    await kernteam.yara.presses("Verstuur")
    assert await kernteam.group.heard("S-1") == []
    await kernteam.sara.hears("Lees jij S-1 mee?")


@pytest.mark.parametrize("typed", ["Die jongen met de rode scooter uit 3 havo verkoopt vapes op school", None])
async def test_what_was_given_back_is_read_again_in_other_words_too(
    kernlijn: Kernlijn, kernteam: Kernteam, typed: str | None
) -> None:
    """Whatever the team chose since, and also when nobody doubts its words any more."""
    yara = kernteam.yara
    await doubts(yara)
    await gives_back(kernteam.sara, "S-1")
    await arranged(kernlijn, kernteam, second_reader=SecondReader.NEVER)
    await yara.presses("Aanpassen en opnieuw sturen", await yara.hears("S-1 komt bij je terug"))
    if typed is not None:
        await yara.presses("Tekst aanpassen")
        await yara.says(typed)
    assert "Een tweede lezer kijkt eerst mee." in (await yara.last()).text
    await yara.presses("Verstuur")
    assert await kernteam.group.heard("S-2") == []
    assert await kernteam.sara.hears("Lees jij S-2 mee?")


async def test_a_look_that_was_promised_is_not_dropped_in_silence(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Nor does a signal wait of which that was not said."""
    yara = always.yara
    await yara.says(VAPES)
    assert "tweede lezer" in (await yara.last()).text
    for mode, said in ((SecondReader.NEVER, False), (SecondReader.ALWAYS, True), (SecondReader.NEVER, False)):
        await arranged(kernlijn, always, second_reader=mode)
        await yara.presses("Verstuur")
        again = await yara.last()
        assert "Zo ziet het kernteam het" in again.text
        assert ("Een tweede lezer kijkt eerst mee." in again.text) == said
    assert await always.group.heard("S-1") == []
    await yara.presses("Verstuur")
    assert await always.group.hears("S-1")


async def test_the_preview_says_that_nobody_can_look(kernlijn: Kernlijn, always: Kernteam) -> None:
    sara = always.sara
    await sara.says(VAPES)
    assert "Er is nu niemand anders om mee te lezen." in (await sara.last()).text
    assert "kijkt eerst mee" not in (await sara.last()).text
    rik = await regisseur(kernlijn, always)
    await sara.presses("Verstuur")
    assert "Een tweede lezer kijkt eerst mee." in (await sara.last()).text
    await sara.presses("Verstuur")
    assert await rik.hears("Lees jij S-1 mee?")


async def test_what_points_at_one_person_does_not_go_when_nobody_can_look(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("De enige jongen in 3 havo verkoopt vapes op school")
    asked = await sara.last()
    assert "Kies daarom algemenere woorden" in asked.text
    assert "Toch zo" not in asked.labels
    _, draft_id, version = behind(asked, "Maak het algemener").split(":")
    await sara.forges(f"keeptrail:{draft_id}:{version}")
    stuck = await sara.last()
    assert "Kies algemenere woorden, dan kun je het sturen." in stuck.text
    assert "✅ Verstuur" not in stuck.labels
    await sara.forges(f"send:{draft_id}:{int(version) + 1}")
    assert await kernteam.group.heard("S-1") == []
    await sara.presses("Tekst aanpassen")
    await sara.says("Een leerling uit de bovenbouw verkoopt vapes op school")
    await sara.presses("Verstuur")
    assert await kernteam.group.hears("S-1")


async def test_the_preview_says_that_somebody_looks_first(always: Kernteam) -> None:
    await always.yara.says(VAPES)
    assert "\n\n👁 Een tweede lezer kijkt eerst mee." in (await always.yara.last()).text


async def test_a_rehearsal_never_waits(always: Kernteam) -> None:
    await always.sara.says("/team")
    await always.sara.presses("Oefenen")
    await always.sara.presses("Begin met oefenen")
    await always.yara.raises(VAPES)
    assert await always.group.hears("OEFEN-S1")


async def test_an_alarm_never_waits(always: Kernteam) -> None:
    yara = always.yara
    await yara.says("Er wordt nu gevochten met een mes op het plein")
    await yara.presses("Ik heb gebeld: waarschuw het team")
    await yara.presses("Ja, waarschuw het team")
    assert "mes" in (await always.group.hears("Code oranje")).text
    assert await always.sara.heard("Lees jij") == []


# who


async def test_the_reporter_never_reads_their_own(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    sent = await always.sara.raises(VAPES)
    assert "tweede lezer kijkt eerst mee" in sent.text
    assert await always.sara.heard("Lees jij") == []
    asked = await rik.hears("Lees jij S-1 mee?")
    for label in ("Laat zien", "Pas aan", "Terug naar de melder"):
        assert "jouw eigen signaal" in (await always.sara.forges(behind(asked, label))).text
    await rik.presses("Laat zien", asked)
    assert await always.group.hears("S-1")


async def test_with_nobody_else_it_is_shown_at_once_and_says_so(always: Kernteam) -> None:
    sent = await always.sara.raises(VAPES)
    assert "Er is nu niemand anders om mee te lezen. Daarom staat het al bij het team." in sent.text
    assert await always.group.hears("S-1")


async def test_the_first_reader_to_act_wins(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    await always.yara.raises(VAPES)
    of_sara = await always.sara.hears("Lees jij S-1 mee?")
    of_ben = await always.ben.hears("Lees jij S-1 mee?")
    data = behind(of_ben, "Terug naar de melder")
    await always.sara.presses("Laat zien", of_sara)
    over = await always.ben.hears("S-1 is gelezen door een tweede lezer")
    assert over.message_id == of_ben.message_id
    assert over.labels == ()  # nothing is left to press
    assert VAPES not in over.text
    assert "al klaar" in (await always.ben.forges(data)).text


async def test_the_screens_are_the_same_whoever_stays_unnamed(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Also when it is the coordinator: the regisseur is asked anyway, so that tells nothing."""
    rik = await regisseur(kernlijn, always)
    for phone in (always.yara, always.tom, always.sara):
        await phone.raises(VAPES, UNNAMED)
    shown = [(await rik.hears(f"Lees jij S-{number} mee?")).text for number in (1, 2, 3)]
    assert len({text.replace(f"S-{number}", "S") for number, text in enumerate(shown, start=1)}) == 1
    assert "Van: een partner" in shown[0]
    of_sara = [(await always.sara.hears(f"Lees jij S-{number} mee?")).text for number in (1, 2)]
    assert of_sara == shown[:2]
    for name in ("Yara", "Tom", "Sara", "Jongerenwerk", "Gemeente"):
        assert name not in "".join(shown)


async def test_nothing_at_rest_tells_who_stayed_unnamed(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Neither the audit, nor the history, nor who was asked to read."""
    await regisseur(kernlijn, always)
    for phone in (always.yara, always.sara):
        await phone.raises(VAPES, UNNAMED)
    rows: dict[str, list[object]] = {}

    async def read(unit: Unit) -> None:
        for table in (tables.audit, tables.event, tables.post, tables.second_look):
            rows[table.name] = [row._asdict() for row in (await unit.execute(select(table))).all()]

    await kernlijn.app.database.run(read)
    raised = [row for row in rows["audit"] if row["act"] == "raise"]  # type: ignore[index]
    assert [row["actor_id"] for row in raised] == [None, None]  # type: ignore[index]
    assert [row["organisation"] for row in rows["event"]] == [None, None]  # type: ignore[index]
    ids = [row["signal_id"] for row in rows["second_look"]]  # type: ignore[index]
    about = [row["subject"] for row in rows["post"]]  # type: ignore[index]
    assert not [subject for subject in about for signal_id in ids if signal_id in str(subject)]
    assert b"person" not in b"".join(row["asked_sealed"] for row in rows["second_look"])  # type: ignore[index]


async def test_what_is_typed_about_it_is_in_no_audit_and_no_log(
    kernlijn: Kernlijn, always: Kernteam, caplog: pytest.LogCaptureFixture
) -> None:
    sara = always.sara
    await always.yara.raises("Vapes bij de kantine, zevenklapper", UNNAMED)
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    await sara.says("Vuurwerk bij de kantine, donderslag")
    await sara.presses("Zo laten zien")

    async def read(unit: Unit) -> str:
        audit = [tuple(row) for row in (await unit.execute(select(tables.audit))).all()]
        events = [tuple(row) for row in (await unit.execute(select(tables.event))).all()]
        return repr((audit, events))

    kept_now = await kernlijn.app.database.run(read)
    for word in ("zevenklapper", "donderslag"):
        assert word not in kept_now
        assert word not in caplog.text
    acts = await audited(kernlijn)
    assert ("adjust", None) in acts
    assert ("raise", None) in acts


# settings


async def test_the_coordinator_chooses_when_who_and_a_number(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Instellingen")
    assert "• Tweede lezer: bij twijfel" in (await sara.last()).text
    await sara.presses("Tweede lezer")
    assert "een andere coördinator of de regisseur" in (await sara.last()).text
    assert "✅ Bij twijfel" in (await sara.last()).labels
    await sara.presses("Altijd")
    await sara.presses("Vervanger: Ben Aalders")
    await sara.presses("Nummer van de coördinator")
    await sara.says("bel maar")
    assert "Dat nummer begrijp ik niet" in (await sara.last()).text
    await sara.says("0612345678")
    page = await sara.last()
    assert "✅ Altijd" in page.labels
    assert "vraag ik het ook aan Ben Aalders" in page.text
    assert "met dit nummer: 06 12345678" in page.text
    own = await sara.kernlijn.phones.messages(sara.user, sara.bot)
    assert not [message for message in own if message.text == "0612345678"]
    await sara.presses("Haal het nummer weg")
    assert "nog geen nummer" in (await sara.last()).text
    await sara.presses("Geen vaste vervanger")
    await sara.presses("Nooit")
    await kernteam.yara.raises(VAPES)
    assert await kernteam.group.hears("S-1")


async def test_a_forged_choice_changes_nothing(kernteam: Kernteam) -> None:
    sara, team = kernteam.sara, kernteam.team.id
    await sara.says("/team")
    await sara.presses("Instellingen")
    for value in ("sometimes", "personxyz", ""):
        assert "ouder bericht" in (await sara.forges(f"arrange:{team}:reader:{value}")).text
    await kernteam.ben.says("/start")
    assert "alleen de coördinator" in (await kernteam.ben.forges(f"arrange:{team}:reader:never")).text


@pytest.mark.parametrize("ending", ["Laat zien", "Pas aan", "Terug naar de melder"])
async def test_no_line_of_audit_tells_who_read_an_unnamed_signal(
    kernlijn: Kernlijn, always: Kernteam, ending: str
) -> None:
    await always.yara.raises(VAPES, UNNAMED)
    await always.sara.presses(ending, await always.sara.hears("Lees jij S-1 mee?"))
    if ending != "Laat zien":
        await always.sara.says("Kan het wat algemener?")
        await always.sara.presses("Zo laten zien" if ending == "Pas aan" else "Stuur terug")
    act = {"Laat zien": "let_through", "Pas aan": "adjust", "Terug naar de melder": "give_back"}[ending]
    assert (act, None) in await audited(kernlijn)
    assert await always.yara.heard("S-1")
