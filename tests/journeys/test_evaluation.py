"""How did it go: asked sparingly, answered with a tap, told only where nobody can be recognised in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from domain.people import Membership, Organisation, Person, Role
from storage import people, tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.words import behind

TUESDAY = "2026-11-24 09:00"
AFTER = "2026-12-08 09:30"  # more than two weeks later
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ORGANISATIONS = (Organisation.LEERPLICHT, Organisation.HALT, Organisation.WIJKTEAM)


@pytest.fixture
async def everybody(kernlijn: Kernlijn, kernteam: Kernteam) -> list[Phone]:
    """The seven of the team: the four of every story, and three more."""
    more = [await somebody(kernlijn, f"Partner{number} Vriend") for number in range(len(ORGANISATIONS))]

    async def fill(unit: Unit) -> None:
        for phone, organisation in zip(more, ORGANISATIONS, strict=True):
            network = kernteam.team.network_id
            person = Person(
                id=f"person{phone.user}",
                network_id=network,
                chat_id=phone.user,
                name=phone.name,
                regisseur=False,
                reachable=True,
            )
            await people.add(unit, person, kernlijn.app.now())
            place = Membership(
                team_id=kernteam.team.id,
                network_id=network,
                person_id=person.id,
                role=Role.LID,
                organisation=organisation,
            )
            await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    for phone in more:
        await phone.says("/start")
    return [kernteam.sara, kernteam.ben, kernteam.yara, kernteam.tom, *more]


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=AMSTERDAM)


async def asks(sara: Phone, what: str = "Een gebeurtenis") -> None:
    await sara.says("/evaluatie")
    await sara.presses("Vraag hoe iets ging")
    await sara.presses(what)
    await sara.presses("Ja, vraag het")


async def looks(sara: Phone, which: str = "ma 23 nov") -> None:
    await sara.says("/evaluatie")
    await sara.presses(which)


async def test_one_question_one_tap_and_what_came_of_it(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara = kernteam.sara
    await asks(sara)
    assert "Iedereen hoort het op een eigen moment" in (await sara.last()).text
    assert not await kernteam.ben.heard("terugkijken")
    await kernlijn.at(at(TUESDAY))
    for number, phone in enumerate(everybody[1:]):
        asked = await phone.hears("Hebben we dit samen goed gedaan?")
        assert "Even terugkijken" in asked.text
        await phone.presses("Ja" if number < 4 else "Kon beter", asked)
        assert "zonder je naam" in (await phone.last()).text
    await looks(sara)
    assert "antwoordden 6 mensen van de 7" in (await sara.last()).text
    assert "kon beter" not in (await sara.last()).text  # nothing of it while it is open
    await kernlijn.at(at(AFTER))
    await looks(sara)
    result = await sara.last()
    assert "6 van de 7 antwoordden." in result.text
    assert "ja 4 · kon beter 2 · nee 0" in result.text
    assert result.media is not None
    assert result.media.kind == "photo"


async def test_fewer_than_five_answers_show_nothing_and_are_counted_together_when_the_quarter_is_over(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara = kernteam.sara
    await asks(sara)
    await kernlijn.at(at(TUESDAY))
    for phone in everybody[1:4]:
        await phone.presses("Nee", await phone.hears("samen goed gedaan"))
    await kernlijn.at(at(AFTER))
    await looks(sara)
    assert "Ik tel ze na dit kwartaal samen" in (await sara.last()).text
    assert "nee" not in (await sara.last()).text
    await asks(sara)
    await kernlijn.at(at("2026-12-09 09:00"))
    for phone in everybody[1:3]:
        await phone.presses("Ja", (await phone.heard("samen goed gedaan"))[-1])
    await kernlijn.at(at("2027-01-11 09:30"))
    await looks(sara)
    result = await sara.last()
    assert "5 van de 14 antwoordden, over 2 keer samen." in result.text
    assert "ja 2 · kon beter 0 · nee 3" in result.text


async def test_nobody_answers_twice_or_after_it_closed_or_who_was_not_asked(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await asks(sara)
    stranger = await somebody(kernlijn, "Vreemde Vogel")
    await kernlijn.at(at(TUESDAY))
    asked = await ben.hears("samen goed gedaan")
    yes, no = behind(asked, "Ja"), behind(asked, "Nee")
    await ben.presses("Ja", asked)
    assert "al op geantwoord" in (await ben.forges(no, asked)).text
    await stranger.says("/start")
    assert "geantwoord" not in (await stranger.forges(yes)).text
    unasked = await kernteam.tom.hears("samen goed gedaan")
    assert "ouder bericht" in (await kernteam.tom.forges(yes[:-1] + "9", unasked)).text
    await kernlijn.at(at(AFTER))
    assert "gesloten" in (await kernteam.tom.forges(no, unasked)).text
    rows = await kernlijn.app.database.run(tallies)
    assert rows == [("together", 3, 1)]


async def test_the_school_year_is_six_taps_that_wait_and_are_counted_together(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await asks(sara, "Het schooljaar")
    await kernlijn.at(at(TUESDAY))
    await ben.presses("Schooljaar 2026–2027", await ben.hears("zes korte vragen"))
    assert "vraag 1 van 6" in (await ben.last()).text
    await ben.presses("Goed")
    await ben.presses("Weet ik niet")
    await kernlijn.restart()
    await kernlijn.at(at("2026-11-26 09:00"))
    await ben.presses("Schooljaar 2026–2027", await ben.hears("zes korte vragen"))
    assert "vraag 3 van 6" in (await ben.last()).text
    for _ in range(4):
        await ben.presses("Matig")
    told = await ben.last()
    assert "Past de vorm van onze overleggen? goed" in told.text
    assert "weet ik niet" in told.text
    assert await kernlijn.app.database.run(tallies) == []
    await ben.presses("Verstuur")
    assert "geteld, zonder je naam" in (await ben.last()).text
    assert len(await kernlijn.app.database.run(tallies)) == 6
    assert await kernlijn.app.database.run(lambda unit: drafts_with(unit, "able")) == 0
    await asks_again(sara)


async def asks_again(sara: Phone) -> None:
    await sara.says("/evaluatie")
    await sara.presses("Vraag hoe iets ging")
    assert not any("schooljaar" in label for label in (await sara.last()).labels)


async def test_a_remark_loses_its_names_and_comes_with_five_answers_only(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara = kernteam.sara
    await asks(sara)
    await kernlijn.at(at(TUESDAY))
    for phone in everybody[:5]:
        await phone.presses("Ja", await phone.hears("samen goed gedaan"))
    ben = kernteam.ben
    await ben.presses("Iets erbij zeggen")
    await ben.says("Het duurde te lang voor Mohammed iets hoorde")
    shown = await ben.last()
    assert "Mohammed" not in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    await ben.presses("Verstuur")
    assert "het ligt erbij" in (await ben.last()).text
    assert not [m for m in await kernlijn.phones.messages(ben.user, ben.bot) if "Mohammed" in m.text]
    await kernlijn.at(at(AFTER))
    await looks(sara)
    assert "Het duurde te lang voor" in (await sara.last()).text
    assert "Ben" not in (await sara.last()).text


async def test_what_will_change_is_shown_the_next_time_and_to_the_team(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara = kernteam.sara
    await asks(sara)
    await kernlijn.at(at(TUESDAY))
    for phone in everybody:
        await phone.presses("Kon beter", await phone.hears("samen goed gedaan"))
    await kernlijn.at(at(AFTER))
    await looks(sara)
    await sara.presses("Wat veranderen we?")
    await sara.says("We bellen elkaar dezelfde dag")
    await sara.presses("Zo spreken we af")
    assert "Wat we veranderen\nWe bellen elkaar dezelfde dag" in (await sara.last()).text
    await sara.presses("Laat het team zien")
    told = await kernteam.group.hears("zo keken jullie terug")
    assert "ja 0 · kon beter 7 · nee 0" in told.text
    assert "We bellen elkaar dezelfde dag" in told.text
    await asks(sara)
    await kernlijn.at(at("2027-01-12 09:30"))
    await looks(sara, "di 8 dec")
    assert "Vorige keer afgesproken\nWe bellen elkaar dezelfde dag" in (await sara.last()).text


async def test_who_does_not_answer_hears_it_three_times_at_most(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    await asks(kernteam.sara)
    heard = []
    for day in range(24, 31):
        await kernlijn.at(at(f"2026-11-{day} 09:05"))
        heard.append(len(await kernteam.ben.heard("samen goed gedaan")))
    for day in range(1, 12):
        await kernlijn.at(at(f"2026-12-{day:02} 09:05"))
        heard.append(len(await kernteam.ben.heard("samen goed gedaan")))
    assert heard[-1] == 3


async def test_only_who_coordinates_asks_and_sees_what_came_of_it(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await asks(sara)
    await looks(sara)
    back = behind(await sara.last(), "Terugkijken")
    await ben.says("/evaluatie")
    assert "coördinator" in (await ben.last()).text
    assert "coördinator" in (await ben.forges(back)).text
    await sara.says("/evaluatie")
    await sara.presses("Vraag hoe iets ging")
    assert not any("gebeurtenis" in label for label in (await sara.last()).labels)  # not again so soon
    assert await kernlijn.app.database.run(evaluations) == 1


async def test_a_case_is_named_by_its_number_alone(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await asks(kernteam.sara, "S-1")
    await kernlijn.at(at(TUESDAY))
    asked = (await kernteam.tom.hears("samen goed gedaan")).text
    assert "S-1 · Vapes" in asked
    assert "fietsenhok" not in asked


async def test_whoever_says_what_in_whatever_order_the_database_looks_the_same(
    kernlijn: Kernlijn, kernteam: Kernteam, everybody: list[Phone]
) -> None:
    """Who reads the file finds who answered and what was answered, and nothing that joins the two."""
    found = []
    for begins, day, answers in (("11-23", "11-24", ("Ja", "Nee")), ("12-09", "12-10", ("Nee", "Ja"))):
        await kernlijn.at(at(f"2026-{begins} 11:00"))
        await asks(kernteam.sara)
        await kernlijn.at(at(f"2026-{day} 09:00"))
        for phone, said in zip((kernteam.ben, kernteam.yara), answers, strict=True):
            await phone.presses(said, (await phone.heard("samen goed gedaan"))[-1])
        found.append(await kernlijn.app.database.run(newest_rows))
    assert found[0] == found[1]


async def newest_rows(unit: Unit) -> list[list[tuple[object, ...]]]:
    """Of the newest evaluation: who was asked, and what was counted."""
    one = tables.evaluation.c
    newest = (await unit.execute(select(one.id).order_by(one.asked_on.desc()))).scalars().first()
    asked, tally = tables.evaluation_asked.c, tables.evaluation_tally.c
    rows = [
        select(asked.person_id, asked.answered, asked.reminded).where(asked.evaluation_id == newest),
        select(tally.question, tally.value, tally["count"]).where(tally.evaluation_id == newest),
    ]
    return [[tuple(row) for row in (await unit.execute(query)).all()] for query in rows]


async def tallies(unit: Unit) -> list[tuple[str, int, int]]:
    table = tables.evaluation_tally
    rows = (await unit.execute(select(table.c.question, table.c.value, table.c["count"]))).all()
    return [tuple(row) for row in rows if row[2]]


async def evaluations(unit: Unit) -> int:
    return len((await unit.execute(select(tables.evaluation))).all())


async def drafts_with(unit: Unit, _answer: str) -> int:
    found = (await unit.execute(select(tables.draft.c.flow, tables.draft.c.step))).all()
    return sum(row.flow == "evaluate" and row.step != "line" for row in found)
