"""June to August: how the year went, what will change, and a year that begins again."""

from datetime import date

from tests.journeys.telling.town import Partner
from tests.journeys.year.august import ASKED
from tests.journeys.year.meeting import held
from tests.journeys.year.town import Year

PROMISE = "We sturen de agenda een week vooraf"
GOOD, FAIR, POOR, GREAT = "Goed", "Gaat wel", "Matig", "Heel goed"
GIVEN = {  # to: form, follow-up, word, aware, willing, able
    "Joost": (GOOD, FAIR, GREAT, GOOD, GOOD, FAIR),
    "Omar": (FAIR, FAIR, GOOD, GOOD, FAIR, GOOD),
    "Lotte": (GOOD, POOR, GOOD, GREAT, GOOD, FAIR),
    "Fatma": (GREAT, FAIR, GREAT, GOOD, GOOD, POOR),
    "Nadia": (GOOD, GOOD, GOOD, FAIR, FAIR, FAIR),
    "Wim": (FAIR, POOR, FAIR, FAIR, POOR, "Weet ik niet"),
    "Inge": (GOOD, FAIR, GOOD, GOOD, GOOD, GOOD),
}
ENDS, BEGINS = date(2027, 6, 15), date(2027, 8, 31)


async def summer(year: Year) -> None:
    inge, joost = year.called("Inge", "Joost")
    await year.until(date(2027, 5, 31), 10)
    year.diary.chapter(
        "Juni: hoe ging dit jaar?",
        "Inge vraagt het met drie tikken. Ieder krijgt zes korte vragen, op een eigen moment.",
    )
    await inge.says("/evaluatie")
    await inge.presses("Vraag hoe iets ging")
    await inge.presses("Het schooljaar (zes vragen)")
    await inge.presses("Ja, vraag het")
    await year.until(date(2027, 6, 1))
    await _answers(year, joost)
    for first in GIVEN:
        if first != joost.first:
            await _rates(*year.called(first))
    await held(year, date(2027, 6, 3))
    await year.until(ENDS, 13)
    await _result(year, inge)
    await held(year, ENDS)
    await year.until(BEGINS)
    await _again(year, inge, joost)


async def _answers(year: Year, joost: Partner) -> None:
    with year.diary.moment(
        "zes vragen, zes tikken", "Hugo antwoordt niet. Dat mag: hij hoort het nog twee keer.", day="1 juni"
    ):
        await _rates(joost)


async def _rates(phone: Partner) -> None:
    await phone.presses("Schooljaar 2026–2027", await phone.reads("zes korte vragen"))
    for given in GIVEN[phone.first]:
        await phone.presses(given)
    assert "Klopt dit zo? Na versturen weet ook ik niet meer wie dit zei." in (await phone.last()).text
    await phone.presses("Verstuur")


async def _result(year: Year, inge: Partner) -> None:
    with year.diary.moment(
        "de uitslag, en een belofte",
        "Zeven mensen antwoordden. Daarom is er een uitslag, en niemand ziet wie wat vond.",
        day="15 juni",
    ):
        await inge.says("/evaluatie")
        await inge.presses("Schooljaar 2026–2027")
        assert "7 van de 8 antwoordden." in (await inge.last()).text
        await year.picture("uitslag", "De uitslag op de telefoon van Inge, licht en donker", inge, pair=True)
        await inge.presses("Wat veranderen we?")
        await inge.says(PROMISE)
        await inge.presses("Zo spreken we af")
        await inge.presses("Laat het team zien")
    assert PROMISE in (await year.group.hears("zo keken jullie terug")).text


async def _again(year: Year, inge: Partner, joost: Partner) -> None:
    year.diary.chapter(
        "Augustus: vanzelf opnieuw",
        "Wie op school werkt, hoorde de hele zomer niets. In juni zette de bot de data van het nieuwe jaar al klaar.",
    )
    with year.diary.moment("een nieuw schooljaar", "Inge ziet ook wat ze in juni beloofden.", day="31 augustus"):
        assert await inge.hears("Het schooljaar begint voor")
        asked = await joost.hears(ASKED)
        assert "Overleg is er op" in asked.text
        await inge.says("/team")
        await inge.presses("Schooljaar")
        await inge.reads("Schooljaar 2027–2028", "Vorig jaar beloofden jullie", PROMISE)
        await year.picture("begin", "Het nieuwe schooljaar bij Joost en bij Inge", joost, inge)
        await joost.presses("Ja, ik doe weer mee", asked)
