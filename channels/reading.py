"""What is written in a file that somebody sent? Read by a program of its own, which is stopped when it takes too much.

A file may be made to hurt: a small zip that unpacks to gigabytes, a PDF in which the reading never ends. A thread
can't be stopped and shares our memory; a process can, and has limits of its own.
"""

import json
from collections import Counter

from channels import programs
from domain.documents import FileRead, Unread

_SECONDS = 60.0  # for the whole of it, on the clock


async def read(content: bytes, kind: str) -> FileRead:
    """The text of a PDF or Word file, with how much in it leads to a person. Never raises for what is in the file."""
    ended = await programs.run("channels.reader", kind, given=content, seconds=_SECONDS)
    return FileRead(unread=Unread.TOO_MUCH) if ended.late else _understood(ended.code, ended.said)


def _understood(ended_with: int | None, said: bytes) -> FileRead:
    if ended_with != 0:  # out of memory or time, or a damaged file on which the library broke
        stopped = ended_with is not None and ended_with < 0
        return FileRead(unread=Unread.TOO_MUCH if stopped else Unread.BROKEN)
    found = json.loads(said)
    if found["unread"]:
        return FileRead(unread=Unread(found["unread"]))
    if "rows" in found:
        return FileRead(rows=tuple(tuple(row) for row in found["rows"]))
    return FileRead(text=found["text"], pages=found["pages"], names=found["names"], traces=Counter(found["traces"]))
