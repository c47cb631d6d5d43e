"""How is a parcel delivered, and what do Telegram's answers mean for it?"""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Bot, InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from channels import calendar_files, tables
from channels.drawing import NotDrawn, drawn
from channels.papers import NotMade, made
from channels.telegram.errands import look, make_topic, read_file
from channels.telegram.transport import NotSent, seconds_of
from domain.calendars import DatesErrand
from domain.delivery import Delivered, Fate, Parcel, Verb
from domain.documents import FileErrand
from domain.groups import Errand
from domain.tables import Form, TableErrand
from views import inviting as date_screens
from views import tables as table_screens
from views.paper import Printed
from views.screen import Screen
from views.sheet import Drawing
from views.wording import Wording

log = logging.getLogger(__name__)

_PERSON = "tg://user?id="  # where a button leads that opens a chat with somebody
_SHUT = "button_user"  # what Telegram says of such a button when that person does not allow it
_PICTURE = "kernlijn.png"
_SUPERGROUPS = -1_000_000_000_000  # their ids lie below it


class Courier:
    """Carries parcels to Telegram with one bot.

    `doubtful_mark` is put before what may have arrived before, `late_mark` (made of when it was kept) before what
    comes too late.
    """

    def __init__(self, bot: Bot, words: Wording, doubtful_mark: str, late_mark: Callable[[datetime], str]) -> None:
        self._bot = bot
        self._words = words
        self._doubtful_mark = doubtful_mark
        self._late_mark = late_mark
        self._reading = asyncio.Semaphore(1)  # one file at a time, however many are sent
        self._drawing = asyncio.Semaphore(1)  # and one picture or paper

    async def carry(self, parcel: Parcel) -> Delivered:
        """One try. Never raises for what Telegram or the network says."""
        if parcel.verb in (Verb.LOOK, Verb.TOPIC, Verb.READ):
            return await self._run(parcel)
        marks = self._marks(parcel)
        method, values = await self._call_for(parcel, marks)
        if parcel.verb is Verb.TABLE:
            values = await asyncio.to_thread(self._table, parcel)
        elif parcel.verb is Verb.CALENDAR:
            values = await asyncio.to_thread(self._dates, parcel, marks)
        try:
            answer = await self._call(method, values)
        except BadRequest as error:
            if parcel.verb is Verb.SEND and method == "sendDocument" and "file" in error.message.lower():
                return Delivered(fate=Fate.FILE_GONE)
            return _fate_of(error, parcel)
        except TelegramError as error:
            return _fate_of(error, parcel)
        message_id = answer.get("message_id") if isinstance(answer, dict) else None
        return Delivered(fate=Fate.STANDS, message_id=message_id)

    async def _call(self, method: str, values: dict[str, Any]) -> Any:
        """Once more, without the buttons that lead to a person, where that person keeps those shut."""
        try:
            return await self._bot.do_api_request(method, api_kwargs=values)
        except BadRequest as error:
            bare = _without_people(values) if _SHUT in error.message.lower() else values
            if bare == values:
                raise
            return await self._bot.do_api_request(method, api_kwargs=bare)

    async def _call_for(self, parcel: Parcel, marks: Sequence[str]) -> tuple[str, dict[str, Any]]:
        if parcel.verb is Verb.DRAW:
            return await self._drawn(parcel, marks)
        return await self._printed(parcel, marks) if parcel.verb is Verb.PAPER else call_for(parcel, marks)

    async def _printed(self, parcel: Parcel, marks: Sequence[str]) -> tuple[str, dict[str, Any]]:
        """The call of a paper that is made now; of what is said along with it where there is none."""
        printed = Printed.load(parcel.body)
        values = _message_values(parcel.chat_id, printed.screen, marks) | {"disable_notification": True}
        if parcel.thread_id is not None:
            values["message_thread_id"] = parcel.thread_id
        try:
            async with self._drawing:
                content = await made(printed.paper, printed.form)
        except NotMade:
            log.error("a paper could not be made; its words are sent alone")
            return "sendMessage", values
        return "sendDocument", {**_with_caption(values), "document": InputFile(content, filename=printed.file)}

    async def _drawn(self, parcel: Parcel, marks: Sequence[str]) -> tuple[str, dict[str, Any]]:
        """The call of a picture that is made now; of its words alone where there is none."""
        drawing = Drawing.load(parcel.body)
        values = _message_values(parcel.chat_id, drawing.screen, marks)
        try:
            async with self._drawing:
                content = await drawn(drawing.sheet, "pdf" if drawing.file else "png")
        except NotDrawn:
            log.error("a picture could not be drawn; its words are sent alone")
            return "sendMessage", values
        name = "document" if drawing.file else "photo"
        file = InputFile(content, filename=drawing.file or _PICTURE)
        method = "sendDocument" if drawing.file else "sendPhoto"
        return method, {**_with_caption(values), name: file}

    async def _run(self, parcel: Parcel) -> Delivered:
        """An errand. Its parcel lies in the chat of who asked, about whom a refusal by a group says nothing."""
        try:
            if parcel.verb is Verb.READ:
                async with self._reading:
                    return await read_file(self._bot, FileErrand.load(parcel.body))
            errand = Errand.load(parcel.body)
            return await (look if parcel.verb is Verb.LOOK else make_topic)(self._bot, errand)
        except TelegramError as error:
            delivered = _fate_of(error, parcel)
            again = delivered.fate in (Fate.NOT_SENT, Fate.TOO_FAST, Fate.UNCERTAIN)
            return delivered if again else Delivered(fate=Fate.REFUSED)

    def _table(self, parcel: Parcel) -> dict[str, Any]:
        errand = TableErrand.load(parcel.body)
        rows = table_screens.rows(self._words, errand)
        content = tables.write_xlsx(rows) if errand.form is Form.XLSX else tables.write_csv(rows)
        file = InputFile(content, filename=table_screens.file_name(self._words, errand))
        caption = table_screens.caption(self._words, errand)
        return {"chat_id": parcel.chat_id, "document": file, "caption": caption, "parse_mode": "HTML"}

    def _dates(self, parcel: Parcel, marks: Sequence[str]) -> dict[str, Any]:
        """Dates, with the file that a calendar takes."""
        errand = DatesErrand.load(parcel.body)
        titled = [(date_screens.title(self._words, one), one) for one in errand.appointments]
        content = calendar_files.published(titled, errand.stamp or parcel.kept_at, ZoneInfo(errand.zone))
        values = _message_values(parcel.chat_id, date_screens.dates(self._words, errand), marks)
        name = date_screens.file_name(self._words, errand)
        return {**_with_caption(values), "document": InputFile(content, filename=name)}

    def _marks(self, parcel: Parcel) -> list[str]:
        doubtful = [self._doubtful_mark] if parcel.marked else []
        return [*doubtful, self._late_mark(parcel.kept_at)] if parcel.late else doubtful


def call_for(parcel: Parcel, marks: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The Bot API call of a parcel. An edit without a message becomes a new message."""
    if parcel.verb is Verb.DELETE:
        return "deleteMessage", {"chat_id": parcel.chat_id, "message_id": parcel.message_id}
    if parcel.verb is Verb.KICK:
        # In a supergroup who is "unbanned" leaves without a lasting ban; a basic group knows no other way than this.
        method = "unbanChatMember" if parcel.chat_id < _SUPERGROUPS else "banChatMember"
        return method, {"chat_id": parcel.chat_id, "user_id": int(parcel.body)}
    if parcel.verb is Verb.MENU:
        scope = {"type": "chat", "chat_id": parcel.chat_id}
        return "setMyCommands", {"commands": json.loads(parcel.body), "scope": scope}
    if parcel.verb in (Verb.TABLE, Verb.CALENDAR):
        return "sendDocument", {}
    if parcel.verb is Verb.CONTACT:
        return "sendContact", {"chat_id": parcel.chat_id, **json.loads(parcel.body)}
    screen = Screen.load(parcel.body)
    if parcel.verb is Verb.EDIT and parcel.message_id is not None:
        if screen.document is not None:
            values = _with_caption(_values(parcel.chat_id, screen, marks))
            return "editMessageCaption", {**values, "message_id": parcel.message_id}
        return "editMessageText", {**_values(parcel.chat_id, screen, marks), "message_id": parcel.message_id}
    values = _message_values(parcel.chat_id, screen, marks)
    if parcel.thread_id is not None:
        values["message_thread_id"] = parcel.thread_id
    if parcel.reply_to is not None:
        values["reply_parameters"] = {"message_id": parcel.reply_to, "allow_sending_without_reply": True}
    if screen.document is not None:
        return "sendDocument", {**_with_caption(values), "document": screen.document}
    return "sendMessage", values


def _message_values(chat_id: int, screen: Screen, marks: Sequence[str]) -> dict[str, Any]:
    """What is said of a new message."""
    protected = {"protect_content": True} if screen.protected else {}
    return _values(chat_id, screen, marks) | protected


def _with_caption(values: dict[str, Any]) -> dict[str, Any]:
    """The same where a file goes along."""
    kept = {name: value for name, value in values.items() if name not in ("text", "link_preview_options")}
    return {**kept, "caption": values["text"]}


async def say_at_once(bot: Bot, chat_id: int, screen: Screen) -> int | None:
    """Say something past the outbox, so that nothing of it is kept: one try; which message it is, if it arrived."""
    answer = await _at_once(bot, "sendMessage", _values(chat_id, screen, ()))
    return answer["message_id"] if isinstance(answer, dict) else None


async def mend_at_once(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> None:
    """Change what was said at once."""
    await _at_once(bot, "editMessageText", {**_values(chat_id, screen, ()), "message_id": message_id})


async def erase_at_once(bot: Bot, chat_id: int, message_id: int) -> bool:
    """Take a message away, past the outbox; False where the bot has no right to."""
    return bool(await _at_once(bot, "deleteMessage", {"chat_id": chat_id, "message_id": message_id}))


async def _at_once(bot: Bot, method: str, values: dict[str, Any]) -> Any:
    try:
        return await bot.do_api_request(method, api_kwargs=values)
    except TelegramError as error:
        log.info("%s at once was not done: %s", method, type(error).__name__)
        return None


def _values(chat_id: int, screen: Screen, marks: Sequence[str]) -> dict[str, Any]:
    return {
        "chat_id": chat_id,
        "text": "".join([*(f"<i>({mark})</i>\n" for mark in marks), screen.html]),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": _keyboard(screen)},
    }


def _keyboard(screen: Screen) -> list[list[dict[str, str]]]:
    return [
        [
            {"text": tap.label, "url": tap.url} if tap.url else {"text": tap.label, "callback_data": tap.data or ""}
            for tap in row
        ]
        for row in screen.rows
    ]


def _without_people(values: dict[str, Any]) -> dict[str, Any]:
    rows = values.get("reply_markup", {}).get("inline_keyboard", [])
    kept = [[tap for tap in row if not tap.get("url", "").startswith(_PERSON)] for row in rows]
    return {**values, "reply_markup": {"inline_keyboard": [row for row in kept if row]}}


def _fate_of(error: TelegramError, parcel: Parcel) -> Delivered:
    # Most specific first: BadRequest and TimedOut are subclasses of NetworkError.
    match error:
        case RetryAfter():
            return Delivered(fate=Fate.TOO_FAST, wait=seconds_of(error))
        case ChatMigrated():
            return Delivered(fate=Fate.MOVED, moved_to=error.new_chat_id)
        case Forbidden() if parcel.verb is Verb.KICK:
            return Delivered(fate=Fate.REFUSED)
        case Forbidden():
            return Delivered(fate=Fate.UNREACHABLE)
        case BadRequest():
            return Delivered(fate=_fate_of_refusal(error.message.lower(), parcel))
        case NotSent():
            return Delivered(fate=Fate.NOT_SENT)
        case InvalidToken():
            return Delivered(fate=Fate.NOT_SENT, wait=60.0)
        case NetworkError():
            # An edit or deletion can be repeated without anybody noticing; a new message can not.
            return Delivered(fate=Fate.UNCERTAIN if parcel.anew else Fate.NOT_SENT)
        case _:
            return Delivered(fate=Fate.REFUSED)


def _fate_of_refusal(said: str, parcel: Parcel) -> Fate:
    if "not modified" in said or parcel.verb in (Verb.DELETE, Verb.MENU):
        return Fate.STANDS
    if parcel.verb is Verb.KICK:
        return Fate.STANDS if "user not found" in said or "participant" in said else Fate.REFUSED
    if "topic_closed" in said or "topic_deleted" in said or "thread not found" in said:
        return Fate.TOPIC_GONE
    gone = ("message to edit not found", "can't be edited", "no text in the message")  # the last: it is a picture
    if parcel.verb is Verb.EDIT and any(words in said for words in gone):
        return Fate.MESSAGE_GONE
    if "chat not found" in said or "have no rights" in said or "not enough rights" in said:
        return Fate.UNREACHABLE
    log.error("Telegram refused a %s for good", parcel.verb.value)
    return Fate.REFUSED
