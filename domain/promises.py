"""What do people see of an action: as promised, put off, handed over, looked along with? Values for views."""

from dataclasses import dataclass
from datetime import date

from domain.actions import Action
from domain.drafts import Draft
from domain.notices import StoodFor
from domain.people import Person, Team
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class Promised:
    """An action that was just promised, moved, finished or put back. `owes`: its owner holds the terugkoppeling.

    `mine` is False for who coordinates and does it for the owner; `meeting` is the team's next one, when it lies ahead;
    `asked` is the name of who was asked to take it over, in place of `away` when that is filled.
    """

    action: Action
    signal: Signal | None
    owes: Terugkoppeling | None
    today: date
    mine: bool = True
    meeting: date | None = None
    asked: str = ""
    away: str = ""


@dataclass(frozen=True, kw_only=True)
class PuttingOff:
    """A later day for an action that was promised before: first the bot asks why."""

    action: Action
    due_on: date


@dataclass(frozen=True, kw_only=True)
class ActionPage:
    """One action by itself. `may_act`: for its owner and who coordinates; `helps`: who looks along.

    `asked` is who was asked to take it over, and has not answered.
    """

    action: Action
    team: Team
    signal: Signal | None
    owner: str
    helpers: tuple[str, ...]
    mine: bool
    may_act: bool
    helps: bool
    instead_of: StoodFor | None
    asked: str = ""


@dataclass(frozen=True, kw_only=True)
class Choosing:
    """An action, and the members who can be asked for it; `chosen` were asked already."""

    action: Action
    team: Team
    members: tuple[Person, ...]
    chosen: tuple[Person, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NewAction:
    """A loose action before it is made. `team` is None while several are possible; `owner` None is oneself."""

    draft: Draft
    teams: tuple[Team, ...]
    team: Team | None
    text: str
    removed: dict[str, int]
    coordinates: bool
    owner: Person | None


@dataclass(frozen=True, kw_only=True)
class WordOnAction:
    """What came of an action, or why it is put off to `due_on`, in one's own words, before others see it."""

    draft: Draft
    action: Action
    text: str
    removed: dict[str, int]
    due_on: date | None
