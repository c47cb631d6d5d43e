"""Times and rhythms as people type them."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import read_day
from domain.clock_times import clock_beside, clock_in
from domain.planning import Ask, read_line
from domain.refusals import Refused


@pytest.mark.parametrize(
    ("text", "starts", "rest"),
    [
        ("16:00", time(16), ""),
        ("16.00", time(16), ""),
        ("om 9.30 uur", time(9, 30), ""),
        ("15u", time(15), ""),
        ("3 uur", time(15), ""),
        ("om 3 uur", time(15), ""),
        ("03:00", time(3), ""),
        ("8 uur", time(8), ""),
        ("half 4", time(15, 30), ""),
        ("half vier", time(15, 30), ""),
        ("kwart over 3 uur", time(15, 15), ""),
        ("kwart voor twaalf", time(11, 45), ""),
        ("om drie", time(15), ""),
        ("14 dec om 16.00", time(16), "14 dec"),
        ("14 dec 16.30 uur", time(16, 30), "14 dec"),
        ("dinsdag om 16 uur", time(16), "dinsdag"),
        ("donderdag half vier", time(15, 30), "donderdag"),
        ("14.12", None, "14.12"),
        ("14-12-2026", None, "14-12-2026"),
        ("14.12 om 16.00", time(16), "14.12"),
        ("volgende week", None, "volgende week"),
        ("elke zes weken", None, "elke zes weken"),
        ("om de 3 weken", None, "om de 3 weken"),
    ],
)
def test_a_time_and_what_stands_beside_it(text: str, starts: time | None, rest: str) -> None:
    assert clock_beside(text) == (starts, rest)


@pytest.mark.parametrize("text", ["25:00", "30 uur", "16:75"])
def test_a_time_that_does_not_exist_is_asked_again(text: str) -> None:
    with pytest.raises(Refused):
        clock_in(text)


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    with suppress(Refused):
        clock_beside(text)


@pytest.mark.parametrize("text", ["14 dec", "14e dec", "naar 14 december", "de 14e december", "14.12", "op 14-12"])
def test_a_day(text: str) -> None:
    assert read_day(text, date(2026, 11, 23)) == date(2026, 12, 14)


@pytest.mark.parametrize(
    ("text", "rhythm", "starts"),
    [
        ("elke 6 weken op dinsdag om 3 uur", "weeks-6-1", "15:00"),
        ("elke zeven weken di half 4", "weeks-7-1", "15:30"),
        ("eens in de zes weken op dinsdag 15:00", "weeks-6-1", "15:00"),
        ("1x per 6 weken dinsdag 15 uur", "weeks-6-1", "15:00"),
        ("elke twaalf weken di 15u", "weeks-12-1", "15:00"),
        ("elke 2 maanden op de eerste dinsdag om 15.00", "months-2-1", "15:00"),
        ("elke 3 maanden op de laatste dinsdag om kwart over 3", "months-3--1", "15:15"),
        ("5 keer per jaar op dinsdag 15 uur", "school_year-5-1", "15:00"),
    ],
)
def test_a_line_that_says_all(text: str, rhythm: str, starts: str) -> None:
    assert read_line(text, date(2026, 11, 23), Ask.RHYTHM) == {Ask.RHYTHM: rhythm, Ask.WEEKDAY: "1", Ask.TIME: starts}
