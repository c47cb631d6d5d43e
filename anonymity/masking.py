"""What may be passed on of a text, and what was taken out of it?"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from anonymity.answered import answered
from anonymity.finding import find
from anonymity.rendering import already_replaced, render
from anonymity.spans import Label, Span, settle
from anonymity.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its persons, and what was taken out of the original."""

    text: str
    spans: tuple[Span, ...]  # in the original text
    counts: Mapping[Label, int]


def mask(
    text: str,
    words: Lexicon,
    allowed: Collection[str] = (),
    persons: Collection[str] = (),
    gone: Collection[str] = (),
) -> Masked:
    """Replace every trace; masking the result again changes nothing. `allowed`: the network's own names, which stay.

    `persons`: words that the writer said are a person; they go wherever they stand as a word.
    `gone`: letters of persons in another text, beside which this one will stand.
    """
    spans = _found(text, words, allowed, persons)
    rendered = render(text, spans, gone)
    while persons and (
        more := _found(rendered.text, words, allowed, persons)
    ):  # a replacement changes what is beside it
        spans, before = settle([*spans, *rendered.back(more)]), spans
        if spans == before:
            break
        rendered = render(text, spans, gone)
    return Masked(rendered.text, spans, Counter(span.label for span in spans))


def _found(text: str, words: Lexicon, allowed: Collection[str], persons: Collection[str]) -> tuple[Span, ...]:
    gone = list(already_replaced(text))
    said = (span for span in answered(text, persons) if not any(span.overlaps(*stretch) for stretch in gone))
    return settle([*find(text, words, allowed), *said]) if persons else find(text, words, allowed)
