"""What do people read when a school year begins?"""

from collections.abc import Sequence

from markupsafe import Markup

from domain.meetings import Meeting
from domain.notices import RenewalAsked, YearDates, YearDue
from domain.people import Team
from domain.school_year import YearPage
from views.buttons.people import MyPlace
from views.buttons.school_year import SendDates, ShowYear, TakePartAgain
from views.buttons.teams import ShowTeam
from views.screen import Screen, Tap
from views.wording import Wording, clock, day

MOST = 3  # teams in one ping
_FEW = 3  # dates in the question
_SHORT = 250  # characters of own rules that leave room for dates
_DATES = 12  # in the message to the team
_Rows = tuple[tuple[Tap, ...], ...]


def asked(words: Wording, n: RenewalAsked) -> Screen:
    """Do you take part again? The rules, and the first dates."""
    room = len(n.teams) == 1 and sum(len(rule) for rule in n.teams[0].settings.rules) <= _SHORT
    lines = [day(meeting.day) for meeting in n.meetings[:_FEW]] if room else []
    html = words.html(
        "school_year.asked",
        n=n,
        names=_names(words, n.teams),
        lines=lines,
        more=len(n.meetings) - len(lines) if lines else 0,
    )
    yes = Tap(words.label("take_part_again"), TakePartAgain(n.teams[0].id).pack())
    leave = Tap(words.label("my_place"), MyPlace().pack())
    return Screen(html=html, rows=((yes,), (leave,)))


def _names(words: Wording, teams: Sequence[Team]) -> str:
    names = [team.name for team in teams]
    if len(names) == 1:
        return names[0]
    return words.label("map_and", first=", ".join(names[:-1]), last=names[-1])


def renewed(words: Wording, teams: Sequence[Team]) -> Screen:
    """Thanks."""
    return Screen(html=words.html("school_year.renewed", names=_names(words, teams)))


def due_lines(words: Wording, due: Sequence[YearDue]) -> list[Markup]:
    """A line for each team, as it stands in a ping."""
    return [Markup(words.html("school_year.due", due=each)) for each in due[:MOST]]  # noqa: S704 - escaped already


def due_rows(words: Wording, due: Sequence[YearDue]) -> _Rows:
    """To each team's school year."""
    return tuple(
        (Tap(words.label("school_year_of", team=each.team.name), ShowYear(each.team.id).pack()),) for each in due[:MOST]
    )


def tap(words: Wording, team: Team) -> Tap:
    """On the page of a team."""
    return Tap(words.label("school_year"), ShowYear(team.id).pack())


def page(words: Wording, y: YearPage) -> Screen:
    """For who coordinates."""
    years = f"{y.begins.year}–{y.begins.year + 1}"
    send = ((Tap(words.label("send_dates"), SendDates(y.team.id).pack()),),) if y.planned and not y.sent else ()
    back = (Tap(words.label("back"), ShowTeam(team_id=y.team.id).pack()),)
    return Screen(html=words.html("school_year.page", y=y, years=years), rows=(*send, back), protected=True)


def dates(words: Wording, n: YearDates) -> Screen:
    """For the team; nothing of a person in it."""
    lines = [_line(words, meeting) for meeting in n.meetings[:_DATES]]
    return Screen(html=words.html("school_year.dates", n=n, lines=lines, more=len(n.meetings) - len(lines)))


def _line(words: Wording, meeting: Meeting) -> str:
    return f"{day(meeting.day)}, {clock(meeting.starts)}: {words.word(meeting.kind)}"
