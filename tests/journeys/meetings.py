"""How do meetings come into these stories? As a coordinator plans, moves and calls them off, in one commit each."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, TypeVar

import vobject

from domain.meetings import Circle, Kind, Meeting
from domain.people import Team
from domain.series import Pattern, Repeat, Series
from simulator.heard import Message
from storage import meetings as kept
from storage import people
from tests.conftest import Kernlijn
from tests.journeys.people import Phone
from usecases import meeting_changes
from usecases import meetings as planning
from usecases.turn import Turn

T = TypeVar("T")


@dataclass
class Planner:
    """A coordinator who plans."""

    kernlijn: Kernlijn
    team: Team
    phone: Phone

    async def does(self, work: Callable[[Turn], Awaitable[T]]) -> T:
        """Something as this coordinator, and what comes of it is sent."""

        async def as_planner(turn: Turn) -> T:
            turn.actor = (await people.actor_of(turn.unit, self.phone.user)).on(turn.today)
            return await work(turn)

        done = await self.kernlijn.app.clockwork.run(as_planner)
        self.kernlijn.app.wake()
        await self.kernlijn.settled()
        return done

    async def plans(
        self,
        day: date,
        starts: time = time(15),
        *,
        place: str = "Kamer 12",
        link: str = "",
        circle: Circle = Circle.TEAM,
        kind: Kind = Kind.KERNTEAM,
    ) -> Meeting:
        """One meeting."""

        async def work(turn: Turn) -> Meeting:
            new = Meeting(
                id=turn.world.new_id(),
                network_id=self.team.network_id,
                team_id=self.team.id,
                series_id=None,
                kind=kind,
                circle=circle,
                slot=day,
                day=day,
                starts=starts,
                minutes=90,
                place=place,
                link=link,
            )
            await kept.add(turn.unit, new)
            await meeting_changes.planned(turn, self.team, [new])
            return new

        return await self.does(work)

    async def begins_series(self, first: date, until: date, every: int = 2) -> list[Meeting]:
        """Every so many weeks, on the weekday of the first."""

        async def work(turn: Turn) -> list[Meeting]:
            new = Series(
                id=turn.world.new_id(),
                network_id=self.team.network_id,
                team_id=self.team.id,
                kind=Kind.KERNTEAM,
                circle=Circle.TEAM,
                pattern=Pattern(repeat=Repeat.WEEKS, weekday=first.weekday(), first=first, every=every),
                starts=time(15),
                minutes=90,
                planned_until=until,
                place="Kamer 12",
            )
            return await planning.begin(turn, new)

        return await self.does(work)

    async def changes(self, meeting_id: str, change: Callable[[Meeting], Meeting]) -> Meeting:
        """Moves it, calls it off, or holds it elsewhere."""

        async def work(turn: Turn) -> Meeting:
            before, team = await planning.meeting_of(turn, meeting_id)
            return await planning.change(turn, team, before, change(before))

        return await self.does(work)

    async def holds(self, meeting_id: str) -> Meeting:
        """It went on, and is over."""

        def over(meeting: Meeting) -> Meeting:
            now = self.kernlijn.app.now()
            return meeting.opened(now).closed(now)

        return await self.changes(meeting_id, over)


def moved(day: date, starts: time = time(15)) -> Callable[[Meeting], Meeting]:
    """To another day, or at another time."""
    return lambda meeting: meeting.moved(day, starts)


def elsewhere(place: str, link: str = "") -> Callable[[Meeting], Meeting]:
    """In another place."""
    return lambda meeting: meeting.elsewhere(place, link)


def off(meeting: Meeting) -> Meeting:
    """It does not go on."""
    return meeting.cancelled()


def again(meeting: Meeting, **values: object) -> Meeting:
    """The same, with other values."""
    return replace(meeting, **values)  # type: ignore[arg-type]


async def calendar_of(kernlijn: Kernlijn, message: Message) -> Any:
    """The file beside a message, as another library than the one that wrote it reads it."""
    assert message.media is not None
    assert message.media.name.endswith(".ics")
    content = await kernlijn.phones.download(message.media.url)
    return read_calendar(content)


def read_calendar(content: bytes) -> Any:
    """One calendar, checked by the rules."""
    text = content.decode("utf-8")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), "lines are folded at 75 bytes"
    (calendar,) = vobject.readComponents(text)
    calendar.validate(raiseException=True)
    return calendar


def local(value: datetime) -> str:
    """A moment as a calendar shows it."""
    return value.strftime("%Y-%m-%d %H:%M")
