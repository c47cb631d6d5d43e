"""What does the product leave of one labelled text, and what does it take away that may stay?"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from anonymity import Lexicon, doubts, find
from anonymity import Span as Found
from anonymity.folding import fold
from tests.privacy.labelled import Span, Text


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One text: the spans that still show after what is masked unasked, those after the answers, and what was lost."""

    text: Text
    shown: tuple[Span, ...]
    shown_after: tuple[Span, ...]
    masked: tuple[str, ...]  # what was masked
    asked: tuple[str, ...]  # what is asked about
    letters: int  # letters and digits that may stay
    lost: int  # of those, masked unasked

    @property
    def surely_shown(self) -> bool:
        """Whether something shows that a careful reader knows to be a trace."""
        return any(not span.doubt for span in self.shown)


def judge(text: Text, words: Lexicon) -> Verdict:
    """Find, ask, and answer every question truthfully: "een persoon" where it touches a labelled span."""
    found = find(text.text, words)
    asked = doubts(text.text, words, found=found)
    hidden = _letters(text.text, found)
    persons = [each for each in asked if any(each.overlaps(span.start, span.end) for span in text.spans)]
    after = hidden | _letters(text.text, persons) | _again(text.text, persons)
    labelled = _letters(text.text, text.spans)
    free = _letters(text.text, [Span(start=0, end=len(text.text), label="", value="")]) - labelled
    return Verdict(
        text=text,
        shown=tuple(span for span in text.spans if not _letters(text.text, [span]) <= hidden),
        shown_after=tuple(span for span in text.spans if not _letters(text.text, [span]) <= after),
        masked=tuple(text.text[each.start : each.end] for each in found),
        asked=tuple(text.text[each.start : each.end] for each in asked),
        letters=len(free),
        lost=len(free & hidden),
    )


def _letters(text: str, spans: Iterable[Span | Found]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def _again(text: str, persons: Sequence[Found]) -> set[int]:
    """Say once that a word is a person, and it is masked wherever it stands."""
    folded = fold(text)
    places: set[int] = set()
    for person in persons:
        word = re.escape(fold(text[person.start : person.end]).text)
        for found in re.finditer(rf"(?<![^\W_]){word}(?![^\W_])", folded.text, re.I):
            places.update(range(*folded.back(*found.span())))
    return {at for at in places if text[at].isalnum()}


@dataclass(frozen=True, kw_only=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "–"
        return f"{100 * self.part / self.whole:.1f} % ({self.part} of {self.whole})"

    @property
    def percent(self) -> float:
        return 100 * self.part / self.whole if self.whole else 0.0


def share(verdicts: Iterable[Verdict], counts: Callable[[Verdict], bool]) -> Share:
    """The share of texts of which something is true."""
    hits = [counts(verdict) for verdict in verdicts]
    return Share(part=sum(hits), whole=len(hits))


def recall(verdicts: Sequence[Verdict]) -> dict[str, Share]:
    """Of each label, the share of spans that are hidden from end to end before anything is asked."""
    every = Counter(span.label for verdict in verdicts for span in verdict.text.spans)
    shown = Counter(span.label for verdict in verdicts for span in verdict.shown)
    return {label: Share(part=every[label] - shown[label], whole=every[label]) for label in sorted(every)}
