"""What is an actie? One owner, one day, and an easy way to be done."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.refusals import Reason, Refused

WHAT_LIMIT = 100  # characters
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WEEKDAY_FIRST = re.compile(rf"^(?:{'|'.join((*_WEEKDAYS, *(name[:2] for name in _WEEKDAYS)))}) (?=\d)")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:\s+([a-z]{3,9})|[-/.](\d{1,2}))(?:[-/. ]+(\d{4}))?")


class ActionStatus(StrEnum):
    """Where an action is in its life."""

    OPEN = "open"  # promised
    DONE = "done"  # done
    DROPPED = "dropped"  # taken back by its owner


class Task(StrEnum):
    """What people most often promise; anything else is typed."""

    TALK = "talk"  # have a conversation
    LOOK = "look"  # go and look
    CALL = "call"  # make a call
    FIND_OUT = "find_out"  # find out more


class Due(StrEnum):
    """Days that are one tap away."""

    TODAY = "today"  # today
    THIS_WEEK = "this_week"  # this week's Friday, or the next when it is weekend
    NEXT_WEEK = "next_week"  # next week's Friday
    TWO_WEEKS = "two_weeks"  # the Friday after that


def checked_what(text: str) -> str:
    """What will be done, on one line of at most 100 characters: it stands on a card among others."""
    what = " ".join(text.split())
    if not any(letter.isalnum() for letter in what):
        raise Refused(Reason.TEXT_EMPTY)
    if len(what) > WHAT_LIMIT:
        raise Refused(Reason.WHAT_TOO_LONG)
    return what


@dataclass(frozen=True, kw_only=True)
class Action:
    """A promise of one owner to do something by a local day."""

    id: str
    network_id: str
    team_id: str
    number: int
    signal_id: str | None
    owner_id: str
    what: str
    due_on: date
    status: ActionStatus
    made_at: datetime
    version: int
    moves: int = 0  # how often it was put off
    on_agenda: bool = False  # it was put off twice, so the team talks about it
    result: str = ""  # a word with which it was finished

    @property
    def ref(self) -> str:
        """The reference people say aloud."""
        return f"OEFEN-A{-self.number}" if self.number < 0 else f"A-{self.number}"

    def done(self) -> "Action":
        """The owner did it; a second tap is refused kindly."""
        if self.status is not ActionStatus.OPEN:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=ActionStatus.DONE)

    def dropped(self) -> "Action":
        """The owner takes it back."""
        if self.status is not ActionStatus.OPEN:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=ActionStatus.DROPPED)

    def moved(self, due_on: date) -> "Action":
        """The owner picks another day."""
        if self.status is not ActionStatus.OPEN:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, due_on=due_on)


def due_day(due: Due, today: date) -> date:
    """The local day behind a one-tap choice."""
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    weeks = {Due.THIS_WEEK: 0, Due.NEXT_WEEK: 1, Due.TWO_WEEKS: 2}
    return today if due is Due.TODAY else friday + timedelta(weeks=weeks[due])


def read_day(text: str, today: date) -> date:
    """The local day in words as typed: "vandaag", "morgen", "vrijdag", "27 nov", "27-11", "27-11-2026"."""
    words = text.strip().lower().removeprefix("op ").removeprefix("vóór ").removeprefix("voor ").strip(" .")
    near = {"vandaag": 0, "morgen": 1, "overmorgen": 2}
    if words in near:
        return today + timedelta(days=near[words])
    next_week = words.removeprefix("volgende week ")
    for number, name in enumerate(_WEEKDAYS):
        if words in (name, name[:2]):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
        if next_week != words and next_week in (name, name[:2]):
            return today + timedelta(days=7 - today.weekday() + number)
    words = _WEEKDAY_FIRST.sub("", words)  # "dinsdag 1 december": the date says enough
    return _checked_day(_calendar_day(words, today), today)


def _calendar_day(words: str, today: date) -> date:
    found = _DAY_MONTH.fullmatch(words)
    if found is None:
        raise Refused(Reason.DATE_UNCLEAR)
    day, name, month, year = found.groups()
    number = int(month) if month else _month_number(name)
    try:
        if year:
            return date(int(year), number, int(day))
        this_year = date(today.year, number, int(day))
        return this_year if this_year >= today else date(today.year + 1, number, int(day))
    except ValueError:
        raise Refused(Reason.DATE_UNCLEAR) from None


def _month_number(name: str) -> int:
    short = "mrt" if name.startswith("maart") else name[:3]
    if short not in _MONTHS:
        raise Refused(Reason.DATE_UNCLEAR)
    return _MONTHS.index(short) + 1


def _checked_day(day: date, today: date) -> date:
    if day < today:
        raise Refused(Reason.DATE_PAST)
    if day > today + timedelta(days=366):
        raise Refused(Reason.DATE_FAR)
    return day
