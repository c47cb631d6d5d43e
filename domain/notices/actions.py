"""What is heard of an action?"""

from dataclasses import dataclass
from enum import StrEnum

from domain.actions import Action
from domain.notices.cards import Address
from domain.people import Team
from domain.signals import Signal


@dataclass(frozen=True, kw_only=True)
class ActionEnded:
    """An open action ended without its owner: the coordinator finished it, or its signal was closed (`closed`)."""

    to: Address
    action: Action
    closed: Signal | None
    by_substitute: bool = False


class News(StrEnum):
    """What somebody hears of an action."""

    TAKE = "take"  # would you take it over?
    TAKEN = "taken"  # it was taken over
    KEPT = "kept"  # it was not taken over
    HELP = "help"  # would you look along?
    DONE = "done"  # you looked along: it is done
    DROPPED = "dropped"  # you looked along: it was put back
    MOVED = "moved"  # who coordinates chose another day
    BACK = "back"  # who coordinates opened it again


@dataclass(frozen=True, kw_only=True)
class ActionTold:
    """News of an action for one person. `name` is who asks or answers; `request_id` is what they answer to."""

    to: Address
    news: News
    team: Team
    action: Action
    signal: Signal | None
    name: str = ""
    request_id: str = ""
