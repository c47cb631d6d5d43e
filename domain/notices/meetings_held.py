"""What is heard of a meeting that was held?"""

from dataclasses import dataclass

from domain.meetings import Meeting
from domain.notices.cards import Address
from domain.people import Team
from domain.records import Agreed, Record


@dataclass(frozen=True, kw_only=True)
class RecordSent:
    """The besluitenlijst for one person, with their own actions; `again`: the meeting went on for a while after all."""

    to: Address
    key: str
    record: Record
    mine: tuple[Agreed, ...]
    again: bool


@dataclass(frozen=True, kw_only=True)
class RecordPosted:
    """The same in the group of the team."""

    to: Address
    record: Record
    again: bool


@dataclass(frozen=True, kw_only=True)
class HeldAsked:
    """Nobody closed a meeting: was it held?"""

    to: Address
    key: str
    meeting: Meeting
    team: Team
