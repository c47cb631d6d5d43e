"""October and November: what was promised, what came back by itself, and who was not there three times."""

from datetime import date

from tests.journeys.telling.town import Partner
from tests.journeys.year.meeting import closes, decides, held, talks_all_over
from tests.journeys.year.town import Year

SECOND, THIRD = date(2026, 10, 27), date(2026, 11, 17)
LETTER = "In december krijgen alle ouders dezelfde brief over vuurwerk"


async def autumn(year: Year) -> None:
    await _promises_are_kept(year)
    await year.until(SECOND, 15)
    year.diary.chapter(
        "Oktober en november: beloofd is beloofd",
        "De herfstvakantie is voorbij. Daarin was geen overleg, en niemand hoorde daar iets over.",
    )
    await _second(year, year.inge)
    await _third(year, year.inge)


async def _promises_are_kept(year: Year) -> None:
    """Who reported hears something, and who promised something does it."""
    lotte, joost, nadia, fatma = year.called("Lotte", "Joost", "Nadia", "Fatma")
    await year.until(date(2026, 9, 17), 11)
    for phone, reporter, action in ((lotte, joost, "A-1 klaar"), (nadia, fatma, "A-2 klaar")):
        await phone.says("/terugkoppeling")
        await phone.presses("Besproken")
        await reporter.presses("Ja, dank", await reporter.hears("besproken met betrokkenen"))
        await phone.says("/acties")
        await phone.presses(action)


async def _second(year: Year, inge: Partner) -> None:
    with year.diary.moment(
        "vorige keer, en wat terugkwam", "Niemand zocht iets op. Het vuurwerk staat er vanzelf weer.", day="27 oktober"
    ):
        await inge.says("/overleg")
        await inge.presses("▶ Start kernteamoverleg")
        await inge.reads("Vorige keer afgesproken: 1, waarvan 1 gedaan.")
        await inge.presses("✅ Doorgenomen")
        await inge.reads("Wat spreken we af over vuurwerk?", "1 keer doorgeschoven")
        await decides(inge, LETTER)
    (fatma,) = year.called("Fatma")
    await inge.presses("Actie")
    await inge.says("Brief schrijven")
    await inge.presses("Fatma Yildiz")
    await inge.presses("Over 2 weken")
    await fatma.presses("Ja, doe ik", await fatma.hears("In het overleg is een actie"))
    await inge.says("/overleg")
    await inge.presses("Verder")
    await talks_all_over(inge)
    await closes(inge)
    await year.until(date(2026, 11, 10), 11)
    await fatma.says("/acties")
    await fatma.presses("A-3 klaar")


async def _third(year: Year, inge: Partner) -> None:
    await held(year, THIRD)
    with year.diary.moment(
        "drie keer niemand van het wijkteam",
        "Na elk overleg tikt Inge één keer: klopt zo. Nu leest zij, en zij alleen, wat anders niemand opvalt.",
        day="17 november",
    ):
        await inge.reads("Wie was er? 7 van 8.", "de laatste drie keer was er niemand van Wijkteam")
    year.silent.discard(("Wim", "Ik kom"))  # she called him
