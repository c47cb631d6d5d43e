"""What happens when the bot sends something?"""

from __future__ import annotations

from simulator.access import chat_to_write_in, thread_of
from simulator.chats import Chat
from simulator.found_entities import found_entities
from simulator.html_text import parse_html, trimmed
from simulator.markup import buttons_of
from simulator.messages import Entity, Json, Media, Message
from simulator.methods_files import media_of
from simulator.params import Params
from simulator.refusals import bad_request
from simulator.shapes import message_json
from simulator.world import World

MAX_TEXT = 4096  # characters; Bot API, sendMessage
MAX_CAPTION = 1024
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)

Formatted = tuple[str, tuple[Entity, ...]]


def send_message(world: World, params: Params) -> Json:
    chat = chat_to_write_in(world, params)
    text, entities = text_of(params)
    return _send(world, params, chat, Message(chat=chat.id, sender=world.bot.id, text=text, entities=entities))


def send_photo(world: World, params: Params) -> Json:
    return _send_file(world, params, "photo")


def send_document(world: World, params: Params) -> Json:
    return _send_file(world, params, "document")


def send_contact(world: World, params: Params) -> Json:
    chat = chat_to_write_in(world, params)
    number, first_name = params.text("phone_number"), params.text("first_name")
    if not number:
        raise bad_request("phone number is empty")
    if not first_name:
        raise bad_request("first name is empty")
    shape: Json = {"phone_number": number, "first_name": first_name}
    if last_name := params.text("last_name"):
        shape["last_name"] = last_name
    name = f"{first_name} {last_name}".strip()
    card = Media(kind="contact", file_id=number, unique_id="", name=name, size=0, mime="", shape=shape)
    return _send(world, params, chat, Message(chat=chat.id, sender=world.bot.id, media=card))


def send_chat_action(world: World, params: Params) -> bool:
    chat = chat_to_write_in(world, params)
    thread_of(world, chat, params)
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _send_file(world: World, params: Params, kind: str) -> Json:
    chat = chat_to_write_in(world, params)
    media = media_of(world, params, kind, params.text(kind))
    text, entities = caption_of(params)
    message = Message(chat=chat.id, sender=world.bot.id, media=media, text=text, entities=entities)
    return _send(world, params, chat, message)


def _send(world: World, params: Params, chat: Chat, message: Message) -> Json:
    message.thread = thread_of(world, chat, params)
    message.reply_to = _reply_of(chat, params)
    message.buttons = buttons_of(params)
    message.protected = params.flag("protect_content")
    world.post(message)
    return message_json(world, message)


def _reply_of(chat: Chat, params: Params) -> int | None:
    reply = params.branch("reply_parameters")
    wanted = reply.get("message_id", params.number("reply_to_message_id"))
    if wanted is None:
        return None
    if isinstance(wanted, int) and wanted in chat.messages:
        return wanted
    if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def text_of(params: Params) -> Formatted:
    """The text of a call and its entities."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    text, entities = _formatted(params, source, "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, entities


def caption_of(params: Params) -> Formatted:
    """The caption of a call and its entities; both may be empty."""
    text, entities = _formatted(params, params.text("caption"), "caption_entities")
    if len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def _formatted(params: Params, source: str, entities_name: str) -> Formatted:
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = trimmed(source, _given_entities(params.row(entities_name)))
    return text, found_entities(text, entities)


def _given_entities(rows: list[object] | None) -> list[Entity]:
    entities = []
    for row in rows or ():
        if not isinstance(row, dict):
            raise bad_request("can't parse MessageEntity: Object expected")
        offset, length, kind, url = (row.get(name) for name in ("offset", "length", "type", "url"))
        if not isinstance(offset, int) or not isinstance(length, int) or not isinstance(kind, str):
            raise bad_request("can't parse MessageEntity: a field is missing or of another type")
        entities.append(Entity(kind, offset, length, url if isinstance(url, str) else None))
    return entities
