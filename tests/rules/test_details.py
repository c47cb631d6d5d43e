"""What a text tells of when it was, how old somebody is and how grave it is; guessed, one tap to change."""

import pytest

from domain.details import When, guess_when


@pytest.mark.parametrize(
    "text", ["Net gezien: vapes", "Er is net weer gevochten", "Ik hoorde net van een ruzie", "Vanmiddag"]
)
def test_what_was_seen_just_now_is_of_today(text: str) -> None:
    assert guess_when(text) is When.NOW


@pytest.mark.parametrize(
    "text", ["Een leerling die net verhuisd is", "Net als vorig jaar vapes", "Net uit de brugklas"]
)
def test_just_of_something_else_says_nothing_of_when(text: str) -> None:
    assert guess_when(text) is not When.NOW
