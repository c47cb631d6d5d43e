"""What did the bot say in a whole story? Every version of every message, also of those changed or wiped later."""

import re
from dataclasses import dataclass
from datetime import datetime

from simulator.heard import Call, list_of, number_in, object_of, text_in
from simulator.html_text import parse_html
from tests.journeys.telling.town import Town

_BY_CHANCE = re.compile(r"(?<=start=)\S+")  # the end of a link may spell anything
_SAYING = ("sendMessage", "editMessageText", "sendPhoto", "sendDocument")


@dataclass(frozen=True)
class Said:
    """One message, or a new text of one. A group's chat is negative."""

    chat: int
    at: datetime
    text: str
    labels: tuple[str, ...]
    rows: int
    new: bool  # rather than a message that changed


async def everything_said(town: Town) -> list[Said]:
    """In the order in which it was said, with what popped up after a press."""
    await town.overhear()
    said = [_of(call) for call in town.calls if call.method in _SAYING]
    for phone in town.partners.values():
        notices = await town.kernlijn.phones.notices(phone.user)
        said += [Said(phone.user, town.diary.now(), notice.text, (), 0, new=False) for notice in notices]
    return said


def _of(call: Call) -> Said:
    source = call.params.get("text") or call.params.get("caption") or ""
    text, _ = parse_html(str(source))
    rows = [
        list_of(row) for row in list_of(object_of(call.params.get("reply_markup") or {}).get("inline_keyboard", []))
    ]
    labels = tuple(text_in(button, "text") for row in rows for button in row)
    new = call.method != "editMessageText"
    return Said(number_in(call.params, "chat_id"), call.at, _BY_CHANCE.sub("…", text), labels, len(rows), new)
