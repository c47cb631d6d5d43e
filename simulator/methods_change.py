"""What happens when the bot edits or deletes a message?"""

from __future__ import annotations

from simulator.access import chat_of, chat_to_write_in, message_of
from simulator.chats import Chat
from simulator.markup import buttons_of
from simulator.messages import Buttons, Entity, Json, Media, Message
from simulator.methods_files import media_of
from simulator.methods_send import caption_of, text_of
from simulator.params import Params
from simulator.refusals import NOT_MODIFIED, Refusal, bad_request
from simulator.shapes import message_json
from simulator.world import World

DELETABLE_SECONDS = 48 * 60 * 60  # Bot API, deleteMessage
MAX_DELETED = 100  # Bot API, deleteMessages
LASTING_SERVICES = frozenset({"forum_topic_created", "migrate_from_chat_id"})  # these cannot be deleted


def edit_message_text(world: World, params: Params) -> Json:
    message = _editable(world, params)
    if message.media is not None:
        raise bad_request("there is no text in the message to edit")
    return _change(world, message, *text_of(params), None, buttons_of(params))


def edit_message_caption(world: World, params: Params) -> Json:
    message = _editable(world, params)
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, message, *caption_of(params), message.media, buttons_of(params))


def edit_message_media(world: World, params: Params) -> Json:
    message = _editable(world, params)
    wanted = params.branch("media")
    kind, said = str(wanted.get("type")), str(wanted.get("media") or "")
    if kind not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: wrong type of the media")
    media = media_of(world, params, kind, said)
    return _change(world, message, *caption_of(Params(wanted, {})), media, buttons_of(params))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    message = _editable(world, params)
    return _change(world, message, message.text, message.entities, message.media, buttons_of(params))


def _editable(world: World, params: Params) -> Message:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    if params.number("message_id") is None:
        raise bad_request("message identifier is not specified")
    message = message_of(chat_to_write_in(world, params), params, "edit")
    if message.sender != world.bot.id or message.service is not None:
        raise bad_request("message can't be edited")
    return message


def _change(
    world: World,
    message: Message,
    text: str,
    entities: tuple[Entity, ...],
    media: Media | None,
    buttons: Buttons | None,
) -> Json:
    if (text, entities, media, buttons) == (message.text, message.entities, message.media, message.buttons):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.media, message.buttons = text, entities, media, buttons
    world.mark_edited(message)
    return message_json(world, message)


def delete_message(world: World, params: Params) -> bool:
    chat = chat_of(world, params)
    message = message_of(chat, params, "delete")
    if (refusal := _why_not_delete(world, chat, message)) is not None:
        raise refusal
    world.remove(chat, message.message_id)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Those that are there and may go; the others are passed over without a word."""
    chat = chat_of(world, params)
    wanted = params.row("message_ids") or []
    if not 1 <= len(wanted) <= MAX_DELETED:
        raise bad_request(
            "too many message identifiers specified" if wanted else "message identifiers are not specified"
        )
    for message_id in wanted:
        message = chat.messages.get(message_id) if isinstance(message_id, int) else None
        if message is not None and _why_not_delete(world, chat, message) is None:
            world.remove(chat, message.message_id)
    return True


def _why_not_delete(world: World, chat: Chat, message: Message) -> Refusal | None:
    if not LASTING_SERVICES.isdisjoint(message.service or ()):
        return bad_request("message can't be deleted")
    own = chat.private or message.sender == world.bot.id
    if not own and not chat.member(world.bot.id).may("can_delete_messages"):
        return bad_request("message can't be deleted")
    if world.now() - message.date > DELETABLE_SECONDS:
        return bad_request("message can't be deleted for everyone")
    return None
