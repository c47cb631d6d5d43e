"""What is heard of meetings, and of who comes to them?"""

from dataclasses import dataclass

from domain.attending import WhoComes
from domain.calendars import DatesErrand
from domain.meetings import Meeting
from domain.notices.cards import Address


@dataclass(frozen=True, kw_only=True)
class DatesTold:
    """For one person: meetings stand, changed or are off, with a file for their calendar."""

    to: Address
    errand: DatesErrand


@dataclass(frozen=True, kw_only=True)
class InsteadAnswered:
    """For who asked somebody to come in their place: whether they do. `of`: the name of the team or network."""

    to: Address
    meeting: Meeting
    of: str
    name: str
    yes: bool


@dataclass(frozen=True, kw_only=True)
class PresenceAsked:
    """For who coordinates, after a meeting: who was there?"""

    to: Address
    page: WhoComes


@dataclass(frozen=True, kw_only=True)
class MailRefused:
    """The server takes no invitations for somebody's address, so that none are sent there any more."""

    to: Address
