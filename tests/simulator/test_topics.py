"""A forum has topics, and each message says which one it is in."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from simulator.client import Phones, PhonesError
from tests.simulator.story import Ask, Ears


async def test_a_message_in_a_topic_answers_what_made_it(phones: Phones, ears: Ears, ben: int, forum: int) -> None:
    thread = await phones.add_topic(forum, "Signalen")
    await phones.say(ben, forum, "In het onderwerp", thread=thread)
    await phones.say(ben, forum, "In Algemeen")
    made, inside, general = [update.message for update in await ears.hear()]
    assert made is not None and made.forum_topic_created is not None
    assert (made.message_id, made.forum_topic_created.name) == (thread, "Signalen")
    assert inside is not None and inside.reply_to_message is not None
    assert (inside.message_thread_id, inside.is_topic_message) == (thread, True)
    assert inside.reply_to_message.forum_topic_created is not None
    assert inside.chat.is_forum
    assert general is not None and (general.message_thread_id, general.reply_to_message) == (None, None)


async def test_the_bot_writes_in_a_topic(phones: Phones, bot: Bot, ben: int, forum: int) -> None:
    thread = await phones.add_topic(forum, "Signalen")
    sent = await bot.send_message(forum, "S-12", message_thread_id=thread)
    assert sent.is_topic_message and sent.message_thread_id == thread
    await bot.send_message(forum, "In Algemeen")
    assert [message.text for message in await phones.messages(ben, forum, thread=thread)] == ["", "S-12"]
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum, "Nergens", message_thread_id=99_999)


async def test_the_life_of_a_topic(phones: Phones, bot: Bot, ears: Ears, ben: int, forum: int) -> None:
    topic = await bot.create_forum_topic(forum, "Signalen", icon_color=16766590)
    thread = topic.message_thread_id
    assert (topic.name, topic.icon_color) == ("Signalen", 16766590)
    assert await bot.edit_forum_topic(forum, thread, name="Signalen 2026")
    assert await bot.close_forum_topic(forum, thread)
    with pytest.raises(PhonesError, match="This topic is closed"):
        await phones.say(ben, forum, "Mag dit?", thread=thread)
    assert await bot.send_message(forum, "Wie het leidt wel", message_thread_id=thread)
    assert await bot.reopen_forum_topic(forum, thread)
    assert await phones.say(ben, forum, "Mag dit?", thread=thread)
    messages = [update.message for update in await ears.hear() if update.message]
    made, edited, closed, reopened, said = messages
    assert made.forum_topic_created and edited.forum_topic_edited
    assert closed.forum_topic_closed and reopened.forum_topic_reopened
    assert said.text == "Mag dit?"
    assert await bot.delete_forum_topic(forum, thread)
    assert await phones.messages(ben, forum, thread=thread) == []
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.close_forum_topic(forum, thread)


async def test_a_closed_topic_is_closed_to_a_bot_without_the_right(
    phones: Phones, bot: Bot, ask: Ask, yara: int
) -> None:
    forum = await phones.add_group("Kernteam", yara, forum=True)
    thread = await phones.add_topic(forum, "Signalen")
    await phones.set_bot(forum, yara)
    assert await bot.send_message(forum, "Open", message_thread_id=thread)
    await phones.close_topic(forum, thread)
    answer = await ask("sendMessage", chat_id=forum, text="Dicht", message_thread_id=thread)
    assert answer["description"] == "Bad Request: TOPIC_CLOSED"
    await phones.close_topic(forum, thread, closed=False)
    assert await bot.send_message(forum, "Open", message_thread_id=thread)
    answers = [
        await ask("createForumTopic", chat_id=forum, name="Actie"),
        await ask("closeForumTopic", chat_id=forum, message_thread_id=thread),
        await ask("deleteForumTopic", chat_id=forum, message_thread_id=thread),
    ]
    assert [answer["description"] for answer in answers] == [
        "Bad Request: not enough rights to create a topic",
        "Bad Request: not enough rights to manage topics in the chat",
        "Bad Request: not enough rights to delete a topic",
    ]


async def test_topics_that_telegram_refuses(bot: Bot, ask: Ask, forum: int) -> None:
    topic = await bot.create_forum_topic(forum, "Signalen")
    where: dict[str, object] = {"chat_id": forum, "message_thread_id": topic.message_thread_id}
    wrong = [
        (await ask("createForumTopic", chat_id=forum, name=" "), "TOPIC_NAME_EMPTY"),
        (await ask("createForumTopic", chat_id=forum, name="x" * 129), "TOPIC_NAME_TOO_LONG"),
        (await ask("editForumTopic", **where, name="Signalen"), "TOPIC_NOT_MODIFIED"),
        (await ask("reopenForumTopic", **where), "TOPIC_NOT_MODIFIED"),
    ]
    for answer, reason in wrong:
        assert answer["description"] == f"Bad Request: {reason}"


async def test_what_made_a_topic_cannot_be_deleted(bot: Bot, forum: int) -> None:
    topic = await bot.create_forum_topic(forum, "Signalen")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(forum, topic.message_thread_id)


async def test_topics_on_a_phone(phones: Phones, ben: int, forum: int) -> None:
    thread = await phones.add_topic(forum, "Signalen")
    made = (await phones.messages(ben, forum, thread=thread))[0]
    assert made.service == 'Yara heeft het onderwerp "Signalen" gemaakt'
    with pytest.raises(PhonesError, match="A topic needs a name"):
        await phones.add_topic(forum, " ")
    with pytest.raises(PhonesError, match="There is no topic 99"):
        await phones.close_topic(forum, 99)
    with pytest.raises(PhonesError, match="There is no topic 99"):
        await phones.say(ben, forum, "Waar?", thread=99)
