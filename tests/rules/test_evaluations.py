"""Evaluations: nothing is told that could lead to who said it."""

from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.evaluations import (
    ENOUGH,
    UNKNOWN,
    About,
    Counted,
    Evaluation,
    EvaluationStatus,
    Question,
    Tally,
    checked_line,
    checked_value,
    told,
)
from domain.refusals import Reason, Refused

ASKED = date(2026, 11, 23)
NEXT_QUARTER = date(2027, 1, 4)


def one(
    counts: dict[int, int], *, about: About = About.MEETING, number: int = 1, status: str = "closed", on: date = ASKED
) -> Counted:
    question = Question.FORM if about is About.YEAR else Question.USEFUL
    evaluation = Evaluation(
        id=f"e{number}",
        network_id="n",
        team_id="t",
        about=about,
        subject_id=f"m{number}",
        asked_on=on,
        closes_on=on + timedelta(days=14),
        status=EvaluationStatus(status),
    )
    answered = sum(counts.values())
    tallies = (Tally(question=question, counts=MappingProxyType(counts)),) if counts else ()
    remarks = ("lang",) if answered else ()
    return Counted(evaluation=evaluation, asked=8, answered=answered, tallies=tallies, remarks=remarks)


def test_five_answers_are_told_by_themselves_and_four_are_not() -> None:
    assert told(one({3: 4, 2: 1}), [], ASKED).told
    assert not told(one({3: 4}), [], ASKED).told
    assert told(one({3: 4}), [], ASKED).waits
    assert not told(one({3: 6}, status="open"), [], ASKED).told


def test_what_is_told_together_grows_by_nobody_later() -> None:
    first, second = one({3: 3}, number=1), one({3: 2}, number=2)
    last = [one({1: 1}, number=3, on=date(2026, 12, 29), status=status) for status in ("open", "closed")]
    while_open = told(first, [first, second, last[0]], NEXT_QUARTER)
    assert (while_open.told, while_open.waits) == (False, True)
    assert told(first, [first, second, last[1]], NEXT_QUARTER).tallies[0].counts == {3: 5, 1: 1}


def test_small_ones_are_told_together_when_their_quarter_is_over() -> None:
    small = [one({3: 2, 1: 1}, number=1), one({2: 2}, number=2)]
    assert not told(small[0], small, ASKED).told
    result = told(small[0], small, NEXT_QUARTER)
    assert result.tallies[0].counts == {3: 2, 1: 1, 2: 2}
    assert (result.answered, result.asked, result.pooled) == (5, 16, 2)
    assert result.remarks == ("lang", "lang")


def test_a_large_one_does_not_come_into_the_pool_as_the_rest_could_be_worked_out() -> None:
    found = [one({1: 1}, number=1), one({3: 6}, number=2)]
    assert not told(found[0], found, NEXT_QUARTER).told
    assert told(found[1], found, NEXT_QUARTER).tallies[0].counts == {3: 6}


def test_a_school_year_is_never_put_together_with_another() -> None:
    found = [one({3: 4}, about=About.YEAR, number=1), one({3: 4}, about=About.YEAR, number=2)]
    assert not told(found[0], found, NEXT_QUARTER).told
    assert not told(found[0], found, NEXT_QUARTER).waits


def test_who_does_not_know_is_no_answer() -> None:
    year = one({5: 4, UNKNOWN: 3}, about=About.YEAR)
    assert year.tallies[0].answers == 4
    assert year.tallies[0].mean == 5
    assert not told(year, [year], NEXT_QUARTER).told


counts = st.dictionaries(st.integers(1, 3), st.integers(1, 7), max_size=3)
days = st.integers(0, 90).map(lambda ahead: ASKED + timedelta(days=ahead))


@given(st.lists(st.tuples(counts, st.sampled_from(["open", "closed", "talked"]), days), min_size=1, max_size=6), days)
def test_whatever_was_answered_nothing_of_fewer_than_five_is_told(
    asked: list[tuple[dict[int, int], str, date]], today: date
) -> None:
    everything = [one(each, number=n, status=status, on=on) for n, (each, status, on) in enumerate(asked)]
    for each in everything:
        result = told(each, everything, today)
        assert all(tally.answers >= ENOUGH for tally in result.tallies)
        assert bool(result.tallies) == result.told
        assert result.told or not result.remarks


@given(st.lists(counts, min_size=2, max_size=6))
def test_from_one_day_to_the_next_no_answer_of_a_small_one_can_be_worked_out(asked: list[dict[int, int]]) -> None:
    """Within a quarter small ones are not told at all; after it nothing is added any more."""
    everything = [one(each, number=number) for number, each in enumerate(asked)]
    small = [each for each in everything if each.answered < ENOUGH]
    assert not any(told(each, everything, ASKED + timedelta(days=30)).told for each in small)
    after = [told(each, everything, NEXT_QUARTER) for each in small]
    assert len({result.answered for result in after if result.told}) <= 1


@pytest.mark.parametrize(
    ("about", "value"), [(About.MEETING, 0), (About.MEETING, 4), (About.YEAR, 6), (About.YEAR, -1)]
)
def test_a_forged_answer_is_none(about: About, value: int) -> None:
    with pytest.raises(Refused):
        checked_value(about, value)


@pytest.mark.parametrize(("line", "reason"), [(" … ", Reason.TEXT_EMPTY), ("a" * 201, Reason.RESULT_TOO_LONG)])
def test_a_remark_is_one_line_of_words(line: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        checked_line(line, 200)
    assert refused.value.reason is reason
