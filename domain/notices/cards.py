"""What does the group hear? The card of a signal, of an action, and of a rehearsal."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Act
from domain.actions import Action
from domain.history import Event
from domain.people import Organisation, Team
from domain.signals import Signal
from domain.terms import Term
from domain.terugkoppeling import Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class Address:
    """A private chat, or a group with perhaps a topic."""

    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Doing:
    """An action as the group sees it: the organisation, never the person."""

    action: Action
    organisation: Organisation


@dataclass(frozen=True, kw_only=True)
class Card:
    """A signal as it stands in the group. `fresh` when it has not been posted yet.

    `more` is what others added since, `seen_too` how many see the same, `merged` what goes on here, `into` where it
    goes on itself, `experts` whether the team can ask one, `may` what its one reader in private may do with it.
    """

    to: Address
    team: Team
    signal: Signal
    doing: tuple[Doing, ...]
    debt: Terugkoppeling
    holder: Organisation | None
    fresh: bool = False
    more: tuple[Event, ...] = ()
    seen_too: int = 0
    merged: tuple[Signal, ...] = ()
    into: Signal | None = None
    experts: bool = False
    may: frozenset[Act] = frozenset()
    term: Term | None = None  # an abbreviation in it, of which its one reader can ask the meaning

    @property
    def subject(self) -> str:
        """Under which the message can be found again."""
        return f"card:{self.signal.id}"


@dataclass(frozen=True, kw_only=True)
class ActionCard:
    """A loose action as it stands in the group. `fresh` when it has not been posted yet."""

    to: Address
    team: Team
    doing: Doing
    fresh: bool = False

    @property
    def subject(self) -> str:
        """Under which the message can be found again."""
        return f"action:{self.doing.action.id}"


@dataclass(frozen=True, kw_only=True)
class ReadingTold:
    """The group hears that the bot reads along from now on, or stops."""

    to: Address
    on: bool


@dataclass(frozen=True, kw_only=True)
class PracticeTold:
    """For the group: a rehearsal began, and lasts until an instant; or (None) it is over and wiped."""

    to: Address
    until: datetime | None


@dataclass(frozen=True, kw_only=True)
class PracticeWiped:
    """A card of a rehearsal loses its text."""

    to: Address
    subject: str
