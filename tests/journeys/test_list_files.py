"""A list of people as a file: read, reported line by line, invited after a yes; and a team's list to take along."""

import csv
import io

import openpyxl
import pytest
from sqlalchemy import select

from simulator.heard import Message
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys import files
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, link_in, somebody
from tests.journeys.short_line import asks, fills_in

HEADING = ("Naam", "Organisatie", "Rol", "Functie", "Thema's", "Telefoon", "Mail", "Vervanger")
NOOR = ("Noor Smit", "Politie", "", "wijkagent", "vapes, drugs", 612345678, "noor@politie.nl", "Ben Aalders")


async def sends_list(sara: Phone, name: str, content: bytes) -> Message:
    await sara.says("/team")
    await sara.presses("Nodig een lijst uit")
    await sara.sends_file(name, content, "application/octet-stream")
    return await sara.last()


async def files_left(kernlijn: Kernlijn, phone: Phone) -> list[Message]:
    return [m for m in await kernlijn.phones.messages(phone.user, phone.bot) if not m.from_bot and m.media is not None]


async def received(kernlijn: Kernlijn, message: Message) -> bytes:
    assert message.media is not None
    stored = kernlijn.telegram.world.files.by_id(message.media.file_id)
    assert stored is not None
    return stored.content


async def test_each_row_says_what_becomes_of_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    content = files.sheet(
        ("Leden vanaf november",),
        HEADING,
        NOOR,
        ("Tom Vos", "School"),
        ("", "Halt"),
        ("Noor Smit", "Politie"),
        ("Piet Jansen", "zoco", "coördinator", "", "", "nummer volgt", "geen mail"),
    )
    shown = await sends_list(kernteam.sara, "leden.xlsx", content)
    assert "2 van 5 uitnodigen" in shown.text
    assert "✅ Noor Smit, Politie, met functie, thema's, telefoon, mail, vervanger" in shown.text
    assert "⚠️ Tom Vos zit al in het team" in shown.text
    assert "⚠️ Geen naam gezien: Halt" in shown.text
    assert "⚠️ Noor Smit staat er twee keer op" in shown.text
    assert len(shown.text) <= 700
    await kernteam.sara.presses("Meer")
    shown = await kernteam.sara.last()
    assert "✅ Piet Jansen, Lyceum Zuid (coördinator). Niet begrepen: telefoon, mail" in shown.text
    assert "0612345678" not in shown.text
    assert len(shown.text) <= 700
    assert not await kernteam.sara.heard("Beste Noor")
    await kernteam.sara.presses("Maak 2 uitnodigingen")
    assert len(await kernteam.sara.heard("Beste")) == 2
    assert not await files_left(kernlijn, kernteam.sara)


async def test_what_it_says_of_somebody_is_theirs_after_their_yes(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, tom, ben = kernteam.sara, kernteam.tom, kernteam.ben
    await sends_list(sara, "leden.xlsx", files.sheet(HEADING, NOOR))
    await sara.presses("uitnodiging")
    noor = await joins(kernlijn, sara, "Noor")
    asked = await noor.hears("Dit staat er al over jou; klopt het?")
    assert "Functie: wijkagent" in asked.text
    assert "Telefoon: 06 12345678" in asked.text
    assert asked.protected
    assert "06 12345678" not in (await asks(tom, "/wie noor")).text
    (yes,) = [tap.data for row in asked.buttons for tap in row if tap.text == "✅ Ja, dit klopt"]
    await tom.says("/start")
    assert "Mijn gegevens" not in (await tom.forges(yes or "")).text
    await noor.presses("Ja, dit klopt", asked)
    found = (await asks(tom, "/wie noor")).text
    assert "Wijkagent · Politie — Noor Smit" in found
    assert "06 12345678" in found
    assert "Voor: drugs, vapes" in found
    assert "bevestigd 23 nov 2026" in found
    await ben.presses("Ja, dat doe ik", await ben.hears("wil jij mijn vervanger zijn?"))
    assert await proposals(kernlijn) == []


async def test_after_a_no_nothing_of_it_is_kept(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sends_list(sara, "leden.csv", b"Naam;Organisatie;Telefoon\nNoor Smit;Politie;0612345678")
    await sara.presses("uitnodiging")
    assert len(await proposals(kernlijn)) == 1
    assert b"0612345678" not in (await proposals(kernlijn))[0]
    noor = await joins(kernlijn, sara, "Noor")
    await noor.presses("Nee, ik vul het zelf in", await noor.hears("klopt het?"))
    assert "Telefoon: –" in (await noor.hears("Mijn gegevens")).text
    assert await proposals(kernlijn) == []


async def joins(kernlijn: Kernlijn, sara: Phone, name: str) -> Phone:
    newcomer = await somebody(kernlijn, name)
    await newcomer.opens(link_in((await sara.heard("Beste"))[-1]))
    await newcomer.presses("Ja, dat mag")
    assert not await newcomer.heard("klopt het?")
    await newcomer.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe")
    return newcomer


async def proposals(kernlijn: Kernlijn) -> list[bytes]:
    async def kept(unit: Unit) -> list[bytes]:
        query = select(tables.invitation.c.proposal_sealed).where(tables.invitation.c.proposal_sealed.is_not(None))
        return [row[0] for row in (await unit.execute(query)).all()]

    return await kernlijn.app.database.run(kept)


async def test_a_long_list_fits_a_phone(kernteam: Kernteam) -> None:
    rows = [
        ("Annemarie van der Heijden-Bakker " + "abcdefghij"[n], *NOOR[1:5], "volgt nog per mail", *NOOR[6:])
        for n in range(10)
    ]
    shown = await sends_list(kernteam.sara, "leden.xlsx", files.sheet(HEADING, *rows))
    assert "10 van 10 uitnodigen" in shown.text
    assert "Niet begrepen: telefoon" in shown.text
    assert len(shown.text) <= 700


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
async def test_every_usual_kind_of_csv_is_read(kernteam: Kernteam, encoding: str, separator: str) -> None:
    text = f"naam{separator}functie\r\nZoë Çelik{separator}wijkagent\r\n"
    shown = await sends_list(kernteam.sara, "leden.csv", text.encode(encoding))
    assert "✅ Zoë Çelik, Politie, met functie" in shown.text


async def test_what_cannot_be_read_says_why_and_the_list_goes_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    for name, content, why in (
        ("leden.xlsx", b"geen spreadsheet", "Dit bestand kan ik niet lezen"),
        ("leden.xlsx", files.bomb(honest=True), "meer dan ik in één keer lees"),
        ("leden.csv", b"Naam\n" + b"x" * 400, "meer dan ik in één keer lees"),
        ("leden.csv", "".join(f"Iemand{n} Jansen;halt\n" for n in range(31)).encode(), "meer dan ik in één keer lees"),
        ("leden.csv", b";;;\n;;\n", "Ik zie in dit bestand geen namen"),
        ("leden.pdf", files.pdf("Noor Smit"), "Dat is geen lijst die ik kan lezen"),
    ):
        assert why in (await sends_list(sara, name, content)).text, (name, why)
    assert "Politie" in (await sends_list(sara, "leden.csv", b"Naam;Organisatie\nNoor Smit;Politie\n")).text
    await sara.presses("Stop")
    assert not await files_left(kernlijn, sara)


async def test_a_formula_is_never_worked_out(kernteam: Kernteam) -> None:
    content = files.sheet(HEADING, ("=1+1", "Politie"), ("Noor Smit", '=HYPERLINK("http://x")', "", "wijkagent"))
    shown = await sends_list(kernteam.sara, "leden.xlsx", content)
    assert "1 van 2 uitnodigen" in shown.text
    assert "http" not in shown.text


async def test_an_empty_list_with_its_columns_is_one_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Nodig een lijst uit")
    ask = await sara.last()
    await sara.presses("Voorbeeld .xlsx", ask)
    sent = await sara.hears("Een lege lijst")
    book = openpyxl.load_workbook(io.BytesIO(await received(kernlijn, sent)))
    (heading,) = book.worksheets[0].iter_rows(values_only=True)
    assert heading == HEADING
    await sara.presses("Voorbeeld .csv", ask)
    sent = await sara.hears("Een lege lijst")
    assert sent.media is not None
    assert sent.media.name == "lijst-om-uit-te-nodigen.csv"
    assert (await received(kernlijn, sent)).decode("utf-8-sig").strip() == ";".join(HEADING)


async def test_who_coordinates_takes_the_list_of_the_team_along(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await fills_in(ben, "wijkagent", "06 12345678", "Vapes")
    await ben.says("/profiel")
    await ben.presses("Functie")
    await ben.presses("Zelf typen")
    await ben.says("=1+1 agent")
    await sara.says("/team")
    await sara.presses("Teamlijst")
    asked = await sara.last()
    await sara.presses("Als .csv", asked)
    sent = await sara.hears("zoals het nu is")
    rows = list(csv.reader(io.StringIO((await received(kernlijn, sent)).decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == [*HEADING, "Bevestigd op"]
    assert ["Ben Aalders", "Politie", "lid", "'=1+1 agent", "vapes", "06 12345678", "", "", "2026-11-23"] in rows
    assert len(rows) == 5
    await sara.presses("Als .xlsx", asked)
    sent = await sara.hears("zoals het nu is")
    sheet = openpyxl.load_workbook(io.BytesIO(await received(kernlijn, sent))).worksheets[0]
    assert "'=1+1 agent" in [cell.value for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row if cell.value)
    assert [line for line in await audited(kernlijn) if line == "export"] == ["export", "export"]
    (tap,) = [tap.data for row in asked.buttons for tap in row if tap.text == "Als .csv"]
    await ben.says("/start")
    assert "coördin" in (await ben.forges(tap or "")).text
    assert not await ben.heard("zoals het nu is")


async def audited(kernlijn: Kernlijn) -> list[str]:
    async def kept(unit: Unit) -> list[str]:
        return [str(row.act) for row in (await unit.execute(select(tables.audit))).all()]

    return await kernlijn.app.database.run(kept)


async def test_nothing_of_a_list_lies_in_the_outbox(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Teamlijst")
    await sara.presses("Als .csv")

    async def bodies(unit: Unit) -> list[str]:
        return [
            str(row) for row in (await unit.execute(select(tables.outbox).where(tables.outbox.c.verb == "table"))).all()
        ]

    for row in await kernlijn.app.database.run(bodies):
        assert "Aalders" not in row
