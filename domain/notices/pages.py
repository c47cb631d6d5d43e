"""What is heard of what the network knows?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.documents import Proposed, Unread
from domain.notices.cards import Address


@dataclass(frozen=True, kw_only=True)
class DocumentRead:
    """For who sent a file: what it would be called, or why it can't go with a page."""

    to: Address
    proposed: Proposed | None = None
    unread: Unread | None = None
    traces: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FileLost:
    """For who asked for a document's file: Telegram does not have it any more."""

    to: Address
