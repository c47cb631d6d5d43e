"""Is this word a person? Asked in the preview of all that others will read, one tap each, before anything goes."""

import asyncio
import threading

import pytest
from sqlalchemy import select

import anonymity
from simulator.heard import Message
from storage import drafts, tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_taps import taps
from tests.journeys.words import behind, picked_up
from usecases.gate import Gate

TWO = "Vapes bij het fietsenhok, door de Roos en bij de Kwekel"
ONE = "Vapes bij het fietsenhok achter de Kwekel"


async def answers_of(kernlijn: Kernlijn, phone: Phone) -> dict[str, str]:
    async def read(unit: Unit) -> dict[str, str]:
        (draft,) = await drafts.all_of(unit, phone.user)
        return dict(draft.answers)

    return await kernlijn.app.database.run(read)


async def test_each_word_is_asked_about_and_only_then_it_can_go(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(TWO)
    asked = await yara.last()
    assert "Is “de Roos” hier een persoon?" in asked.text
    assert "Daarna vraag ik nog één woord." in asked.text
    assert TWO in asked.text
    assert "Zo staat het er nu" in asked.text  # not yet as the team will see it
    assert "Zo ziet het kernteam het" not in asked.text
    assert asked.labels == ("Een persoon", "Geen persoon", "Tekst aanpassen", "Stop")
    with taps(yara, most=3):
        await yara.presses("Een persoon")
        assert "Is “de Kwekel” hier een persoon?" in (await yara.last()).text
        await yara.presses("Geen persoon")
        assert "Weggehaald: 1 naam" in (await yara.last()).text
        assert (await answers_of(kernlijn, yara))["doubtful"] == "word"
        await yara.presses("Verstuur")
    await kernteam.sara.presses("Laat zien", await kernteam.sara.hears("Lees jij S-1 mee?"))
    card = await kernteam.group.hears("S-1")
    assert "Vapes bij het fietsenhok, door persoon A en bij de Kwekel" in card.text


async def test_a_person_goes_wherever_the_word_stands(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok achter de Kwekel. Kwekels broer was er ook, zegt KWEKEL")
    while "hier een persoon?" in (await yara.last()).text:
        await yara.presses("Een persoon")
    shown = await yara.last()
    assert "kwekel" not in shown.text.lower()
    assert "kwekel" not in str(await answers_of(kernlijn, yara)).lower()  # no raw word is kept
    await yara.presses("Verstuur")
    assert "kwekel" not in (await kernteam.group.hears("S-1")).text.lower()


async def test_a_forged_send_sends_nothing_while_a_word_is_open(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    send = behind(await yara.last(), "Verstuur")
    await yara.presses("Tekst aanpassen")
    await yara.says(ONE)
    question = behind(await yara.last(), "Een persoon")
    version = question.rpartition(":")[2]
    await yara.forges(f"{send.rpartition(':')[0]}:{version}")
    assert not await kernteam.group.heard("S-")
    assert "Is “de Kwekel” hier een persoon?" in (await yara.last()).text


async def test_an_answer_counts_once_and_only_for_its_own_text(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(TWO)
    answer = behind(await yara.last(), "Geen persoon")
    await yara.presses("Geen persoon")
    assert "ouder bericht" in (await yara.forges(answer)).text
    assert "Is “de Kwekel” hier een persoon?" in (await yara.last()).text
    await kernteam.ben.says("/help")
    other = behind(await yara.last(), "Een persoon")
    assert "niet meer open" in (await kernteam.ben.forges(other)).text
    await yara.presses("Een persoon")
    assert "ouder bericht" in (await yara.forges(f"{other.rpartition(':')[0]}:4")).text
    await yara.presses("Tekst aanpassen")
    await yara.says("Vapes, weer door de Roos bij het fietsenhok")
    assert "Is “de Roos” hier een persoon?" in (await yara.last()).text  # in a new text it may be somebody else


async def test_a_question_survives_a_restart(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(TWO)
    await kernteam.yara.presses("Een persoon")
    await kernlijn.restart()
    await kernteam.yara.presses("Een persoon")
    await kernteam.yara.presses("Verstuur")
    assert "door persoon A en bij persoon B" in (await kernteam.group.hears("S-1")).text


async def test_what_is_typed_later_is_asked_about_too(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await yara.says("Het was achter de Kwekel")
    await yara.presses("Dit hoort erbij")
    assert "Is “de Kwekel” hier een persoon?" in (await yara.last()).text


MANY = "bij de Kwekel, bij de Roos, bij de Fladder, bij de Storm, bij de Wibbel, bij de Zwirrel en bij de Brommel"


async def test_of_many_words_more_is_asked_and_the_rest_goes(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(f"Vapes gezien op school {MANY}")
    for _ in range(6):
        assert "hier een persoon?" in (await yara.last()).text
        await yara.presses("Geen persoon")
    shown = (await yara.last()).text
    assert "hier een persoon?" not in shown
    assert sum(word in shown for word in MANY.replace(",", "").split() if word[0].isupper()) == 6
    assert "persoon A" in shown  # as in the group, where nobody is asked
    assert "Weggehaald: 1 naam" in shown


async def test_a_text_in_place_of_another_is_asked_about_anew(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok achter de Roos")
    await yara.presses("Geen persoon")
    await yara.says("Vapes in de kantine, verkocht door de Roos")
    await yara.presses("Dit komt ervoor in de plaats")
    assert "Is “de Roos” hier een persoon?" in (await yara.last()).text


async def test_what_was_not_acute_is_asked_about_anew(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok achter de Roos")
    await yara.presses("Geen persoon")
    await yara.presses("Tekst aanpassen")
    await yara.says("Steekpartij in de kantine, iemand met een mes, het is door de Roos")
    await yara.presses("Het is niet acuut")
    assert "Is “de Roos” hier een persoon?" in (await yara.last()).text


async def test_what_becomes_a_signal_is_asked_about_again_and_waits(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    sent = await yara.raises("Vapes bij het fietsenhok")
    await yara.replies("Vapes op school bij de Kwekel", sent)
    await yara.presses("Geen persoon")
    await yara.presses("Nieuw signaal")
    assert "Is “de Kwekel” hier een persoon?" in (await yara.last()).text
    await yara.presses("Geen persoon")
    assert "Een tweede lezer kijkt eerst mee." in (await yara.last()).text
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.says("Bellen met de Kwekel op school over vapes")
    await ben.presses("Geen persoon")
    await ben.presses("Dit is een nieuw signaal")
    await ben.presses("Geen persoon")
    assert "Een tweede lezer kijkt eerst mee." in (await ben.last()).text


async def test_a_question_can_be_left(kernteam: Kernteam) -> None:
    await kernteam.yara.says(ONE)
    await kernteam.yara.presses("Stop")
    assert "Er is niets verstuurd" in (await kernteam.yara.last()).text


async def settles(phone: Phone, last: str) -> Message:
    """Somebody says that it is a person, looks, and lets it go; the preview comes back."""
    assert "Is “de Kwekel” hier een persoon?" in (await phone.last()).text
    assert "👀 Zo staat het er nu" in (await phone.last()).text
    assert not [label for label in (await phone.last()).labels if "✅" in label]
    await phone.presses("Een persoon")
    shown = await phone.last()
    assert "Zo staat het er nu" not in shown.text
    assert "Kwekel" not in shown.text
    assert "persoon " in shown.text
    await phone.presses(last)
    return shown


async def test_what_is_promised_is_asked_about(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.says("Besproken met de Kwekel")
    await settles(kernteam.ben, "Zet op de kaart")
    assert "Politie: Besproken met persoon A" in (await kernteam.group.hears("S-1")).text


async def test_a_loose_action_and_its_result_are_asked_about(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/actie Bellen met de Kwekel")
    await settles(ben, "Zet op de lijst")
    await ben.says("/klaar A-1")
    await ben.presses("Zeg er iets bij")
    await ben.says("Besproken met de Kwekel")
    await settles(ben, "Zet erbij")
    assert "Kwekel" not in (await kernteam.group.hears("A-1")).text


async def test_additions_questions_and_answers_are_asked_about(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik weet meer", await kernteam.group.last(), kernteam.group.chat)
    await ben.says("Ik zag het ook, bij de Kwekel")
    await settles(ben, "Zet erbij")
    assert "bij persoon A" in (await kernteam.group.hears("S-1")).text
    await ben.presses("Meer …", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Vraag aan de melder", await ben.hears("S-1"))
    await ben.says("Was het bij de Kwekel")
    await settles(ben, "Stel de vraag")
    await yara.presses("Antwoord", await yara.hears("Was het bij persoon B"))
    await yara.says("Ik zag het ook, bij de Kwekel")
    await settles(yara, "Stuur antwoord")
    assert "Kwekel" not in (await kernteam.group.hears("S-1")).text


async def test_a_terugkoppeling_and_the_question_back_are_asked_about(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Zelf schrijven")
    await kernteam.ben.says("Besproken met de Kwekel")
    await settles(kernteam.ben, "Verstuur")
    await kernteam.yara.presses("Nee, ik heb een vraag", await kernteam.yara.hears("Besproken met persoon A"))
    await kernteam.yara.says("Was het bij de Kwekel")
    await settles(kernteam.yara, "Verstuur")


async def test_what_is_typed_as_a_reply_is_asked_about(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.replies("Ik zag het ook, bij de Kwekel", await yara.raises("Vapes bij het fietsenhok"))
    await settles(yara, "Zet bij S-1")
    assert "bij persoon A" in (await kernteam.group.hears("S-1")).text


async def test_no_other_words_can_be_forged_past_the_question(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.says("Bellen bij het fietsenhok")
    send = behind(await kernteam.ben.last(), "Zet op de kaart").rpartition(":")[0]
    await kernteam.ben.says("Besproken met de Kwekel")
    version = behind(await kernteam.ben.last(), "Een persoon").rpartition(":")[2]
    assert "Ik weet van één woord nog niet" in (await kernteam.ben.forges(f"{send}:{version}")).text
    assert "Kwekel" not in (await kernteam.group.hears("S-1")).text


async def test_in_the_group_nobody_is_asked_and_the_card_is_careful(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    group = kernteam.group
    card = await group.last()
    await kernteam.ben.kernlijn.phones.say(
        kernteam.ben.user, group.chat, "Ik zag het ook, bij de Kwekel", reply_to=card.message_id
    )
    await kernteam.ben.kernlijn.settled()
    assert "bij persoon A" in (await group.hears("S-1")).text


async def test_in_the_group_none_of_many_words_stays(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.last()
    await kernlijn.phones.say(kernteam.ben.user, kernteam.group.chat, f"gezien {MANY}", reply_to=card.message_id)
    await kernlijn.settled()
    kept = (await kernteam.ben.hears("Je antwoord in de groep")).text
    assert not [word for word in MANY.replace(",", "").split() if word[0].isupper() and word in kept]


async def test_an_alarm_asks_nothing(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/alarm Er wordt gestoken achter de Kwekel")
    assert "Is “de Kwekel” hier een persoon?" not in (await yara.last()).text


async def test_with_the_gate_closed_nothing_is_answered(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(ONE)
    kernlijn.app.world.gate.lists = None  # the lists of names can't be read any more
    assert "geen namen herkennen" in (await yara.presses("Een persoon")).text
    assert not await kernteam.group.heard("S-")


async def test_while_the_lists_are_read_a_command_is_answered_and_a_text_waits(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara, ben, there = kernteam.yara, kernteam.ben, threading.Event()

    def slowly() -> anonymity.Lexicon:
        there.wait(20)
        return anonymity.load()

    gate = Gate(slowly)
    object.__setattr__(kernlijn.app.world, "gate", gate)
    reading = asyncio.create_task(gate.read())
    for phone, text in ((yara, ONE), (ben, "/acties")):
        await kernlijn.phones.say(phone.user, phone.bot, text)
    assert await kernlijn.phones.messages(ben.user, ben.bot, contains="Bij jou staat niets open", wait=10)
    assert not await yara.heard("persoon")
    there.set()
    await reading
    await kernlijn.settled()
    assert "Een persoon" in str((await yara.last()).labels)


async def test_a_masked_person_gets_a_part_with_two_taps(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok door Daan en Fatima, volgens de moeder van Daan")
    assert {"Persoon A is …", "Persoon B is …"} <= set((await yara.last()).labels)
    with taps(yara, most=2):
        await yara.presses("Persoon A is …")
        assert "Wat is persoon A in dit verhaal?" in (await yara.last()).text
        await yara.presses("leerling")
    assert "Leerling A is …" in (await yara.last()).labels
    await yara.presses("Persoon B is …")
    await yara.presses("Terug")
    await yara.presses("Persoon B is …")
    await yara.presses("medewerker")
    await yara.presses("Verstuur")
    card = await kernteam.group.hears("S-1")
    assert "door leerling A en medewerker B, volgens de moeder van leerling A" in card.text


async def test_a_part_survives_more_text_and_another_school(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok door Daan")
    await yara.presses("De Brug")
    await yara.presses("Persoon A is …")
    await yara.presses("ouder")
    await yara.says("Het was weer raak")
    await yara.presses("Dit hoort erbij")
    assert "door ouder A\nHet was weer raak" in (await yara.last()).text


async def test_of_many_persons_the_rest_is_behind_one_button(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("Vapes bij het fietsenhok: Daan, Fatima, Kevin, Mohammed, Sanne en Youssef waren erbij")
    shown = await ben.last()
    assert sum(label.endswith(" is …") for label in shown.labels) == 4
    await ben.presses("Meer personen …")
    await ben.presses("Persoon F is …")
    await ben.presses("wijkagent")
    assert "wijkagent F" in (await ben.last()).text


async def test_forged_and_older_parts_change_nothing(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok door Daan")
    preview = await yara.last()
    ask = behind(preview, "Persoon A is …")
    await yara.presses("Persoon A is …")
    give = behind(await yara.last(), "leerling")
    await yara.presses("leerling")
    assert "ouder bericht" in (await yara.forges(give)).text
    assert "ouder bericht" in (await yara.forges(ask)).text  # there is no persoon A any more
    verb, draft, _, _, version = give.split(":")
    for forged in (
        f"{verb}:{draft}:leerling-A:Daan:{int(version) + 1}",
        f"{verb}:{draft}:leerling-Z:ouder:{int(version) + 1}",
        f"{verb}:{draft}:Daan:ouder:{int(version) + 1}",
    ):
        assert "ouder bericht" in (await yara.forges(forged)).text
    await kernteam.ben.says("/help")
    assert "niet meer open" in (await kernteam.ben.forges(give)).text
    assert "door leerling A" in (await yara.last()).text


async def test_a_stranger_answers_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(ONE)
    answer = behind(await kernteam.yara.last(), "Een persoon")
    stranger = await somebody(kernlijn, "Onbekende")
    await stranger.says("/start")
    assert "Welkom bij Kernlijn" in (await stranger.forges(answer)).text


@pytest.mark.parametrize("answer", ["Een persoon", "Geen persoon"])
async def test_who_answered_stands_in_no_audit(kernlijn: Kernlijn, kernteam: Kernteam, answer: str) -> None:
    await kernteam.yara.says(ONE)
    await kernteam.yara.presses(answer)

    async def acts(unit: Unit) -> list[str]:
        return list((await unit.execute(select(tables.audit.c.act))).scalars())

    assert not await kernlijn.app.database.run(acts)
