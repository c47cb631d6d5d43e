"""The real tick and the real tables through twelve years of meetings, from one moment that waits to the next."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, func, select

from channels.clockwork import Clockwork
from domain.meetings import Circle, Kind, Meeting, MeetingStatus
from domain.moments import at_local
from domain.people import Membership, Organisation, Person, Role, Team
from domain.reminders import read_rule
from domain.rhythm import Reminder, Rhythm
from domain.series import OnHoliday, Pattern, Repeat, Series
from scheduling.tick import Tick
from storage import meetings as kept
from storage import networks, people, tables, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import Kernlijn
from usecases import meetings
from usecases.turn import Turn
from views import wording

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGINS = datetime(2024, 1, 8, 7, tzinfo=UTC)
RHYTHMS = {
    "sara": Rhythm(),
    "ben": Rhythm(days=frozenset({2}), ping_at=time(8, 30)),
    "tom": Rhythm(silent=frozenset({Reminder.COLLECT})),
}
DOWN = [timedelta(hours=1), timedelta(hours=26), timedelta(days=4), timedelta(days=40)]


@dataclass
class Years:
    """The bot's clock: it jumps to what waits first, but for when the bot is down."""

    kernlijn: Kernlijn
    down: bool
    now: datetime = BEGINS
    ticks: int = 0
    sent: list[tuple[str, int, datetime]] = field(default_factory=list)  # the key of a message, to whom, when
    told: Counter[tuple[str, date]] = field(default_factory=Counter)  # what each rule told, for which day

    def __post_init__(self) -> None:
        app = self.kernlijn.app
        self.clockwork = Clockwork(database=app.database, now=lambda: self.now, world=app.world, words=wording.load())
        self.tick = Tick(clockwork=self.clockwork, wake=lambda: None)

    async def pass_by(self, until: datetime) -> None:
        while self.now < until:
            await self.tick.once()
            self.ticks += 1
            ahead = await self.kernlijn.app.database.run(self._settle)
            self.now = max(self.now + timedelta(seconds=15), min(ahead or until, until))
            if self.down and self.ticks % 150 == 149:
                self.now += DOWN[self.ticks // 150 % len(DOWN)]

    async def _settle(self, unit: Unit) -> datetime | None:
        """All that left is gone; when something waits again."""
        outbox, moments = tables.outbox, tables.occurrence
        for row in (await unit.execute(select(outbox.c.dedupe_key, outbox.c.chat_id))).all():
            self.sent.append((row.dedupe_key, row.chat_id, self.now))
        await unit.execute(delete(outbox))
        query = select(moments.c.rule, moments.c.outbox_key).where(moments.c.status == "pinged")
        keys = {key for key, _, at in self.sent if at == self.now}
        for row in (await unit.execute(query)).all():
            read = read_rule(row.rule)
            if row.outbox_key in keys and read is not None:
                meeting = await kept.get(unit, read[1])
                assert meeting is not None
                assert self.now < meeting.begins_at(AMSTERDAM)
                assert meeting.status is MeetingStatus.PLANNED
                self.told[row.rule, meeting.day] += 1
        ahead: datetime | None = (
            await unit.execute(select(func.min(moments.c.due_at)).where(moments.c.status == "waiting"))
        ).scalar_one()
        return ahead

    async def does(self, work: object) -> None:
        await self.clockwork.run(work)  # type: ignore[arg-type]


async def fill(unit: Unit) -> None:
    await networks.add(unit, Network(id="zuiderdam", name="Zuiderdam"), BEGINS)
    team = Team(id="team", network_id="zuiderdam", name="Lyceum Zuid", chat_id=None, thread_id=None, feedback_days=5)
    await teams.add(unit, team)
    for number, (name, rhythm) in enumerate(RHYTHMS.items()):
        person = Person(
            id=name,
            network_id="zuiderdam",
            chat_id=7000 + number,
            name=name.title(),
            regisseur=False,
            reachable=True,
            rhythm=rhythm,
        )
        await people.add(unit, person, BEGINS)
        await people.save_rhythm(unit, person)
        organisation = Organisation.SCHOOL if name == "tom" else Organisation.GEMEENTE
        role = Role.COORDINATOR if name == "sara" else Role.LID
        place = Membership(team_id="team", network_id="zuiderdam", person_id=name, role=role, organisation=organisation)
        await people.join(unit, place, BEGINS)


def series(name: str, kind: Kind, pattern: Pattern, starts: time, link: str = "") -> Series:
    return Series(
        id=name,
        network_id="zuiderdam",
        team_id="team",
        kind=kind,
        circle=Circle.TEAM,
        pattern=pattern,
        starts=starts,
        minutes=60,
        planned_until=date(2024, 7, 31),
        link=link,
    )


async def begin(turn: Turn) -> None:
    turn.actor = await people.actor_of(turn.unit, 7000)
    first = date(2024, 1, 8)
    for one in (
        series("six", Kind.KERNTEAM, Pattern(repeat=Repeat.WEEKS, weekday=1, every=6, first=first), time(15)),
        series(
            "check",
            Kind.CHECK,
            Pattern(repeat=Repeat.MONTHS, weekday=3, every=3, nth=2, first=first, on_holiday=OnHoliday.MOVE),
            time(10, 30),
            "https://overleg.example",
        ),
        series("start", Kind.START, Pattern(repeat=Repeat.SCHOOL_START, weekday=0, first=first), time(14)),
    ):
        await meetings.begin(turn, one)


async def move_one(turn: Turn) -> None:
    """The next meeting is two days later."""
    (meeting, *_) = await kept.coming(turn.unit, "team", turn.today + timedelta(days=1))
    team = await teams.get(turn.unit, "team")
    assert team is not None
    await meetings.change(turn, team, meeting, meeting.moved(meeting.day + timedelta(days=2), meeting.starts))


async def call_one_off(turn: Turn) -> None:
    """The one after that is off."""
    (_, meeting, *_) = await kept.coming(turn.unit, "team", turn.today + timedelta(days=1))
    team = await teams.get(turn.unit, "team")
    assert team is not None
    await meetings.change(turn, team, meeting, meeting.cancelled())


@pytest.mark.parametrize(("last", "down"), [(2025, False), (2035, True)])
async def test_years_pass_and_each_reminder_is_sent_once(kernlijn: Kernlijn, last: int, down: bool) -> None:
    ends = datetime(last, 12, 31, tzinfo=UTC)
    await kernlijn.app.database.run(fill)
    years = Years(kernlijn, down)
    await years.does(begin)
    for year in range(2024, last + 1):
        await years.pass_by(datetime(year, 11, 20, 12, tzinfo=UTC))
        await years.does(move_one)
        await years.does(call_one_off)
        await years.pass_by(min(datetime(year + 1, 1, 1, tzinfo=UTC), ends))
    all_of = await kernlijn.app.database.run(_all_meetings)
    assert {meeting.day.year for meeting in all_of} >= set(range(2024, last + 1))
    assert len({(meeting.series_id, meeting.slot) for meeting in all_of}) == len(all_of)
    assert not [rule for (rule, _), times in years.told.items() if times != 1]
    pings = Counter((to, at.astimezone(AMSTERDAM).date()) for key, to, at in years.sent if key.startswith("ping:"))
    assert max(pings.values()) == 1
    held = [m for m in all_of if m.status is MeetingStatus.PLANNED and m.day < ends.date() - timedelta(days=3)]
    told = {rule for rule, _ in years.told}
    lost = [m for m in held if f"eve:{m.id}:sara" not in told and m.day > date(2024, 2, 1)]
    assert len(lost) <= (len(DOWN) * 8 if down else 0)
    assert not [rule for rule in told if rule.startswith("collect:") and rule.endswith(":tom")]
    if not down:
        online = [meeting for meeting in held if meeting.online and meeting.day.weekday() < 5]
        assert all(f"hour:{meeting.id}:sara" in told for meeting in online)
        await _at_the_right_times(years)
    left = await kernlijn.app.database.run(partial(_moments_of_the_past, today=ends.date()))
    assert left == 0, "what is over leaves nothing behind"


async def _at_the_right_times(years: Years) -> None:
    clocks = {7000: time(9), 7001: time(8, 30), 7002: time(9)}
    for key, to, at in years.sent:
        local = at.astimezone(AMSTERDAM)
        if key.startswith("ping:"):
            assert local.time() == clocks[to]
            assert to != 7001 or local.weekday() == 2
        elif key.startswith("hour:"):
            assert at == at_local(local.date(), time(9, 30), AMSTERDAM)


async def _all_meetings(unit: Unit) -> list[Meeting]:
    return [meeting for name in ("six", "check", "start") for meeting in await kept.of_series(unit, name)]


async def _moments_of_the_past(unit: Unit, today: date) -> int:
    """Of meetings that were."""
    rows = (await unit.execute(select(tables.occurrence.c.rule))).all()
    found = 0
    for row in rows:
        read = read_rule(row.rule)
        meeting = await kept.get(unit, read[1]) if read is not None else None
        found += meeting is not None and meeting.day < today - timedelta(days=1)
    return found
