"""When does what a signal says of its reporter tell more than they meant? Seen from how few could have seen it."""

from collections.abc import Sequence
from enum import StrEnum

from domain.people import Organisation
from domain.signals import Attribution
from domain.themes import Place, Theme

FEW = 2  # people among whom somebody is easily guessed
SMALL_TEAM = 4

_SEEN_BY_PLACE = {
    Place.SCHOOL: frozenset({Organisation.SCHOOL}),
    Place.STRAAT: frozenset({Organisation.POLITIE, Organisation.JONGERENWERK, Organisation.HANDHAVING}),
    Place.THUIS: frozenset({Organisation.WIJKTEAM, Organisation.LEERPLICHT}),
}
_SEEN_BY_THEME = {
    Theme.VERZUIM: frozenset({Organisation.LEERPLICHT, Organisation.SCHOOL}),
    Theme.THUIS: frozenset({Organisation.WIJKTEAM, Organisation.SCHOOL}),
}


class Tells(StrEnum):
    """Why the team may know who the reporter is, whatever is left out."""

    ONLY_ONE = "only_one"  # the organisation is shown, and has one member
    FEW_SAW = "few_saw"  # school and theme point at an organisation with hardly any members
    ALARM = "alarm"  # it was an alarm first, which said who raised it
    SMALL_TEAM = "small_team"  # there are few to choose from


def what_tells(
    attribution: Attribution,
    mine: Organisation,
    team: Sequence[Organisation],
    theme: Theme | None,
    place: Place | None,
) -> Tells | None:
    """What gives the reporter away, if anything. `team` holds the organisation of every member, the reporter's too."""
    if attribution is Attribution.ORGANISATION:
        return Tells.ONLY_ONE if team.count(mine) <= 1 else None
    if attribution is Attribution.NAME:
        return None
    for likely in (_SEEN_BY_THEME.get(theme) if theme else None, _SEEN_BY_PLACE.get(place) if place else None):
        if likely is not None and mine in likely and sum(one in likely for one in team) <= FEW:
            return Tells.FEW_SAW
    return Tells.SMALL_TEAM if len(team) <= SMALL_TEAM else None
