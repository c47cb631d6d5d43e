"""Photos, documents and voices go both ways."""

from __future__ import annotations

import struct

import aiohttp
import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from simulator.client import Phones, PhonesError
from simulator.server import Simulator
from tests.simulator.story import BOT, TOKEN, Ask, Ears

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08" + bytes(20)


async def test_a_document_reaches_the_phone(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_document(
        yara, b"%PDF-1.7 agenda", filename="agenda.pdf", caption="<b>Agenda</b>", parse_mode="HTML"
    )
    assert sent.document is not None and sent.document.file_name == "agenda.pdf"
    assert (sent.caption, sent.caption_entities[0].type) == ("Agenda", "bold")
    (shown,) = await phones.messages(yara, BOT, contains="Agenda")
    assert shown.media is not None and shown.html == "<b>Agenda</b>"
    assert (shown.media.kind, shown.media.name, shown.media.size) == ("document", "agenda.pdf", 15)
    assert await phones.download(shown.media.url) == b"%PDF-1.7 agenda"


async def test_a_photo_can_be_sent_again_by_its_id(bot: Bot, yara: int) -> None:
    photo = (await bot.send_photo(yara, PNG)).photo[-1]
    assert (photo.width, photo.height) == (16, 8)
    again = await bot.send_photo(yara, photo.file_id, caption="Nog eens")
    assert again.photo[-1].file_id == photo.file_id


async def test_what_is_no_picture_is_no_photo(bot: Bot, yara: int) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(yara, b"geen plaatje")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(yara, b"")


@pytest.mark.parametrize(("width", "height"), [(1080, 8921), (20, 401), (401, 20), (0, 8)])
async def test_a_photo_has_no_side_that_is_too_long(bot: Bot, yara: int, width: int, height: int) -> None:
    sized = PNG[:16] + struct.pack(">II", width, height) + PNG[24:]
    with pytest.raises(BadRequest, match=r"(?i)photo_invalid_dimensions"):
        await bot.send_photo(yara, sized)


async def test_a_photo_is_smaller_than_a_document_may_be(bot: Bot, yara: int) -> None:
    heavy = PNG + bytes(10 * 2**20)
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.send_photo(yara, heavy)
    assert (await bot.send_document(yara, heavy)).document is not None


@pytest.mark.parametrize("media", ["photo", "voice", "document"])
async def test_the_bot_fetches_what_people_send(phones: Phones, bot: Bot, ears: Ears, yara: int, media: str) -> None:
    await phones.say(yara, BOT, "Bij het fietsenhok", media=media)
    message = (await ears.hear())[0].message
    assert message is not None and message.caption == "Bij het fietsenhok"
    effective = message.effective_attachment
    attachment = effective[-1] if isinstance(effective, tuple) else effective
    file = await bot.get_file(attachment.file_id)  # type: ignore[union-attr]
    content = bytes(await file.download_as_bytearray())
    (shown,) = await phones.messages(yara, BOT, contains="fietsenhok")
    assert shown.media is not None and shown.media.kind == media
    assert await phones.download(shown.media.url) == content


async def test_captions_and_media_are_edited(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_photo(yara, PNG, caption="Eerst")
    await sent.edit_caption("Daarna")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_caption("Daarna")
    await sent.edit_media(InputMediaDocument(b"lijst", filename="lijst.csv", caption="Lijst"))
    (shown,) = await phones.messages(yara, BOT, contains="Lijst")
    assert shown.media is not None and shown.media.name == "lijst.csv"
    await sent.edit_media(InputMediaPhoto(PNG))
    shown = (await phones.messages(yara, BOT))[-1]
    assert shown.media is not None and (shown.media.kind, shown.text) == ("photo", "")


async def test_files_that_are_not_there(phones: Phones, ask: Ask, sim: Simulator, http: aiohttp.ClientSession) -> None:
    assert (await ask("getFile", file_id="nope"))["description"] == "Bad Request: invalid file_id"
    for token, status in ((TOKEN, 404), ("2:xyz", 401)):
        async with http.get(f"{sim.url}/file/bot{token}/photos/nope.png") as answer:
            assert answer.status == status
    with pytest.raises(PhonesError):
        await phones.download("/phones/files/nope")


async def test_a_file_of_more_than_20_mb_is_not_handed_out(bot: Bot, yara: int) -> None:
    sent = await bot.send_document(yara, bytes(20 * 2**20 + 1), filename="groot.bin")
    assert sent.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(sent.document.file_id)
