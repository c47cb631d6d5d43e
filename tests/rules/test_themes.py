"""In which order are themes offered? What is likely first, and each exactly once."""

from hypothesis import given
from hypothesis import strategies as st

from domain.themes import FIRST, STARTING, Theme, guess_themes, ranked

THEMES = st.sampled_from(STARTING)


def values(text: str, own: tuple[str, ...] = (), off: frozenset[Theme] = frozenset(), **used: int) -> list[str]:
    counts = {Theme(name): many for name, many in used.items()}
    return [choice.value for choice in ranked(text, own, off, counts)]


def test_what_the_text_tells_of_comes_before_all() -> None:
    assert guess_themes("Ruzie om vuurwerk") == [Theme.VUURWERK, Theme.GEWELD]
    assert values("Ruzie om vuurwerk", ("Fatbikes",), drugs=9)[:4] == ["vuurwerk", "geweld", "own-0", "drugs"]


def test_an_own_theme_that_is_named_comes_first_too() -> None:
    assert values("Ruzie om fatbikes", ("Station", "Fatbikes"))[:3] == ["own-1", "geweld", "own-0"]


def test_then_what_the_team_uses_most() -> None:
    assert values("Een rare sfeer", thuis=2, elders=5, vapes=1)[:4] == ["elders", "thuis", "vapes", "drugs"]


def test_many_own_themes_leave_room_for_what_is_used() -> None:
    own = tuple(f"Eigen {number}" for number in range(8))
    assert values("Een rare sfeer", own, thuis=3)[:6] == ["own-0", "own-1", "own-2", "own-3", "thuis", "own-4"]


def test_what_nobody_used_begins_with_what_is_common() -> None:
    assert values("")[:FIRST] == ["vapes", "drugs", "wapens", "geweld", "bedreiging", "online", "pesten", "verzuim"]


@given(
    st.text(max_size=60),
    st.lists(st.text(min_size=1, max_size=24), max_size=8, unique=True),
    st.frozensets(THEMES),
    st.dictionaries(st.sampled_from(list(Theme)), st.integers(0, 50)),
)
def test_each_theme_that_is_on_is_offered_once(
    text: str, own: list[str], off: frozenset[Theme], used: dict[Theme, int]
) -> None:
    found = [choice.value for choice in ranked(text, own, off, used)]
    assert sorted(found) == sorted(
        [*(theme.value for theme in STARTING if theme not in off), *(f"own-{number}" for number in range(len(own)))]
    )
