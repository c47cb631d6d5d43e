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


class Searched(str):
    """A text in which many finders look: what they all ask first is answered once, and forgotten with the text."""

    __slots__ = ("_low", "_stretches", "_words")
    _low: "Searched | None"
    _stretches: dict[int, list[tuple[int, int]]]
    _words: frozenset[str]

    def stretches(self, reach: int) -> list[tuple[int, int]]:
        """Give stretches that hold all figures, with so many characters before each."""
        try:
            known = self._stretches
        except AttributeError:
            known = self._stretches = {}
        if reach not in known:
            known[reach] = _stretches(self, reach)
        return known[reach]

    @property
    def low(self) -> "Searched":
        """The same text in lower case."""
        try:
            low = self._low
        except AttributeError:
            low = self._low = None if self.islower() else Searched(_lowered(self))
        return self if low is None else low  # no text holds on to itself

    @property
    def words(self) -> frozenset[str]:
        """Its words in lower case, each once."""
        try:
            return self._words
        except AttributeError:
            self._words = frozenset(_LETTERS.findall(self.lower()))
            return self._words


def _stretches(text: str, reach: int) -> list[tuple[int, int]]:
    return [
        (max(0, found.start() - reach), min(len(text), found.end() + _BEHIND))
        for found in _close_figures(reach).finditer(text)
    ]


def before_figures(text: str, reach: int) -> list[tuple[int, int]]:
    """Give stretches that hold all figures, with so many characters before each; most of a long text has none."""
    return text.stretches(reach) if isinstance(text, Searched) else _stretches(text, reach)


def found_before_figures(pattern: re.Pattern[str], text: str, reach: int) -> Iterator[re.Match[str]]:
    """Find a pattern that begins at most so many characters before a figure that is part of it."""
    for start, end in before_figures(text, reach):
        yield from pattern.finditer(text, start, end)


def lowered(text: str) -> str:
    """Put it in lower case without moving a letter: a pattern that needs no case is read many times faster."""
    return text.low if isinstance(text, Searched) else _lowered(text)


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text in lower case, each once."""
    return text.words if isinstance(text, Searched) else frozenset(_LETTERS.findall(text.lower()))
