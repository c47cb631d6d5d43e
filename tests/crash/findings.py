"""What can be wrong at the end of a story, and who says so?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from simulator.heard import Call, Message

MARK = "mogelijk dubbel"


class Wrong(StrEnum):
    """The ways in which the promise can be broken."""

    LOST = "lost"  # something a person did, or should have heard, is not there
    TWICE = "applied twice"  # one act of a person counts for two
    SILENT = "silent doubles"  # a message stands there again, and does not say so
    OTHER = "other"  # a needless mark, a message nobody expects, a bot that ended by itself


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong."""

    wrong: Wrong
    what: str

    def __str__(self) -> str:
        return f"{self.wrong.value}: {self.what}"


@dataclass(frozen=True)
class Sent:
    """A message that the bot sent and Telegram took."""

    chat: int
    html: str

    @property
    def marked(self) -> bool:
        return self.html.startswith(f"<i>({MARK})</i>")


def sent(calls: Iterable[Call]) -> list[Sent]:
    """All new messages, in order, whatever was edited in them or taken away later."""
    return [
        Sent(int(str(call.params["chat_id"])), str(call.params["text"]))
        for call in calls
        if call.method == "sendMessage" and call.ok
    ]


def copies(name: str, found: list[Sent], kills: int) -> list[Finding]:
    """Whether a message that should be there once is: again only after a kill, and then marked."""
    unmarked = sum(not message.marked for message in found)
    if not found:
        return [Finding(Wrong.LOST, f"{name} was never sent")]
    if unmarked > 1:
        return [Finding(Wrong.SILENT, f"{name} was sent {unmarked} times without a mark")]
    if len(found) > 1 + kills or (len(found) > unmarked and not kills):
        return [Finding(Wrong.OTHER, f"{name} was repeated {len(found) - 1} times after {kills} kills")]
    return []


def count(name: str, found: int, meant: int) -> list[Finding]:
    """Whether there are as many of something as there should be."""
    if found == meant:
        return []
    return [Finding(Wrong.LOST if found < meant else Wrong.TWICE, f"{found} × {name} instead of {meant}")]


def look_alikes(chat: str, messages: Iterable[Message]) -> list[Finding]:
    """Whether two messages that stand in a chat say the same, while neither is marked."""
    standing: dict[str, int] = {}
    for message in messages:
        if message.from_bot and not message.text.startswith(f"({MARK})"):
            standing[message.text] = standing.get(message.text, 0) + 1
    return [
        Finding(Wrong.SILENT, f"{times} messages in {chat} say the same: {text.partition(chr(10))[0]}")
        for text, times in standing.items()
        if times > 1
    ]
