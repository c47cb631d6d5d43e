"""Which buttons lead to who can be called?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class Who(Button):
    """Who can be called for these targets, joined by a plus; without any: what can be looked for."""

    verb = "who"
    codes: str


@dataclass(frozen=True)
class CallPerson(Button):
    """📞: somebody's number, as a contact."""

    verb = "callwho"
    person_id: str


@dataclass(frozen=True)
class CallLine(Button):
    """📞: the number of an organisation, or another public one, as a contact."""

    verb = "callline"
    key: str


@dataclass(frozen=True)
class AskCallBack(Button):
    """Laat Ben mij bellen."""

    verb = "callback"
    person_id: str


@dataclass(frozen=True)
class AnswerCallBack(Button):
    """Ik bel ("yes"), nu niet ("no"), or the number as a contact ("card")."""

    verb = "callsback"
    request_id: str
    answer: str
