"""A meeting that stands already, for stories about what happens on it."""

from datetime import date, time

from domain.agenda_points import AgendaPoint
from domain.meetings import AgendaItem, Attendance, Circle, Kind, Mark, Meeting
from storage import agenda_points, meetings
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam


async def planned(
    kernlijn: Kernlijn,
    kernteam: Kernteam,
    day: date | None = None,
    *,
    kind: Kind = Kind.KERNTEAM,
    circle: Circle = Circle.TEAM,
) -> Meeting:
    """A meeting of the team at three, by default today."""
    on = day or MONDAY.date()
    meeting = Meeting(
        id=f"meeting{on:%d%m}",
        network_id=kernteam.team.network_id,
        team_id=kernteam.team.id,
        series_id=None,
        kind=kind,
        circle=circle,
        slot=on,
        day=on,
        starts=time(15),
        minutes=60,
    )
    await kernlijn.app.database.run(lambda unit: meetings.add(unit, meeting))
    return meeting


async def proposed(kernlijn: Kernlijn, kernteam: Kernteam, number: int, text: str, meeting: str | None = None) -> str:
    """A point that Ben wants to talk about; its key."""
    point = AgendaPoint(
        id=f"point{number:011}",
        network_id=kernteam.team.network_id,
        team_id=kernteam.team.id,
        text=text,
        proposed_by=f"person{kernteam.ben.user}",
        created_at=kernlijn.app.now(),
        meeting_id=meeting,
    )
    await kernlijn.app.database.run(lambda unit: agenda_points.add(unit, point))
    return f"point:{point.id}"


async def marked(kernlijn: Kernlijn, meeting: Meeting, key: str, mark: Mark) -> None:
    """What the coordinator wants with a point."""
    item = AgendaItem(meeting_id=meeting.id, network_id=meeting.network_id, key=key, mark=mark)
    await kernlijn.app.database.run(lambda unit: meetings.keep_item(unit, item))


async def comes_for(kernlijn: Kernlijn, meeting: Meeting, person_id: str, key: str) -> None:
    """An expert comes for one point."""
    there = Attendance(meeting_id=meeting.id, network_id=meeting.network_id, person_id=person_id, item_key=key)
    await kernlijn.app.database.run(lambda unit: meetings.keep_attendance(unit, there))


async def as_it_stands(kernlijn: Kernlijn, meeting: Meeting) -> Meeting:
    """The meeting now."""

    async def read(unit: Unit) -> Meeting:
        found = await meetings.get(unit, meeting.id)
        assert found is not None
        return found

    return await kernlijn.app.database.run(read)
