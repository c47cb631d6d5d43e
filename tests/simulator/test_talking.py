"""People and the bot write to each other."""

from __future__ import annotations

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ParseMode

from simulator.client import Phones
from simulator.clock import Clock
from simulator.messages import Message
from simulator.server import Simulator
from simulator.world import KEPT_MESSAGES
from tests.simulator.story import BOT, Ask, Ears


async def test_the_bot_hears_who_wrote_what(phones: Phones, ears: Ears) -> None:
    yara = await phones.add_person("Yara", "Bos", "yarabos")
    message_id = await phones.say(yara, BOT, "Vandaag weer vapes verkocht")
    (update,) = await ears.hear()
    assert update.message is not None and update.message.from_user is not None
    assert update.message.message_id == message_id
    assert update.message.text == "Vandaag weer vapes verkocht"
    assert update.message.from_user.username == "yarabos"
    assert update.message.chat.id == yara > 2**32
    assert update.message.chat.type == "private"


async def test_a_person_reads_what_the_bot_wrote(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Dank je, <b>Yara</b>", parse_mode=ParseMode.HTML, protect_content=True)
    (read,) = await phones.messages(yara, BOT, contains="Dank")
    assert (sent.text, read.text, read.html) == ("Dank je, Yara", "Dank je, Yara", "Dank je, <b>Yara</b>")
    assert sent.has_protected_content and read.protected
    assert read.from_bot and read.sender_name == "Kernlijn"


async def test_commands_mentions_and_links_are_found(phones: Phones, ears: Ears, yara: int) -> None:
    await phones.say(yara, BOT, "/wie@kernlijn_bot 😀 @benaalders, zie https://example.nl/a. of #vapes mail b@c.nl")
    (update,) = await ears.hear()
    assert update.message is not None
    found = {entity.type: update.message.parse_entity(entity) for entity in update.message.entities}
    assert found == {
        "bot_command": "/wie@kernlijn_bot",
        "mention": "@benaalders",
        "url": "https://example.nl/a",
        "hashtag": "#vapes",
        "email": "b@c.nl",
    }


async def test_people_answer_and_edit(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    question = await bot.send_message(yara, "Waar was het?")
    said = await phones.say(yara, BOT, "Bij het fietsenhok", reply_to=question.message_id)
    await phones.edit(yara, BOT, said, "Bij de poort")
    first, second = await ears.hear()
    assert first.message is not None and first.message.reply_to_message is not None
    assert first.message.reply_to_message.text == "Waar was het?"
    assert second.edited_message is not None and second.edited_message.edit_date is not None
    assert second.edited_message.text == "Bij de poort"


async def test_the_bot_answers_edits_and_deletes(phones: Phones, bot: Bot, yara: int) -> None:
    said = await phones.say(yara, BOT, "Een naam die weg moet")
    sent = await bot.send_message(
        yara,
        "Ik kijk",
        reply_parameters=ReplyParameters(said),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        disable_notification=True,
    )
    (before,) = await phones.messages(yara, BOT, contains="Ik kijk")
    assert before.reply_to == said
    await sent.edit_text("Klaar")
    assert await bot.delete_message(yara, said)
    (after,) = await phones.messages(yara, BOT, after=before.seq)
    assert (after.text, after.message_id) == ("Klaar", sent.message_id)
    assert after.seq > before.seq and after.edited is not None
    assert not await phones.messages(yara, BOT, contains="Een naam")


async def test_several_messages_go_at_once(phones: Phones, bot: Bot, yara: int) -> None:
    ids = [(await bot.send_message(yara, text)).message_id for text in ("een", "twee", "drie")]
    assert await bot.delete_messages(yara, [*ids[:2], 999_999])
    assert [message.text for message in await phones.messages(yara, BOT)] == ["/start", "drie"]


async def test_buttons_can_be_replaced_and_taken_away(phones: Phones, bot: Bot, yara: int) -> None:
    yes = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="ja")]])
    site = InlineKeyboardMarkup([[InlineKeyboardButton("Site", url="https://example.nl")]])
    sent = await bot.send_message(yara, "Doe je mee?", reply_markup=yes)
    assert sent.reply_markup == yes
    await sent.edit_reply_markup(site)
    (shown,) = await phones.messages(yara, BOT, contains="Doe je mee")
    assert (shown.labels, shown.button("Site").url) == (("Site",), "https://example.nl")
    await sent.edit_text("Doe je mee?")
    assert not (await phones.messages(yara, BOT, contains="Doe je mee"))[0].buttons


async def test_reactions_go_both_ways(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    await ears.hear(kinds=["message_reaction"])
    sent = await bot.send_message(yara, "Gelukt")
    await phones.react(yara, BOT, sent.message_id, "👍")
    assert await bot.set_message_reaction(yara, sent.message_id, "🎉")
    (update,) = await ears.hear()
    assert update.message_reaction is not None
    assert [reaction.to_dict()["emoji"] for reaction in update.message_reaction.new_reaction] == ["👍"]
    (shown,) = await phones.messages(yara, BOT, contains="Gelukt")
    assert shown.reactions == {"👍": (yara,), "🎉": (BOT,)}
    await phones.react(yara, BOT, sent.message_id, "")
    assert await bot.set_message_reaction(yara, sent.message_id)
    assert not (await phones.messages(yara, BOT, contains="Gelukt"))[0].reactions


async def test_pins_come_and_go(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    first, second = [await bot.send_message(yara, text) for text in ("een", "twee")]
    assert await first.pin() and await second.pin()
    heard = [update.message.pinned_message for update in await ears.hear() if update.message]
    assert [pinned.message_id for pinned in heard if pinned] == [first.message_id, second.message_id]
    pinned = (await bot.get_chat(yara)).pinned_message
    assert pinned is not None and pinned.text == "twee"
    assert await bot.unpin_chat_message(yara)
    assert await _pinned(phones) == [first.message_id]
    assert await bot.unpin_all_chat_messages(yara)
    assert await _pinned(phones) == []


async def _pinned(phones: Phones) -> object:
    chats = (await phones.state())["chats"]
    assert isinstance(chats, list)
    return chats[0]["pinned"]


async def test_contacts_and_chat_actions(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_contact(yara, "+31612345678", "Ben", "Aalders")
    assert sent.contact is not None and sent.contact.last_name == "Aalders"
    shown = (await phones.messages(yara, BOT))[-1]
    assert shown.media is not None and shown.media.name == "Ben Aalders"
    assert await bot.send_chat_action(yara, "typing")


async def test_entities_instead_of_a_parse_mode(bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, " 😀 vet ", entities=[MessageEntity(MessageEntity.BOLD, 4, 3)])
    assert (sent.text, [(entity.type, entity.offset) for entity in sent.entities]) == ("😀 vet", [("bold", 3)])


async def test_an_answer_to_what_is_gone(phones: Phones, bot: Bot, yara: int) -> None:
    gone = ReplyParameters(99_999, allow_sending_without_reply=True)
    assert (await bot.send_message(yara, "Toch", reply_parameters=gone)).reply_to_message is None
    card = await bot.send_message(yara, "Kaart")
    answer = await bot.send_message(yara, "Antwoord", reply_parameters=ReplyParameters(card.message_id))
    assert answer.reply_to_message is not None
    await card.delete()
    edited = await answer.edit_text("Antwoord op niets")
    assert not isinstance(edited, bool) and edited.reply_to_message is None
    assert (await phones.messages(yara, BOT))[-1].reply_to == card.message_id


async def test_a_keyboard_below_the_chat_is_taken_and_not_shown(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Je nummer?", reply_markup=ReplyKeyboardMarkup([["Ja", "Nee"]]))
    assert sent.reply_markup is None
    assert not (await phones.messages(yara, BOT, contains="nummer"))[0].buttons


async def test_a_chat_keeps_its_newest_messages(sim: Simulator, bot: Bot, phones: Phones, yara: int) -> None:
    first = await bot.send_message(yara, "De eerste")
    await first.pin()
    for number in range(KEPT_MESSAGES):
        sim.world.post(Message(chat=yara, sender=BOT, text=str(number)))
    assert len(await phones.messages(yara, BOT)) == KEPT_MESSAGES
    assert (await bot.get_chat(yara)).pinned_message is None


async def test_messages_older_than_two_days_stay(clock: Clock, bot: Bot, ask: Ask, yara: int) -> None:
    sent = await bot.send_message(yara, "Van lang geleden")
    clock.advance(48 * 3600 + 5)
    answer = await ask("deleteMessage", chat_id=yara, message_id=sent.message_id)
    assert answer["description"] == "Bad Request: message can't be deleted for everyone"
    assert await bot.delete_messages(yara, [sent.message_id])  # true, and still there
    await bot.edit_message_text("Maar bewerken mag", yara, sent.message_id)
