"""How well does the product find what leads to a person? Figures over the labelled texts, as Markdown."""

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from anonymity import load
from tests.privacy.costs import LENGTH, LONGEST, ROOT, Costs, measure
from tests.privacy.labelled import Text, held_out, read, read_file
from tests.privacy.scoring import Share, Verdict, judge, recall, share

_NEVER_MISSED = ("PHONE", "EMAIL", "BSN", "IBAN")
_NAMES = ("NAME", "NICKNAME")


@dataclass(frozen=True, kw_only=True)
class Half:
    """Some of the texts, judged."""

    name: str
    verdicts: tuple[Verdict, ...]

    @property
    def positive(self) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.text.kind == "positive")

    @property
    def innocent(self) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.text.kind == "innocent")


def _halves(file: Path | None) -> list[Half]:
    words = load()
    if file is not None:
        return [Half(name=file.name, verdicts=tuple(judge(text, words) for text in read_file(file)))]
    halves = {
        name: texts("positive") + texts("innocent") for name, texts in (("development", read), ("held-out", held_out))
    }
    return [
        Half(name=name, verdicts=tuple(judge(text, words) for text in halves[name])) for name in halves if halves[name]
    ]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _main_rows(halves: Sequence[Half]) -> Iterator[tuple[str, ...]]:
    def row(what: str, figure: Callable[[Half], Share], most: float) -> tuple[str, ...]:
        shares = [figure(half) for half in halves]
        return (what, *(f"{each} {'✓' if each.percent <= most else '✗'}" for each in shares), f"≤ {most:g} %")

    yield row("texts with anything traceable left, nothing asked", lambda h: share(h.positive, _leaks), 4)
    yield row("… not counting what even a careful reader doubts", lambda h: share(h.positive, _surely), 4)
    yield row("… after the questions, answered truthfully", lambda h: share(h.positive, _leaks_after), 1)
    yield row("innocent texts with anything masked", lambda h: share(h.innocent, lambda v: bool(v.masked)), 5)
    yield row("innocent texts in which something is asked", lambda h: share(h.innocent, lambda v: bool(v.asked)), 15)
    yield row("letters and digits masked that may stay, innocent texts", lambda h: _lost(h.innocent), 3)
    yield row("… in texts with a person", lambda h: _lost(h.positive), 3)


def _label_rows(halves: Sequence[Half]) -> Iterator[tuple[str, ...]]:
    recalls = [recall(half.positive) for half in halves]
    for label in sorted({label for each in recalls for label in each}):
        least = 100.0 if label in _NEVER_MISSED else 99.5
        aim = "" if label in _NAMES else f"≥ {least:g} %"
        found = [each.get(label, Share(part=0, whole=0)) for each in recalls]
        marks = ["" if not aim or not each.whole else " ✓" if each.percent >= least else " ✗" for each in found]
        yield (label, *(f"{each}{mark}" for each, mark in zip(found, marks, strict=True)), aim)


def _tag_rows(halves: Sequence[Half], dimension: str) -> Iterator[tuple[str, ...]]:
    groups: dict[str, list[list[Verdict]]] = {}
    for at, half in enumerate(halves):
        for verdict in half.positive:
            groups.setdefault(getattr(verdict.text, dimension), [[] for _ in halves])[at].append(verdict)
    for tag in sorted(groups):
        yield (tag, *(f"{_short(each, _leaks)} → {_short(each, _leaks_after)}" for each in groups[tag]))


def _short(verdicts: Sequence[Verdict], leaks: Callable[[Verdict], bool]) -> str:
    return f"{sum(map(leaks, verdicts))}/{len(verdicts)}"


def _leaks(verdict: Verdict) -> bool:
    return bool(verdict.shown)


def _surely(verdict: Verdict) -> bool:
    return verdict.surely_shown


def _leaks_after(verdict: Verdict) -> bool:
    return bool(verdict.shown_after)


def _lost(verdicts: Sequence[Verdict]) -> Share:
    return Share(part=sum(each.lost for each in verdicts), whole=sum(each.letters for each in verdicts))


def _cost_rows(costs: Costs) -> Iterator[tuple[str, ...]]:
    rows: Mapping[str, tuple[float, str, float]] = {
        f"a text of {LENGTH} characters, find and ask: half within": (costs.middle, "ms", 5),
        "… 95 % within": (costs.slow, "ms", 5),
        f"{LONGEST} characters, the slowest of the hostile ones ({costs.worst_of!r}, again and again)": (
            costs.worst,
            "ms",
            100,
        ),
        f"… to see what points at somebody without a name ({costs.trails_of!r}, again and again)": (
            costs.trails,
            "ms",
            100,
        ),
        "loading the lists": (costs.seconds, "s", 1),
        "memory for the lists": (costs.extra / 2**20, "MiB", 60),
    }
    for what, (figure, unit, most) in rows.items():
        yield what, f"{figure:.1f} {unit} {'✓' if figure <= most else '✗'}", f"≤ {most:g} {unit}"


def _misses(half: Half) -> Iterator[str]:
    for verdict in half.positive:
        if verdict.shown:
            labels = " ".join(f"{span.label}:{span.value!r}{'?' * span.doubt}" for span in verdict.shown)
            kind = "LEAK " if verdict.shown_after else "ASKED"
            yield f"{kind} {_line(verdict.text)} {labels} | masked {list(verdict.masked)} asked {list(verdict.asked)}"
    for verdict in half.innocent:
        if verdict.masked:
            yield f"MASK  {_line(verdict.text)} {list(verdict.masked)}"
        if verdict.asked:
            yield f"ASK   {_line(verdict.text)} {list(verdict.asked)}"


def _line(text: Text) -> str:
    return f"{text.id} [{text.style},{text.trap}] {' / '.join(text.text.splitlines())} |"


def _commit() -> str:
    """As git calls it; "-dirty" when the files differ from it."""
    asked = ("git", "describe", "--always", "--dirty", "--exclude", "*")
    try:
        return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _print_tables(halves: Sequence[Half], *, tags: bool, costs: bool) -> None:
    names = [f"{half.name} ({len(half.positive)} + {len(half.innocent)} texts)" for half in halves]
    print(f"Measured on {datetime.now(UTC):%Y-%m-%d}, commit {_commit()}.\n")
    print(_table(["", *names, "aim"], list(_main_rows(halves))))
    print(f"\n{_table(['found of each label, nothing asked', *names, 'aim'], list(_label_rows(halves)))}")
    for dimension in ("origin", "style") if tags else ():
        head = f"{dimension}: texts with something left, nothing asked → after the questions"
        print(f"\n{_table([head, *names], list(_tag_rows(halves, dimension)))}")
    if costs:
        texts = [verdict.text for half in halves for verdict in half.verdicts]
        print(f"\n{_table(['', 'measured', 'aim'], list(_cost_rows(measure(texts, load()))))}")
        print(f"\nPython {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; CPU time.")


def main() -> int:
    """Print. There is nothing to pass or to fail: the exit code is 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.privacy", description="How well traces are found.")
    parser.add_argument("--file", type=Path, help="score this file of labelled lines instead of our own")
    parser.add_argument("--misses", action="store_true", help="show the misses: of a file, or of the development texts")
    parser.add_argument("--quick", action="store_true", help="leave out time and memory")
    chosen = parser.parse_args()
    halves = _halves(chosen.file)
    if chosen.misses:
        print("\n".join(_misses(halves[0])))
        return 0
    _print_tables(halves, tags=chosen.file is None, costs=not chosen.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
