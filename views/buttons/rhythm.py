"""Which buttons set when somebody works and hears the bot, and who stands in for them?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowRhythm(Button):
    """Mijn ritme, or the choices of one of its lines. Pages count from 0."""

    verb = "rhythm"
    part: str
    page: int = 0


@dataclass(frozen=True)
class SetRhythm(Button):
    """A chosen value for one line."""

    verb = "setrhythm"
    line: str
    value: str


@dataclass(frozen=True)
class TypeRhythm(Button):
    """A line that is typed."""

    verb = "typerhythm"
    line: str


@dataclass(frozen=True)
class AskStandIn(Button):
    """Ask a teammate to stand in."""

    verb = "askmate"
    person_id: str


@dataclass(frozen=True)
class AnswerStandIn(Button):
    """Whether one stands in: "yes" or "no"."""

    verb = "standin"
    request_id: str
    answer: str
