"""The Christmas holidays, in which nothing comes, and a bot that was off for two weeks."""

from datetime import date, timedelta

from tests.journeys.year.meeting import held
from tests.journeys.year.town import NINE, Year, at

CHECK, FOURTH, FIFTH = date(2026, 12, 3), date(2026, 12, 15), date(2027, 1, 19)
OFF, ON = date(2026, 12, 28), date(2027, 1, 11)


async def winter(year: Year) -> None:
    await held(year, CHECK)
    await held(year, FOURTH)
    await year.until(OFF)
    before = {phone.first: len(await phone.heard()) for phone in year.members}
    kernlijn = year.kernlijn
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=at(ON, NINE) - timedelta(minutes=20))
    await kernlijn.start()
    await kernlijn.tick()
    year.diary.chapter(
        "Kerst: stilte, en een storing",
        "Wie op school werkt, hoort in de kerstvakantie niets. Dan gaat het mis: van 28 december tot 11 januari staat "
        "de computer van de gemeente uit. Op 5 januari had de bot willen vragen wat er op de agenda moet.",
    )
    for phone in year.members:
        assert len(await phone.heard()) == before[phone.first], "nobody is woken up before their own time"
    await year.until(ON)
    (nadia,) = year.called("Nadia")
    with year.diary.moment(
        "de eerste morgen terug",
        "Eén bericht, op Nadia's eigen tijd. Wat geen zin meer heeft, blijft weg.",
        day="11 januari",
    ):
        await nadia.reads("Waarover wil jij het hebben?", "di 19 jan")
    for phone in year.members:
        assert len(await phone.heard()) == before[phone.first] + 1, phone.first
    await held(year, FIFTH)
    await held(year, date(2027, 2, 16))
