"""What can the bot do with the topics of a forum?"""

from __future__ import annotations

from simulator.access import bot_place, chat_of, may_manage, topic_of
from simulator.chats import Chat, Topic
from simulator.messages import Json
from simulator.params import Params
from simulator.refusals import bad_request
from simulator.topics import USUAL_COLOR, delete_topic, open_topic, rename_topic, set_topic_closed
from simulator.world import World

MAX_NAME = 128  # characters; Bot API, createForumTopic
NO_RIGHT = "not enough rights to manage topics in the chat"
UNCHANGED = "TOPIC_NOT_MODIFIED"


def create_forum_topic(world: World, params: Params) -> Json:
    chat = chat_of(world, params)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if not bot_place(world, chat).may("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    name = _name(params)
    if not name:
        raise bad_request("TOPIC_NAME_EMPTY")
    topic = open_topic(world, chat, world.bot.id, name, params.number("icon_color") or USUAL_COLOR)
    return {"message_thread_id": topic.thread, "name": topic.name, "icon_color": topic.color}


def edit_forum_topic(world: World, params: Params) -> bool:
    chat, topic = _own_topic(world, params)
    name = _name(params)
    if not name or name == topic.name:
        raise bad_request(UNCHANGED)
    rename_topic(world, chat, topic, world.bot.id, name)
    return True


def close_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, params, closed=True)


def reopen_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, params, closed=False)


def delete_forum_topic(world: World, params: Params) -> bool:
    chat, topic = topic_of(world, params)
    if not bot_place(world, chat).may("can_delete_messages"):
        raise bad_request("not enough rights to delete a topic")
    delete_topic(world, chat, topic)
    return True


def _set_closed(world: World, params: Params, *, closed: bool) -> bool:
    chat, topic = _own_topic(world, params)
    if topic.closed is closed:
        raise bad_request(UNCHANGED)
    set_topic_closed(world, chat, topic, world.bot.id, closed=closed)
    return True


def _own_topic(world: World, params: Params) -> tuple[Chat, Topic]:
    chat, topic = topic_of(world, params)
    if not may_manage(world, chat, topic):
        raise bad_request(NO_RIGHT)
    return chat, topic


def _name(params: Params) -> str:
    name = params.text("name").strip()
    if len(name) > MAX_NAME:
        raise bad_request("TOPIC_NAME_TOO_LONG")
    return name
