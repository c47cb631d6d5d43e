"""The labelled texts: what partners type, and where somebody can be traced in it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
IDENTIFIERS = ("PHONE", "EMAIL", "BSN", "IBAN", "PLATE", "POSTCODE", "ADDRESS", "BIRTHDATE", "PUPILNO", "CLASS")
LABELS = ("NAME", "NICKNAME", "HANDLE", "LINK", *IDENTIFIERS)


@dataclass(frozen=True, kw_only=True)
class Span:
    """From `start` up to `end`, in code points; `doubt` where even a careful reader can't know that it is a person."""

    start: int
    end: int
    label: str
    value: str
    doubt: bool = False


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text with its spans, in order, and one tag for each dimension of README.md."""

    id: str
    text: str
    spans: tuple[Span, ...]
    kind: str
    origin: str
    style: str
    occasion: str
    trap: str

    @property
    def labels(self) -> set[str]:
        return {span.label for span in self.spans}


@cache
def read(kind: str) -> tuple[Text, ...]:
    """The texts of texts/<kind>.jsonl: `positive` or `innocent`."""
    with (FOLDER / f"{kind}.jsonl").open(encoding="utf-8") as lines:
        return tuple(_from_line(line) for line in lines)


def _from_line(line: str) -> Text:
    row = json.loads(line)
    origin, style, occasion, trap = row["note"].split(",")
    return Text(
        id=row["id"],
        text=row["text"],
        spans=tuple(Span(**span) for span in row["spans"]),
        kind=row["kind"],
        origin=origin,
        style=style,
        occasion=occasion,
        trap=trap,
    )
