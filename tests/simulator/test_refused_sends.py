"""Telegram refuses what the bot should not have sent, in Telegram's own words."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from simulator.client import Phones
from tests.simulator.story import BOT, Ask

WRONG_TEXTS = {
    "x" * 4097: "message is too long",
    "": "message text is empty",
    " \n ": "text must be non-empty",
}
WRONG_CALLS: dict[str, tuple[str, dict[str, object]]] = {
    "message caption is too long": ("sendPhoto", {"photo": "FILE", "caption": "x" * 1025}),
    "there is no photo in the request": ("sendPhoto", {}),
    "there is no document in the request": ("sendDocument", {}),
    "wrong remote file identifier specified: Wrong character in the string": ("sendDocument", {"document": "nope"}),
    "can't use file of type Photo as Document": ("sendDocument", {"document": "FILE"}),
    "phone number is empty": ("sendContact", {"first_name": "Ben"}),
    "first name is empty": ("sendContact", {"phone_number": "+31612345678"}),
    "wrong parameter action in request": ("sendChatAction", {"action": "dancing"}),
    "unsupported parse_mode": ("sendMessage", {"text": "*a*", "parse_mode": "MarkdownV2"}),
    "message thread not found": ("sendMessage", {"text": "a", "message_thread_id": 7}),
    "message to be replied not found": ("sendMessage", {"text": "a", "reply_parameters": {"message_id": 99_999}}),
    "message to edit not found": ("editMessageText", {"text": "a", "message_id": 99_999}),
    "message identifier is not specified": ("editMessageText", {"text": "a"}),
    "message to delete not found": ("deleteMessage", {"message_id": 99_999}),
    "message identifiers are not specified": ("deleteMessages", {"message_ids": []}),
    "too many message identifiers specified": ("deleteMessages", {"message_ids": list(range(101))}),
    "message to pin not found": ("pinChatMessage", {"message_id": 99_999}),
    "message to unpin not found": ("unpinChatMessage", {}),
    "message to react not found": ("setMessageReaction", {"message_id": 99_999}),
    "there are no administrators in the private chat": ("getChatAdministrators", {}),
    "chat member status can't be changed in private chats": ("leaveChat", {}),
    "the chat is not a forum": ("createForumTopic", {"name": "Signalen"}),
    "can't parse reply markup JSON object": ("sendMessage", {"text": "a", "reply_markup": "{"}),
    "strings must be encoded in UTF-8": ("sendMessage", {"text": "\ud83d"}),
}


@pytest.mark.parametrize(("text", "reason"), WRONG_TEXTS.items(), ids=WRONG_TEXTS.values())
async def test_texts_have_a_size(ask: Ask, yara: int, text: str, reason: str) -> None:
    answer = await ask("sendMessage", chat_id=yara, text=text)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")


async def test_calls_that_are_wrong(ask: Ask, bot: Bot, yara: int) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(40)
    file_id = (await bot.send_photo(yara, png)).photo[-1].file_id
    answers = {}
    for reason, (method, params) in WRONG_CALLS.items():
        filled = {name: file_id if value == "FILE" else value for name, value in params.items()}
        answers[reason] = (await ask(method, chat_id=yara, **filled))["description"]
    assert answers == {reason: f"Bad Request: {reason}" for reason in WRONG_CALLS}


async def test_the_longest_text_and_caption_pass(bot: Bot, yara: int) -> None:
    assert (await bot.send_message(yara, "😀" * 4096)).text
    png = b"\x89PNG\r\n\x1a\n" + bytes(40)
    assert (await bot.send_photo(yara, png, caption="é" * 1024)).caption


async def test_sixty_five_bytes_do_not_fit_a_button(ask: Ask, yara: int) -> None:
    async def send(data: str) -> object:
        markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": data}]]}
        return (await ask("sendMessage", chat_id=yara, text="Doe je mee?", reply_markup=markup)).get("description")

    assert await send("é" * 32) is None
    assert await send("é" * 32 + "x") == "Bad Request: BUTTON_DATA_INVALID"
    assert await send("") == "Bad Request: BUTTON_DATA_INVALID"


async def test_buttons_need_a_text_and_something_to_do(ask: Ask, yara: int) -> None:
    async def send(button: object) -> object:
        return (await ask("sendMessage", chat_id=yara, text="a", reply_markup={"inline_keyboard": [[button]]}))["ok"]

    assert await send({"text": "Site", "url": "https://example.nl"})
    assert await send({"text": "Kopie", "copy_text": {"text": "a"}})
    for wrong in ({"callback_data": "a"}, {"text": "Ja"}, {"text": "Lokaal", "url": "http://localhost:8080"}, "Ja"):
        assert not await send(wrong)
    assert not (await ask("sendMessage", chat_id=yara, text="a", reply_markup={"inline_keyboard": ["Ja"]}))["ok"]
    rows = [[{"text": "x", "callback_data": "x"}]] * 101
    many = await ask("sendMessage", chat_id=yara, text="a", reply_markup={"inline_keyboard": rows})
    assert many["description"] == "Bad Request: reply markup is too long"


async def test_an_edit_has_to_change_something(ask: Ask, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Zelfde")
    answer = await ask("editMessageText", chat_id=yara, message_id=sent.message_id, text=" Zelfde ")
    assert str(answer["description"]).startswith("Bad Request: message is not modified: specified new message content")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_reply_markup()


async def test_only_own_texts_are_edited_as_texts(ask: Ask, bot: Bot, phones: Phones, yara: int) -> None:
    said = await phones.say(yara, BOT, "Van mij")
    sent = await bot.send_message(yara, "Van de bot")
    card = await bot.send_contact(yara, "+31612345678", "Ben")
    edits = (
        ("editMessageText", said, "message can't be edited"),
        ("editMessageCaption", sent.message_id, "there is no caption in the message to edit"),
        ("editMessageText", card.message_id, "there is no text in the message to edit"),
    )
    for method, message_id, reason in edits:
        answer = await ask(method, chat_id=yara, message_id=message_id, text="Anders", caption="Anders")
        assert answer["description"] == f"Bad Request: {reason}"


async def test_only_known_emoji_are_reactions(ask: Ask, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Gelukt")

    async def react(*emoji: str) -> object:
        reaction = [{"type": "emoji", "emoji": one} for one in emoji]
        found = await ask("setMessageReaction", chat_id=yara, message_id=sent.message_id, reaction=reaction)
        return found.get("description")

    assert await react("🥦") == "Bad Request: REACTION_INVALID"
    assert await react("👍", "🎉") == "Bad Request: REACTIONS_TOO_MANY"
    assert await react("❤️‍🔥") is None


async def test_a_bot_cannot_start_a_conversation(ask: Ask, bot: Bot, phones: Phones, yara: int) -> None:
    stranger = await phones.add_person("Noor")
    assert (await ask("sendMessage", chat_id=stranger, text="Dag"))["description"] == "Bad Request: chat not found"
    await phones.set_bot(await phones.add_group("Kernteam", yara, (stranger,)), yara)
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger, "Dag")
    await phones.start(stranger)
    assert await bot.send_message(stranger, "Dag")


async def test_somebody_blocked_the_bot(ask: Ask, phones: Phones, yara: int) -> None:
    await phones.block(yara)
    answer = await ask("sendMessage", chat_id=yara, text="Dag")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    await phones.start(yara)
    assert (await ask("sendMessage", chat_id=yara, text="Dag"))["ok"]


async def test_unknown_chats(ask: Ask) -> None:
    for chat, reason in ((12, "chat not found"), ("@somebody", "chat not found"), (None, "chat_id is empty")):
        answer = await ask("sendMessage", chat_id=chat, text="Dag")
        assert answer["description"] == f"Bad Request: {reason}"
