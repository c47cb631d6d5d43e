"""Which buttons pick something up, move it, finish it?"""

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
class IsSignal(Button):
    """What was typed is no action but a new signal."""

    verb = "issignal"
    draft_id: str


@dataclass(frozen=True)
class MoveAction(Button):
    """Another day for an action, one tap away."""

    verb = "day"
    action_id: str
    due: str


@dataclass(frozen=True)
class OtherDay(Button):
    """Another day for an action, typed."""

    verb = "otherday"
    action_id: str


@dataclass(frozen=True)
class FinishAction(Button):
    """Klaar."""

    verb = "done"
    action_id: str


@dataclass(frozen=True)
class DropAction(Button):
    """Toch niet: take back what one picked up."""

    verb = "drop"
    action_id: str
