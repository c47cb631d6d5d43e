"""A text that is too long ends after a whole word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.shortening import cut


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Vapes bij het fietsenhok", 40, "Vapes bij het fietsenhok"),
        ("Vapes bij het fietsenhok", 20, "Vapes bij het…"),
        ("Vapes bij het fietsenhok", 13, "Vapes bij…"),
        ("Het loopt op. Vrijdag", 15, "Het loopt op…"),
        ("Vapes, bij het fietsenhok", 8, "Vapes…"),
        ("Vapes bij het", 13, "Vapes bij het"),
        ("Vuurwerkopslagplaatsen", 10, "Vuurwerko…"),
        ("In vuurwerkopslagplaatsen", 12, "In vuurwerk…"),
        ("Eén regel\nen nog een", 14, "Eén regel\nen…"),
    ],
)
def test_where_it_is_cut(text: str, most: int, expected: str) -> None:
    assert cut(text, most) == expected


@given(st.text(max_size=80), st.integers(2, 60))
def test_it_fits_and_what_is_there_is_the_beginning(text: str, most: int) -> None:
    found = cut(text, most)
    assert len(found) <= most
    assert text.startswith(found.removesuffix("…"))
