"""How does the ledger read: what I owe, what I am owed, and how soon a team's reporters hear something?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from domain.moments import WorkCalendar
from domain.notices import OwedItem
from domain.people import Team
from domain.signals import Signal, SignalStatus
from domain.terugkoppeling import Terugkoppeling

LOOKED_BACK = timedelta(days=90)
BESIDE = 4  # own signals that fit under the choice of a word
FEWEST = 5  # signals; of fewer, the figure would tell of one of them


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """How soon reporters heard something: the median in working days, over so many signals. Never of a person."""

    days: float
    signals: int


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A word that is late, as the procesbewaker sees it. Without a `holder` it is theirs to give."""

    team: Team
    signal: Signal
    debt: Terugkoppeling
    holder: str | None


@dataclass(frozen=True, kw_only=True)
class Orphaned:
    """A word whose holder left the team, as its coordinator and its procesbewaker see it until it is settled."""

    team: Team
    signal: Signal
    debt: Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class Awaited:
    """An own signal that lives, or that the team does not know of, and what its reporter heard or will hear."""

    team: Team
    signal: Signal
    debt: Terugkoppeling

    @property
    def returned(self) -> bool:
        """Whether a second reader gave it back."""
        return self.signal.status is SignalStatus.RETURNED


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """Both ways: who waits for me, what I watch over or must pass on, and what I wait for."""

    today: date
    several: bool  # whether it must be said which school something is about
    owed: tuple[OwedItem, ...]
    orphaned: tuple[Orphaned, ...]
    watched: tuple[Watched, ...]
    awaited: tuple[Awaited, ...]

    @property
    def only_word(self) -> Signal | None:
        """The one signal for which a word can be given at once, as there is little else to see."""
        few = len(self.owed) == 1 and not self.watched and not self.orphaned and len(self.awaited) <= BESIDE
        few = few and not any(line.returned for line in self.awaited)  # of those something can be done at once
        return self.owed[0].signal if few else None


def hearing(heard: Iterable[tuple[date, date]], calendar: WorkCalendar) -> Hearing | None:
    """The median over pairs of local days (raised, first heard); None when there are too few."""
    waits = [working_days_between(raised, first, calendar) for raised, first in heard]
    return Hearing(days=median(waits), signals=len(waits)) if len(waits) >= FEWEST else None


def working_days_between(start: date, end: date, calendar: WorkCalendar) -> int:
    """How many working days come after `start`, up to and including `end`."""
    days = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
    return sum(calendar.is_working_day(day, school=False) for day in days)
