"""What do people see of meetings that are to come? Values between use cases and views."""

from dataclasses import dataclass
from datetime import date

from domain.attending import WhoComes
from domain.drafts import Draft
from domain.meetings import Meeting
from domain.people import Team
from domain.planning import Plan
from domain.series import Series, Slot
from domain.walking import OnNow


@dataclass(frozen=True, kw_only=True)
class MeetingLine:
    """A meeting in a list, with the team that holds it."""

    meeting: Meeting
    team: Team


@dataclass(frozen=True, kw_only=True)
class MeetingList:
    """The meetings that are to come; `plans` are the teams for which this account can plan some."""

    today: date
    lines: tuple[MeetingLine, ...]
    plans: tuple[Team, ...]
    several: bool  # whether it must be said which school a meeting is of
    now: tuple[OnNow, ...] = ()  # today, or going on


@dataclass(frozen=True, kw_only=True)
class MeetingPage:
    """One meeting, and who comes. `coordinates`: this account can change it."""

    meeting: Meeting
    team: Team
    series: Series | None
    who: WhoComes
    coordinates: bool
    today: date


@dataclass(frozen=True, kw_only=True)
class PlanPage:
    """What was chosen so far; with `slots` all is known and this is what will be planned up to and including `until`.

    `unknown`: years of which no school holidays are known; `days`: of one meeting, one tap away.
    """

    draft: Draft
    plan: Plan
    team: Team | None
    teams: tuple[Team, ...] = ()
    slots: tuple[Slot, ...] = ()
    until: date | None = None
    unknown: tuple[int, ...] = ()
    days: tuple[date, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Changing:
    """A change of one meeting that was chosen, perhaps of those after it too. `days` are one tap away.

    `free`: the day that was chosen is in the holidays; `after`: all days of the series when it holds from here on.
    """

    draft: Draft
    page: MeetingPage
    days: tuple[date, ...] = ()
    free: bool = False
    after: tuple[date, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What became of it. `kept` differ by hand and stayed as they were."""

    meetings: tuple[Meeting, ...]
    team: Team
    off: bool = False
    kept: int = 0
