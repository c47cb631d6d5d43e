"""Documents with a page: read at once, refused when they lead to a person, found by their text, gone when dropped."""

import pytest
from sqlalchemy import select

from simulator.heard import Answer, Message
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys import files
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.words import behind

TEXT = (
    "Protocol bij zwervende eekhoorns op school\nSluit de ramen en bel de dierenambulance.\nBel bij vragen 0900-8844."
)
KEPT = "Ja, zet het erbij"


async def waits_for_file(phone: Phone) -> None:
    await phone.says("/wat vapes")
    await phone.presses("Alle stukken")
    await phone.presses("Document erbij")


async def adds(phone: Phone, name: str = "protocol_eekhoorns.pdf", content: bytes | None = None) -> Message:
    await waits_for_file(phone)
    await phone.sends_file(name, content or files.pdf(TEXT))
    await phone.presses(KEPT)
    return await phone.last()


async def test_a_pdf_is_read_named_kept_and_found_by_its_text(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await waits_for_file(sara)
    assert "Er mag geen leerling, ouder of medewerker in staan." in (await sara.last()).text
    await sara.sends_file("protocol_eekhoorns.pdf", files.pdf(TEXT, "En de tweede bladzijde."))
    assert "Ik lees het even door" in (await sara.hears("Dank je")).text
    shown = await sara.last()
    assert "📎 protocol eekhoorns" in shown.text
    assert "2 bladzijden, bij Vapes." in shown.text
    await ben.says("/wat dierenambulance")
    assert "eekhoorns" not in (await ben.last()).text  # nobody finds it yet
    await sara.says("Eekhoorns op school")
    assert "📎 Eekhoorns op school" in (await sara.last()).text
    await sara.presses(KEPT)
    assert "📎 Eekhoorns op school" in (await sara.last()).labels
    await ben.says("/wat dierenambulance")
    found = await ben.last()
    assert "📎 Eekhoorns op school" in found.text
    assert "dierenambulance" in found.text
    await ben.presses("1 · 📎")
    page = await ben.last()
    assert "Erbij gezet door Sara de Boer, 23 nov 2026." in page.text
    assert "Protocol bij zwervende eekhoorns" in page.text
    assert len(page.text) <= 700
    assert "✖️ Haal dit weg" not in page.labels
    await ben.presses("Stuur mij het bestand")
    sent = await ben.last()
    assert sent.media is not None
    assert sent.media.name == "protocol_eekhoorns.pdf"


async def test_a_word_file_is_read_with_its_tables_and_footer(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await waits_for_file(sara)
    content = files.word(
        "Dit is ons protocol voor de kantine.", cell="Rolluiken omlaag", foot="Vastgesteld in de lente"
    )
    await sara.sends_file("kantine.docx", content, files.WORD)
    await sara.presses(KEPT)
    for words in ("rolluiken", "vastgesteld lente", "kantine protocol"):
        await ben.says(f"/wat {words}")
        assert "📎 kantine" in (await ben.last()).text


async def test_what_leads_to_a_person_is_refused_with_how_many(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    text = (
        "Bel de leerling op 06-12345678 of 06-87654321.\nMail jan.jansen@example.nl, BSN 123456782.\nHalt: 0900-8844."
    )
    await sara.sends_file("leerling.pdf", files.pdf(text))
    refused = await sara.last()
    assert "gaat er niet bij" in refused.text
    assert "2 telefoonnummers, 1 e-mailadres, 1 bsn" in refused.text
    assert not [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot and m.media]
    assert await rows(kernlijn) == 0
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))  # a better one, at once
    await sara.presses(KEPT)
    assert await rows(kernlijn) == 1


async def rows(kernlijn: Kernlijn) -> int:
    async def count(unit: Unit) -> int:
        return len((await unit.execute(select(tables.page_document.c.id))).all())

    return await kernlijn.app.database.run(count)


async def test_names_are_counted_and_the_coordinator_decides(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file("over de inloop.pdf", files.pdf("Geschreven door Fatima Yilmaz en Kevin Bakker."))
    shown = await sara.last()
    assert "woorden die een naam kunnen zijn" in shown.text
    assert "Fatima" not in shown.text
    assert "📎 over de inloop" in shown.text
    await sara.says("Protocol van Daan van der Berg")
    assert "naam" in (await sara.last()).text
    await sara.presses("Stop", shown)


@pytest.mark.parametrize(
    ("name", "content", "mime", "said"),
    [
        ("scan.pdf", files.pdf("", ""), "application/pdf", "Misschien is het een scan"),
        ("slot.pdf", files.locked(files.pdf(TEXT)), "application/pdf", "Er zit een wachtwoord op"),
        ("kapot.pdf", b"%PDF-1.7 en verder niets", "application/pdf", "Dit bestand kan ik niet lezen"),
        ("kapot.docx", b"PK dit is geen zip", files.WORD, "Dit bestand kan ik niet lezen"),
        ("lang.pdf", files.pdf(*["Bladzijde met wat tekst erop."] * 101), "application/pdf", "te veel voor mij"),
        ("bom.docx", files.bomb(honest=True), files.WORD, "te veel voor mij"),
        ("leugen.docx", files.bomb(honest=False), files.WORD, "kan ik niet lezen"),
    ],
)
async def test_what_cannot_be_read_is_said_kindly(
    kernteam: Kernteam, kernlijn: Kernlijn, name: str, content: bytes, mime: str, said: str
) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file(name, content, mime)
    assert said in (await sara.last()).text
    assert await rows(kernlijn) == 0
    await adds(sara)  # a better one goes well
    assert await rows(kernlijn) == 1


async def test_other_files_and_texts_are_not_what_it_waits_for(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends("photo")
    assert "alleen een PDF of een Word-bestand" in (await sara.last()).text
    await sara.sends("document")
    assert "alleen een PDF of een Word-bestand" in (await sara.last()).text
    await sara.says("hier komt het")
    assert "Ik wacht op een bestand" in (await sara.last()).text
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    await sara.presses(KEPT)
    assert "📎 protocol" in (await sara.last()).labels


async def test_a_file_that_is_not_asked_for_is_not_kept(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    await kernteam.ben.sends_file("protocol.pdf", files.pdf(TEXT))
    assert await kernteam.ben.last()
    assert not await kernteam.ben.heard("Dank je")
    assert await rows(kernlijn) == 0


async def test_stopping_meanwhile_keeps_nothing(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    await sara.says("/stop")
    assert await rows(kernlijn) == 0
    keep = behind(await sara.hears("Weet je zeker"), KEPT)
    assert (await sara.forges(keep)).alert
    assert await rows(kernlijn) == 0


async def test_it_goes_with_all_by_which_it_was_found(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await adds(sara)
    await sara.presses("📎 protocol eekhoorns")
    document = await sara.last()
    drop = behind(document, "Haal dit weg")
    assert (await ben_forges(ben, drop)).alert
    assert await rows(kernlijn) == 1
    await sara.presses("Haal dit weg")
    assert await rows(kernlijn) == 1
    await sara.presses("Ja, weg")
    assert "is weg" in (await sara.last()).text
    assert await rows(kernlijn) == 0
    await ben.says("/wat dierenambulance")
    assert "eekhoorns" not in (await ben.last()).text


async def ben_forges(ben: Phone, data: str) -> Answer:
    await ben.says("/wat")
    return await ben.forges(data)


async def test_a_double_tap_keeps_it_once(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    keep = behind(await sara.last(), KEPT)
    await sara.presses(KEPT)
    assert (await sara.forges(keep)).alert
    assert await rows(kernlijn) == 1


async def test_a_file_that_telegram_lost_is_said_kindly(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    await adds(kernteam.sara)
    await kernteam.ben.says("/wat dierenambulance")
    await kernteam.ben.presses("1 · 📎")
    kernlijn.telegram.world.files._by_id.clear()  # as after a change of the bot's token
    await kernteam.ben.presses("Stuur mij het bestand")
    assert "Telegram heeft dit bestand niet meer" in (await kernteam.ben.last()).text


async def test_after_a_restart_the_file_is_still_read(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await kernlijn.restart()
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    await kernlijn.restart()
    await sara.presses(KEPT, await sara.hears("Weet je zeker"))
    assert await rows(kernlijn) == 1


async def test_a_file_whose_name_leads_to_a_person_is_not_taken(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file("Kevin de Vries klas 3b.pdf", files.pdf(TEXT))
    assert "In de naam van dit bestand" in (await sara.last()).text
    assert not [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot and m.media]
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    await sara.presses(KEPT)
    assert await rows(kernlijn) == 1


async def test_a_document_that_was_not_put_with_the_page_leaves_the_chat(
    kernteam: Kernteam, kernlijn: Kernlijn
) -> None:
    sara = kernteam.sara
    await waits_for_file(sara)
    await sara.sends_file("protocol.pdf", files.pdf(TEXT))
    await sara.says("/stop")
    assert not [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot and m.media]
