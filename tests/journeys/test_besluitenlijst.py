"""After a meeting: its besluitenlijst to everybody, no person in it; a slip undone, and what nobody closed."""

import io
from datetime import timedelta

import docx
import pypdf
import pytest

from domain.meetings import Kind, Meeting, MeetingStatus
from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_actions import data_of
from tests.journeys.test_meeting_actions import asks
from tests.journeys.test_walking import begun, decides, goes_on, joins_as_expert, meeting
from tests.journeys.walks import as_it_stands, comes_for, planned

__all__ = ["meeting"]
COUNTED = ("Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste", "Negende", "Tiende")


async def closes(phone: Phone) -> Message:
    """The coordinator closes the meeting that goes on."""
    await phone.presses("Overzicht")
    await phone.presses("Overleg afsluiten")
    await phone.presses("Sluit af en stuur rond")
    return await phone.hears("Het overleg is afgesloten")


@pytest.fixture
async def held(kernteam: Kernteam, meeting: Meeting) -> Message:
    """Two decisions, an action for Ben who said yes, one for Yara who didn't answer; one point was done."""
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await decides(sara, "De conciërge loopt elke pauze langs het fietsenhok")
    await asks(sara, "Ben Aalders")
    await ben.presses("Ja, doe ik", await ben.hears("In het overleg"))
    here = await goes_on(sara)
    await sara.presses("✅ Klaar", here)
    await decides(sara, "Vuurwerk melden we meteen")
    await asks(sara, "Yara Kuipers", "Vandaag", "Uitzoeken wat er speelt")
    return await closes(sara)


async def files_of(phone: Phone) -> dict[str, bytes]:
    """The files one got, by name."""
    kept, found = phone.kernlijn.telegram.world.files, {}
    for message in await phone.heard():
        stored = kept.by_id(message.media.file_id or "") if message.media is not None else None
        if stored is not None and message.media is not None:
            found[message.media.name or ""] = stored.content
    return found


async def test_everybody_gets_the_same_list_and_their_own_actions(
    kernlijn: Kernlijn, kernteam: Kernteam, held: Message
) -> None:
    assert "De besluitenlijst gaat nu naar 4 mensen en naar de groep, daar zonder namen." in held.text
    assert "Komt vanzelf terug: 2 punten." in held.text
    ben = await kernteam.ben.hears("Besluitenlijst\n")
    assert ben.text == (
        "Besluitenlijst\n"
        "kernteamoverleg Lyceum Zuid · ma 23 nov\n"
        "\n"
        "S-1 · Vapes\n"
        "• De conciërge loopt elke pauze langs het fietsenhok\n"
        "📌 Politie: bellen, vr 4 dec\n"
        "\n"
        "Wat spreken we af over vuurwerk?\n"
        "• Vuurwerk melden we meteen\n"
        "📌 Jongerenwerk (gevraagd): uitzoeken wat er speelt, ma 23 nov\n"
        "\n"
        "Voor jou\n"
        "• A-1 bellen, vr 4 dec\n"
        "\n"
        "Komt terug: Wat spreken we af over vuurwerk?; Signalen die nog niemand oppakte."
    )
    assert ben.protected
    assert "(zeg nog ja of nee)" in (await kernteam.yara.hears("Besluitenlijst\n")).text
    assert "Voor jou" not in (await kernteam.tom.hears("Besluitenlijst\n")).text
    group = await kernteam.group.hears("Besluitenlijst\n")
    assert "Voor jou" not in group.text
    for name in ("Ben", "Sara", "Yara", "Tom"):
        assert name not in group.text


async def test_no_name_stands_on_paper(kernlijn: Kernlijn, kernteam: Kernteam, held: Message) -> None:
    files = await files_of(kernteam.tom)
    assert set(files) == {"besluitenlijst-2026-11-23.pdf", "besluitenlijst-2026-11-23.docx"}
    pdf = pypdf.PdfReader(io.BytesIO(files["besluitenlijst-2026-11-23.pdf"]))
    word = docx.Document(io.BytesIO(files["besluitenlijst-2026-11-23.docx"]))
    for text in (pdf.pages[0].extract_text(), "\n".join(p.text for p in word.paragraphs)):
        for expected in (
            "Besluitenlijst kernteamoverleg Lyceum Zuid",
            "Vuurwerk melden we meteen",
            "Politie",
            "vr 4 dec",
        ):
            assert expected in text
        for name in ("Aalders", "Kuipers", "de Boer", "Vos", "fietsenhok verkocht"):
            assert name not in text


async def test_closed_by_a_slip_it_goes_on_and_a_second_list_says_so(
    kernlijn: Kernlijn, kernteam: Kernteam, held: Message
) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    assert "afgesloten" in (await tom.forges("walk:meeting2311::0")).text
    await sara.presses("Toch nog even verder", held)
    assert (await sara.last()).text.startswith("2 van 3")
    await decides(sara, "We bellen de wijkagent ook in het weekend")
    await closes(sara)
    assert "in het weekend" in (await tom.hears("Aangevulde besluitenlijst")).text
    await kernlijn.later(minutes=61)
    assert "afgesloten" in (await sara.forges(data_of(held, "Toch nog"))).text


async def test_who_takes_back_all_that_was_decided_tells_everybody(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    await begun(sara)
    await decides(sara, "De school sluit het plein af")
    closed = await closes(sara)
    assert "sluit het plein af" in (await tom.hears("Besluitenlijst\n")).text
    await sara.presses("Toch nog even verder", closed)
    await sara.presses("Besluit wijzigen")
    await sara.presses("1 weghalen")
    await closes(sara)
    told = await tom.hears("Aangevulde besluitenlijst")
    assert "Er is niets genoteerd. De eerdere lijst vervalt." in told.text
    assert await kernteam.group.hears("De eerdere lijst vervalt.")


async def test_afterwards_everybody_is_asked_how_it_went_once(
    kernlijn: Kernlijn, kernteam: Kernteam, held: Message
) -> None:
    await kernteam.sara.presses("Toch nog even verder", held)
    await closes(kernteam.sara)
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=1))
    for phone in (kernteam.tom, kernteam.sara):
        assert len(await phone.heard("Had je iets aan")) == 1


async def test_who_types_a_decision_when_it_was_closed_loses_nothing(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await goes_on(ben)
    await ben.presses("Besluit")
    await ben.says("Elke pauze een ronde")
    preview = await ben.last()
    closed = await closes(sara)
    assert "Er is niets genoteerd. Daarom stuur ik niets rond." in closed.text
    assert not await kernteam.tom.heard("Besluitenlijst")
    assert "afgesloten" in (await ben.presses("Zo vastleggen", preview)).text
    await sara.presses("Toch nog even verder", closed)
    await ben.presses("Zo vastleggen", preview)
    assert "• Elke pauze een ronde" in (await ben.hears("Besloten")).text


async def test_decisions_are_read_later_by_the_page(kernlijn: Kernlijn, kernteam: Kernteam, held: Message) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    for number in range(1, 7):
        on = MONDAY + timedelta(days=7 * number)
        await planned(kernlijn, kernteam, on.date(), kind=Kind.SIGNALERING)
        await kernlijn.at(on)
        await sara.says("/overleg")
        await sara.presses("▶ Start")
        await sara.presses("Overzicht")
        for line in range(10 if number == 6 else 1):
            await decides(sara, f"{COUNTED[line]} brief aan de ouders, over vuurwerk in de laatste weken")
        await sara.presses("Overleg afsluiten")
        await sara.presses("Sluit af en stuur rond")
    await tom.says("/overleg")
    await tom.presses("Besluiten")
    newest = await tom.last()
    assert newest.labels[0] == "Signaleringsoverleg Lyceum Zuid · ma 4 jan"
    assert len(newest.labels) == 6
    await tom.presses("Meer ▶")
    await tom.presses("Kernteamoverleg Lyceum Zuid · ma 23 nov")
    assert "Vuurwerk melden we meteen" in (await tom.last()).text
    await tom.presses("Terug")
    await tom.presses("ma 4 jan")
    first = await tom.last()
    assert "Rondvraag" in first.text
    assert first.protected
    assert "Zevende brief" in first.text
    assert "En nog 3: zie de volgende bladzijde." in first.text
    assert len(first.text) < 700
    await tom.presses("Meer ▶")
    assert "Tiende brief" in (await tom.last()).text
    await tom.presses("Word")
    assert "besluitenlijst-2027-01-04.docx" in await files_of(tom)


async def test_a_meeting_nobody_closed_is_asked_about_once_the_next_morning(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    await kernlijn.at(MONDAY.replace(hour=23))
    await kernlijn.at(MONDAY.replace(hour=7) + timedelta(days=1))
    assert not await sara.heard("doorgegaan")
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=1))
    asked = await sara.hears("Is het kernteamoverleg Lyceum Zuid van ma 23 nov doorgegaan?")
    assert asked.labels == ("Ja, ik werk het uit", "Ja, sluit het af", "Het ging niet door")
    for phone in (kernteam.ben, kernteam.tom, kernteam.yara):
        assert not await phone.heard("doorgegaan")
    await kernlijn.later(days=1)
    assert len(await sara.heard("doorgegaan")) == 1
    next_week = await planned(kernlijn, kernteam, (MONDAY + timedelta(days=2)).date())
    assert next_week.day == (MONDAY + timedelta(days=2)).date()
    await sara.says("/overleg")
    await sara.presses("▶ Start")
    assert "S-1" in (await sara.last()).text  # its points came back meanwhile
    await sara.presses("Ja, ik werk het uit", asked)
    await sara.presses("▶") if "▶" in (await sara.last()).labels else None
    await decides(sara, "Alsnog genoteerd")
    await closes(sara)
    assert "ma 23 nov" in (await kernteam.tom.hears("Besluitenlijst\n")).text
    assert (await as_it_stands(kernlijn, meeting)).status is MeetingStatus.HELD


async def test_a_check_that_did_not_take_place_asks_for_another_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    check = await planned(kernlijn, kernteam, MONDAY.date(), kind=Kind.CHECK)
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=1))
    await sara.presses("Het ging niet door", await sara.hears("doorgegaan?"))
    assert "Naar welke dag?" in (await sara.last()).text
    await sara.says("vrijdag half vier")
    await sara.presses("Pas aan")
    moved = await as_it_stands(kernlijn, check)
    assert (moved.status, moved.day.isoformat()) == (MeetingStatus.PLANNED, "2026-11-27")
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=7))
    assert await sara.hears("van vr 27 nov doorgegaan?")


async def test_it_did_not_take_place(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=1))
    asked = await sara.hears("doorgegaan?")
    await sara.presses("Het ging niet door", asked)
    assert "Goed, dat overleg ging niet door" in (await sara.last()).text
    assert (await as_it_stands(kernlijn, meeting)).status is MeetingStatus.CANCELLED
    assert (await sara.forges(data_of(asked, "Het ging niet door"))).alert
    assert not await kernteam.tom.heard("ging niet door")
    await sara.says("/overleg")
    assert not any("▶" in label for label in (await sara.last()).labels)


async def test_one_that_still_stands_open_is_closed_with_one_tap(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    sara = kernteam.sara
    await begun(sara)
    await decides(sara, "Elke pauze een ronde")
    await kernlijn.later(days=3)
    asked = await sara.hears("staat nog open. Sluit je het af?")
    await sara.presses("Ja, sluit het af", asked)
    assert "Elke pauze een ronde" in (await kernteam.tom.hears("Besluitenlijst\n")).text


async def test_nobody_is_asked_in_their_free_time(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    friday = MONDAY + timedelta(days=4)
    await planned(kernlijn, kernteam, friday.date())
    for days in (5, 6):
        await kernlijn.at(MONDAY.replace(hour=12) + timedelta(days=days))
    assert not await kernteam.sara.heard("doorgegaan")
    await kernlijn.at(MONDAY.replace(hour=9, minute=1) + timedelta(days=7))
    assert await kernteam.sara.heard("doorgegaan")


async def test_an_expert_gets_what_was_decided_at_their_point(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    noor = await somebody(kernlijn, "Noor Smit")
    await joins_as_expert(kernlijn, kernteam, noor)
    await comes_for(kernlijn, meeting, "noor", "point:point00000000001")
    sara = kernteam.sara
    await begun(sara)
    await decides(sara, "Over vapes praten we met ouders")
    await sara.presses("▶")
    await decides(sara, "Vuurwerk melden we meteen")
    await closes(sara)
    told = (await noor.hears("Besluitenlijst\n")).text
    assert "Vuurwerk melden we meteen" in told
    assert "ouders" not in told
    assert "S-1" not in told
    await noor.says("/overleg")
    await noor.forges(f"record:{meeting.id}:0")
    assert "ouders" not in (await noor.last()).text
