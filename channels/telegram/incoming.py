"""What of Telegram's updates is for us? Group chatter and pictures are dropped here, before anything is kept."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from domain.documents import KINDS, LISTS
from storage.inbox import Incoming

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
_ENVELOPE = ("message_id", "date", "chat", "from", "message_thread_id", "is_topic_message")
_TEXT = ("text", "entities")
_DOCUMENT = ("file_id", "file_unique_id", "file_name", "file_size", "mime_type")
_ANSWERED = ("message_id", "date", "chat")
_GROUP_NEWS = ("migrate_to_chat_id",)


@dataclass(frozen=True)
class Batch:
    """A batch of updates, sifted. `last_id` is None when no update had a readable id."""

    kept: list[Incoming]
    damaged: int
    last_id: int | None


def sift(updates: list[Any], username: str, commands: Collection[str]) -> Batch:
    """Keep what is for the bot, each update by itself: a damaged one never takes its neighbours along."""
    kept: list[Incoming] = []
    damaged, last_id = 0, None
    for update in updates:
        if not isinstance(update, dict) or not _is_id(update.get("update_id")):
            damaged += 1
            continue
        last_id = update["update_id"]
        try:
            found = _for_us(update, username, commands)
        except (KeyError, TypeError, AttributeError, ValueError):
            damaged += 1
            continue
        if found is not None:
            kept.append(Incoming(last_id, *found))
    return Batch(kept, damaged, last_id)


def _is_id(value: object) -> bool:
    return isinstance(value, int) and -(2**63) <= value < 2**63  # what the database can hold


def _for_us(update: Mapping[str, Any], username: str, commands: Collection[str]) -> tuple[int, str] | None:
    """The lane and the body to keep. Raises ValueError and its like for what can't be kept."""
    found = _wanted(update, username, commands)
    if found is None:
        return None
    lane, wanted = found
    if not _is_id(lane):
        raise ValueError("no chat has such an id")
    body = json.dumps(wanted, ensure_ascii=False)
    body.encode()  # half a surrogate pair is no text
    return lane, body


def _wanted(update: Mapping[str, Any], username: str, commands: Collection[str]) -> tuple[int, dict[str, Any]] | None:
    if "message" in update:
        return _message(update, username, commands)
    if "edited_message" in update:
        return _edited(update)
    if "callback_query" in update:
        query = update["callback_query"]
        lane = query["message"]["chat"]["id"] if query.get("message") else query["from"]["id"]
        return lane, {"update_id": update["update_id"], "callback_query": _bare_query(query)}
    if "my_chat_member" in update:
        return update["my_chat_member"]["chat"]["id"], dict(update)
    return None


def _message(update: Mapping[str, Any], username: str, commands: Collection[str]) -> tuple[int, dict[str, Any]] | None:
    message = update["message"]
    chat = message["chat"]
    names: tuple[str, ...] = (*_ENVELOPE, *_TEXT)
    if chat["type"] != "private":
        if _answers_the_bot(message, username):
            names = (*_ENVELOPE, "text")
        elif not is_command(message.get("text"), username, commands):
            names = (*_ENVELOPE, *_GROUP_NEWS)
            if not any(news in message for news in _GROUP_NEWS):
                return None
    elif "text" not in message:
        names = _ENVELOPE  # a picture, voice or file: nothing of it is kept, its sender gets a kind word
        if _may_be_read(message.get("document")):
            names = (*_ENVELOPE, "document")
    bare = {name: message[name] for name in names if name in message}
    if "text" in bare and _answers_the_bot(message, username):
        answered = message["reply_to_message"]
        # In private the bot's own words tell what it is about; so no table has to say who hears of which signal.
        known = _ANSWERED if chat["type"] != "private" else (*_ANSWERED, "text", "reply_markup")
        bare["reply_to_message"] = {name: answered[name] for name in known if name in answered}
    if "document" in bare:
        bare["document"] = {name: bare["document"][name] for name in _DOCUMENT if name in bare["document"]}
    return chat["id"], {"update_id": update["update_id"], "message": bare}


def answered_of_the_bot(message: Mapping[str, Any], username: str) -> int | None:
    """The message of the bot to which this is a written reply."""
    return message["reply_to_message"]["message_id"] if _answers_the_bot(message, username) else None


def _may_be_read(document: object) -> bool:
    """Whether it is a file that a coordinator may put with a page: where it lies is kept, and its name, sealed."""
    if not isinstance(document, dict):
        return False
    # Every system has another type for a list, so that its name says what it is.
    return document.get("mime_type") in KINDS or str(document.get("file_name", "")).lower().endswith(LISTS)


def _answers_the_bot(message: Mapping[str, Any], username: str) -> bool:
    """Whether it is a written reply to something the bot said there."""
    answered = message.get("reply_to_message")
    if not answered or not isinstance(message.get("text"), str) or message["text"].startswith("/"):
        return False
    return bool(str(answered.get("from", {}).get("username", "")).lower() == username.lower())


def _edited(update: Mapping[str, Any]) -> tuple[int, dict[str, Any]] | None:
    """Somebody mends what they typed in private."""
    message = update["edited_message"]
    if message["chat"]["type"] != "private" or "text" not in message:
        return None
    bare = {name: message[name] for name in (*_ENVELOPE, *_TEXT) if name in message}
    return message["chat"]["id"], {"update_id": update["update_id"], "edited_message": bare}


def is_command(text: object, username: str, commands: Collection[str]) -> bool:
    """Whether it is one of our commands; another bot in the group may have others."""
    if not isinstance(text, str) or not text.startswith("/"):
        return False
    command, at, whom = text.split(maxsplit=1)[0].partition("@")
    return command.lower() in commands and (not at or whom.lower() == username.lower())


def _bare_query(query: Mapping[str, Any]) -> dict[str, Any]:
    bare = {name: query[name] for name in ("id", "from", "chat_instance", "data") if name in query}
    message = query.get("message")
    if message:
        bare["message"] = {name: message[name] for name in ("message_id", "date", "chat", "message_thread_id")
                           if name in message}  # fmt: skip
        file = message.get("document")
        if file:  # the button stands under a file, of which only the words can change
            bare["message"]["document"] = {name: file[name] for name in ("file_id", "file_unique_id")}
    return bare
