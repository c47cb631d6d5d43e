"""What may be passed on of a text, and what was taken out of it?"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from anonymity.finding import find
from anonymity.lexicon import Lexicon
from anonymity.rendering import render
from anonymity.spans import Label, Span


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its persons, and what was taken out of the original."""

    text: str
    spans: tuple[Span, ...]  # in the original text
    counts: Mapping[Label, int]


def mask(text: str, words: Lexicon, allowed: Collection[str] = ()) -> Masked:
    """Replace every trace; masking the result again changes nothing. `allowed`: the network's own names, which stay."""
    spans = find(text, words, allowed)
    return Masked(render(text, spans).text, spans, Counter(span.label for span in spans))
