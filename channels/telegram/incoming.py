"""What of Telegram's updates is for us? Group chatter and pictures are dropped here, before anything is kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.inbox import Incoming

ALLOWED = ("message", "callback_query", "my_chat_member")
_ENVELOPE = ("message_id", "date", "chat", "from", "message_thread_id", "is_topic_message")
_TEXT = ("text", "entities")
_GROUP_NEWS = ("migrate_to_chat_id",)


@dataclass(frozen=True)
class Batch:
    """A batch of updates, sifted. `last_id` is None when no update had a readable id."""

    kept: list[Incoming]
    damaged: int
    last_id: int | None


def sift(updates: list[Any], username: str) -> Batch:
    """Keep what is for the bot, each update by itself: a damaged one never takes its neighbours along."""
    kept: list[Incoming] = []
    damaged, last_id = 0, None
    for update in updates:
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            damaged += 1
            continue
        last_id = update["update_id"]
        try:
            found = _for_us(update, username)
        except (KeyError, TypeError, AttributeError):
            damaged += 1
            continue
        if found is not None:
            lane, wanted = found
            kept.append(Incoming(last_id, lane, json.dumps(wanted, ensure_ascii=False)))
    return Batch(kept, damaged, last_id)


def _for_us(update: Mapping[str, Any], username: str) -> tuple[int, dict[str, Any]] | None:
    if "message" in update:
        return _message(update, username)
    if "callback_query" in update:
        query = update["callback_query"]
        lane = int(query["message"]["chat"]["id"]) if query.get("message") else int(query["from"]["id"])
        return lane, {"update_id": update["update_id"], "callback_query": _bare_query(query)}
    if "my_chat_member" in update:
        return int(update["my_chat_member"]["chat"]["id"]), dict(update)
    return None


def _message(update: Mapping[str, Any], username: str) -> tuple[int, dict[str, Any]] | None:
    message = update["message"]
    chat = message["chat"]
    names: tuple[str, ...] = (*_ENVELOPE, *_TEXT)
    if chat["type"] != "private":
        if not _is_command(message.get("text"), username):
            names = (*_ENVELOPE, *_GROUP_NEWS)
            if not any(news in message for news in _GROUP_NEWS):
                return None
    elif "text" not in message:
        names = _ENVELOPE  # a picture, voice or file: nothing of it is kept, its sender gets a kind word
    bare = {name: message[name] for name in names if name in message}
    return int(chat["id"]), {"update_id": update["update_id"], "message": bare}


def _is_command(text: object, username: str) -> bool:
    if not isinstance(text, str) or not text.startswith("/"):
        return False
    _, at, whom = text.split(maxsplit=1)[0].partition("@")
    return not at or whom.lower() == username.lower()


def _bare_query(query: Mapping[str, Any]) -> dict[str, Any]:
    bare = {name: query[name] for name in ("id", "from", "chat_instance", "data") if name in query}
    message = query.get("message")
    if message:
        bare["message"] = {name: message[name] for name in ("message_id", "date", "chat", "message_thread_id")
                           if name in message}  # fmt: skip
    return bare
