"""How does Telegram write things down as JSON?"""

from __future__ import annotations

from simulator.chats import RIGHTS, Chat, InviteLink, Kind, Member, Status
from simulator.messages import Entity, Json, Media, Message
from simulator.world import World


def chat_json(world: World, chat: Chat) -> Json:
    """A Chat."""
    if chat.private:
        shape = world.user(chat.id)
        del shape["is_bot"], shape["language_code"]
        shape["type"] = "private"
        return shape
    shape = {"id": chat.id, "title": chat.title, "type": chat.kind.value}
    if chat.forum:
        shape["is_forum"] = True
    return shape


def message_json(world: World, message: Message, *, with_reply: bool = True) -> Json:
    """A Message, with the one it answers; that one without the one it answers in turn."""
    chat = world.chats[message.chat]
    shape: Json = {
        "message_id": message.message_id,
        "from": world.user(message.sender),
        "chat": chat_json(world, chat),
        "date": message.date,
    }
    if message.thread is not None:
        shape["message_thread_id"] = message.thread
        shape["is_topic_message"] = True
    if with_reply and (answered := _answered(chat, message)) is not None:
        shape["reply_to_message"] = message_json(world, answered, with_reply=False)
    if message.edited is not None:
        shape["edit_date"] = message.edited
    if message.protected:
        shape["has_protected_content"] = True
    if message.service is not None:
        shape.update(message.service)
    else:
        _add_content(shape, message)
    if message.buttons:
        shape["reply_markup"] = {"inline_keyboard": message.buttons}
    return shape


def _answered(chat: Chat, message: Message) -> Message | None:
    if message.reply_to is not None and message.reply_to in chat.messages:
        return chat.messages[message.reply_to]
    topic = chat.topics.get(message.thread) if message.thread is not None else None
    return topic.root if topic is not None and topic.root is not message else None


def _add_content(shape: Json, message: Message) -> None:
    entities = [entity_json(entity) for entity in message.entities]
    if message.media is None:
        shape["text"] = message.text
        if entities:
            shape["entities"] = entities
        return
    shape[message.media.kind] = media_json(message.media)
    if message.text:
        shape["caption"] = message.text
    if entities:
        shape["caption_entities"] = entities


def entity_json(entity: Entity) -> Json:
    """A MessageEntity."""
    shape: Json = {"offset": entity.offset, "length": entity.length, "type": entity.kind}
    if entity.url is not None:
        shape["url"] = entity.url
    if entity.language is not None:
        shape["language"] = entity.language
    if entity.user is not None:
        shape["user"] = {"id": entity.user, "is_bot": False, "first_name": ""}
    return shape


def media_json(media: Media) -> Json | list[Json]:
    """What a Message holds under the name of its kind of media."""
    if media.kind == "contact":
        return media.shape
    shape: Json = {
        **media.shape,
        "file_id": media.file_id,
        "file_unique_id": media.unique_id,
        "file_size": media.size,
    }
    if media.kind == "photo":
        return [shape]
    shape["mime_type"] = media.mime
    if media.kind == "document":
        shape["file_name"] = media.name
    return shape


def member_json(world: World, chat: Chat, user: int, member: Member) -> Json:
    """A ChatMember."""
    shape: Json = {"user": world.user(user), "status": member.status.value}
    if member.status is Status.CREATOR:
        shape["is_anonymous"] = False
    elif member.status is Status.ADMINISTRATOR:
        shape["can_be_edited"] = False
        shape.update({right: right in member.rights for right in RIGHTS if _exists_in(right, chat)})
    elif member.status is Status.KICKED:
        shape["until_date"] = 0
    return shape


def _exists_in(right: str, chat: Chat) -> bool:
    return right != "can_manage_topics" or chat.kind is Kind.SUPERGROUP


def link_json(world: World, chat: Chat, link: InviteLink) -> Json:
    """A ChatInviteLink."""
    shape: Json = {
        "invite_link": link.url,
        "creator": world.user(link.creator),
        "creates_join_request": link.by_request,
        "is_primary": link.primary,
        "is_revoked": link.revoked,
    }
    if link.name:
        shape["name"] = link.name
    if link.expires is not None:
        shape["expire_date"] = link.expires
    if link.limit is not None:
        shape["member_limit"] = link.limit
    if waiting := sum(other is link for other in chat.requests.values()):
        shape["pending_join_request_count"] = waiting
    return shape
