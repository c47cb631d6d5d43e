"""Who is around a school, how near, and what is missing there? The rules of the netwerkkaart.

How near somebody is, is counted by organisation, and of what that organisation did for a signal: never of who raised
one.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from domain.contacts import Visibility
from domain.people import Organisation, Role, Team
from domain.settings import TeamSettings
from domain.themes import STARTING, Theme
from domain.who import Entry

MATTER = 3  # gaps that are told: more is a wall, and nobody mends more at once
_SCHOOL_DAY = (time(8, 0), time(17, 0))
_AT_THE_TABLE = tuple(each for each in Organisation if each is not Organisation.ANDERS)


class Ring(StrEnum):
    """How near an organisation is."""

    SCHOOL = "school"  # the middle
    NEAR = "near"  # did something for a signal this quarter
    FAR = "far"  # takes part, and did nothing yet this quarter
    OUTSIDE = "outside"  # nobody of the team is from there


class Gap(StrEnum):
    """What can be missing, what matters most first."""

    HOURS = "hours"  # nobody outside the school said when they work
    DAYS = "days"  # on a school day nobody outside the school works
    THEMES = "themes"  # themes that nobody has as theirs
    DEPUTY = "deputy"  # an organisation with one person, and nobody for when they are not there
    EMPTY = "empty"  # an organisation that nobody is from


@dataclass(frozen=True, kw_only=True)
class Spot:
    """An organisation on the map. `contacts`: actions taken and terugkoppelingen given this quarter.

    `elsewhere` are people of another team who let the whole network find them.
    """

    organisation: Organisation
    ring: Ring
    contacts: int
    people: tuple[Entry, ...]
    elsewhere: tuple[Entry, ...] = ()

    @property
    def lone(self) -> Entry | None:
        """Who is alone here, with nobody to be called when they are not there."""
        here = [entry for entry in self.people if entry.role is not Role.EXPERT]
        return here[0] if len(here) == 1 and here[0].contact.deputy_id is None else None


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A gap with what it is about. Days count from Monday, 0."""

    gap: Gap
    days: tuple[int, ...] = ()
    themes: tuple[Theme, ...] = ()
    own_themes: tuple[str, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Netwerkkaart:
    """The map of one team, as far as one reader may see it. `me`: their own id, "" when they have none there.

    `lines`: the numbers that the team keeps for organisations.
    """

    team: Team
    today: date
    spots: tuple[Spot, ...]
    missing: tuple[Missing, ...]
    coordinates: bool
    me: str
    lines: Mapping[Organisation, str]

    @property
    def quarter(self) -> int:
        return quarter(self.today)[0]


def quarter(today: date) -> tuple[int, date]:
    """The quarter of the year in which a local day lies, from 1, and the day on which that began."""
    number = (today.month - 1) // 3
    return number + 1, date(today.year, 3 * number + 1, 1)


def spots(team: Team, entries: Iterable[Entry], contacts: Mapping[Organisation, int]) -> tuple[Spot, ...]:
    """Every organisation with its people, from the middle outwards. `entries`: whom the reader may find."""
    here: dict[Organisation, list[Entry]] = {}
    elsewhere: dict[Organisation, list[Entry]] = {}
    for entry in sorted(entries, key=_order):
        if any(place.id == team.id for place in entry.teams):
            here.setdefault(entry.organisation, []).append(entry)
        elif entry.person.network_id == team.network_id and entry.contact.visibility is Visibility.NETWORK:
            elsewhere.setdefault(entry.organisation, []).append(entry)
    found = [
        Spot(
            organisation=each,
            ring=_ring(each, here.get(each, []), contacts.get(each, 0)),
            contacts=contacts.get(each, 0) if each in here else 0,
            people=tuple(here.get(each, ())),
            elsewhere=tuple(elsewhere.get(each, ())) if each not in here else (),
        )
        for each in Organisation
        if each in here or each in _AT_THE_TABLE
    ]
    order = list(Ring)
    return tuple(sorted(found, key=lambda spot: (order.index(spot.ring), -spot.contacts)))


def _order(entry: Entry) -> tuple[bool, str, str]:
    return entry.role is Role.EXPERT, entry.person.name.lower(), entry.person.id


def _ring(organisation: Organisation, people: Collection[Entry], contacts: int) -> Ring:
    if organisation is Organisation.SCHOOL:
        return Ring.SCHOOL
    if not people:
        return Ring.OUTSIDE
    return Ring.NEAR if contacts else Ring.FAR


def missing(around: Iterable[Spot], settings: TeamSettings) -> tuple[Missing, ...]:
    """The three gaps that matter most."""
    known = tuple(around)
    found = (_when(known), _themes(known, settings), _deputies(known), _empty(known))
    return tuple(gap for gap in found if gap is not None)[:MATTER]


def _partners(around: Iterable[Spot]) -> list[Entry]:
    return [entry for spot in around for entry in spot.people if entry.role is not Role.EXPERT]


def _when(around: Iterable[Spot]) -> Missing | None:
    outside = _partners(spot for spot in around if spot.ring is not Ring.SCHOOL)
    known = [entry for entry in outside if entry.hours_known]
    if not known:
        return Missing(gap=Gap.HOURS) if outside else None
    worked = {day for entry in known if _by_day(entry) for day in entry.person.rhythm.days}
    days = tuple(day for day in range(5) if day not in worked)
    return Missing(gap=Gap.DAYS, days=days) if days else None


def _by_day(entry: Entry) -> bool:
    """Whether their hours touch a school day."""
    rhythm, (opens, closes) = entry.person.rhythm, _SCHOOL_DAY
    if rhythm.works_from < rhythm.works_until:
        return rhythm.works_from < closes and rhythm.works_until > opens
    return rhythm.works_from < closes or rhythm.works_until > opens


def _themes(around: Iterable[Spot], settings: TeamSettings) -> Missing | None:
    everybody = [entry.contact for spot in around for entry in spot.people]
    covered = {theme for contact in everybody for theme in contact.themes}
    own = {name for contact in everybody for name in contact.own_themes}
    themes = tuple(each for each in STARTING if each not in covered | settings.themes_off)
    own_themes = tuple(name for name in settings.own_themes if name not in own)
    return Missing(gap=Gap.THEMES, themes=themes, own_themes=own_themes) if themes or own_themes else None


def _deputies(around: Iterable[Spot]) -> Missing | None:
    alone = [(spot.organisation, spot.lone) for spot in around if spot.lone is not None]
    if not alone:
        return None
    people = tuple(entry for _, entry in alone if entry is not None)
    return Missing(gap=Gap.DEPUTY, organisations=tuple(each for each, _ in alone), people=people)


def _empty(around: Iterable[Spot]) -> Missing | None:
    empty = tuple(spot.organisation for spot in around if not spot.people)
    return Missing(gap=Gap.EMPTY, organisations=empty) if empty else None
