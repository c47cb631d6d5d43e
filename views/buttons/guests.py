"""Which buttons ask an expert about a signal, and let them read it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class SignalsForExperts(Button):
    """Choose a signal about which an expert is asked."""

    verb = "forexperts"
    team_id: str


@dataclass(frozen=True)
class BringExpert(Button):
    """Vraag een expert erbij."""

    verb = "bring"
    signal_id: str


@dataclass(frozen=True)
class AskExpert(Button):
    """Ask this one."""

    verb = "askexpert"
    signal_id: str
    person_id: str


@dataclass(frozen=True)
class LetExpertGo(Button):
    """They need not think along any more."""

    verb = "letgo"
    signal_id: str
    person_id: str


@dataclass(frozen=True)
class ReadAsked(Button):
    """An expert reads a signal about which they are asked."""

    verb = "asked"
    signal_id: str
