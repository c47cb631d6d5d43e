"""Raising a signal: guess, look, change, send, take back."""

import aiohttp
from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import TOKEN, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone

VAPES = "Vandaag weer vapes verkocht bij het fietsenhok"


async def test_theme_and_place_are_guessed_and_shown(kernteam: Kernteam) -> None:
    for words, guess in (
        (VAPES, "Vapes · op school"),
        ("Er gaat een naaktfoto rond op snap", "Online beelden · online"),
        ("Jongens verkopen messen bij het station", "Wapens en messen · op straat"),
    ):
        await kernteam.yara.says(words)
        assert guess in (await kernteam.yara.last()).text
        await kernteam.yara.presses("Stop")


async def test_what_can_not_be_guessed_is_asked_before_it_can_be_sent(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Een niet-pluisgevoel")
    preview = await yara.last()
    assert "Kies nog een thema en een plek" in preview.text
    assert "✅ Verstuur" not in preview.labels
    await yara.presses("Verzuim")
    assert "Kies nog een plek" in (await yara.last()).text
    assert "✅ Verstuur" not in (await yara.last()).labels
    await yara.presses("thuis")
    await yara.presses("Verstuur")
    assert "Verzuim · thuis" in (await kernteam.group.hears("S-1")).text


async def test_each_line_of_the_preview_is_one_tap_to_change(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.presses("Thema: Vapes")
    await yara.presses("Terug")
    assert "Vapes · op school" in (await yara.last()).text
    await yara.presses("Thema: Vapes")
    await yara.presses("Drugs")
    await yara.presses("Plek: op school")
    await yara.presses("op straat")
    await yara.presses("Van wie: alleen organisatie")
    await yara.presses("Met mijn naam")
    await yara.presses("Tekst aanpassen")
    assert VAPES in (await yara.last()).text
    await yara.presses("Terug")
    await yara.presses("Tekst aanpassen")
    await yara.says("Er wordt iets verhandeld bij de poort")
    preview = await yara.last()
    assert "Drugs · op straat" in preview.text
    assert "Er wordt iets verhandeld bij de poort" in preview.text
    assert "Van: Yara Kuipers (Jongerenwerk)" in preview.text
    await yara.presses("Verstuur")
    card = await kernteam.group.hears("S-1 · Drugs · op straat")
    assert "Van: Yara Kuipers (Jongerenwerk)" in card.text


async def test_the_card_reads_exactly_as_the_preview(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Snelle jongens & 'grote' auto's <b>bij de poort</b>, vapes")
    preview = (await yara.last()).text.splitlines()
    await yara.presses("Verstuur")
    card = (await kernteam.group.last()).text.splitlines()
    assert "Snelle jongens & 'grote' auto's <b>bij de poort</b>, vapes" in card
    assert set(preview) & set(card) >= {
        "Snelle jongens & 'grote' auto's <b>bij de poort</b>, vapes",
        "Van: Jongerenwerk",
    }


async def test_a_name_and_a_number_do_not_reach_the_team(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes in de aula, door Daan, bel 06 53 12 98 76")
    preview = await yara.last()
    assert "Daan" not in preview.text
    assert "53 12" not in preview.text
    assert "Weggehaald: 1 naam, 1 telefoonnummer" in preview.text
    await yara.presses("Verstuur")
    card = await kernteam.group.hears("S-1")
    assert "Daan" not in card.text
    own = await kernlijn.phones.messages(yara.user, yara.bot)
    assert not [message for message in own if "Daan" in message.text]  # the raw message is gone from the chat


async def test_a_sent_signal_can_be_taken_back_for_ten_minutes(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises(VAPES)
    await kernlijn.later(minutes=9)
    await yara.presses("Toch niet")
    assert "S-1 is teruggehaald" in (await yara.last()).text
    card = await kernteam.group.hears("S-1")
    assert "fietsenhok" not in card.text
    assert not card.labels


async def test_after_ten_minutes_it_is_taken_back_with_a_reason(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises(VAPES)
    await kernlijn.later(minutes=11)
    await yara.presses("Toch niet")
    assert "Waarom haal je S-1 terug?" in (await yara.last()).text
    assert "fietsenhok" in (await kernteam.group.hears("S-1")).text
    await yara.presses("Het is opgelost")
    assert "S-1 is teruggehaald" in (await yara.last()).text
    assert (await kernteam.group.last()).text == "S-1 · teruggehaald door de melder: het is opgelost"


async def test_who_works_on_it_hears_that_it_was_taken_back(kernteam: Kernteam) -> None:
    sent = await kernteam.yara.raises(VAPES)
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    assert "Politie pakt dit op" in (await kernteam.yara.last()).text
    await kernteam.yara.presses("Toch niet", sent)
    assert "Iemand is er al mee bezig" in (await kernteam.yara.hears("Waarom haal je")).text
    await kernteam.yara.presses("Het bleek anders te zitten", await kernteam.yara.hears("Waarom haal je"))
    assert "Jij hoeft niets meer te laten weten" in (await kernteam.ben.hears("teruggehaald")).text
    assert await kernteam.ben.hears("S-1 is teruggehaald. Daarmee vervalt A-1 (bellen)")
    await kernteam.ben.says("/acties")
    assert "Bij jou staat niets open" in (await kernteam.ben.last()).text


async def test_only_the_reporter_can_take_it_back(kernteam: Kernteam) -> None:
    sent = await kernteam.yara.raises(VAPES)
    undo = sent.buttons[0][0].data
    assert undo is not None
    await kernteam.ben.says("/help")
    assert "Dit staat bij iemand anders" in (await kernteam.ben.forges(undo)).text


async def test_a_second_tap_on_send_sends_nothing(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    preview = await yara.last()
    send = preview.buttons[0][0].data
    assert send is not None
    await yara.presses("Verstuur")
    assert "niet meer open" in (await yara.forges(send)).text
    assert len(await kernteam.group.heard("S-")) == 1


async def test_an_older_preview_can_not_send_a_newer_text(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    preview = await yara.last()
    await yara.presses("Thema: Vapes", preview)
    await yara.presses("Drugs", await yara.last())
    old = preview.buttons[0][0].data
    assert old is not None
    assert "ouder bericht" in (await yara.forges(old)).text
    assert not await kernteam.group.heard("S-")


async def test_an_unnamed_reporter_stands_nowhere(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.presses("Van wie")
    assert "In een klein team kunnen mensen het soms raden" in (await yara.last()).text
    await yara.presses("Zonder naam")
    await yara.presses("Verstuur")
    card = await kernteam.group.hears("S-1")
    assert "Van: een partner" in card.text
    assert "Jongerenwerk" not in card.text

    async def actors(unit: Unit) -> list[str | None]:
        query = select(tables.audit.c.actor_id).where(tables.audit.c.act == "raise")
        return list((await unit.execute(query)).scalars())

    assert await kernlijn.app.database.run(actors) == [None]
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    assert "Politie laat je weten" in (await yara.last()).text  # but the bot still reaches them


async def test_how_many_of_a_theme_this_month_is_told(kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    await kernteam.tom.raises("Nog meer vapes in de aula")
    assert "signaal 2 over vapes deze maand" in (await kernteam.tom.last()).text


async def test_a_draft_of_another_is_nobodys_business(kernteam: Kernteam) -> None:
    await kernteam.yara.says(VAPES)
    send = (await kernteam.yara.last()).buttons[0][0].data
    await kernteam.ben.says("/help")
    assert send is not None
    assert (await kernteam.ben.forges(send)).text
    assert not await kernteam.group.heard("S-")


async def test_a_signal_goes_to_the_school_that_was_chosen_only(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    await kernteam.yara.raises(VAPES, school="Lyceum Zuid")
    assert len(await kernteam.group.heard("S-1")) == 1
    assert not await other.group.heard("S-1")


async def test_a_signal_asked_for_in_a_group_is_about_its_school(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    await kernteam.yara.says("/signaal", kernteam.group.chat)
    await kernteam.yara.says("Vapes bij het fietsenhok van De Brug")
    assert "School: Lyceum Zuid" in (await kernteam.yara.last()).labels
    await kernteam.yara.presses("Verstuur")
    assert await kernteam.group.hears("S-1")


async def test_a_school_that_is_named_is_chosen_and_its_name_is_no_secret(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    await kernteam.yara.says("Vapes bij het fietsenhok van Lyceum Zuid")
    preview = await kernteam.yara.last()
    assert "School: Lyceum Zuid" in preview.labels
    assert "van Lyceum Zuid" in preview.text
    assert "✅ Verstuur" in preview.labels


async def test_a_signal_typed_in_the_group_is_taken_away_and_asked_in_private(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    rights = {"can_delete_messages": True}
    await kernlijn.phones.set_bot(kernteam.group.chat, kernteam.sara.user, "administrator", rights)
    await kernteam.yara.says("/signaal Daan verkoopt vapes", kernteam.group.chat)
    assert "Wat zie of hoor je?" in (await kernteam.yara.last()).text
    in_group = await kernlijn.phones.messages(kernteam.sara.user, kernteam.group.chat)
    assert not [message for message in in_group if "Daan" in message.text]


async def test_a_card_that_was_taken_away_does_not_come_back(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    card = await kernteam.group.hears("S-1")
    gone = {"chat_id": kernteam.group.chat, "message_id": card.message_id}
    async with aiohttp.ClientSession() as session:
        await session.post(f"{kernlijn.telegram.url}/bot{TOKEN}/deleteMessage", json=gone)
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("S-1 oppakken")
    await kernteam.sara.presses("Bellen")
    assert not await kernteam.group.heard("S-1")
