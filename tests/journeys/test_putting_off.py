"""Putting off: planning is free, a promise is put off with a reason, and twice puts it on the agenda."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.heard import Message
from storage import actions, history, teams
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.test_actions import data_of


@pytest.fixture
async def promised(kernteam: Kernteam) -> Message:
    """Ben calls about S-1, by Monday."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    return await kernteam.ben.last()


async def puts_off(kernlijn: Kernlijn, phone: Phone, day: str, why: str) -> None:
    """On a later day than that of the promise."""
    await phone.says("/acties")
    await phone.presses("A-1 …")
    await phone.presses("Andere dag")
    await phone.says(day)
    await phone.presses(why)


async def test_planning_on_the_day_of_the_promise_asks_nothing(kernteam: Kernteam, promised: Message) -> None:
    for button, day in (("Over 2 weken", "vr 11 dec"), ("Vandaag", "ma 23 nov"), ("Volgende week", "vr 4 dec")):
        await kernteam.ben.presses(button)
        assert f"uiterlijk {day}" in (await kernteam.ben.last()).text


async def test_an_earlier_day_asks_nothing(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    await kernlijn.later(days=1)
    await kernteam.ben.presses("Deze week", promised)
    assert "uiterlijk vr 27 nov" in (await kernteam.ben.last()).text


async def test_a_later_day_asks_why_in_one_tap(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await kernlijn.later(days=1)
    await ben.presses("Volgende week", promised)
    asked = await ben.last()
    assert "A-1 naar vr 4 dec" in asked.text
    assert asked.labels == ("Geen tijd gehad", "Wacht op een ander", "Niet bereikt", "Zelf typen")
    assert "bellen, ma 30 nov" in (await kernteam.group.hears("S-1")).text
    await ben.presses("Niet bereikt")
    assert "uiterlijk vr 4 dec" in (await ben.last()).text
    assert "bellen, vr 4 dec" in (await kernteam.group.hears("S-1")).text
    await ben.forges(data_of(asked, "Niet bereikt"))  # a double tap counts once
    await ben.says("/acties")
    await ben.presses("A-1 …")
    assert "Uiterlijk vr 4 dec, 1× verzet" in (await ben.last()).text


async def test_the_reason_is_kept_in_the_history_of_the_signal(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    await kernlijn.later(days=1)
    await puts_off(kernlijn, kernteam.ben, "4 december", "Wacht op een ander")

    async def lines(unit: Unit) -> list[tuple[str, str]]:
        (action,) = await actions.open_in(unit, kernteam.team.id)
        return [(line.happening.value, line.text) for line in await history.of(unit, action.signal_id or "")]

    assert ("moved", "wacht op een ander") in await kernlijn.app.database.run(lines)


async def test_the_reason_can_be_typed_and_is_masked(kernlijn: Kernlijn, kernteam: Kernteam, promised: Message) -> None:
    ben = kernteam.ben
    await kernlijn.later(days=1)
    await puts_off(kernlijn, ben, "4 december", "Zelf typen")
    await ben.says("Daan Jansen was er niet")
    shown = await ben.last()
    assert "Zo leest het team waarom A-1 naar vr 4 dec gaat" in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert "bellen, ma 30 nov" in (await kernteam.group.hears("S-1")).text
    await ben.presses("Verzet zo")
    assert "bellen, vr 4 dec" in (await kernteam.group.hears("S-1")).text
    own = await ben.kernlijn.phones.messages(ben.user, ben.bot)
    assert not [message for message in own if "Daan" in message.text]


async def test_twice_puts_it_on_the_agenda_and_a_third_time_is_for_the_team(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await kernlijn.later(days=1)
    await puts_off(kernlijn, ben, "4 december", "Geen tijd gehad")
    await sara.looks_over()
    assert "Vaak verzet" not in (await sara.last()).text
    await puts_off(kernlijn, ben, "11 december", "Niet bereikt")
    assert "Daarom komt het op de agenda" in (await ben.last()).text
    await sara.looks_over()
    agenda = await sara.last()
    assert "Vaak verzet: bespreek het\n• A-1 Ben Aalders: bellen, vr 11 dec · 2× verzet (niet bereikt)" in agenda.text
    await ben.says("/acties")
    await ben.presses("A-1 …")
    await ben.presses("Andere dag")
    await ben.says("18 december")
    assert "Het team praat erover bij het volgende overleg" in (await ben.last()).text
    assert "bellen, vr 11 dec" in (await kernteam.group.hears("S-1")).text
    await sara.presses("A-1 …", agenda)
    await sara.presses("Andere dag")
    await sara.says("18 december")
    assert "A-1 staat open: bellen, uiterlijk vr 18 dec" in (await sara.last()).text
    assert "De coördinator koos een nieuwe dag voor A-1 (bellen): vr 18 dec" in (await ben.last()).text
    await sara.looks_over()
    assert "Vaak verzet" not in (await sara.last()).text


async def test_the_agenda_stays_readable_with_what_was_put_off(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    for number in range(6):
        await ben.says(f"/actie {number} gesprek met mentor en team over wat er bij de poort gebeurt")
        await ben.presses("Zet op de lijst")
    await kernlijn.later(days=1)
    for day in ("4 december", "11 december"):
        for number in range(1, 7):
            await ben.forges(f"otherday:{await id_of(kernlijn, kernteam, number)}")
            await ben.says(day)
            await ben.presses("Zelf typen")
            await ben.says(f"wacht op antwoord van school en van de ouders en van het wijkteam {number}")
            await ben.presses("Verzet zo")
    await sara.looks_over()
    assert "1 van 2" in (await sara.last()).text
    assert len((await sara.last()).text) <= 700
    await sara.presses("Meer")
    assert "A-6 Ben Aalders" in (await sara.last()).text


async def id_of(kernlijn: Kernlijn, kernteam: Kernteam, number: int) -> str:
    found = await kernlijn.app.database.run(lambda unit: actions.open_in(unit, kernteam.team.id))
    return next(action.id for action in found if action.number == number)


async def test_forged_days_and_reasons_are_refused_kindly(
    kernlijn: Kernlijn, kernteam: Kernteam, promised: Message
) -> None:
    ben = kernteam.ben
    await kernlijn.later(days=1)
    await ben.presses("Over 2 weken", promised)
    asked = data_of(await ben.last(), "Geen tijd")
    verb, action, _, why = asked.split(":")
    for day, reason, answer in (
        ("2026-99-01", why, "ouder bericht"),
        ("2026-12-11", "lui", "ouder bericht"),
        ("2026-11-01", why, "al geweest"),
        ("2036-11-01", why, "meer dan een jaar"),
    ):
        assert answer in (await ben.forges(f"{verb}:{action}:{day}:{reason}")).text
    assert "bij iemand anders" in (await kernteam.tom.forges(asked, await greeted(kernteam.tom))).text
    assert "ouder bericht" in (await ben.forges(f"day:{action}:meeting")).text
    assert "bellen, ma 30 nov" in (await kernteam.group.hears("S-1")).text


async def greeted(phone: Phone) -> Message:
    await phone.says("/help")
    return await phone.last()


async def test_the_next_meeting_is_one_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    meeting = date(2026, 12, 1)
    settings = replace(kernteam.team.settings, next_meeting=meeting, action_days=2)
    team = replace(kernteam.team, settings=settings)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, team))
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.presses("Volgend overleg (di 1 dec)")
    assert "uiterlijk di 1 dec" in (await ben.last()).text
    await kernlijn.later(days=10)
    assert meeting < kernlijn.app.now().date()
    await ben.says("/actie Rondje maken")
    await ben.presses("Zet op de lijst")
    assert "uiterlijk ma 7 dec" in (await ben.last()).text  # two working days after Thursday
    assert not [label for label in (await ben.last()).labels if "overleg" in label]
