"""What is heard of a signal that a second reader looks at first?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.notices.cards import Address
from domain.people import Team
from domain.signals import Signal


class Over(StrEnum):
    """Why somebody need not look any more."""

    READ = "read"  # another reader did
    TAKEN_BACK = "taken_back"  # the reporter took it back
    LEFT = "left"  # they left the team, or may read it no more
    AGAIN = "again"  # a newer message asks the same


class Asking(StrEnum):
    """Why is this one asked now?"""

    FIRST = "first"  # as one of those who come first
    INSTEAD = "instead"  # who was asked before did not look
    AGAIN = "again"  # neither did they
    SHOW = "show"  # they ask for it themselves


@dataclass(frozen=True, kw_only=True)
class LookAsked:
    """Will you read this before the team does?"""

    to: Address
    key: str
    subject: str
    team: Team
    signal: Signal
    asking: Asking


@dataclass(frozen=True, kw_only=True)
class LookOver:
    """The message of somebody who was asked loses its text."""

    to: Address
    subject: str
    signal: Signal
    over: Over


@dataclass(frozen=True, kw_only=True)
class LetThrough:
    """For the reporter: the team sees it now. `typed` is what they wrote, if it got other words."""

    to: Address
    key: str
    signal: Signal
    typed: str | None
    due_on: date
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class GivenBack:
    """For the reporter: a second reader asks to look at it again; `word` is masked."""

    to: Address
    key: str
    signal: Signal
    word: str


@dataclass(frozen=True, kw_only=True)
class StillReturned:
    """For the reporter: it was given back a while ago, and lies there still."""

    to: Address
    key: str
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class NobodyLooked:
    """For the reporter: nobody looked yet. `phone` may be empty; `leads`: they are a coordinator themselves."""

    to: Address
    key: str
    signal: Signal
    phone: str
    leads: bool
