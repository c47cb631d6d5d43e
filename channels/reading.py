"""What is written in a file that somebody sent? Read by a program of its own, which is stopped when it takes too much.

A file may be made to hurt: a small zip that unpacks to gigabytes, a PDF in which the reading never ends. A thread
can't be stopped and shares our memory; a process can, and has limits of its own.
"""

import asyncio
import json
import os
import sys
from collections import Counter
from pathlib import Path

from domain.documents import FileRead, Unread

_SECONDS = 60.0  # for the whole of it, on the clock
_ROOT = Path(__file__).parents[1]
_FROM_US = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV")  # of our surroundings; no secret goes along


async def read(content: bytes, kind: str) -> FileRead:
    """The text of a PDF or Word file, with how much in it leads to a person. Never raises for what is in the file."""
    surroundings = {name: os.environ[name] for name in _FROM_US if name in os.environ}
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "channels.reader",
        kind,
        cwd=_ROOT,
        env={**surroundings, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # what a library complains of may quote the file
    )
    try:
        async with asyncio.timeout(_SECONDS):
            said, _ = await program.communicate(content)
    except TimeoutError:
        return FileRead(unread=Unread.TOO_MUCH)
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()
    return _understood(program.returncode, said)


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
