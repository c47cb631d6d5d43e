"""What a ping looks like at its fullest: it still fits a phone's screen, and tells nothing of a signal's text."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.notices import Address, OwedItem, Ping, StoodFor, Week
from domain.people import Team
from domain.themes import Theme
from simulator.html_text import parse_html
from tests.rules.values import ACTION, DEBT, SIGNAL
from views import pings
from views.screen import Screen
from views.wording import load

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WORDS = load()
AWAY = StoodFor(name="Marie-Louise van den Berg", until=date(2026, 12, 13))


def fullest(*, schools: bool, hour: int = 9, asked: int = 0) -> Screen:
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
        overview=Week(owed=12, actions=12, waits=12, new=new),
    )
    return pings.ping(WORDS, ping)


@pytest.mark.parametrize("schools", [False, True])
def test_the_fullest_ping_fits_a_phone(schools: bool) -> None:
    screen = fullest(schools=schools)
    text, _ = parse_html(screen.html)
    assert len(text) <= 700
    assert "fietsenhok" not in text + str(screen.rows)
    assert len(screen.rows) <= 6


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
