"""Why does PostgreSQL start no session for each test? One stays with each database, and knows the statements already.

A session takes a process of the server, which reads, checks and plans each statement anew. So the session with which a
test ended well waits for the next test that gets its database, unless it went over a line of that test's own.
"""

from collections.abc import Callable
from typing import Any

import asyncpg
from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

_used_again: set[str] = set()  # names of databases
_waiting: dict[str, Any] = {}  # by the name of the database
_prepared: set[asyncpg.Connection] = set()  # those that SQLAlchemy has set up
_learned: dict[str, Any] = {}  # what a dialect asks of the server when it begins


class KeepsSessions(PGDialect_asyncpg):
    """A dialect that hands out the session that waits, and closes none that may be used again."""

    supports_statement_cache = True

    def connect(self, *cargs: Any, **cparams: Any) -> Any:
        straight = str(cparams.get("host", "")).startswith("/")
        held = _waiting.pop(cparams["database"], None) if straight else None
        if held is not None and not held._connection.is_closed():
            return held
        return super().connect(*cargs, **cparams)

    def do_close(self, dbapi_connection: Any) -> None:
        session = dbapi_connection._connection
        name, straight = session._params.database, isinstance(session._addr, str)
        good = straight and not session.is_closed() and not session.is_in_transaction()
        if good and name in _used_again - _waiting.keys():
            _waiting[name] = dbapi_connection
            return
        _prepared.discard(session)
        super().do_close(dbapi_connection)  # type: ignore[no-untyped-call]

    def on_connect(self) -> Callable[[Any], Any]:
        set_up = super().on_connect()  # type: ignore[no-untyped-call]

        def once(connection: Any) -> None:
            if connection._connection not in _prepared:
                set_up(connection)
                _prepared.add(connection._connection)

        return once

    def initialize(self, connection: Connection) -> None:
        if _learned:
            vars(self).update(_learned)
            return
        before = dict(vars(self))
        super().initialize(connection)  # type: ignore[no-untyped-call]
        _learned.update({name: value for name, value in vars(self).items() if before.get(name, self) is not value})


def keep(database: str) -> None:
    """Another test will use this database after this one."""
    _used_again.add(database)


def waiting(database: str) -> asyncpg.Connection | None:
    """The session that waits at a database, if it is still good."""
    held = _waiting.get(database)
    return None if held is None or held._connection.is_closed() else held._connection
