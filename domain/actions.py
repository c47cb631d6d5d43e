"""What is an actie? One owner, one day, and an easy way to be done."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.refusals import Reason, Refused

WHAT_LIMIT = 100  # characters
RESULT_LIMIT = 200  # characters
_LATELY = timedelta(days=92)
MOVES = 2  # how often a promise can be put off before the team talks about it
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WEEKDAY_FIRST = re.compile(rf"^(?:{'|'.join((*_WEEKDAYS, *(name[:2] for name in _WEEKDAYS)))}) (?=\d)")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY_MONTH = re.compile(r"(\d{1,2})e?(?:\s+([a-z]{3,9})|[-/.](\d{1,2}))(?:[-/. ]+(\d{4}))?")


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
    MEETING = "meeting"  # the team's next meeting


class PutOff(StrEnum):
    """Why a promise is put off; no answer is better or worse than another."""

    NO_TIME = "no_time"  # had no time
    WAITING = "waiting"  # waits for somebody else
    NOT_REACHED = "not_reached"  # could not reach them
    OWN_WORDS = "own_words"  # typed


def checked_what(text: str) -> str:
    """What will be done, on one line of at most 100 characters: it stands on a card among others."""
    what = " ".join(text.split())
    if not any(letter.isalnum() for letter in what):
        raise Refused(Reason.TEXT_EMPTY)
    if len(what) > WHAT_LIMIT:
        raise Refused(Reason.WHAT_TOO_LONG)
    return what


def checked_result(text: str) -> str:
    """A word about an action that was done or put off, on one line of at most 200 characters."""
    result = " ".join(text.split())
    if not any(letter.isalnum() for letter in result):
        raise Refused(Reason.TEXT_EMPTY)
    if len(result) > RESULT_LIMIT:
        raise Refused(Reason.RESULT_TOO_LONG)
    return result


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
    made_at: datetime  # when its owner promised it
    version: int
    moves: int = 0  # how often it was put off
    on_agenda: bool = False  # it was put off twice, so the team talks about it
    result: str = ""  # a word with which it was finished
    meeting_id: str | None = None  # in which meeting it was agreed
    point_key: str = ""  # at which point of its agenda

    @property
    def ref(self) -> str:
        """The reference people say aloud."""
        return f"OEFEN-A{-self.number}" if self.number < 0 else f"A-{self.number}"

    @property
    def open(self) -> bool:
        """Whether it must still be done."""
        return self.status is ActionStatus.OPEN

    def done(self) -> "Action":
        """The owner did it; a second tap is refused kindly."""
        self._check_open()
        return replace(self, status=ActionStatus.DONE)

    def dropped(self) -> "Action":
        """The owner takes it back."""
        self._check_open()
        return replace(self, status=ActionStatus.DROPPED)

    def reopened(self) -> "Action":
        """It was not done, or not dropped, after all; what was said about it no longer holds."""
        if self.open:
            raise Refused(Reason.STALE)
        return replace(self, status=ActionStatus.OPEN, result="")

    def with_result(self, result: str) -> "Action":
        """A word about what came of it."""
        if self.status is not ActionStatus.DONE:
            raise Refused(Reason.STALE)
        return replace(self, result=result)

    def moved(self, due_on: date) -> "Action":
        """The owner plans it for another day."""
        self._check_open()
        return replace(self, due_on=due_on)

    def asks_why(self, due_on: date, *, today: date, promised_on: date) -> bool:
        """Whether this day puts a promise off. An earlier day doesn't, nor does a choice on the day of the promise."""
        self._check_open()
        return due_on > self.due_on and today > promised_on

    def check_movable(self) -> None:
        """Refused when it was put off so often that the team will talk about it."""
        if self.moves >= MOVES:
            raise Refused(Reason.PUT_OFF_TWICE)

    def put_off(self, due_on: date) -> "Action":
        """A later day than was promised; the second time puts it on the agenda. The same day again changes nothing."""
        moved = self.moved(due_on)
        if due_on <= self.due_on:
            return moved
        self.check_movable()
        return replace(moved, moves=self.moves + 1, on_agenda=self.moves + 1 >= MOVES)

    def agreed(self, due_on: date) -> "Action":
        """Who coordinates chose a day, so the team has talked about it: counting begins anew."""
        return replace(self.moved(due_on), moves=0, on_agenda=False)

    def handed_to(self, owner_id: str, due_on: date, now: datetime) -> "Action":
        """Somebody else said yes to it: a new promise, which was never put off."""
        moved = self.moved(due_on)
        return replace(moved, owner_id=owner_id, made_at=now, moves=0, on_agenda=False)

    def _check_open(self) -> None:
        if not self.open:
            raise Refused(Reason.ALREADY_DONE)


def due_day(due: Due, today: date, meeting: date | None = None) -> date:
    """The local day behind a one-tap choice. Without a meeting ahead there is no day for it."""
    if due is Due.MEETING:
        if meeting is None or meeting <= today:
            raise Refused(Reason.STALE)
        return meeting
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    weeks = {Due.THIS_WEEK: 0, Due.NEXT_WEEK: 1, Due.TWO_WEEKS: 2}
    return today if due is Due.TODAY else friday + timedelta(weeks=weeks[due])


_DUE_WORDS = {
    "deze week": Due.THIS_WEEK,
    "volgende week": Due.NEXT_WEEK,
    "eind volgende week": Due.NEXT_WEEK,
    "over twee weken": Due.TWO_WEEKS,
    "over 2 weken": Due.TWO_WEEKS,
    "voor het volgende overleg": Due.MEETING,
    "volgende overleg": Due.MEETING,
    "het volgende overleg": Due.MEETING,
}


def read_due(text: str, today: date, meeting: date | None = None) -> date:
    """By which local day something will be done, as typed; the words of the buttons are understood too."""
    due = _DUE_WORDS.get(" ".join(text.lower().split()).strip(" ."))
    if due is None or (due is Due.MEETING and meeting is None):
        return read_day(text, today)
    return due_day(due, today, meeting)


def read_day(text: str, today: date) -> date:
    """The local day in words as typed: "vandaag", "morgen", "vrijdag", "27 nov", "27-11", "27-11-2026"."""
    words = (
        text.strip()
        .lower()
        .removeprefix("tot en met ")
        .removeprefix("t/m ")
        .removeprefix("tot ")
        .removeprefix("naar ")
        .removeprefix("op ")
        .removeprefix("de ")
        .removeprefix("vóór ")
        .removeprefix("voor ")
        .strip(" .")
    )
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
    return checked_day(_calendar_day(words, today), today)


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
        if today - _LATELY < this_year < today:
            raise Refused(Reason.DATE_PAST)  # rather a slip than next year; with the year it is that
        return this_year if this_year >= today else date(today.year + 1, number, int(day))
    except ValueError:
        raise Refused(Reason.DATE_UNCLEAR) from None


def _month_number(name: str) -> int:
    short = "mrt" if name.startswith("maart") else name[:3]
    if short not in _MONTHS:
        raise Refused(Reason.DATE_UNCLEAR)
    return _MONTHS.index(short) + 1


def checked_day(day: date, today: date) -> date:
    """A day on which something can be promised: from today on, within a year."""
    if day < today:
        raise Refused(Reason.DATE_PAST)
    if day > today + timedelta(days=366):
        raise Refused(Reason.DATE_FAR)
    return day
