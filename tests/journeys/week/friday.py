"""Friday: the agenda, what is left is fed back, everything is closed, and nobody owes anybody anything."""

from tests.journeys.telling.town import Partner
from tests.journeys.week.town import COORDINATOR, Week

CLOSED = ("S-1", "S-2", "S-4", "S-5", "S-6")  # S-3 went on as S-1


async def friday(week: Week) -> None:
    await week.at(27, 9)
    week.day("Yara en Mees ronden af wat zij oppakten. Dan kijkt Karim wat er nog ligt.")
    karim, yara, mees, tom, sara = week.called("Karim", "Yara", "Mees", "Tom", "Sara")
    await _settle(week, yara, mees)
    await _closes(week, karim, tom)
    await _nothing_is_left(week, sara)


async def _settle(week: Week, yara: Partner, mees: Partner) -> None:
    await mees.says("/klaar A-3")
    await week.at(27, 14, 5)
    with week.diary.moment("een actie klaar, in één tik", "Yara begint haar dienst."):
        await yara.says("/acties")
        await yara.reads("Jouw acties", "A-5")
        await yara.presses("A-5 klaar")
        await yara.says("/terugkoppeling")
        await yara.presses("Besproken")
        told = await mees.hears("Jongerenwerk laat je weten: besproken met betrokkenen")
        await mees.presses("Ja, dank", told)


async def _closes(week: Week, karim: Partner, tom: Partner) -> None:
    await week.at(27, 15)
    with week.diary.moment("de agenda", "Alle melders hoorden iets. Dus kan alles dicht."):
        await _opens_all(karim)
        shown = await karim.reads("Kernteam Lyceum Waterveen", "S-1", "S-5", "kan dicht")
        await week.picture("agenda", "De agenda op vrijdag", karim, tom)
        await karim.presses("S-1 afsluiten", shown)
        await tom.reads("S-1", "Dit kwam ervan:")
    for ref in CLOSED[1:]:
        await _opens_all(karim)
        page = next(page for page in reversed(await karim.heard("kan dicht")) if f"{ref} afsluiten" in page.labels)
        await karim.presses(f"{ref} afsluiten", page)
    for table in (week.lyceum, week.sluis):
        for card in await table.heard("S-"):
            assert not card.labels, card.text


async def _opens_all(karim: Partner) -> None:
    """All that is open, in each of his teams."""
    await karim.says("/agenda")
    for shown in await karim.heard("Kernteam "):
        if "Alles wat openstaat" in shown.labels:
            await karim.presses("Alles wat openstaat", shown)


async def _nothing_is_left(week: Week, sara: Partner) -> None:
    await week.at(27, 16, 30)
    for name, phone in week.partners.items():
        if phone.first == "Ilyas":
            continue
        await phone.says("/acties")
        assert "Bij jou staat niets open" in (await phone.last()).text, name
        await phone.says("/terugkoppeling")
        ledger = await phone.last()
        assert ledger.text == "Geen enkele melder wacht op jou. Fijn!", name
    with week.diary.moment("niets staat meer open", "Sara is regisseur van Waterveen. Zij kijkt over beide teams."):
        await sara.says("/agenda")
        assert "Er staat niets open. Mooi werk." in (await sara.hears("Kernteam De Sluis")).text
        await sara.reads("Kernteam Lyceum Waterveen", "Er staat niets open. Mooi werk.")
    karim = week.partners[COORDINATOR]
    before = len(await karim.heard())
    await week.at(30, 9)
    for phone in week.partners.values():
        assert not [ping for ping in await phone.heard("voor vandaag") if ping.date.day == 30], phone.name
    assert len(await karim.heard()) == before  # a weekend, and a Monday on which nothing is due
