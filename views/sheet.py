"""What is drawn? Words with how they belong together, the same for every channel; where all stands is the drawer's."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from views.chart import Chart, is_chart
from views.screen import Screen


class Edge(StrEnum):
    """How a card looks, so that it also tells in grey what it is."""

    FULL = "full"  # dark, with light letters
    BOLD = "bold"  # a thick line
    THIN = "thin"  # a thin line
    DASHED = "dashed"  # a broken line: not there


@dataclass(frozen=True, kw_only=True)
class Row:
    """Somebody on a card: who, and in smaller letters what for."""

    main: str
    small: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A box with a head, a mark in its corner, and rows; `alert` stands below, to be seen.

    `small` takes the place of that of the rows where room is short.
    """

    head: str
    edge: Edge
    mark: str = ""
    rows: tuple[Row, ...] = ()
    small: str = ""
    alert: str = ""
    wide: bool = False  # from side to side; all of it is said


@dataclass(frozen=True, kw_only=True)
class Ring:
    """Cards at the same distance from the middle."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A middle with rings around it, under a title and above a foot; `more` says that so many do not fit."""

    title: str
    subtitle: str
    middle: Card
    rings: tuple[Ring, ...]
    foot_title: str
    foot: tuple[str, ...]
    legend: str
    more: str

    def dump(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, dumped: str) -> "Sheet":
        kept = json.loads(dumped)
        rings = tuple(Ring(title=ring["title"], cards=tuple(map(_card, ring["cards"]))) for ring in kept["rings"])
        return cls(**{**kept, "middle": _card(kept["middle"]), "rings": rings, "foot": tuple(kept["foot"])})


def _card(kept: dict[str, Any]) -> Card:
    rows = tuple(Row(**row) for row in kept["rows"])
    return Card(**{**kept, "rows": rows, "edge": Edge(kept["edge"])})


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A sheet or a chart to be drawn when it is sent, with the message that goes along.

    `file`: a page to print, of this name.
    """

    screen: Screen
    sheet: Sheet | Chart
    file: str = ""

    def dump(self) -> str:
        """As kept in the outbox: the words alone."""
        return json.dumps({"screen": self.screen.dump(), "sheet": self.sheet.dump(), "file": self.file})

    @classmethod
    def load(cls, dumped: str) -> "Drawing":
        """As read from the outbox."""
        kept = json.loads(dumped)
        load = Chart.load if is_chart(kept["sheet"]) else Sheet.load
        return cls(screen=Screen.load(kept["screen"]), sheet=load(kept["sheet"]), file=kept["file"])
