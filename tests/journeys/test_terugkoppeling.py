"""The ledger: one terugkoppeling per signal, held by who picked it up first, and no closing while it is open."""

import pytest

from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    """S-1, picked up by Ben."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.hears("S-1")
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    return await kernteam.group.hears("S-1")


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ("Besproken", "besproken met betrokkenen"),
        ("Mondeling gedaan", "mondeling besproken"),
        ("Doorgezet", "doorgezet naar wie erover gaat"),
        ("Mag ik niet delen, wel afgehandeld", "mag ik niet delen, wel afgehandeld"),
    ],
)
async def test_a_minimal_one_is_one_tap_and_settles(kernteam: Kernteam, card: Message, button: str, words: str) -> None:
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses(button)
    told = await kernteam.yara.last()
    assert words in told.text
    assert "Dank je dat je dit meldde" in told.text
    await kernteam.ben.says("/terugkoppeling")
    assert "Geen enkele melder wacht" in (await kernteam.ben.last()).text


async def test_an_interim_one_reaches_the_reporter_and_keeps_the_debt(kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Loopt nog")
    assert "loopt nog" in (await kernteam.yara.last()).text
    assert "Je hoort uiterlijk" in (await kernteam.yara.last()).text
    await kernteam.ben.says("/terugkoppeling")
    assert "Wat kun je de melder laten weten" in (await kernteam.ben.last()).text


async def test_own_words_are_masked_shown_and_sent(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await ben.says("Met Daan gesproken, het is rustig")
    shown = await ben.last()
    assert "Zo leest de melder van S-1 het" in shown.text
    assert "Daan" not in shown.text
    assert not await kernteam.yara.heard("het is rustig")
    await ben.says("Met een leerling gesproken, het is weer rustig")  # typing again replaces it
    await ben.presses("Verstuur")
    told = await kernteam.yara.last()
    assert "Politie laat je weten:\nMet een leerling gesproken, het is weer rustig" in told.text
    again = shown.buttons[0][0].data
    assert again is not None
    assert "niet meer open" in (await ben.forges(again)).text
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Daan" in message.text]
    assert len(await kernteam.yara.heard("laat je weten")) == 1


async def test_a_signal_can_not_be_closed_while_the_reporter_waits(kernteam: Kernteam, card: Message) -> None:
    assert "Afsluiten" not in card.labels
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    closing = (await kernteam.ben.last()).buttons[0][0].data
    assert closing is not None

    await kernteam.tom.raises("Gisteren een vechtpartij op het plein")
    other = await kernteam.group.hears("S-2")
    await kernteam.ben.presses("Ik pak iets op", other, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    signal_id = other.buttons[0][0].data
    assert signal_id is not None
    answer = await kernteam.ben.forges(f"close:{signal_id.partition(':')[2]}")
    assert "De melder wacht nog" in answer.text
    assert "S-2 · Vechten en groepen" in (await kernteam.group.hears("S-2")).text

    await kernteam.ben.forges(closing)
    assert "S-1 · Vapes · afgesloten" in (await kernteam.group.hears("S-1")).text


async def test_the_coordinator_can_close_from_the_card_and_a_partner_can_not(kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    card = await kernteam.group.hears("S-1")
    refusal = await kernteam.tom.presses("Afsluiten", card, kernteam.group.chat)
    assert "Afsluiten doet wie terugkoppelde" in refusal.text
    answer = await kernteam.sara.presses("Afsluiten", card, kernteam.group.chat)
    assert answer.text == "Kijk in ons gesprek in privé."
    asked = await kernteam.sara.last()
    assert "S-1 · Vapes is nog niet klaar:\n• Politie: bellen (A-1)" in asked.text
    await kernteam.sara.presses("Nee, laat S-1 open")
    await kernteam.sara.looks_over()
    assert "S-1 Vapes · Ben Aalders · melder weet het, actie loopt nog" in (await kernteam.sara.last()).text
    assert "Afsluiten" in (await kernteam.group.hears("S-1")).labels
    await kernteam.sara.presses("Afsluiten", card, kernteam.group.chat)
    await kernteam.sara.presses("Sluit S-1 toch af")
    assert (await kernteam.sara.last()).text == "S-1 is afgesloten. De open actie vervalt daarmee."
    await kernteam.ben.says("/acties")
    assert "Bij jou staat niets open" in (await kernteam.ben.last()).text
    assert not (await kernteam.group.hears("S-1")).labels


async def test_only_the_holder_or_the_coordinator_gives_it(kernteam: Kernteam, card: Message) -> None:
    signal_id = (card.buttons[0][0].data or "").partition(":")[2]
    await kernteam.tom.says("/help")
    assert "Dit staat bij iemand anders" in (await kernteam.tom.forges(f"tell:{signal_id}:discussed")).text
    assert not await kernteam.yara.heard("laat je weten")
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"tell:{signal_id}:discussed")
    assert "Gemeente laat je weten" in (await kernteam.yara.last()).text


async def test_a_question_that_lost_its_reason_does_not_swallow_the_next_signal(
    kernteam: Kernteam, card: Message
) -> None:
    ben = kernteam.ben
    await ben.says("/terugkoppeling")
    choices = await ben.last()
    await ben.presses("Zelf schrijven")
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"tell:{(card.buttons[0][0].data or '').partition(':')[2]}:discussed")
    await ben.says("Vapes in de aula")
    assert "Zo ziet het kernteam het" in (await ben.last()).text
    assert "al op teruggekoppeld" in (await ben.presses("Besproken", choices)).text


async def test_a_word_for_a_reporter_who_blocked_the_bot_waits_for_them_and_tells_nobody(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara = kernteam.yara
    await yara.raises("Vapes in de aula", ("Van wie", "Zonder naam"))
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernlijn.phones.fault("sendMessage", "403", chat=yara.user)  # gone, without a word about it
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    assert not await yara.heard("besproken met betrokkenen")
    assert not await kernteam.sara.heard("niet bereiken")
    await kernlijn.phones.block(yara.user)
    await kernlijn.phones.block(yara.user, blocked=False)
    await kernlijn.settled()
    assert await yara.heard("besproken met betrokkenen")


async def test_who_says_opgepakt_for_an_unclaimed_signal_holds_it(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes in de aula")
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Opgepakt")
    card = (await kernteam.group.hears("S-1")).text
    assert "Terugkoppeling: Gemeente" in card
    assert "Nog niemand" not in card
    await kernteam.sara.looks_over()
    agenda = (await kernteam.sara.last()).text
    assert agenda.count("S-1") == 1
    assert "Loopt\n• S-1" in agenda


async def test_the_holder_hears_that_the_coordinator_gave_it(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.later(days=8)
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Besproken")
    assert "besproken met betrokkenen" in (await kernteam.yara.last()).text
    assert "De coördinator heeft de melder iets laten weten" in (await kernteam.ben.last()).text


async def test_it_is_given_once(kernteam: Kernteam, card: Message) -> None:
    ben = kernteam.ben
    await ben.says("/terugkoppeling")
    choices = await ben.last()
    tap = choices.buttons[1][0].data
    assert tap is not None
    await ben.presses("Besproken")
    assert "al op teruggekoppeld" in (await ben.forges(tap)).text
    assert len(await kernteam.yara.heard("laat je weten")) == 1


async def test_who_picks_up_an_own_signal_tells_nobody(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await yara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await yara.presses("Bellen")
    await yara.says("/terugkoppeling")
    await yara.presses("Besproken")
    assert "wacht nergens meer op" in (await yara.last()).text
    assert not await yara.heard("laat je weten")


async def test_forged_outcomes_change_nothing(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    signal_id = (card.buttons[0][0].data or "").partition(":")[2]
    await kernteam.ben.says("/help")
    for data in (f"tell:{signal_id}:wat", "tell:bestaatniet:discussed", "tell:", "nietes:1", "close:x:y", "day:a:b"):
        assert (await kernteam.ben.forges(data)).text
    assert not await kernteam.yara.heard("laat je weten")


async def test_what_was_promised_stays_true_when_the_day_moves(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    mine = await ben.last()
    assert mine.text.endswith("Stand van ma 23 nov.")
    await kernlijn.later(days=1)
    await ben.says("/terugkoppeling")
    await ben.presses("Loopt nog")
    sent = (await yara.hears("Verstuurd als S-1")).text
    assert "Je hoort uiterlijk ma 30 nov wat ermee gebeurt.\nStand van ma 23 nov." in sent
    assert "Je hoort uiterlijk di 1 dec meer.\nStand van di 24 nov." in (await yara.last()).text
    await ben.presses("Vandaag", mine)  # the screen on which it is moved says the day of that
    assert "uiterlijk di 24 nov" in (await ben.hears("A-1 staat bij jou")).text
    assert "Stand van di 24 nov" in (await ben.hears("A-1 staat bij jou")).text
