"""A series that goes on differently from one of its meetings on: each keeps its place, and nothing comes back."""

from datetime import date, timedelta

from domain.meetings import Meeting
from storage import meetings as kept_meetings
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.test_series import every_six_weeks, meetings, plans


async def standing(kernlijn: Kernlijn) -> list[tuple[str, int]]:
    rows = await kernlijn.app.database.run(meetings)
    return [(day, starts // 60) for day, status, starts, _ in rows if status == "planned"]


async def moves(phone: Phone, which: str, to: str, how: str = "Vanaf deze keer") -> None:
    await phone.says("/overleg")
    await phone.presses(which)
    await phone.presses("Verplaatsen")
    await phone.says(to)
    await phone.presses(how)


async def typed(sara: Phone, line: str) -> None:
    """A series of the kernteam, said in one line."""
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Kernteamoverleg")
    await sara.says(line)
    await sara.presses("Nog geen plek")
    await sara.presses("Zo is het goed")


async def test_what_was_called_off_stays_off(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    before = [day for day, _ in await standing(kernlijn)]
    await sara.says("/overleg")
    await sara.presses("di 5 jan")
    await sara.presses("Afzeggen")
    await sara.presses("Ja, zeg af")
    await moves(sara, "di 24 nov", "16:00")
    assert await standing(kernlijn) == [(day, 16) for day in before if day != "2027-01-05"]


async def test_what_was_moved_by_hand_is_not_there_twice(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    before = await standing(kernlijn)
    await moves(sara, "di 5 jan", "7 jan", "Alleen deze keer")
    await moves(sara, "di 24 nov", "16:00")
    assert await sara.hears("1 die je eerder los aanpaste, bleef zoals")
    after = [("2027-01-07", 15) if day == "2027-01-05" else (day, 16) for day, _ in before]
    assert await standing(kernlijn) == after


async def test_a_week_on_and_back_is_as_it_was(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await every_six_weeks(sara)
    before = await standing(kernlijn)
    await moves(sara, "di 24 nov", "1 dec")
    assert (await standing(kernlijn))[0] == ("2026-12-01", 15)
    await moves(sara, "di 1 dec", "24 nov")
    assert await standing(kernlijn) == before


async def test_the_day_that_was_chosen_stands_and_the_others_follow(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await plans(sara, "Kernteamoverleg", "4× per schooljaar", "Dinsdag", "15:00")
    await sara.presses("Zo is het goed")
    before = await standing(kernlijn)
    to = date.fromisoformat(before[0][0]) + timedelta(days=9)
    await sara.says("/overleg")
    await sara.presses((await sara.last()).labels[0])
    await sara.presses("Verplaatsen")
    await sara.says(f"{to.day}-{to.month}-{to.year}")
    shown = (await sara.last()).text
    assert "Dan is het weekend, vakantie of een vrije dag." in shown
    assert "Dan wordt het: do 24 dec, do " in shown
    await sara.presses("Vanaf deze keer")
    after = await standing(kernlijn)
    assert after[0] == (to.isoformat(), 15)
    assert len(after) == len(before)
    assert all(date.fromisoformat(day).weekday() == 3 for day, _ in after)


async def test_only_another_time_changes_no_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await typed(sara, "4e dinsdag van de maand om 15:30")
    before = [day for day, _ in await standing(kernlijn)]
    assert "2027-01-05" in before  # 22 December moved
    await moves(sara, "di 5 jan", "16:00")
    after = await standing(kernlijn)
    assert [day for day, _ in after] == before
    assert {starts for day, starts in after if day >= "2027-01-05"} == {16}


async def test_the_next_school_year_goes_on_as_it_became(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await typed(sara, "2e dinsdag van de maand om 15:30")
    await moves(sara, "di 8 dec", "10 dec")
    await kernlijn.later(days=200)

    async def slots(unit: Unit) -> list[Meeting]:
        (one, *_) = await kept_meetings.coming(unit, kernteam.team.id, date(2027, 6, 1))
        return await kept_meetings.of_series(unit, one.series_id or "")

    found = [one for one in await kernlijn.app.database.run(slots) if one.day > date(2027, 9, 1)]
    assert len(found) > 8
    assert {one.day.weekday() for one in found} == {3}
    assert all(8 <= one.slot.day <= 14 for one in found)
