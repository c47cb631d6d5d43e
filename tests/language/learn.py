"""What can be learned of the developing sentences? Weights for every sign, kept in knowledge/reference/meanings.tsv.

Run it anew when sentences, rules or groups of words change: `python -m tests.language.learn`; it takes a minute or two.
Multinomial logistic regression by stochastic gradient descent; `--folds` shows how well it does on sentences it did
not see. Danger is not learned: domain.acute says when it is there.
"""

import argparse
import hashlib
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import knowledge.reference
from domain.likeness import NOTHING_LEARNED, RULE, read, signs
from domain.meaning import Meaning, judge, rule_scores
from domain.terms import Entry
from tests.language.sentences import DEVELOPING, Sentence
from tests.language.sentences import read as sentences

KEPT = Path(knowledge.reference.__file__).parent / "meanings.tsv"
_EPOCHS = 24
_STEP = 0.25  # of the first steps; each sign's own become smaller as it was seen more (Adagrad)
_DECAY = 0.0004  # by which weights that do not earn their keep fade
_DOUBT = 0.08  # that is left for every other meaning, so that sure is sure
_SEEN = 2  # sentences in which a sign must stand
_LEAST = 10  # hundredths; less says nothing
_Signs = dict[str, float]


def learned(told: Sequence[Sentence], entries: Sequence[Entry], epochs: int = _EPOCHS) -> list[str]:
    """The lines of the file that holds what these sentences teach; the same sentences teach the same."""
    told = [each for each in told if each.meaning is not Meaning.DANGER]
    kinds = sorted({each.meaning.value for each in told})
    seen = [signs(each.text, _by_rules(each.text, entries)) for each in told]
    often = Counter(sign for each in seen for sign in each)
    seen = [{sign: value for sign, value in each.items() if often[sign] >= _SEEN} for each in seen]
    weights = _descended(seen, [_shares(each, kinds) for each in told], len(kinds), epochs)
    lines = [" ".join(kinds)]
    for sign in sorted(weights):
        kept = [f"{number}:{round(100 * weight)}" for number, weight in enumerate(weights[sign])]
        kept = [each for each in kept if abs(int(each.split(":")[1])) >= _LEAST]
        if kept:
            lines.append("\t".join([sign, *kept]))
    return lines


def _shares(told: Sentence, kinds: Sequence[str]) -> list[float]:
    """How likely it should be to mean each: never quite sure, and of two meanings a bit of the other."""
    right = {told.meaning.value: 1.0} if told.other is None else {told.meaning.value: 0.7, told.other.value: 0.3}
    return [_DOUBT / len(kinds) + (1 - _DOUBT) * right.get(kind, 0.0) for kind in kinds]


def made_of(told: Sequence[Sentence]) -> str:
    """The first line of the file: of which sentences it was learned."""
    said = "\n".join(f"{each.meaning} {each.text}" for each in told)
    mark = hashlib.sha256(said.encode()).hexdigest()[:16]
    return f"# Learned by tests/language/learn.py of {len(told)} sentences, {mark}."


def _by_rules(text: str, entries: Sequence[Entry]) -> dict[str, float]:
    return {meaning.value: weight for meaning, weight in rule_scores(text, entries).items()}


def _descended(
    seen: Sequence[_Signs], right: Sequence[Sequence[float]], kinds: int, epochs: int
) -> dict[str, list[float]]:
    chance = random.Random(1)  # noqa: S311 - the same order each time
    weights: dict[str, list[float]] = {}
    squares: dict[str, list[float]] = {}
    order = list(range(len(seen)))
    for _ in range(epochs):
        chance.shuffle(order)
        for number in order:
            shown = seen[number]
            if chance.random() < 0.5:  # the rules were made on these sentences, so they look better than they are
                shown = {sign: value for sign, value in shown.items() if not sign.startswith(RULE)}
            _stepped(weights, squares, shown, right[number], kinds)
    return weights


def _stepped(
    weights: dict[str, list[float]], squares: dict[str, list[float]], shown: _Signs, right: Sequence[float], kinds: int
) -> None:
    known = [(value, weights.setdefault(sign, [0.0] * kinds), sign) for sign, value in shown.items()]
    sums = [0.0] * kinds
    for value, row, _ in known:
        for kind, weight in enumerate(row):
            sums[kind] += value * weight
    most = max(sums)
    shares = [math.exp(each - most) for each in sums]
    whole = sum(shares)
    wrong = [(kind, share / whole - right[kind]) for kind, share in enumerate(shares)]
    wrong = [(kind, by) for kind, by in wrong if abs(by) > 0.003]
    for value, row, sign in known:
        square = squares.setdefault(sign, [1.0] * kinds)
        for kind, by in wrong:
            slope = by * value + _DECAY * row[kind]
            square[kind] += slope * slope
            row[kind] -= _STEP * slope / math.sqrt(square[kind])


def _folds(told: Sequence[Sentence], entries: Sequence[Entry], folds: int) -> None:
    order = list(told)
    random.Random(2).shuffle(order)  # noqa: S311
    right = {True: 0, False: 0}
    for fold in range(folds):
        likeness = read(learned([each for n, each in enumerate(order) if n % folds != fold], entries))
        for each in order[fold::folds]:
            right[judge(each.text, entries, likeness).meaning is each.meaning] += 1
    by_rules = sum(judge(each.text, entries, NOTHING_LEARNED).meaning is each.meaning for each in told)
    unseen, ruled = 100 * right[True] / len(told), 100 * by_rules / len(told)
    print(f"Not seen before: {unseen:.1f} % right; by the rules alone {ruled:.1f} %.")


def main() -> None:
    """Learn, and keep it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0, help="only show how well it does, in so many parts")
    entries, told = knowledge.reference.load().entries, sentences(DEVELOPING)
    folds = parser.parse_args().folds
    if folds:
        _folds(told, entries, folds)
        return
    lines = learned(told, entries)
    KEPT.write_text("\n".join([made_of(told), *lines]) + "\n", "utf-8")
    print(f"{len(lines) - 1} signs, {KEPT.stat().st_size // 1024} kB.")


if __name__ == "__main__":
    main()
