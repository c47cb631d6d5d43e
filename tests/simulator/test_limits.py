"""The numbers of Telegram's flood limits, with a clock in the hand."""

from __future__ import annotations

import pytest

from simulator.limits import FloodLimits
from simulator.refusals import Refusal

GROUP, PERSON = -5, 5


def _sends(limits: FloodLimits, chat: int, moments: list[float]) -> list[int]:
    """For each moment: 0 when it passed, else the seconds to wait."""
    outcome = []
    for moment in moments:
        try:
            limits.check("sendmessage", chat, moment)
            outcome.append(0)
        except Refusal as refusal:
            outcome.append(refusal.parameters["retry_after"])
    return outcome


def test_one_a_second_to_a_person_after_a_small_burst() -> None:
    assert _sends(FloodLimits(enforced=True), PERSON, [0, 0, 0, 0, 0.5, 1.0, 1.2, 2.0]) == [0, 0, 0, 1, 1, 0, 1, 0]


def test_twenty_a_minute_to_a_group() -> None:
    limits = FloodLimits(enforced=True)
    outcome = _sends(limits, GROUP, [float(second) for second in range(60)])
    assert outcome.count(0) == pytest.approx(20 + 60 / 3, abs=1)
    assert 2 <= max(outcome) <= 3


def test_nothing_is_counted_unless_it_is_wanted() -> None:
    assert _sends(FloodLimits(), PERSON, [0.0] * 50) == [0] * 50
