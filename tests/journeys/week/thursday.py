"""Thursday: the bot was away and says so, an action changes hands, and a Code oranje turns out loos alarm."""

from tests.journeys.telling.town import Partner
from tests.journeys.week.town import Week, moment

LOCKERS = "Er zijn drie kluisjes opengebroken en er is een jas gestolen"
KNIFE = "Jongen met een mes bij de poort"
PLAN = "Volgende week staat er een extra pauzewacht"


async def thursday(week: Week) -> None:
    ben, noor, ravi, els, mees, karim, yara, femke = week.called(
        "Ben", "Noor", "Ravi", "Els", "Mees", "Karim", "Yara", "Femke"
    )
    await _outage(week, ben, noor, mees)
    await _settles(week, noor, ravi)
    await _hands_over(week, ben, mees, els)
    await _alarm(week, els, ben, karim)
    for phone in (yara, femke):  # she starts at two, and she is ill
        assert not await phone.heard("Code oranje")
    await _late_shift(week, yara)


async def _outage(week: Week, ben: Partner, noor: Partner, mees: Partner) -> None:
    kernlijn = week.kernlijn
    await week.at(26, 7, 30)
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=moment(26, 9, 5))
    await kernlijn.phones.say(mees.user, mees.bot, LOCKERS)
    await kernlijn.phones.move_clock(to=moment(26, 11, 10))
    assert not await noor.heard("voor vandaag")
    await kernlijn.start()
    await kernlijn.tick()
    await kernlijn.tick()
    week.day(
        "Van half acht tot tien over elf is er een storing: de bot ligt eruit. Mees typte om vijf over negen een "
        "signaal. Daar kwam eerst geen antwoord op."
    )
    with week.diary.moment("na de storing", "De bot is terug. Niets is weg, en alles komt één keer."):
        for phone, count in ((ben, "2 dingen"), (noor, "2 dingen")):
            (ping,) = await phone.heard("voor vandaag")
            assert f"Goedemorgen {phone.first}. {count}" in ping.text
            assert "Dit bericht komt later dan bedoeld." in ping.text
        await noor.reads("voor vandaag", "later dan bedoeld")
        assert LOCKERS in (await mees.hears("Zo ziet het kernteam het")).text
        await mees.presses("Verstuur")
        await mees.reads("Verstuurd als S-6", "uiterlijk ma 30 nov")


async def _settles(week: Week, noor: Partner, ravi: Partner) -> None:
    ping = await noor.hears("voor vandaag")
    await noor.presses("A-4 klaar", ping)
    await noor.presses("Doorgezet", ping)
    await ravi.presses("Ja, dank", await ravi.hears("Halt laat je weten: doorgezet naar wie erover gaat"))


async def _hands_over(week: Week, ben: Partner, mees: Partner, els: Partner) -> None:
    await week.at(26, 11, 40)
    with week.diary.moment("een actie geef je over", "Ben redt het vandaag niet. Mees staat toch al bij de poort."):
        await ben.says("/acties")
        await ben.presses("A-3 …")
        await ben.presses("Draag over")
        await ben.presses("Mees Hoekstra")
        await mees.presses("Ja, doe ik", await mees.hears("Ben Aalders vraagt of jij A-3 wilt overnemen"))
        await ben.reads("Mees Hoekstra neemt A-3 over")
    assert "De Sluis: even langsgaan" in (await week.sluis.hears("S-4 ·")).text
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await ben.says(PLAN)
    await ben.presses("Verstuur")
    await els.presses("Ja, dank", await els.hears(PLAN))


async def _alarm(week: Week, els: Partner, ben: Partner, karim: Partner) -> None:
    await week.at(26, 12, 20)
    with week.diary.moment("Code oranje", "Els ziet een jongen met een mes. De bot zegt eerst: bel 112. Dat doet ze."):
        await els.says(KNIFE)
        await els.reads("Is er nu gevaar? Bel 112.")
        await els.presses("Ik heb gebeld: waarschuw het team")
        await els.presses("Ja, waarschuw het team")
        heard = await ben.reads("Code oranje · De Sluis", KNIFE, "Van: Els Brouwer")
        await ben.presses("Ik kom", heard)
        await week.picture("code-oranje", "Code oranje in de groep, en bij wie komt", (karim, week.sluis), ben)
    await karim.presses("Gezien", await karim.hears("Code oranje"))
    assert "Komt: Politie · Gezien: 2" in (await week.sluis.hears("Code oranje")).text
    await week.at(26, 12, 35)
    with week.diary.moment("loos alarm", "Het mes was van de kookles. Iedereen die het alarm kreeg, hoort dat."):
        await els.presses("Loos alarm", await els.hears("sinds 12:20"))
        await els.presses("Ja, loos alarm")
        await week.sluis.shows("✅ Loos alarm")
    assert KNIFE not in (await ben.hears("Code oranje")).text
    assert "loos alarm" in (await karim.last()).text.lower()


async def _late_shift(week: Week, yara: Partner) -> None:
    await week.at(26, 14, 30)
    assert not await yara.heard("later dan bedoeld")
    await week.sluis.picks_up(yara, "S-6", "Gesprek voeren")
