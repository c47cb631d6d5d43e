"""August: everybody takes part again, and who coordinates plans the meetings of the whole year in a few taps."""

from datetime import date, timedelta

from tests.journeys.telling.town import Partner
from tests.journeys.year.town import CAST, Year

BEGINS = date(2026, 8, 31)  # the first Monday after the summer holidays of the middle of the country
ASKED = "Doe je weer mee met kernteam De Wilgen?"
SERIES = "3e dinsdag van de maand om 15:00"


async def august(year: Year) -> None:
    await year.kernlijn.tick()
    for week in range(1, 10):  # as nothing happens in the summer, it is looked at once a week
        await year.kernlijn.at(CAST.begins + timedelta(weeks=week))
    await year.until(BEGINS)
    year.diary.chapter(
        "Augustus: opnieuw beginnen",
        "De hele zomervakantie zei de bot niets. Op de eerste werkdag daarna vraagt hij ieder lid hetzelfde.",
    )
    (lotte,) = year.called("Lotte")
    with year.diary.moment(
        "doe je weer mee?", "Lotte is jongerenwerker. Het kost haar twee tikken.", day="31 augustus"
    ):
        await lotte.presses("Ja, ik doe weer mee", await lotte.reads(ASKED))
        await lotte.presses("Ja, dit klopt", await lotte.hears("Klopt dit nog?"))
    for phone in year.members:
        if phone not in (lotte, year.inge):
            await phone.presses("Ja, ik doe weer mee", await phone.hears(ASKED))
    await _plans(year, year.inge)
    await year.until(date(2026, 9, 1))


async def _plans(year: Year, inge: Partner) -> None:
    await year.until(BEGINS, 9, 30)
    with year.diary.moment(
        "een heel jaar overleg",
        "Inge coördineert het team. In één minuut staat het jaar, om de vakanties heen.",
        day="31 augustus",
    ):
        await inge.says("/overleg")
        await inge.presses("Nieuw overleg")
        await inge.presses("Kernteamoverleg")
        await inge.says(SERIES)
        await inge.says("de mediatheek")
        await inge.reads("elke 3e dinsdag van de maand, 15:00", "di 20 okt → di 27 okt, om de vakantie")
        await inge.presses("Zo is het goed")
    for phone in year.members:
        assert "alle 10 data" in (await phone.hears("Kom je op di 15 sep?")).text
    await inge.presses("Schooljaar De Wilgen", await inge.hears("Het schooljaar begint voor"))
    await inge.presses("Stuur de data naar het team", await inge.hears("Schooljaar 2026–2027"))
    assert "• di 27 okt, 15:00: Kernteamoverleg" in (await year.group.hears("Onze overleggen dit schooljaar")).text
