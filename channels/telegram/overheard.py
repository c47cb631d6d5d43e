"""What do people say to each other in a group? Taken from the same updates, past the inbox; see incoming.py."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from channels.telegram.incoming import answered_of_the_bot, is_command
from domain.overhearing import Overheard

_PICTURED = ("photo", "voice", "video", "video_note", "audio", "document", "contact", "location")


def overheard(updates: list[Any], username: str, commands: Collection[str]) -> Iterator[Overheard]:
    """What is not for the bot; a damaged update is passed over."""
    for update in updates:
        try:
            found = _between_people(update, username, commands)
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError, OSError):
            continue
        if found is not None:
            yield found


def _between_people(update: Mapping[str, Any], username: str, commands: Collection[str]) -> Overheard | None:
    message = update.get("message") or update.get("edited_message")
    if message is None or message["chat"]["type"] not in ("group", "supergroup"):
        return None
    new = "message" in update
    if message["from"].get("is_bot") or (new and is_command(message.get("text"), username, commands)):
        return None
    text, pictured = message.get("text") or message.get("caption") or "", any(kind in message for kind in _PICTURED)
    if not isinstance(text, str) or not (text or pictured):
        return None
    return Overheard(
        chat_id=message["chat"]["id"],
        message_id=message["message_id"],
        account=message["from"]["id"],
        said_at=datetime.fromtimestamp(message.get("edit_date", message["date"]), UTC),
        text=text,
        pictured=pictured,
        username=str(message["from"].get("username", "")),
        answers=answered_of_the_bot(message, username) if new else None,
    )
