"""Which requests let people do things with their phones, and show what they see?"""

from __future__ import annotations

import base64

from aiohttp import web

from simulator import acts, links, phones_view
from simulator.asked import Asked
from simulator.bot_api import BotApi
from simulator.chats import Chat
from simulator.messages import Json, Message
from simulator.people import Person
from simulator.refusals import Mistake
from simulator.world import World

MEDIA = ("photo", "voice", "document")


async def add_person(api: BotApi, asked: Asked) -> Json:
    first_name = asked.text("first_name").strip()
    if not first_name:
        raise Mistake("A person needs a first name.")
    person = api.world.add_person(first_name, asked.text_or_none("last_name"), asked.text_or_none("username"))
    return {"id": person.id}


async def say(api: BotApi, asked: Asked) -> Json:
    person, chat = _who_and_where(api.world, asked)
    media = asked.text_or_none("media")
    if media is not None and media not in MEDIA:
        raise Mistake("The media is a photo, voice or document.")
    said = acts.Said(
        text=asked.text("text" if media is None else "caption", ""),
        thread=asked.number_or_none("thread"),
        reply_to=asked.number_or_none("reply_to"),
        media=media,
        file=_file(asked) if media == "document" else None,
    )
    return _place(acts.say(api.world, person, chat, said))


def _file(asked: Asked) -> tuple[str, str, bytes] | None:
    """A document that somebody chose on their phone; None for the one that every phone has."""
    content = asked.text_or_none("content")
    if content is None:
        return None
    try:
        return asked.text("name"), asked.text("mime"), base64.b64decode(content, validate=True)
    except ValueError:
        raise Mistake("The content of a file is base64.") from None


async def edit(api: BotApi, asked: Asked) -> Json:
    person, chat = _who_and_where(api.world, asked)
    return _place(acts.edit(api.world, person, chat, asked.number("message_id"), asked.text("text")))


async def press(api: BotApi, asked: Asked) -> Json:
    person, chat = _who_and_where(api.world, asked)
    message = acts.seen_message(api.world, person, chat, asked.number("message_id"))
    data = asked.text("data") if asked.has("data") else acts.button_data(message, asked.text("button"))
    pressed = acts.press(api.world, person, message, data)
    await api.world.presses.changes.first(lambda: pressed.answered, asked.wait)
    return {"answered": pressed.answered, "text": pressed.text, "alert": pressed.alert, "url": pressed.url}


async def open_link(api: BotApi, asked: Asked) -> Json:
    person = _who(api.world, asked)
    chat = _chat(api.world, person, asked.number("chat")) if asked.has("chat") else None
    return links.follow(api.world, person, asked.text("link"), chat)


async def start(api: BotApi, asked: Asked) -> Json:
    return _place(links.start(api.world, _who(api.world, asked)))


async def block(api: BotApi, asked: Asked) -> Json:
    acts.set_blocked(api.world, _who(api.world, asked), blocked=asked.flag("blocked"))
    return {}


async def react(api: BotApi, asked: Asked) -> Json:
    person, chat = _who_and_where(api.world, asked)
    acts.react(api.world, person, chat, asked.number("message_id"), asked.text("emoji"))
    return {}


async def chats(api: BotApi, asked: Asked) -> list[Json]:
    return phones_view.chats_view(api.world, _who(api.world, asked))


async def messages(api: BotApi, asked: Asked) -> list[Json]:
    world = api.world
    person, chat = _who(world, asked), _path_chat(world, asked)
    after, thread, contains = asked.number("after", 0), asked.number_or_none("thread"), asked.text("contains", "")

    def look() -> list[Json]:
        acts.must_see(world, person, chat)
        return phones_view.messages_view(world, chat, after, thread, contains)

    return await world.changes.first(look, asked.wait)


async def read(api: BotApi, asked: Asked) -> Json:
    person, chat = _who(api.world, asked), _path_chat(api.world, asked)
    acts.must_see(api.world, person, chat)
    acts.read(api.world, person, chat)
    return {}


async def notices(api: BotApi, asked: Asked) -> list[Json]:
    person, after = _who(api.world, asked), asked.number("after", 0)

    def look() -> list[Json]:
        return [phones_view.notice_view(notice) for notice in person.notices if notice.seq > after]

    return await api.world.changes.first(look, asked.wait)


async def download(api: BotApi, asked: Asked) -> web.Response:
    stored = api.world.files.by_id(asked.path_text("file_id"))
    if stored is None:
        raise Mistake("There is no such file.", 404)
    # Never shown as a page of this address, whatever somebody sent.
    headers = {
        "Content-Type": stored.media.mime,
        "Content-Security-Policy": "sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=stored.content, headers=headers)


def _who(world: World, asked: Asked) -> Person:
    return world.person(asked.path("user"))


def _who_and_where(world: World, asked: Asked) -> tuple[Person, Chat]:
    person = _who(world, asked)
    return person, _chat(world, person, asked.number("chat"))


def _path_chat(world: World, asked: Asked) -> Chat:
    return _chat(world, _who(world, asked), asked.path("chat"))


def _chat(world: World, person: Person, chat_id: int) -> Chat:
    """The bot's id means the private chat with the bot."""
    chat = world.chats.get(person.id if chat_id == world.bot.id else chat_id)
    if chat is None:
        raise Mistake(f"There is no chat {chat_id}.", 404)
    return chat


def _place(message: Message) -> Json:
    return {"message_id": message.message_id, "seq": message.seq}
