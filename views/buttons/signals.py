"""Which buttons raise a signal, change its preview, take it back, close it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class SendSignal(Button):
    """Verstuur."""

    verb = "send"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ChangeSignal(Button):
    """One line of the preview: theme, place, team, from whom, text."""

    verb = "change"
    draft_id: str
    line: str


@dataclass(frozen=True)
class SetSignal(Button):
    """A chosen value for one line of the preview."""

    verb = "set"
    draft_id: str
    line: str
    value: str
    version: int


@dataclass(frozen=True)
class Withdraw(Button):
    """Toch niet: take back a signal."""

    verb = "undo"
    signal_id: str


@dataclass(frozen=True)
class WithdrawFor(Button):
    """Take back a signal after the first ten minutes, and say why."""

    verb = "undofor"
    signal_id: str
    why: str


@dataclass(frozen=True)
class LeadMe(Button):
    """Stap voor stap."""

    verb = "lead"
    draft_id: str


@dataclass(frozen=True)
class TakeForReal(Button):
    """Dit is echt: no invention of a rehearsal."""

    verb = "real"
    draft_id: str


@dataclass(frozen=True)
class StartAnew(Button):
    """Leave the unfinished signal and begin another."""

    verb = "anew"
    draft_id: str


@dataclass(frozen=True)
class CloseSignal(Button):
    """Afsluiten."""

    verb = "close"
    signal_id: str


@dataclass(frozen=True)
class CloseAnyway(Button):
    """Toch afsluiten, though others are not done."""

    verb = "closenow"
    signal_id: str
