"""What is heard when partners complete, ask about, call about, take back or put together signals?"""

from dataclasses import dataclass
from datetime import date

from domain.notices.cards import Address
from domain.people import Organisation, Team
from domain.requests import Request
from domain.signals import Signal


@dataclass(frozen=True, kw_only=True)
class TakenBack:
    """The reporter took back a signal of which this person held the terugkoppeling."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class MoreKnown:
    """Somebody knows more about a signal of which this person holds the terugkoppeling."""

    to: Address
    signal: Signal
    by: Organisation | None
    team: Team


@dataclass(frozen=True, kw_only=True)
class ReporterAsked:
    """A question to the reporter of a signal."""

    to: Address
    key: str
    team: Team
    signal: Signal
    request: Request
    by: Organisation


@dataclass(frozen=True, kw_only=True)
class ReporterAnswered:
    """What the reporter said to a question; `text` is None when they can't say."""

    to: Address
    signal: Signal
    question: str
    text: str | None


@dataclass(frozen=True, kw_only=True)
class CallAsked:
    """Somebody wants to speak to this person about a signal. `unnamed`: saying yes tells who they are."""

    to: Address
    key: str
    team: Team
    signal: Signal
    request: Request
    name: str
    by: Organisation
    unnamed: bool


@dataclass(frozen=True, kw_only=True)
class CallAgreed:
    """Both said yes: whom to call, on which number."""

    to: Address
    signal: Signal
    name: str
    phone: str


@dataclass(frozen=True, kw_only=True)
class CallDeclined:
    """The other would rather not."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class GoesOn:
    """For the reporter of a signal that was put together with another: it goes on there.

    `due_on` is None when nothing is owed any more.
    """

    to: Address
    key: str
    signal: Signal
    into: Signal
    due_on: date | None
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class StandsAlone:
    """For the reporter of a signal that went on in another, which was taken back."""

    to: Address
    key: str
    signal: Signal
    due_on: date
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class WordElsewhere:
    """For who held the terugkoppeling of a signal that goes on where somebody else holds it."""

    to: Address
    signal: Signal
    into: Signal
