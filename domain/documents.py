"""Which documents go with a page, and what is read in a file before it may?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.themes import Theme

LARGEST = 20 * 2**20  # bytes, Bot API: getFile
LISTS = (".csv", ".xlsx")  # how the name of a list of people ends
LARGEST_LIST = 2**20  # bytes; a list of people is a few kilobytes
MOST = 40  # documents of one network
TITLE = 60  # characters
KINDS = {  # by the type that Telegram gives along
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file of the network's own. Telegram keeps the file (`file_id`), we keep its name and its text."""

    id: str
    network_id: str
    theme: Theme
    title: str
    file_id: str
    added_by: str
    added_at: datetime


class Unread(StrEnum):
    """Why nothing could be read in a file."""

    LOCKED = "locked"  # a password is needed
    NO_LETTERS = "no_letters"  # a scan, or empty
    BROKEN = "broken"  # no PDF or Word file at all, or a damaged one
    TOO_MUCH = "too_much"  # more pages, text or packed data than we take in, or it takes too long
    GONE = "gone"  # Telegram does not have the file, or it is too large
    NO_LISTS = "no_lists"  # the lists of names could not be read, so nobody can say what is in it


@dataclass(frozen=True, kw_only=True)
class FileErrand:
    """A file to fetch and to read. It travels as an order to who sent it."""

    draft_id: str
    file_id: str
    kind: str  # pdf or docx; csv or xlsx of a list

    def dump(self) -> str:
        """As kept in the outbox."""
        return json.dumps({"draft": self.draft_id, "file": self.file_id, "kind": self.kind})

    @classmethod
    def load(cls, dumped: str) -> "FileErrand":
        """As read from the outbox."""
        kept = json.loads(dumped)
        return cls(draft_id=kept["draft"], file_id=kept["file"], kind=kept["kind"])


@dataclass(frozen=True, kw_only=True)
class FileRead:
    """What was read in a file: its text, or why there is none.

    `rows` are of a list of people. `traces`: how often something is in it that leads to a person, by kind. `names`: how
    many words may be a name.
    """

    text: str = ""
    pages: int = 0
    names: int = 0
    traces: Mapping[str, int] = field(default_factory=dict)
    unread: Unread | None = None
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A document before it goes with a page."""

    draft_id: str
    version: int
    theme: Theme
    title: str
    pages: int
    names: int
