"""At which points can the bot die? Before and after every statement, every commit and every request.

The hooks hang on the libraries from the outside, in the dying process alone; the product knows nothing of them.
"""

import os
import re
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect
from telegram.request import RequestData

from channels.clockwork import Clockwork
from channels.telegram.transport import AiohttpRequest
from storage.database import Database, Unit
from storage.sqlite import SqliteFile
from usecases.turn import Turn

T = TypeVar("T")
_STATEMENT = re.compile(r"\s*(?:(SELECT)\b.*?\sFROM|(INSERT) INTO|(UPDATE)|(DELETE) FROM)\s+(\w+)", re.DOTALL)


@dataclass(frozen=True)
class Point:
    """The `nth` time that a life passes a label; the empty label is passed at every point."""

    label: str
    nth: int

    def __str__(self) -> str:
        return f"{self.label or 'any point'} #{self.nth}"


@dataclass
class Doing:
    """The unit of work a statement belongs to, and which tables it has changed so far."""

    name: str
    changed: set[str] = field(default_factory=set)


_DOING: ContextVar[Doing] = ContextVar("_DOING")


class Trail:
    """Writes down each point that is passed; at the fatal one the process is gone before its next instruction."""

    def __init__(self, file: Path, fatal: Point | None) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._fatal = fatal
        self._times: Counter[str] = Counter()

    def passing(self, label: str) -> None:
        os.write(self._file, f"{label}\n".encode())
        self._times[label] += 1
        self._times[""] += 1
        if self._fatal in (Point(label, self._times[label]), Point("", self._times[""])):
            os.kill(os.getpid(), signal.SIGKILL)


Passing = Callable[[str], None]


def lay_out(passing: Passing) -> None:
    """Call `passing` with a label at every point of this process. There is no way back, so only for who will die."""
    _DOING.set(Doing("start"))
    _name_units()
    _watch_statements(passing)
    _watch_transactions(passing)
    _watch_requests(passing)


def _name_units() -> None:
    in_unit, in_turn = Database.run, Clockwork.run

    async def named(self: Database, work: Callable[[Unit], Awaitable[T]]) -> T:
        name = _name_of(work)
        with _doing(_DOING.get().name if name.startswith("Clockwork") else name):
            return await in_unit(self, work)

    async def named_turn(self: Clockwork, work: Callable[[Turn], Awaitable[T]]) -> T:
        with _doing(_name_of(work)):
            return await in_turn(self, work)

    Database.run = named  # type: ignore[method-assign]
    Clockwork.run = named_turn  # type: ignore[method-assign]


def _name_of(work: Callable[..., object]) -> str:
    made = work.func if isinstance(work, partial) else work
    name = str(made.__qualname__).partition(".<locals>")[0]
    return name if "." in name else f"{made.__module__.rpartition('.')[2]}.{name}"


@contextmanager
def _doing(name: str) -> Iterator[None]:
    before = _DOING.set(Doing(name))
    try:
        yield
    finally:
        _DOING.reset(before)


def _watch_statements(passing: Passing) -> None:
    def before(*about: Any) -> None:
        verb, table = _read(about[2])
        passing(f"{_DOING.get().name}: before {verb} {table}")
        if verb in ("INSERT", "UPDATE", "DELETE"):
            _DOING.get().changed.add(table)

    def after(*about: Any) -> None:
        verb, table = _read(about[2])
        passing(f"{_DOING.get().name}: after {verb} {table}")

    def begin(_connection: object) -> None:
        _DOING.get().changed.clear()

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "after_cursor_execute", after)
    event.listen(Engine, "begin", begin)


def _read(statement: str) -> tuple[str, str]:
    found = _STATEMENT.match(statement)
    if found is None:
        return statement.split(maxsplit=1)[0], ""
    *verbs, table = found.groups()
    return next(verb for verb in verbs if verb), table


def _watch_transactions(passing: Passing) -> None:
    """PostgreSQL's go through SQLAlchemy; SQLite's begin in storage/sqlite.py and end in aiosqlite."""
    begin, end, end_elsewhere = SqliteFile._begin, aiosqlite.Connection.commit, DefaultDialect.do_commit

    @contextmanager
    def watched(what: str) -> Iterator[None]:
        passing(f"{_DOING.get().name}: before {what}")
        yield
        passing(f"{_DOING.get().name}: after {what}")

    def commit() -> str:
        return f"COMMIT of {'+'.join(sorted(_DOING.get().changed)) or 'nothing'}"

    async def watched_begin(self: SqliteFile) -> None:
        with watched("BEGIN"):
            await begin(self)

    async def watched_end(self: aiosqlite.Connection) -> None:
        with watched(commit()):
            await end(self)

    def watched_elsewhere(self: DefaultDialect, connection: Any) -> None:
        with watched(commit()) if self.name != "sqlite" else nullcontext():
            end_elsewhere(self, connection)  # type: ignore[no-untyped-call]

    SqliteFile._begin = watched_begin  # type: ignore[method-assign]
    aiosqlite.Connection.commit = watched_end  # type: ignore[method-assign]
    DefaultDialect.do_commit = watched_elsewhere  # type: ignore[method-assign]


def _watch_requests(passing: Passing) -> None:
    send = AiohttpRequest.do_request

    async def watched(
        self: AiohttpRequest, url: str, method: str, request_data: RequestData | None = None, *waits: Any, **more: Any
    ) -> tuple[int, bytes]:
        called = url.rpartition("/")[2]
        passing(f"before {called}")
        answer = await send(self, url, method, request_data, *waits, **more)
        passing(f"after {called}")
        return answer

    AiohttpRequest.do_request = watched  # type: ignore[method-assign]
