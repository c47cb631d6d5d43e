"""What did all those deaths show? A table for people and one line of JSON for scripts."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from tests.crash.findings import Finding, Wrong

_HEADS = ("engine", "where it died", "stories", "points", "not passed again", "updates", "kills")


@dataclass(kw_only=True)
class Row:
    """One part of the chain on one engine. `missed` points were enumerated, but never passed again."""

    engine: str
    where: str
    stories: int = 0
    points: int = 0
    missed: int = 0
    updates: int = 0  # of a crowd
    seconds: float = 0.0  # in which those came in
    kills: int = 0
    wrong: dict[str, int] = field(default_factory=lambda: dict.fromkeys((wrong.value for wrong in Wrong), 0))

    def add(self, kills: int, findings: Iterable[Finding], *, points: int = 0, missed: int = 0) -> None:
        self.stories += 1
        self.kills += kills
        self.points += points
        self.missed += missed
        for finding in findings:
            self.wrong[finding.wrong.value] += 1


@dataclass
class Figures:
    """All rows, in the order in which they came up, and the failures in words."""

    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def row(self, engine: str, where: str) -> Row:
        return self.rows.setdefault((engine, where), Row(engine=engine, where=where))

    @property
    def good(self) -> bool:
        """Whether nothing at all was wrong, and everything that was to be told was told."""
        return not self.failures and not any(sum(row.wrong.values()) for row in self.rows.values())

    def total(self) -> Row:
        total = Row(engine="both" if len({row.engine for row in self.rows.values()}) > 1 else "all", where="total")
        for row in self.rows.values():
            total.stories += row.stories
            total.points += row.points
            total.missed += row.missed
            total.kills += row.kills
            total.updates += row.updates
            total.seconds += row.seconds
            for name, times in row.wrong.items():
                total.wrong[name] += times
        return total

    def table(self) -> str:
        """In Markdown."""
        heads = (*_HEADS, *(wrong.value for wrong in Wrong))
        lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * 2 + "---:|" * (len(heads) - 2)]
        for row in (*(row for row in self.rows.values() if row.stories), self.total()):
            rate = f"{row.updates} ({row.updates / row.seconds:.0f}/s)" if row.seconds else ""
            cells = (row.engine, row.where, row.stories, row.points, row.missed, rate, row.kills, *row.wrong.values())
            lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
        return "\n".join(lines)

    def as_json(self) -> str:
        rows = [asdict(row) for row in self.rows.values() if row.stories]
        return json.dumps({"good": self.good, "total": asdict(self.total()), "rows": rows, "failures": self.failures})
