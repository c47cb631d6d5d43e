"""What happens when somebody comes into a group, leaves it, or is given rights?"""

from __future__ import annotations

import secrets

from simulator.chats import USUAL_RIGHTS, Change, Chat, InviteLink, Member, Status
from simulator.hearing import hear_change, hear_join_request, hear_message
from simulator.messages import Json, Message
from simulator.refusals import Mistake
from simulator.world import World

MEMBER = Member(Status.MEMBER)
LEFT = Member(Status.LEFT)
KICKED = Member(Status.KICKED)


def set_member(world: World, chat: Chat, change: Change) -> None:
    """Gives somebody a new place in a group; whoever may know hears of it, and the group sees who came or went."""
    if change.after == chat.member(change.user):
        return
    chat.members[change.user] = change.after
    chat.requests.pop(change.user, None)
    hear_change(world, chat, change)
    if change.after.inside and not change.before.inside:
        announce(world, chat, change.by, {"new_chat_members": [world.user(change.user)]})
    elif change.before.inside and not change.after.inside:
        announce(world, chat, change.by, {"left_chat_member": world.user(change.user)})
    world.changes.bump()


def announce(world: World, chat: Chat, by: int, service: Json) -> Message:
    """Posts a service message."""
    message = world.post(Message(chat=chat.id, sender=by, service=service))
    hear_message(world, message)
    return message


def join(world: World, chat: Chat, user: int, via: InviteLink | None = None) -> None:
    """A person comes in."""
    before = chat.member(user)
    if before.inside:
        return
    if via is not None:
        via.used += 1
    set_member(world, chat, Change(user=user, by=user, before=before, after=MEMBER, via=via))


def leave(world: World, chat: Chat, user: int) -> None:
    """Somebody goes, by themselves."""
    before = chat.member(user)
    if before.inside:
        set_member(world, chat, Change(user=user, by=user, before=before, after=LEFT))


def remove(world: World, chat: Chat, user: int, by: int) -> None:
    """Somebody is sent away and cannot come back by a link."""
    before = chat.member(user)
    set_member(world, chat, Change(user=user, by=by, before=before, after=KICKED))


def administrator(rights: dict[str, bool] | None) -> Member:
    """The usual rights, with the named ones given or taken."""
    chosen = set(USUAL_RIGHTS)
    for right, given in (rights or {}).items():
        (chosen.add if given else chosen.discard)(right)
    return Member(Status.ADMINISTRATOR, frozenset(chosen))


def new_link(creator: int) -> InviteLink:
    return InviteLink(url=f"https://t.me/+{secrets.token_urlsafe(12)}", creator=creator)


def open_link(world: World, user: int, url: str) -> tuple[Chat, bool]:
    """A person opens an invite link: the chat, and whether they are in it now (else they asked to be)."""
    for chat in world.chats.values():
        link = chat.links.get(url)
        if link is not None and chat.migrated_to is None:
            return chat, _enter(world, chat, user, link)
    raise Mistake("This invite link does not exist.", 404)


def _enter(world: World, chat: Chat, user: int, link: InviteLink) -> bool:
    if chat.member(user).inside:
        return True
    expired = link.expires is not None and link.expires <= world.now()
    full = link.limit is not None and link.used >= link.limit
    if link.revoked or expired or full or chat.member(user).status is Status.KICKED:
        raise Mistake("This invite link is not valid any more.", 409)
    if not link.by_request:
        join(world, chat, user, link)
        return True
    chat.requests[user] = link
    chat.asked_at[user] = world.clock.timestamp()
    hear_join_request(world, chat, user, link)
    return False
