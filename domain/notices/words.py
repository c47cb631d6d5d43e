"""What do reporters hear, and who must tell them something?"""

from dataclasses import dataclass
from datetime import date

from domain.notices.cards import Address, Doing
from domain.people import Organisation, Team
from domain.requests import Request
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class ReporterHears:
    """What came of a signal, for who raised it. `by` is the organisation that tells; `asks` whether it was enough.

    `instead`: not who holds the terugkoppeling gave it; `holder` is where they work, None when they left or nobody did.
    """

    to: Address
    key: str
    team: Team
    signal: Signal
    debt: Terugkoppeling
    by: Organisation
    asks: bool
    instead: bool
    holder: Organisation | None
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class ReporterSeen:
    """Somebody picked a signal up; its reporter need not wonder. `by` is the organisation."""

    to: Address
    key: str
    team: Team
    signal: Signal
    by: Organisation
    due_on: date
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class ReporterHearsClosed:
    """A signal was closed, and this came of it: what was done, and the last word."""

    to: Address
    key: str
    team: Team
    signal: Signal
    done: tuple[Doing, ...]
    debt: Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class ReporterKnows:
    """The reporter says they know enough, for who holds the terugkoppeling."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class QuestionAsked:
    """The reporter does not know enough; the question is masked. The next word answers it."""

    to: Address
    signal: Signal
    question: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class WordOffered:
    """Will you hold this terugkoppeling? `by` is the name of who asks."""

    to: Address
    request: Request
    signal: Signal
    by: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class WordPassed:
    """Somebody said yes, and holds the terugkoppeling from now on; `by` is their name."""

    to: Address
    signal: Signal
    by: str


@dataclass(frozen=True, kw_only=True)
class WordStays:
    """Somebody said no, or left, so the terugkoppeling stays where it was; `by` is their name."""

    to: Address
    signal: Signal
    by: str


@dataclass(frozen=True, kw_only=True)
class WordGiven:
    """Somebody else told the reporter; the holder of the terugkoppeling need not do it any more, or not yet."""

    to: Address
    signal: Signal
    debt: Terugkoppeling
    on: date  # the day on which this holds
    by_substitute: bool = False


@dataclass(frozen=True, kw_only=True)
class NowHolds:
    """Who held the terugkoppeling put their action back; it is the next one's now."""

    to: Address
    signal: Signal
    due_on: date
    on: date  # the day on which this holds
