"""Sending an agenda: shown first, then a message, a PDF and a Word file for everybody; again, it says what is new."""

import io

import docx
import pypdf

from domain.agenda_points import AgendaPoint
from domain.meetings import Circle
from simulator.heard import Message
from storage import agenda_points
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.on_agenda import as_kept, planned
from tests.journeys.people import Phone, somebody
from tests.journeys.test_agenda import on_agenda, opened
from tests.journeys.test_experts import an_expert
from tests.journeys.words import behind

VAPES = "Vapes bij het fietsenhok"


async def file_of(kernlijn: Kernlijn, phone: Phone, ending: str) -> bytes:
    """The newest file with this ending."""
    files = [m.media for m in await phone.heard() if m.media is not None and m.media.name.endswith(ending)]
    return await kernlijn.phones.download(files[-1].url)


async def sends(sara: Phone) -> None:
    await opened(sara)
    await sara.presses("Stuur naar team")
    await sara.presses("Verstuur de agenda")


async def letters(phone: Phone) -> list[Message]:
    return await phone.heard("Dit is de ")


async def test_what_was_shown_goes_to_everybody_with_files(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await opened(sara)
    await sara.presses("Stuur naar team")
    preview = await sara.last()
    assert "Dit gaat naar 4 mensen, met een pdf en een Word-bestand. De groep ziet een korte versie." in preview.text
    assert not await letters(ben)
    await sara.presses("Verstuur de agenda")
    assert "De agenda is verstuurd." in (await sara.heard("verstuurd"))[-1].text
    for phone in (sara, ben, kernteam.yara, kernteam.tom):
        (letter,) = await letters(phone)
        assert letter.text == (
            "Kernteamoverleg Lyceum Zuid · di 1 dec 15:00\nDit is de agenda.\n📍 kamer 12\n\n"
            "1  S-1 Vapes · nog niemand · 10 min"
        )
        assert letter.text in preview.text
        assert len([m for m in await phone.heard() if m.media is not None]) == 2
    (page,) = pypdf.PdfReader(io.BytesIO(await file_of(kernlijn, ben, ".pdf"))).pages
    paper = page.extract_text()
    for words in ("Agenda kernteamoverleg Lyceum Zuid", "dinsdag 1 december 2026, 15:00 tot 16:00", "S-1 Vapes"):
        assert words in paper
    word = docx.Document(io.BytesIO(await file_of(kernlijn, ben, ".docx")))
    assert any("S-1 Vapes" in paragraph.text for paragraph in word.paragraphs)
    assert (await as_kept(kernlijn, meeting)).agenda_sent_at is not None


async def test_the_group_reads_what_it_is_about_and_no_names_nor_texts(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-2"), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.says("/agenda")
    await ben.presses("Iets voorstellen")
    await ben.presses("Een thema")
    await ben.presses("Alcohol")
    await kernlijn.later(days=8)  # today is the meeting; Ben's action and his word are late
    await sends(sara)
    posted = (await kernteam.group.hears("De agenda is er.")).text
    assert "• S-1 Vapes · nog niemand" in posted
    assert "• Over de dag: 1 actie" in posted
    assert "• Wacht te lang: 1 melder" in posted
    assert "• Voorstel: 1" in posted
    everywhere = [posted]
    for phone in (kernteam.tom, kernteam.yara):
        everywhere.append((await letters(phone))[-1].text)
    (page,) = pypdf.PdfReader(io.BytesIO(await file_of(kernlijn, kernteam.tom, ".pdf"))).pages
    for text in (*everywhere, page.extract_text()):
        assert not [word for word in ("Ben", "Aalders", "fietsenhok", "Yara") if word in text]
    assert "Alcohol" not in posted


async def test_sent_again_it_says_what_is_new(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await sends(sara)
    await ben.says("/agenda")
    await ben.presses("Iets voorstellen")
    await ben.presses("Een thema")
    await ben.presses("Alcohol")
    agenda = await opened(sara)
    assert "2  Alcohol · 10 min · nieuw" in agenda
    assert "Verstuurd op ma 23 nov. Daarna kwam er 1 punt bij." in agenda
    await sends(sara)
    letter = (await letters(kernteam.tom))[-1].text
    assert "Dit is de nieuwe agenda. Wat erbij kwam, heet “nieuw”." in letter
    assert "1  S-1 Vapes · nog niemand · 10 min\n2  Alcohol · 10 min · nieuw" in letter
    assert "De agenda is aangepast." in (await kernteam.group.last()).text
    assert "nieuw" not in await opened(sara)


async def test_what_changed_under_the_preview_is_shown_again(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await opened(sara)
    await sara.presses("Stuur naar team")
    preview = await sara.last()
    await kernteam.yara.raises("Ruzie op het plein")
    await sara.presses("Verstuur de agenda", preview)
    assert "De agenda veranderde net. Kijk nog even." in (await sara.last()).text
    assert not await letters(kernteam.ben)
    await sara.presses("Verstuur de agenda")
    assert len(await letters(kernteam.ben)) == 1


async def test_a_double_tap_sends_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await opened(sara)
    await sara.presses("Stuur naar team")
    now = behind(await sara.last(), "Verstuur de agenda")
    await sara.forges(now)
    await sara.forges(now)
    assert len(await letters(kernteam.ben)) == 1


async def test_a_restart_in_between_loses_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await opened(sara)
    await sara.presses("Stuur naar team")
    await kernlijn.restart()
    await sara.presses("Verstuur de agenda")
    await kernlijn.restart()
    for phone in (sara, kernteam.ben, kernteam.yara, kernteam.tom):
        assert len(await letters(phone)) == 1


async def test_what_was_taken_off_nobody_gets(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES, "Ruzie op het plein", "Vuurwerk op het plein")
    for point, mark in (("1 · S-1", "Kan eraf"), ("1 · S-2", "Hamerstuk")):
        await opened(sara)
        await sara.presses(point)
        await sara.presses(mark)
    await sends(sara)
    letter = (await letters(kernteam.ben))[-1].text
    assert "S-1" not in letter
    assert "1  S-3 Vuurwerk" in letter
    assert "Hamerstukken: 1" in letter
    (page,) = pypdf.PdfReader(io.BytesIO(await file_of(kernlijn, kernteam.ben, ".pdf"))).pages
    assert "S-2 Vechten en groepen" in page.extract_text()
    assert "S-1" not in page.extract_text()
    await kernteam.ben.says("/agenda")
    assert "S-1" not in (await kernteam.ben.last()).text


async def test_members_read_what_was_sent_and_before_that_that_it_comes(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await ben.says("/agenda")
    assert "De agenda is er nog niet. Je krijgt hem van je coördinator." in (await ben.last()).text
    assert "S-1" not in (await ben.last()).text
    await sends(sara)
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.says("/agenda")
    shown = await ben.last()
    assert "1  S-1 Vapes · nog niemand · 10 min" in shown.text
    assert "Nog niemand: 1 signaal" not in shown.text  # that came after it was sent
    assert shown.labels == ("💡 Iets voorstellen",)


async def test_an_expert_hears_of_their_point_alone(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    vera = await an_expert(kernlijn, sara)
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES, "Ruzie op het plein")
    await opened(sara)
    await sara.presses("1 · S-1")
    await sara.presses("Expert erbij")
    await sara.presses("Vraag Vera Tol")
    await opened(sara)
    await sara.presses("Stuur naar team")
    assert "naar 4 mensen" in (await sara.last()).text
    assert "Wie voor één punt komt, krijgt alleen dat punt." in (await sara.last()).text
    await sara.presses("Verstuur de agenda")
    told = await vera.last()
    assert told.text == (
        "Kernteamoverleg Lyceum Zuid · di 1 dec 15:00\nJe bent gevraagd bij één punt: S-1 Vapes.\n📍 kamer 12"
    )
    assert not [
        m for m in await vera.heard() if "S-2" in m.text or (m.media is not None and not m.media.name.endswith(".ics"))
    ]
    await vera.says("/agenda")
    assert "S-2" not in (await vera.last()).text
    await vera.forges(f"agenda:{meeting.id}::0")
    assert "Je bent gevraagd bij één punt: S-1 Vapes." in (await vera.last()).text
    assert "S-2" not in (await vera.last()).text
    before = len(await vera.heard())
    await kernteam.yara.raises("Vuurwerk op het plein")
    await sends(sara)  # again, with nothing new for her
    assert len(await vera.heard()) == before


async def test_a_long_agenda_fits_a_phone_and_the_file_has_all_of_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await planned(kernlijn, kernteam, link="https://meet.example/kernteam")
    texts = [f"Wat spreken we af over de jaarwisseling bij het station, en wel nummer {n}?" for n in range(20)]

    async def fill(unit: Unit) -> None:
        for number, text in enumerate(texts):
            point = AgendaPoint(
                id=f"point{number:02}",
                network_id=kernteam.team.network_id,
                team_id=kernteam.team.id,
                text=text,
                proposed_by=f"person{kernteam.ben.user}",
                created_at=kernlijn.app.now(),
            )
            await agenda_points.add(unit, point)

    await kernlijn.app.database.run(fill)
    await opened(sara)
    await sara.presses("Stuur naar team")
    assert len((await sara.last()).text) <= 900
    await sara.presses("Verstuur de agenda")
    letter = (await letters(kernteam.ben))[-1].text
    assert len(letter) <= 700
    assert "En nog 12 punten: zie het bestand." in letter
    assert "https://meet.example/kernteam" in letter
    paper = "".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(await file_of(kernlijn, kernteam.ben, ".pdf"))).pages
    )
    assert "nummer 19?" in " ".join(paper.split())
    assert "online" in paper


async def test_a_meeting_of_all_teams_goes_to_all_of_them_and_to_no_group(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str
) -> None:
    noor, sara = await somebody(kernlijn, "Noor Smit"), kernteam.sara
    cast = {"Sara de Boer": sara, "Ben Aalders": noor, "Yara Kuipers": kernteam.yara, "Tom Vos": kernteam.tom}
    await make_kernteam(kernlijn, network, "De Brug", cast)
    both = await planned(kernlijn, kernteam, circle=Circle.TEAMS)
    await noor.says("/start")
    await noor.forges(f"apropose:{both.id}")
    await noor.presses("Een thema")
    await noor.presses("Vapes")
    before = len(await kernteam.group.heard())
    await sara.says("/start")
    await sara.forges(f"asend:{both.id}")
    assert "Dit gaat naar 5 mensen" in (await sara.last()).text
    assert "De groep" not in (await sara.last()).text
    await sara.presses("Verstuur de agenda")
    for phone in (noor, kernteam.ben, kernteam.yara):
        assert "Overkoepelend overleg Lyceum Zuid" in (await letters(phone))[-1].text
    await noor.forges(f"agenda:{both.id}::0")
    assert "1  Vapes · 10 min" in (await noor.last()).text
    own = await planned(kernlijn, kernteam)
    assert "waar jij niet in zit" in (await noor.forges(f"agenda:{own.id}::0")).text
    assert len(await kernteam.group.heard()) == before


async def test_it_is_printed_for_oneself_alone(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    meeting = await planned(kernlijn, kernteam)
    await on_agenda(kernteam, VAPES)
    await opened(sara)
    await sara.presses("Op papier")
    assert (await file_of(kernlijn, sara, ".pdf")).startswith(b"%PDF")
    assert (await file_of(kernlijn, sara, ".docx")).startswith(b"PK")
    assert not await letters(kernteam.ben)
    assert (await as_kept(kernlijn, meeting)).agenda_sent_at is None
