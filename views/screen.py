"""What is a screen? Text and rows of buttons, the same for every channel."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Tap:
    """A button: its label, and what comes back when it is pressed or which address it opens."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One message. `html` holds only <b>, <i>, <s>, <code>, <a> and <blockquote>; protected ones can't be forwarded.

    `document`: the channel's own id of a file that goes along.
    """

    html: str
    rows: tuple[tuple[Tap, ...], ...] = ()
    protected: bool = False
    document: str | None = None

    def dump(self) -> str:
        """As kept in the outbox."""
        rows = [[[tap.label, tap.data, tap.url] for tap in row] for row in self.rows]
        kept = {"html": self.html, "rows": rows, "protected": self.protected}
        return json.dumps(kept | ({"document": self.document} if self.document else {}), ensure_ascii=False)

    @classmethod
    def load(cls, dumped: str) -> "Screen":
        """As read from the outbox."""
        kept = json.loads(dumped)
        rows = tuple(tuple(Tap(*tap) for tap in row) for row in kept["rows"])
        return cls(html=kept["html"], rows=rows, protected=kept["protected"], document=kept.get("document"))


def stacked(taps: list[Tap], per_row: int = 1) -> tuple[tuple[Tap, ...], ...]:
    """Taps in rows of at most `per_row`."""
    return tuple(tuple(taps[i : i + per_row]) for i in range(0, len(taps), per_row))
