"""September: what people want to talk about, an agenda that writes itself, and somebody who comes once."""

from datetime import date

from tests.journeys.people import link_in
from tests.journeys.telling.town import Partner
from tests.journeys.year.august import ASKED
from tests.journeys.year.town import Year

MEETS = date(2026, 9, 15)
FIREWORKS = "Wat spreken we af over vuurwerk?"
EVENING = "De data van de ouderavonden"
VAPES = "Sinds de vakantie worden er vapes verkocht bij het fietsenhok"
QUARREL = "Er is ruzie in een groepsapp van de brugklas"


async def september(year: Year) -> None:
    year.diary.chapter(
        "September: de agenda schrijft zichzelf", "Tien werkdagen voor het overleg vraagt de bot ieder wat er speelt."
    )
    await _collects(year)
    await _checks(year)
    await _comes_instead(year)
    await _reports(year)
    await _agenda(year, year.inge)
    await year.until(date(2026, 9, 14))
    (nadia,) = year.called("Nadia")
    with year.diary.moment("de dag ervoor", "Wie al zei te komen, leest alleen waar en hoe laat.", day="14 september"):
        await nadia.reads("Morgen 15:00", "Je komt.")


async def _collects(year: Year) -> None:
    hugo, fatma = year.called("Hugo", "Fatma")
    with year.diary.moment("wat wil je bespreken?", "Hugo wil het op tijd over vuurwerk hebben.", day="1 september"):
        await hugo.presses("Iets voorstellen", await hugo.reads("Waarover wil jij het hebben?"))
        await hugo.presses("Zelf schrijven")
        await hugo.says(FIREWORKS)
        await hugo.presses("Stel dit voor")
    await fatma.presses("Iets voorstellen", await fatma.hears("Waarover wil jij het hebben?"))
    await fatma.presses("Zelf schrijven")
    await fatma.says(EVENING)
    await fatma.presses("Stel dit voor")


async def _checks(year: Year) -> None:
    """The check of what was agreed, each quarter."""
    await year.until(date(2026, 9, 4), 11)
    await year.inge.presses("Ja, ik doe weer mee", await year.inge.hears(ASKED))
    await year.inge.says("/overleg")
    for tap in ("Nieuw overleg", "Afspraken-check", "Elk kwartaal, de 1e", "Donderdag", "10:00"):
        await year.inge.presses(tap)
    await year.inge.says("op school")
    assert "• do 3 dec\n• do 4 mrt\n• do 3 jun" in (await year.inge.last()).text
    await year.inge.presses("Zo is het goed")


async def _comes_instead(year: Year) -> None:
    omar, sanne, wim = year.called("Omar", "Sanne", "Wim")
    await year.until(date(2026, 9, 9), 11)
    for phone in year.members:
        if phone is not omar:
            await phone.presses("Ik kom niet" if phone is wim else "Ik kom", await phone.hears("Kom je op di 15 sep?"))
    with year.diary.moment(
        "een ander komt",
        "Omar is wijkagent en heeft dan dienst. Hij stuurt een collega, die een link krijgt voor dit ene overleg.",
        day="9 september",
    ):
        await omar.presses("Een ander komt", await omar.hears("Kom je op di 15 sep?"))
        await omar.presses("Iemand anders")
        await omar.says(sanne.name)
        with year.diary.aside():
            await sanne.opens(link_in(await omar.last()))
            await sanne.presses("Ja, dat mag")
            await sanne.presses("Ja, dat ben ik")
            await year.inge.presses("Ja, laat toe", await year.inge.hears("Sanne Dekker"))
        await sanne.presses("Ik kom", await sanne.reads("Omar Benali vraagt of jij"))
        await omar.reads("Sanne Dekker komt in jouw plaats")
    await year.inge.presses("Wie komt?", await year.inge.hears("Fijn, je komt."))
    assert "7 van 8 komen" in (await year.inge.last()).text


async def _reports(year: Year) -> None:
    joost, fatma = year.called("Joost", "Fatma")
    await year.until(date(2026, 9, 10), 12, 20)
    await joost.raises(VAPES)
    with year.diary.moment(
        "een signaal op de agenda",
        "Joost van school meldde vapes. Fatma ziet de kaart in de groep.",
        day="10 september",
    ):
        await fatma.presses("Op de agenda", await year.group.hears("S-1 ·"), year.group.chat)
    assert "Staat op de agenda" in (await year.group.hears("S-1 ·")).text
    await fatma.raises(QUARREL)


async def _agenda(year: Year, inge: Partner) -> None:
    await year.until(date(2026, 9, 11), 11)
    with year.diary.moment(
        "de agenda",
        "Inge hoeft alleen te schikken. Vuurwerk krijgt meer tijd, en over de ouderavonden praten ze niet.",
        day="11 september",
    ):
        await inge.says("/agenda")
        await inge.reads("Kernteamoverleg De Wilgen", "Nog niemand: 1 signaal")
        await inge.presses("2 · Wat spreken we af")
        await inge.presses("+ 5 min")
        await inge.presses("◀ Agenda")
        await inge.presses("3 · De data van")
        await inge.presses("Hamerstuk")
        await inge.presses("◀ Agenda")
        await inge.presses("Stuur naar team")
        await inge.presses("Verstuur de agenda")
        (omar,) = year.called("Omar")
        assert "De agenda is er." in (await year.group.last()).text
        papers = [one for one in await omar.heard() if one.media is not None and one.media.name.endswith(".pdf")]
        await year.paper("agenda", "De agenda als pdf, op één bladzijde", papers[-1])
