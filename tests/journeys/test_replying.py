"""Who swipes over a message of the bot, and types, need not say again what it is about."""

import pytest
from sqlalchemy import select

from simulator.heard import Message
from storage import networks, tables
from storage.database import Unit
from storage.networks import Network
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_alarm import raw
from tests.journeys.test_asking import asks
from tests.journeys.words import UNNAMED, behind, events_of, gives, picked_up

MORE = "Vanmiddag weer, door Daan"


async def test_a_reply_to_thanks_goes_with_that_signal(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    thanks = await yara.raises("Vapes bij het fietsenhok")
    await yara.replies(MORE, thanks)
    shown = await yara.last()
    assert shown.labels == ("✅ Zet bij S-1", "Persoon A is …", "Nieuw signaal", "Stop")
    assert "Vanmiddag weer" in shown.text
    assert "Daan" not in shown.text
    assert "Vanmiddag" not in (await kernteam.group.hears("S-1")).text
    await yara.presses("Zet bij S-1")
    assert "Het staat bij S-1" in (await yara.last()).text
    assert "• Jongerenwerk: Vanmiddag weer" in (await kernteam.group.hears("S-1")).text
    assert not await raw(yara, MORE)
    await yara.forges(behind(shown, "Zet bij S-1"))
    assert (await kernteam.group.hears("S-1")).text.count("Vanmiddag") == 1


async def test_or_becomes_a_signal_of_its_own(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    thanks = await yara.raises("Vapes bij het fietsenhok")
    await yara.replies("Vuurwerk op het plein, door Daan", thanks)
    await yara.presses("Nieuw signaal")
    assert "Weggehaald: 1 naam" in (await yara.last()).text
    await yara.presses("Verstuur")
    assert "Vuurwerk op het plein" in (await kernteam.group.hears("S-2")).text


async def test_what_is_typed_next_takes_its_place(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.replies("Vanmiddag weer", await yara.raises("Vapes bij het fietsenhok"))
    older = await yara.last()
    await yara.says("Vanmiddag weer, bij de poort")
    assert "bij de poort" in (await yara.last()).text
    assert "ouder bericht" in (await yara.presses("Zet bij S-1", older)).text
    await yara.presses("Zet bij S-1")
    assert "bij de poort" in (await kernteam.group.hears("S-1")).text


async def test_who_stays_unnamed_stays_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    tom = kernteam.tom
    thanks = await tom.raises("Vapes bij het fietsenhok", UNNAMED)
    await tom.replies("Vanmiddag weer", thanks)
    await tom.presses("Zet bij S-1")
    card = await kernteam.group.hears("S-1")
    assert "• Een partner: Vanmiddag weer" in card.text
    assert [event.by for event in await events_of(kernlijn, card)] == [None, None]

    async def posted(unit: Unit) -> list[int]:
        return [row.chat_id for row in (await unit.execute(select(tables.post))).all()]

    assert tom.user not in await kernlijn.app.database.run(posted)


async def test_a_question_is_answered_by_a_reply(kernteam: Kernteam) -> None:
    tom, ben = kernteam.tom, kernteam.ben
    await tom.raises("Vapes bij het fietsenhok", UNNAMED)
    await asks(kernteam, ben, "Was er iemand bij?")
    await ben.presses("Stel de vraag")
    await tom.replies("Ja", await tom.hears("vraagt je"))
    assert "Zo leest het team je antwoord bij S-1" in (await tom.last()).text
    await tom.presses("Stuur antwoord")
    assert "De melder antwoordt" in (await ben.last()).text


async def test_once_it_is_answered_a_reply_goes_with_the_signal(kernteam: Kernteam) -> None:
    tom, ben = kernteam.tom, kernteam.ben
    await tom.raises("Vapes bij het fietsenhok")
    await asks(kernteam, ben, "Was er iemand bij?")
    await ben.presses("Stel de vraag")
    asked = await tom.hears("vraagt je")
    await tom.presses("Antwoord", asked)
    await tom.says("Nee, niemand")
    await tom.presses("Stuur antwoord")
    await tom.replies("Toch wel, er was iemand bij", asked)
    assert (await tom.last()).labels[0] == "✅ Zet bij S-1"


async def test_the_reporters_question_is_answered_by_a_reply(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await gives(kernteam.ben)
    await kernteam.yara.replies("Wie gaat er vrijdag langs?", await kernteam.yara.hears("laat je weten"))
    assert "Zo komt je vraag over S-1 aan" in (await kernteam.yara.last()).text
    await kernteam.yara.presses("Verstuur")
    await kernteam.ben.replies("Daan uit 3B is gesproken", await kernteam.ben.hears("De melder weet nog niet genoeg"))
    shown = await kernteam.ben.last()
    assert "Zo leest de melder van S-1 het" in shown.text
    assert "Daan" not in shown.text
    await kernteam.ben.presses("Verstuur")
    assert "is gesproken" in (await kernteam.yara.hears("Politie laat je weten")).text


async def test_a_ping_is_answered_by_a_reply(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.at(MONDAY.replace(day=30, hour=9))
    await kernteam.ben.replies("We gaan vrijdag langs", await kernteam.ben.hears("Eén ding"))
    assert "Zo leest de melder van S-1 het" in (await kernteam.ben.last()).text


async def test_a_message_about_more_signals_asks_which(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.yara.raises("Vuurwerk op het plein")
    await kernteam.sara.looks_over()
    await kernteam.sara.replies("Ik sprak de mentor", await kernteam.sara.last())
    assert (await kernteam.sara.last()).labels == ("✅ Zet bij S-1", "✅ Zet bij S-2", "Nieuw signaal", "Stop")
    await kernteam.sara.presses("Zet bij S-2")
    assert "Ik sprak de mentor" in (await kernteam.group.hears("S-2")).text


async def test_a_reply_to_what_the_bot_waits_for_answers_that(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik weet meer", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.replies("Gisteren ook", await kernteam.ben.hears("Wat weet jij erbij?"))
    assert "Zo komt het bij S-1" in (await kernteam.ben.last()).text


async def test_of_a_closed_signal_it_is_a_new_one(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await gives(kernteam.ben)
    await kernteam.ben.presses("S-1 afsluiten")
    await kernteam.yara.replies("Vanmiddag weer vapes", await kernteam.yara.hears("is afgesloten"))
    assert "Zo ziet het kernteam het" in (await kernteam.yara.last()).text


@pytest.mark.parametrize("said", ["Top, dank je!", "ok"])
async def test_thanks_and_small_talk_ask_nothing(kernteam: Kernteam, said: str) -> None:
    await kernteam.yara.replies(said, await kernteam.yara.raises("Vapes bij het fietsenhok"))
    assert "Zet bij" not in " ".join((await kernteam.yara.last()).labels)


async def test_a_reply_to_ones_own_words_is_as_any_text(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await yara.says("Dank je voor S-1!")
    own = [message for message in await kernlijn.phones.messages(yara.user, yara.bot) if not message.from_bot][-1]
    await yara.replies("Vuurwerk op het plein", own)
    assert "Zet bij" not in " ".join((await yara.last()).labels)


async def test_acute_words_in_a_reply_bring_112_first(kernteam: Kernteam) -> None:
    await kernteam.yara.replies("Hij heeft nu een mes!", await kernteam.yara.raises("Ruzie op het plein"))
    assert (await kernteam.yara.last()).text.startswith("🚨 Is er nu gevaar? Bel 112.")


async def test_a_forged_choice_does_nothing_for_another_team(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    strangers = {name: await somebody(kernlijn, name) for name in cast}
    other = await make_kernteam(kernlijn, network, "De Brug", strangers)
    await other.yara.raises("Vuurwerk bij de brug")
    theirs = (await other.group.hears("S-1")).buttons[0][0].data
    assert theirs is not None
    await kernteam.yara.replies("Vanmiddag weer", await kernteam.yara.raises("Vapes bij het fietsenhok"))
    shown = await kernteam.yara.last()
    data = behind(shown, "Zet bij S-2")
    await kernteam.yara.forges(f"{data.rpartition(':')[0]}:{theirs.partition(':')[2]}")
    assert "Vanmiddag" not in (await other.group.hears("S-1")).text
    said = data.replace("putwith", "said").rpartition(":")[0]
    assert "ouder bericht" in (await kernteam.yara.forges(said)).text


async def test_an_answer_that_is_too_long_may_be_typed_again_and_leaves_the_chat(kernteam: Kernteam) -> None:
    tom, ben, long = kernteam.tom, kernteam.ben, ("Daan Jansen was daar ook " * 20).strip()
    await tom.raises("Vapes bij het fietsenhok", UNNAMED)
    await asks(kernteam, ben, "Was er iemand bij?")
    await ben.presses("Stel de vraag")
    await tom.replies(long, await tom.hears("vraagt je"))
    assert "te lang (hooguit 300 tekens)" in (await tom.last()).text
    assert await raw(tom, long)
    await tom.says("Ja, nog iemand")
    assert "Zo leest het team je antwoord bij S-1" in (await tom.last()).text
    await tom.presses("Stuur antwoord")
    assert "Ja, nog iemand" in (await ben.hears("De melder antwoordt")).text
    assert not await raw(tom, long)


async def test_words_that_are_too_long_may_be_typed_again(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.ben.says("/terugkoppeling")
    choices, long = await kernteam.ben.last(), ("Met Daan Jansen gesproken " * 30).strip()
    await kernteam.ben.replies(long, choices)
    assert "te lang" in (await kernteam.ben.last()).text
    assert await raw(kernteam.ben, long)
    await kernteam.ben.says("Met hem gesproken")
    assert "Zo leest de melder van S-1 het" in (await kernteam.ben.last()).text
    await kernteam.ben.presses("Verstuur")
    assert not await raw(kernteam.ben, long)


async def test_where_two_networks_have_the_same_number_the_message_or_the_team_tells_which(
    kernlijn: Kernlijn, kernteam: Kernteam, cast: dict[str, Phone]
) -> None:
    async def fill(unit: Unit) -> None:
        await networks.add(unit, Network(id="dijkdam", name="Dijkdam"), kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    other = await make_kernteam(kernlijn, "dijkdam", "De Brug", cast)
    yara = kernteam.yara
    thanks = await yara.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await yara.raises("Vuurwerk op het plein", UNNAMED, school="De Brug")
    await yara.replies("Vanmiddag weer", thanks)
    assert (await yara.last()).labels == ("✅ Zet bij S-1", "Nieuw signaal", "Stop")
    await yara.presses("Zet bij S-1")
    assert "Vanmiddag weer" in (await kernteam.group.hears("S-1")).text
    await yara.replies("En gisteren", await yara.hears("Het staat bij S-1"))
    shown = await yara.last()
    assert shown.labels[:2] == ("✅ Zet bij S-1 (De Brug)", "✅ Zet bij S-1 (Lyceum Zuid)")
    assert "Bij S-1 (De Brug) staat het als “Een partner”" in shown.text
    await yara.presses("Zet bij S-1 (De Brug)")
    assert "• Een partner: En gisteren" in (await other.group.hears("S-1")).text


async def test_an_older_question_that_still_waits_is_answered_by_a_reply(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    ben, long = kernteam.ben, ("Met Daan Jansen gesproken " * 30).strip()
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    asked = await ben.last()
    await ben.says("Gesproken")
    await ben.presses("Ik weet meer", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.replies(long, asked)
    assert "te lang" in (await ben.last()).text
    await ben.says("Met hem gesproken")
    assert "Zo leest de melder van S-1 het" in (await ben.last()).text
    await ben.presses("Ik weet meer", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.replies("Met hem en zijn moeder gesproken", asked)
    assert "Zo leest de melder van S-1 het" in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "zijn moeder" in (await kernteam.yara.hears("laat je weten")).text
    assert not await raw(ben, long)
    await ben.replies("Gisteren ook", asked)
    assert (await ben.last()).labels[0] == "✅ Zet bij S-1"
