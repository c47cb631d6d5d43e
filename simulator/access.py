"""May the bot do this here? Finds the chat, topic or message of a call, or refuses as Telegram does."""

from __future__ import annotations

from simulator.chats import Chat, Kind, Member, Status, Topic
from simulator.messages import Message
from simulator.params import Params
from simulator.refusals import CHAT_NOT_FOUND, Refusal, bad_request, forbidden
from simulator.world import World

REQUEST_SECONDS = 5 * 60  # how long a bot may write to somebody who asks to join (Bot API, ChatJoinRequest)


def chat_of(world: World, params: Params) -> Chat:
    """The chat of a call, as far as the bot knows of it and is in it."""
    if params.values.get("chat_id") in (None, ""):
        raise bad_request("chat_id is empty")
    chat_id = params.number("chat_id")
    chat = world.chats.get(chat_id) if chat_id is not None else None
    if chat is None:
        raise bad_request(CHAT_NOT_FOUND)
    if chat.private:
        if not world.people[chat.id].met:
            raise bad_request(CHAT_NOT_FOUND)
        return chat
    if chat.migrated_to is not None:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=chat.migrated_to,
        )
    _must_be_in(world, chat)
    return chat


def _must_be_in(world: World, chat: Chat) -> None:
    place = chat.members.get(world.bot.id)
    if place is None:
        raise bad_request(CHAT_NOT_FOUND)
    if place.inside:
        return
    kind = "supergroup" if chat.kind is Kind.SUPERGROUP else "group"
    if place.status is Status.KICKED:
        raise forbidden(f"bot was kicked from the {kind} chat")
    raise forbidden(f"bot is not a member of the {kind} chat")


def chat_to_write_in(world: World, params: Params) -> Chat:
    """The chat of a call that puts something in it."""
    chat = chat_of(world, params)
    if chat.private:
        person = world.people[chat.id]
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started and not _asks_to_join(world, chat.id):
            raise forbidden("bot can't initiate conversation with a user")
    return chat


def _asks_to_join(world: World, user: int) -> bool:
    since = world.clock.timestamp() - REQUEST_SECONDS
    return any(user in chat.requests and chat.asked_at[user] >= since for chat in world.chats.values())


def thread_of(world: World, chat: Chat, params: Params) -> int | None:
    """The topic a call writes in; None is the chat itself, or General."""
    thread = params.number("message_thread_id")
    if not thread:
        return None
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not may_manage(world, chat, topic):
        raise bad_request("TOPIC_CLOSED")
    return thread


def topic_of(world: World, params: Params) -> tuple[Chat, Topic]:
    """The topic a call is about."""
    chat = chat_of(world, params)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    topic = chat.topics.get(params.number("message_thread_id") or 0)
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def may_manage(world: World, chat: Chat, topic: Topic) -> bool:
    return bot_place(world, chat).may("can_manage_topics") or topic.creator == world.bot.id


def message_of(chat: Chat, params: Params, doing: str) -> Message:
    """The message of a call; `doing` is Telegram's word for what is done to it: edit, delete, pin."""
    message = chat.messages.get(params.number("message_id") or 0)
    if message is None:
        raise bad_request(f"message to {doing} not found")
    return message


def bot_place(world: World, chat: Chat) -> Member:
    return chat.member(world.bot.id)


def require_right(world: World, chat: Chat, right: str, refusal: str) -> None:
    """In a private chat nothing is forbidden; in a group it takes the right."""
    if not chat.private and not bot_place(world, chat).may(right):
        raise bad_request(refusal)


def user_of(world: World, params: Params) -> int:
    """The user of a call: somebody this Telegram knows."""
    user = params.number("user_id")
    if user is None or user <= 0:
        raise bad_request("invalid user_id specified")
    if user != world.bot.id and user not in world.people:
        raise bad_request("member not found")
    return user
