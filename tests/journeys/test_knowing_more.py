"""The card: partners complete each other's picture, send a signal on, and put two together."""

import pytest

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.words import behind

VAPES = "Vandaag weer vapes verkocht bij het fietsenhok"


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    await kernteam.yara.raises(VAPES)
    return await kernteam.group.hears("S-1")


async def opens_page(kernteam: Kernteam, phone: Phone, ref: str = "S-1") -> None:
    await phone.presses("Meer …", await kernteam.group.hears(ref), kernteam.group.chat)


async def test_somebody_else_gets_another_letter(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, chat = kernteam.ben, kernteam.group.chat
    await kernteam.yara.raises("Vapes bij het fietsenhok door Daan")
    await ben.presses("Ik weet meer", await kernteam.group.hears("S-1"), chat)
    await ben.says("Ik zag ook Fatima, achter de Kwekel")
    await ben.presses("Een persoon")
    await ben.presses("Zet erbij")
    card = await kernteam.group.hears("S-1")
    assert "door persoon A" in card.text
    assert "Ik zag ook persoon B, achter persoon C" in card.text
    await kernlijn.phones.say(ben.user, chat, "En Kevin was er ook", reply_to=card.message_id)
    await kernlijn.settled()
    assert "En persoon D was er ook" in (await kernteam.group.hears("S-1")).text


async def test_who_knows_more_adds_it_masked_and_previewed(kernteam: Kernteam, card: Message) -> None:
    ben, chat = kernteam.ben, kernteam.group.chat
    assert "privé" in (await ben.presses("Ik weet meer", card, chat)).text
    await ben.says("Sem verkoopt ook op woensdag")
    assert "Zo komt het bij S-1" in (await ben.last()).text
    assert "Weggehaald: 1 naam" in (await ben.last()).text
    assert "woensdag" not in (await kernteam.group.hears("S-1")).text
    await ben.presses("Zet erbij")
    shown = (await kernteam.group.hears("S-1")).text
    assert "• Politie: persoon A verkoopt ook op woensdag" in shown
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Sem" in message.text]


async def test_the_page_of_a_signal_has_only_what_its_reader_may_do(kernteam: Kernteam, card: Message) -> None:
    """And each button of it leads somewhere for them."""
    rest = {"Zelfde als …", "Terugkoppelen"}
    for phone, more in ((kernteam.ben, False), (kernteam.sara, True), (kernteam.ben, True)):
        if (phone, more) == (kernteam.ben, True):
            await phone.presses("Ik pak iets op", card, kernteam.group.chat)
            await phone.presses("Bellen")
        await opens_page(kernteam, phone)
        page = await phone.last()
        assert rest & set(page.labels) == (rest if more else set())
        for label in page.labels:
            toast = (await phone.forges(behind(page, label))).text
            assert "staat bij iemand anders" not in toast
            assert "coördinator" not in toast


async def test_who_holds_the_signal_hears_that_more_is_known(kernteam: Kernteam, card: Message) -> None:
    await kernteam.tom.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.tom.presses("Bellen")
    await kernteam.ben.presses("Ik weet meer", card, kernteam.group.chat)
    await kernteam.ben.says("Ook bij de snackbar")
    await kernteam.ben.presses("Zet erbij")
    told = await kernteam.tom.hears("Politie weet hier meer over")
    assert "snackbar" not in told.text
    await kernteam.tom.presses("Lees S-1", told)
    assert "• Politie: Ook bij de snackbar" in (await kernteam.tom.last()).text


async def test_the_card_stays_readable_however_much_is_known(kernteam: Kernteam, card: Message) -> None:
    for number in range(7):
        await kernteam.ben.presses("Ik weet meer", card, kernteam.group.chat)
        await kernteam.ben.says(f"{number} " + "er staan elke dag weer dezelfde jongens bij de ingang " * 4)
        await kernteam.ben.presses("Zet erbij")
    shown = (await kernteam.group.hears("S-1")).text
    assert len(shown) <= 700
    assert "eerder, zie Meer" in shown
    await opens_page(kernteam, kernteam.tom)
    await kernteam.tom.presses("Wat er gebeurde")
    assert "Politie weet meer: 6 er staan" in (await kernteam.tom.last()).text
    assert len((await kernteam.tom.last()).text) <= 1000


@pytest.mark.parametrize(
    ("text", "answer"), [("...", "Ik zie geen woorden"), ("ook in de pauze " * 20, "te lang (hooguit 300 tekens)")]
)
async def test_an_addition_that_cannot_stand_is_refused_and_the_question_stays(
    kernteam: Kernteam, card: Message, text: str, answer: str
) -> None:
    await kernteam.ben.presses("Ik weet meer", card, kernteam.group.chat)
    await kernteam.ben.says(text)
    assert answer in (await kernteam.ben.last()).text
    await kernteam.ben.says("Ook bij de snackbar")
    await kernteam.ben.presses("Zet erbij")
    assert "snackbar" in (await kernteam.group.hears("S-1")).text


async def test_seeing_the_same_counts_once_and_needs_no_text(kernteam: Kernteam, card: Message) -> None:
    chat = kernteam.group.chat
    assert "tel je mee" in (await kernteam.ben.presses("Ik zie dit ook", card, chat)).text
    assert "al klaar" in (await kernteam.ben.presses("Ik zie dit ook", card, chat)).text
    await kernteam.tom.presses("Ik zie dit ook", card, chat)
    assert "2× ook gezien" in (await kernteam.group.hears("S-1")).text
    assert "jouw eigen signaal" in (await kernteam.yara.presses("Ik zie dit ook", card, chat)).text


async def test_a_reply_to_the_card_lands_on_its_signal(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    chat = kernteam.group.chat
    rights = {"can_delete_messages": True}
    await kernlijn.phones.set_bot(chat, kernteam.sara.user, "administrator", rights)
    await kernlijn.phones.say(kernteam.ben.user, chat, "Gisteren ook, door Sem", reply_to=card.message_id)
    await kernlijn.settled()
    shown = (await kernteam.group.hears("S-1")).text
    assert "• Politie: Gisteren ook, door persoon A" in shown
    assert "Weggehaald: 1 naam" in (await kernteam.ben.hears("staat nu bij S-1")).text
    in_group = await kernlijn.phones.messages(kernteam.sara.user, chat)
    assert not [message for message in in_group if "Sem" in message.text]
    await kernlijn.phones.say(kernteam.ben.user, chat, "Top, dank je!", reply_to=card.message_id)
    await kernlijn.settled()
    assert "Top" not in (await kernteam.group.hears("S-1")).text


async def test_who_replies_in_the_group_is_seen_there(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """A reply stands in the group under one's name: to call its line \"een partner\" would tell who the reporter is."""
    await kernteam.tom.raises(VAPES, ("Van wie", "Zonder naam"))
    card = await kernteam.group.hears("S-1")
    await kernlijn.phones.say(kernteam.tom.user, kernteam.group.chat, "Vanmiddag weer", reply_to=card.message_id)
    await kernlijn.settled()
    assert "• Lyceum Zuid: Vanmiddag weer" in (await kernteam.group.hears("S-1")).text


async def test_what_is_half_typed_about_an_ended_signal_stops_nobody(kernteam: Kernteam, card: Message) -> None:
    sent = await kernteam.yara.hears("Verstuurd als S-1")
    await kernteam.ben.presses("Ik weet meer", card, kernteam.group.chat)
    await kernteam.yara.presses("Toch niet", sent)
    await kernteam.ben.says("Er hangt een groep bij de poort")
    assert "Zo ziet het kernteam het" in (await kernteam.ben.last()).text


async def test_an_acute_reply_gets_112_first(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.phones.say(kernteam.ben.user, kernteam.group.chat, "Hij heeft nu een mes!", reply_to=card.message_id)
    await kernlijn.settled()
    assert "Bel 112" in (await kernteam.ben.last()).text
    assert "mes" not in (await kernteam.group.hears("S-1")).text


async def test_what_happened_can_be_read_by_the_team_without_names(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.tom.raises(VAPES, ("Van wie", "Zonder naam"))
    await kernlijn.later(days=1)
    await kernteam.ben.presses("Ik weet meer", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.says("Ook bij de snackbar")
    await kernteam.ben.presses("Zet erbij")
    await opens_page(kernteam, kernteam.yara)
    await kernteam.yara.presses("Wat er gebeurde")
    history = (await kernteam.yara.last()).text
    assert "ma 23 nov · een partner meldde dit" in history
    assert "di 24 nov · Politie weet meer: Ook bij de snackbar" in history
    assert not any(name in history for name in ("Tom", "Ben", "Lyceum Zuid"))
    await kernteam.yara.presses("Terug")
    assert "S-1 · Vapes" in (await kernteam.yara.last()).text


async def test_a_signal_is_put_on_the_agenda_and_taken_off_again(kernteam: Kernteam, card: Message) -> None:
    assert "staat op de agenda" in (await kernteam.ben.presses("Op de agenda", card, kernteam.group.chat)).text
    assert "Staat op de agenda" in (await kernteam.group.hears("S-1")).text
    await kernteam.sara.looks_over()
    assert "Op de agenda\n• S-1 Vapes" in (await kernteam.sara.last()).text
    await opens_page(kernteam, kernteam.sara)
    await kernteam.sara.presses("Van de agenda")
    assert "Staat op de agenda" not in (await kernteam.group.hears("S-1")).text


async def test_what_belongs_elsewhere_is_noted_with_who_keeps_the_regie_and_when_to_look_again(
    kernteam: Kernteam, card: Message
) -> None:
    ben = kernteam.ben
    await opens_page(kernteam, ben)
    await ben.presses("Hoort elders")
    await ben.presses("Wijkteam")
    await ben.presses("Leerplicht")
    await ben.presses("Over 4 weken")
    assert "ligt bij: Wijkteam. Op ma 21 dec komt het vanzelf op de agenda" in (await ben.last()).text
    assert "Ligt bij: Wijkteam, regie Leerplicht. Weer kijken ma 21 dec." in (await kernteam.group.hears("S-1")).text
    await opens_page(kernteam, ben)
    await ben.presses("Hoort elders")
    await ben.presses("Veilig Thuis")
    await ben.presses("Lyceum Zuid")
    await ben.says("nooit")
    assert "Die dag begrijp ik niet" in (await ben.last()).text
    await ben.says("3 dec")
    assert "regie Lyceum Zuid. Weer kijken do 3 dec" in (await kernteam.group.hears("S-1")).text


async def test_on_the_day_to_look_again_it_comes_on_the_agenda(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await opens_page(kernteam, kernteam.ben)
    for choice in ("Hoort elders", "Wijkteam", "Leerplicht", "Over 2 weken"):
        await kernteam.ben.presses(choice)
    await kernlijn.later(days=13)
    assert "Staat op de agenda" not in (await kernteam.group.hears("S-1")).text
    await kernlijn.later(days=1)
    assert "Staat op de agenda" in (await kernteam.group.hears("S-1")).text
    await opens_page(kernteam, kernteam.sara)
    await kernteam.sara.presses("Van de agenda")
    await kernlijn.later(days=1)
    shown = (await kernteam.group.hears("S-1")).text
    assert "Staat op de agenda" not in shown
    assert "Ligt bij: Wijkteam, regie Leerplicht." in shown


async def test_two_signals_about_the_same_become_one(kernteam: Kernteam, card: Message) -> None:
    tom, ben, sara = kernteam.tom, kernteam.ben, kernteam.sara
    await tom.raises("Vapes in de aula", ("Van wie", "Zonder naam"))
    second = await kernteam.group.hears("S-2")
    await ben.presses("Ik pak iets op", second, kernteam.group.chat)
    await ben.presses("Bellen")
    await opens_page(kernteam, kernteam.yara, "S-2")
    assert "Zelfde als …" not in (await kernteam.yara.last()).labels
    await opens_page(kernteam, sara, "S-2")
    await sara.presses("Zelfde als …")
    await sara.presses("S-1 · Vapes")
    assert "Het gaat verder bij S-1" in (await sara.last()).text
    assert await kernteam.group.hears("S-2 · Vapes · gaat verder bij S-1")
    first = (await kernteam.group.hears("S-1 ·")).text
    assert "ook S-2" in first
    assert "Politie: bellen" in first
    assert "Terugkoppeling: Politie" in first
    assert "gaat over hetzelfde als S-1" in (await tom.hears("S-2")).text
    await ben.says("/terugkoppeling")
    await ben.presses("Besproken")
    assert "besproken met betrokkenen" in (await kernteam.yara.hears("S-1")).text
    assert "besproken met betrokkenen" in (await tom.hears("S-2")).text  # who raised the other hears it too
    assert not (await kernteam.group.hears("S-2 ·")).labels
    old = next(button.data or "" for row in second.buttons for button in row if button.text == "Ik weet meer")
    await ben.forges(old)
    await ben.says("Ook in de kelder")
    await ben.presses("Zet erbij")
    assert "• Politie: Ook in de kelder" in (await kernteam.group.hears("S-1 ·")).text  # it goes on there
