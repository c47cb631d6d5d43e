"""The sentences and their meanings. A line is "meaning: text" or "meaning+other: text"; "!" is nasty on purpose."""

from dataclasses import dataclass
from pathlib import Path

from domain.meaning import Meaning

_HERE = Path(__file__).parent
DEVELOPING, HELD_OUT = "developing", "held_out"


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What somebody types, what they mean, and what they mean besides."""

    text: str
    meaning: Meaning
    other: Meaning | None
    nasty: bool


def read(half: str) -> tuple[Sentence, ...]:
    """The sentences of one half."""
    lines = (_HERE / f"{half}.txt").read_text("utf-8").splitlines()
    return tuple(_sentence(line) for line in lines if line and not line.startswith("#"))


def _sentence(line: str) -> Sentence:
    head, text = line.split(": ", 1)
    first, _, other = head.removeprefix("!").partition("+")
    return Sentence(
        text=text,
        meaning=Meaning(first),
        other=Meaning(other) if other else None,
        nasty=head.startswith("!"),
    )
