"""Walking through an agenda: the way always leads on to what is open, and what was not done comes back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import Point, arranged
from domain.agenda_points import AgendaPoint
from domain.meetings import (
    DECISION_LIMIT,
    REOPENS,
    AgendaItem,
    Circle,
    ItemStatus,
    Kind,
    Mark,
    Meeting,
    MeetingStatus,
    checked_decision,
)
from domain.people import Team
from domain.points import PointKind, kind_of
from domain.records import Subject
from domain.refusals import Refused
from domain.walking import END, FORMALITIES, OTHER, PROMISED, Stop, Walk
from views.buttons.walking import WalkTo, packed, unpacked

NOW = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)
MEETING = Meeting(
    id="m",
    network_id="n",
    team_id="t",
    series_id=None,
    kind=Kind.KERNTEAM,
    circle=Circle.TEAM,
    slot=date(2026, 12, 1),
    day=date(2026, 12, 1),
    starts=time(15),
    minutes=60,
)


def point(key: str) -> Point:
    said = AgendaPoint(
        id=key.partition(":")[2], network_id="n", team_id="t", text="Vuurwerk", proposed_by="p", created_at=NOW
    )
    return Point(kind=PointKind.PROPOSAL, key=key, minutes=10, proposal=said)


def stop(key: str, status: ItemStatus = ItemStatus.OPEN, kind: PointKind = PointKind.PROPOSAL) -> Stop:
    item = AgendaItem(meeting_id="m", network_id="n", key=key, status=status)
    return Stop(subject=Subject(kind=kind, key=key), item=item, point=point(key))


statuses = st.lists(st.sampled_from(ItemStatus), max_size=6)


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    promised = draw(st.booleans())
    return Walk(
        meeting=MEETING,
        team=TEAM,
        today=MEETING.day,
        promised=stop(PROMISED, draw(st.sampled_from(ItemStatus)), PointKind.PROMISED) if promised else None,
        stops=tuple(stop(f"point:d{n}", status) for n, status in enumerate(draw(statuses))),
        formalities=tuple(stop(f"point:f{n}", status) for n, status in enumerate(draw(statuses))),
        other=stop(OTHER, kind=PointKind.OTHER),
        coordinates=True,
    )


def _done(walk: Walk, place: str) -> Walk:
    def settled(one: Stop) -> Stop:
        here = one.key == place or (place == FORMALITIES and one in walk.formalities)
        return replace(one, item=replace(one.item, status=ItemStatus.DONE)) if here and one.open else one

    return replace(
        walk,
        promised=settled(walk.promised) if walk.promised is not None else None,
        stops=tuple(map(settled, walk.stops)),
        formalities=tuple(map(settled, walk.formalities)),
    )


@given(walks())
def test_who_goes_on_tapping_klaar_passes_all_that_is_open_and_ends(walk: Walk) -> None:
    place, passed = walk.onward(""), []
    for _ in range(20):
        if place == END:
            break
        passed.append(place)
        walk = _done(walk, place)
        place = walk.onward(place)
    assert place == END
    assert len(passed) == len(set(passed))
    assert not [one for one in walk.everything if one.open]
    assert walk.promised is None or not walk.promised.open


@given(walks())
def test_the_arrows_lead_through_every_place_and_back(walk: Walk) -> None:
    places = [walk.places[0]]
    while (after := walk.beside(places[-1], 1)) is not None:
        assert walk.beside(after, -1) == places[-1]
        places.append(after)
    assert tuple(places) == walk.places
    assert places[-1] == END
    assert walk.beside("point:nowhere", 1) is None


@given(walks())
def test_a_point_is_numbered_once_and_a_hamerstuk_is_not(walk: Walk) -> None:
    assert [walk.number_of(one.key) for one in walk.stops] == list(range(1, len(walk.stops) + 1))
    assert {walk.number_of(one.key) for one in walk.formalities} <= {0}


def test_an_expert_passes_one_point_only() -> None:
    walk = Walk(
        meeting=MEETING,
        team=TEAM,
        today=MEETING.day,
        promised=stop(PROMISED),
        stops=(stop("point:a"), stop("point:b")),
        formalities=(stop("point:c"),),
        other=stop(OTHER),
        coordinates=False,
        only="point:b",
    )
    assert walk.places == ("point:b",)
    assert replace(walk, only="point:gone").places == ()


@given(st.integers(1, 9))
def test_what_was_not_done_comes_back_counted_and_what_was_done_does_not(times: int) -> None:
    before: dict[str, AgendaItem] = {}
    for number in range(times + 1):
        (told,) = arranged([point("point:a")], {}, before)
        assert told.carried == number
        status = ItemStatus.CARRIED if number % 2 else ItemStatus.OPEN  # put off, or never reached
        item = AgendaItem(meeting_id="m", network_id="n", key="point:a", status=status, carried=told.carried)
        before = {"point:a": item}
    (told,) = arranged([point("point:a")], {}, {"point:a": replace(item, status=ItemStatus.DONE)})
    assert told.carried == 0
    (told,) = arranged([point("point:a")], {}, {"point:a": replace(item, mark=Mark.SKIP)})
    assert told.carried == 0


def test_a_slip_can_be_undone_for_an_hour() -> None:
    held = MEETING.opened(NOW).closed(NOW)
    assert held.status is MeetingStatus.HELD
    again = held.reopened(NOW + REOPENS)
    assert again.status is MeetingStatus.GOING
    assert again.closed_at == NOW
    with pytest.raises(Refused):
        held.reopened(NOW + REOPENS + timedelta(seconds=1))
    with pytest.raises(Refused):
        MEETING.reopened(NOW)
    with pytest.raises(Refused):
        held.missed()


@pytest.mark.parametrize("key", ["signal:0123456789abcdef", "unclaimed", "trend:vapes", "point:a", "evaluation:b"])
def test_a_key_goes_into_a_button_and_comes_out(key: str) -> None:
    assert unpacked(packed(key)) == key
    assert kind_of(key) is not None
    assert WalkTo("0123456789abcdef", packed(key), 99).pack()


def test_a_decision_fits_a_list() -> None:
    assert checked_decision("  Elke  pauze\neen ronde ") == "Elke pauze een ronde"
    for text in ("", " … ", "a" * (DECISION_LIMIT + 1)):
        with pytest.raises(Refused):
            checked_decision(text)
    assert kind_of("iets:anders") is None
