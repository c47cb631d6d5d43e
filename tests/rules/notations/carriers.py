"""In what sentences does a notation stand?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

Grammar = Callable[[Random], str]
OPENS, CLOSES = "«", "»"

_CARRIERS = (
    "{}", "{}.", "{} 😬", "🙏{}", "ok {}", "hoi, {} en verder niks", "{}, kan iemand kijken?", "({})",
    "er is iets geks gebeurd: {}", "even voor het verslag\n{}\nmeer weet ik niet", "net gehoord dat {} 😡😡",
    "heel raar, {}! groetjes", "hij zei letterlijk {}...", "{} en toen gingen ze weg", "vraagje, {} ?",
    "dit kreeg ik door - {} - van een ouder", "update: {}; rest volgt", "\"{}\" stond er op het briefje",
    "kan iemand dit checken, {}, het gaat nu best hard", "vandaag 3 keer gemeld dat {}", "* {}",
)  # fmt: skip
_INNOCENT_CARRIERS = (
    "{}", "{}.", "ok {}", "hoi, {} en verder niks", "{}, kan iemand kijken?", "even voor het verslag\n{}\nmeer niet",
    "net gehoord dat {} 😡", "heel raar, {}! groetjes", "vraagje, {} ?", "update: {}; rest volgt", "* {}",
)  # fmt: skip
_STYLES: tuple[Callable[[str], str], ...] = (str, str, str, str.lower, str.upper)


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and the stretches of it that must go."""

    text: str
    traces: tuple[tuple[int, int], ...]


def carried(grammar: Grammar, count: int, seed: str, *, innocent: bool = False, styled: bool = True) -> Iterator[Case]:
    """Make texts of a grammar, each other than the one before; the same seed makes the same texts."""
    random = Random(seed)
    seen: set[str] = set()
    for _ in range(4 * count):
        if len(seen) == count:
            return
        phrase = grammar(random)
        if styled:
            phrase = random.choice(_STYLES)(phrase)
        text = random.choice(_INNOCENT_CARRIERS if innocent else _CARRIERS).format(phrase)
        if text not in seen:
            seen.add(text)
            yield _case(text)


def _case(marked: str) -> Case:
    parts: list[str] = []
    traces: list[tuple[int, int]] = []
    length = begun = 0
    for letter in marked:
        if letter == OPENS:
            begun = length
        elif letter == CLOSES:
            traces.append((begun, length))
        else:
            parts.append(letter)
            length += 1
    return Case("".join(parts), tuple(traces))
