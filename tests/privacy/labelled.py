"""The labelled texts: what partners type, and where somebody can be traced in it."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
HELD_OUT = FOLDER / "fourth" / "fern.jsonl"  # both kinds in one file; nobody who makes rules reads it
IDENTIFIERS = ("PHONE", "EMAIL", "BSN", "IBAN", "PLATE", "POSTCODE", "ADDRESS", "BIRTHDATE", "PUPILNO", "CLASS")
DIMENSIONS = ("origin", "style", "occasion", "trap")
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
def first(kind: str) -> tuple[Text, ...]:
    """The first collection, `positive` or `innocent`; the only one with our four tags."""
    return read_file(FOLDER / f"{kind}.jsonl")


@cache
def read(kind: str) -> tuple[Text, ...]:
    """The collections that were read while the rules were mended, `positive` or `innocent`."""
    later = (read_file(FOLDER / name / f"{kind}.jsonl") for name in ("second", "third"))
    return first(kind) + tuple(chain.from_iterable(later))


@cache
def held_out(kind: str) -> tuple[Text, ...]:
    """The collection on which nobody tunes, `positive` or `innocent`; nothing as long as it is not there."""
    return tuple(text for text in read_file(HELD_OUT) if text.kind == kind) if HELD_OUT.exists() else ()


def read_file(path: Path) -> tuple[Text, ...]:
    """Any file of such lines; without our four tags those dimensions stay empty. An innocent text may be "negative"."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_from_line(line) for line in lines if line.strip())


def _from_line(line: str) -> Text:
    row = json.loads(line)
    tags = row.get("note", "").split(",")
    origin, style, occasion, trap = tags if len(tags) == len(DIMENSIONS) else [""] * len(DIMENSIONS)
    return Text(
        id=row["id"],
        text=row["text"],
        spans=tuple(Span(**span) for span in row["spans"]),
        kind="innocent" if row["kind"] == "negative" else row["kind"],
        origin=origin,
        style=style,
        occasion=occasion,
        trap=trap,
    )
