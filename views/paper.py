"""What stands on a paper to print or keep? Words in their order, the same for a PDF and a Word file."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from views.screen import Screen


class Form(StrEnum):
    """As which file a paper is sent."""

    PDF = "pdf"
    WORD = "docx"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: what it says, at its `side` how long or when, and below it in smaller letters what belongs to it."""

    main: str
    side: str = ""
    small: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Lines under a head; without a head they belong to the title."""

    head: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A page of A4, or as few as it takes. `foot` stands below each page."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    foot: str

    def dump(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, dumped: str) -> "Paper":
        kept = json.loads(dumped)
        return cls(**{**kept, "sections": tuple(map(_section, kept["sections"]))})


def _section(kept: dict[str, Any]) -> Section:
    return Section(head=kept["head"], lines=tuple(Line(**line) for line in kept["lines"]))


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A paper that is made when it is sent, under a name without an ending; `screen` is what is said along with it."""

    screen: Screen
    paper: Paper
    name: str
    form: Form

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.{self.form.value}"

    def dump(self) -> str:
        """As kept in the outbox: the words alone."""
        kept = {"screen": self.screen.dump(), "paper": self.paper.dump(), "name": self.name, "form": self.form.value}
        return json.dumps(kept)

    @classmethod
    def load(cls, dumped: str) -> "Printed":
        """As read from the outbox."""
        kept = json.loads(dumped)
        return cls(
            screen=Screen.load(kept["screen"]),
            paper=Paper.load(kept["paper"]),
            name=kept["name"],
            form=Form(kept["form"]),
        )
