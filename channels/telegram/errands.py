"""How does the bot look at a group, make a topic, or read a file? Calls that are no message, whose find goes back."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken

from channels import reading
from domain.delivery import Delivered, Fate
from domain.documents import LARGEST, FileErrand, FileRead, Unread
from domain.groups import Errand, GroupFound, NoTopic, Right, TopicMade

_Json = Mapping[str, Any]
_INSIDE = ("creator", "administrator", "member", "restricted")


async def look(bot: Bot, errand: Errand) -> Delivered:
    """How the bot stands in a group. Repeats harmlessly. Raises TelegramError when Telegram can't be asked now."""
    me = await _ask(bot, "getMe")
    reads_all = bool(me.get("can_read_all_group_messages"))
    nowhere = GroupFound(reads_all=reads_all, inside=False)
    if errand.chat_id is None:
        return Delivered(fate=Fate.STANDS, found=nowhere)
    chat_id, moved_to = errand.chat_id, None
    try:
        try:
            chat = await _ask(bot, "getChat", chat_id=chat_id)
        except ChatMigrated as moved:
            chat_id = moved_to = moved.new_chat_id
            chat = await _ask(bot, "getChat", chat_id=chat_id)
        member = await _ask(bot, "getChatMember", chat_id=chat_id, user_id=me["id"])
    except (Forbidden, BadRequest):
        return Delivered(fate=Fate.STANDS, found=nowhere)
    gone, closed = set(), set()
    for thread in errand.threads:
        said = await _try_topic(bot, chat_id, thread)
        if "topic_closed" in said:
            closed.add(thread)
        elif "thread not found" in said or "topic_deleted" in said:
            gone.add(thread)
    found = group_found(chat, member, reads_all=reads_all, gone=gone, closed=closed, moved_to=moved_to)
    return Delivered(fate=Fate.STANDS, found=found)


def group_found(
    chat: _Json, member: _Json, *, reads_all: bool, gone: set[int], closed: set[int], moved_to: int | None
) -> GroupFound:
    """What a ChatFullInfo and the bot's own ChatMember say."""
    status = member["status"]
    leads = status in ("creator", "administrator")
    all_may = chat.get("permissions", {}).get("can_send_messages", True)
    return GroupFound(
        reads_all=reads_all,
        inside=status in _INSIDE and member.get("is_member", True),
        may_write=leads or (all_may and member.get("can_send_messages", True)),
        leads=leads,
        rights=frozenset(right for right in Right if member.get(right.value) or status == "creator"),
        forum=bool(chat.get("is_forum")),
        basic=chat["type"] == "group",
        gone=frozenset(gone),
        closed=frozenset(closed),
        moved_to=moved_to,
    )


async def _try_topic(bot: Bot, chat_id: int, thread: int) -> str:
    """What Telegram says of a topic; there is no call that reads one, so this shows there for a moment as typing."""
    try:
        await _ask(bot, "sendChatAction", chat_id=chat_id, message_thread_id=thread, action="typing")
    except (Forbidden, BadRequest) as refused:
        return refused.message.lower()
    return ""


async def read_file(bot: Bot, errand: FileErrand) -> Delivered:
    """Fetch a file that somebody sent, and read it. Raises TelegramError when Telegram can't be asked now."""
    try:
        file = await _ask(bot, "getFile", file_id=errand.file_id)
        if file.get("file_size", 0) > LARGEST or "file_path" not in file:
            return Delivered(fate=Fate.STANDS, found=FileRead(unread=Unread.GONE))
        content = await bot.request.retrieve(f"{bot.base_file_url}/{file['file_path']}")
    except (Forbidden, BadRequest, InvalidToken):
        return Delivered(fate=Fate.STANDS, found=FileRead(unread=Unread.GONE))
    if len(content) > LARGEST:
        return Delivered(fate=Fate.STANDS, found=FileRead(unread=Unread.GONE))
    return Delivered(fate=Fate.STANDS, found=await reading.read(content, errand.kind))


async def make_topic(bot: Bot, errand: Errand) -> Delivered:
    """Make a topic. Raises TelegramError when it is not known whether that was done."""
    values: dict[str, Any] = {"chat_id": errand.chat_id, "name": errand.name}
    try:
        try:
            made = await _ask(bot, "createForumTopic", **values)
        except ChatMigrated as moved:
            made = await _ask(bot, "createForumTopic", **{**values, "chat_id": moved.new_chat_id})
    except Forbidden:
        return Delivered(fate=Fate.STANDS, found=TopicMade(why_not=NoTopic.NO_GROUP))
    except BadRequest as refused:
        said = refused.message.lower()
        why = NoTopic.NO_FORUM if "not a forum" in said else NoTopic.NO_RIGHT
        return Delivered(fate=Fate.STANDS, found=TopicMade(why_not=NoTopic.NO_GROUP if "not found" in said else why))
    return Delivered(fate=Fate.STANDS, found=TopicMade(thread_id=made["message_thread_id"]))


async def _ask(bot: Bot, method: str, **values: object) -> _Json:
    answer = await bot.do_api_request(method, api_kwargs=values)
    return answer if isinstance(answer, dict) else {}
