"""Walking through the agenda: one point at a time, on several phones, through a restart, and nothing is lost."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.meetings import Circle, Mark, Meeting, MeetingStatus
from domain.people import Membership, Organisation, Person, Role
from domain.settings import TeamSettings
from simulator.heard import Message
from storage import people, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_actions import data_of
from tests.journeys.walks import as_it_stands, comes_for, marked, planned, proposed

START = "▶ Start kernteamoverleg"


@pytest.fixture
async def meeting(kernlijn: Kernlijn, kernteam: Kernteam) -> Meeting:
    """Today at three: a signal on the agenda, a proposal, and a signal that nobody took up."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.sara.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.sara.presses("Op de agenda")
    await kernteam.ben.raises("Ruzie tussen twee groepen op het plein")
    await proposed(kernlijn, kernteam, 1, "Wat spreken we af over vuurwerk?")
    return await planned(kernlijn, kernteam)


async def begun(phone: Phone) -> Message:
    """The coordinator starts."""
    await phone.says("/overleg")
    await phone.presses(START)
    return await phone.last()


async def goes_on(phone: Phone) -> Message:
    """Somebody takes part in what goes on."""
    await phone.says("/overleg")
    await phone.presses("Verder")
    return await phone.last()


async def decides(phone: Phone, text: str) -> Message:
    """A decision at the point on screen."""
    await phone.presses("Besluit")
    await phone.says(text)
    await phone.presses("Zo vastleggen")
    return await phone.last()


async def test_one_point_after_another_on_one_screen(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    first = await begun(sara)
    assert first.text.startswith("1 van 3 · S-1 · Vapes · 10 min")
    assert "Vapes bij het fietsenhok" in first.text
    assert first.protected
    assert (await sara.last()).labels == (
        "Besluit",
        "Actie",
        "Doorschuiven",
        "✅ Klaar",
        "Lees S-1",
        "Overzicht",
        "▶",
    )
    await sara.presses("▶")
    second = await sara.last()
    assert second.message_id == first.message_id
    assert second.text.startswith("2 van 3 · Wat spreken we af over vuurwerk?")
    await sara.presses("◀")
    await sara.presses("✅ Klaar")
    assert (await sara.last()).text.startswith("2 van 3")
    await sara.presses("✅ Klaar")
    third = await sara.last()
    assert third.text.startswith("3 van 3 · Signalen die nog niemand oppakte")
    assert "S-2" in third.text
    await sara.presses("✅ Klaar")
    end = await sara.last()
    assert "Alle punten zijn besproken" in end.text
    assert "✅ 1. S-1 · Vapes" in end.text
    assert end.message_id == first.message_id
    await sara.says("/agenda")
    assert "vuurwerk" not in (await sara.last()).text
    assert "Op de agenda" not in (await sara.last()).text


async def test_all_of_a_signal_is_one_tap_there_and_one_back(kernteam: Kernteam, meeting: Meeting) -> None:
    await begun(kernteam.sara)
    await kernteam.sara.presses("Lees S-1")
    await kernteam.sara.presses("Terug naar het overleg")
    assert (await kernteam.sara.last()).text.startswith("1 van 3")


async def test_a_restart_or_a_locked_phone_loses_nothing(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    await begun(sara)
    await decides(sara, "De conciërge loopt elke pauze langs het fietsenhok")
    await sara.presses("✅ Klaar")
    await sara.presses("Besluit")
    await kernlijn.restart()
    await sara.says("Vuurwerk melden we meteen bij de wijkagent")  # the question of before still waits
    await kernlijn.cut_off()
    await kernlijn.start()
    await sara.presses("Zo vastleggen")
    assert "Vuurwerk melden we meteen" in (await sara.last()).text
    here = await goes_on(sara)
    assert here.text.startswith("2 van 3")
    assert "• Vuurwerk melden we meteen bij de wijkagent" in here.text
    await sara.presses("◀")
    back = (await sara.last()).text
    assert "✅ Besproken." in back
    assert "De conciërge loopt elke pauze" in back


async def test_a_decision_is_masked_and_asked_about_first(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Besluit")
    assert "Wat is het besluit?" in (await sara.last()).text
    await sara.says("Mo Bakker uit 3B komt niet meer bij het hok")
    shown = await sara.last()
    assert "Bakker" not in shown.text
    assert "Weggehaald" in shown.text
    await sara.presses("Zo vastleggen")
    for phone in (sara, kernteam.ben):
        assert "Bakker" not in "".join(m.text for m in await phone.heard())
    assert "Besloten" in (await sara.last()).text


async def test_a_decision_about_danger_says_112_first_and_goes_on(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Besluit")
    await sara.says("Bij een mes op school bellen we altijd meteen")
    assert "112" in (await sara.last()).text
    await sara.presses("niet acuut")
    await sara.presses("Zo vastleggen")
    assert "• Bij een mes op school bellen we altijd meteen" in (await sara.last()).text


async def test_many_signals_that_nobody_took_up_stay_readable(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    for _ in range(12):
        await kernteam.ben.raises("Ruzie tussen twee groepen op het plein")
    await begun(sara)
    await sara.presses("▶")
    await sara.presses("▶")
    seen = set()
    for _ in range(3):
        shown = await sara.last()
        assert shown.text.startswith("3 van 4")
        assert len(shown.text) < 700
        seen |= {line.split(" ")[1] for line in shown.text.splitlines() if line.startswith("• S-")}
        if "Meer ▶" in shown.labels:
            await sara.presses("Meer ▶")
    assert len(seen) == 13
    await sara.presses("◀ Vorige")
    await sara.presses("✅ Klaar")
    trend = (await sara.last()).text
    assert trend.startswith("4 van 4 · Vaker dan eerst: Vechten en groepen")
    assert "13 signalen in zes weken. In de zes weken daarvoor waren het er 0." in trend


async def test_a_point_that_was_settled_meanwhile_is_passed_over(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await decides(sara, "De conciërge kijkt mee")
    await sara.presses("▶")
    here = await sara.last()
    await sara.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await sara.presses("Van de agenda")
    await sara.presses("◀", here)
    assert "• De conciërge kijkt mee" in (await sara.hears("1 van 3")).text
    await kernteam.ben.says("/overleg")
    await kernteam.ben.presses("Verder")
    assert "1 van 3 · S-1" in (await kernteam.ben.last()).text


async def test_a_point_of_which_nothing_is_left_leads_on(kernteam: Kernteam, meeting: Meeting) -> None:
    """While they talk about what nobody took up, somebody takes it up on the card."""
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("▶")
    await sara.presses("▶")
    here = await sara.last()
    assert "Signalen die nog niemand oppakte" in here.text
    await kernteam.yara.presses("Ik pak iets op", await kernteam.group.hears("S-2"), kernteam.group.chat)
    await kernteam.yara.presses("Bellen")
    await sara.presses("✅ Klaar", here)
    assert "Dat punt was al klaar" in (await sara.last()).text
    assert "1 van 3 · S-1" in (await sara.last()).text
    await sara.presses("Overzicht")
    await sara.presses("Overleg afsluiten")
    assert "nog niemand" not in (await sara.last()).text


async def test_it_begins_from_the_agenda_too(kernteam: Kernteam, meeting: Meeting) -> None:
    await kernteam.sara.says("/agenda")
    await kernteam.sara.presses("▶ Start")
    assert (await kernteam.sara.hears("1 van 3")).text.startswith("1 van 3")


async def test_a_theme_of_the_teams_own_that_comes_up_more_is_a_point(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    settings = TeamSettings(own_themes=("Schermtijd",))
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(kernteam.team, settings=settings)))
    for _ in range(3):
        await kernteam.tom.says("Op school de hele les op de telefoon")
        await kernteam.tom.presses("Schermtijd")
        await kernteam.tom.presses("Verstuur")
    await begun(kernteam.sara)
    await kernteam.sara.presses("Overzicht")
    assert "Vaker dan eerst: Schermtijd" in (await kernteam.sara.last()).text


async def test_stop_leads_back_to_the_point(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Besluit")
    await sara.says("Mo Bakker uit 3B komt niet meer")
    shown = await sara.last()
    await sara.presses("Stop")
    assert (await sara.last()).text.startswith("1 van 3")
    typed = [m.text for m in await sara.kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot]
    assert not [text for text in typed if "Bakker" in text]
    assert (await sara.forges(data_of(shown, "Zo vastleggen"))).alert


async def test_a_decision_can_be_reworded_and_taken_back_by_its_writer_and_the_coordinator(
    kernteam: Kernteam, meeting: Meeting
) -> None:
    sara, ben, tom = kernteam.sara, kernteam.ben, kernteam.tom
    await begun(sara)
    await goes_on(ben)
    await decides(ben, "Elke pauze een ronde")
    await ben.presses("Besluit wijzigen")
    await ben.presses("1 anders zeggen")
    changing = await ben.last()
    assert "Hoe luidt het besluit dan" in changing.text
    await ben.says("Elke dag een ronde")
    await ben.presses("Zo vastleggen")
    assert "• Elke dag een ronde" in (await ben.last()).text
    await goes_on(tom)
    await tom.presses("Besluit wijzigen")
    notes = await tom.last()
    assert "1 weghalen" not in notes.labels
    await goes_on(sara)
    await sara.presses("Besluit wijzigen")
    taken = data_of(await sara.last(), "1 weghalen")
    assert "bij iemand anders" in (await tom.forges(taken)).text
    await sara.presses("1 weghalen")
    assert "Besloten" not in (await sara.last()).text
    assert (await tom.forges(taken)).alert


async def test_what_is_put_off_returns_with_how_often(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Doorschuiven")
    assert (await sara.last()).text.startswith("2 van 3")
    await sara.presses("Overzicht")
    assert "↪ 1. S-1 · Vapes" in (await sara.last()).text
    await sara.presses("Overleg afsluiten")
    assert "Nog open, dit komt vanzelf terug:\n• S-1 · Vapes\n• Wat spreken we af" in (await sara.last()).text
    await sara.presses("Sluit af en stuur rond")
    for number in (7, 14):
        on = MONDAY + timedelta(days=number)
        await planned(kernlijn, kernteam, on.date())
        await kernlijn.at(on)
        first = await begun(sara)
        assert "S-1 · Vapes" in first.text
        assert f"{number // 7} keer doorgeschoven" in first.text
        await sara.presses("Overzicht")
        await sara.presses("Overleg afsluiten")  # it was not even reached
        await sara.presses("Sluit af en stuur rond")


async def test_done_by_a_slip_is_undone(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    for number in (1, 2, 3):
        await sara.presses("✅ Klaar")
        await sara.presses("Overzicht")
        await sara.presses(str(number))
        assert "✅ Besproken." in (await sara.last()).text
        await sara.presses("Toch nog bespreken")
        assert "Besproken" not in (await sara.last()).text
        if number < 3:
            await sara.presses("▶")
    await sara.says("/agenda")
    text = (await sara.last()).text
    assert "S-1 Vapes" in text
    assert "vuurwerk" in text


async def test_formalities_go_in_one_tap_but_for_one_that_is_talked_about(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    for number in (2, 3, 4):
        key = await proposed(kernlijn, kernteam, number, f"Verslag {number} vaststellen")
        await marked(kernlijn, meeting, key, Mark.FORMALITY)
    first = await begun(sara)
    assert first.text.startswith("Hamerstukken · 3")
    await sara.presses("Bespreek: Verslag 3")
    assert (await sara.last()).text.startswith("Hamerstukken · 2")
    await sara.presses("Alle hamerstukken akkoord")
    assert (await sara.last()).text.startswith("1 van 4 · S-1")
    await sara.presses("Overzicht")
    overview = (await sara.last()).text
    assert "✅ Verslag 2 vaststellen" in overview
    assert "Verslag 3 vaststellen" in overview


async def test_two_phones_note_and_settle_at_once(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben, phones = kernteam.sara, kernteam.ben, kernlijn.phones
    await begun(sara)
    await goes_on(ben)
    for phone in (sara, ben):
        await phone.presses("Besluit")
        await phone.says(f"Dit noteerde {'de voorzitter' if phone is sara else 'de wijkagent'}")
    kept = [(phone, (await phone.last()).message_id) for phone in (sara, ben)]
    await asyncio.gather(*(phones.press(phone.user, phone.bot, number, "Zo vastleggen") for phone, number in kept))
    await kernlijn.settled()
    both = await goes_on(sara)
    assert "de voorzitter" in both.text
    assert "de wijkagent" in both.text
    hers, his = both, await goes_on(ben)
    for phone, shown in ((sara, hers), (ben, his)):
        await phones.press(phone.user, phone.bot, shown.message_id, "✅ Klaar")
    await kernlijn.settled()
    assert (await sara.last()).text.startswith("2 van 3")
    second = (await ben.last()).text
    assert second.startswith("Dat punt was al klaar: iemand anders was je voor. Verder met het volgende.")
    assert "2 van 3" in second


async def test_only_who_coordinates_begins_and_closes(kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await ben.says("/overleg")
    told = await ben.last()
    assert "de coördinator start" in told.text
    assert START not in str(told.labels)
    assert (await ben.forges(f"begin:{meeting.id}")).alert
    assert "nog niet gestart" in (await ben.forges(f"walk:{meeting.id}::0")).text
    await begun(sara)
    await goes_on(ben)
    await ben.presses("Overzicht")
    assert "De coördinator sluit het overleg af" in (await ben.last()).text
    assert "Overleg afsluiten" not in (await ben.last()).labels
    for verb in ("askclose", "closemeet", "reopenmeet", "missed"):
        assert (await ben.forges(f"{verb}:{meeting.id}")).alert


async def test_where_the_coordinator_is_there_the_meeting_is(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await goes_on(ben)
    await ben.presses("▶")
    await ben.presses("▶")  # he only looks ahead
    assert (await goes_on(sara)).text.startswith("1 van 3")
    await sara.presses("▶")
    assert (await goes_on(ben)).text.startswith("2 van 3")
    await goes_on(ben)
    await sara.presses("✅ Klaar")
    assert (await as_it_stands(kernlijn, meeting)).at_key == "unclaimed"


async def test_a_meeting_begins_on_its_own_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    later = await planned(kernlijn, kernteam, (MONDAY + timedelta(days=1)).date())
    await kernteam.sara.says("/overleg")
    assert not any("▶" in label for label in (await kernteam.sara.last()).labels)
    assert "Op de dag zelf" in (await kernteam.sara.forges(f"begin:{later.id}")).text
    assert "Op de dag zelf" in (await kernteam.sara.forges(f"closemeet:{later.id}")).text
    await kernlijn.at(MONDAY + timedelta(days=1))
    assert "Alle punten zijn besproken" in (await begun(kernteam.sara)).text


async def test_strangers_and_other_teams_reach_nothing(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    names = ("Ada Kok", "Bo Mulder", "Cas Prins", "Dia Vink")
    cast = dict(
        zip(
            ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos"),
            [await somebody(kernlijn, n) for n in names],
            strict=True,
        )
    )
    other = await make_kernteam(kernlijn, "zuiderdam", "Lyceum Noord", cast)
    await begun(kernteam.sara)
    stranger = await somebody(kernlijn, "Gijs")
    await stranger.says("/start")
    await other.sara.says("/start")
    for data in (
        f"walk:{meeting.id}::0",
        f"pdone:{meeting.id}:other",
        f"note:{meeting.id}:decision:other",
        f"closemeet:{meeting.id}",
        f"record:{meeting.id}:0",
        f"pdone:{meeting.id}:signal.x",
    ):
        assert (await stranger.forges(data)).alert
        assert (await other.sara.forges(data)).alert
    await other.sara.says("/overleg")
    assert not any("▶" in label for label in (await other.sara.last()).labels)
    for data in (f"pdone:{meeting.id}:signal.x", f"note:{meeting.id}:reword:other", f"note:{meeting.id}:decision:nee"):
        assert (await kernteam.sara.forges(data)).alert


async def joins_as_expert(kernlijn: Kernlijn, kernteam: Kernteam, phone: Phone) -> None:
    """Noor is an expert of the team."""
    kernlijn.telegram.world.person(phone.user).started = True

    async def join(unit: Unit) -> None:
        person = Person(
            id="noor", network_id="zuiderdam", chat_id=phone.user, name="Noor Smit", regisseur=False, reachable=True
        )
        await people.add(unit, person, kernlijn.app.now())
        place = Membership(
            team_id=kernteam.team.id,
            network_id="zuiderdam",
            person_id="noor",
            role=Role.EXPERT,
            organisation=Organisation.ANDERS,
        )
        await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(join)
    await phone.says("/start")


async def test_an_expert_sees_their_own_point_and_nothing_else(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    noor = await somebody(kernlijn, "Noor Smit")
    await joins_as_expert(kernlijn, kernteam, noor)
    await begun(kernteam.sara)
    await noor.says("/overleg")
    assert not any("▶" in label for label in (await noor.last()).labels)
    await comes_for(kernlijn, meeting, "noor", "point:point00000000001")
    hers = await goes_on(noor)
    assert "Wat spreken we af over vuurwerk?" in hers.text
    assert not hers.labels
    await noor.forges(f"walk:{meeting.id}:unclaimed:0")
    assert "S-2" not in (await noor.last()).text
    await noor.forges(f"walk:{meeting.id}:end:0")
    assert "S-1" not in (await noor.last()).text
    assert (await noor.forges(f"note:{meeting.id}:decision:other")).alert
    assert (await noor.forges(f"pdone:{meeting.id}:point.point00000000001")).alert


async def test_a_meeting_of_several_teams_is_for_all_of_them(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    names = ("Ada Kok", "Bo Mulder", "Cas Prins", "Dia Vink")
    cast = dict(
        zip(
            ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos"),
            [await somebody(kernlijn, n) for n in names],
            strict=True,
        )
    )
    other = await make_kernteam(kernlijn, "zuiderdam", "Lyceum Noord", cast)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    both = await planned(kernlijn, kernteam, circle=Circle.TEAMS)
    await proposed(kernlijn, kernteam, 1, "Vuurwerk in de wijk", both.id)
    shown = await begun(kernteam.sara)
    assert shown.text.startswith("1 van 1 · Vuurwerk in de wijk")
    theirs = await goes_on(other.ben)
    assert "Vuurwerk in de wijk" in theirs.text
    await decides(other.ben, "Samen één brief aan ouders")
    assert "Samen één brief" in (await other.ben.last()).text
    assert (await as_it_stands(kernlijn, both)).status is MeetingStatus.GOING


async def test_what_was_promised_last_time_comes_first(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    await begun(sara)
    for due in ("Vandaag", "Volgende week", "Over 2 weken"):
        await sara.presses("Actie")
        await sara.presses("Bellen")
        await sara.presses("Ik")
        await sara.presses(due)
    await sara.presses("Overzicht")
    await sara.presses("Overleg afsluiten")
    await sara.presses("Sluit af en stuur rond")
    await sara.says("/klaar A-2")
    on = MONDAY + timedelta(days=7)
    await planned(kernlijn, kernteam, on.date())
    await kernlijn.at(on)
    first = await begun(sara)
    lines = first.text.splitlines()
    assert lines[1] == "Vorige keer afgesproken: 3, waarvan 1 gedaan."
    assert lines[3].startswith("⏰ A-1 Sara de Boer: bellen, was voor")
    assert lines[-1].startswith("✅ A-2")
    await sara.presses("A-1 klaar")
    assert "waarvan 2 gedaan" in (await sara.last()).text
    await sara.presses("Doorgenomen")
    assert (await sara.last()).text.startswith("1 van")
