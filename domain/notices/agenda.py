"""What do people hear of an agenda?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.notices.cards import Address

if TYPE_CHECKING:  # an agenda is made of lists, whose lines are notices themselves
    from domain.agenda import MeetingAgenda, Point


@dataclass(frozen=True, kw_only=True)
class AgendaSent:
    """The agenda of a meeting, for who is invited. `again`: an earlier one was sent; since then these are `fresh`."""

    to: Address
    agenda: "MeetingAgenda"
    again: bool
    fresh: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class AgendaPosted:
    """The same in the group: what it is about, and nobody's name."""

    to: Address
    agenda: "MeetingAgenda"
    again: bool


@dataclass(frozen=True, kw_only=True)
class PointSent:
    """For an expert: the one point for which they come."""

    to: Address
    agenda: "MeetingAgenda"
    point: "Point"
