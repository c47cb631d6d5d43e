"""The first meeting: point by point on one phone, an action that its owner takes at once, a list for everybody."""

from datetime import date

from tests.journeys.telling.town import Partner
from tests.journeys.year.september import MEETS
from tests.journeys.year.town import Year

_THURSDAY = 3  # on which the quarterly check is
ROUNDS = "De school zet elke pauze iemand bij het fietsenhok"


async def meeting(year: Year) -> None:
    await year.until(MEETS, 15)
    year.diary.chapter(
        "15 september: het overleg", "Inge loopt op haar telefoon door de agenda. Meelezen en noteren kan iedereen."
    )
    inge, lotte, nadia = year.called("Inge", "Lotte", "Nadia")
    await _walks(year, inge, lotte)
    await nadia.presses("Ik pak iets op", await year.group.hears("S-2 ·"), year.group.chat)
    await nadia.presses("Gesprek voeren")
    await inge.presses("✅ Klaar")
    await year.until(MEETS, 15, 50)
    await _closes(year, inge, lotte)
    await _looks_back(year)


async def _walks(year: Year, inge: Partner, lotte: Partner) -> None:
    with year.diary.moment("punt voor punt", "Het hamerstuk is in één tik klaar. Dan komen de vapes."):
        await inge.says("/overleg")
        await inge.presses("▶ Start kernteamoverleg")
        await inge.presses("Alle hamerstukken akkoord")
        await decides(inge, ROUNDS)
        await inge.presses("Actie")
        await inge.presses("Gesprek voeren")
        await inge.presses("Lotte Visser")
        await inge.presses("Volgende week")
        asked = await lotte.hears("In het overleg is een actie voor jou genoteerd")
        await year.picture("overleg", "Het overleg op de telefoon van Inge, en de vraag aan Lotte", inge, lotte)
        await lotte.presses("Ja, doe ik", asked)
        await inge.says("/overleg")
        await inge.presses("Verder")
        await inge.presses("✅ Klaar")
        year.diary.note("Voor vuurwerk is geen tijd meer. Dat schuift Inge door.")
        await inge.presses("Doorschuiven")


async def _closes(year: Year, inge: Partner, lotte: Partner) -> None:
    with year.diary.moment(
        "de besluitenlijst", "Binnen een minuut heeft ieder hem, ook als pdf. In de groep staat geen naam."
    ):
        await inge.presses("Overleg afsluiten")
        await inge.presses("Sluit af en stuur rond")
        await lotte.reads("Besluitenlijst\n", "Voor jou", "Komt terug: " + "Wat spreken we af over vuurwerk?")
    await inge.presses("Klopt zo", await inge.hears("Wie was er?"))


async def decides(phone: Partner, text: str) -> None:
    """At the point on the screen."""
    await phone.presses("Besluit")
    await phone.says(text)
    await phone.presses("Zo vastleggen")


async def closes(phone: Partner) -> None:
    """The meeting that goes on is over; who said to come was there."""
    await phone.says("/overleg")
    await phone.presses("Verder")
    if "Overzicht" in (await phone.last()).labels:
        await phone.presses("Overzicht")
    await phone.presses("Overleg afsluiten")
    await phone.presses("Sluit af en stuur rond")
    await phone.presses("Klopt zo", await phone.hears("Wie was er?"))


async def held(year: Year, day: date) -> None:
    """A meeting that is not told. Nothing is decided, as 16 files for each would take most of the minute."""
    await year.until(day, 10 if day.weekday() == _THURSDAY else 15)
    phone = year.inge
    await phone.says("/overleg")
    await phone.presses("▶ Start")
    await talks_all_over(phone)
    await closes(phone)


async def talks_all_over(phone: Partner) -> None:
    """Until the last point is behind them."""
    for button in ("✅ Doorgenomen", *["✅ Klaar"] * 9):
        if button in (await phone.last()).labels:
            await phone.presses(button)
    assert "Overleg afsluiten" in (await phone.last()).labels


async def _looks_back(year: Year) -> None:
    await year.until(date(2026, 9, 16))
    (fatma,) = year.called("Fatma")
    with year.diary.moment(
        "had je er iets aan?", "Eén vraag, één tik. Wie wat zei, weet niemand.", day="de volgende morgen"
    ):
        await fatma.presses("Kon beter", await fatma.reads("Had je iets aan"))
    assert "Je antwoord is geteld, zonder je naam" in (await fatma.last()).text
