"""What happens when somebody opens, renames or closes a topic of a forum?"""

from __future__ import annotations

from simulator.chats import Chat, Topic
from simulator.hearing import hear_message
from simulator.messages import Json, Message
from simulator.world import World

USUAL_COLOR = 7_322_096  # the first of the six colours that Telegram lets topics have


def open_topic(world: World, chat: Chat, by: int, name: str, color: int = USUAL_COLOR) -> Topic:
    """Makes a topic, with the service message that every message in it answers."""
    created: Json = {"name": name, "icon_color": color}
    root = world.post(Message(chat=chat.id, sender=by, service={"forum_topic_created": created}))
    root.thread = root.message_id
    topic = Topic(thread=root.message_id, name=name, color=color, creator=by, root=root)
    chat.topics[topic.thread] = topic
    hear_message(world, root)
    world.changes.bump()
    return topic


def rename_topic(world: World, chat: Chat, topic: Topic, by: int, name: str) -> None:
    topic.name = name
    _tell(world, chat, topic, by, {"forum_topic_edited": {"name": name}})


def set_topic_closed(world: World, chat: Chat, topic: Topic, by: int, *, closed: bool) -> None:
    topic.closed = closed
    _tell(world, chat, topic, by, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """The topic goes with all that was said in it."""
    del chat.topics[topic.thread]
    for message_id in [message.message_id for message in chat.messages.values() if message.thread == topic.thread]:
        world.remove(chat, message_id)
    world.changes.bump()


def _tell(world: World, chat: Chat, topic: Topic, by: int, service: Json) -> None:
    hear_message(world, world.post(Message(chat=chat.id, sender=by, thread=topic.thread, service=service)))
