"""Actions: each one tap from its act, looked at by itself, done with or without a word, and undone."""

from datetime import datetime, timedelta

import pytest

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone


def data_of(message: Message, label: str) -> str:
    """What a button sends."""
    data = next(tap.data for row in message.buttons for tap in row if label in tap.text)
    assert data is not None
    return data


@pytest.fixture
async def promised(kernteam: Kernteam) -> Message:
    """Ben calls about S-1; the reporter waits for a word from Tom, who was first."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.hears("S-1")
    for phone in (kernteam.tom, kernteam.ben):
        await phone.presses("Ik pak iets op", card, kernteam.group.chat)
        await phone.presses("Bellen")
    return await kernteam.ben.hears("A-2 staat bij jou")


def nine_on(day: datetime) -> datetime:
    return day.replace(hour=9, minute=1)


async def test_every_line_of_the_list_is_one_tap_from_its_act(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await ben.says("/acties")
    assert set((await ben.last()).labels) == {"✅ A-2 klaar", "A-2 …", "A-1 …", "Nieuwe actie"}
    await ben.presses("A-2 …")
    page = await ben.last()
    assert page.text == "A-2 · bij S-1 · Vapes\nbellen\nUiterlijk ma 30 nov\nWie: jij · Lyceum Zuid"
    assert page.labels == ("✅ Klaar", "Andere dag", "Draag over", "Vraag hulp", "Toch niet", "◀ Terug")
    await ben.presses("Terug")
    assert "Jouw acties" in (await ben.last()).text
    assert (await ben.last()).message_id == page.message_id


async def test_what_another_promised_can_be_read_and_no_more(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await ben.says("/acties")
    await ben.presses("A-1 …")
    page = await ben.last()
    assert "Wie: Tom Vos" in page.text
    assert page.labels == ("◀ Terug",)
    await kernteam.tom.says("/acties")
    await kernteam.tom.presses("A-1 …")
    toms = await kernteam.tom.last()
    for label in ("Klaar", "Andere dag", "Draag over", "Vraag hulp", "Toch niet"):
        assert "bij iemand anders" in (await ben.forges(data_of(toms, label))).text, label
    assert "uiterlijk ma 30 nov" in (await kernteam.tom.hears("A-1 staat bij jou")).text


async def test_an_action_of_another_team_stays_there(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, promised: Message, cast: dict[str, Phone]
) -> None:
    stranger = await make_stranger(kernlijn, network, cast)
    await kernteam.ben.says("/acties")
    await stranger.says("/start")
    answer = await stranger.forges(data_of(await kernteam.ben.last(), "A-2 …"))
    assert "een team waar jij niet in zit" in answer.text


async def make_stranger(kernlijn: Kernlijn, network: str, cast: dict[str, Phone]) -> Phone:
    """Somebody of the same network who is in another team alone."""
    others = {name: phone for name, phone in cast.items() if name != "Tom Vos"}
    newcomer = Phone(kernlijn, await kernlijn.phones.add_person("Noor", "Smit"), "Noor Smit")
    await make_kernteam(kernlijn, network, "De Brug", {**others, "Tom Vos": newcomer})
    return newcomer


async def test_done_with_a_word_is_masked_shown_and_stands_on_the_card(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await ben.presses("✅ Klaar")
    await ben.presses("Zeg er iets bij")
    await ben.says("gesproken in de pauze " * 10)
    assert "hooguit 200 tekens" in (await ben.last()).text
    await ben.says("Daan Jansen gesproken, komt goed")
    shown = await ben.last()
    assert "Zo leest het team wat er uit A-2 kwam" in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert "komt goed" not in (await kernteam.group.hears("S-1")).text
    await ben.presses("Zet erbij")
    card = (await kernteam.group.hears("S-1")).text
    assert "✅ (A-2): " in card
    assert "gesproken, komt goed" in card
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Daan" in message.text]
    await kernteam.sara.says("/help")
    answer = await kernteam.tom.forges(data_of(shown, "Zet erbij"), await kernteam.tom.last())
    assert "niet meer open" in answer.text
    assert "niet meer open" in (await ben.forges(data_of(shown, "Zet erbij"))).text


async def test_a_word_can_be_typed_after_a_restart(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await ben.presses("✅ Klaar")
    await ben.presses("Zeg er iets bij")
    await kernlijn.restart()
    await ben.says("Het loopt al beter")
    await ben.presses("Zet erbij")
    assert "A-2 is klaar. Mooi!\nHet loopt al beter" in (await ben.last()).text


async def test_not_done_after_all_is_one_tap_and_the_pings_come_again(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    ben = kernteam.ben
    await ben.presses("✅ Klaar")
    finished = await ben.last()
    await ben.presses("Toch niet klaar")
    assert "A-2 staat bij jou" in (await ben.last()).text
    assert "Politie: bellen, ma 30 nov (A-2)" in (await kernteam.group.hears("S-1")).text
    assert "ouder bericht" in (await ben.forges(data_of(finished, "Toch niet klaar"))).text
    await kernlijn.at(nine_on(MONDAY + timedelta(days=7)))
    assert "A-2" in (await ben.hears("Goedemorgen Ben")).text


async def test_done_stays_done_once_the_signal_is_closed(kernteam: Kernteam, promised: Message) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await ben.presses("✅ Klaar")
    await tom.says("/terugkoppeling")
    await tom.presses("Besproken")
    await tom.presses("S-1 afsluiten")
    assert "al afgesloten" in (await ben.presses("Toch niet klaar", await ben.hears("A-2 is klaar"))).text


async def test_put_back_and_taken_up_again(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    ben, group = kernteam.ben, kernteam.group
    await ben.presses("Ik pak iets op", await group.hears("S-1"), group.chat)
    await ben.presses("Bellen")
    await ben.presses("Toch niet")
    assert "Nog niemand pakt dit op" in (await group.hears("S-1")).text
    await ben.presses("Toch wel")
    assert "Jij bent de eerste" in (await ben.last()).text
    card = (await group.hears("S-1")).text
    assert "Politie: bellen, ma 30 nov (A-1)" in card
    assert "Terugkoppeling: Politie" in card


async def test_taken_up_again_leaves_the_terugkoppeling_where_it_went(kernteam: Kernteam, promised: Message) -> None:
    tom = kernteam.tom
    await tom.presses("Toch niet")
    assert "Terugkoppeling: Politie" in (await kernteam.group.hears("S-1")).text
    await tom.presses("Toch wel")
    assert "Terugkoppeling: Politie" in (await kernteam.group.hears("S-1")).text
    assert "Lyceum Zuid: bellen" in (await kernteam.group.hears("S-1")).text


async def test_who_coordinates_finishes_and_opens_it_again_and_the_owner_hears_both(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernlijn.later(days=8)
    await sara.looks_over()
    await sara.presses("A-2 …")
    assert "Wie: Ben Aalders" in (await sara.last()).text
    await sara.presses("✅ Klaar")
    assert "A-2 (bellen) hoeft niet meer" in (await ben.last()).text
    await sara.presses("Toch niet klaar")
    assert (await sara.last()).text.startswith("A-2 staat open: bellen")
    assert "De coördinator zette A-2 (bellen) weer open" in (await ben.last()).text
    await ben.presses("A-2 …")
    assert "Wie: jij" in (await ben.last()).text


@pytest.mark.parametrize("ending", ["one tap", "finished", "handed over"])
async def test_a_question_that_was_answered_otherwise_waits_for_nothing(
    kernteam: Kernteam, promised: Message, ending: str
) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await ben.presses("Andere dag")
    asked = await ben.last()
    if ending == "one tap":
        await ben.presses("Volgende week", asked)
    elif ending == "finished":
        await sara.says("/acties")
        await sara.presses("A-2 …")
        await sara.presses("✅ Klaar")
    else:
        await ben.says("/acties")
        await ben.presses("A-2 …")
        await ben.presses("Draag over")
        await ben.presses("Sara de Boer")
        await sara.presses("Ja, doe ik")
    await ben.says("Er ligt vuurwerk bij het station")
    assert "Zo ziet het kernteam het" in (await ben.last()).text


async def test_a_word_nobody_waits_for_any_more_is_a_signal(kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await ben.presses("✅ Klaar")
    finished = await ben.last()
    await ben.presses("Zeg er iets bij")
    await ben.presses("Toch niet klaar", finished)
    await ben.says("Er ligt vuurwerk bij het station")
    assert "Zo ziet het kernteam het" in (await ben.last()).text


async def test_the_list_stays_readable_with_everything_in_it(kernteam: Kernteam) -> None:
    for number in range(4):
        await kernteam.yara.raises(f"Uitsluiting in de klas, groepje {number}", ("Thema", "Uitsluiting"))
        card = await kernteam.group.last()
        for phone in (kernteam.ben, kernteam.tom):
            await phone.presses("Ik pak iets op", card, kernteam.group.chat)
            await phone.says(f"{number} gesprek met mentor en team over wat er in de pauze bij de poort gebeurt")
            await phone.presses("Zet op de kaart")
    await kernteam.ben.says("/acties")
    seen = await kernteam.ben.last()
    refs = set(seen.labels)
    while "Meer ▶" in seen.labels:
        await kernteam.ben.presses("Meer")
        seen = await kernteam.ben.last()
        refs |= set(seen.labels)
        assert len(seen.text) <= 700
    assert {f"A-{number} …" for number in range(1, 9)} <= refs
