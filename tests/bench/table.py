"""What came out, and how does that compare with what we aim at? Medians with the lowest and highest round."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.bench.rounds import Round

Figure = Callable[[Round], float | None]


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A bot of which the rounds are done."""

    name: str
    rounds: list[Round]
    aims: bool = True  # whether the aims are about it


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A bound on a figure."""

    bound: float
    most: bool

    def met(self, figure: float) -> bool:
        return figure <= self.bound if self.most else figure >= self.bound

    def words(self, unit: str) -> str:
        return f"{'≤' if self.most else '≥'} {self.bound:g}{unit}"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure of every subject. Those of a round in which it was not measured are None."""

    what: str
    figure: Figure
    unit: str = ""
    digits: int = 0
    aim: Aim | None = None

    def cells(self, subjects: Sequence[Subject]) -> tuple[str, ...]:
        aim = self.aim.words(self.unit) if self.aim else ""
        return (self.what, *(self._cell(subject) for subject in subjects), aim)

    def _cell(self, subject: Subject) -> str:
        found = [figure for figure in map(self.figure, subject.rounds) if figure is not None]
        if not found:
            return "–"
        middle = statistics.median(found)
        low, high = (f"{figure:.{self.digits}f}" for figure in (min(found), max(found)))
        mark = ""
        if self.aim is not None and subject.aims:
            mark = " ✓" if self.aim.met(middle) else " ✗"
        return f"{middle:.{self.digits}f}{self.unit} ({low}–{high}){mark}"


def markdown(subjects: Sequence[Subject], rows: Sequence[Row]) -> str:
    """A table with a column for each subject and one for the aims."""
    heads = ("what", *(subject.name for subject in subjects), "aim")
    lines = [heads, tuple("---" for _ in heads), *(row.cells(subjects) for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
