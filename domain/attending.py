"""Who comes to a meeting, who was there, and which organisation stays away?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.meetings import Answer, Attendance, Meeting, MeetingStatus
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused

IN_A_ROW = 3  # meetings at which nobody of an organisation was, before its coordinator hears it


@dataclass(frozen=True, kw_only=True)
class Comer:
    """Somebody who was invited. `sends` is the name of who comes instead, `instead_of` of who they come for.

    `point`: an expert who comes for one point.
    """

    person_id: str
    name: str
    organisation: Organisation | None
    answer: Answer
    was_there: bool | None = None
    sends: str = ""
    instead_of: str = ""
    point: bool = False

    @property
    def ticked(self) -> bool:
        """Whether they were there, as far as is known: until somebody noted it, who said yes."""
        return self.answer is Answer.YES if self.was_there is None else self.was_there


@dataclass(frozen=True, kw_only=True)
class WhoComes:
    """A meeting for one person. `comers` are for who coordinates alone; others see how many.

    `away` are the organisations of which nobody was at the last meetings; for who coordinates.
    """

    meeting: Meeting
    team: Team
    of: str
    mine: Attendance
    coming: int
    invited: int
    leads: bool
    asked: str = ""  # the name of who was asked to come instead
    comers: tuple[Comer, ...] = ()
    away: tuple[Organisation, ...] = ()

    @property
    def open(self) -> bool:
        """Whether one can still say whether one comes."""
        return self.meeting.standing

    @property
    def plain(self) -> bool:
        """Whether this is an ordinary member, who may send somebody else."""
        return not self.mine.item_key and self.mine.instead_of is None


def check_open(meeting: Meeting) -> None:
    """Refused when nobody needs to say any more whether they come."""
    if not meeting.standing:
        raise Refused(Reason.MEETING_OVER)


def check_noted(meeting: Meeting, *, begun: bool) -> None:
    """Refused before the day on which somebody can have been there, and when it was called off."""
    if meeting.status is MeetingStatus.CANCELLED or (meeting.status is MeetingStatus.PLANNED and not begun):
        raise Refused(Reason.MEETING_OVER)


def counted(members: Collection[str], kept: Iterable[Attendance]) -> tuple[int, int]:
    """How many come, of how many members. Who comes from outside for one of them counts; experts don't."""
    coming = [
        one
        for one in kept
        if one.answer is Answer.YES and not one.item_key and (one.person_id in members or one.instead_of in members)
    ]
    return len(coming), len(members)


def stayed_away(
    meetings: Sequence[Sequence[Attendance]], organisations: Mapping[str, Organisation]
) -> tuple[Organisation, ...]:
    """The organisations of which somebody was invited to each of the last meetings, and nobody came to any.

    `meetings`: what is known of each, the last one first; those of which nobody noted who was there are left out. Who
    comes instead of somebody comes for the organisation of that one.
    """
    noted = [kept for kept in meetings if any(one.was_there is not None for one in kept)][:IN_A_ROW]
    if len(noted) < IN_A_ROW:
        return ()
    found: set[Organisation] | None = None
    for kept in noted:
        places = [(organisations.get(one.instead_of or one.person_id), one) for one in kept if not one.item_key]
        there = {place for place, one in places if one.was_there}
        missed = {place for place, _ in places if place is not None and place not in there}
        found = missed if found is None else found & missed
    return tuple(sorted(found or ()))


@dataclass(frozen=True, kw_only=True)
class Instead:
    """Who can come to a meeting instead of somebody. `team` is that of a newcomer, None where none can be invited."""

    meeting: Meeting
    of: str
    colleagues: tuple[Person, ...]
    team: Team | None
