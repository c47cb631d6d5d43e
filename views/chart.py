"""What does a chart of answers say? Words and counts in their order; how wide a bar is, is the drawer's."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Part:
    """How many gave one answer."""

    label: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One question: its answers from the best to the worst, and below it what belongs to it."""

    head: str
    parts: tuple[Part, ...]
    small: str = ""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Bars under a title, with what was promised and said below."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    foot_title: str = ""
    foot: tuple[str, ...] = ()

    def dump(self) -> str:
        return json.dumps({"chart": asdict(self)}, ensure_ascii=False)

    @classmethod
    def load(cls, dumped: str) -> "Chart":
        kept = json.loads(dumped)["chart"]
        return cls(**{**kept, "bars": tuple(map(_bar, kept["bars"])), "foot": tuple(kept["foot"])})


def _bar(kept: dict[str, Any]) -> Bar:
    return Bar(**{**kept, "parts": tuple(Part(**part) for part in kept["parts"])})


def is_chart(dumped: str) -> bool:
    """Whether this is a chart, and no sheet."""
    return "chart" in json.loads(dumped)
