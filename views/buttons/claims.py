"""Which buttons pick something up from a signal?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class Claim(Button):
    """Ik pak iets op."""

    verb = "claim"
    signal_id: str


@dataclass(frozen=True)
class DoTask(Button):
    """One of the things people most often do about a signal."""

    verb = "task"
    signal_id: str
    task: str


@dataclass(frozen=True)
class PutBack(Button):
    """Toch niet: a signal that one holds without an action."""

    verb = "putback"
    signal_id: str


@dataclass(frozen=True)
class IsSignal(Button):
    """What was typed is no action but a new signal."""

    verb = "issignal"
    draft_id: str
