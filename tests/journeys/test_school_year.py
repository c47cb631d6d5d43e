"""A school year begins: all say that they take part again, and who coordinates sees who did. Nobody is put out."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from domain.evaluations import About, Evaluation, EvaluationStatus
from domain.settings import Element, TeamSettings
from storage import evaluations, tables, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import CAST, Kernteam, make_kernteam
from tests.journeys.meetings import Planner
from tests.journeys.people import Phone

FIRST = date(2027, 8, 30)  # the first Monday after the summer holidays of the middle of the country
ASKED, LEAD = "Een nieuw schooljaar\nDoe je weer mee", "Het schooljaar begint voor"


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=MONDAY.tzinfo)


async def passes(kernlijn: Kernlijn, until: date, since: date = FIRST) -> None:
    """Each day at nine."""
    while since <= until:
        await kernlijn.at(at(since))
        since += timedelta(days=1)


@pytest.fixture
async def entries(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """Everybody's entry was right in the summer, so that nobody is asked that as well."""
    await kernlijn.tick()
    await kernlijn.at(at(FIRST - timedelta(days=60)))
    for phone in (kernteam.sara, kernteam.ben, kernteam.yara, kernteam.tom):
        await phone.says("/profiel")
        await phone.presses("Dit klopt")


async def accepted(kernlijn: Kernlijn, phone: Phone) -> list[date]:
    async def of(unit: Unit) -> list[date]:
        here = tables.membership.c.person_id == f"person{phone.user}"
        rows = (await unit.execute(select(tables.membership.c.rules_accepted_at).where(here))).all()
        return [row.rules_accepted_at.date() for row in rows]

    return await kernlijn.app.database.run(of)


async def test_on_the_first_working_day_each_is_asked_at_their_own_time_and_one_tap_is_enough(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    planner = Planner(kernlijn, kernteam.team, kernteam.sara)
    for day in (date(2027, 9, 14), date(2027, 10, 12), date(2027, 11, 9), date(2027, 12, 14)):
        await planner.plans(day)
    await kernlijn.at(at(FIRST - timedelta(days=3), 16))
    assert not await ben.heard(ASKED)
    await kernlijn.at(at(FIRST, 8))
    assert not await ben.heard(ASKED)
    await kernlijn.at(at(FIRST))
    message = await ben.hears(ASKED)
    assert message.text == (
        "📚 Een nieuw schooljaar\n"
        "Doe je weer mee met kernteam Lyceum Zuid? Onze afspraken:\n\n"
        "• Nooit namen of iets anders dat naar iemand leidt.\n"
        "• Alleen delen wat nodig is.\n"
        "• Wie meldt, hoort terug wat ermee gebeurt.\n"
        "• Nu gevaar? Eerst 112.\n\n"
        "Overleg is er op di 14 sep, di 12 okt, di 9 nov, en nog 1 keer.\n"
        "Eén tik is genoeg. Daarna kijk je of je gegevens nog kloppen."
    )
    before = ben.taps
    await ben.presses("Ja, ik doe weer mee", message)
    assert ben.taps == before + 1
    assert "Fijn dat je weer meedoet met kernteam Lyceum Zuid" in (await ben.heard("Fijn"))[-1].text
    entry = await ben.last()
    assert "Klopt dit nog?" in entry.text
    assert "Werkt: ma–vr, 8:00–18:00" in entry.text
    await ben.presses("Ja, dit klopt", entry)
    assert await accepted(kernlijn, ben) == [FIRST]
    assert await tom.heard(ASKED)
    assert await accepted(kernlijn, tom) != [FIRST]
    await passes(kernlijn, FIRST + timedelta(days=30), FIRST + timedelta(days=1))
    assert len(await ben.heard("Doe je weer mee")) == 0  # the one that was answered says something else now
    assert not await kernteam.group.heard("weer mee")


async def test_who_says_nothing_is_asked_twice_and_then_the_coordinator_hears_it_and_they_stay(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernlijn.at(at(FIRST))
    for phone in (kernteam.yara, kernteam.tom):
        await phone.presses("Ja, ik doe weer mee", await phone.hears(ASKED))
    await kernlijn.at(at(FIRST + timedelta(days=1)))
    await sara.presses("Ja, ik doe weer mee", await sara.hears(ASKED))  # after her own line as a coordinator
    await passes(kernlijn, FIRST + timedelta(days=6), FIRST + timedelta(days=2))
    assert len(await ben.heard(ASKED)) == 1
    await kernlijn.at(at(FIRST + timedelta(days=7)))
    asked = await ben.heard(ASKED)
    assert len(asked) == 2
    assert "Je blijft gewoon meedoen." in asked[1].text
    await kernlijn.at(at(FIRST + timedelta(days=14)))
    assert len(await ben.heard(ASKED)) == 2
    await kernlijn.at(at(FIRST + timedelta(days=15)))
    told = await sara.hears("Ben Aalders zei nog niet")
    assert "Bel eens. Niemand is eruit gezet." in told.text
    await passes(kernlijn, FIRST + timedelta(days=45), FIRST + timedelta(days=16))
    assert len(await sara.heard("zei nog niet")) == 1
    assert len(await ben.heard(ASKED)) == 2
    await ben.raises("Vapes bij het fietsenhok")  # still a member
    await ben.presses("Ja, ik doe weer mee", asked[0])  # late is fine
    assert await accepted(kernlijn, ben) == [FIRST + timedelta(days=45)]
    assert not await kernteam.group.heard("nog niet of ze")
    assert not await kernteam.tom.heard("nog niet of ze")


async def test_the_coordinator_sees_who_takes_part_what_stands_and_what_was_promised_and_sends_the_dates(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    sara = kernteam.sara
    planner = Planner(kernlijn, kernteam.team, sara)
    await planner.begins_series(date(2027, 9, 14), date(2027, 12, 24), every=4)
    promise = Evaluation(
        id="e1",
        network_id="zuiderdam",
        team_id=kernteam.team.id,
        about=About.YEAR,
        subject_id=None,
        asked_on=date(2027, 6, 14),
        closes_on=date(2027, 6, 28),
        status=EvaluationStatus.CLOSED,
    )

    async def promised(unit: Unit) -> None:
        await evaluations.add(unit, promise, [f"person{sara.user}"])
        await evaluations.save(unit, replace(promise, promise="We sturen de agenda een week vooraf"))

    await kernlijn.app.database.run(promised)
    await kernlijn.at(at(FIRST))
    await kernteam.ben.presses("Ja, ik doe weer mee", await kernteam.ben.hears(ASKED))
    line = await sara.hears(LEAD)
    assert "Kijk wie weer meedoet, en stuur de data." in line.text
    before = sara.taps
    await sara.presses("Schooljaar Lyceum Zuid", line)
    page = await sara.hears("Schooljaar 2027–2028 · Lyceum Zuid")
    assert page.text == (
        "📚 Schooljaar 2027–2028 · Lyceum Zuid\n\n"
        "Doet weer mee: 1 van 4\n"
        "Nog niet gehoord: Sara de Boer, Tom Vos, Yara Kuipers\n\n"
        "Wat staat er nog:\n"
        "• Kernteamoverleg: 9×, eerst di 14 sep\n\n"
        "Vorig jaar beloofden jullie:\n"
        "• We sturen de agenda een week vooraf"
    )
    await sara.presses("Stuur de data naar het team", page)
    assert sara.taps == before + 2
    told = await kernteam.group.hears("Onze overleggen dit schooljaar")
    assert "• di 14 sep, 15:00: Kernteamoverleg" in told.text
    assert "Sara" not in told.text
    await sara.forges(f"yeardates:{kernteam.team.id}")
    assert len(await kernteam.group.heard("Onze overleggen")) == 1
    await kernteam.ben.forges(f"yeardates:{kernteam.team.id}")
    await kernteam.ben.forges(f"year:{kernteam.team.id}")
    assert "Nog niet gehoord" not in (await kernteam.ben.last()).text
    assert len(await kernteam.group.heard("Onze overleggen")) == 1


async def test_it_is_one_tap_from_the_team_at_any_time(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Schooljaar")
    page = await sara.last()
    assert "Schooljaar 2026–2027 · Lyceum Zuid" in page.text
    assert "Iedereen doet weer mee (4)." in page.text
    assert "Er staat nog geen overleg." in page.text
    assert page.labels == ("◀ Terug",)
    await sara.forges(f"yeardates:{kernteam.team.id}")
    assert not await kernteam.group.heard("Onze overleggen")


async def test_several_teams_with_the_same_rules_are_one_message_and_one_tap(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    ben = kernteam.ben
    cast = dict(zip(CAST, (kernteam.sara, ben, kernteam.yara, kernteam.tom), strict=True))
    await kernlijn.at(at(FIRST - timedelta(days=59), 10))
    await make_kernteam(kernlijn, "zuiderdam", "Brug College", cast)
    own = await make_kernteam(kernlijn, "zuiderdam", "Sterren College", cast)
    settings = TeamSettings(rules=("Wij bellen eerst.",))
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(own.team, settings=settings)))
    await kernlijn.tick()
    await kernlijn.at(at(FIRST))
    (first,) = await ben.heard(ASKED)
    assert "kernteam Brug College en Lyceum Zuid?" in first.text
    await ben.presses("Ja, ik doe weer mee", first)
    await kernlijn.at(at(FIRST + timedelta(days=1)))
    (second,) = await ben.heard(ASKED)
    assert "kernteam Sterren College?" in second.text
    assert "Wij bellen eerst." in second.text
    await ben.presses("Ja, ik doe weer mee", second)
    assert await accepted(kernlijn, ben) == [FIRST, FIRST, FIRST + timedelta(days=1)]


async def test_it_works_for_a_team_that_has_meetings_alone_and_every_year_again(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    off = frozenset({Element.SIGNALS, Element.ACTIONS, Element.ALARM})
    alone = replace(kernteam.team, settings=TeamSettings(off=off))
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, alone))
    await kernlijn.at(at(FIRST))
    await kernteam.ben.presses("Ja, ik doe weer mee", await kernteam.ben.hears(ASKED))
    await kernlijn.at(at(date(2028, 8, 21)))  # the middle of the country begins on the 21st
    await kernlijn.at(at(date(2028, 9, 4)))
    assert await kernteam.ben.heard(ASKED)


async def test_who_is_free_then_is_asked_when_they_are_back_and_an_outage_loses_nothing(
    kernlijn: Kernlijn, kernteam: Kernteam, entries: None
) -> None:
    await kernlijn.at(at(FIRST - timedelta(days=5)))
    await kernteam.ben.says("/profiel")
    await kernteam.ben.presses("🤒 Ziek")
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=at(FIRST + timedelta(days=1)))
    await kernlijn.start()
    await kernlijn.tick()
    assert len(await kernteam.yara.heard(ASKED)) == 1
    assert not await kernteam.ben.heard(ASKED)
    await kernlijn.at(at(FIRST + timedelta(days=3)))
    assert len(await kernteam.ben.heard(ASKED)) == 1
    assert len(await kernteam.yara.heard(ASKED)) == 1
