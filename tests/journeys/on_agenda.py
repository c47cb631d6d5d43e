"""A planned meeting, for stories about its agenda."""

from datetime import date, time

from domain.agenda_points import AgendaPoint
from domain.meetings import Answer, Attendance, Circle, Kind, Meeting, MeetingStatus
from simulator.heard import Message
from storage import agenda_points, meetings
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

TUESDAY = date(2026, 12, 1)


async def planned(
    kernlijn: Kernlijn,
    kernteam: Kernteam,
    day: date = TUESDAY,
    *,
    circle: Circle = Circle.TEAM,
    status: MeetingStatus = MeetingStatus.PLANNED,
    link: str = "",
) -> Meeting:
    """A meeting of the team at three, for an hour; by default on the Tuesday of next week."""
    meeting = Meeting(
        id=f"meet{circle.value[:5]}{day:%d%m}",
        network_id=kernteam.team.network_id,
        team_id=kernteam.team.id,
        series_id=None,
        kind=Kind.KERNTEAM if circle is Circle.TEAM else Kind.OVERKOEPELEND,
        circle=circle,
        slot=day,
        day=day,
        starts=time(15),
        minutes=60,
        place="" if link else "kamer 12",
        link=link,
        status=status,
    )
    await kernlijn.app.database.run(lambda unit: meetings.add(unit, meeting))
    return meeting


async def comes(kernlijn: Kernlijn, meeting: Meeting, phone: Phone) -> None:
    """They said that they come."""
    answer = Attendance(
        meeting_id=meeting.id,
        network_id=meeting.network_id,
        person_id=f"person{phone.user}",
        answer=Answer.YES,
        told=0,
    )
    await kernlijn.app.database.run(lambda unit: meetings.keep_attendance(unit, answer))


async def points_of(kernlijn: Kernlijn, kernteam: Kernteam) -> list[AgendaPoint]:
    """What was proposed and not talked about yet."""
    return await kernlijn.app.database.run(lambda unit: agenda_points.open_in(unit, kernteam.team.id))


async def as_kept(kernlijn: Kernlijn, meeting: Meeting) -> Meeting:
    """The meeting as it stands now."""

    async def read(unit: Unit) -> Meeting:
        found = await meetings.get(unit, meeting.id)
        assert found is not None
        return found

    return await kernlijn.app.database.run(read)


def lines(message: Message) -> list[str]:
    """The numbered points on a screen."""
    return [line for line in message.text.splitlines() if line[:1].isdigit() and line.endswith(("min", "nieuw"))]
