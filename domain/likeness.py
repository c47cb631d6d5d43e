"""How likely does a text mean each thing? What its words, their parts and what the rules say weigh, as was learned.

Rules know what they were told; this catches what nobody thought of, by the words that people use for it. The weights
are learned beforehand, of sentences whose meaning is known (multinomial logistic regression); here they are only added.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.meaning_signs import groups_in
from domain.phone_spelling import clauses

_PARTS = (2, 3, 4)  # letters of a part of a word, so that endings and slips count little
_GROUP, _WORD, _PAIR, _EDGE, _PART, _RULE = 2.0, 0.7, 0.35, 0.7, 0.4, 1 / 3  # how much each kind of sign says at first
_LONG = 6  # times three words; longer is as long
RULE = "r:"  # before what the rules say: made on the same sentences, so learned half of the time without


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """What was learned: for each sign how much it weighs for each kind, by the kind's number."""

    kinds: tuple[str, ...] = ()
    weights: Mapping[str, Sequence[tuple[int, float]]] = field(default_factory=dict)

    def of(self, text: str, rules: Mapping[str, float]) -> dict[str, float]:
        """How likely each kind is, together 1; empty when nothing was learned. `rules`: what they say, by kind."""
        sums = [0.0] * len(self.kinds)
        for sign, value in signs(text, rules).items():
            for number, weight in self.weights.get(sign, ()):
                sums[number] += weight * value
        most = max(sums, default=0.0)
        shares = [math.exp(each - most) for each in sums]
        return {kind: share / sum(shares) for kind, share in zip(self.kinds, shares, strict=True)}


NOTHING_LEARNED = Likeness()


def read(lines: Iterable[str]) -> Likeness:
    """What was learned, as it is kept: the kinds, then a sign a line with its weights in hundredths."""
    told = (line.rstrip("\n") for line in lines if not line.startswith("#"))
    kinds = tuple(next(told).split())
    weights = {}
    for line in told:
        sign, *kept = line.split("\t")
        pairs = (each.split(":") for each in kept)
        weights[sign] = [(int(number), int(weight) / 100) for number, weight in pairs]
    return Likeness(kinds=kinds, weights=weights)


def signs(text: str, rules: Mapping[str, float]) -> dict[str, float]:
    """What in a text may point to a meaning, with how much it counts."""
    plain = " ".join(clauses(text))
    typed = plain.split()
    found = {f"{RULE}{kind}": weight * _RULE for kind, weight in rules.items()}
    found |= {f"k:{name}": _GROUP for name in groups_in(plain)}
    found |= {f"w:{word}": _WORD for word in typed}
    found |= {f"b:{one}_{other}": _PAIR for one, other in zip(["^", *typed], [*typed, "$"], strict=True)}
    found |= {f"g:{part}": _PART for word in typed for part in _parts(f"<{word}>")}
    if typed:
        found |= {f"1:{typed[0]}": _EDGE, f"L:{typed[-1]}": _EDGE, f"2:{' '.join(typed[:2])}": _EDGE}
    found[f"n:{min(_LONG, len(typed) // 3)}"] = 1.0
    if text.rstrip().endswith("?"):
        found["?"] = 1.0
    return found


def _parts(word: str) -> set[str]:
    return {word[begin : begin + size] for size in _PARTS for begin in range(len(word) - size + 1)}
