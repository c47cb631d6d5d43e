"""What a ping looks like at its fullest: it still fits a phone's screen, and tells nothing of a signal's text."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from domain.meetings import Answer, Circle, Kind, Meeting
from domain.notices import Address, MeetingDue, OwedItem, Ping, StoodFor, Week, YearDue
from domain.people import Team
from domain.rhythm import Reminder
from domain.themes import Theme
from simulator.html_text import parse_html
from tests.rules.values import ACTION, DEBT, SIGNAL
from views import pings
from views.screen import Screen
from views.wording import load

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WORDS = load()
AWAY = StoodFor(name="Marie-Louise van den Berg", until=date(2026, 12, 13))


def a_meeting(reminder: Reminder, day: int) -> MeetingDue:
    meeting = Meeting(
        id=f"0123456789abcd{day:02}",
        network_id="n",
        team_id="t",
        series_id=None,
        kind=Kind.OVERKOEPELEND,
        circle=Circle.TEAMS,
        slot=date(2026, 12, day),
        day=date(2026, 12, day),
        starts=time(15),
        minutes=90,
        place="De grote vergaderzaal op de eerste verdieping",
    )
    return MeetingDue(reminder=reminder, meeting=meeting, of="Scholengemeenschap Zuid", answer=Answer.ASKED)


def fullest(*, schools: bool, hour: int = 9, asked: int = 0, meetings: bool = False) -> Screen:
    items = []
    for number in range(9):
        name = f"Scholengemeenschap Zuid {number if schools else ''}"
        team = Team(id=name, network_id="n", name=name, chat_id=-1, thread_id=None, feedback_days=5)
        signal = replace(SIGNAL, id=str(number), number=120 + number, theme=Theme.POLARISATIE, text="in het fietsenhok")
        debt = replace(DEBT, owner_id="p")
        items.append(OwedItem(team=team, signal=signal, action=None, debt=debt, instead_of=AWAY))
    new = tuple({item.team.id: (item.team, 12) for item in items}.values())
    ping = Ping(
        to=Address(chat_id=1),
        key="k",
        name="Ben Aalders",
        now=datetime(2026, 12, 7, hour, tzinfo=AMSTERDAM),
        items=tuple(items),
        late=True,
        asked=asked,
        overview=None if meetings else Week(owed=12, actions=12, waits=12, new=new),
        meetings=(a_meeting(Reminder.EVE, 8), a_meeting(Reminder.COLLECT, 21)) if meetings else (),
        leads=tuple(YearDue(team=each.team, waiting=3, name="", again=False) for each in items[:1]) if meetings else (),
    )
    return pings.ping(WORDS, ping)


@pytest.mark.parametrize("schools", [False, True])
def test_the_fullest_ping_fits_a_phone(schools: bool) -> None:
    screen = fullest(schools=schools)
    text, _ = parse_html(screen.html)
    assert len(text) <= 700
    assert "fietsenhok" not in text + str(screen.rows)
    assert len(screen.rows) <= 6


@pytest.mark.parametrize("schools", [False, True])
def test_with_meetings_it_still_fits_and_each_has_its_taps(schools: bool) -> None:
    screen = fullest(schools=schools, meetings=True)
    text, _ = parse_html(screen.html)
    assert len(text) <= 700
    assert "Morgen 15:00: Overkoepelend overleg Scholengemeenschap Zuid, De grote vergaderzaal" in text
    labels = [tap.label for row in screen.rows for tap in row]
    assert {"Ik kom di 8 dec", "Ik kom niet di 8 dec", "💡 Iets voorstellen ma 21 dec"} <= set(labels)


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(3, "Hallo Ben."), (7, "Goedemorgen Ben."), (13, "Goedemiddag Ben."), (22, "Goedenavond Ben.")],
)
def test_a_ping_greets_as_people_do_at_that_hour(hour: int, greeting: str) -> None:
    assert fullest(schools=False, hour=hour).html.startswith(greeting)


def test_a_loose_action_is_named_by_its_number_alone() -> None:
    team = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=None, feedback_days=5)
    item = OwedItem(team=team, signal=None, action=replace(ACTION, signal_id=None, what="conciërge bellen"), debt=None)
    now = datetime(2026, 12, 7, 9, tzinfo=AMSTERDAM)
    screen = pings.ping(WORDS, Ping(to=Address(chat_id=1), key="k", name="Ben", now=now, items=(item,), late=False))
    assert "A-7" in screen.html
    assert "bellen" not in screen.html
    assert [tap.label for row in screen.rows for tap in row][2] == "Lees A-7"
