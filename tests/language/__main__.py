"""How much plain language is understood? Figures of both halves, as Markdown; misses are shown of one half only."""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.meaning import Guess, judge
from knowledge.reference import load
from tests.language.sentences import DEVELOPING, HELD_OUT, Sentence, read

AIM = 0.9  # right at the first guess
_HALVES = (DEVELOPING, HELD_OUT)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A sentence, and what was made of it."""

    sentence: Sentence
    guess: Guess

    @property
    def right(self) -> bool:
        return self.guess.meaning is self.sentence.meaning

    @property
    def within_two(self) -> bool:
        """Whether the first guess is right, or the button beside it."""
        return self.right or self.guess.other is self.sentence.meaning


def judged(half: str) -> tuple[Judged, ...]:
    """Every sentence of one half, judged as the bot does."""
    known = load()
    return tuple(Judged(sentence=each, guess=judge(each.text, known.entries, known.likeness)) for each in read(half))


def share(found: Sequence[bool]) -> str:
    """Such as "150 of 162 (92.6 %)"."""
    return f"{sum(found)} of {len(found)} ({100 * sum(found) / max(1, len(found)):.1f} %)"


def _rows(halves: Sequence[Sequence[Judged]]) -> list[list[str]]:
    nasty = [[each for each in half if each.sentence.nasty] for half in halves]
    both = [[each.guess.other is each.sentence.other for each in half if each.sentence.other] for half in halves]
    return [
        ["right at the first guess (aim ≥ 90 %)", *(share([each.right for each in half]) for half in halves)],
        ["right, or the button beside it", *(share([each.within_two for each in half]) for half in halves)],
        ["… the nasty ones, at the first guess", *(share([each.right for each in half]) for half in nasty)],
        ["of two meanings, the second is the button", *map(share, both)],
    ]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show the misses of the half on which rules are made")
    begun = time.perf_counter()
    halves = [judged(half) for half in _HALVES]
    each = 1000 * (time.perf_counter() - begun) / sum(map(len, halves))
    print("| | developing | held out |\n| --- | --- | --- |")
    for row in _rows(halves):
        print(f"| {' | '.join(row)} |")
    print(f"\n{each:.1f} ms a sentence, on the average.\n\nMisses, as what they are → what they were taken for:\n")
    for name, half in zip(_HALVES, halves, strict=True):
        kinds = Counter(f"{m.sentence.meaning} → {m.guess.meaning}" for m in half if not m.right)
        print(f"- {name}: {', '.join(f'{kind} ({n})' for kind, n in kinds.most_common()) or 'none'}")
    if parser.parse_args().misses:
        for miss in halves[0]:
            if not miss.right:
                print(f"  {miss.sentence.meaning} → {miss.guess.meaning}: {miss.sentence.text}")


if __name__ == "__main__":
    main()
