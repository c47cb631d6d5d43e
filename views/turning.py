"""How does somebody turn the pages of a list?"""

from collections.abc import Callable

from views.screen import Tap
from views.wording import Wording


def turned(words: Wording, page: int, pages: int, to: Callable[[int], str]) -> tuple[tuple[Tap, ...], ...]:
    """A row with the page before and the page after, as far as they are there; `to` packs the button to a page."""
    taps = []
    if page > 0:
        taps.append(Tap(words.label("less"), to(page - 1)))
    if page + 1 < pages:
        taps.append(Tap(words.label("more"), to(page + 1)))
    return (tuple(taps),) if taps else ()


def pages_of(many: int, on_each: int) -> int:
    """How many pages there are; one at least."""
    return max(1, -(-many // on_each))


def within(page: int, pages: int) -> int:
    """A page that is there, also when the list became shorter."""
    return min(max(page, 0), pages - 1)
