"""Plain language: who types what they mean, without a command, gets that; nothing happens without a tap."""

from datetime import datetime

from sqlalchemy import delete, select

from storage import tables
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

PREVIEW = "Zo ziet het kernteam het"
MAKE = "Maak er een signaal van"


async def actions_of(kernlijn: Kernlijn) -> list[str]:
    async def read(unit: Unit) -> list[str]:
        return list((await unit.execute(select(tables.action.c.status))).scalars())

    return sorted(await kernlijn.app.database.run(read))


async def typed_by(phone: Phone) -> list[str]:
    said = await phone.kernlijn.phones.messages(phone.user, phone.bot)
    return [message.text for message in said if not message.from_bot]


async def test_a_question_whom_to_call_is_answered_and_may_be_a_signal_after_all(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("wie kan mij helpen met vapes bij het fietsenhok")
    told = await yara.last()
    assert "Je zoekt: Vapes" in told.text
    assert "Ik las dit als een vraag wie je kunt bellen. Bedoel je iets anders? Tik hieronder." in told.text
    assert told.labels[-1] == MAKE
    await yara.presses(MAKE)
    assert PREVIEW in (await yara.last()).text
    assert "vapes bij het fietsenhok" in (await yara.last()).text
    assert not await kernteam.group.heard("S-1")
    await yara.presses("Verstuur")
    assert await kernteam.group.heard("S-1")
    assert "wie kan mij helpen met vapes bij het fietsenhok" not in await typed_by(yara)


async def test_a_question_what_to_do_brings_the_page(kernteam: Kernteam) -> None:
    await kernteam.yara.says("hoe pak ik pesten aan")
    told = await kernteam.yara.last()
    assert told.text.startswith("Pesten · Eerste tien minuten")
    assert MAKE in told.labels


async def test_who_only_supposes_danger_reads_112_first_and_then_what_to_do(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("wat moet ik doen bij een vechtpartij")
    told = await yara.last()
    assert "112" in told.text.splitlines()[0]
    assert "Vechten en groepen" in told.text
    await yara.says("wat moet ik doen er is nu een vechtpartij")
    assert (await yara.last()).text.startswith("🚨 Is er nu gevaar? Bel 112.")
    await yara.presses("Het is niet acuut")
    assert PREVIEW in (await yara.last()).text  # 112 was read; what was told goes on, with the question as a button


async def test_a_question_what_a_word_means_is_answered(kernteam: Kernteam) -> None:
    await kernteam.yara.says("weet jij waar MDO voor staat")
    await kernteam.yara.says("wat betekent mdo eigenlijk")
    assert (await kernteam.yara.last()).text.startswith("MDO: Multidisciplinair overleg")
    await kernteam.yara.says("wat betekent flierefluiten")
    assert "Dat woord ken ik niet." in (await kernteam.yara.last()).text
    assert "A–Z" in (await kernteam.yara.last()).labels


async def test_done_asks_which_action_and_changes_nothing_before_the_tap(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara = kernteam.yara
    for what in ("Kluisjes controleren", "Ouders bellen"):
        await yara.says(f"/actie {what}")
        await yara.presses("Zet op de lijst")
    await yara.says("kluisjes gecontroleerd")
    asked = await yara.last()
    assert asked.text.startswith("✅ Welke actie is klaar?\n• A-1: Kluisjes controleren")
    assert list(asked.labels) == ["✅ A-1 klaar", "✅ A-2 klaar", MAKE]
    assert await actions_of(kernlijn) == ["open", "open"]
    await yara.presses("A-1 klaar")
    assert await actions_of(kernlijn) == ["done", "open"]
    await yara.says("A-2 is gedaan")
    assert "Is A-2 klaar?" in (await yara.last()).text


async def test_done_without_an_action_is_no_dead_end(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("gedaan")
    assert "Ik zie geen open actie van jou." in (await yara.last()).text
    await yara.presses(MAKE)
    assert PREVIEW in (await yara.last()).text
    await yara.says("/stop")
    await yara.says("hek bij de school gecontroleerd en gemaakt")  # the team had better read this
    assert PREVIEW in (await yara.last()).text
    assert "Ik heb een actie gedaan" in (await yara.last()).labels


async def test_what_was_taken_for_a_signal_is_something_else_with_one_tap(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("hek bij de school gecontroleerd en gemaakt")
    await yara.presses("Ik heb een actie gedaan")
    assert "Ik zie geen open actie van jou." in (await yara.last()).text
    await yara.says("/start")
    assert "Verder met je signaal" not in (await yara.last()).labels
    assert "hek bij de school gecontroleerd en gemaakt" not in await typed_by(yara)


async def test_words_for_the_reporter_become_a_preview(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.presses("Klaar")
    before = len(await yara.heard())
    await ben.says("laat de melder weten dat we met de ouders van Daan gepraat hebben")
    shown = await ben.last()
    assert shown.text.startswith("👀 Zo leest de melder van S-1 het\nwe met de ouders van persoon A gepraat hebben")
    assert len(await yara.heard()) == before
    await ben.presses("Verstuur")
    assert "gepraat hebben" in (await yara.last()).text
    assert not [text for text in await typed_by(ben) if "Daan" in text]


async def test_words_for_a_reporter_may_be_a_signal_after_all(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    for text in ("Vapes bij het fietsenhok", "Ruzie op het plein"):
        await yara.raises(text)
    for ref in ("S-1", "S-2"):
        await ben.presses("Ik pak iets op", await kernteam.group.hears(ref), kernteam.group.chat)
        await ben.presses("Bellen")
    await ben.says("zeg tegen de melder dat het is opgepakt")
    asked = await ben.last()
    assert list(asked.labels) == ["Voor de melder van S-1", "Voor de melder van S-2", MAKE]
    await ben.presses("Voor de melder van S-2")
    assert "Zo leest de melder van S-2 het" in (await ben.last()).text
    await ben.presses("Dit is een nieuw signaal")
    assert PREVIEW in (await ben.last()).text


async def test_words_for_a_reporter_when_nobody_waits(kernteam: Kernteam) -> None:
    await kernteam.ben.says("zeg tegen de melder dat het is opgepakt")
    assert "Er wacht nu geen melder op een woord van jou." in (await kernteam.ben.last()).text
    assert list((await kernteam.ben.last()).labels) == [MAKE]


async def test_ones_own_signal_actions_and_agenda_are_shown(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.raises("Vapes bij het fietsenhok")
    await yara.says("wat is er met mijn melding gebeurd")
    assert "S-1" in (await yara.last()).text
    await yara.says("wat moet ik nog doen")
    assert "Nieuwe actie" in " ".join((await yara.last()).labels)
    await yara.says("wat staat er op de agenda")
    assert "Er is nog geen overleg gepland." in (await yara.last()).text
    assert "💡 Iets voorstellen" in (await yara.last()).labels
    await sara.says("wat staat er op de agenda")
    assert "Nog niemand: 1 signaal" in (await sara.last()).text


async def test_how_the_bot_works_is_explained(kernteam: Kernteam) -> None:
    await kernteam.yara.says("hoe haal ik een signaal terug")
    assert "Iets melden: typ het gewoon hier" in (await kernteam.yara.last()).text


async def test_absence_waits_for_a_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("ik ben vrij t/m 6 december")
    asked = await yara.last()
    assert "Dan herinner ik je vanaf nu nergens aan, tot en met zo 6 dec." in asked.text
    await yara.says("/ritme")
    assert "Ik ben er weer" not in " ".join((await yara.last()).labels)
    await yara.presses("Ja, tot en met zo 6 dec", asked)
    assert "Je bent vrij tot en met zo 6 dec." in (await yara.hears("vrij tot en met")).text
    await yara.says("ben ziek")
    assert "Tot en met wanneer?" in (await yara.last()).text
    assert "ouder bericht" in (await yara.forges("beaway:gisteren")).text


async def test_a_holiday_begins_when_it_was_said_to(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("vakantie van 1 tot 14 december")
    asked = await yara.last()
    assert "Dan herinner ik je van di 1 dec nergens aan, tot en met ma 14 dec." in asked.text
    assert "Ben je terug op ma 14 dec? Kies dan de dag ervoor." in asked.text
    assert {"🌴 Ja, van di 1 dec t/m ma 14 dec", "🌴 Ja, van di 1 dec t/m zo 13 dec"} <= set(asked.labels)
    await yara.presses("Ja, van di 1 dec t/m ma 14 dec", asked)
    assert "Je bent vrij van di 1 dec tot en met ma 14 dec." in (await yara.last()).text
    await yara.presses("Ben Aalders")
    ask = await kernteam.ben.hears("Yara Kuipers is vrij van di 1 dec tot en met ma 14 dec en vraagt")
    await kernteam.ben.presses("Ja, dat doe ik", ask)
    assert "Van di 1 dec tot en met ma 14 dec krijg jij" in (await kernteam.ben.last()).text
    await yara.says("/ritme")
    assert "Ben Aalders krijgt zolang jouw herinneringen." in (await yara.last()).text
    await yara.says("/actie Kluisjes controleren")
    await yara.presses("Zet op de lijst")
    await kernteam.ben.says("/acties")
    assert "voor Yara" not in (await kernteam.ben.last()).text
    await kernlijn.at(datetime(2026, 12, 1, 10, tzinfo=MONDAY.tzinfo))
    await kernteam.ben.says("/acties")
    assert "(voor Yara, vrij t/m ma 14 dec)" in (await kernteam.ben.last()).text
    await kernlijn.at(datetime(2026, 12, 15, 10, tzinfo=MONDAY.tzinfo))
    await kernteam.ben.says("/acties")
    assert "voor Yara" not in (await kernteam.ben.last()).text


async def test_until_a_day_says_when_one_is_back(kernteam: Kernteam) -> None:
    await kernteam.yara.says("tot 14 december ben ik er niet")
    asked = await kernteam.yara.last()
    assert "tot en met zo 13 dec.\nJe bent terug op ma 14 dec." in asked.text
    assert "🌴 Ja, tot en met zo 13 dec" in asked.labels
    await kernteam.yara.says("vanaf maandag vrij")
    assert "🌴 Ja, van ma 30 nov t/m zo 6 dec" in (await kernteam.yara.last()).labels


async def test_who_is_back_says_so_and_taps(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("ben er weer")
    assert "Bij mij sta je niet als vrij" in (await yara.last()).text
    await yara.says("ik ben vrij t/m 6 december")
    await yara.presses("Ja, tot en met zo 6 dec")
    await yara.says("ik ben terug")
    assert "Ben je er weer?" in (await yara.last()).text
    await yara.presses("Ik ben er weer")
    assert "Je bent vrij" not in (await yara.last()).text
    await yara.says("vrij van 1 t/m 14 december")
    await yara.presses("Ja, van di 1 dec t/m ma 14 dec")
    await yara.says("vrij van 20 t/m 24 december")
    assert "Dit komt daarvoor in de plaats." in (await yara.last()).text
    await yara.says("ben er weer")
    await yara.presses("Toch niet vrij")
    assert "Je bent vrij" not in (await yara.last()).text
    assert "ouder bericht" in (await yara.forges("beaway:2026-12-01:2026-12-04")).text


async def test_stop_in_other_words_asks_once(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await yara.says("ik wil dit niet meer versturen")
    assert "Wil je stoppen? Tik hieronder." in (await yara.last()).text
    await yara.presses("Stop")
    assert "Er is niets verstuurd" in (await yara.last()).text


async def test_thanks_in_other_words_is_answered_and_loses_nothing(kernteam: Kernteam) -> None:
    await kernteam.yara.says("dankjewel voor het snelle antwoord")
    assert "Graag gedaan" in (await kernteam.yara.last()).text
    assert MAKE in (await kernteam.yara.last()).labels


async def test_a_question_that_leads_to_a_person_leaves_the_chat_and_is_kept_masked(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("hoe pak ik het aan als Daan uit 3B gepest wordt")
    assert not [text for text in await typed_by(yara) if "Daan" in text]
    await yara.presses(MAKE)
    assert "persoon A" in (await yara.last()).text
    assert "Daan" not in (await yara.last()).text


async def test_a_question_beside_a_preview_leaves_the_preview(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    for asked in ("wat moet ik nog doen?", "wat moet ik nog doen"):
        await yara.says(asked)
        assert "Nieuwe actie" in " ".join((await yara.last()).labels)
    await yara.says("dankjewel voor het snelle antwoord")
    assert "Graag gedaan" in (await yara.last()).text
    await yara.says("Ze kwamen op scooters")
    assert "Wat doe ik met wat je nu typte?" in (await yara.last()).text


async def test_an_abbreviation_in_a_signal_is_explained_beside_its_preview(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("De BOA zag vapes bij het fietsenhok")
    preview = await yara.last()
    assert preview.labels[0] == "✅ Verstuur"
    assert "Wat is BOA?" in preview.labels
    await yara.presses("Wat is BOA?")
    assert (await yara.last()).text.startswith("BOA: Buitengewoon")
    await yara.presses("Verstuur", preview)
    assert await kernteam.group.heard("S-1")


async def test_old_and_forged_presses_change_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await ben.says("/help")
    await yara.says("hoe pak ik pesten aan")
    first = await yara.last()
    data = next(tap.data for row in first.buttons for tap in row if tap.text == MAKE)
    assert "gestopt of te oud" in (await ben.forges(str(data))).text
    await yara.says("hoe pak ik vapen aan")
    assert "gestopt of te oud" in (await yara.presses(MAKE, first)).text
    draft_id = str(data).partition(":")[2]
    assert "ouder bericht" in (await yara.forges(f"meant:{draft_id}:danger")).text

    async def forget(unit: Unit) -> None:
        await unit.execute(delete(tables.draft))

    await kernlijn.app.database.run(forget)
    assert "gestopt of te oud" in (await yara.presses(MAKE)).text


async def test_it_survives_a_restart_and_is_kept_for_a_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("hoe pak ik pesten aan")
    asked = await yara.last()
    await kernlijn.restart()
    await yara.presses(MAKE, asked)
    assert PREVIEW in (await yara.last()).text
    await yara.says("/stop")
    await yara.says("hoe pak ik pesten aan")
    await kernlijn.later(days=1, minutes=5)
    assert "gestopt of te oud" in (await yara.presses(MAKE)).text


async def test_while_112_is_on_the_screen_a_plain_question_is_answered_and_danger_is_not(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("jongen met een mes bij de poort")
    assert "Bel 112" in (await yara.last()).text
    await yara.says("wie bel ik over vepen")
    assert "Je zoekt: Vapes" in (await yara.last()).text
    await yara.says("dankjewel")
    assert "Graag gedaan" in (await yara.last()).text
    await yara.says("hij staat nu bij het hek")
    assert "Bel 112" in (await yara.last()).text


async def test_whom_to_call_about_a_knife_brings_112_and_somebody_to_call(kernteam: Kernteam) -> None:
    await kernteam.tom.says("wie bel ik over een jongen met een mes")
    told = (await kernteam.tom.last()).text
    assert told.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "Je zoekt: Wapens en messen" in told


async def test_what_is_told_with_wat_nu_brings_what_to_do_and_may_be_a_signal(kernteam: Kernteam) -> None:
    for text, theme in (
        ("er gaat een naaktfoto rond wat nu", "Online"),
        ("leerling blowt in de pauze wat nu", "Drugs"),
    ):
        await kernteam.tom.says(text)
        told = await kernteam.tom.last()
        assert theme in told.text
        assert "Eerste tien minuten" in told.text
        assert MAKE in told.labels
