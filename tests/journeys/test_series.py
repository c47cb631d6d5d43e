"""Planning meetings in the chat: a series in a few taps, its dates first, then changed one by one or from here on."""

from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_elements import leaves_out
from tests.journeys.words import behind


async def plans(sara: Phone, *taps: str, place: str = "kamer 12") -> None:
    """The taps until the place is asked, which is typed."""
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    for tap in taps:
        await sara.presses(tap)
    await sara.says(place)


async def every_six_weeks(sara: Phone) -> None:
    await plans(sara, "Kernteamoverleg", "Elke 6 weken", "Dinsdag", "15:00")
    await sara.presses("Zo is het goed")


async def meetings(unit: Unit) -> list[tuple[str, str, int, int]]:
    table = tables.meeting.c
    rows = (await unit.execute(select(table.day, table.status, table.starts, table.sequence).order_by(table.day))).all()
    return [(row.day.isoformat(), row.status, row.starts, row.sequence) for row in rows]


async def test_a_series_stands_in_seven_taps_and_one_word(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    before = sara.taps
    await plans(sara, "Kernteamoverleg", "Elke 6 weken", "Dinsdag", "15:00")
    shown = (await sara.last()).text
    assert "elke 6 weken, op dinsdag, 15:00 · 60 minuten" in shown
    assert "📍 kamer 12" in shown
    assert "• di 24 nov" in shown
    assert "tot en met 31 jul 2027" in shown
    assert await kernlijn.app.database.run(meetings) == []
    await sara.presses("Zo is het goed")
    assert sara.taps - before <= 7
    assert await sara.hears("overleggen staan gepland. Het eerste: di 24 nov 15:00.")
    await kernteam.ben.says("/overleg")
    listed = await kernteam.ben.last()
    assert "di 24 nov 15:00 · Kernteamoverleg" in listed.text
    assert "Nieuw overleg" not in listed.labels
    await kernteam.ben.presses("di 24 nov")
    page = await kernteam.ben.last()
    assert "0 van de 4 komen · elke 6 weken, op dinsdag" in page.text
    assert "Verplaatsen" not in page.labels


async def test_one_typed_line_says_how_often_when_and_how_late(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.says("2e dinsdag van de maand om 15:30")
    await sara.presses("Nog geen plek")
    shown = (await sara.last()).text
    assert "elke 2e dinsdag van de maand, 15:30" in shown
    assert "• di 8 dec" in shown


async def test_all_of_it_in_one_line_and_what_is_shown_changed_by_typing(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.says("kernteam, elke zes weken op dinsdag om half vier")
    assert "Waar?" in (await sara.last()).text
    await sara.says("😀")
    assert "Welke plek bedoel je?" in (await sara.last()).text
    await sara.says("lokaal 12")
    assert "elke 6 weken, op dinsdag, 15:30 · 60 minuten" in (await sara.last()).text
    for said, shown in (
        ("toch maar 14 uur", "op dinsdag, 14:00"),
        ("anderhalf uur", "14:00 · 90 minuten"),
        ("donderdag", "op donderdag, 14:00"),
    ):
        await sara.says(said)
        assert shown in (await sara.last()).text, said
    await sara.says("zaterdag")
    assert "van maandag tot en met vrijdag" in (await sara.last()).text
    preview = await sara.hears("op donderdag, 14:00")
    await sara.presses("Eerste: do 26 nov", preview)
    assert "• do 3 dec" in (await sara.hears("op donderdag, 14:00")).text
    await sara.presses("Plek aanpassen", preview)
    assert "Waar? Typ de plek." in (await sara.hears("Nieuw overleg")).text
    await sara.says("de aula")
    assert "📍 de aula" in (await sara.last()).text


async def test_a_day_that_is_typed_makes_it_one_meeting(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/agenda")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.says("8 december 14:00")
    await sara.presses("Nog geen plek")
    assert "di 8 dec 14:00 · 60 minuten" in (await sara.last()).text
    await sara.says("volgende week woensdag")
    assert "wo 2 dec 14:00" in (await sara.last()).text
    await sara.presses("Zo is het goed")
    assert await kernlijn.app.database.run(meetings) == [("2026-12-02", "planned", 14 * 60, 0)]


async def test_holidays_are_said_before_it_stands_and_can_be_chosen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.says("elke 2 weken op dinsdag 15u")
    await sara.presses("Nog geen plek")
    assert "• di 22 dec: vervalt, vakantie" in (await sara.last()).text
    await sara.presses("Vakantie: vervalt")
    assert "• di 22 dec: vervalt, vakantie" in (await sara.last()).text  # the next one is as soon
    await sara.presses("Stop")
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.says("laatste dinsdag van de maand 15u")
    await sara.presses("Nog geen plek")
    assert "• di 29 dec → di 5 jan, om de vakantie" in (await sara.last()).text
    await sara.presses("Vakantie: schuift op")
    assert "• di 29 dec: vervalt, vakantie" in (await sara.last()).text
    assert await kernlijn.app.database.run(meetings) == []


async def test_a_link_makes_it_online_and_names_go_from_the_place(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await plans(sara, "Signaleringsoverleg", "5× per schooljaar", "Donderdag", "9:00", place="https://meet.example/abc")
    assert "💻 https://meet.example/abc" in (await sara.last()).text
    await sara.presses("Plek aanpassen")
    await sara.says("bij Mohammed Bakkali op kantoor")
    shown = (await sara.last()).text
    assert "Bakkali" not in shown
    await sara.presses("Plek aanpassen")
    await sara.says("Stationsstraat 12, 1234 AB Utrecht")
    assert "📍 Stationsstraat 12, 1234 AB Utrecht" in (await sara.last()).text
    await sara.presses("Duur: 60 min")
    assert "90 minuten" in (await sara.last()).text


async def test_who_it_is_for_and_when_people_are_asked_can_be_chosen(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await plans(sara, "Kernteamoverleg", "Elke 6 weken", "Dinsdag", "15:00")
    await sara.presses("Voor: dit team")
    await sara.presses("Voor: alle teams")
    assert "Voor: coördinatoren" in (await sara.last()).labels
    await sara.presses("Vragen: 10 werkdagen vooraf")
    await sara.presses("Vragen: 15 werkdagen vooraf")
    await sara.presses("Zo is het goed")
    assert await sara.hears("Het eerste: di 24 nov 15:00.")
    assert not await ben.heard("Kernteamoverleg")
    await kernlijn.at(MONDAY.replace(month=12, day=24, hour=12))
    assert not await sara.heard("Waarover wil jij het hebben?")
    await kernlijn.at(MONDAY.replace(month=12, day=28, hour=12))
    assert await sara.hears("Waarover wil jij het hebben? Kernteamoverleg Zuiderdam, di 5 jan.")


async def test_one_meeting_is_moved_and_the_others_stay(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    before = await kernlijn.app.database.run(meetings)
    await sara.says("/overleg")
    await sara.presses("di 24 nov")
    await sara.presses("Verplaatsen")
    await sara.says("26 nov 16:00")
    assert "Wordt: do 26 nov 16:00" in (await sara.last()).text
    await sara.presses("Alleen deze keer")
    assert await sara.hears("Het overleg is do 26 nov 16:00.")
    after = await kernlijn.app.database.run(meetings)
    assert after[0] == ("2026-11-26", "planned", 16 * 60, 1)
    assert after[1:] == before[1:]


async def test_from_here_on_all_take_the_new_day_but_those_changed_by_hand(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    await sara.says("/overleg")
    await sara.presses("di 16 feb")
    await sara.presses("Verplaatsen")
    await sara.says("17:00")
    await sara.presses("Alleen deze keer")
    await sara.says("/overleg")
    await sara.presses("di 24 nov")
    await sara.presses("Verplaatsen")
    await sara.presses("do 26 nov")
    await sara.presses("Vanaf deze keer")
    assert await sara.hears("1 die je eerder los aanpaste, bleef zoals")
    days = [
        (day, starts) for day, status, starts, _ in await kernlijn.app.database.run(meetings) if status == "planned"
    ]
    assert ("2027-02-16", 17 * 60) in days
    assert all(starts == 15 * 60 for day, starts in days if day != "2027-02-16")
    assert days[0] == ("2026-11-26", 15 * 60)
    assert len(days) == len(set(days))


async def test_another_place_from_here_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    await sara.says("/overleg")
    await sara.presses("di 24 nov")
    await sara.presses("Andere plek")
    await sara.says("de aula")
    await sara.presses("Vanaf deze keer")
    await sara.says("/overleg")
    assert (await sara.last()).text.count("de aula") == 6
    assert all(sequence == 1 for *_, sequence in await kernlijn.app.database.run(meetings))


async def test_calling_off_asks_first_and_a_series_ends_with_all_that_was_to_come(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    await sara.says("/overleg")
    await sara.presses("di 24 nov")
    await sara.presses("Afzeggen")
    assert "De andere keren blijven staan" in (await sara.last()).text
    await sara.presses("Ja, zeg af")
    assert await sara.hears("Afgezegd: di 24 nov 15:00.")
    await sara.says("/overleg")
    await sara.presses("di 5 jan")
    await sara.presses("Reeks stoppen")
    await sara.presses("Ja, stop de reeks")
    assert await sara.hears("De reeks is gestopt")
    assert {status for _, status, *_ in await kernlijn.app.database.run(meetings)} == {"cancelled"}
    await sara.says("/overleg")
    assert "nog geen overleg gepland" in (await sara.last()).text


async def test_a_check_always_goes_on_and_asks_for_another_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await plans(sara, "Afspraken-check", "Elk kwartaal, de 1e", "Maandag", "10:00")
    await sara.presses("Zo is het goed")
    await sara.says("/overleg")
    first = (await sara.last()).labels[0]
    await sara.presses(first)
    page = await sara.last()
    assert "gaat altijd door" in page.text
    await sara.presses("Afzeggen", page)
    assert "Naar welke dag?" in (await sara.last()).text
    await sara.presses((await sara.last()).labels[-2])
    await sara.presses("Alleen deze keer")
    assert all(status == "planned" for _, status, *_ in await kernlijn.app.database.run(meetings))


async def test_one_meeting_that_does_not_come_back(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.presses("Één keer")
    await sara.says("3 dec")
    await sara.presses("16:00")
    await sara.presses("Nog geen plek")
    await sara.presses("Zo is het goed")
    assert await sara.hears("Het overleg staat: do 3 dec 16:00.")
    assert await kernlijn.app.database.run(meetings) == [("2026-12-03", "planned", 960, 0)]


async def test_nobody_else_plans_or_changes_and_another_team_sees_nothing(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await every_six_weeks(sara)
    await sara.says("/overleg")
    new = behind(await sara.last(), "Nieuw overleg")
    open_ = behind(await sara.last(), "di 24 nov")
    await sara.presses("di 24 nov")
    move, off = behind(await sara.last(), "Verplaatsen"), behind(await sara.last(), "Afzeggen")
    await ben.says("/overleg")
    for forged in (new, move, off):
        assert "coördinator" in (await ben.forges(forged)).text
    others = {
        name: await somebody(kernlijn, name) for name in ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos")
    }
    other = await make_kernteam(kernlijn, network, "Oostcollege", others)
    await other.ben.says("/overleg")
    assert "nog geen overleg gepland" in (await other.ben.last()).text
    assert (
        "niet van jouw team" in (await other.ben.forges(open_)).text or "team" in (await other.ben.forges(open_)).text
    )
    assert "Kernteamoverleg" not in (await other.ben.last()).text


async def test_an_overarching_meeting_is_for_everybody_of_all_teams(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str
) -> None:
    sara = kernteam.sara
    others = {
        name: await somebody(kernlijn, name) for name in ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos")
    }
    other = await make_kernteam(kernlijn, network, "Oostcollege", others)
    await plans(sara, "Overkoepelend overleg", "Elke 9 weken", "Donderdag", "10:00")
    await sara.presses("Zo is het goed")
    await other.ben.says("/overleg")
    assert "Overkoepelend overleg" in (await other.ben.last()).text
    await other.ben.presses((await other.ben.last()).labels[0])
    assert "0 van de 8 komen" in (await other.ben.last()).text


async def test_where_meetings_are_off_it_says_so(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Agenda")
    await kernteam.sara.says("/overleg")
    assert "gebruikt" in (await kernteam.sara.last()).text


async def test_when_the_school_year_ends_the_next_one_stands_by_itself(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await every_six_weeks(kernteam.sara)
    planned = await kernlijn.app.database.run(meetings)
    assert planned[-1][0] < "2027-08"
    await kernlijn.later(days=200)  # the 11th of June
    days = [day for day, *_ in await kernlijn.app.database.run(meetings)]
    assert days[: len(planned)] == [day for day, *_ in planned]
    assert days[-1] > "2028-05"
    await kernlijn.later(days=1)
    assert [day for day, *_ in await kernlijn.app.database.run(meetings)] == days
