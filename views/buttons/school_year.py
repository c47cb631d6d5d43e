"""Which buttons begin a school year?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class TakePartAgain(Button):
    """Ja, ik doe weer mee: with this team, and with the own ones that have the same rules."""

    verb = "renew"
    team_id: str


@dataclass(frozen=True)
class ShowYear(Button):
    """Who takes part again, when the team meets, what was promised."""

    verb = "year"
    team_id: str


@dataclass(frozen=True)
class SendDates(Button):
    """Stuur de data naar het team."""

    verb = "yeardates"
    team_id: str
