"""What do people see of an evaluation? Values between use cases and views."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.drafts import Draft
from domain.evaluations import Evaluation, Question, Result
from domain.meetings import Meeting
from domain.people import Team
from domain.signals import Signal


@dataclass(frozen=True, kw_only=True)
class Line:
    """What an evaluation is about."""

    evaluation: Evaluation
    team: Team
    meeting: Meeting | None = None
    signal: Signal | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question to one person."""

    line: Line
    person_id: str


@dataclass(frozen=True, kw_only=True)
class Rating:
    """The questions about a school year, as far as they were answered; `asked` is the next one, None when all were."""

    draft: Draft
    line: Line
    given: Mapping[Question, int]
    asked: Question | None


@dataclass(frozen=True, kw_only=True)
class Answered:
    """Somebody answered; with `draft` they may write a line."""

    draft: Draft
    line: Line


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A line before it is sent."""

    draft: Draft


@dataclass(frozen=True, kw_only=True)
class PromisePreview:
    """What will change, before it is kept."""

    draft: Draft
    line: Line


@dataclass(frozen=True, kw_only=True)
class Results:
    """What came of an evaluation, beside the one before about the same; for who coordinates."""

    line: Line
    result: Result
    before: Result | None
    before_line: Line | None


@dataclass(frozen=True, kw_only=True)
class EvaluationList:
    """The evaluations of a team, the newest first; `cases` are signals about which can be asked."""

    team: Team
    lines: tuple[tuple[Line, Result], ...]
    year_asked: bool
    event_asked: bool
    cases: tuple[Signal, ...]
