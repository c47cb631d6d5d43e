"""How do the finders work together on one text?"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from anonymity.folding import Folded, fold, plain
from anonymity.forms.accounts import accounts
from anonymity.forms.classes import classes
from anonymity.forms.dates import birth_dates
from anonymity.forms.dictated import dictated
from anonymity.forms.misread import as_meant
from anonymity.forms.numbers import numbers
from anonymity.forms.pieces import pieces
from anonymity.forms.said_accounts import said_accounts
from anonymity.forms.spoken import as_written
from anonymity.forms.streets import streets
from anonymity.forms.vehicles import plates
from anonymity.forms.whereabouts import whereabouts
from anonymity.forms.windows import Searched
from anonymity.people.called import surely_called
from anonymity.people.context import Context
from anonymity.people.names import names
from anonymity.people.nicknames import nicknames
from anonymity.people.readings import Reader
from anonymity.people.spelled import spelled_names
from anonymity.people.standing import mark_standing
from anonymity.rendering import already_replaced, render
from anonymity.spans import Label, Span, identifier, settle
from anonymity.tokens import Sentence
from anonymity.words.lexicon import Lexicon, Phrases

_QUOTE = re.compile(r"(?<!\w)(['\"])(?P<said>(?:[^\s'\"]+ ){0,2}[^\s'\"]+)\1(?!\w)")


def find(text: str, words: Lexicon, allowed: Collection[str] = ()) -> tuple[Span, ...]:
    """Find what leads to a person: sorted, not overlapping. `allowed`: the network's own names, which stay.

    What was found is replaced and the rest read once more, until nothing is left to find: a replacement changes what
    stands beside it, and nobody may find more in the masked text than we did.
    """
    reader, standing = Reader(words), Phrases(allowed)
    spans = _search(text, reader, standing)
    more = spans
    while more:
        rendered = render(text, spans)
        more = _search(rendered.text, reader, standing)
        further = rendered.back(more)
        spans, before = settle([*spans, *further]), spans
        if spans == before:
            break
    return spans


def _search(given: str, reader: Reader, allowed: Phrases) -> tuple[Span, ...]:
    folded = fold(given)
    text = folded.text
    covered = _Covered(text)
    covered.add(already_replaced(text))
    replaced = covered.copy()
    forms = settle(covered.outside(_forms(text, reader.words)))
    covered.add((span.start, span.end) for span in forms)
    called = list(covered.outside((*nicknames(text, reader.words), *spelled_names(text, reader))))
    covered.add((span.start, span.end) for span in called)
    sentence = _sentence(text, covered, reader.words, allowed)
    context = Context(sentence, reader)
    named = replaced.outside((*names(text, sentence, reader, context), *surely_called(sentence, reader, context)))
    found = (_whole_words(span, text) for span in (*forms, *called, *_whole_quotes(named, text, reader.words)))
    return settle(Span(*folded.back(span.start, span.end), span.label, span.tier) for span in found)


def what_is_left(given: str, found: Iterable[Span], words: Lexicon, allowed: Collection[str] = ()) -> Sentence:
    """Split the folded text in words, with those closed that were found and those marked that may stay."""
    text = fold(given)
    covered = _Covered(given)
    covered.add((span.start, span.end) for span in found)
    covered.add(text.back(*stretch) for stretch in already_replaced(text.text))
    return _sentence(text.text, covered.folded(text), words, Phrases(allowed))


def _sentence(text: str, covered: "_Covered", words: Lexicon, allowed: Phrases) -> Sentence:
    sentence = Sentence(text)
    for _, token in sentence:
        token.closed = covered.touches(token.start, token.end)
    mark_standing(sentence, words, allowed)
    return sentence


def _forms(given: str, words: Lexicon) -> Iterator[Span]:
    """Everything with a form of its own: it is recognised before any word is read."""
    text = Searched(given)
    yield from accounts(text, words)
    yield from said_accounts(text)
    yield from _written(text, words)
    yield from dictated(text, words)
    meant = as_meant(text)
    if meant is not None:
        yield from (span for span in _written(Searched(meant.text), words) if meant.touches(span.start, span.end))
    said = as_written(text)
    if said is not None:
        spans = [span for span in _written(Searched(said.text), words) if said.touches(span.start, span.end)]
        yield from (identifier(*said.back(span.start, span.end), span.label) for span in spans)
        for start, end in said.long_numbers():
            if not any(span.overlaps(start, end) for span in spans):
                yield identifier(*said.back(start, end), Label.PHONE)


def _written(text: str, words: Lexicon) -> Iterator[Span]:
    yield from numbers(text, words)
    yield from pieces(text)
    yield from birth_dates(text)
    yield from whereabouts(text, words)
    yield from streets(text, words)
    yield from plates(text)
    yield from classes(text)


def _whole_words(span: Span, text: str) -> Span:
    """Widen to whole words: half a name left behind is still a trace."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return replace(span, start=start, end=end) if end - start > span.end - span.start else span


def _whole_quotes(spans: Iterable[Span], text: str, words: Lexicon) -> Iterator[Span]:
    """Widen to what stands in quotes, when that is no sentence: in 'Opa Drill' both words are the name."""
    quotes = [found.span("said") for found in _QUOTE.finditer(text)] if "'" in text or '"' in text else []
    for span in spans:
        start, end = next((quote for quote in quotes if quote[0] <= span.start < quote[1]), (span.start, span.end))
        a_sentence = any(plain(word) in words.person_verbs for word in text[start:end].split())
        yield span if a_sentence else replace(span, start=start, end=max(end, span.end))


class _Covered:
    """Which characters of a text are taken already?"""

    def __init__(self, text: str) -> None:
        self._marks = bytearray(len(text))

    def copy(self) -> "_Covered":
        copy = _Covered("")
        copy._marks = bytearray(self._marks)
        return copy

    def add(self, stretches: Iterable[tuple[int, int]]) -> None:
        for start, end in stretches:
            self._marks[start:end] = b"\1" * (end - start)

    def folded(self, text: Folded) -> "_Covered":
        """The same characters, counted in the folded text."""
        here = _Covered("")
        here._marks = self._marks if text.origin is None else bytearray(self._marks[at] for at in text.origin)
        return here

    def touches(self, start: int, end: int) -> bool:
        return self._marks.find(1, start, end) >= 0

    def outside(self, spans: Iterable[Span]) -> Iterator[Span]:
        return (span for span in spans if not self.touches(span.start, span.end))
