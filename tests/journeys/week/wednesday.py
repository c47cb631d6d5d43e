"""Wednesday: one tap from the ping, a reporter who asks on, a leaver, and a substitute at her own time."""

from tests.journeys.telling.town import Partner
from tests.journeys.week.town import Week


async def wednesday(week: Week) -> None:
    await week.at(25, 8, 59)
    week.day("Vandaag is de dag waarop de melders van maandag iets horen.")
    karim, ben, yara, tom, anouk, els, femke, ilyas = week.called(
        "Karim", "Ben", "Yara", "Tom", "Anouk", "Els", "Femke", "Ilyas"
    )
    await _word(week, ben, tom, anouk)
    await _asks_on(week, ben, tom)
    await _leaves(week, karim, ilyas, ben)
    await _stands_in(week, yara, femke, els)


async def _word(week: Week, ben: Partner, tom: Partner, anouk: Partner) -> None:
    assert not await ben.heard("voor vandaag")
    await week.at(25, 9)
    with week.diary.moment(
        "één tik uit de herinnering", "Ben krijgt in privé één bericht: een nummer en een thema, meer niet."
    ):
        ping = await ben.reads("Goedemorgen Ben. Eén ding voor vandaag", "S-1 · Vapes")
        await week.picture("herinnering", "De herinnering en wat de melder leest", ben, tom)
        await ben.presses("Besproken", ping)
        await tom.reads("Politie laat je weten: besproken met betrokkenen", "Weet je zo genoeg?")
    assert "besproken met betrokkenen" in (await anouk.hears("S-3")).text  # who reported the same hears it too


async def _asks_on(week: Week, ben: Partner, tom: Partner) -> None:
    await week.at(25, 9, 45)
    with week.diary.moment("nee, ik heb een vraag", "Tom weet nog niet genoeg."):
        await tom.presses("Nee, ik heb een vraag", await tom.hears("Weet je zo genoeg?"))
        await tom.says("Weten de ouders het ook?")
        await tom.presses("Verstuur")
        asked = await ben.reads("De melder weet nog niet genoeg en vraagt", "Weten de ouders het ook?")
        await ben.presses("Antwoord", asked)
        await ben.says("Ja, school heeft ze gisteren gebeld")
        await ben.presses("Verstuur")
        await tom.presses("Ja, dank", await tom.hears("Ja, school heeft ze gisteren gebeld"))


async def _leaves(week: Week, karim: Partner, ilyas: Partner, ben: Partner) -> None:
    await week.at(25, 11, 30)
    with week.diary.moment(
        "iemand gaat weg", "Ilyas van handhaving heeft een andere baan. Karim haalt hem uit het team van De Sluis."
    ):
        await karim.says("/team")
        await karim.presses("De Sluis")
        await karim.presses("Iemand eruit halen")
        await karim.presses("Ilyas Kaya")
        await karim.presses("Ja, haal eruit")
        left = await karim.reads("Ilyas Kaya zit niet meer in kernteam De Sluis", "A-3", "S-4")
    assert "Je zit niet meer in kernteam De Sluis" in (await ilyas.last()).text
    refused = await ilyas.presses("Ik pak iets op", await week.sluis.hears("S-4 ·"), week.sluis.chat)
    assert "uitnodiging" in refused.text
    await week.kernlijn.phones.leave(week.sluis.chat, ilyas.user)
    await week.at(25, 11, 45)
    with week.diary.moment("wat Ilyas beloofde, gaat door", "Karim vraagt Ben. Pas na een ja ligt het bij hem."):
        await karim.says("/acties")
        await karim.presses("A-3 …")
        await karim.presses("Draag over")
        await karim.presses("Ben Aalders")
        await ben.presses("Ja, doe ik", await ben.hears("Karim Haddou vraagt of jij A-3 wilt overnemen"))
    assert "A-3 staat bij jou" in (await ben.last()).text
    await karim.presses("S-4 terugkoppelen", left)
    await karim.presses("Draag over")
    await karim.presses("Ben Aalders")
    await ben.presses("Ja, ik doe het", await ben.hears("wil jij de melder iets laten weten?"))
    assert "Terugkoppeling: Politie" in (await week.sluis.hears("S-4 ·")).text


async def _stands_in(week: Week, yara: Partner, femke: Partner, els: Partner) -> None:
    assert not await yara.heard("voor vandaag")  # at nine she does not work
    await week.at(25, 14)
    assert not await femke.heard("voor vandaag")
    with week.diary.moment(
        "de vervanger, in haar eigen dienst", "Yara begint om twee uur. Dan pas hoort zij wat Femke beloofde."
    ):
        ping = await yara.reads("Goedemiddag Yara. 2 dingen voor vandaag", "de melder wacht op Femke")
        await yara.presses("A-2 klaar", ping)
        await yara.presses("Mondeling gedaan", ping)
    told = await els.hears("mondeling besproken")
    assert "Jongerenwerk laat je weten, namens Leerplicht" in told.text
    await els.presses("Ja, dank", told)
    await week.at(25, 18)
    assert not await femke.heard("voor vandaag")
