"""Picking something up: what, by when, another day, done, or not after all."""

import pytest

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    return await kernteam.group.hears("S-1")


async def claims(kernteam: Kernteam, phone: Phone, what: str = "Bellen") -> Message:
    card = await kernteam.group.hears("S-1")
    await phone.presses("Ik pak iets op", card, kernteam.group.chat)
    await phone.presses(what)
    return await phone.hears("staat bij jou")


async def test_what_will_be_done_can_be_typed_and_is_masked(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.says("Ik praat morgen met Daan bij de poort")
    shown = await ben.last()
    assert "Zo komt het op de kaart van S-1" in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert "Nog niemand" in (await kernteam.group.hears("S-1")).text
    await ben.presses("Zet op de kaart")
    assert "A-1 staat bij jou" in (await ben.last()).text
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Daan" in message.text]
    card_text = (await kernteam.group.hears("S-1")).text
    assert "bij de poort" in card_text
    assert "Daan" not in card_text


async def test_a_forgotten_question_does_not_publish_the_next_signal(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.says("Jongen verkoopt messen bij het station")
    await ben.presses("Dit is een nieuw signaal")
    assert "Wapens en messen · op straat" in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "S-2 · Wapens" in (await kernteam.group.hears("S-2")).text
    assert "Nog niemand" in (await kernteam.group.hears("S-1")).text


async def test_what_will_be_done_fits_on_a_card(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.says("langsgaan bij de poort " * 5)
    assert "te lang voor een actie" in (await ben.last()).text
    await ben.says("langsgaan in de pauze")
    await ben.says("langsgaan")  # typing again replaces it
    await ben.presses("Zet op de kaart")
    for number in range(8):
        await kernteam.tom.presses("Ik pak iets op", card, kernteam.group.chat)
        await kernteam.tom.says(f"{number} gesprek met mentor en team over wat er in de pauze bij de poort gebeurt")
        await kernteam.tom.presses("Zet op de kaart")
    shown = (await kernteam.group.hears("S-1")).text
    assert "• en nog 4" in shown
    assert len(shown) <= 700
    await kernteam.tom.says("/acties")
    assert len((await kernteam.tom.last()).text) <= 800


@pytest.mark.parametrize(
    ("button", "day"),
    [
        ("Vandaag", "ma 23 nov"),
        ("Deze week", "vr 27 nov"),
        ("Volgende week", "vr 4 dec"),
        ("Over 2 weken", "vr 11 dec"),
    ],
)
async def test_another_day_is_one_tap(kernteam: Kernteam, card: Message, button: str, day: str) -> None:
    await claims(kernteam, kernteam.ben)
    await kernteam.ben.presses(button)
    assert f"uiterlijk {day}" in (await kernteam.ben.last()).text
    assert f"Politie: bellen, {day}" in (await kernteam.group.hears("S-1")).text


@pytest.mark.parametrize(
    ("typed", "day"), [("donderdag", "do 26 nov"), ("3 dec", "do 3 dec"), ("4-12", "vr 4 dec"), ("morgen", "di 24 nov")]
)
async def test_another_day_can_be_typed(kernteam: Kernteam, card: Message, typed: str, day: str) -> None:
    await claims(kernteam, kernteam.ben)
    await kernteam.ben.presses("Andere dag")
    await kernteam.ben.says("volgend jaar ofzo")
    assert "Die dag begrijp ik niet" in (await kernteam.ben.last()).text
    await kernteam.ben.says(typed)
    assert f"uiterlijk {day}" in (await kernteam.ben.last()).text


async def test_several_partners_each_get_their_own_action_and_the_first_holds_the_terugkoppeling(
    kernteam: Kernteam, card: Message
) -> None:
    first = await claims(kernteam, kernteam.ben)
    second = await claims(kernteam, kernteam.tom, "Gesprek voeren")
    assert "Jij bent de eerste" in first.text
    assert "Jij bent de eerste" not in second.text
    shown = (await kernteam.group.hears("S-1")).text
    assert "Politie: bellen" in shown
    assert "Lyceum Zuid: gesprek voeren" in shown
    assert "Terugkoppeling: Politie" in shown
    await kernteam.tom.says("/terugkoppeling")
    assert "Geen enkele melder wacht op jou" in (await kernteam.tom.last()).text


async def test_a_double_tap_makes_one_action(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    asked = await ben.last()
    task = next(button.data for row in asked.buttons for button in row if button.text == "Bellen")
    assert task is not None
    await ben.presses("Bellen")
    assert "al verstuurd" in (await ben.forges(task)).text
    assert (await kernteam.group.hears("S-1")).text.count("Politie: bellen") == 1


async def test_done_is_one_tap_and_shown_on_the_card(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await claims(kernteam, ben)
    await ben.says("/acties")
    assert "A-1 bellen (S-1 · Vapes), ma 30 nov" in (await ben.last()).text
    mine = await ben.last()
    await ben.presses("A-1 klaar")
    assert "A-1 is klaar" in (await ben.last()).text
    assert "wacht nog op een woord van jou" in (await ben.last()).text
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
    assert "al klaar" in (await ben.presses("A-1 klaar", mine)).text
    await ben.presses("Terugkoppelen", await ben.hears("A-1 is klaar"))
    await ben.presses("Besproken")
    assert "krijgt het meteen te lezen" in (await ben.last()).text


async def test_klaar_takes_a_number(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await claims(kernteam, ben)
    await ben.says("/klaar A-7")
    assert "Zo'n open actie heb jij niet" in (await ben.last()).text
    await ben.says("/klaar")
    assert "A-1 bellen" in (await ben.last()).text
    await ben.says("/klaar a-1")
    assert "A-1 is klaar" in (await ben.last()).text
    await kernteam.tom.says("/klaar A-1")
    assert "Zo'n open actie heb jij niet" in (await kernteam.tom.last()).text


async def test_putting_it_back_passes_the_terugkoppeling_on(kernteam: Kernteam, card: Message) -> None:
    await claims(kernteam, kernteam.ben)
    await claims(kernteam, kernteam.tom, "Gesprek voeren")
    await kernteam.ben.presses("Toch niet", await kernteam.ben.hears("A-1 staat bij jou"))
    shown = (await kernteam.group.hears("S-1")).text
    assert "bellen" not in shown
    assert "Terugkoppeling: Lyceum Zuid" in shown
    assert "Daarom laat jij nu de melder iets weten" in (await kernteam.tom.last()).text
    await kernteam.tom.presses("Toch niet", await kernteam.tom.hears("A-2 staat bij jou"))
    assert "Nog niemand pakt dit op" in (await kernteam.group.hears("S-1")).text


async def test_another_member_can_not_finish_it(kernteam: Kernteam, card: Message) -> None:
    promised = await claims(kernteam, kernteam.ben)
    done = promised.buttons[-1][0].data
    assert done is not None
    await kernteam.tom.says("/help")
    assert "Dit staat bij iemand anders" in (await kernteam.tom.forges(done)).text


async def test_the_coordinator_finishes_what_nobody_answers_for(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await claims(kernteam, kernteam.ben)
    await kernlijn.later(days=8)
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("A-1 klaar")
    assert (await kernteam.sara.last()).text == "✅ A-1 is klaar. Mooi!"  # it is Ben for whom the reporter waits
    assert "A-1 (bellen) hoeft niet meer: de coördinator" in (await kernteam.ben.last()).text


async def test_who_promised_something_hears_that_the_signal_was_closed(kernteam: Kernteam, card: Message) -> None:
    await claims(kernteam, kernteam.ben)
    await claims(kernteam, kernteam.tom)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    await kernteam.ben.presses("S-1 afsluiten")
    assert "Lyceum Zuid: bellen (A-2)" in (await kernteam.ben.last()).text  # his own A-1 needs no question
    await kernteam.ben.presses("Sluit S-1 toch af")
    assert "S-1 is afgesloten. Daarmee vervalt A-2 (bellen)." in (await kernteam.tom.last()).text


async def test_a_closed_signal_can_not_be_picked_up(kernteam: Kernteam, card: Message) -> None:
    claim = card.buttons[0][0].data
    assert claim is not None
    await claims(kernteam, kernteam.ben)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    await kernteam.ben.presses("S-1 afsluiten")
    assert "S-1 · Vapes · afgesloten" in (await kernteam.group.hears("S-1")).text
    answer = await kernteam.tom.forges(claim, await kernteam.group.hears("S-1"), kernteam.group.chat)
    assert "al afgesloten" in answer.text


async def test_a_question_is_not_lost_in_a_restart(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernlijn.restart()
    await kernteam.ben.says("Ik ga langs in de pauze")
    await kernteam.ben.presses("Zet op de kaart")
    assert "Politie: Ik ga langs in de pauze" in (await kernteam.group.hears("S-1")).text


async def test_a_signal_draft_is_not_lost_by_picking_something_up(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.says("Messen gevonden bij het station")
    preview = await ben.last()
    await claims(kernteam, ben)
    await ben.presses("Verstuur", preview)
    assert "S-2" in (await ben.hears("Verstuurd als")).text
