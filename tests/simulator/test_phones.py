"""What phones show, to whom, and when."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from telegram import Bot

from simulator.client import Phones, PhonesError
from simulator.messages import Json
from simulator.server import Simulator
from tests.simulator.story import BOT


async def test_a_phone_waits_for_the_words_it_wants(phones: Phones, bot: Bot, yara: int) -> None:
    waiting = asyncio.create_task(phones.messages(yara, BOT, contains="vapes", wait=5))
    await bot.send_message(yara, "Iets anders")
    await bot.send_message(yara, "Over vapes")
    assert [message.text for message in await waiting] == ["Over vapes"]


async def test_a_wait_ends_empty(phones: Phones, yara: int) -> None:
    assert await phones.messages(yara, BOT, contains="vapes", wait=0.01) == []
    assert await phones.notices(yara, wait=0.01) == []
    version = await phones.changes(0)
    assert await phones.changes(version, wait=0.01) == version


async def test_the_page_hears_of_every_change(phones: Phones, bot: Bot, yara: int) -> None:
    version = await phones.changes(0)
    waiting = asyncio.create_task(phones.changes(version, wait=5))
    await bot.send_message(yara, "Dag")
    assert await waiting == version + 1


async def test_what_is_unread(phones: Phones, bot: Bot, yara: int, group: int, ben: int) -> None:
    await phones.read(yara, group)
    sent = await bot.send_message(yara, "een")
    await bot.send_message(yara, "twee")
    await phones.say(ben, group, "drie")
    assert [(row.title, row.kind, row.unread) for row in await phones.chats(yara)] == [
        ("Kernlijn", "private", 2),
        ("Kernteam", "supergroup", 1),
    ]
    await phones.read(yara, BOT)
    await sent.edit_text("een, maar anders")
    assert [row.unread for row in await phones.chats(yara)] == [0, 1]
    await phones.say(yara, group, "gelezen")
    assert [row.unread for row in await phones.chats(yara)] == [0, 0]


async def test_only_members_see_a_group(phones: Phones, yara: int, ben: int, group: int) -> None:
    noor = await phones.add_person("Noor")
    said = await phones.say(yara, group, "Onder ons")
    attempts = (
        phones.messages(noor, group),
        phones.messages(noor, ben),
        phones.say(noor, group, "Hallo"),
        phones.react(noor, group, said, "👍"),
        phones.read(noor, group),
    )
    for attempt in attempts:
        with pytest.raises(PhonesError, match="Noor is not in this chat") as refused:
            await attempt
        assert refused.value.status == 403
    await phones.leave(group, ben)
    with pytest.raises(PhonesError, match="Ben is not in this chat"):
        await phones.messages(ben, group)
    assert [row.id for row in await phones.chats(ben)] == [BOT]


async def test_everything_the_page_draws(phones: Phones, bot: Bot, yara: int, forum: int, ben: int) -> None:
    thread = await phones.add_topic(forum, "Signalen")
    await bot.send_message(forum, "S-12 & meer", message_thread_id=thread)
    await phones.block(ben)
    state = await phones.state()
    assert isinstance(state["people"], list) and isinstance(state["chats"], list)
    assert [person["blocked"] for person in state["people"]] == [False, True]
    chat: Json = state["chats"][-1]
    assert {name: chat[name] for name in ("id", "kind", "title", "forum", "members", "bot", "topics", "pinned")} == {
        "id": forum,
        "kind": "supergroup",
        "title": "Kernteam",
        "forum": True,
        "members": [yara, ben],
        "bot": "administrator",
        "topics": [{"thread": thread, "name": "Signalen", "closed": False}],
        "pinned": [],
    }
    assert isinstance(chat["messages"], list)
    joined, _, card = chat["messages"]
    assert joined["service"] == "Yara heeft Kernlijn toegevoegd"
    assert card["html"] == "S-12 &amp; meer"
    assert card["from"] == {"id": BOT, "name": "Kernlijn", "bot": True}
    assert str(state["clock"])[:13] == str(card["date"])[:13]


async def test_service_messages_in_dutch(phones: Phones, bot: Bot, yara: int, group: int) -> None:
    noor = await phones.add_person("Noor")
    await phones.set_bot(group, yara, "administrator")
    await phones.join(group, noor)
    await phones.leave(group, noor)
    await phones.join(group, noor)
    await bot.ban_chat_member(group, noor)
    await (await bot.send_message(group, "S-12")).pin()
    said = [message.service for message in await phones.messages(yara, group) if message.service]
    assert said[1:] == [
        "Noor doet mee",
        "Noor is weggegaan",
        "Noor doet mee",
        "Kernlijn heeft Noor verwijderd",
        "Kernlijn heeft een bericht vastgezet",
    ]


async def test_blocking_tells_the_bot(phones: Phones, yara: int, bot: Bot) -> None:
    await bot.get_updates(offset=-1)
    await phones.block(yara)
    with pytest.raises(PhonesError, match="Yara has blocked the bot"):
        await phones.say(yara, BOT, "Hallo?")
    await phones.block(yara, blocked=False)
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


async def test_words_that_a_phone_does_not_send(phones: Phones, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Van de bot")
    wrong = {
        "A message needs a text": phones.say(yara, BOT, "  "),
        "longer than Telegram takes": phones.say(yara, BOT, "x" * 4097),
        "There is no message 99": phones.say(yara, BOT, "a", reply_to=99),
        "There is no chat -7": phones.say(yara, -7, "a"),
        "There is no person 7": phones.say(7, BOT, "a"),
        "The media is a photo": phones.say(yara, BOT, "a", media="film"),
        "Only an own message": phones.edit(yara, BOT, sent.message_id, "a"),
        "A person needs a first name": phones.add_person(" "),
    }
    for reason, attempt in wrong.items():
        with pytest.raises(PhonesError, match=reason):
            await attempt


@pytest.mark.parametrize(
    ("path", "body", "sentence"),
    [
        ("people", {"first_name": 7}, "first_name should be a text."),
        ("people", [], "The body should be a JSON object."),
        ("groups", {"title": "a", "owner": "x"}, "owner should be a whole number."),
        ("groups", {"title": "a", "owner": 1, "members": "x"}, "members should be a list of ids."),
        ("limits", {"enforced": "yes"}, "enforced should be true or false."),
        ("updates", {}, "Give an update as an object, or raw as a text."),
        ("updates/jump", {"wait": "long"}, "wait should be a number of seconds."),
    ],
)
async def test_mistakes_are_told_in_a_sentence(
    sim: Simulator, http: aiohttp.ClientSession, path: str, body: object, sentence: str
) -> None:
    async with http.post(f"{sim.url}/phones/{path}", json=body) as answer:
        assert (answer.status, await answer.json()) == (400, {"error": sentence})
