"""Alarms: whose working hours it is, the life of an alarm, and texts that fit a phone whoever is in it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import (
    TEXT_LIMIT,
    Alarm,
    AlarmPreview,
    AlarmState,
    AlarmStatus,
    Answer,
    Going,
    Offered,
    Told,
    belongs,
    may_be_told,
    shortened,
    told_in,
)
from domain.drafts import Flow, Step, begin
from domain.history import Event, Happening
from domain.moments import Region
from domain.notices import Address, AlarmHeard
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused
from domain.rhythm import Rhythm
from domain.themes import Place
from scheduling.dutch_calendar import DutchCalendar
from simulator.html_text import parse_html
from tests.rules.values import NOW
from views import alarms as screens
from views.wording import load

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = date(2026, 11, 23)
CHRISTMAS = date(2026, 12, 25)  # a Friday
PHONE = 700  # characters
CALENDAR = DutchCalendar(AMSTERDAM, Region.MIDDEN)
DAY = Rhythm()
NIGHT = Rhythm(works_from=time(22), works_until=time(6))
EARLY = Rhythm(days=frozenset({0, 5}), works_from=time(6), works_until=time(14))


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


@pytest.mark.parametrize(
    ("rhythm", "day", "hour", "expected"),
    [
        (DAY, MONDAY, 7, False),
        (DAY, MONDAY, 8, True),
        (DAY, MONDAY, 17, True),
        (DAY, MONDAY, 18, False),
        (DAY, MONDAY - timedelta(days=1), 12, False),  # Sunday
        (DAY, CHRISTMAS, 12, False),
        (NIGHT, MONDAY, 5, False),  # would be Sunday's shift
        (NIGHT, MONDAY, 23, True),
        (NIGHT, MONDAY + timedelta(days=1), 5, True),
        (NIGHT, MONDAY + timedelta(days=1), 6, False),
        (NIGHT, MONDAY + timedelta(days=5), 3, True),  # Saturday, in Friday's shift
        (NIGHT, MONDAY + timedelta(days=5), 23, False),
        (EARLY, MONDAY + timedelta(days=5), 9, True),  # chose Saturdays
        (EARLY, MONDAY + timedelta(days=1), 9, False),
        (replace(DAY, away_until=MONDAY), MONDAY, 12, False),
        (replace(DAY, away_until=MONDAY), MONDAY + timedelta(days=1), 12, True),
        (replace(NIGHT, away_until=MONDAY), MONDAY + timedelta(days=1), 3, False),  # Monday's shift
    ],
)
def test_whose_working_hours_it_is(rhythm: Rhythm, day: date, hour: int, *, expected: bool) -> None:
    assert may_be_told(rhythm, local(day, hour), CALENDAR, school=False) is expected
    assert may_be_told(replace(rhythm, alarms_always=True), local(day, hour), CALENDAR, school=False)


ALARM = Alarm(
    id="a" * 16,
    network_id="n",
    team_id="t",
    started_by="p0",
    text="Jongen met een mes bij de poort",
    place=Place.STRAAT,
    status=AlarmStatus.OPEN,
    started_at=NOW,
    version=1,
)
TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)


def test_an_alarm_ends_once() -> None:
    for status in (AlarmStatus.FALSE_ALARM, AlarmStatus.CLOSED):
        ended = ALARM.ended(status)
        assert not ended.open
        for again in AlarmStatus:
            with pytest.raises(Refused) as refused:
                ended.ended(again)
            assert refused.value.reason is Reason.ALARM_OVER
        with pytest.raises(Refused):
            ended.going_on()


def test_a_persons_message_is_known_by_its_subject() -> None:
    assert told_in(ALARM.subject_of("p1")) == (ALARM.id, "p1")
    for other in (None, "", ALARM.subject, "card:x:y", "newcomer:x:1"):
        assert told_in(other) is None


@given(st.text(max_size=600))
def test_a_text_is_cut_to_one_short_line(text: str) -> None:
    line = shortened(text)
    assert len(line) <= TEXT_LIMIT
    assert "\n" not in line
    assert shortened(line) == line


def test_what_is_typed_belongs_to_the_alarm_for_a_quarter_of_an_hour() -> None:
    standing = begin("d", 1, Flow.ALARM, Step.PREVIEW, NOW)
    assert belongs(standing, NOW + timedelta(minutes=14))
    assert not belongs(standing, NOW + timedelta(minutes=15))
    assert belongs(begin("d", 1, Flow.ALARM, Step.TEXT, NOW), NOW + timedelta(hours=2))  # it was asked for
    assert not belongs(begin("d", 1, Flow.SIGNAL, Step.PREVIEW, NOW), NOW)
    assert not belongs(None, NOW)


def somebody(number: int, name: str = "Anne-Fleur van den Heuvel") -> Person:
    return Person(id=f"p{number}", network_id="n", chat_id=number, name=name, regisseur=False, reachable=True)


def state(members: int, text: str, news: int = 2) -> AlarmState:
    kinds = list(Organisation)
    happened = [
        Event(
            id=str(number),
            network_id="n",
            team_id="t",
            subject_id=ALARM.id,
            at=NOW,
            happening=Happening.UPDATED,
            by=Organisation.POLITIE,
            text="n" * TEXT_LIMIT,
        )
        for number in range(news)
    ]
    told = [
        Told(
            person=somebody(number),
            organisation=kinds[number % len(kinds)],
            answer=list(Answer)[number % len(Answer)],
            coordinates=False,
        )
        for number in range(1, members)
    ]
    return AlarmState(
        alarm=replace(ALARM, text=text),
        team=TEAM,
        starter=somebody(0),
        organisation=Organisation.SCHOOL,
        left=False,
        told=tuple(told),
        news=tuple(happened),
    )


@pytest.mark.parametrize("members", [1, 4, 25])
def test_every_screen_fits_a_phone_even_when_all_is_as_long_as_it_may_be(members: int) -> None:
    full = state(members, "t" * TEXT_LIMIT)
    draft = begin("d" * 16, 1, Flow.ALARM, Step.PREVIEW, NOW)
    preview = AlarmPreview(
        draft=draft,
        team=TEAM,
        text=full.alarm.text,
        place=Place.ONLINE,
        name=somebody(0).name,
        organisation=Organisation.HANDHAVING,
        now=members,
        resting=tuple("n" * 40 for _ in range(members)),
        unreachable=tuple("n" * 40 for _ in range(members)),
        going=Going(alarm=ALARM, team=TEAM, tells=True),
    )
    words = load()
    shown = [screens.card(words, full, UTC), screens.asked(words, preview, UTC)]
    here = Going(alarm=ALARM, team=TEAM, tells=False)
    typed = Offered(draft=draft, text=full.alarm.text, removed={}, going=(here,), waited=True)
    shown.append(screens.offered(words, typed, UTC))
    for person, watches in (("p0", True), ("p1", False)):
        heard = AlarmHeard(
            to=Address(chat_id=1), key="k", state=full, person_id=person, answer=Answer.COMES, watches=watches
        )
        shown.append(screens.heard(words, heard, UTC))
    for screen in shown:
        text, _ = parse_html(screen.html)
        assert len(text) <= PHONE, len(text)


@given(st.text(min_size=1, max_size=150), st.text(min_size=1, max_size=40))
def test_nothing_somebody_types_becomes_markup(text: str, name: str) -> None:
    full = replace(state(7, shortened(f"<b>{text}")), starter=somebody(0, f"<i>{name}"))
    heard = AlarmHeard(to=Address(chat_id=1), key="k", state=full, person_id="p0", answer=None, watches=True)
    for screen in (screens.card(load(), full, UTC), screens.heard(load(), heard, UTC)):
        _, entities = parse_html(screen.html)
        assert {entity.kind for entity in entities} <= {"bold", "blockquote"}
