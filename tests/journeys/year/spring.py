"""March: a check that always goes on, and a meeting on another day."""

from datetime import date

from tests.journeys.telling.town import Partner
from tests.journeys.year.meeting import held
from tests.journeys.year.town import Year


async def spring(year: Year) -> None:
    inge, omar = year.called("Inge", "Omar")
    await year.until(date(2027, 3, 1), 10)
    year.diary.chapter(
        "Maart: het gaat altijd door",
        "Elk kwartaal kijkt het team of de afspraken van school en politie nog kloppen. Nu kan Inge niet. Wie zo’n "
        "check afzegt, kiest meteen een nieuwe dag.",
    )
    await _calls_off(year, inge, omar)
    await year.until(date(2027, 3, 8), 10)
    await _moves(year, inge, omar)
    await held(year, date(2027, 3, 11))
    await held(year, date(2027, 3, 18))
    await held(year, date(2027, 4, 20))
    await held(year, date(2027, 5, 18))


async def _calls_off(year: Year, inge: Partner, omar: Partner) -> None:
    with year.diary.moment("de check kan niet", day="1 maart"):
        await inge.says("/overleg")
        await inge.presses("do 4 mrt")
        await inge.presses("Afzeggen")
        await inge.reads("Afspraken-check van do 4 mrt", "Naar welke dag?")
        await inge.presses("do 11 mrt")
        await inge.presses("Alleen deze keer")
        await omar.presses("Ik kom", await omar.reads("Verplaatst (was do 4 mrt, 10:00)"))


async def _moves(year: Year, inge: Partner, omar: Partner) -> None:
    with year.diary.moment(
        "een overleg schuift op",
        "Op 16 maart is er een studiedag. Inge typt een andere dag. De rest van de reeks blijft staan.",
        day="8 maart",
    ):
        await inge.says("/overleg")
        await inge.presses("di 16 mrt")
        await inge.presses("Verplaatsen")
        await inge.says("18 mrt")
        await inge.reads("Wordt: do 18 mrt 15:00", "Alleen deze keer, of vanaf nu steeds?")
        await inge.presses("Alleen deze keer")
    assert "Verplaatst (was di 16 mrt, 15:00)" in (await omar.hears("Verplaatst")).text
