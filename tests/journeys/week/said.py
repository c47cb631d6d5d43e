"""What did the bot say all week? Every version of every message, also of those that were changed or wiped later."""

import re
from dataclasses import dataclass

from simulator.heard import Call, list_of, number_in, object_of, text_in
from simulator.html_text import parse_html
from tests.journeys.week.town import Week

_BY_CHANCE = re.compile(r"(?<=start=)\S+")  # the end of a link may spell anything
_SAYING = ("sendMessage", "editMessageText", "sendPhoto", "sendDocument")


@dataclass(frozen=True)
class Said:
    """One message, or a new text of one. A group's chat is negative."""

    chat: int
    text: str
    labels: tuple[str, ...]
    rows: int


async def everything_said(week: Week) -> list[Said]:
    """In the order in which it was said, with what popped up after a press."""
    calls = await week.kernlijn.phones.calls()
    assert calls[0].n == 1, "the simulator kept too few calls"
    said = [_of(call) for call in calls if call.method in _SAYING]
    for phone in week.partners.values():
        notices = await week.kernlijn.phones.notices(phone.user)
        said += [Said(phone.user, notice.text, (), 0) for notice in notices]
    return said


def _of(call: Call) -> Said:
    source = call.params.get("text") or call.params.get("caption") or ""
    text, _ = parse_html(str(source))
    rows = [
        list_of(row) for row in list_of(object_of(call.params.get("reply_markup") or {}).get("inline_keyboard", []))
    ]
    labels = tuple(text_in(button, "text") for row in rows for button in row)
    return Said(number_in(call.params, "chat_id"), _BY_CHANCE.sub("…", text), labels, len(rows))
