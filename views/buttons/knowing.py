"""Which buttons let people read a signal, complete it, ask about it, speak about it, and send it on?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowSignal(Button):
    """Meer: a signal in private, with all that can be done about it."""

    verb = "signal"
    signal_id: str


@dataclass(frozen=True)
class ShowHistory(Button):
    """Wat er gebeurde. Pages count from 0."""

    verb = "history"
    signal_id: str
    page: int = 0


@dataclass(frozen=True)
class KnowMore(Button):
    """Ik weet meer."""

    verb = "more"
    signal_id: str


@dataclass(frozen=True)
class SeeToo(Button):
    """Ik zie dit ook."""

    verb = "seetoo"
    signal_id: str


@dataclass(frozen=True)
class AskReporter(Button):
    """Vraag aan de melder."""

    verb = "ask"
    signal_id: str


@dataclass(frozen=True)
class AnswerQuestion(Button):
    """Antwoord."""

    verb = "answer"
    request_id: str


@dataclass(frozen=True)
class DeclineQuestion(Button):
    """Dat kan ik niet zeggen."""

    verb = "cantsay"
    request_id: str


@dataclass(frozen=True)
class SendSaid(Button):
    """Send an addition, a question or an answer, as shown."""

    verb = "said"
    draft_id: str
    version: int


@dataclass(frozen=True)
class PutWithSignal(Button):
    """Zet bij S-12, what was typed in answer to a message about it."""

    verb = "putwith"
    draft_id: str
    version: int
    signal_id: str


@dataclass(frozen=True)
class CallMe(Button):
    """Bel me hierover. `sure`: an unnamed reporter was told that asking shows who they are."""

    verb = "call"
    signal_id: str
    sure: int = 0


@dataclass(frozen=True)
class AgreeToCall(Button):
    """Ja, wissel nummers uit."""

    verb = "callyes"
    request_id: str


@dataclass(frozen=True)
class DeclineCall(Button):
    """Liever niet."""

    verb = "callno"
    request_id: str


@dataclass(frozen=True)
class PutOnAgenda(Button):
    """Op de agenda, or off it."""

    verb = "onagenda"
    signal_id: str
    on: int


@dataclass(frozen=True)
class Refer(Button):
    """Hoort elders."""

    verb = "refer"
    signal_id: str


@dataclass(frozen=True)
class ChooseReferral(Button):
    """The table, who keeps the regie, or when to look again."""

    verb = "referto"
    draft_id: str
    value: str
    version: int


@dataclass(frozen=True)
class MergeWith(Button):
    """Zelfde als…: choose with which."""

    verb = "same"
    signal_id: str


@dataclass(frozen=True)
class Merge(Button):
    """Put them together."""

    verb = "merge"
    signal_id: str
    into_id: str
