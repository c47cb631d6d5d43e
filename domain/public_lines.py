"""What is known of a number that everybody may call?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.themes import Theme


@dataclass(frozen=True, kw_only=True)
class PublicLine:
    """An organisation's number. Without `phone`, `note` says where to turn to; else what the number is for."""

    key: str
    name: str
    phone: str
    note: str
    source: str
    words: tuple[str, ...] = ()
    themes: frozenset[Theme] = frozenset()


@dataclass(frozen=True, kw_only=True)
class PublicLines:
    """Those of the organisations at the table, and others that everybody may call; when they were last looked at."""

    checked: date | None
    organisations: Mapping[str, PublicLine]
    others: Mapping[str, PublicLine]
