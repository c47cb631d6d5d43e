"""How do people run a group: make it, let others in, add the bot, let it grow up?"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.chats import Change, Chat, Kind, Member, Status, Topic
from simulator.hearing import hear_message
from simulator.membership import KICKED, MEMBER, administrator, announce, join, leave, set_member
from simulator.messages import Message
from simulator.refusals import Mistake
from simulator.topics import open_topic, set_topic_closed
from simulator.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGroup:
    """A group to be made. A forum is always a supergroup."""

    title: str
    owner: int
    members: tuple[int, ...] = ()
    supergroup: bool = False
    forum: bool = False


def make_group(world: World, wanted: NewGroup) -> Chat:
    """A new group of people, without the bot."""
    title = wanted.title.strip()
    if not title:
        raise Mistake("A group needs a title.")
    everybody = [world.person(user).id for user in (wanted.owner, *wanted.members)]
    kind = Kind.SUPERGROUP if wanted.supergroup or wanted.forum else Kind.GROUP
    chat = world.add_group(title, kind, forum=wanted.forum)
    chat.members = dict.fromkeys(everybody, MEMBER)
    chat.members[wanted.owner] = Member(Status.CREATOR)
    return chat


def add_topic(world: World, chat: Chat, name: str) -> Topic:
    """The owner opens a topic."""
    if not chat.forum:
        raise Mistake("Only a forum has topics.", 409)
    if not 1 <= len(name.strip()) <= 128:
        raise Mistake("A topic needs a name of at most 128 characters.")
    return open_topic(world, chat, owner_of(chat), name.strip())


def change_topic(world: World, chat: Chat, thread: int, *, closed: bool) -> None:
    """The owner closes or reopens a topic."""
    topic = chat.topics.get(thread)
    if topic is None:
        raise Mistake(f"There is no topic {thread} in this group.", 404)
    if topic.closed is not closed:
        set_topic_closed(world, chat, topic, owner_of(chat), closed=closed)


def set_bot(world: World, chat: Chat, by: int, status: str, rights: dict[str, bool] | None) -> None:
    """Somebody adds, promotes, demotes or removes the bot."""
    if not chat.member(world.person(by).id).inside:
        raise Mistake("Only a member can add or remove the bot.", 403)
    places = {"member": MEMBER, "administrator": administrator(rights), "left": KICKED}
    if status not in places:
        raise Mistake("The status is member, administrator or left.")
    before = chat.member(world.bot.id)
    if status == "left" and not before.inside:
        raise Mistake("The bot is not in this group.", 409)
    set_member(world, chat, Change(user=world.bot.id, by=by, before=before, after=places[status]))


def set_person(world: World, chat: Chat, user: int, *, inside: bool) -> None:
    """A person joins or leaves."""
    world.person(user)
    if inside:
        join(world, chat, user)
    elif chat.member(user).status is Status.CREATOR:
        raise Mistake("The owner cannot leave the group.", 409)
    else:
        leave(world, chat, user)


def migrate(world: World, chat: Chat) -> Chat:
    """A basic group becomes a supergroup with another id; the old id only says where it went."""
    if chat.kind is not Kind.GROUP:
        raise Mistake("This group is a supergroup already.", 409)
    grown = world.add_group(chat.title, Kind.SUPERGROUP)
    grown.members = dict(chat.members)
    by = owner_of(chat)
    announce(world, chat, by, {"migrate_to_chat_id": grown.id})
    chat.migrated_to = grown.id
    hear_message(world, world.post(Message(chat=grown.id, sender=by, service={"migrate_from_chat_id": chat.id})))
    return grown


def owner_of(chat: Chat) -> int:
    return next(user for user, member in chat.members.items() if member.status is Status.CREATOR)
