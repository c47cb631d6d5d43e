"""Which buttons ask how it went, and show what came of it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class Look(Button):
    """A question to oneself."""

    verb = "evlook"
    evaluation_id: str


@dataclass(frozen=True)
class Answer(Button):
    """The one tap."""

    verb = "evsay"
    evaluation_id: str
    value: int


@dataclass(frozen=True)
class BeginYear(Button):
    """Begin, or ga verder."""

    verb = "evyear"
    evaluation_id: str


@dataclass(frozen=True)
class Rate(Button):
    """One of several answers."""

    verb = "evrate"
    draft_id: str
    question: str
    value: int


@dataclass(frozen=True)
class SendYear(Button):
    """Verstuur."""

    verb = "evsend"
    draft_id: str
    version: int


@dataclass(frozen=True)
class AskRemark(Button):
    """Iets erbij zeggen."""

    verb = "evmore"
    draft_id: str


@dataclass(frozen=True)
class SendRemark(Button):
    """Verstuur."""

    verb = "evword"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShowEvaluations(Button):
    """The evaluations of a team; pages count from 0."""

    verb = "evlist"
    team_id: str
    page: int = 0


@dataclass(frozen=True)
class AskWhat(Button):
    """Vraag hoe iets ging."""

    verb = "evnew"
    team_id: str


@dataclass(frozen=True)
class AskAbout(Button):
    """About a case, an event or the school year."""

    verb = "evask"
    team_id: str
    about: str
    subject_id: str = ""
    sure: int = 0  # 1: yes, ask it


@dataclass(frozen=True)
class ShowResults(Button):
    """What came of it."""

    verb = "evres"
    evaluation_id: str


@dataclass(frozen=True)
class ShowTeam(Button):
    """Laat het team zien."""

    verb = "evshow"
    evaluation_id: str


@dataclass(frozen=True)
class AskPromise(Button):
    """Wat veranderen we?"""

    verb = "evdo"
    evaluation_id: str


@dataclass(frozen=True)
class KeepPromise(Button):
    """Zo afspreken."""

    verb = "evkeep"
    draft_id: str
    version: int
