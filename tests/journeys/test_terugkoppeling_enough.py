"""Weet je genoeg? The melder says yes, or asks one question that opens the terugkoppeling again."""

from datetime import datetime

import pytest
from sqlalchemy import select, update

from domain.history import Happening
from domain.people import Role
from domain.terugkoppeling import DebtStatus
from storage import tables
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Group, Phone
from tests.journeys.test_leaving import taken_out
from tests.journeys.words import (
    UNNAMED,
    asks_back,
    behind,
    chooses_watcher,
    debt_of,
    events_of,
    gives,
    picked_up,
    signal_of,
)


def nine(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def test_yes_is_one_tap_thanks_and_tells_who_picked_it_up_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    card = await kernteam.group.last()
    await gives(ben)
    told = await yara.last()
    assert told.text.endswith("Weet je zo genoeg?")
    assert told.labels == ("Ja, dank", "Nee, ik heb een vraag")
    yes = behind(told, "Ja, dank")
    await yara.presses("Ja, dank")
    assert "Besproken met betrokkenen.\nFijn dat je genoeg weet" in (await yara.last()).text
    assert "De melder weet genoeg" in (await ben.last()).text
    assert "al klaar" in (await yara.forges(yes)).text
    assert len(await ben.heard("De melder weet genoeg")) == 1
    assert (await debt_of(kernlijn, card)).status is DebtStatus.ENOUGH
    assert [line.happening for line in await events_of(kernlijn, card)][-2:] == [Happening.TOLD, Happening.ENOUGH]
    await ben.forges(f"close:{yes.split(':')[1]}")
    assert "S-1 · Vapes · afgesloten" in (await kernteam.group.hears("S-1")).text


async def test_an_interim_word_asks_nothing(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await gives(kernteam.ben, "Loopt nog")
    assert not (await kernteam.yara.last()).labels


async def test_no_brings_one_question_masked_and_shown_to_who_picked_it_up(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    await yara.presses("Nee, ik heb een vraag")
    assert "Wat wil je nog weten over S-1?" in (await yara.last()).text
    await yara.says("Heeft Daan ook met de ouders gepraat?")
    shown = await yara.last()
    assert "Zo komt je vraag over S-1 aan\nVan: de melder" in shown.text
    assert "Daan" not in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert not await ben.heard("weet nog niet genoeg")
    await yara.presses("Verstuur")
    assert "Je hoort uiterlijk ma 30 nov antwoord" in (await yara.last()).text
    own = await kernlijn.phones.messages(yara.user, yara.bot)
    assert not [message for message in own if "Daan" in message.text]
    asked = await ben.last()
    assert "De melder weet nog niet genoeg en vraagt" in asked.text
    assert "Daan" not in asked.text
    assert asked.labels == ("Antwoord", "Terugkoppelen", "Draag over")
    card = (await kernteam.group.hears("S-1")).text
    assert "Terugkoppeling: Politie, uiterlijk ma 30 nov\nDe melder vroeg nog iets." in card
    assert "ouders" not in card


async def test_the_answer_is_the_next_word_and_then_the_melder_may_ask_again(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    await asks_back(yara, "Weten de ouders het ook?")
    await ben.presses("Antwoord")
    await ben.says("Ja, zij weten het sinds gisteren")
    await ben.presses("Verstuur")
    told = await yara.last()
    assert "Politie laat je weten:\nJa, zij weten het sinds gisteren" in told.text
    assert "Terugkoppeling: gegeven" in (await kernteam.group.hears("S-1")).text
    await ben.says("/terugkoppeling")
    assert "Geen enkele melder wacht op jou" in (await ben.last()).text
    await asks_back(yara, "En de school?")
    assert "En de school?" in (await ben.last()).text
    await ben.says("/terugkoppeling")
    choices = (await ben.last()).text
    assert "De melder vraagt:\nEn de school?" in choices
    assert "ouders" not in choices


async def test_a_second_question_about_the_same_word_is_refused_kindly(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    told = await yara.hears("laat je weten")
    await asks_back(yara, "Weten de ouders het ook?")
    assert "Je vraag ligt er al" in (await yara.presses("Nee, ik heb een vraag", told)).text
    assert "ouder bericht" in (await yara.presses("Ja, dank", told)).text
    await gives(ben, "Doorgezet")
    assert "ouder bericht" in (await yara.presses("Nee, ik heb een vraag", told)).text
    assert len(await ben.heard("weet nog niet genoeg")) == 1


async def test_after_yes_the_melder_may_still_ask(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    told = await yara.last()
    no = behind(told, "Nee")
    await yara.presses("Ja, dank")
    await yara.forges(no)
    await yara.says("Toch nog iets: weten de ouders het?")
    await yara.presses("Verstuur")
    assert "weten de ouders het" in (await ben.last()).text


async def test_a_question_opens_a_closed_signal_again(kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    await ben.presses("S-1 afsluiten")
    await asks_back(yara, "Weten de ouders het ook?")
    card = await kernteam.group.hears("S-1")
    assert "De melder vroeg nog iets" in card.text
    assert "Ik pak iets op" in card.labels
    refusal = await ben.forges(f"close:{behind(card, 'Ik pak').partition(':')[2]}")
    assert "De melder wacht nog" in refusal.text


async def test_a_question_is_pinged_until_it_is_answered(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await ben.says("/klaar A-1")
    await gives(ben)
    await kernlijn.at(nine(27, 11))
    await asks_back(yara, "Weten de ouders het ook?")
    await kernlijn.at(nine(3))
    assert not await ben.heard("Goedemorgen")
    await kernlijn.at(nine(4))
    ping = await ben.hears("Goedemorgen")
    assert "ouders" not in ping.text
    await ben.presses("Mondeling gedaan", ping)
    await kernlijn.at(nine(8))
    assert not await ben.heard("Goedemorgen")


async def test_who_raised_an_unnamed_signal_stays_unknown(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam, UNNAMED)
    card = await kernteam.group.last()
    await gives(ben)
    await asks_back(yara, "Weten de ouders het ook?")
    await gives(ben, "Doorgezet")
    await yara.presses("Ja, dank", (await yara.heard("laat je weten"))[-1])
    for heard in (await ben.heard(), await kernteam.sara.heard(), await kernteam.group.heard()):
        assert not [message for message in heard if "Yara" in message.text or "Jongerenwerk" in message.text]
    own = {Happening.REOPENED, Happening.ENOUGH}
    assert {line.by for line in await events_of(kernlijn, card) if line.happening in own} == {None}

    async def actors(unit: Unit) -> set[str | None]:
        query = select(tables.audit.c.actor_id).where(tables.audit.c.act.in_(("ask_back", "enough")))
        return set((await unit.execute(query)).scalars())

    assert await kernlijn.app.database.run(actors) == {None}


async def test_only_the_melder_answers_for_the_melder(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam, UNNAMED)
    card = await kernteam.group.last()
    await gives(ben)
    told = await yara.last()
    for phone in (ben, kernteam.sara, kernteam.tom):
        await phone.says("/help")
        for label in ("Ja, dank", "Nee"):
            assert "staat bij iemand anders" in (await phone.forges(behind(told, label))).text
    await yara.forges("askback:bestaatniet:1")
    await yara.forges("enough:bestaatniet:x")
    assert (await debt_of(kernlijn, card)).status is DebtStatus.SETTLED


async def test_the_question_of_a_leaver_s_signal_goes_to_the_procesbewaker(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await chooses_watcher(kernlijn, kernteam, kernteam.tom)
    await picked_up(kernteam)
    await gives(kernteam.ben)
    await taken_out(kernteam, "Ben Aalders")
    await asks_back(kernteam.yara, "Weten de ouders het ook?")
    for phone in (kernteam.tom, kernteam.sara):  # all who watch, so that nobody can tell who was passed over
        assert "Weten de ouders het ook?" in (await phone.last()).text
    await kernteam.tom.presses("Antwoord")
    await kernteam.tom.says("Ja, gisteren gebeld")
    await kernteam.tom.presses("Verstuur")
    assert "Lyceum Zuid laat je weten, namens het team:\nJa, gisteren gebeld" in (await kernteam.yara.last()).text


async def test_a_melder_who_watches_over_the_team_is_not_given_away(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    tom, sara = kernteam.tom, kernteam.sara
    await chooses_watcher(kernlijn, kernteam, tom)
    await tom.raises("Vapes bij het fietsenhok", UNNAMED)
    await sara.looks_over()
    await sara.presses("S-1 terugkoppelen")
    await sara.presses("Besproken")
    await asks_back(tom, "Weten de ouders het ook?")
    for phone in (sara, tom):  # who watches and raised it hears what all who watch hear, also of themselves
        assert len(await phone.heard("De melder weet nog niet genoeg")) == 1
    await tom.says("/help")
    await tom.presses("Antwoord", await tom.hears("De melder weet nog niet genoeg"))
    assert "S-1" in (await tom.last()).text


async def test_others_see_the_same_whether_a_coordinator_or_a_lid_raised_it_unnamed(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, ben, tom, yara, group = kernteam.sara, kernteam.ben, kernteam.tom, kernteam.yara, kernteam.group
    await kernlijn.app.database.run(lambda unit: _coordinates(unit, tom.user))
    seen = []
    for number, reporter in ((1, tom), (2, yara)):
        everybody: dict[str, Phone | Group] = {"sara": sara, "ben": ben, "group": group, "tom": tom}
        before = {name: len(await one.heard()) for name, one in everybody.items()}
        await reporter.raises("Vapes bij het fietsenhok", UNNAMED)
        signal_id = signal_of(await group.hears(f"S-{number}"))
        await sara.says("/help")
        await sara.forges(f"ask:{signal_id}")
        await sara.says("Was het in de pauze?")
        await sara.presses("Stel de vraag")
        await reporter.presses("Dat kan ik niet", await reporter.hears("Was het in de pauze?"))
        await sara.forges(f"tell:{signal_id}:discussed")
        await asks_back(reporter, "Weten de ouders het ook?")
        await sara.looks_over()
        await sara.presses(f"S-{number} terugkoppelen")
        await sara.presses("Mondeling gedaan")
        await sara.says("/status")
        new = {name: (await one.heard())[before[name] :] for name, one in everybody.items()}
        told = {name: [(m.text, *m.labels) for m in new[name]] for name in new}
        questions = [lines for lines in told.pop("tom") if "weet nog niet genoeg" in lines[0]]
        seen.append(repr((told, questions)).replace(f"S-{number}", "S-0"))
        await sara.forges(f"close:{signal_id}")
    assert seen[0] == seen[1]
    assert seen[0].count("De melder weet nog niet genoeg") == 2  # Sara's and Tom's


async def _coordinates(unit: Unit, user: int) -> None:
    place = tables.membership.c.person_id == f"person{user}"
    await unit.execute(update(tables.membership).where(place).values(role=Role.COORDINATOR.value))


async def test_a_melder_who_holds_the_word_themselves_is_not_asked(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.raises("Vapes bij het fietsenhok", UNNAMED)
    card = await kernteam.group.last()
    await yara.presses("Ik pak iets op", card, kernteam.group.chat)
    await yara.presses("Bellen")
    signal_id = behind(card, "Ik pak").partition(":")[2]
    await sara.says("/help")
    await sara.forges(f"tell:{signal_id}:discussed")
    told = await yara.hears("laat je weten")
    assert not told.labels
    assert "ouder bericht" in (await yara.forges(f"askback:{signal_id}:1", told)).text
    assert "gegeven" in (await kernteam.group.hears("S-1")).text


async def test_a_question_survives_a_restart_and_can_be_stopped(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await gives(ben)
    await yara.presses("Nee, ik heb een vraag")
    await kernlijn.restart()
    await yara.says("Weten de ouders het ook?")
    assert "Zo komt je vraag" in (await yara.last()).text
    await yara.says("Weten de ouders van beide leerlingen het ook?")  # typing again replaces it
    assert "beide leerlingen" in (await yara.last()).text
    shown = await yara.last()
    await yara.presses("Stop")
    assert "niet meer open" in (await yara.forges(behind(shown, "Verstuur"))).text
    assert not await ben.heard("weet nog niet genoeg")


@pytest.mark.parametrize("typed", ["…!?", "x" * 501])
async def test_a_question_without_words_or_too_long_is_asked_again(kernteam: Kernteam, typed: str) -> None:
    yara = kernteam.yara
    await picked_up(kernteam)
    await gives(kernteam.ben)
    await yara.presses("Nee, ik heb een vraag")
    await yara.says(typed)
    await yara.says("Weten de ouders het ook?")
    assert "Zo komt je vraag" in (await yara.last()).text
