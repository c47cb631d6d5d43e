"""What does the bot hear of what happens?"""

from __future__ import annotations

from simulator.chats import Change, Chat, InviteLink
from simulator.messages import Json, Message
from simulator.presses import Press
from simulator.shapes import chat_json, link_json, member_json, message_json
from simulator.world import World


def hear_message(world: World, message: Message) -> None:
    """A new or edited message, if the bot is allowed to see it."""
    if _sees(world, message):
        _meet(world, message.sender)
        kind = "message" if message.edited is None else "edited_message"
        world.updates.push(kind, message_json(world, message))


def _sees(world: World, message: Message) -> bool:
    """With privacy mode a bot that is no administrator hears in groups only what is meant for it."""
    chat = world.chats[message.chat]
    bot = world.bot_in(chat)
    if not bot.inside:
        return False
    if chat.private or bot.leads or world.profile.reads_all or message.service is not None:
        return True
    if message.reply_to is not None:
        answered = chat.messages.get(message.reply_to)
        if answered is not None and answered.sender == world.bot.id:
            return True
    return _commands(world, message)


def _commands(world: World, message: Message) -> bool:
    first = message.entities[0] if message.entities else None
    if first is None or first.kind != "bot_command" or first.offset != 0:
        return False
    _, at, addressee = message.text[: first.length].partition("@")
    return not at or addressee.lower() == world.bot.username.lower()


def hear_press(world: World, press: Press, message: Message) -> None:
    """A pressed button."""
    _meet(world, press.user)
    body: Json = {
        "id": press.id,
        "from": world.user(press.user),
        "message": message_json(world, message),
        "chat_instance": str(press.chat * 7_919),
        "data": press.data,
    }
    world.updates.push("callback_query", body)


def hear_change(world: World, chat: Chat, change: Change) -> None:
    """Somebody came, went or was promoted: the bot always hears it of itself, an administrator of others too."""
    about_bot = change.user == world.bot.id
    if not about_bot and not world.bot_in(chat).inside:
        return
    for user in (change.by, *(chat.members if about_bot else (change.user,))):
        _meet(world, user)
    if not about_bot and not world.bot_in(chat).leads:
        return
    body: Json = {
        "chat": chat_json(world, chat),
        "from": world.user(change.by),
        "date": world.now(),
        "old_chat_member": member_json(world, chat, change.user, change.before),
        "new_chat_member": member_json(world, chat, change.user, change.after),
    }
    if change.via is not None:
        body["invite_link"] = link_json(world, chat, change.via)
    world.updates.push("my_chat_member" if about_bot else "chat_member", body)


def hear_join_request(world: World, chat: Chat, user: int, link: InviteLink) -> None:
    """Somebody asks to come in; an administrator who may invite is told."""
    if world.bot_in(chat).may("can_invite_users"):
        _meet(world, user)
        body: Json = {
            "chat": chat_json(world, chat),
            "from": world.user(user),
            "user_chat_id": user,
            "date": world.now(),
            "invite_link": link_json(world, chat, link),
        }
        world.updates.push("chat_join_request", body)


def hear_reaction(world: World, message: Message, user: int, before: str) -> None:
    """Somebody put an emoji on a message, or took it away; in groups only administrators are told."""
    chat = world.chats[message.chat]
    if chat.private or world.bot_in(chat).leads:
        _meet(world, user)
        body: Json = {
            "chat": chat_json(world, chat),
            "message_id": message.message_id,
            "user": world.user(user),
            "date": world.now(),
            "old_reaction": _reaction(before),
            "new_reaction": _reaction(message.reactions.get(user, "")),
        }
        world.updates.push("message_reaction", body)


def _reaction(emoji: str) -> list[Json]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []


def _meet(world: World, user: int) -> None:
    if user in world.people:
        world.people[user].met = True
