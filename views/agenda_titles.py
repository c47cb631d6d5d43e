"""How is a meeting called, and a point of its agenda? Plain words, the same on a screen and on paper; nobody's name."""

from datetime import date

from domain.agenda import MeetingAgenda, Point, PointKind, Trend
from domain.meetings import Meeting
from domain.overviews import AgendaLine
from domain.people import Team
from domain.themes import Theme
from views.wording import Wording, clock, day, short

_TITLE = 60  # characters of what somebody wants to talk about
_BRIEF = 20  # characters of a point on a button, two in a row
_MANY = {
    PointKind.UNCLAIMED: ("one_point_unclaimed", "points_unclaimed"),
    PointKind.OVERDUE: ("one_point_overdue", "points_overdue"),
    PointKind.WORDS: ("one_point_words", "points_words"),
    PointKind.PROPOSAL: ("one_point_proposal", "points_proposal"),
    PointKind.ACTION: ("one_point_of_action", "points_of_action"),
}
_SHORT = {
    PointKind.PROMISED: "last_time",
    PointKind.UNCLAIMED: "short_unclaimed",
    PointKind.OVERDUE: "short_overdue",
    PointKind.WORDS: "short_words",
    PointKind.EVALUATION: "point_evaluation",
}


def head(words: Wording, team: Team, meeting: Meeting | None, today: date) -> str:
    """Which meeting, and when: "Kernteamoverleg Lyceum Zuid · di 1 dec 15:00". None is planned: the team, and today."""
    if meeting is not None:
        return f"{named(words, team, meeting)} · {day(meeting.day)} {clock(meeting.starts)}"
    chosen = team.settings.next_meeting
    if chosen is not None and chosen >= today:
        return words.label("head_of_team_meeting", team=team.name, today=day(today), day=day(chosen))
    return words.label("head_of_team", team=team.name, day=day(today))


def named(words: Wording, team: Team, meeting: Meeting) -> str:
    """A meeting by its kind and its team."""
    kind = words.word(meeting.kind)
    return words.label("with_kind", kind=kind[0].upper() + kind[1:], team=team.name)


def title(words: Wording, point: Point, most: int = _TITLE) -> str:
    """A point on one line."""
    said = _title(words, point, most)
    return words.label("point_carried", title=said, many=point.carried) if point.carried else said


def _title(words: Wording, point: Point, most: int) -> str:
    if point.kind is PointKind.PROMISED:
        done = sum(not each.action.open for each in point.actions)
        return words.label("point_promised", many=len(point.actions), done=done)
    if point.kind is PointKind.SIGNAL:
        return _signal(words, point.lines[0])
    if point.kind is PointKind.ACTION:
        action = point.actions[0].action
        return words.label("point_of_action", ref=action.ref, what=short(action.what), moves=action.moves)
    if point.proposal is not None:
        return short(point.proposal.text, most)
    if point.trend is not None:
        return words.label("point_trend", theme=theme(words, point.trend), many=point.trend.now)
    if point.kind in _MANY:
        return many(words, point.kind, len(point.lines) or len(point.actions))
    return words.label("point_evaluation")


def _signal(words: Wording, line: AgendaLine) -> str:
    name = "point_of_signal"
    if line.orphaned:
        name = "point_of_signal_orphaned"
    elif line.debt.open and line.debt.owner_id is None:
        name = "point_of_signal_free"
    return words.label(name, ref=line.signal.ref, theme=words.theme(line.signal))


def many(words: Wording, kind: PointKind, number: int) -> str:
    """How many of a kind there are, without saying which."""
    one, more = _MANY[kind]
    return words.label(one) if number == 1 else words.label(more, many=number)


def theme(words: Wording, trend: Trend) -> str:
    """What comes up more often."""
    return trend.own if trend.theme is Theme.OWN else words.word(trend.theme)


def brief(words: Wording, point: Point) -> str:
    """A point on a button."""
    if point.kind is PointKind.SIGNAL:
        return point.lines[0].signal.ref
    if point.kind is PointKind.ACTION:
        return point.actions[0].action.ref
    if point.proposal is not None:
        return short(point.proposal.text, _BRIEF)
    if point.trend is not None:
        return short(theme(words, point.trend), _BRIEF)
    return words.label(_SHORT[point.kind])


def bare(words: Wording, point: Point) -> str:
    """What a point is about, and nothing of how it stands: for who knows no more of the team."""
    if point.kind is PointKind.SIGNAL:
        signal = point.lines[0].signal
        return words.label("point_of_signal", ref=signal.ref, theme=words.theme(signal))
    return _title(words, point, _TITLE)


def promised(words: Wording, agenda: MeetingAgenda) -> str:
    """What was agreed last time; "" when nothing was."""
    return title(words, agenda.promised) if agenda.promised is not None else ""


def where(meeting: Meeting) -> str:
    """The place, or the link."""
    return meeting.link or meeting.place
