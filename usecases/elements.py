"""Does a team use this at all? Each element is useful alone, and what a team leaves out is refused kindly."""

from collections.abc import Iterable

from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import Element


def needs(team: Team, element: Element) -> None:
    """Refused when the team leaves it out."""
    if not team.settings.has(element):
        raise Refused(Reason.ELEMENT_OFF)


def using(teams: Iterable[Team], element: Element) -> list[Team]:
    """Those that use it; refused when there are teams, and none does."""
    known = list(teams)
    found = [team for team in known if team.settings.has(element)]
    if known and not found:
        raise Refused(Reason.ELEMENT_OFF)
    return found
