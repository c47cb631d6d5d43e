"""Tuesday: an owner falls ill, a signal came twice, two people call, and what belongs elsewhere goes there."""

from tests.journeys.telling.town import Partner
from tests.journeys.week.town import Week

TWICE = "In de pauze worden achter de gymzaal vapes doorverkocht"
STRANGERS = "Elke middag staan er oudere jongens bij de poort. Ze spreken meisjes aan"
QUICK_MONEY = "Een leerling heeft ineens veel geld en bezorgt pakketjes bij het station"
ELS, BEN = "0687654321", "0612345678"


async def tuesday(week: Week) -> None:
    await week.at(24, 8, 10)
    week.day("Wie ziek is, hoeft alleen dat te zeggen. En wat dubbel is of ergens anders hoort, komt op zijn plek.")
    karim, ben, yara, femke, anouk, els, ilyas, ravi, noor = week.called(
        "Karim", "Ben", "Yara", "Femke", "Anouk", "Els", "Ilyas", "Ravi", "Noor"
    )
    await _ill(week, femke, yara)
    await _twice(week, anouk, karim)
    await _call(week, els, ilyas, ben)
    await _elsewhere(week, ravi, noor)
    await week.at(24, 15, 30)
    await ben.says("/acties")
    await ben.presses("A-1 klaar")
    await week.lyceum.shows("S-1 ·", "✅ (A-1)")


async def _ill(week: Week, femke: Partner, yara: Partner) -> None:
    with week.diary.moment(
        "ziek, en wie het overneemt", "Femke is ziek. Drie tikken, en een teamgenoot krijgt de vraag."
    ):
        await femke.says("/ritme")
        await femke.presses("Vrij tot…")
        await femke.presses("Deze week")
        await femke.presses("Yara Kuipers")
        asked = await yara.reads("Femke Dijkstra is vrij tot en met zo 29 nov en vraagt")
        await yara.presses("Ja, dat doe ik", asked)
    assert "Yara Kuipers krijgt jouw herinneringen" in (await femke.last()).text


async def _twice(week: Week, anouk: Partner, karim: Partner) -> None:
    await week.at(24, 10, 15)
    await anouk.raises(TWICE)
    with week.diary.moment(
        "twee keer hetzelfde", "Anouk van het Lyceum meldde de vapes ook. Karim voegt de twee samen."
    ):
        await karim.presses("Meer …", await week.lyceum.hears("S-3 ·"), week.lyceum.chat)
        await karim.presses("Zelfde als …")
        await karim.presses("S-1 · Vapes")
        await anouk.reads("gaat over hetzelfde als S-1")
    await week.lyceum.shows("S-3 · Vapes · gaat verder bij S-1")


async def _call(week: Week, els: Partner, ilyas: Partner, ben: Partner) -> None:
    await week.at(24, 11, 20)
    await els.raises(STRANGERS)
    await week.sluis.picks_up(ilyas, "S-4", "Even langsgaan")
    with week.diary.moment(
        "bel me hierover", "Els meldde jongens bij de poort. Ben wil haar spreken, want dit gaat beter aan de telefoon."
    ):
        await ben.presses("Bel me hierover", await week.sluis.hears("S-4 ·"), week.sluis.chat)
        with week.diary.aside():
            await ben.says(BEN)
        asked = await els.reads("Ben Aalders (Politie) wil je hierover spreken")
        await els.presses("Ja, wissel nummers uit", asked)
        with week.diary.aside():
            await els.says(ELS)
        week.diary.note("Nu hebben ze elkaars nummer. In de groep staat daar niets van.")
    assert "📞 Ben Aalders" in (await els.last()).text
    assert "📞 Els Brouwer" in (await ben.last()).text


async def _elsewhere(week: Week, ravi: Partner, noor: Partner) -> None:
    await week.at(24, 13)
    await ravi.raises(QUICK_MONEY)
    await week.lyceum.picks_up(noor, "S-5", "Bellen")
    with week.diary.moment(
        "dit hoort aan een andere tafel", "Over één leerling praat het kernteam niet. Noor van Halt zet het door."
    ):
        await noor.presses("Meer …", await week.lyceum.hears("S-5 ·"), week.lyceum.chat)
        await noor.presses("Hoort elders")
        await noor.presses("Wijkteam")
        await noor.presses("Leerplicht")
        await noor.presses("Over 4 weken")
        await noor.reads("ligt bij: Wijkteam. Op di 22 dec komt het vanzelf op de agenda")
    assert "Ligt bij: Wijkteam, regie Leerplicht. Weer kijken di 22 dec." in (await week.lyceum.hears("S-5 ·")).text
