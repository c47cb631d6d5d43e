"""What can the bot learn and decide about a chat and who is in it?"""

from __future__ import annotations

from simulator.access import chat_of, require_right, user_of
from simulator.chats import Change, Chat, Status
from simulator.membership import LEFT, leave, remove, set_member
from simulator.messages import Json
from simulator.params import Params
from simulator.refusals import bad_request
from simulator.shapes import chat_json, member_json, message_json
from simulator.world import World

NO_RESTRICTING = "not enough rights to restrict/unrestrict chat member"
MEMBER_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def get_chat(world: World, params: Params) -> Json:
    """A ChatFullInfo."""
    chat = chat_of(world, params)
    shape: Json = {
        **chat_json(world, chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if not chat.private:
        shape["permissions"] = dict.fromkeys(MEMBER_PERMISSIONS, True)
        primary = next((link for link in chat.links.values() if link.primary and not link.revoked), None)
        if primary is not None:
            shape["invite_link"] = primary.url
    if chat.pinned and (pinned := chat.messages.get(chat.pinned[-1])) is not None:
        shape["pinned_message"] = message_json(world, pinned, with_reply=False)
    return shape


def get_chat_member(world: World, params: Params) -> Json:
    chat, user = chat_of(world, params), user_of(world, params)
    if chat.private and user not in (chat.id, world.bot.id):
        raise bad_request("member not found")
    place = world.bot_in(chat) if chat.private else chat.member(user)
    return member_json(world, chat, user, place)


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    chat = chat_of(world, params)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return [member_json(world, chat, user, place) for user, place in chat.members.items() if place.leads]


def get_chat_member_count(world: World, params: Params) -> int:
    chat = chat_of(world, params)
    return 2 if chat.private else sum(place.inside for place in chat.members.values())


def leave_chat(world: World, params: Params) -> bool:
    chat = chat_of(world, params)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    leave(world, chat, world.bot.id)
    return True


def ban_chat_member(world: World, params: Params) -> bool:
    chat, user = _to_restrict(world, params)
    if chat.member(user).status is not Status.KICKED:
        remove(world, chat, user, world.bot.id)
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    """Somebody banned may come back; somebody who is in the group is sent out, unless only_if_banned."""
    chat, user = _to_restrict(world, params)
    before = chat.member(user)
    if before.status is Status.KICKED or (before.inside and not params.flag("only_if_banned")):
        set_member(world, chat, Change(user=user, by=world.bot.id, before=before, after=LEFT))
    return True


def _to_restrict(world: World, params: Params) -> tuple[Chat, int]:
    chat, user = chat_of(world, params), user_of(world, params)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    if user == world.bot.id:
        raise bad_request("can't restrict self")
    require_right(world, chat, "can_restrict_members", NO_RESTRICTING)
    place = chat.member(user)
    if place.status is Status.CREATOR:
        raise bad_request("can't remove chat owner")
    if place.leads:
        raise bad_request("user is an administrator of the chat")
    return chat, user
