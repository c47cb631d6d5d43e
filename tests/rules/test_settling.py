"""What settles a terugkoppeling, what opens it again, and how soon do reporters hear something?"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger import FEWEST, hearing, working_days_between
from domain.refusals import Reason, Refused
from domain.signals import SignalStatus
from domain.terugkoppeling import DebtStatus, Outcome, Terugkoppeling
from tests.rules.values import DEBT, SIGNAL

ROOT = Path(__file__).parents[2]
TODAY, LATER = date(2026, 11, 23), date(2026, 12, 1)
GIVEN = DEBT.given(Outcome.OWN_WORDS, LATER, today=TODAY, word="rustig")
STEPS: dict[
    str, tuple[Callable[[Terugkoppeling], Terugkoppeling], DebtStatus | Reason]
] = {  # every step in the life of one that is open, and what it leads to
    "held_by": (lambda debt: debt.held_by("ben"), DebtStatus.OPEN),
    "let_go": (lambda debt: debt.let_go(), DebtStatus.OPEN),
    "passed_to": (lambda debt: debt.passed_to("tom"), DebtStatus.OPEN),
    "given": (lambda debt: debt.given(Outcome.SPOKEN, LATER, today=TODAY), DebtStatus.SETTLED),
    "dropped": (lambda debt: debt.dropped(), DebtStatus.DROPPED),
    "for_the_team": (lambda debt: debt.for_the_team(), Reason.STALE),
    "enough": (lambda debt: debt.enough(), Reason.STALE),
    "reopened": (lambda debt: debt.reopened(LATER), Reason.QUESTION_ASKED),
}


def refused(reason: Reason) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=f"^{reason.value}$")


def test_every_step_is_known() -> None:
    steps = {name for name, value in vars(Terugkoppeling).items() if callable(value) and not name.startswith("_")}
    assert steps == set(STEPS)


@pytest.mark.parametrize("name", STEPS)
def test_only_a_final_word_settles_what_is_open(name: str) -> None:
    step, leads_to = STEPS[name]
    if isinstance(leads_to, Reason):
        with refused(leads_to):
            step(DEBT)
    else:
        assert step(DEBT).status is leads_to


def test_one_use_case_gives_words_and_no_other_place_settles() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in ("usecases", "handlers", "scheduling", "channels", "bot", "storage")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\.given\(|DebtStatus\.SETTLED", path.read_text("utf-8"))
    }
    assert found == {"usecases/terugkoppelen.py"}


def test_a_word_counts_and_the_first_one_is_remembered() -> None:
    first = DEBT.given(Outcome.RUNNING, LATER, today=TODAY)
    second = first.given(Outcome.OWN_WORDS, LATER, today=LATER, word="rustig")
    assert (first.told, first.heard_on, first.outcome, first.word) == (1, TODAY, Outcome.RUNNING, "")
    assert (second.told, second.heard_on, second.outcome, second.word) == (2, TODAY, Outcome.OWN_WORDS, "rustig")
    assert not GIVEN.for_the_team().reopened(LATER).given(Outcome.SPOKEN, LATER, today=LATER).shared


def test_after_a_final_word_the_reporter_says_yes_once_or_asks_once() -> None:
    known = GIVEN.enough()
    with refused(Reason.ALREADY_DONE):
        known.enough()
    for heard in (GIVEN, known):
        again = heard.reopened(LATER)
        assert (again.open, again.due_on, again.asked_again, again.owner_id) == (True, LATER, True, GIVEN.owner_id)
        with refused(Reason.QUESTION_ASKED):
            again.reopened(LATER)
    with refused(Reason.SIGNAL_CLOSED):
        DEBT.dropped().reopened(LATER)
    with refused(Reason.ALREADY_SETTLED):
        GIVEN.passed_to("tom")


def test_a_word_is_shared_once_and_only_a_final_one() -> None:
    with refused(Reason.ALREADY_DONE):
        GIVEN.for_the_team().for_the_team()
    for other in (DEBT.given(Outcome.RUNNING, LATER, today=TODAY), DEBT.dropped()):
        with refused(Reason.STALE):
            other.for_the_team()


def test_a_question_makes_a_closed_signal_live_again_and_no_other() -> None:
    closed = SIGNAL.taken().closed(reporter_waits=False)
    assert closed.lives_again(held=True).status is SignalStatus.TAKEN
    assert closed.lives_again(held=False).status is SignalStatus.OPEN
    assert SIGNAL.lives_again(held=True) == SIGNAL


class MondayToFriday:
    """A calendar without holidays."""

    zone = ZoneInfo("Europe/Amsterdam")

    def is_holiday(self, day: date, *, school: bool) -> bool:
        return False

    def knows_school_holidays(self, year: int) -> bool:
        return year < 2030

    def is_working_day(self, day: date, *, school: bool) -> bool:
        return day.weekday() < 5 or school


def test_working_days_are_counted_from_the_day_after() -> None:
    count = {ahead: working_days_between(TODAY, TODAY + timedelta(days=ahead), MondayToFriday()) for ahead in (0, 1, 7)}
    assert count == {0: 0, 1: 1, 7: 5}
    assert working_days_between(date(2026, 11, 27), date(2026, 11, 29), MondayToFriday()) == 0  # a weekend


@given(st.lists(st.integers(0, 40)))
def test_the_median_is_of_a_team_and_never_of_a_few(waits: list[int]) -> None:
    found = hearing([(TODAY, TODAY + timedelta(days=wait)) for wait in waits], MondayToFriday())
    if len(waits) < FEWEST:
        assert found is None
    else:
        assert found is not None
        assert found.signals == len(waits)
        longest = working_days_between(TODAY, TODAY + timedelta(days=max(waits)), MondayToFriday())
        assert 0 <= found.days <= longest
