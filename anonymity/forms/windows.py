"""Where is it worth to look: before which figures, and does the text have such a word at all?"""

import re
from collections.abc import Iterator
from functools import cache

_BEHIND = 90  # so far behind the last figure a pattern may look on
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _close_figures(reach: int) -> re.Pattern[str]:
    """Figures that are so close that their stretches touch."""
    return re.compile(rf"\d++(?:\D{{1,{reach + _BEHIND}}}+\d++)*+")


def before_figures(text: str, reach: int) -> Iterator[tuple[int, int]]:
    """Give stretches that hold all figures, with so many characters before each; most of a long text has none."""
    for found in _close_figures(reach).finditer(text):
        yield max(0, found.start() - reach), min(len(text), found.end() + _BEHIND)


def found_before_figures(pattern: re.Pattern[str], text: str, reach: int) -> Iterator[re.Match[str]]:
    """Find a pattern that begins at most so many characters before a figure that is part of it."""
    for start, end in before_figures(text, reach):
        yield from pattern.finditer(text, start, end)


def lowered(text: str) -> str:
    """Put it in lower case without moving a letter: a pattern that needs no case is read many times faster."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text in lower case, each once."""
    return frozenset(_LETTERS.findall(text.lower()))
