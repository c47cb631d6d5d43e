"""What can the bot do with invite links, and with those who ask to come in?"""

from __future__ import annotations

from simulator.access import chat_of, require_right, user_of
from simulator.chats import Chat, InviteLink
from simulator.membership import join, new_link
from simulator.messages import Json
from simulator.params import Params
from simulator.refusals import bad_request
from simulator.shapes import link_json
from simulator.world import World

NO_INVITING = "not enough rights to manage chat invite link"
MAX_NAME = 32  # characters; Bot API, createChatInviteLink
MAX_LIMIT = 99_999


def create_chat_invite_link(world: World, params: Params) -> Json:
    chat = _chat(world, params)
    link = new_link(world.bot.id)
    _fill(link, params)
    chat.links[link.url] = link
    return link_json(world, chat, link)


def edit_chat_invite_link(world: World, params: Params) -> Json:
    chat = _chat(world, params)
    link = _link(world, chat, params)
    _fill(link, params)
    return link_json(world, chat, link)


def revoke_chat_invite_link(world: World, params: Params) -> Json:
    chat = _chat(world, params)
    link = _link(world, chat, params)
    link.revoked = True
    return link_json(world, chat, link)


def export_chat_invite_link(world: World, params: Params) -> str:
    """A new primary link of the bot; its earlier one stops working."""
    chat = _chat(world, params)
    for earlier in chat.links.values():
        if earlier.primary and earlier.creator == world.bot.id:
            earlier.revoked = True
    link = new_link(world.bot.id)
    link.primary = True
    chat.links[link.url] = link
    return link.url


def approve_chat_join_request(world: World, params: Params) -> bool:
    chat, user, link = _request(world, params)
    join(world, chat, user, link)
    return True


def decline_chat_join_request(world: World, params: Params) -> bool:
    chat, user, _ = _request(world, params)
    del chat.requests[user]
    return True


def _chat(world: World, params: Params) -> Chat:
    chat = chat_of(world, params)
    if chat.private:
        raise bad_request("chat invite link can't be created in private chats")
    require_right(world, chat, "can_invite_users", NO_INVITING)
    return chat


def _link(world: World, chat: Chat, params: Params) -> InviteLink:
    link = chat.links.get(params.text("invite_link"))
    if link is None or link.creator != world.bot.id:
        raise bad_request("INVITE_HASH_EXPIRED")
    return link


def _fill(link: InviteLink, params: Params) -> None:
    name, limit, by_request = params.text("name"), params.number("member_limit"), params.flag("creates_join_request")
    if len(name) > MAX_NAME:
        raise bad_request("invite link name is too long")
    if limit is not None and not 0 <= limit <= MAX_LIMIT:
        raise bad_request("invalid member limit specified")
    if limit and by_request:
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    link.name, link.limit, link.by_request = name or None, limit or None, by_request
    link.expires = params.number("expire_date") or None


def _request(world: World, params: Params) -> tuple[Chat, int, InviteLink]:
    chat, user = _chat(world, params), user_of(world, params)
    if chat.member(user).inside:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    if user not in chat.requests:
        raise bad_request("HIDE_REQUESTER_MISSING")
    return chat, user, chat.requests[user]
