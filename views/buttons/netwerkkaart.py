"""Which buttons are around the netwerkkaart?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowMap(Button):
    """The map of a team."""

    verb = "map"
    team_id: str


@dataclass(frozen=True)
class PrintMap(Button):
    """Om te printen."""

    verb = "mapprint"
    team_id: str


@dataclass(frozen=True)
class WantDeputies(Button):
    """Vraag om vervangers."""

    verb = "mapdeputy"
    team_id: str
