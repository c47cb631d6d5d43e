"""What is heard when a school year begins?"""

from dataclasses import dataclass

from domain.meetings import Meeting
from domain.notices.cards import Address
from domain.people import Team


@dataclass(frozen=True, kw_only=True)
class RenewalAsked:
    """For one person: do you take part again? The teams have the same rules; `meetings` are those of the first.

    `last`: a week ago there was no answer.
    """

    to: Address
    key: str
    teams: tuple[Team, ...]
    meetings: tuple[Meeting, ...]
    last: bool


@dataclass(frozen=True, kw_only=True)
class YearDue:
    """For who coordinates: the school year begins, or (`again`) not everybody said that they take part."""

    team: Team
    waiting: int
    name: str  # of the only one
    again: bool


@dataclass(frozen=True, kw_only=True)
class YearDates:
    """For a team: when it meets."""

    to: Address
    team: Team
    meetings: tuple[Meeting, ...]
