"""Where does a t.me link lead when a person opens it?"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from simulator.acts import Said, must_see, say, set_blocked
from simulator.chats import Change, Chat, Member, Status
from simulator.membership import MEMBER, open_link, set_member
from simulator.messages import Json, Message
from simulator.people import Person
from simulator.refusals import Mistake
from simulator.world import World

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # core.telegram.org/bots/features, Deep linking


def start(world: World, person: Person, payload: str = "") -> Message:
    """A person presses Start, or opens a link with something in it; that unblocks the bot too."""
    set_blocked(world, person, blocked=False)
    return say(world, person, world.chats[person.id], Said(text=f"/start {payload}"))


def follow(world: World, person: Person, link: str, chat: Chat | None) -> Json:
    """Opens a link of the bot or an invite link, and answers where that led."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    if parts.hostname not in ("t.me", "telegram.me"):
        raise Mistake("This is not a t.me link.")
    if parts.path.startswith("/+"):
        group, inside = open_link(world, person.id, f"https://t.me{parts.path}")
        return {"chat": group.id, "did": "joined" if inside else "asked"}
    if parts.path.strip("/").lower() != world.bot.username.lower():
        raise Mistake(f"There is no {parts.path.strip('/')} here.", 404)
    query = parse_qs(parts.query, keep_blank_values=True)
    if "startgroup" in query:
        return _add_to_group(world, person, chat, query)
    if "start" not in query:
        return {"chat": world.bot.id, "did": "opened"}
    message = start(world, person, _payload(query["start"][0]))
    return {"chat": world.bot.id, "did": "started", "message_id": message.message_id}


def _add_to_group(world: World, person: Person, chat: Chat | None, query: dict[str, list[str]]) -> Json:
    if chat is None:
        raise Mistake("Say which chat the bot is added to.")
    must_see(world, person, chat)
    payload = _payload(query["startgroup"][0])
    rights = frozenset(f"can_{right}" for right in " ".join(query.get("admin", [])).split())
    place = Member(Status.ADMINISTRATOR, rights | {"can_manage_chat"}) if rights else MEMBER
    before = chat.member(world.bot.id)
    if not before.inside:
        set_member(world, chat, Change(user=world.bot.id, by=person.id, before=before, after=place))
    message = say(world, person, chat, Said(text=f"/start@{world.bot.username} {payload}"))
    return {"chat": chat.id, "did": "added", "message_id": message.message_id}


def _payload(text: str) -> str:
    if text and not PAYLOAD.fullmatch(text):
        raise Mistake("A link carries at most 64 of A-Z, a-z, 0-9, _ and -.")
    return text
