"""What does everybody in the field look up, and how do they ask for it? Terms, words, questions, and examples.

Fixed texts with their sources, in our own words: `terms.toml`, `behaviour.toml` and `conversations.toml`; and
`meanings.tsv`, what was learned of sentences whose meaning is known (tests/language/learn.py). Read once.
Of a file that can't be read only its own command has nothing to show, or fewer words are understood.
"""

import logging
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from domain.conversations import Audience, Deck, Subject
from domain.likeness import NOTHING_LEARNED, Likeness, read
from domain.terms import Entry, LoadedWord, Term

log = logging.getLogger(__name__)

_FOLDER = Path(__file__).parent
_Read = TypeVar("_Read")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What can be looked up; empty where a file could not be read."""

    terms: tuple[Term, ...] = ()
    words: tuple[LoadedWord, ...] = ()
    deck: Deck = field(default_factory=Deck)
    likeness: Likeness = NOTHING_LEARNED

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that has a meaning to look up."""
        return (*self.terms, *self.words)


@cache
def load(folder: Path = _FOLDER) -> Reference:
    """Read the files from disk, once in a process."""
    return Reference(
        terms=_read(folder / "terms.toml", _terms, ()),
        words=_read(folder / "behaviour.toml", _words, ()),
        deck=_read(folder / "conversations.toml", _deck, Deck()),
        likeness=_read_text(folder / "meanings.tsv", lambda text: read(text.splitlines()), NOTHING_LEARNED),
    )


def _read(path: Path, make: Callable[[dict[str, Any]], _Read], nothing: _Read) -> _Read:
    return _read_text(path, lambda text: make(tomllib.loads(text)), nothing)


def _read_text(path: Path, make: Callable[[str], _Read], nothing: _Read) -> _Read:
    try:
        return make(path.read_text("utf-8"))
    except (OSError, KeyError, TypeError, ValueError, StopIteration):  # gone, no text, or not what it should hold
        log.exception("%s can't be read: what is in it can't be looked up", path.name)
        return nothing


def _terms(kept: dict[str, Any]) -> tuple[Term, ...]:
    sources = kept["sources"]
    found = [
        Term(
            name=row["name"],
            full=row.get("full", ""),
            does=row["does"],
            meet=row["meet"],
            also=tuple(row.get("also", ())),
            source=sources[row["source"]],
        )
        for row in kept["term"]
    ]
    return tuple(sorted(found, key=lambda term: term.key))


def _words(kept: dict[str, Any]) -> tuple[LoadedWord, ...]:
    found = [
        LoadedWord(name=row["name"], forms=tuple(row["forms"]), say=tuple(row["say"]), ask=row["ask"])
        for row in kept["word"]
    ]
    return tuple(sorted(found, key=lambda word: word.key))


def _deck(kept: dict[str, Any]) -> Deck:
    questions = {
        (audience, subject): tuple(kept[audience.value][subject.value]) for audience in Audience for subject in Subject
    }
    return Deck(questions=questions, source=kept["source"])
