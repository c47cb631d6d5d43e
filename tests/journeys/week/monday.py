"""Monday: somebody joins, a teacher reports without a name, and a quarrel is picked up."""

from tests.journeys.people import link_in
from tests.journeys.telling.town import Partner
from tests.journeys.week.town import Week

UNNAMED_SIGNAL = "Daan uit 3B verkoopt weer vapes bij het fietsenhok"
QUARREL = "Er is ruzie in een groepsapp. Vrijdag willen ze afspreken bij de skatebaan"


async def monday(week: Week) -> None:
    week.day(
        "Kernteam Lyceum Waterveen gebruikt een groep met onderwerpen, kernteam De Sluis een gewone groep. Beide "
        "spraken af: wie meldt, hoort binnen twee werkdagen iets."
    )
    karim, mees, tom, ben, els, femke, yara = week.called("Karim", "Mees", "Tom", "Ben", "Els", "Femke", "Yara")
    await _joins(week, karim, mees)
    await _unnamed(week, tom, ben, yara)
    await week.at(23, 12, 15)
    await _answers(week, tom, ben)
    await week.at(23, 13, 10)
    await els.raises(QUARREL)
    await week.sluis.picks_up(femke, "S-2", "Bellen")
    await _late_shift(week, yara, femke)


async def _joins(week: Week, karim: Partner, mees: Partner) -> None:
    await karim.says("/team")
    await karim.presses("De Sluis")
    await karim.presses("Nodig iemand uit")
    await karim.says(mees.name)
    await karim.presses("School")
    await karim.presses("Lid van het team")
    link = link_in(await karim.last())
    with week.diary.moment(
        "een nieuwe conciërge", "Karim coördineert beide teams. Hij stuurde Mees, conciërge van De Sluis, een link."
    ):
        await mees.opens(link)
        await mees.reads("mag je hiervoor Telegram gebruiken?")
        await mees.presses("Ja, dat mag")
        await mees.presses("Ja, dat ben ik")
        await karim.presses("Ja, laat toe", await karim.hears("Mees Hoekstra (De Sluis) wil meedoen"))
    assert "Je doet mee met kernteam De Sluis" in (await mees.last()).text
    await week.kernlijn.phones.join(week.sluis.chat, mees.user)


async def _unnamed(week: Week, tom: Partner, ben: Partner, yara: Partner) -> None:
    await week.at(23, 10, 20)
    with week.diary.moment(
        "een docent meldt zonder naam", "Tom geeft les op het Lyceum. Hij heeft even tussen twee lessen."
    ):
        await tom.says(UNNAMED_SIGNAL)
        await tom.presses("Van wie")
        await tom.presses("Zonder naam")
        preview = await tom.reads("Zo ziet het kernteam het", "Van: een partner", "Weggehaald: 1 naam, 1 klas")
        assert "Daan" not in preview.text
        await tom.presses("Verstuur")
    assert "Je hoort uiterlijk wo 25 nov" in (await tom.hears("Verstuurd als S-1")).text
    await week.at(23, 10, 40)
    with week.diary.moment("de wijkagent pakt het op", "Ben ziet de kaart in het onderwerp Signalen."):
        card = await week.lyceum.shows("S-1 · Vapes", "Van: een partner")
        assert card.thread is not None
        await week.lyceum.picks_up(ben, "S-1", "Even langsgaan")
        assert "uiterlijk wo 25 nov" in (await ben.hears("A-1 staat bij jou: even langsgaan")).text
        await week.picture("kaart", "De kaart in de groep, en wat de wijkagent leest", (yara, week.lyceum), ben)
    await ben.presses("Meer …", await week.lyceum.hears("S-1"), week.lyceum.chat)
    await ben.presses("Vraag aan de melder")
    await ben.says("Is dit elke pauze, of ook na school?")
    await ben.presses("Stel de vraag")


async def _answers(week: Week, tom: Partner, ben: Partner) -> None:
    with week.diary.moment(
        "een vraag aan wie geen naam gaf", "Ben wil iets weten. De bot geeft zijn vraag door, en straks het antwoord."
    ):
        asked = await tom.reads("Politie vraagt je", "Jij meldde zonder naam. Dat blijft zo")
        await tom.presses("Antwoord", asked)
        await tom.says("Vooral in de grote pauze, en op vrijdag ook na school")
        await tom.presses("Stuur antwoord")
    assert "Vooral in de grote pauze" in (await ben.hears("De melder antwoordt")).text


async def _late_shift(week: Week, yara: Partner, femke: Partner) -> None:
    await week.at(23, 14, 5)
    with week.diary.moment("late dienst", "Yara is jongerenwerker in beide teams en werkt van twee tot tien."):
        await yara.says("/ritme")
        await yara.presses("Uren: 8:00–18:00")
        await yara.presses("Laat 14–22")
        await yara.reads("van 14:00 tot 22:00")
    await week.at(23, 14, 20)
    with week.diary.moment(
        "iemand weet meer",
        "Els van De Sluis meldde een ruzie; Femke van leerplicht pakt die op. Yara hoorde er ook iets over.",
    ):
        await yara.presses("Ik weet meer", await week.sluis.hears("S-2"), week.sluis.chat)
        await yara.says("De ouders van één leerling weten ervan")
        await yara.presses("Zet erbij")
        await week.sluis.shows("S-2 ·", "• Jongerenwerk: De ouders van één leerling weten ervan", "Leerplicht: bellen")
    told = await femke.hears("Jongerenwerk weet hier meer over")
    assert "ouders" not in told.text  # that is read after a tap
