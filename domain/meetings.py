"""What is a meeting of a team? When and where, who comes, and how far it is."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.moments import at_local, check_aware
from domain.refusals import Reason, Refused


class Kind(StrEnum):
    """The kinds of meeting that networks have."""

    KERNTEAM = "kernteam"  # kernteamoverleg: trends, who does what
    SIGNALERING = "signalering"  # signaleringsoverleg: signals one by one
    OVERKOEPELEND = "overkoepelend"  # of several schools, by theme
    WIJK = "wijk"  # wijkoverleg, with the jeugd-BOA and the shopkeeper
    TACTISCH = "tactisch"  # one level up
    BESTUURLIJK = "bestuurlijk"  # two levels up
    CHECK = "check"  # driemaandelijkse afspraken-check of school and police: it always goes on
    START = "start"  # begin of the school year: who does what
    END = "end"  # end of the school year: looking back


class Circle(StrEnum):
    """Who is invited, besides experts for a point."""

    TEAM = "team"  # everybody of the team
    TEAMS = "teams"  # everybody of all teams of the network
    COORDINATORS = "coordinators"  # who coordinates a team of the network, and its regisseurs


CIRCLES = {
    Kind.OVERKOEPELEND: Circle.TEAMS,
    Kind.TACTISCH: Circle.COORDINATORS,
    Kind.BESTUURLIJK: Circle.COORDINATORS,
}  # of other kinds: the team


def circle_of(kind: Kind | None) -> Circle:
    """Who is usually invited to a kind of meeting."""
    return CIRCLES.get(kind, Circle.TEAM) if kind is not None else Circle.TEAM


COLLECT_DAYS = 10  # working days before a meeting, in which points are collected
REOPENS = timedelta(hours=1)  # after it was closed, by a slip of the thumb
DECISION_LIMIT = 200  # characters


class MeetingStatus(StrEnum):
    """Where a meeting is in its life."""

    PLANNED = "planned"  # still to come
    GOING = "going"  # somebody walks through its agenda
    HELD = "held"  # closed; its decisions were sent
    CANCELLED = "cancelled"  # does not go on


class Answer(StrEnum):
    """Whether somebody comes."""

    ASKED = "asked"  # has not said yet
    YES = "yes"  # comes
    NO = "no"  # does not come
    INSTEAD = "instead"  # somebody else comes instead


class Mark(StrEnum):
    """What the coordinator wants with a point of the agenda."""

    DISCUSS = "discuss"  # bespreken
    FORMALITY = "formality"  # hamerstuk
    SKIP = "skip"  # kan eraf


class ItemStatus(StrEnum):
    """How far a point of the agenda is."""

    OPEN = "open"  # still to come
    DONE = "done"  # talked about
    CARRIED = "carried"  # comes back next time


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting on a local day at a local time. `slot` is the day that the rule of its series gives.

    `minutes` is how long it takes. `sequence` counts the changes that calendars must hear of, see RFC 5545.
    `at_key` is the point of the agenda that is talked about now; `asked_at` when the coordinator was asked whether it
    was held, as nobody had closed it.
    """

    id: str
    network_id: str
    team_id: str
    series_id: str | None
    kind: Kind
    circle: Circle
    slot: date
    day: date
    starts: time
    minutes: int
    place: str = ""
    link: str = ""  # of an online meeting
    collect_days: int = COLLECT_DAYS
    status: MeetingStatus = MeetingStatus.PLANNED
    sequence: int = 0
    agenda_sent_at: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    asked_at: datetime | None = None
    at_key: str = ""
    version: int = 1

    def __post_init__(self) -> None:
        for moment in (self.agenda_sent_at, self.opened_at, self.closed_at, self.asked_at):
            if moment is not None:
                check_aware(moment)

    @property
    def always_goes_on(self) -> bool:
        """Whether calling it off asks for a new day."""
        return self.kind is Kind.CHECK

    @property
    def online(self) -> bool:
        """Whether people take part from where they are."""
        return bool(self.link)

    @property
    def of_several(self) -> bool:
        """Whether people of other teams are invited too."""
        return self.circle is not Circle.TEAM

    @property
    def for_members(self) -> bool:
        """Whether everybody of its team is invited, and not only who coordinates."""
        return self.circle is not Circle.COORDINATORS

    @property
    def standing(self) -> bool:
        """Whether it is still to come, or going on."""
        return self.status in (MeetingStatus.PLANNED, MeetingStatus.GOING)

    def begins_at(self, zone: ZoneInfo) -> datetime:
        """The UTC instant at which it begins."""
        return at_local(self.day, self.starts, zone)

    def moved(self, day: date, starts: time) -> "Meeting":
        """On another day or at another time; refused when it is no longer to come."""
        self._check_planned()
        return replace(self, day=day, starts=starts, asked_at=None, sequence=self.sequence + 1)

    def elsewhere(self, place: str, link: str) -> "Meeting":
        """In another place, or online."""
        self._check_planned()
        return replace(self, place=place, link=link, sequence=self.sequence + 1)

    def cancelled(self) -> "Meeting":
        """It does not go on."""
        self._check_planned()
        return replace(self, status=MeetingStatus.CANCELLED, sequence=self.sequence + 1)

    def sent(self, now: datetime) -> "Meeting":
        """Everybody who is invited has its agenda as it stands now."""
        self._check_standing()
        return replace(self, agenda_sent_at=now)

    def opened(self, now: datetime) -> "Meeting":
        """Somebody begins to walk through its agenda; who comes second joins."""
        if self.status is MeetingStatus.GOING:
            return self
        self._check_planned()
        return replace(self, status=MeetingStatus.GOING, opened_at=now)

    def closed(self, now: datetime) -> "Meeting":
        """It was held."""
        if self.status is not MeetingStatus.GOING:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=MeetingStatus.HELD, closed_at=now, at_key="")

    def _check_standing(self) -> None:
        if not self.standing:
            raise Refused(Reason.ALREADY_DONE)

    def reopens_at(self, now: datetime) -> bool:
        """Whether it was closed so lately that it can go on."""
        return self.status is MeetingStatus.HELD and self.closed_at is not None and now - self.closed_at <= REOPENS

    def reopened(self, now: datetime) -> "Meeting":
        """It was closed by a slip; `closed_at` stays, so that the next closing is known to be another one."""
        if not self.reopens_at(now):
            raise Refused(Reason.MEETING_CLOSED)
        return replace(self, status=MeetingStatus.GOING)

    def missed(self) -> "Meeting":
        """It did not take place, as was found afterwards: nobody's calendar needs to hear of it any more."""
        if not self.standing:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=MeetingStatus.CANCELLED, at_key="")

    def put_off(self) -> "Meeting":
        """It did not take place, and waits for another day."""
        self._check_standing()
        return replace(self, status=MeetingStatus.PLANNED, opened_at=None, at_key="")

    def _check_planned(self) -> None:
        if self.status is not MeetingStatus.PLANNED:
            raise Refused(Reason.ALREADY_DONE)


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """One person and one meeting. `told` is the sequence they last heard of; -1: nothing yet.

    `item_key` is the one point for which an expert comes; `instead_of` the person whose substitute this is.
    `was_there` is None until somebody noted it.
    """

    meeting_id: str
    network_id: str
    person_id: str
    answer: Answer = Answer.ASKED
    told: int = -1
    was_there: bool | None = None
    item_key: str = ""
    instead_of: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """What the coordinator, or the meeting, made of one point of an agenda. `key` names the point: "signal:<id>".

    The points themselves are worked out anew each time; this is only what was said about them.
    """

    meeting_id: str
    network_id: str
    key: str
    position: int | None = None
    minutes: int | None = None
    mark: Mark = Mark.DISCUSS
    status: ItemStatus = ItemStatus.OPEN
    carried: int = 0  # how many meetings it was carried over
    sent: bool = False  # it stood on the agenda that was sent
    version: int = 0  # 0: not kept yet


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a meeting decided about a point, without what leads to a person."""

    id: str
    network_id: str
    team_id: str
    meeting_id: str
    key: str
    text: str
    noted_by: str
    made_at: datetime
    version: int = 1

    def __post_init__(self) -> None:
        check_aware(self.made_at)


def checked_decision(text: str) -> str:
    """A decision on one line of at most 200 characters: it stands on a list among others."""
    told = " ".join(text.split())
    if not any(letter.isalnum() for letter in told):
        raise Refused(Reason.TEXT_EMPTY)
    if len(told) > DECISION_LIMIT:
        raise Refused(Reason.DECISION_TOO_LONG)
    return told
