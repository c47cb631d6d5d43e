"""What do people see who walk through the agenda of a meeting, and what is left of it afterwards? Values for views."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.agenda import Point
from domain.drafts import Draft
from domain.meetings import AgendaItem, Decision, ItemStatus, Meeting
from domain.notices.cards import Doing
from domain.people import Person, Team
from domain.points import PointKind
from domain.records import Agreed, Record, Subject

FORMALITIES = "formalities"  # the place in the walk at which all hamerstukken stand together
END = "end"  # the place behind the last point: all of them at a glance
PROMISED = PointKind.PROMISED.value  # the first place: what was agreed last time
OTHER = PointKind.OTHER.value  # under which stands what was noted at the end


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One point on the walk. `point` as it stands now; None when nothing of it is open any more."""

    subject: Subject
    item: AgendaItem
    point: Point | None
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Agreed, ...] = ()

    @property
    def key(self) -> str:
        return self.item.key

    @property
    def open(self) -> bool:
        """Whether it must still be talked about."""
        return self.item.status is ItemStatus.OPEN

    @property
    def minutes(self) -> int:
        """How long it may take; 0 when nothing of it is left."""
        return self.point.minutes if self.point is not None else self.item.minutes or 0

    @property
    def carried(self) -> int:
        """How many meetings it was carried over."""
        return self.point.carried if self.point is not None else self.item.carried


@dataclass(frozen=True, kw_only=True)
class Walk:
    """A meeting that goes on. `coordinates`: may close it; `only`: the one point for which an expert is there."""

    meeting: Meeting
    team: Team
    today: date
    promised: Stop | None
    stops: tuple[Stop, ...]  # to discuss, in their order
    formalities: tuple[Stop, ...]
    other: Stop
    coordinates: bool
    only: str = ""
    acts: bool = True  # whether the team uses actions

    @property
    def places(self) -> tuple[str, ...]:
        """Where the walk passes, one screen each."""
        if self.only:
            return tuple(stop.key for stop in self.everything if stop.key == self.only)
        first = (PROMISED,) if self.promised is not None else ()
        formal = (FORMALITIES,) if self.formalities else ()
        return (*first, *formal, *(stop.key for stop in self.stops), END)

    @property
    def everything(self) -> tuple[Stop, ...]:
        """All points but what was promised last time."""
        return (*self.formalities, *self.stops)

    @property
    def left(self) -> tuple[Stop, ...]:
        """What nobody was done with."""
        return tuple(stop for stop in self.everything if stop.item.status is not ItemStatus.DONE)

    @property
    def decided(self) -> int:
        """How many decisions there are."""
        return sum(len(stop.decisions) for stop in self._noted_at)

    @property
    def agreed(self) -> int:
        """How many actions there are."""
        return sum(len(stop.actions) for stop in self._noted_at)

    @property
    def _noted_at(self) -> tuple[Stop, ...]:
        first = () if self.promised is None else (self.promised,)
        return (*first, *self.everything, self.other)

    def stop(self, key: str) -> Stop | None:
        """The point with this key, if the walk passes it."""
        return next((stop for stop in self._noted_at if stop.key == key), None)

    def number_of(self, key: str) -> int:
        """Which of the points that are talked about this is, from 1; 0 for a hamerstuk."""
        return next((number for number, stop in enumerate(self.stops, 1) if stop.key == key), 0)

    def beside(self, key: str, step: int) -> str | None:
        """The place before (-1) or after (1) another one; None at the ends."""
        places = self.places
        if key not in places:
            return None
        at = places.index(key) + step
        return places[at] if 0 <= at < len(places) else None

    def onward(self, key: str) -> str:
        """Where to go from here: to the next that is open, else to what was passed over, else to the end."""
        places = [place for place in self.places if place != key and self._is_open(place)]
        after = self.places[self.places.index(key) + 1 :] if key in self.places else self.places
        return next((place for place in after if place in places and place != END), places[0] if places else END)

    def _is_open(self, place: str) -> bool:
        if place == FORMALITIES:
            return any(stop.open for stop in self.formalities)
        stop = self.stop(place)
        return stop is not None and stop.open


@dataclass(frozen=True, kw_only=True)
class WalkPage:
    """One place on the walk. `page` of what stands there together; `was_done`: somebody else was quicker.

    `doing`: what is done about a signal.
    """

    walk: Walk
    place: str
    page: int = 0
    was_done: bool = False
    doing: tuple[Doing, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OnNow:
    """A meeting of today, or one that goes on. `begins`: who sees it may begin it."""

    meeting: Meeting
    team: Team
    going: bool
    begins: bool


class About(StrEnum):
    """What is noted in a meeting."""

    DECISION = "decision"  # a decision
    ACTION = "action"  # an action: what, then who, then by when
    REWORD = "reword"  # a decision in other words


@dataclass(frozen=True, kw_only=True)
class Note:
    """What is about to be noted at a point. `people` can be asked for an action; `meeting_on`: the next one."""

    draft: Draft
    about: About
    subject: Subject
    text: str = ""
    removed: dict[str, int] | None = None
    people: tuple[Person, ...] = ()
    myself: bool = False  # whether who notes can do it too
    owner: Person | None = None
    mine: bool = False  # whether that is who notes
    meeting_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Noted:
    """The decisions at one point, for who may change some of them."""

    walk: Walk
    stop: Stop
    mine: frozenset[str]  # ids of those that may be changed


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A meeting that was just closed; `told` people get its besluitenlijst, perhaps `again`."""

    record: Record
    told: int
    again: bool


@dataclass(frozen=True, kw_only=True)
class HeldMeetings:
    """Meetings that were held, the newest first, a page of them."""

    meetings: tuple[tuple[Meeting, Team], ...]
    page: int
    more: bool
