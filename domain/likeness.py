"""Which examples is a text most like? Naive Bayes over words and shape, which learns from the examples at the start.

Rules know what they were told; this catches what nobody thought of, by the words that people use for it.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from domain import meaning_words as words
from domain.phone_spelling import clauses
from domain.themes import guess_place, guess_theme

_UNSEEN = 0.02  # how much a word counts that stands in no example of a meaning
_PRIOR = 0.7  # of the weight of how many examples there are: which were written says little of what is typed
_STEM = 5  # letters of a longer word, so that its endings count as one
_KINDS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("<partner>", words.PARTNERS),
        ("<away>", words.AWAY_WORD),
        ("<day>", words.WHEN),
        ("<others>", words.TOLD_OF),
        ("<done>", rf"(?!(?:{words.NOT_MINE})$){words.PARTICIPLE}"),
        ("<number>", r"[as]?-?\d.*"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """What was learned: how often each sign stands in the examples of each kind."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    signs: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # by sign, then by kind

    def of(self, text: str) -> dict[str, float]:
        """How likely each kind is, together 1; empty when nothing was learned."""
        known = [self.signs[sign] for sign in set(_signs(text)) if sign in self.signs]
        whole = sum(self.sizes.values())
        logs = {
            kind: _PRIOR * math.log((size + 3) / (whole + 3 * len(self.sizes)))
            + sum(math.log((seen.get(kind, 0) + _UNSEEN) / (size + 8 * _UNSEEN)) for seen in known)
            for kind, size in self.sizes.items()
        }
        most = max(logs.values(), default=0.0)
        shares = {kind: math.exp(log - most) for kind, log in logs.items()}
        return {kind: share / sum(shares.values()) for kind, share in shares.items()}


NOTHING_LEARNED = Likeness()


def learn(examples: Mapping[str, Sequence[str]]) -> Likeness:
    """What these examples teach, by kind."""
    signs: dict[str, Counter[str]] = {}
    for kind, texts in examples.items():
        for text in texts:
            for sign in set(_signs(text)):
                signs.setdefault(sign, Counter())[kind] += 1
    return Likeness(sizes={kind: len(texts) for kind, texts in examples.items()}, signs=signs)


def _signs(text: str) -> list[str]:
    """Its words, their kinds and neighbours, how it begins and ends, and what goes with its first word."""
    plain = " . ".join(clauses(text)).split()
    seen = [_kind(word) for word in plain]
    pairs = list(zip(["^", *seen], [*seen, "$"], strict=True))
    signs = [*plain, *seen, *(f"{one}_{other}" for one, other in pairs)]
    signs += [f"{one}_{two}_{three}" for (one, two), (_, three) in pairwise(pairs)][:3]
    signs += [f"c:{word[:_STEM]}" for word in plain if len(word) > _STEM]
    if seen:
        signs += [f"1={seen[0]}", f"L={seen[-1]}", *(f"q:{seen[0]}_{word}" for word in seen[1:])]
    signs += ["<ik>"] * ("ik" in plain[:3] or "mijn" in plain) + ["?"] * text.rstrip().endswith("?")
    signs += ["<theme>"] * (guess_theme(text) is not None) + ["<place>"] * (guess_place(text) is not None)
    return [*signs, f"len{min(6, len(plain) // 3)}"]


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    return next((name for name, pattern in _KINDS if pattern.fullmatch(word)), word)
