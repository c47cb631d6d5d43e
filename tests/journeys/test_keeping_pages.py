"""The network makes the pages its own: confirmed, changed after a preview, put back, and asked about after a year."""

from datetime import datetime

from domain.people import Membership, Organisation, Person, Role
from storage import networks, people
from storage.database import Unit
from storage.networks import Network
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.words import behind

MARK = "Voorbeeldtekst, nog niet nagekeken door jullie netwerk."
NEW = "Zet de leerling apart in lokaal nul. Bel daarna de conciërge."


async def opens(phone: Phone, theme: str = "vapes") -> None:
    await phone.says(f"/wat {theme}")


async def changes(phone: Phone, text: str = NEW) -> None:
    await opens(phone)
    await phone.presses("Aanpassen")
    await phone.says(text)
    await phone.presses("Zo opslaan")


async def test_a_coordinator_confirms_a_piece_and_everybody_sees_by_whom(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await opens(sara)
    await sara.presses("Dit klopt")
    page = await sara.last()
    assert "Bevestigd door Sara de Boer, 23 nov 2026." in page.text
    assert "✔️ Dit klopt" not in page.labels
    await opens(ben)
    assert "Bevestigd door Sara de Boer, 23 nov 2026." in (await ben.last()).text
    await ben.presses("Vandaag")
    assert MARK in (await ben.last()).text  # only the piece that was confirmed is
    await ben.presses("Alle stukken")
    assert "8 stukken zijn nog een voorbeeldtekst" in (await ben.last()).text


async def test_the_whole_page_is_confirmed_with_one_tap_and_looked_at_again_in_a_year(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Alle stukken")
    assert MARK in (await sara.last()).text
    await sara.presses("De hele pagina klopt")
    page = await sara.last()
    assert "Bevestigd door jullie netwerk." in page.text
    assert "Sara de Boer zorgt voor deze pagina. Opnieuw bekijken: 23 nov 2027." in page.text
    await sara.presses("Half jaar")
    assert "Opnieuw bekijken: 23 mei 2027." in (await sara.last()).text


async def test_a_piece_is_changed_after_a_preview_and_can_be_put_back(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    ours = (await sara.last()).text.split("\n")[2]
    await sara.presses("Aanpassen")
    assert ours in (await sara.last()).text
    await sara.says(NEW)
    preview = await sara.last()
    assert NEW in preview.text
    assert len(preview.text) <= 700
    await opens(kernteam.ben)
    assert NEW not in (await kernteam.ben.last()).text  # nobody reads it yet
    await sara.presses("Zo opslaan", preview)
    await opens(kernteam.ben)
    read = await kernteam.ben.last()
    assert NEW in read.text
    assert "Bevestigd door Sara de Boer" in read.text
    assert "Bron:" not in read.text  # what the network wrote does not come from our sources
    await opens(sara)
    await sara.presses("Eerdere versies")
    assert "Versie 1 (nu) · Sara de Boer · 23 nov 2026" in (await sara.last()).text
    await sara.presses("Ouder")
    assert "De tekst waarmee jullie begonnen" in (await sara.last()).text
    await sara.presses("Zet deze terug")
    back = await sara.last()
    assert ours in back.text
    assert "Bevestigd door Sara de Boer" in back.text
    await sara.presses("Eerdere versies")
    assert "Versie 2 (nu)" in (await sara.last()).text
    await sara.presses("Ouder")
    assert NEW in (await sara.last()).text
    await sara.presses("Zet deze terug")
    assert NEW in (await sara.last()).text


async def test_names_are_taken_out_and_what_was_typed_leaves_the_chat(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Aanpassen")
    await sara.says("Bel de moeder van Daan van der Berg op 06-12345678.")
    preview = await sara.last()
    assert "Daan" not in preview.text
    assert "Weggehaald: 1 naam, 1 telefoonnummer." in preview.text
    await sara.presses("Zo opslaan")
    messages = await sara.kernlijn.phones.messages(sara.user, sara.bot)
    assert not [message for message in messages if "Daan" in message.text]


async def test_a_word_that_may_be_a_person_is_asked_about(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Aanpassen")
    await sara.says("Vapes bij het fietsenhok achter de Kwekel: ga er samen heen.")
    assert "Is “de Kwekel” hier een persoon?" in (await sara.last()).text
    await sara.presses("Geen persoon")
    await sara.presses("Zo opslaan")
    assert "achter de Kwekel" in (await sara.last()).text


async def test_too_long_is_said_kindly_and_can_be_typed_again(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Aanpassen")
    await sara.says("Lang verhaal. " * 40)
    assert "hooguit 450 tekens" in (await sara.last()).text
    await sara.says(NEW)
    await sara.presses("Zo opslaan")
    assert NEW in (await sara.last()).text


async def test_a_text_that_speaks_of_danger_is_no_alarm_but_names_112(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara, "wapens")
    await sara.presses("Aanpassen")
    await sara.says("Iemand met een mes op school? Bel 112 en ga er niet op af.")
    preview = await sara.last()
    assert preview.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "Zo leest iedereen het" in preview.text
    assert "🟠 Code oranje" in preview.labels


async def test_a_partner_changes_nothing_not_even_with_a_forged_button(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await opens(sara)
    page = await sara.last()
    right, change = behind(page, "Dit klopt"), behind(page, "Aanpassen")
    await opens(ben)
    assert [label for label in (await ben.last()).labels if "Aanpassen" in label or "klopt" in label] == []
    for data in (right, change, "watokall:zuiderdam:vapes", "watlook:zuiderdam:vapes:3", "watfile:zuiderdam:vapes"):
        assert "coördinator" in (await ben.forges(data)).text
    await opens(ben)
    assert MARK in (await ben.last()).text


async def test_a_double_tap_makes_one_version(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    right = behind(await sara.last(), "Dit klopt")
    await sara.presses("Dit klopt")
    await sara.forges(right)
    await sara.presses("Eerdere versies")
    assert "Versie 1 (nu)" in (await sara.last()).text


async def test_forged_and_stale_buttons_are_refused(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    for data in ("wat:zuiderdam:own:eerst", "wat:zuiderdam:vapes:laatst", "watlook:zuiderdam:vapes:7", "watback:none"):
        assert (await sara.forges(data)).alert


async def test_another_network_reads_and_changes_its_own(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await changes(kernteam.sara)
    other = await another(kernlijn)
    await opens(other.ben)
    assert NEW not in (await other.ben.last()).text
    await other.ben.says("/wat conciërge lokaal nul")
    assert "lokaal nul" not in (await other.ben.last()).text
    for data in ("wat:zuiderdam:vapes:eerst", "watall:zuiderdam:vapes", "wats:zuiderdam", "watokall:zuiderdam:vapes"):
        assert (await other.ben.forges(data)).alert
    await kernteam.ben.says("/wat conciërge lokaal nul")
    assert "Vapes: Eerste tien minuten" in (await kernteam.ben.last()).text


async def another(kernlijn: Kernlijn) -> Kernteam:
    """A team of another municipality."""

    async def fill(unit: Unit) -> None:
        await networks.add(unit, Network(id="noorderdam", name="Noorderdam"), kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    names = ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos")
    cast = {name: await somebody(kernlijn, name) for name in names}
    return await make_kernteam(kernlijn, "noorderdam", "Lyceum Noord", cast)


def nine(day: int, month: int, year: int) -> datetime:
    return datetime(year, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def test_after_a_year_who_confirmed_is_asked_and_one_tap_settles_it(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Alle stukken")
    await sara.presses("De hele pagina klopt")
    await kernlijn.at(nine(22, 11, 2027))
    assert not await sara.heard("klopt die nog?")
    await kernlijn.at(nine(23, 11, 2027))
    ping = await sara.hears("klopt die nog?")
    assert "Pagina Vapes: klopt die nog? Jij bevestigde die op 23 nov 2026." in ping.text
    assert "Een vraag over wat jullie weten" in ping.text
    await sara.presses("Vapes klopt nog", ping)
    assert "Opnieuw bekijken: 23 nov 2028." in (await sara.last()).text
    for day in (24, 25, 30):
        await kernlijn.at(nine(day, 11, 2027))
    assert not await sara.heard("klopt die nog?")  # the question became the page, and no other came


async def test_who_left_is_not_asked_but_a_coordinator_is(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await opens(sara)
    await sara.presses("Alle stukken")
    await sara.presses("De hele pagina klopt")

    async def hand_over(unit: Unit) -> None:
        team = kernteam.team
        place = Membership(
            team_id=team.id,
            network_id=team.network_id,
            person_id=f"person{ben.user}",
            role=Role.LID,
            organisation=Organisation.POLITIE,
        )
        await people.set_role(unit, place, Role.COORDINATOR)
        await people.leave(unit, team.id, f"person{sara.user}")

    await kernlijn.app.database.run(hand_over)
    await kernlijn.at(nine(23, 11, 2027))
    assert not await sara.heard("klopt die nog?")
    assert "Pagina Vapes: klopt die nog? Bevestigd op 23 nov 2026." in (await ben.hears("klopt die nog?")).text
    await opens(ben)
    assert "Bevestigd, 23 nov 2026." in (await ben.last()).text  # a name of who is gone is shown no more


async def test_not_answered_it_comes_three_times_and_then_no_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await opens(sara)
    await sara.presses("Dit klopt")
    for day in range(1, 31):
        await kernlijn.at(nine(day, 12, 2027))
    assert len(await sara.heard("klopt die nog?")) == 3


async def test_several_networks_are_told_apart(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await changes(kernteam.sara)
    other = await another(kernlijn)

    async def fill(unit: Unit) -> None:
        place = Membership(
            team_id=kernteam.team.id,
            network_id="zuiderdam",
            person_id="zuid-sara",
            role=Role.LID,
            organisation=Organisation.POLITIE,
        )
        there = Person(
            id="zuid-sara",
            network_id="zuiderdam",
            chat_id=other.ben.user,
            name="Ben Aalders",
            regisseur=False,
            reachable=True,
        )
        await people.add(unit, there, kernlijn.app.now())
        await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    ben = other.ben
    await ben.says("/wat vapes")
    assert "Noorderdam" in (await ben.last()).text
    await ben.says("/wat")
    await ben.presses("Zuiderdam")
    await ben.presses("Vapes")
    page = await ben.last()
    assert "Zuiderdam" in page.text
    assert NEW in page.text
