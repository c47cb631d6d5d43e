"""/profiel: one's own entry, with taps; the deputy with a yes; away, and what goes to the deputy meanwhile."""

from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.short_line import asks, at, fills_in, has_deputy


async def test_an_entry_is_made_with_taps_and_says_what_is_missing(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/profiel")
    page = await ben.last()
    assert "Je hebt dit nog niet bevestigd" in page.text
    assert "Functie: –" in page.text
    assert "Werkt: ma–vr, 8:00–18:00 (nog niet bevestigd)" in page.text
    assert "Wie ziet dit: mijn team en de regisseur" in page.text
    assert page.protected
    await ben.presses("Functie")
    await ben.presses("jeugdagent")
    await ben.presses("Waarvoor")
    await ben.presses("▫️ Vapes")
    await ben.presses("▫️ Drugs")
    await ben.presses("✅ Vapes")  # off again
    await ben.presses("◀ Terug")
    page = await ben.last()
    assert "Functie: jeugdagent" in page.text
    assert "Waarvoor: drugs" in page.text
    assert "Bevestigd op ma 23 nov" in page.text
    assert "Werkt: ma–vr, 8:00–18:00\n" in page.text
    assert ben.taps == 7


async def test_one_tap_says_that_all_is_right(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await fills_in(ben, "wijkagent")
    assert "✅ Dit klopt" not in (await ben.last()).labels
    await kernlijn.later(days=2)
    await ben.says("/profiel")
    await ben.presses("Dit klopt")
    assert "Bevestigd op wo 25 nov" in (await ben.last()).text
    assert "bevestigd 25 nov 2026" in (await asks(kernteam.tom, "/wie politie")).text


async def test_what_is_typed_is_checked_and_can_be_taken_away(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/profiel")
    await ben.presses("Telefoon")
    await ben.presses("Typ je nummer")
    await ben.says("twaalf")
    assert "Dat nummer begrijp ik niet" in (await ben.last()).text
    await ben.says("0612345678")
    assert "Telefoon: 06 12345678" in (await ben.last()).text
    await ben.presses("Mail")
    await ben.presses("Typ je mailadres")
    await ben.says("ben bij politie")
    assert "Dat mailadres begrijp ik niet" in (await ben.last()).text
    await ben.says("ben@politie.nl")
    assert "Mail: ben@politie.nl" in (await ben.last()).text
    await ben.presses("Functie")
    await ben.presses("Zelf typen")
    await ben.says("een heel lange functie die in niemands agenda of telefoon past")
    assert "Die functie begrijp ik niet" in (await ben.last()).text
    await ben.says("wijkagent, bel 06 11223344")
    assert "Functie" not in (await ben.last()).text.splitlines()[0]
    await ben.says("taakaccenthouder jeugd")
    page = await ben.last()
    assert "Functie: taakaccenthouder jeugd" in page.text
    assert "📧 ben@politie.nl" in (await asks(kernteam.tom, "/wie taakaccenthouder")).text
    for line in ("Functie", "Telefoon", "Mail"):
        await ben.presses(line)
        await ben.presses("Leeg laten")
    page = await ben.last()
    assert "Functie: –" in page.text
    assert "Telefoon: –\nMail: –" in page.text


async def test_a_function_cannot_smuggle_markup_in(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/profiel")
    await ben.presses("Functie")
    await ben.presses("Zelf typen")
    await ben.says("<b>baas</b> & {{ 7 }}")
    assert "Functie: <b>baas</b> & {{ 7 }}" in (await ben.last()).text
    assert "<b>baas</b> & {{ 7 }} · Politie" in (await asks(kernteam.tom, "/wie politie")).text


async def test_nothing_of_it_stands_open_in_the_database(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await fills_in(kernteam.ben, "wijkagent", "06 12345678", "Vapes")

    async def row(unit: Unit) -> list[object]:
        return list((await unit.execute(select(tables.contact))).one())

    kept = str(await kernlijn.app.database.run(row))
    for word in ("wijkagent", "1234", "vapes"):
        assert word not in kept


async def test_a_number_that_was_given_before_is_one_tap(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await asks(tom, "/wie politie")
    await tom.presses("Laat Ben mij bellen")
    await tom.says("06 12345678")
    assert "06 12345678" not in (await asks(kernteam.ben, "/wie tom")).text  # given for a call, not to be shown
    await tom.says("/profiel")
    await tom.presses("Telefoon")
    await tom.presses("Neem 06 12345678")
    assert "Telefoon: 06 12345678" in (await tom.last()).text


async def test_a_deputy_says_yes_first_and_can_stop(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await ben.says("/profiel")
    await ben.presses("Vervanger")
    await ben.presses("Yara Kuipers")
    asked = await yara.hears("wil jij mijn vervanger zijn?")
    await ben.says("/profiel")
    assert "Vervanger: Yara Kuipers (nog geen antwoord)" in (await ben.last()).text
    await yara.presses("Ja, dat doe ik", asked)
    assert "noem ik jou als vervanger" in (await yara.last()).text
    assert "Yara Kuipers is nu je vervanger." in (await ben.last()).text
    assert "al klaar" in (await yara.forges(asked.buttons[0][0].data or "", asked)).text
    await yara.says("/profiel")
    await yara.presses("Niet meer vervangen: Ben Aalders")
    assert "Yara Kuipers kan je vervanger niet zijn" in (await ben.last()).text
    await ben.presses("Kies een vervanger")
    await ben.presses("Tom Vos")
    await kernteam.tom.presses("Nee", await kernteam.tom.hears("wil jij mijn vervanger zijn?"))
    assert "Tom Vos kan je vervanger niet zijn" in (await ben.last()).text


async def test_who_chose_a_deputy_can_end_it(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Vervanger")
    await ben.presses("Geen vervanger")
    assert "Vervanger: –" in (await ben.last()).text
    assert "Je bent geen vervanger meer van Ben Aalders" in (await yara.last()).text


async def test_the_question_to_a_deputy_is_theirs_alone(kernteam: Kernteam) -> None:
    ben, yara, tom = kernteam.ben, kernteam.yara, kernteam.tom
    await ben.says("/profiel")
    await ben.presses("Vervanger")
    await ben.presses("Yara Kuipers")
    button = (await yara.hears("wil jij mijn vervanger zijn?")).buttons[0][0].data or ""
    await tom.says("/wie")
    assert "bij iemand anders" in (await tom.forges(button)).text


async def test_who_is_sick_has_the_deputy_asked_at_once_and_pings_go_there_after_a_yes(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await kernteam.tom.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await has_deputy(ben, yara)
    await kernlijn.at(at(30, 8))
    await ben.says("/profiel")
    await ben.presses("Ziek")
    page = await ben.last()
    assert "🌴 Je bent afwezig tot en met zo 6 dec." in page.text
    assert "ziek" not in page.text.lower()
    asked = await yara.hears("vraagt: wil jij zolang mijn herinneringen krijgen?")
    await yara.presses("Ja, dat doe ik", asked)
    await ben.says("/profiel")
    assert "Yara Kuipers neemt waar." in (await ben.last()).text
    await kernlijn.at(at(30, 9))
    assert "van Ben" in (await yara.hears("Goedemorgen Yara")).text
    assert not await ben.heard("Goedemorgen Ben")
    await yara.says("/acties")
    assert "voor Ben" in (await yara.last()).text
    await ben.says("/profiel")
    await ben.presses("Ik ben er weer")
    assert "afwezig" not in (await ben.last()).text
    assert "hoeft niet meer waar te nemen voor Ben" in (await yara.last()).text


async def test_a_holiday_asks_the_deputy_first(kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Vrij tot…")
    await ben.presses("Volgende week")
    assert "Ik vraag het aan Yara Kuipers." in (await ben.last()).text
    assert "Tom Vos" in (await ben.last()).labels  # or somebody else
    await yara.hears("Ben Aalders is vrij tot en met zo 6 dec en vraagt")


async def test_while_away_who_stands_in_is_the_deputy(kernteam: Kernteam) -> None:
    ben, yara, tom = kernteam.ben, kernteam.yara, kernteam.tom
    await fills_in(ben, "wijkagent", "06 12345678")
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Vrij tot…")
    await ben.presses("Deze week")
    await ben.presses("Tom Vos")
    await tom.presses("Ja, dat doe ik", await tom.hears("herinneringen krijgen?"))
    assert "↪️ Vervanger: Tom Vos" in (await asks(kernteam.sara, "/wie wijkagent")).text
    assert yara.taps == 1


async def test_forged_lines_are_stale(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/profiel")
    for data in (
        "setmine:function:99",
        "setmine:function:x",
        "setmine:theme:own",
        "setmine:theme:niets",
        "setmine:seen:iedereen",
        "setmine:niets:niets",
        "typemine:niets",
    ):
        assert "ouder bericht" in (await kernteam.ben.forges(data)).text, data
    assert "waar jij niet in zit" in (await kernteam.ben.forges("askdeputy:niemand")).text
    assert "al klaar" in (await kernteam.ben.forges("stopdeputy:niemand")).text


async def test_it_survives_a_restart(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await fills_in(ben, "wijkagent")
    await ben.presses("Telefoon")
    await ben.presses("Typ je nummer")
    await kernlijn.restart()
    await ben.says("06 12345678")
    assert "Functie: wijkagent" in (await ben.last()).text
    assert "Telefoon: 06 12345678" in (await ben.last()).text


async def test_help_leads_to_it(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/help")
    await kernteam.ben.presses("Mijn gegevens")
    assert "Zo vinden anderen jou" in (await kernteam.ben.last()).text


async def test_what_somebody_away_is_asked_to_take_over_goes_to_who_stands_in(kernteam: Kernteam) -> None:
    ben, yara, tom = kernteam.ben, kernteam.yara, kernteam.tom
    await kernteam.sara.raises("Ruzie op het plein")
    await tom.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await tom.presses("Bellen")
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Ziek")
    await tom.says("/acties")
    await tom.presses("A-1 …")
    await tom.presses("Draag over")
    await tom.presses("Ben Aalders")
    await ben.hears("vraagt of jij A-1 wilt overnemen")  # nobody said yes to standing in
    await yara.presses("Ja, dat doe ik", await yara.hears("herinneringen krijgen?"))
    await tom.says("/acties")
    await tom.presses("A-1 …")
    await tom.presses("Draag over")
    await tom.presses("Ben Aalders")
    assert "Ben Aalders is er nu niet. Ik heb Yara Kuipers gevraagd om A-1 over te nemen." in (await tom.last()).text
    await yara.presses("Ja, doe ik", await yara.hears("vraagt of jij A-1 wilt overnemen"))
    assert len(await ben.heard("vraagt of jij A-1 wilt overnemen")) == 1
    await tom.says("/terugkoppeling")
    await tom.presses("Draag over")
    await tom.presses("Ben Aalders")
    assert "Ben Aalders is er nu niet. Ik heb het Yara Kuipers gevraagd." in (await tom.last()).text


async def test_a_new_action_for_somebody_away_is_asked_of_who_stands_in(kernteam: Kernteam) -> None:
    ben, yara, sara = kernteam.ben, kernteam.yara, kernteam.sara
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Ziek")
    await yara.presses("Ja, dat doe ik", await yara.hears("herinneringen krijgen?"))
    await sara.says("/actie")
    await sara.says("Folder maken")
    await sara.presses("Voor wie")
    await sara.presses("Ben Aalders")
    await sara.presses("Zet op de lijst")
    assert "Ben Aalders is er nu niet. Ik heb Yara Kuipers gevraagd het te doen." in (await sara.last()).text


async def test_a_worry_with_a_name_is_no_function(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/profiel")
    await ben.presses("Functie")
    await ben.presses("Zelf typen")
    await ben.says("Jan wordt gepest door Kevin")
    assert "naam" in (await ben.last()).text
    await ben.says("/stop")
    await ben.says("/profiel")
    assert "Functie: –" in (await ben.last()).text
