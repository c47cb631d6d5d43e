"""What is somebody reminded of?"""

from dataclasses import dataclass
from datetime import date, datetime

from domain.actions import Action, ActionStatus
from domain.meetings import Answer, Meeting
from domain.notices.cards import Address
from domain.notices.evaluations import EvaluationDue
from domain.notices.year import YearDue
from domain.people import Team
from domain.rhythm import Reminder
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling
from domain.themes import Theme
from domain.who import Entry


@dataclass(frozen=True, kw_only=True)
class StoodFor:
    """Who is free up to and including a local day, as told to who stands in for them and to nobody else."""

    name: str
    until: date


@dataclass(frozen=True, kw_only=True)
class OwedItem:
    """One thing somebody is pinged about: an action, or a terugkoppeling (with its signal)."""

    team: Team
    signal: Signal | None
    action: Action | None
    debt: Terugkoppeling | None
    instead_of: StoodFor | None = None  # who is away, for who stands in

    @property
    def owner_id(self) -> str | None:
        """Who holds it."""
        thing = self.action or self.debt
        return thing.owner_id if thing is not None else None

    @property
    def settled(self) -> bool:
        """Whether nothing waits any more."""
        if self.action is not None:
            return self.action.status is not ActionStatus.OPEN
        return self.debt is None or not self.debt.open

    @property
    def owed(self) -> bool:
        """Whether somebody holds it; a terugkoppeling of an unclaimed signal is nobody's yet."""
        return self.action is not None or (self.debt is not None and self.debt.owner_id is not None)

    @property
    def order(self) -> tuple[date, int, bool]:
        """Most urgent first, then as they were numbered; a terugkoppeling before an action with its number."""
        numbered = self.action or self.signal
        return self.due_on, numbered.number if numbered is not None else 0, self.action is not None

    @property
    def due_on(self) -> date:
        """The local day it was promised for."""
        if self.action is not None:
            return self.action.due_on
        if self.debt is None:
            raise ValueError("an owed item is an action or a terugkoppeling")
        return self.debt.due_on


@dataclass(frozen=True, kw_only=True)
class Week:
    """Somebody's week in counts: what they owe, how many of their own signals wait for a word, what is new where."""

    owed: int
    actions: int
    waits: int
    new: tuple[tuple[Team, int], ...]


@dataclass(frozen=True, kw_only=True)
class PageDue:
    """A knowledge page to look at again; `confirmed_on` is a local day."""

    network_id: str
    theme: Theme
    confirmed_on: date
    mine: bool  # whether who is asked stands for it; else they coordinate where nobody does any more


@dataclass(frozen=True, kw_only=True)
class EntriesStale:
    """Entries of a team that nobody confirmed, for who coordinates it. `name` is of the only one."""

    team: Team
    count: int
    name: str


@dataclass(frozen=True, kw_only=True)
class LinesDue:
    """The public numbers that a team keeps: are they right? `confirmed_on` is the oldest local day."""

    team: Team
    confirmed_on: date


@dataclass(frozen=True, kw_only=True)
class MeetingDue:
    """A meeting that comes, or for which points are collected. `of`: the name of the team or network.

    `answer` is what who is reminded said of coming.
    """

    reminder: Reminder
    meeting: Meeting
    of: str
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class HourBefore:
    """For one person: an online meeting begins soon."""

    to: Address
    key: str
    due: MeetingDue


@dataclass(frozen=True, kw_only=True)
class EntryAsked:
    """Is your entry still right, as others see it? `last`: a week ago there was no answer."""

    to: Address
    key: str
    entry: Entry
    deputy: str
    last: bool


@dataclass(frozen=True, kw_only=True)
class Ping:
    """Everything one person is reminded of today, in one message; `now` is local. `late`: it should have come earlier.

    `asked` is how often they were reminded of the most often asked of these before, `last` that this is the last time.
    """

    to: Address
    key: str
    name: str
    now: datetime
    items: tuple[OwedItem, ...]
    late: bool
    asked: int = 0
    last: bool = False
    overview: Week | None = None
    pages: tuple[PageDue, ...] = ()
    stale: tuple[EntriesStale, ...] = ()
    lines: tuple[LinesDue, ...] = ()
    evaluations: tuple[EvaluationDue, ...] = ()
    meetings: tuple[MeetingDue, ...] = ()
    leads: tuple[YearDue, ...] = ()

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()
