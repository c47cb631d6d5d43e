"""What does somebody's calendar hear of meetings, and what do they hear themselves?"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from domain.meetings import Answer, Circle, Kind, Meeting
from domain.people import Actor, Role

_DAY_OF_MINUTES = 24 * 60


class Change(StrEnum):
    """What somebody hears of meetings."""

    NEW = "new"  # they stand
    MOVED = "moved"  # on another day, or at another time
    ELSEWHERE = "elsewhere"  # in another place, or online
    OFF = "off"  # they don't go on
    INSTEAD = "instead"  # somebody asks them to come in their place
    SPARED = "spared"  # they need not come after all
    POINT = "point"  # an expert is asked for one point


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """One meeting as a calendar keeps it: a title that says nothing, when and where. All days and times are local.

    `of` is the name of the team, or of the network where several teams meet.
    """

    meeting_id: str
    sequence: int
    kind: Kind
    of: str
    day: date
    starts: time
    minutes: int
    place: str = ""
    link: str = ""
    off: bool = False

    @property
    def uid(self) -> str:
        """The same in every file and mail, so that a calendar knows it again."""
        return f"{self.meeting_id}@kernlijn"

    @property
    def ends(self) -> tuple[date, time]:
        """The local day and time at which it ends."""
        after = self.starts.hour * 60 + self.starts.minute + self.minutes
        hour, minute = divmod(after % _DAY_OF_MINUTES, 60)
        return self.day + timedelta(days=after // _DAY_OF_MINUTES), time(hour, minute)


@dataclass(frozen=True, kw_only=True)
class DatesErrand:
    """What one person hears of meetings, with a file for their calendar. `told`: the meetings, each with its sequence.

    `was` is when the only one would have been; `name` of who asked them to come instead; `at` when an expert's point
    begins. In the outbox nothing of the meetings themselves is kept: what follows `stamp` is put in when it is sent,
    as it stands then.
    """

    person_id: str
    change: Change
    told: tuple[tuple[str, int], ...]
    was: tuple[date, time] | None = None
    name: str = ""
    at: time | None = None
    stamp: datetime | None = None
    zone: str = ""
    leads: bool = False
    answer: Answer = Answer.ASKED  # of the first one
    appointments: tuple[Appointment, ...] = ()
    unknown: tuple[int, ...] = ()  # years among them of which no school holidays are known

    def joined(self, other: "DatesErrand") -> "DatesErrand":
        """Both in one message."""
        return replace(self, told=(*self.told, *other.told), was=None)

    def dump(self) -> str:
        """As kept in the outbox."""
        return json.dumps(asdict(self), ensure_ascii=False, default=_plain)

    @classmethod
    def load(cls, dumped: str) -> "DatesErrand":
        """As read from the outbox."""
        kept = json.loads(dumped)
        was, at, stamp = kept["was"], kept["at"], kept["stamp"]
        return cls(
            person_id=kept["person_id"],
            change=Change(kept["change"]),
            told=tuple((meeting_id, sequence) for meeting_id, sequence in kept["told"]),
            was=None if was is None else (date.fromisoformat(was[0]), time.fromisoformat(was[1])),
            name=kept["name"],
            at=None if at is None else time.fromisoformat(at),
            stamp=None if stamp is None else datetime.fromisoformat(stamp),
            zone=kept["zone"],
            leads=kept["leads"],
            answer=Answer(kept["answer"]),
            appointments=tuple(map(_appointment, kept["appointments"])),
            unknown=tuple(kept["unknown"]),
        )


def _appointment(kept: dict[str, Any]) -> Appointment:
    day, starts = date.fromisoformat(kept["day"]), time.fromisoformat(kept["starts"])
    return Appointment(**{**kept, "kind": Kind(kept["kind"]), "day": day, "starts": starts})


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def appointment(meeting: Meeting, of: str, *, off: bool = False) -> Appointment:
    """What a calendar keeps of a meeting; `off`: it takes it away again."""
    return Appointment(
        meeting_id=meeting.id,
        sequence=meeting.sequence,
        kind=meeting.kind,
        of=of,
        day=meeting.day,
        starts=meeting.starts,
        minutes=meeting.minutes,
        place=meeting.place,
        link=meeting.link,
        off=off,
    )


def is_invited(account: Actor, meeting: Meeting) -> bool:
    """Whether a place of theirs brings somebody to a meeting; not who comes for one point or instead of another."""
    places = [
        place
        for place in account.memberships
        if place.network_id == meeting.network_id and place.role is not Role.EXPERT and place.holds_on(meeting.day)
    ]
    if meeting.circle is Circle.TEAM:
        return any(place.team_id == meeting.team_id for place in places)
    if account.is_regisseur_of(meeting.network_id):
        return True
    leading = (Role.COORDINATOR, Role.REGISSEUR)
    return any(meeting.circle is Circle.TEAMS or place.role in leading for place in places)
