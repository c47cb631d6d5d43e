"""What points at one person without a name: the preview says why, proposes coarser words, and nothing goes unseen."""

from sqlalchemy import select

from domain.drafts import Flow
from simulator.heard import Message
from storage import drafts, tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.words import behind, picked_up

ONLY = "De enige jongen in 3 havo verkoopt vapes op school"
TWICE = "De enige jongen in 3 havo verkoopt vapes op school, zijn vader zit vast"


async def doubtful(phone: Phone) -> str | None:
    async def look(unit: Unit) -> str | None:
        draft = await drafts.of_flow(unit, phone.user, Flow.SIGNAL, phone.kernlijn.app.now())
        assert draft is not None
        return draft.answers.get("doubtful")

    return await phone.kernlijn.app.database.run(look)


async def test_coarser_words_are_one_tap(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    warned = await yara.last()
    assert "⚠️ “De enige jongen in 3 havo”\nZo is er maar één." in warned.text
    assert "Zo staat het er nu" in warned.text
    assert "Zo ziet het kernteam het" not in warned.text
    assert warned.labels == ("Maak het algemener", "Toch zo", "Tekst aanpassen", "Stop")
    assert "Verstuur" not in "".join(warned.labels)
    await yara.presses("Maak het algemener")
    assert "Een jongen in de onderbouw verkoopt vapes op school" in (await yara.last()).text
    assert "Zo is er maar één" not in (await yara.last()).text
    assert not await doubtful(yara)
    await yara.presses("Verstuur")
    assert "3 havo" not in (await kernteam.group.hears("S-1")).text
    assert yara.taps == 2


async def test_who_sends_it_anyway_reads_that_somebody_looks_first(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Toch zo")
    shown = await yara.last()
    assert "Een tweede lezer kijkt eerst mee." in shown.text
    assert "3 havo" in shown.text
    assert "✅ Verstuur" in shown.labels
    assert await doubtful(yara) == "trail"


async def test_one_at_a_time_and_two_at_most(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(f"{TWICE} en hij zit in een rolstoel")
    first = await yara.last()
    assert first.text.count("⚠️") == 1
    await yara.presses("Toch zo")
    assert "Dit over het gezin wijst naar één leerling." in (await yara.last()).text
    await yara.presses("Maak het algemener")
    assert "thuis speelt er iets" in (await yara.last()).text
    assert "✅ Verstuur" in (await yara.last()).labels
    assert "ouder bericht" in (await yara.forges(first.buttons[0][1].data or "")).text
    assert await doubtful(yara) == "trail"


async def test_another_text_is_judged_anew(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Toch zo")
    await yara.presses("Tekst aanpassen")
    await yara.says("Er worden vapes verkocht op school")
    assert not await doubtful(yara)
    await yara.presses("Tekst aanpassen")
    await yara.says(ONLY)
    assert "Zo is er maar één" in (await yara.last()).text


async def test_a_forged_press_sends_nothing_that_was_not_asked_about(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)

    async def look(unit: Unit) -> tuple[str, int]:
        row = (await unit.execute(select(tables.draft.c.id, tables.draft.c.version))).one()
        return row.id, row.version

    draft, version = await kernlijn.app.database.run(look)
    await yara.forges(f"send:{draft}:{version}")
    assert "Zo is er maar één" in (await yara.last()).text
    assert not await kernteam.group.heard("S-1")
    assert (await kernteam.ben.forges(f"keeptrail:{draft}:{version}", await _anything(kernteam.ben))).alert


async def test_coarser_words_that_are_not_asked_for_are_stale(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Er worden vapes verkocht op school")
    data = (await yara.last()).buttons[0][0].data or ""
    answer = await yara.forges(data.replace("send:", "coarser:"))
    assert "ouder bericht" in answer.text


async def test_what_is_added_is_looked_at_again(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Maak het algemener")
    await yara.says("Het enige meisje in 4 vwo koopt ze")
    await yara.presses("Dit hoort erbij")
    assert "⚠️ “Het enige meisje in 4 vwo”" in (await yara.last()).text
    await yara.presses("Maak het algemener")
    await yara.presses("Verstuur")
    assert "4 vwo" not in (await kernteam.group.hears("S-1")).text


async def test_what_stays_is_asked_once_also_when_more_is_added(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONLY)
    await yara.presses("Toch zo")
    await yara.says("Er zijn er meer in de kantine")
    await yara.presses("Dit hoort erbij")
    assert "Zo is er maar één" not in (await yara.last()).text
    assert await doubtful(yara) == "trail"


async def test_two_of_a_kind_are_both_asked_about(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(f"{ONLY}. Het enige meisje in 4 vwo koopt ze")
    await yara.presses("Maak het algemener")
    assert "⚠️ “Het enige meisje in 4 vwo”" in (await yara.last()).text
    await yara.presses("Maak het algemener")
    assert not await doubtful(yara)
    await yara.presses("Verstuur")
    assert "enige" not in (await kernteam.group.hears("S-1")).text


async def test_what_is_left_after_two_questions_is_read_first(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(f"{TWICE}. Hij zit in een rolstoel en zit in 3 havo")
    await yara.presses("Maak het algemener")
    await yara.presses("Maak het algemener")
    shown = await yara.last()
    assert "rolstoel" in shown.text
    assert "Dit kan naar iemand leiden. Een tweede lezer kijkt eerst mee." in shown.text
    await yara.presses("Verstuur")
    assert not await kernteam.group.heard("S-1")
    assert await kernteam.sara.heard("Lees jij S-1 mee?")


async def settles(phone: Phone, last: str) -> None:
    """What is no signal goes in coarser words only: nobody reads it first."""
    warned = await phone.last()
    assert "Tik op “Maak het algemener”, of typ het anders. Dan kun je het sturen." in warned.text
    assert "Zo staat het er nu" in warned.text
    assert warned.labels == ("Maak het algemener", "Stop")
    keep = behind(warned, "Maak het algemener").replace("coarser:", "keeptrail:")
    assert "ouder bericht" in (await phone.forges(keep)).text
    await phone.presses("Maak het algemener")
    assert "⚠️" not in (await phone.last()).text
    await phone.presses(last)


async def test_a_reply_goes_in_coarser_words(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.replies(ONLY, await yara.raises("Vapes bij het fietsenhok"))
    await settles(yara, "Zet bij S-1")
    assert "Een jongen in de onderbouw" in (await kernteam.group.hears("S-1")).text


async def test_what_is_promised_and_told_goes_in_coarser_words(kernteam: Kernteam) -> None:
    ben, group = kernteam.ben, kernteam.group
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await group.last(), group.chat)
    await ben.says("Praten met de enige jongen in 3 havo")
    await settles(ben, "Zet op de kaart")
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await ben.says("Het ging om de enige jongen in 3 havo")
    await settles(ben, "Verstuur")
    await ben.says("/actie Bellen met de enige jongen in 3 havo")
    await settles(ben, "Zet op de lijst")
    assert not await group.heard("3 havo")
    assert not await kernteam.yara.heard("3 havo")


async def test_questions_answers_and_results_go_in_coarser_words(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await picked_up(kernteam)
    await ben.presses("Meer …", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Vraag aan de melder", await ben.hears("S-1"))
    await ben.says("Was het de enige jongen in 3 havo?")
    await settles(ben, "Stel de vraag")
    await yara.presses("Antwoord", await yara.hears("vraagt je"))
    await yara.says("Ja, het was de enige jongen in 3 havo")
    await settles(yara, "Stuur antwoord")
    await ben.says("/klaar A-1")
    await ben.presses("Zeg er iets bij")
    await ben.says("De enige jongen in 3 havo stopt ermee")
    await settles(ben, "Zet erbij")
    assert not await kernteam.group.heard("3 havo")


async def test_other_words_do_as_well(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    sent = await yara.raises("Vapes bij het fietsenhok")
    await yara.replies("Het was weer raak", sent)
    put = behind(await yara.last(), "Zet bij S-1").split(":")
    await yara.says(ONLY)
    put[2] = behind(await yara.last(), "Maak het algemener").split(":")[-1]
    assert "naar één persoon wijst" in (await yara.forges(":".join(put))).text
    await yara.says("Een leerling verkoopt vapes op school")
    await yara.presses("Zet bij S-1")
    card = (await kernteam.group.hears("S-1")).text
    assert "Een leerling verkoopt vapes op school" in card
    assert "3 havo" not in card


async def test_in_the_group_the_card_says_it_coarser(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.last()
    said = "Het is de enige jongen in 3 havo, zijn vader zit vast"
    await kernlijn.phones.say(kernteam.ben.user, kernteam.group.chat, said, reply_to=card.message_id)
    await kernlijn.settled()
    shown = (await kernteam.group.hears("S-1")).text
    assert "een jongen in de onderbouw, thuis speelt er iets" in shown
    assert "een jongen in de onderbouw" in (await kernteam.ben.hears("Je antwoord in de groep")).text


async def test_an_unnamed_reporter_is_told_what_gives_them_away(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await yara.presses("Van wie")
    await yara.presses("Met mijn naam")
    await yara.presses("Tekst aanpassen")
    await yara.says("Vapes bij het fietsenhok, mijn dochter zag het")
    assert "⚠️" not in (await yara.last()).text
    await yara.presses("Van wie")
    await yara.presses("Zonder naam")
    assert "“mijn dochter”\nHieraan ziet het team wie jij bent." in (await yara.last()).text
    await yara.presses("Maak het algemener")
    await yara.presses("Verstuur")
    assert "een leerling zag het" in (await kernteam.group.hears("S-1")).text
    await kernteam.ben.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.presses("Vraag aan de melder")
    await kernteam.ben.says("Wie zag het nog meer?")
    await kernteam.ben.presses("Stel de vraag")
    await yara.presses("Antwoord", await yara.hears("Wie zag het nog meer?"))
    await yara.says("Ik als enige gymleraar zag het")
    assert "Hieraan ziet het team wie jij bent." in (await yara.last()).text
    await yara.presses("Maak het algemener")
    await yara.presses("Stuur antwoord")
    assert "gymleraar" not in (await kernteam.group.hears("S-1")).text


async def test_what_was_pasted_is_looked_at_too(kernteam: Kernteam) -> None:
    await kernteam.yara.says("[12:03, 4-11-2026] Marloes: de dochter van de conciërge wordt gepest")
    assert "Dit over het gezin wijst naar één leerling." in (await kernteam.yara.last()).text


async def _anything(phone: Phone) -> Message:
    await phone.says("/help")
    return await phone.last()
