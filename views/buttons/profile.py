"""Which buttons change one's own entry, and the numbers of a team?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowProfile(Button):
    """Mijn gegevens, or the choices of one of its lines. Pages count from 0."""

    verb = "profile"
    part: str = ""
    page: int = 0


@dataclass(frozen=True)
class SetProfile(Button):
    """A chosen value for one line."""

    verb = "setmine"
    line: str
    value: str


@dataclass(frozen=True)
class TypeProfile(Button):
    """A line that is typed."""

    verb = "typemine"
    line: str


@dataclass(frozen=True)
class AskDeputy(Button):
    """Ask a teammate to be the deputy."""

    verb = "askdeputy"
    person_id: str


@dataclass(frozen=True)
class AnswerDeputy(Button):
    """Whether one is the deputy: "yes" or "no"."""

    verb = "deputy"
    request_id: str
    answer: str


@dataclass(frozen=True)
class StopDeputy(Button):
    """Not the deputy of this person any more."""

    verb = "stopdeputy"
    person_id: str


@dataclass(frozen=True)
class ShowLines(Button):
    """The public numbers of a team's organisations."""

    verb = "lines"
    team_id: str


@dataclass(frozen=True)
class ConfirmLines(Button):
    """All public numbers of a team are right."""

    verb = "linesok"
    team_id: str


@dataclass(frozen=True)
class SetLine(Button):
    """Type the number of an organisation (`drop` 0), or take it away (1)."""

    verb = "setline"
    team_id: str
    organisation: str
    drop: int = 0
