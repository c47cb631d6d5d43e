"""What is read as a school year begins still fits a phone where everything is at its longest."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.evaluations import About, Evaluation, EvaluationStatus
from domain.meetings import CIRCLES, Circle, Kind, Meeting
from domain.notices import Address, RenewalAsked, YearDates
from domain.people import Person, Team
from domain.school_year import YearPage, by_kind
from domain.settings import RULE, RULES, TeamSettings
from simulator.html_text import parse_html
from views import school_year
from views.wording import load

WORDS = load()
SETTINGS = TeamSettings(rules=tuple(f"{number} " + "a" * (RULE - 2) for number in range(RULES)), reads_along=True)
TEAM = Team(
    id="t",
    network_id="n",
    name="Scholengemeenschap Zuid",
    chat_id=-1,
    thread_id=None,
    feedback_days=5,
    settings=SETTINGS,
)
MEETINGS = tuple(
    Meeting(
        id=str(number),
        network_id="n",
        team_id="t",
        series_id=None,
        kind=list(Kind)[number % len(Kind)],
        circle=CIRCLES.get(list(Kind)[number % len(Kind)], Circle.TEAM),
        slot=date(2027, 9, 1),
        day=date(2027, 9, 1) + timedelta(days=number),
        starts=time(15),
        minutes=60,
    )
    for number in range(40)
)


def length(html: str) -> int:
    return len(parse_html(html)[0])


def test_the_question_fits() -> None:
    asked = RenewalAsked(to=Address(chat_id=1), key="k", teams=(TEAM,), meetings=MEETINGS, last=True)
    assert length(school_year.asked(WORDS, asked).html) <= 760
    usual = replace(TEAM, settings=TeamSettings())
    assert length(school_year.asked(WORDS, replace(asked, teams=(usual,))).html) <= 450


def test_the_page_of_the_coordinator_and_the_dates_fit() -> None:
    names = [f"Marie-Louise van den Berg {number}" for number in range(20)]
    people = tuple(
        Person(id=name, network_id="n", chat_id=1, name=name, regisseur=False, reachable=True) for name in names
    )
    promise = Evaluation(
        id="e",
        network_id="n",
        team_id="t",
        about=About.YEAR,
        subject_id=None,
        asked_on=date(2027, 6, 1),
        closes_on=date(2027, 6, 14),
        status=EvaluationStatus.CLOSED,
        promise="wij sturen de agenda een week vooraf " * 8,
    )
    page = YearPage(
        team=TEAM,
        begins=date(2027, 8, 30),
        members=20,
        waiting=people,
        planned=by_kind(MEETINGS),
        promised=(promise, promise),
    )
    assert length(school_year.page(WORDS, page).html) <= 760
    assert length(school_year.dates(WORDS, YearDates(to=Address(chat_id=1), team=TEAM, meetings=MEETINGS)).html) <= 700
