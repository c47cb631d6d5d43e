"""Twelve years of meetings and their reminders in Amsterdam: each once, at the right local time, whatever happens.

The clock is the one of `usecases.reminding`, without a database; what should come is worked out beside it, another way.
"""

import heapq
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count, pairwise, product
from zoneinfo import ZoneInfo

import pytest

from domain.meetings import CIRCLES, Circle, Kind, Meeting
from domain.moments import Region, WorkCalendar, at_local
from domain.reminders import eve_at, first_moment, hour_before, is_over, next_look
from domain.rhythm import USUAL, Reminder, Rhythm
from domain.school_year import begins_in, last_begin, next_begin
from domain.series import OnHoliday, Pattern, Repeat, Slot, coming, school_year
from scheduling.dutch_calendar import DutchCalendar
from scheduling.recurrence import Rules

AMSTERDAM, ALWAYS_SUMMER = ZoneInfo("Europe/Amsterdam"), ZoneInfo("Etc/GMT-2")
FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
STARTS = {Repeat.WEEKS: time(15), Repeat.MONTHS: time(9, 30), Repeat.SCHOOL_YEAR: time(13)}  # others: 10:00


class Remembering:
    """A calendar that works out each day once; its zone can be another one after a change of the law."""

    def __init__(self, zone: ZoneInfo, region: Region = Region.MIDDEN) -> None:
        self.zone = zone
        self._days = DutchCalendar(zone, region)
        self.is_holiday = cache(self._is_holiday)

    def _is_holiday(self, day: date, *, school: bool) -> bool:
        return self._days.is_holiday(day, school=school)

    def is_working_day(self, day: date, *, school: bool) -> bool:
        return day.weekday() < 5 and not self.is_holiday(day, school=school)

    def knows_school_holidays(self, year: int) -> bool:
        return self._days.knows_school_holidays(year)


CALENDAR, SUMMER = Remembering(AMSTERDAM), Remembering(ALWAYS_SUMMER)
CLOCKS = {
    "everyday": USUAL,
    "part-timer": replace(USUAL, days=frozenset({1}), ping_at=time(8, 15)),
    "late": replace(USUAL, works_from=time(14), works_until=time(22)),
    "night": Rhythm(ping_at=time(2, 30), works_from=time(22), works_until=time(6)),
    "teacher": replace(USUAL, ping_at=time(12)),
    "silent": replace(USUAL, silent=frozenset({Reminder.COLLECT, Reminder.HOUR})),
}
SCHOOL = frozenset({"teacher"})
PATTERNS = [
    *(Pattern(repeat=Repeat.WEEKS, weekday=1, every=every, first=FIRST) for every in (2, 4, 6, 9)),
    *(Pattern(repeat=Repeat.MONTHS, weekday=3, nth=nth, first=FIRST) for nth in (1, 2, 3, 4, -1)),
    Pattern(repeat=Repeat.MONTHS, weekday=0, nth=1, every=3, first=FIRST, on_holiday=OnHoliday.MOVE),
    *(Pattern(repeat=Repeat.SCHOOL_YEAR, weekday=2, every=times, first=FIRST) for times in (2, 4, 5)),
    Pattern(repeat=Repeat.SCHOOL_START, weekday=4, first=FIRST),
    Pattern(repeat=Repeat.SCHOOL_END, weekday=4, first=FIRST),
]


def year_by_year(pattern: Pattern, since: date = FIRST, until: date = LAST) -> list[Slot]:
    """As a series is planned: each spring the days of the next school year are added to those that stand."""
    known: dict[date, Slot] = {}
    _, ends = school_year(since)
    while True:
        for slot in coming(pattern, min(ends, until), Rules(), CALENDAR):
            assert known.setdefault(slot.slot, slot) == slot, "what stood stays"
        if ends >= until:
            return [known[day] for day in sorted(known)]
        _, ends = school_year(ends + DAY)


def meetings_of(pattern: Pattern, name: str, since: date = FIRST, until: date = LAST) -> list[Meeting]:
    """Each other one is online."""
    slots = [slot for slot in year_by_year(pattern, since, until) if slot.day is not None]
    return [
        Meeting(
            id=f"{name}.{number}",
            network_id="n",
            team_id="t",
            series_id=name,
            kind=Kind.KERNTEAM,
            circle=Circle.TEAM,
            slot=slot.slot,
            day=slot.day or slot.slot,
            starts=STARTS.get(pattern.repeat, time(10)),
            minutes=90,
            link="https://overleg.example" if number % 2 else "",
        )
        for number, slot in enumerate(slots)
        if slot.day is not None and slot.day >= since
    ]


@dataclass(frozen=True)
class Sent:
    """One reminder that somebody got."""

    reminder: Reminder
    meeting: Meeting
    who: str
    at: datetime


@dataclass
class Clock:
    """What waits, and what was sent. `outages`: from when until when nothing was done."""

    calendar: WorkCalendar
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    new_law: tuple[datetime, WorkCalendar] | None = None
    waiting: list[tuple[datetime, int, Reminder, str, str]] = field(default_factory=list)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    messages: Counter[tuple[str, date]] = field(default_factory=Counter)
    told: set[tuple[Reminder, str, str]] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=count)

    def plan(self, meetings: list[Meeting], today: date = FIRST) -> None:
        for meeting in meetings:
            self.meetings[meeting.id] = meeting
            for reminder in Reminder:
                moment = first_moment(reminder, meeting, today, self.calendar)
                if moment is not None:
                    self._wait(moment.due_at, reminder, meeting.id)

    def _wait(self, due_at: datetime, reminder: Reminder, meeting_id: str, who: str = "") -> None:
        heapq.heappush(self.waiting, (due_at, next(self.numbers), reminder, meeting_id, who))

    def run(self, until: datetime | None = None) -> None:
        while self.waiting and (until is None or self.waiting[0][0] < until):
            now = next((end for begin, end in self.outages if begin <= self.waiting[0][0] < end), self.waiting[0][0])
            if self.new_law is not None and now >= self.new_law[0]:
                self.calendar = self.new_law[1]
            self._tick(now)

    def _tick(self, now: datetime) -> None:
        """First whom it concerns, as long as something comes of that; then one message for each."""
        own: dict[str, list[tuple[Reminder, str]]] = {}
        while self.waiting and self.waiting[0][0] <= now:
            _, _, reminder, meeting_id, who = heapq.heappop(self.waiting)
            meeting = self.meetings[meeting_id]
            if is_over(meeting, now, self.calendar):
                continue
            if who:
                own.setdefault(who, []).append((reminder, meeting_id))
            else:
                self._find(now, reminder, meeting)
        for who, reminders in own.items():
            self._say(now, who, reminders)

    def _today(self, now: datetime) -> date:
        return now.astimezone(self.calendar.zone).date()

    def _find(self, now: datetime, reminder: Reminder, meeting: Meeting) -> None:
        soon = hour_before(meeting, self.calendar)
        if reminder is Reminder.HOUR and now < soon.due_at:
            self._wait(soon.due_at, reminder, meeting.id)
            return
        for who, rhythm in CLOCKS.items():
            if reminder in rhythm.silent or (reminder, meeting.id, who) in self.told:
                continue
            due_at: datetime | None = now
            if reminder is Reminder.EVE:
                due_at = eve_at(rhythm, meeting, self._today(now), self.calendar, school=who in SCHOOL)
            if due_at is not None:
                self.told.add((reminder, meeting.id, who))
                self._wait(due_at, reminder, meeting.id, who)
        if reminder is Reminder.EVE:
            self._wait(next_look(meeting, self._today(now), self.calendar).due_at, reminder, meeting.id)

    def _say(self, now: datetime, who: str, reminders: list[tuple[Reminder, str]]) -> None:
        rhythm, school = CLOCKS[who], who in SCHOOL
        bundle = [each for each in reminders if each[0] is not Reminder.HOUR]
        hours = [each for each in reminders if each[0] is Reminder.HOUR]
        if rhythm.works_at(now, self.calendar, school=school):
            self.sent += [Sent(reminder, self.meetings[each], who, now) for reminder, each in hours]
        if not bundle:
            return
        today = self._today(now)
        pinged = self.messages[who, today] > 0
        if pinged or not rhythm.may_ping(now, self.calendar, school=school):
            since = at_local(today + DAY, time.min, self.calendar.zone) if pinged else now
            later = rhythm.next_ping(since, self.calendar, school=school)
            for reminder, each in bundle:
                self._wait(later, reminder, each, who)
            return
        self.messages[who, today] += 1
        self.sent += [Sent(reminder, self.meetings[each], who, now) for reminder, each in bundle]


@cache
def own_moments(who: str, zone: ZoneInfo) -> list[datetime]:
    """All instants at which somebody may be spoken to, one for each day of work."""
    rhythm, found, day = CLOCKS[who], [], FIRST - DAY
    while day <= LAST + 30 * DAY:
        if day.weekday() in rhythm.days and not CALENDAR.is_holiday(day, school=who in SCHOOL):
            at = max(rhythm.ping_at, rhythm.works_from) if rhythm.works_from < rhythm.works_until else rhythm.ping_at
            of = day if rhythm.works_from < rhythm.works_until else day + DAY
            found.append(datetime.combine(of, at, tzinfo=zone).astimezone(UTC))
        day += DAY
    return found


def expected(reminder: Reminder, meeting: Meeting, who: str, zone: ZoneInfo = AMSTERDAM) -> datetime | None:
    """When somebody should hear, worked out from all their moments."""
    rhythm, moments = CLOCKS[who], own_moments(who, zone)
    begins = datetime.combine(meeting.day, meeting.starts, tzinfo=zone).astimezone(UTC)
    if reminder in rhythm.silent:
        return None
    if reminder is Reminder.HOUR:
        an_hour = begins - HOUR
        day = an_hour.astimezone(zone).date()
        works = day.weekday() in rhythm.days and not CALENDAR.is_holiday(day, school=who in SCHOOL)
        local = an_hour.astimezone(zone).time()
        return an_hour if meeting.link and works and rhythm.works_from <= local < rhythm.works_until else None
    of_day = bisect_left(moments, datetime.combine(meeting.day, time.min, tzinfo=zone))
    if reminder is Reminder.EVE and moments[of_day - 1] >= datetime.combine(meeting.day - 7 * DAY, time.min, zone):
        return moments[of_day - 1]
    if reminder is Reminder.COLLECT:
        left, day = meeting.collect_days, meeting.day
        while left:
            day -= DAY
            left -= CALENDAR.is_working_day(day, school=False)
        of_day = bisect_left(moments, datetime.combine(max(day, FIRST), time.min, zone))
    return moments[of_day] if moments[of_day] < begins else None


def all_expected(meetings: list[Meeting], zone: ZoneInfo = AMSTERDAM) -> dict[tuple[Reminder, str, str], datetime]:
    found = {}
    for reminder, meeting, who in product(Reminder, meetings, CLOCKS):
        at = expected(reminder, meeting, who, zone)
        if at is not None:
            found[reminder, meeting.id, who] = at
    return found


def got(clock: Clock) -> dict[tuple[Reminder, str, str], datetime]:
    found = {(each.reminder, each.meeting.id, each.who): each.at for each in clock.sent}
    assert len(found) == len(clock.sent), "nobody hears twice"
    assert max(clock.messages.values()) == 1, "one message a day"
    return found


def ahead(meeting: Meeting) -> bool:
    """Not so soon after the beginning of the story that the reminders were late at once."""
    return meeting.day >= FIRST + 30 * DAY


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda each: f"{each.repeat.value}-{each.every}-{each.nth}")
def test_each_occurrence_is_once_in_no_holiday_at_its_local_time(kind: Kind, pattern: Pattern) -> None:
    slots = year_by_year(pattern)
    days = [slot.day for slot in slots if slot.day is not None]
    assert days == sorted(set(days))
    assert not [day for day in days if CALENDAR.is_holiday(day, school=True)]
    assert all(day.weekday() == pattern.weekday for day in days)
    assert {day.year for day in days} >= set(range(FIRST.year + 1, LAST.year))
    assert kind not in CIRCLES or CIRCLES[kind] is not Circle.TEAM
    for meeting in meetings_of(pattern, kind.value):
        begins = replace(meeting, kind=kind).begins_at(AMSTERDAM).astimezone(AMSTERDAM)
        assert (begins.date(), begins.time()) == (meeting.day, meeting.starts)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda each: f"{each.repeat.value}-{each.every}-{each.nth}")
def test_everybody_is_reminded_once_at_their_own_local_time(pattern: Pattern) -> None:
    meetings = [meeting for meeting in meetings_of(pattern, "m") if ahead(meeting)]
    clock = Clock(CALENDAR)
    clock.plan(meetings)
    clock.run()
    assert got(clock) == all_expected(meetings)
    for each in clock.sent:
        if each.reminder is not Reminder.HOUR and each.who == "everyday":
            assert each.at.astimezone(AMSTERDAM).time() == time(9)
        if each.reminder is Reminder.EVE and each.who == "part-timer":
            assert each.at.astimezone(AMSTERDAM).weekday() == 1
    per_meeting = Counter((each.reminder, each.who) for each in clock.sent)
    assert per_meeting[Reminder.COLLECT, "everyday"] == per_meeting[Reminder.EVE, "everyday"] == len(meetings)
    online = sum(meeting.online for meeting in meetings)
    assert per_meeting[Reminder.HOUR, "everyday"] == online
    assert per_meeting[Reminder.COLLECT, "silent"] == per_meeting[Reminder.HOUR, "silent"] == 0


@cache
def of_all() -> list[Meeting]:
    """Five series of one team side by side."""
    chosen = [PATTERNS[1], PATTERNS[2], PATTERNS[5], PATTERNS[9], PATTERNS[12]]
    return [
        meeting
        for number, pattern in enumerate(chosen)
        for meeting in meetings_of(pattern, str(number))
        if ahead(meeting)
    ]


@pytest.mark.parametrize("hours", [1, 5, 24, 3 * 24, 10 * 24, 40 * 24])
def test_a_bot_that_was_down_misses_nothing_that_still_makes_sense_and_says_nothing_twice(hours: int) -> None:
    """Down each hundred days or so, at another hour of another day of the week."""
    begins, outages = datetime(2024, 3, 4, 6, 30, tzinfo=UTC), []
    while begins.date() < LAST:
        outages.append((begins, begins + timedelta(hours=hours)))
        begins += timedelta(days=101, hours=5)
    meetings = of_all()
    clock = Clock(CALENDAR, outages=outages)
    clock.plan(meetings)
    clock.run()
    heard, should = got(clock), expected_of_all()
    assert heard.keys() <= should.keys()
    for key in should.keys() - heard.keys():
        reminder, meeting_id, who = key
        meeting = clock.meetings[meeting_id]
        down = [end for begin, end in outages if begin <= should[key] < end]
        assert down, f"{key} was lost for no reason"
        assert no_moment_left(reminder, meeting, who, down[0]), key
    for key, at in heard.items():
        assert at == should[key] or any(begin <= should[key] < end <= at for begin, end in outages), key
        assert at < clock.meetings[key[1]].begins_at(AMSTERDAM)


@cache
def expected_of_all() -> dict[tuple[Reminder, str, str], datetime]:
    return all_expected(of_all())


def no_moment_left(reminder: Reminder, meeting: Meeting, who: str, back: datetime) -> bool:
    """Whether it began before they could hear of it again."""
    rhythm, begins = CLOCKS[who], meeting.begins_at(AMSTERDAM)
    if back >= begins:
        return True
    if reminder is Reminder.HOUR:
        return not rhythm.works_at(back, CALENDAR, school=who in SCHOOL)
    if rhythm.may_ping(back, CALENDAR, school=who in SCHOOL):
        return False
    return rhythm.next_ping(back, CALENDAR, school=who in SCHOOL) >= begins


def test_when_the_law_changes_the_clock_everybody_goes_on_by_the_new_one() -> None:
    """From New Year 2028 on it is always summer time; a new tzdata says so, and what was planned before it follows."""
    change = datetime(2028, 1, 1, tzinfo=UTC)
    meetings = of_all()
    clock = Clock(CALENDAR, new_law=(change, SUMMER))
    clock.plan(meetings)
    clock.run()
    heard = got(clock)
    close = {meeting.id for meeting in meetings if abs(meeting.day - change.date()) < 30 * DAY}
    old = all_expected([meeting for meeting in meetings if meeting.day < change.date()])
    new = all_expected([meeting for meeting in meetings if meeting.day >= change.date()], ALWAYS_SUMMER)
    should = {key: at for key, at in (old | new).items() if key[1] not in close}
    assert {key: at for key, at in heard.items() if key[1] not in close} == should
    assert heard.keys() == (old | new).keys()


def test_when_the_rules_of_a_series_change_midway_each_is_still_once() -> None:
    """In 2029 it becomes each six weeks, on Thursdays."""
    change = date(2029, 2, 1)
    before = [each for each in meetings_of(PATTERNS[1], "old") if ahead(each)]
    later = Pattern(repeat=Repeat.WEEKS, weekday=3, every=6, first=change)
    after = meetings_of(later, "new", since=change)
    clock = Clock(CALENDAR)
    clock.plan(before)
    clock.run(at_local(change, time.min, AMSTERDAM))
    for meeting in before:
        if meeting.day >= change:
            clock.meetings[meeting.id] = meeting.cancelled()
    clock.plan(after, change)
    clock.run()
    stands = [each for each in before if each.day < change] + [each for each in after if each.day > change + 30 * DAY]
    names = {each.id for each in stands}
    assert {key: at for key, at in got(clock).items() if key[1] in names} == all_expected(stands)
    off = {each.id for each in before if each.day >= change}
    assert all(each.at < at_local(change, time.min, AMSTERDAM) for each in clock.sent if each.meeting.id in off)


@pytest.mark.parametrize("region", Region)
def test_a_school_year_begins_on_the_first_working_day_after_the_summer(region: Region) -> None:
    calendar = Remembering(AMSTERDAM, region)
    begins = [begins_in(year, calendar) for year in range(FIRST.year, LAST.year + 1)]
    for day in begins:
        assert calendar.is_working_day(day, school=True)
        assert day.month in (8, 9)
        before = day - DAY
        while before.weekday() > 4:
            before -= DAY
        known = DutchCalendar(AMSTERDAM, region).knows_school_holidays(day.year)
        assert not known or calendar.is_holiday(before, school=True)
        assert known or (day.month, day.day) <= (9, 3)
    for one, other in pairwise(begins):
        assert next_begin(one, calendar) == next_begin(other - DAY, calendar) == other
        assert last_begin(one, calendar) == last_begin(other - DAY, calendar) == one


def test_some_school_years_as_the_ministry_gave_them() -> None:
    assert begins_in(2026, Remembering(AMSTERDAM, Region.NOORD)) == date(2026, 8, 17)
    assert begins_in(2026, CALENDAR) == date(2026, 8, 31)
    assert begins_in(2034, CALENDAR) == date(2034, 9, 1)
