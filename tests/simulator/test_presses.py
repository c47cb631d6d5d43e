"""People press buttons, and the bot answers once and in time."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from simulator.client import Phones, PhonesError
from tests.simulator.story import BOT, Ears

CHOICE = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Ik pak iets op", callback_data="claim:12"), InlineKeyboardButton("Site", url="x.nl")],
        [InlineKeyboardButton("Ik weet meer", callback_data="more:12")],
    ]
)


async def _card(bot: Bot, chat: int) -> Message:
    return await bot.send_message(chat, "S-12 · Vapes", reply_markup=CHOICE)


async def _pressed(ears: Ears) -> CallbackQuery:
    query = (await ears.hear(5))[-1].callback_query
    assert query is not None
    return query


async def test_a_press_tells_who_pressed_what_and_where(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    await phones.press(yara, BOT, card.message_id, "Ik pak iets op")
    query = await _pressed(ears)
    assert (query.from_user.id, query.data) == (yara, "claim:12")
    assert isinstance(query.message, Message)
    assert (query.message.text, query.message.reply_markup) == ("S-12 · Vapes", CHOICE)


async def test_the_answer_shows_on_the_phone_that_pressed(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    press = asyncio.create_task(phones.press(yara, BOT, card.message_id, "weet meer", wait=5))
    await (await _pressed(ears)).answer("Vertel maar", show_alert=True)
    assert (await press).text == "Vertel maar"
    (notice,) = await phones.notices(yara)
    assert (notice.text, notice.alert, notice.message_id) == ("Vertel maar", True, card.message_id)
    assert await phones.notices(yara, after=notice.seq) == []


async def test_an_empty_answer_only_stops_the_spinner(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    press = asyncio.create_task(phones.press(yara, BOT, card.message_id, "weet meer", wait=5))
    await (await _pressed(ears)).answer()
    assert (await press).answered
    assert await phones.notices(yara) == []


async def test_without_an_answer_the_press_stays_open(phones: Phones, bot: Bot, yara: int) -> None:
    card = await _card(bot, yara)
    assert not (await phones.press(yara, BOT, card.message_id, "weet meer")).answered


async def test_an_answer_may_open_the_bot_and_nothing_else(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    await phones.press(yara, BOT, card.message_id, "weet meer")
    query = await _pressed(ears)
    with pytest.raises(BadRequest, match="Url_invalid"):
        await query.answer(url="https://example.nl")
    await query.answer(url="https://t.me/kernlijn_bot?start=s12")
    assert [notice.url for notice in await phones.notices(yara)] == ["https://t.me/kernlijn_bot?start=s12"]


async def test_an_answer_comes_once_and_within_a_minute(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    too_old = "Query is too old and response timeout expired or query id is invalid"
    await phones.press(yara, BOT, card.message_id, "weet meer")
    query = await _pressed(ears)
    with pytest.raises(BadRequest, match="Message_too_long"):
        await query.answer("x" * 201)
    await query.answer()
    with pytest.raises(BadRequest, match=too_old):
        await query.answer()
    await phones.press(yara, BOT, card.message_id, "weet meer")
    query = await _pressed(ears)
    await phones.move_clock(advance=61)
    with pytest.raises(BadRequest, match=too_old):
        await query.answer()
    with pytest.raises(BadRequest, match=too_old):
        await bot.answer_callback_query("123456")


async def test_forged_data_reaches_the_bot_too(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    card = await _card(bot, yara)
    await phones.forge_press(yara, BOT, card.message_id, "claim:99")
    assert (await _pressed(ears)).data == "claim:99"


async def test_buttons_that_cannot_be_pressed(phones: Phones, bot: Bot, yara: int, ben: int) -> None:
    card = await _card(bot, yara)
    said = await phones.say(yara, BOT, "Van mij")
    wrong = {
        "No button is called": phones.press(yara, BOT, card.message_id, "Weg ermee"),
        "More than one button": phones.press(yara, BOT, card.message_id, "Ik"),
        "opens something": phones.press(yara, BOT, card.message_id, "Site"),
        "There is no message": phones.press(yara, BOT, 99_999, "Ik"),
        "1 to 64 bytes": phones.forge_press(yara, BOT, card.message_id, "x" * 65),
        "is not the bot's": phones.forge_press(yara, BOT, said, "x"),
        "Ben is not in this chat": phones.press(ben, yara, card.message_id, "Ik weet meer"),
    }
    for reason, press in wrong.items():
        with pytest.raises(PhonesError, match=reason):
            await press


async def test_nobody_hears_a_press_where_the_bot_is_gone(phones: Phones, bot: Bot, yara: int, group: int) -> None:
    card = await _card(bot, group)
    await phones.set_bot(group, yara, "left")
    with pytest.raises(PhonesError, match="The bot is not in this chat any more"):
        await phones.press(yara, group, card.message_id, "Ik weet meer")
