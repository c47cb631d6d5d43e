"""/agenda: it writes itself from what is open, who coordinates arranges it, and it stays readable whatever there is."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.actions import Action, ActionStatus
from domain.meetings import Circle, MeetingStatus
from domain.people import Organisation
from domain.signals import Attribution, Reporter, Signal, SignalStatus
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from domain.themes import Place, Theme
from storage import actions, meetings, signals, terugkoppelingen
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.on_agenda import comes, lines, planned
from tests.journeys.people import Phone
from tests.journeys.test_experts import an_expert
from tests.journeys.words import behind


async def on_agenda(kernteam: Kernteam, *texts: str) -> None:
    """Signals that stand on the agenda: S-1, S-2 …"""
    for number, text in enumerate(texts, 1):
        await kernteam.yara.raises(text)
        await kernteam.ben.presses("Op de agenda", await kernteam.group.hears(f"S-{number}"), kernteam.group.chat)


async def opened(sara: Phone) -> str:
    await sara.says("/agenda")
    return (await sara.last()).text


async def test_it_writes_itself(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    meeting = await planned(kernlijn, kernteam)
    for phone in (ben, kernteam.tom):
        await comes(kernlijn, meeting, phone)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await kernteam.yara.raises("Ruzie op het plein")
    await kernteam.yara.raises("Vuurwerk bij het station")
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-3"), kernteam.group.chat)
    await ben.presses("Bellen")
    await sara.says("/agenda")
    agenda = await sara.last()
    assert agenda.text == (
        "Kernteamoverleg Lyceum Zuid · di 1 dec 15:00 · 2 van 4 komen\n\n"
        "1  S-1 Vapes · nog niemand · 10 min\n"
        "2  Nog niemand: 1 signaal · 5 min\n\n"
        "Loopt verder: 1 signaal.\n"
        "Samen 15 van 60 min."
    )
    await kernlijn.later(days=8)
    assert "Wacht te lang: 1 melder" in await opened(sara)
    assert "Over de dag: 1 actie" in await opened(sara)


async def test_a_point_has_all_that_can_be_done_with_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await kernteam.yara.raises("Ruzie op het plein")
    await opened(sara)
    await sara.presses("1 · S-1")
    point = await sara.last()
    assert "Vapes bij het fietsenhok" in point.text
    assert {"Lees S-1", "S-1 oppakken", "💬 S-1 terugkoppelen", "Van de agenda"} <= set(point.labels)
    await sara.presses("◀ Agenda")
    await sara.presses("2 · Nog niemand")
    assert "• S-2 Vechten en groepen · uiterlijk ma 30 nov\nRuzie op het plein" in (await sara.last()).text
    await sara.presses("S-2 oppakken")
    await sara.presses("Gesprek voeren")
    assert "Gemeente: gesprek voeren" in (await kernteam.group.hears("S-2")).text
    await opened(sara)
    await sara.presses("1 · S-1")
    await sara.presses("💬 S-1 terugkoppelen")
    await sara.presses("Besproken")
    await opened(sara)
    await sara.presses("1 · S-1")
    await sara.presses("S-1 afsluiten")
    assert "S-1" not in await opened(sara)


async def test_minutes_marks_and_places_are_one_tap_each(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok", "Ruzie op het plein", "Vuurwerk op het plein")
    await opened(sara)
    await sara.presses("3 · S-3")
    await sara.presses("Omhoog")
    await sara.presses("Omhoog")
    assert "Omhoog" not in "".join((await sara.last()).labels)
    await sara.presses("+ 5 min")
    await sara.presses("◀ Agenda")
    assert lines(await sara.last()) == [
        "1  S-3 Vuurwerk · nog niemand · 15 min",
        "2  S-1 Vapes · nog niemand · 10 min",
        "3  S-2 Vechten en groepen · nog niemand · 10 min",
    ]
    await sara.presses("2 · S-1")
    await sara.presses("Hamerstuk")
    await sara.presses("◀ Agenda")
    await sara.presses("2 · S-2")
    await sara.presses("Kan eraf")
    await sara.presses("◀ Agenda")
    agenda = await sara.last()
    assert lines(agenda) == ["1  S-3 Vuurwerk · nog niemand · 15 min"]
    assert "+ hamerstukken: 1" in agenda.text
    assert "Samen 15 van 60 min." in agenda.text
    await sara.presses("Eraf (1)")
    assert "S-2" in (await sara.last()).text
    await sara.presses("S-2")
    assert "Dit staat niet op de agenda van dit overleg." in (await sara.last()).text
    await sara.presses("Bespreken")
    await kernlijn.restart()
    assert "2  S-2 Vechten en groepen" in await opened(sara)
    await sara.presses("Hamerstukken (1)")
    assert "• S-1 Vapes" in (await sara.last()).text


async def test_it_says_when_it_takes_longer_than_the_meeting(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, *(f"Vapes bij het fietsenhok {number}" for number in range(7)))
    agenda = await opened(sara)
    assert "1 van 2" in agenda
    assert "Het overleg duurt 60 min: maak iets korter, of haal het eraf." in agenda
    assert len(agenda) <= 700


async def test_two_coordinators_arrange_at_once_and_the_second_sees_the_newest(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses("Ben Aalders")
    await sara.presses("Maak coördinator")
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok", "Ruzie op het plein")
    for phone in (sara, ben):
        await opened(phone)
        await phone.presses("1 · S-1")
    await sara.presses("+ 5 min")
    await ben.presses("Hamerstuk")
    late = await ben.last()
    assert "Iemand anders veranderde dit net. Zo staat het nu." in late.text
    assert "15 min" in late.text
    assert "✓ Bespreken" in late.labels
    await ben.presses("Hamerstuk")
    assert "✓ Hamerstuk" in (await ben.last()).labels
    await sara.presses("Omlaag")  # it has no place any more
    assert "Iemand anders veranderde dit net." in (await sara.last()).text


async def test_a_double_tap_does_one_thing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await opened(sara)
    await sara.presses("1 · S-1")
    more = behind(await sara.last(), "+ 5 min")
    await sara.forges(more)
    await sara.forges(more)
    assert "15 min" in (await sara.last()).text


async def test_an_expert_comes_for_one_point(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await an_expert(kernlijn, sara)
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await opened(sara)
    await sara.presses("1 · S-1")
    await sara.presses("Expert erbij")
    ask = behind(await sara.last(), "Vraag Vera Tol")
    await sara.presses("Vraag Vera Tol")
    assert "Erbij: Vera Tol." in (await sara.last()).text
    assert "al gevraagd" in (await sara.forges(ask)).text
    (kept,) = await kernlijn.app.database.run(lambda unit: meetings.attendances(unit, [meeting.id]))
    assert kept.item_key.startswith("signal:")
    await sara.presses("◀ Terug")
    assert "Erbij voor dit punt: Vera Tol." in (await sara.last()).text
    await sara.presses("Expert erbij")
    await sara.presses("Vera Tol niet meer nodig")
    assert "Erbij" not in (await sara.last()).text.replace("erbij", "")
    assert await kernlijn.app.database.run(lambda unit: meetings.attendances(unit, [meeting.id])) == []


async def test_what_was_agreed_last_time_comes_first(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    last = await planned(kernlijn, kernteam, date(2026, 11, 10), status=MeetingStatus.HELD)
    await planned(kernlijn, kernteam)

    async def agreed(unit: Unit) -> None:
        for number, what in enumerate(("bellen", "langsgaan", "mailen"), 1):
            action = Action(
                id=f"action{number}",
                network_id=kernteam.team.network_id,
                team_id=kernteam.team.id,
                number=number,
                signal_id=None,
                owner_id=f"person{kernteam.ben.user}",
                what=what,
                due_on=date(2026, 11, 10 + number),
                status=ActionStatus.OPEN,
                made_at=kernlijn.app.now(),
                version=1,
                meeting_id=last.id,
            )
            await actions.add(unit, action)
        done = await actions.get(unit, "action3")
        assert done is not None
        await actions.save(unit, replace(done, status=ActionStatus.DONE))

    await kernlijn.app.database.run(agreed)
    agenda = await opened(sara)
    assert "Vorige keer afgesproken: 3, waarvan 1 gedaan\n1  Over de dag: 2 acties · 5 min" in agenda
    assert "Ben" not in agenda
    await sara.presses("Vorige keer")
    page = (await sara.last()).text
    assert page.index("A-1 Ben Aalders: bellen") < page.index("A-2") < page.index("✅ A-3")


async def test_without_a_meeting_there_is_an_agenda_and_nothing_to_arrange(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    agenda = await opened(sara)
    assert agenda.startswith("Kernteam Lyceum Zuid · ma 23 nov")
    assert "Er is nog geen overleg gepland." in agenda
    assert (await sara.last()).labels == ("1 · S-1", "Alles wat openstaat", "💡 Iets voorstellen", "Nieuw overleg")
    await sara.presses("1 · S-1")
    assert "Hamerstuk" not in (await sara.last()).labels
    tag = behind(await sara.last(), "S-1 oppakken")
    assert tag


async def test_what_runs_stands_one_tap_away(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    agenda = await opened(sara)
    assert "Er zijn nu geen agendapunten." in agenda
    assert "Loopt verder: 1 signaal." in agenda
    await sara.presses("Alles wat openstaat")
    assert "Loopt\n• S-1 Vapes · Ben Aalders" in (await sara.last()).text
    await sara.presses("◀ Agenda")
    assert "Loopt verder" in (await sara.last()).text


async def test_a_theme_that_comes_up_more_is_worth_a_word(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """From three on; what was rehearsed, taken back or is the same signal does not count, and own themes by name."""
    sara, yara = kernteam.sara, kernteam.yara
    await planned(kernlijn, kernteam)

    async def fill(unit: Unit, kept: list[tuple[str, str, SignalStatus, int]]) -> None:
        for number, (theme, own, status, days) in enumerate(kept, 1):
            await _signal(unit, kernteam, 100 + number, kernlijn, days=days, theme=theme, own=own, status=status)

    closed, merged, gone = SignalStatus.CLOSED, SignalStatus.MERGED, SignalStatus.WITHDRAWN
    counted = (
        [("vuurwerk", "", closed, 3)] * 3 + [("own", "Fatbikes", closed, 3)] * 2 + [("own", "fatbikes", closed, 3)]
    )
    not_enough = [("drugs", "", closed, 3)] * 2 + [("drugs", "", merged, 3), ("drugs", "", gone, 3)]
    other_own = [("own", "Skaten", closed, 3)] * 2
    as_before = [("pesten", "", closed, 3)] * 3 + [("pesten", "", closed, 50)] * 3
    kept = [*counted, *not_enough, *other_own, *as_before]
    await kernlijn.app.database.run(lambda unit: fill(unit, kept))
    agenda = await opened(sara)
    assert "Vaker dan eerst: Fatbikes (3 signalen)" in agenda
    assert "Vaker dan eerst: Vuurwerk (3 signalen)" in agenda
    assert agenda.count("Vaker dan eerst") == 2
    await sara.presses("· Vuurwerk")
    assert "In zes weken waren het 3 signalen." in (await sara.last()).text
    assert yara.name not in (await sara.last()).text


async def _signal(
    unit: Unit,
    kernteam: Kernteam,
    number: int,
    kernlijn: Kernlijn,
    *,
    days: int = 1,
    theme: str = "vapes",
    own: str = "",
    status: SignalStatus = SignalStatus.OPEN,
    on_agenda: bool = False,
    owner: str | None = None,
) -> None:
    """One signal as it stands, with what its reporter waits for."""
    reporter = Reporter(person_id=f"person{kernteam.yara.user}", name="Yara", organisation=Organisation.JONGERENWERK)
    new = Signal(
        id=f"signal{number}",
        network_id=kernteam.team.network_id,
        team_id=kernteam.team.id,
        number=number,
        theme=Theme(theme),
        own_theme=own,
        place=Place.SCHOOL,
        text=f"Iets wat speelt op het plein, en wel nummer {number}",
        attribution=Attribution.ORGANISATION,
        reporter=reporter,
        status=status,
        raised_at=kernlijn.app.now() - timedelta(days=days),
        on_agenda=on_agenda,
        version=1,
    )
    await signals.add(unit, new)
    await terugkoppelingen.add(
        unit,
        Terugkoppeling(
            id=f"debt{number}",
            network_id=new.network_id,
            team_id=new.team_id,
            signal_id=new.id,
            owner_id=owner,
            due_on=(kernlijn.app.now() - timedelta(days=days - 5)).date(),
            version=1,
            status=DebtStatus.OPEN if new.living else DebtStatus.SETTLED,
        ),
    )


@pytest.fixture
async def busy(kernlijn: Kernlijn, kernteam: Kernteam) -> Kernteam:
    """Forty signals, twenty-five actions over their day and twelve reporters who wait too long."""
    ben = f"person{kernteam.ben.user}"

    async def fill(unit: Unit) -> None:
        for number in range(1, 41):
            held = number <= 12
            status = SignalStatus.TAKEN if held else SignalStatus.OPEN
            await _signal(
                unit,
                kernteam,
                number,
                kernlijn,
                days=20 if held else 1,
                status=status,
                owner=ben if held else None,
                on_agenda=number > 30,
            )
        for number in range(1, 26):
            action = Action(
                id=f"action{number}",
                network_id=kernteam.team.network_id,
                team_id=kernteam.team.id,
                number=number,
                signal_id=None,
                owner_id=ben,
                what=f"iets doen dat wat langer is om op te schrijven dan past {number}",
                due_on=date(2026, 11, 20),
                status=ActionStatus.OPEN,
                made_at=kernlijn.app.now(),
                version=1,
            )
            await actions.add(unit, action)

    await kernlijn.app.database.run(fill)
    return kernteam


async def test_forty_signals_twenty_five_actions_and_twelve_debts_stay_readable(
    kernlijn: Kernlijn, busy: Kernteam
) -> None:
    sara = busy.sara
    await planned(kernlijn, busy)
    began = time.perf_counter()
    await sara.says("/agenda")
    took = time.perf_counter() - began
    first = await sara.last()
    assert took < 1, "the whole round, Telegram included"
    seen = [first]
    while "Meer ▶" in seen[-1].labels:
        await sara.presses("Meer")
        seen.append(await sara.last())
    assert len(seen) == 3
    points = [line for message in seen for line in lines(message)]
    assert len(points) == 14  # ten signals, three groups, and vapes, which come up more
    assert {"Nog niemand: 18 signalen", "Over de dag: 25 acties", "Wacht te lang: 12 melders"} <= {
        line.partition("  ")[2].rpartition(" · ")[0] for line in points
    }
    for page in seen:
        assert len(page.text) <= 700
        assert len(page.labels) <= 16
    await sara.presses("Vorige")
    await sara.presses("Te laat")
    refs: set[str] = set()
    while True:
        page = await sara.last()
        assert len(page.text) <= 700
        refs |= {label.split()[1] for label in page.labels if label.endswith("klaar")}
        if "Meer ▶" not in page.labels:
            break
        await sara.presses("Meer")
    assert refs == {f"A-{number}" for number in range(1, 26)}


async def test_only_who_coordinates_arranges(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await opened(sara)
    point = behind(await sara.last(), "1 · S-1")
    await sara.presses("1 · S-1")
    shown = await sara.last()
    taps = [point, *(behind(shown, label) for label in ("Hamerstuk", "Kan eraf", "+ 5 min"))]
    await ben.says("/agenda")
    for forged in (*taps, f"asend:{meeting.id}", f"apaper:{meeting.id}"):
        assert "alleen de coördinator" in (await ben.forges(forged)).text
    await ben.forges(f"agenda:{meeting.id}::0")
    assert "De agenda is er nog niet." in (await ben.last()).text
    await opened(sara)
    assert "10 min" in (await sara.last()).text


async def test_a_point_that_was_settled_is_gone_kindly(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, "Vapes bij het fietsenhok")
    await opened(sara)
    shown = await sara.last()
    await kernteam.ben.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    await kernteam.ben.presses("Van de agenda")
    assert "is er niet meer" in (await sara.presses("1 · S-1", shown)).text
    for forged in (f"amark:{meeting.id}:00000000:0:weg", f"amove:{meeting.id}:00000000:0:links"):
        assert "ouder bericht" in (await sara.forges(forged)).text
    assert "is er niet meer" in (await sara.forges("agenda:nergens::0")).text


async def test_an_old_button_of_a_meeting_that_was_held_shows_the_next(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    held = await planned(kernlijn, kernteam, date(2026, 11, 10), status=MeetingStatus.HELD)
    await planned(kernlijn, kernteam)
    await sara.says("/agenda")
    await sara.forges(f"agenda:{held.id}::0")
    assert (await sara.last()).text.startswith("Kernteamoverleg Lyceum Zuid · di 1 dec 15:00")
    assert "ouder bericht" in (await sara.forges(f"asend:{held.id}")).text


async def test_the_teams_own_meeting_goes_before_one_it_leads_for_others(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await planned(kernlijn, kernteam, date(2026, 11, 25), circle=Circle.TEAMS)
    await planned(kernlijn, kernteam)
    assert (await opened(kernteam.sara)).startswith("Kernteamoverleg Lyceum Zuid · di 1 dec")
