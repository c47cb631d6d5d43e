"""How did it go? A short question, sparingly asked; what is told of the answers never leads to who gave them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.refusals import Reason, Refused

ENOUGH = 5  # answers from which anything is told of them
OPEN_FOR = timedelta(days=14)
REMINDERS = 2  # at most, after the first time it was asked
REMARK = 200  # characters
PROMISE = 200  # characters
UNKNOWN = 0  # the value of "weet ik niet"


class About(StrEnum):
    """What is looked back at."""

    MEETING = "meeting"  # a meeting
    CASE = "case"  # a signal that is done
    EVENT = "event"  # something that happened, with or without a Code oranje
    YEAR = "year"  # a school year


class Question(StrEnum):
    """What is asked."""

    USEFUL = "useful"  # was this meeting of use?
    TOGETHER = "together"  # did we do this well together?
    FORM = "form"  # the form of the meetings
    FOLLOW_UP = "follow_up"  # do we do what we agree?
    WORD = "word"  # does who reported hear what came of it?
    AWARE = "aware"  # bewustwording: do we see what plays?
    WILLING = "willing"  # bereidheid: do we make time for it?
    ABLE = "able"  # bekwaamheid: do we know what to do?


QUESTIONS = {
    About.MEETING: (Question.USEFUL,),
    About.CASE: (Question.TOGETHER,),
    About.EVENT: (Question.TOGETHER,),
    About.YEAR: (
        Question.FORM,
        Question.FOLLOW_UP,
        Question.WORD,
        Question.AWARE,
        Question.WILLING,
        Question.ABLE,
    ),
}
_SHORT = 3  # 3: good, 2: could be better, 1: not
_LONG = 5


class EvaluationStatus(StrEnum):
    """Where an evaluation is in its life."""

    OPEN = "open"  # people can answer
    CLOSED = "closed"  # what came of it can be seen
    TALKED = "talked"  # the team talked about it


def highest(about: About) -> int:
    """The best answer; the worst is 1."""
    return _LONG if about is About.YEAR else _SHORT


def checked_value(about: About, value: int) -> int:
    """An answer that can be given. Refused for a forged one."""
    if not (1 <= value <= highest(about) or (about is About.YEAR and value == UNKNOWN)):
        raise Refused(Reason.STALE)
    return value


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """One time that people are asked, in local days. `subject_id`: a meeting or signal; `promise`: what will change."""

    id: str
    network_id: str
    team_id: str
    about: About
    subject_id: str | None
    asked_on: date
    closes_on: date
    status: EvaluationStatus = EvaluationStatus.OPEN
    promise: str = ""
    version: int = 1

    @property
    def open(self) -> bool:
        """Whether it can still be answered."""
        return self.status is EvaluationStatus.OPEN

    @property
    def quarter(self) -> tuple[int, int]:
        """The year and the quarter in which it was asked."""
        return self.asked_on.year, (self.asked_on.month - 1) // 3 + 1

    def closed(self) -> "Evaluation":
        """Nobody can answer any more."""
        if not self.open:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=EvaluationStatus.CLOSED)

    def talked(self) -> "Evaluation":
        """The team talked about it."""
        if self.open:
            raise Refused(Reason.STALE)
        return replace(self, status=EvaluationStatus.TALKED)

    def with_promise(self, promise: str) -> "Evaluation":
        """What will change, in the team's own words."""
        if self.open:
            raise Refused(Reason.STALE)
        return replace(self, promise=promise)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How often each answer was given to one question; UNKNOWN is not counted as an answer."""

    question: Question
    counts: Mapping[int, int]

    @property
    def answers(self) -> int:
        """How many people said something."""
        return sum(count for value, count in self.counts.items() if value != UNKNOWN)

    @property
    def mean(self) -> float:
        """The mean of what they said; 0 where nobody did."""
        total = sum(value * count for value, count in self.counts.items() if value != UNKNOWN)
        return total / self.answers if self.answers else 0.0


@dataclass(frozen=True, kw_only=True)
class Counted:
    """An evaluation with its answers: of how many people, counted by question, and what they wrote."""

    evaluation: Evaluation
    asked: int
    answered: int
    tallies: tuple[Tally, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Result:
    """What may be told. `pooled` is over how many evaluations of one quarter it was counted together: 1 is by itself.

    `waits`: of too few, and the others of the quarter are not all in yet.
    """

    evaluation: Evaluation
    asked: int
    answered: int
    tallies: tuple[Tally, ...] = ()
    remarks: tuple[str, ...] = ()
    pooled: int = 1
    waits: bool = False

    @property
    def told(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.tallies)


def told(one: Counted, others: Iterable[Counted], today: date) -> Result:
    """What may be told of one evaluation; `others` are those of the same team, itself or not.

    Of five answers or more: by itself. Of fewer: together with the other small ones about the same in its quarter, when
    that quarter is over and none of it can be answered any more, so that nothing can be worked out from one day to the
    next. A question that fewer than five answered is left out, and never a remark of fewer.
    """
    result = Result(evaluation=one.evaluation, asked=one.asked, answered=one.answered)
    if one.evaluation.open:
        return result
    if one.answered >= ENOUGH:
        return replace(result, tallies=_enough(one.tallies), remarks=tuple(sorted(one.remarks)))
    if one.evaluation.about is About.YEAR:
        return result
    if _quarter_of(today) <= one.evaluation.quarter:
        return replace(result, waits=True)
    alike = [
        each
        for each in others
        if each.evaluation.about is one.evaluation.about and each.evaluation.quarter == one.evaluation.quarter
    ]
    if any(each.evaluation.open for each in alike):
        return replace(result, waits=True)
    small = [each for each in alike if each.answered < ENOUGH]
    if sum(each.answered for each in small) < ENOUGH:
        return result
    pooled = _enough(_together(small))
    remarks = tuple(sorted(remark for each in small for remark in each.remarks))
    return replace(
        result,
        asked=sum(each.asked for each in small),
        answered=sum(each.answered for each in small),
        tallies=pooled,
        remarks=remarks if pooled else (),
        pooled=len(small),
    )


def _quarter_of(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def _enough(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    return tuple(tally for tally in tallies if tally.answers >= ENOUGH)


def _together(small: Iterable[Counted]) -> tuple[Tally, ...]:
    counts: dict[Question, dict[int, int]] = {}
    for one in small:
        for tally in one.tallies:
            found = counts.setdefault(tally.question, {})
            for value, count in tally.counts.items():
                found[value] = found.get(value, 0) + count
    return tuple(
        Tally(question=question, counts=MappingProxyType(counts[question]))
        for question in Question
        if question in counts
    )


def checked_line(text: str, most: int) -> str:
    """A remark or a promise, on one line."""
    line = " ".join(text.split())
    if not any(letter.isalnum() for letter in line):
        raise Refused(Reason.TEXT_EMPTY)
    if len(line) > most:
        raise Refused(Reason.RESULT_TOO_LONG)
    return line
