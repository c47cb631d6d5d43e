"""Agendas: nothing open is missed, nothing stands there twice, and arranging loses nothing."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import MeetingAgenda, Point, PointKind, arranged, points
from domain.meetings import AgendaItem, ItemStatus, Mark
from domain.overviews import Agenda, AgendaLine
from domain.people import Team
from domain.signals import SignalStatus
from tests.rules.values import DEBT, SIGNAL

TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)
TODAY = date(2026, 12, 1)


@st.composite
def overviews(draw: st.DrawFn) -> Agenda:
    """What can be open in a team, as its list has it."""
    lines = []
    for number in range(draw(st.integers(0, 12))):
        taken = draw(st.booleans())
        holder = draw(st.sampled_from(["Ben", None])) if taken else None
        debt = replace(DEBT, due_on=draw(st.sampled_from([date(2026, 11, 20), date(2026, 12, 9)])))
        signal = replace(
            SIGNAL,
            id=f"s{number}",
            number=number + 1,
            status=SignalStatus.TAKEN if taken else SignalStatus.OPEN,
            on_agenda=draw(st.booleans()),
        )
        lines.append(AgendaLine(signal=signal, debt=debt, holder=holder, pings=0))
    return Agenda(
        team=TEAM,
        today=TODAY,
        to_discuss=tuple(line for line in lines if line.signal.on_agenda),
        unclaimed=tuple(line for line in lines if line.signal.status is SignalStatus.OPEN),
        taken=tuple(line for line in lines if line.signal.status is SignalStatus.TAKEN),
        overdue_words=tuple(line for line in lines if line.debt.open and line.debt.due_on < TODAY),
        overdue_actions=(),
        put_off=(),
    )


def told(found: list[Point]) -> list[str]:
    return [line.signal.id for point in found for line in point.lines]


@given(overviews())
def test_every_signal_that_needs_the_team_is_there_once(overview: Agenda) -> None:
    found = told(points(overview, [], [], []))
    assert len(found) == len(set(found))
    needed = {*overview.to_discuss, *overview.unclaimed, *overview.overdue_words}
    needed |= {line for line in overview.taken if line.orphaned}
    assert set(found) == {line.signal.id for line in needed}


marks = st.sampled_from(Mark)
items = st.builds(
    AgendaItem,
    meeting_id=st.just("m"),
    network_id=st.just("n"),
    key=st.sampled_from([f"signal:s{number}" for number in range(12)]),
    position=st.none() | st.integers(0, 20),
    minutes=st.none() | st.integers(5, 60),
    mark=marks,
    sent=st.booleans(),
    version=st.integers(1, 5),
)


@given(overviews(), st.lists(items, unique_by=lambda item: item.key))
def test_arranging_keeps_every_point(overview: Agenda, said: list[AgendaItem]) -> None:
    found = points(overview, [], [], [])
    by_key = {item.key: item for item in said}
    shown = MeetingAgenda(team=TEAM, today=TODAY, meeting=None, points=arranged(found, by_key, {}))
    assert sorted(point.key for point in shown.points) == sorted(point.key for point in found)
    parts = (*shown.to_discuss, *shown.formalities, *shown.left_off)
    assert len(parts) == len(shown.points)
    placed = [point.position for point in shown.points if point.position is not None]
    assert placed == sorted(placed)
    assert {shown.tagged(point.tag) for point in shown.points} == set(shown.points)
    assert shown.minutes == sum(point.minutes for point in shown.to_discuss)


def test_what_was_carried_over_comes_first_and_is_counted() -> None:
    first, second = (Point(kind=PointKind.SIGNAL, key=f"signal:{n}", minutes=10) for n in (1, 2))
    before = AgendaItem(meeting_id="m", network_id="n", key="signal:2", status=ItemStatus.CARRIED, carried=1)
    shown = arranged([first, second], {}, {"signal:2": before})
    assert [(point.key, point.carried) for point in shown] == [("signal:2", 2), ("signal:1", 0)]
