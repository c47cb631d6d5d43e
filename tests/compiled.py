"""Why is a statement compiled once in a test run, and not once for each test? Each test opens a database of its own.

SQLAlchemy remembers what it compiled per engine, for an equal dialect. These dialects are SQLAlchemy's own; they only
say that they are all alike, and share what was compiled.
"""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from tests.sessions import KeepsSessions

_compiled: dict[Any, Any] = {}


class _Alike:
    """A dialect that equals the others of its kind."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=_compiled)


class Sqlite(_Alike, SQLiteDialect_pysqlite):
    supports_statement_cache = True


class Postgresql(_Alike, KeepsSessions):
    supports_statement_cache = True


def once() -> None:
    """From now on, for every engine of this process."""
    registry.register("sqlite", __name__, Sqlite.__name__)
    registry.register("postgresql.asyncpg", __name__, Postgresql.__name__)
