"""What does a phone show?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from simulator.chats import Chat
from simulator.clock import AMSTERDAM
from simulator.messages import Json, Media, Message
from simulator.people import Notice, Person
from simulator.safe_html import safe_html
from simulator.world import World

SHOWN_MESSAGES = 200  # a chat, in the state that the page draws


def state_view(world: World) -> Json:
    """Everything the page draws."""
    return {
        "version": world.changes.version,
        "clock": moment_view(world.clock.timestamp()),
        "bot": _bot_view(world),
        "people": [person_view(person) for person in world.people.values()],
        "chats": [_chat_view(world, chat) for chat in world.chats.values() if chat.migrated_to is None],
    }


def _bot_view(world: World) -> Json:
    profile = world.profile
    return {
        "id": world.bot.id,
        "username": world.bot.username,
        "name": profile.name,
        "description": profile.descriptions.get("nl") or profile.descriptions.get("", ""),
        "short_description": profile.short_descriptions.get("nl") or profile.short_descriptions.get("", ""),
        "commands": profile.shown_commands(),
        "link": f"https://t.me/{world.bot.username}",
    }


def person_view(person: Person) -> Json:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "name": person.name,
        "blocked": person.blocked,
        "started": person.started,
    }


def _chat_view(world: World, chat: Chat) -> Json:
    newest = [message for message, _ in zip(reversed(chat.messages.values()), range(SHOWN_MESSAGES), strict=False)]
    newest.sort(key=lambda message: message.message_id)
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title,
        "forum": chat.forum,
        "members": [person for person in world.people if world.may_see(person, chat)],
        "bot": world.bot_in(chat).status,
        "topics": [
            {"thread": topic.thread, "name": topic.name, "closed": topic.closed} for topic in chat.topics.values()
        ],
        "messages": [message_view(world, message) for message in newest],
        "pinned": chat.pinned,
    }


def chats_view(world: World, person: Person) -> list[Json]:
    """The list of chats on one phone."""
    return [
        {
            "id": world.bot.id if chat.private else chat.id,
            "title": world.profile.name if chat.private else chat.title,
            "kind": chat.kind,
            "unread": _unread(chat, person.id),
        }
        for chat in world.chats.values()
        if world.may_see(person.id, chat)
    ]


def _unread(chat: Chat, user: int) -> int:
    read = chat.read.get(user, 0)
    return sum(message.born > read and message.sender != user for message in _newer(chat, read))


def _newer(chat: Chat, seq: int) -> Iterator[Message]:
    """What was posted or edited after this seq, newest first."""
    for message in reversed(chat.messages.values()):
        if message.seq <= seq:
            return
        yield message


def messages_view(world: World, chat: Chat, after: int, thread: int | None, contains: str) -> list[Json]:
    """The messages over this seq, oldest first: of one topic if a thread is named, and with this text in them."""
    found = [
        message
        for message in _newer(chat, after)
        if thread in (None, message.thread) and (not contains or contains in _words(world, message))
    ]
    return [message_view(world, message) for message in reversed(found)]


def _words(world: World, message: Message) -> str:
    return message.text if message.service is None else service_text(world, message)


def message_view(world: World, message: Message) -> Json:
    service = message.service
    return {
        "seq": message.seq,
        "message_id": message.message_id,
        "date": moment_view(message.date),
        "edited": None if message.edited is None else moment_view(message.edited),
        "from": {
            "id": message.sender,
            "name": world.name_of(message.sender),
            "bot": message.sender == world.bot.id,
        },
        "thread": message.thread,
        "reply_to": message.reply_to,
        "html": safe_html(message.text, message.entities),
        "text": message.text,
        "media": None if message.media is None else _media_view(message.media),
        "buttons": [[_button_view(button) for button in row] for row in message.buttons or ()],
        "service": None if service is None else service_text(world, message),
        "reactions": _reactions_view(message),
        "protected": message.protected,
    }


def _media_view(media: Media) -> Json:
    contact = media.kind == "contact"
    return {
        "kind": media.kind,
        "file_id": media.file_id,
        "name": media.name,
        "size": media.size,
        "url": f"tel:{media.file_id}" if contact else f"/phones/files/{media.file_id}",
    }


def _button_view(button: Json) -> Json:
    for field, kind, name in (("callback_data", "callback", "data"), ("url", "url", "url")):
        if field in button:
            return {"text": button["text"], "kind": kind, name: button[field]}
    return {"text": button["text"], "kind": "other"}


def _reactions_view(message: Message) -> list[Json]:
    by_emoji: dict[str, list[int]] = {}
    for user, emoji in message.reactions.items():
        by_emoji.setdefault(emoji, []).append(user)
    return [{"emoji": emoji, "by": users} for emoji, users in by_emoji.items()]


def notice_view(notice: Notice) -> Json:
    return {
        "seq": notice.seq,
        "date": moment_view(notice.date),
        "chat": notice.chat,
        "message_id": notice.message_id,
        "text": notice.text,
        "alert": notice.alert,
        "url": notice.url,
    }


def moment_view(timestamp: float) -> str:
    return datetime.fromtimestamp(timestamp, UTC).astimezone(AMSTERDAM).isoformat(timespec="seconds")


SERVICES = {
    "pinned_message": "{who} heeft een bericht vastgezet",
    "forum_topic_edited": "{who} heeft het onderwerp hernoemd",
    "forum_topic_closed": "{who} heeft het onderwerp gesloten",
    "forum_topic_reopened": "{who} heeft het onderwerp heropend",
    "migrate_to_chat_id": "De groep is een supergroep geworden",
    "migrate_from_chat_id": "De groep is een supergroep geworden",
}


def service_text(world: World, message: Message) -> str:
    """What a Dutch phone says of a message that nobody typed."""
    service, who = message.service or {}, world.name_of(message.sender)
    if isinstance(users := service.get("new_chat_members"), list):
        other = _other(world, message, users[0])
        return f"{who} heeft {other} toegevoegd" if other else f"{who} doet mee"
    if "left_chat_member" in service:
        other = _other(world, message, service["left_chat_member"])
        return f"{who} heeft {other} verwijderd" if other else f"{who} is weggegaan"
    if isinstance(topic := service.get("forum_topic_created"), dict):
        return f'{who} heeft het onderwerp "{topic["name"]}" gemaakt'
    return next((text.format(who=who) for kind, text in SERVICES.items() if kind in service), "")


def _other(world: World, message: Message, user: object) -> str:
    """The name of somebody a message is about, if it is not who made it."""
    subject = user["id"] if isinstance(user, dict) else message.sender
    return "" if subject == message.sender else world.name_of(subject)
