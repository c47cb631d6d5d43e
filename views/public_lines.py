"""Which numbers may everybody call? Read once from lines/lines.toml; without that file there are none."""

import logging
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from domain.public_lines import PublicLine, PublicLines
from domain.themes import Theme

log = logging.getLogger(__name__)
_FILE = Path(__file__).parent / "lines" / "lines.toml"


@cache
def load(file: Path = _FILE) -> PublicLines:
    """Every number. A file that is not there, or can't be read, leaves the bot without, and a line in the log."""
    try:
        kept = tomllib.loads(file.read_text("utf-8"))
        return PublicLines(
            checked=kept["checked"],
            organisations={key: _line(key, row) for key, row in kept["organisations"].items()},
            others={key: _line(key, row) for key, row in kept["others"].items()},
        )
    except (OSError, ValueError, KeyError) as error:
        log.error("the public numbers can't be read: %s", type(error).__name__)
        return PublicLines(checked=None, organisations={}, others={})


def words() -> dict[str, str]:
    """By which words each of the others is asked for, with its key."""
    return {word: line.key for line in load().others.values() for word in (line.name, *line.words)}


def _line(key: str, row: dict[str, Any]) -> PublicLine:
    return PublicLine(
        key=key,
        name=row["name"],
        phone=row["phone"],
        note=row["note"],
        source=row["source"],
        words=tuple(row.get("words", ())),
        themes=frozenset(Theme(name) for name in row.get("themes", ())),
    )
