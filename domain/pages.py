"""What does a team do now? A page per theme in short pieces, to begin with ours, then what the network makes of it."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.acute import danger_in
from domain.documents import Document
from domain.drafts import Draft
from domain.refusals import Reason, Refused
from domain.themes import STARTING, Theme

LONGEST = 450  # characters of a piece, so that its screen fits a phone
_LEAST = 10  # letters; less says nothing
LOOKED_AT = (3, 6, 12, 24)  # months until a page is looked at again
VERSIONS = 20  # that are kept of a piece; older ones go
_IN_EVERY_MONTH = 28  # the last day that every month has


class Section(StrEnum):
    """The pieces of a page, in the order in which they are read."""

    FIRST = "eerst"  # the first ten minutes
    TODAY = "vandaag"  # today
    WEEK = "week"  # this week
    EMERGENCY = "alarm"  # when 112
    BOA = "boa"  # when the jeugd-BOA
    PARENTS = "ouders"  # when the parents
    MELDCODE = "meldcode"  # when Veilig Thuis, and the meldcode
    SHARE = "delen"  # what may be shared
    DECIDES = "beslist"  # who decides


SEARCHED_AS = {  # words with which people ask for a section
    Section.FIRST: "eerste tien minuten direct meteen",
    Section.TODAY: "vandaag",
    Section.WEEK: "week",
    Section.EMERGENCY: "112 politie ambulance spoed aangifte",
    Section.BOA: "jeugdboa jeugd boa handhaving",
    Section.PARENTS: "ouders ouder vader moeder",
    Section.MELDCODE: "meldcode melden",
    Section.SHARE: "delen vertellen privacy avg",
    Section.DECIDES: "beslist beslissen beslis bepaalt",
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where what we wrote comes from: its year, and in words."""

    year: int
    name: str


@dataclass(frozen=True, kw_only=True)
class Starter:
    """A page as we wrote it: a text for every section."""

    theme: Theme
    pieces: dict[Section, str]
    sources: tuple[Source, ...]
    written_on: date


@dataclass(frozen=True, kw_only=True)
class Version:
    """A text of one piece, as somebody of the network confirmed or wrote it. `number` counts from 1."""

    id: str
    network_id: str
    theme: Theme
    section: Section
    number: int
    text: str
    said_by: str
    said_at: datetime


@dataclass(frozen=True, kw_only=True)
class Review:
    """Who stands for a page of a network, and on which local day they are asked whether it still holds."""

    network_id: str
    theme: Theme
    person_id: str
    confirmed_at: datetime
    review_on: date

    @property
    def id(self) -> str:
        """As pings know it."""
        return f"{self.network_id}:{self.theme.value}"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece as it is read now. Without a `version` it is our text, which nobody confirmed yet."""

    network_id: str
    network: str  # its name, for who takes part in several; else ""
    theme: Theme
    section: Section
    text: str
    version: Version | None
    said_by: str  # the name of who stands for it, "" when that is nobody any more
    said_on: date | None  # the local day
    sources: tuple[Source, ...]
    written_on: date | None
    review_on: date | None
    others: tuple[Theme, ...]  # which other themes may be meant
    documents: tuple[Document, ...]
    edits: bool  # whether who reads it may change it
    versions: int
    danger: bool = False  # the words that were asked with are acute: 112 comes first
    warns: bool = False  # whether they can warn a team of theirs


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What is on a page: which pieces are confirmed, and which documents go with it."""

    network_id: str
    network: str
    theme: Theme
    confirmed: frozenset[Section]
    review: Review | None
    confirmed_by: str
    documents: tuple[Document, ...]
    edits: bool


@dataclass(frozen=True, kw_only=True)
class Past:
    """The versions of a piece, newest first, each with the name of who it is from and the local day."""

    network_id: str
    theme: Theme
    section: Section
    versions: tuple[tuple[Version, str, date], ...]
    starter: str  # our own text


@dataclass(frozen=True, kw_only=True)
class PiecePreview:
    """A new text of a piece before others read it."""

    draft: Draft
    theme: Theme
    section: Section
    text: str
    removed: dict[str, int]
    danger: bool = False  # its words are acute: should somebody need help now, 112 comes first
    warns: bool = False  # as of a piece

    @classmethod
    def of(cls, draft: Draft, *, warns: bool) -> "PiecePreview":
        """As it stands in a conversation."""
        theme, section = theme_of(draft.answers["theme"]), section_of(draft.answers["section"])
        text = draft.answers["text"]
        return cls(
            draft=draft,
            theme=theme,
            section=section,
            text=text,
            removed=json.loads(draft.answers["removed"]),
            danger=danger_in(text) is not None,
            warns=warns,
        )


@dataclass(frozen=True, kw_only=True)
class Found:
    """What fits typed words: a piece of a page, or a document. `excerpt` is its text around them."""

    network_id: str
    theme: Theme
    excerpt: str
    section: Section | None = None
    document: Document | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was asked for, when no one page is: what was found, and otherwise the themes that look most like it."""

    network_id: str
    found: tuple[Found, ...]
    near: tuple[Theme, ...]
    complete: bool  # whether something has all of the words
    danger: bool = False
    warns: bool = False  # as of a piece


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The themes of a network to choose from; `networks` are the names of theirs, by id, of who has several."""

    network_id: str
    network: str
    networks: dict[str, str]
    confirmed: frozenset[Theme]
    danger: bool = False


def theme_of(value: str) -> Theme:
    """The theme behind a button. Refused when it has no page."""
    try:
        theme = Theme(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if theme not in STARTING:
        raise Refused(Reason.STALE)
    return theme


def section_of(value: str) -> Section:
    """The section behind a button."""
    try:
        return Section(value)
    except ValueError:
        raise Refused(Reason.STALE) from None


def checked_piece(text: str) -> str:
    """A text of a piece. Refused when it says nothing, or is too long for a phone's screen."""
    tidy = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    if not any(letter.isalpha() for letter in tidy):
        raise Refused(Reason.TEXT_EMPTY)
    if sum(letter.isalpha() for letter in tidy) < _LEAST:
        raise Refused(Reason.PIECE_TOO_SHORT)
    if len(tidy) > LONGEST:
        raise Refused(Reason.PIECE_TOO_LONG)
    return tidy


def months_after(day: date, months: int) -> date:
    """The same day of a later month; the 28th where that month could be too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _IN_EVERY_MONTH) if months % 12 or day.month == 2 else day.day)


def a_year_after(day: date) -> date:
    """When a page is looked at again, unless somebody says otherwise."""
    return months_after(day, 12)
