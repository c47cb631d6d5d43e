"""What does an agenda look like to who coordinates: as a whole, a point of it, and before it is sent?"""

from collections.abc import Sequence
from datetime import date, tzinfo

from domain.agenda import Point, PointKind
from domain.agenda_pages import AgendaPage, ExpertsForPoint, PointOnAgenda
from domain.meetings import Mark, Meeting, MeetingStatus
from domain.overviews import AgendaLine, TeamAction
from views import agenda_titles as titles
from views.alarms import moment
from views.buttons.agenda import (
    AskSendAgenda,
    BringToPoint,
    LetPointExpertGo,
    MarkPoint,
    MovePoint,
    PointExperts,
    PrintAgenda,
    ProposeFor,
    SetPointMinutes,
    ShowAgenda,
    ShowAgendaPoint,
)
from views.buttons.alarms import ShowAlarm
from views.buttons.claims import Claim
from views.buttons.knowing import PutOnAgenda, ShowSignal
from views.buttons.lists import Open
from views.buttons.looking_up import FinishPoint, TakeOffPoint
from views.buttons.planning import NewMeeting
from views.buttons.signals import CloseSignal
from views.buttons.terugkoppelen import GiveBack
from views.buttons.walking import BeginMeeting, WalkTo
from views.lists import ALARMS, LOOKS, agenda_taps
from views.passing import orphan_taps
from views.screen import Screen, Tap, stacked
from views.second_reader import read_tap
from views.turning import pages_of, turned, within
from views.wording import Wording

PAGE = 6  # points on a phone's screen
_TITLE = 40  # characters of a point in a list
_LINES = 5  # of what a point holds, two lines each
_PARTS = {"formality": Mark.FORMALITY, "skip": Mark.SKIP}
_MARKS = ((Mark.DISCUSS, "mark_discuss"), (Mark.FORMALITY, "mark_formality"), (Mark.SKIP, "mark_skip"))
_Rows = tuple[tuple[Tap, ...], ...]


def rows(words: Wording, meeting: Meeting) -> _Rows:
    """For the page of a meeting: to its agenda, and to what one wants to talk about."""
    return ((Tap(words.label("agenda"), ShowAgenda(meeting.id).pack()), propose(words, meeting.id)),)


def propose(words: Wording, where: str) -> Tap:
    """Iets voorstellen."""
    return Tap(words.label("propose_something"), ProposeFor(where).pack())


def agenda(words: Wording, p: AgendaPage, zone: tzinfo, part: str = "", page: int = 0) -> Screen:
    """The whole of it; or (`part`) what was marked as a formality, or taken off."""
    a, of = p.agenda, _PARTS.get(part)
    points = a.numbered if of is None else tuple(point for point in a.points if point.mark is of)
    pages = pages_of(len(points), PAGE)
    page = within(page, pages)
    shown = list(enumerate(points, 1))[page * PAGE : (page + 1) * PAGE]
    fresh = a.fresh
    open_ = a.overview
    alarms = [] if open_ is None or of is not None else list(open_.alarms[-ALARMS:])
    looks = () if open_ is None or of is not None else open_.looks
    running = _running(p)
    html = words.html(
        "agenda.agenda",
        p=p,
        a=a,
        head=titles.head(words, a.team, a.meeting, a.today),
        part=of is not None,
        of_mark=[titles.title(words, point, _TITLE) for _, point in shown] if of is not None else [],
        lines=[] if of is not None else [_listed(words, number, point, fresh) for number, point in shown],
        promised="" if of is not None else titles.promised(words, a),
        alarms=[moment(alarm.started_at, zone) for alarm in alarms],
        looks=looks,
        running=running,
        nothing=not (a.points or alarms or looks or running),
        sent_on=_sent_on(a.meeting, zone),
        fresh_count=len(fresh),
        page=page,
        pages=pages,
    )
    first = [Tap(words.label("alarm_start"), ShowAlarm(alarm_id=alarm.id).pack()) for alarm in alarms]
    first += [read_tap(words, signal) for signal in looks[:LOOKS]]
    taps = [
        Tap(_numbered(words, number if of is None else 0, point), ShowAgendaPoint(p.where, point.tag).pack())
        for number, point in shown
    ]
    turning = turned(words, page, pages, lambda to: ShowAgenda(p.where, part, to).pack())
    last = ((_back(words, p.where),),) if of is not None else _below(words, p)
    return Screen(html=html, rows=(*stacked(first), *stacked(taps, 2), *turning, *last), protected=True)


def _listed(words: Wording, number: int, point: Point, fresh: frozenset[str]) -> tuple[int, str, int, bool]:
    return number, titles.title(words, point, _TITLE), point.minutes, point.key in fresh


def _numbered(words: Wording, number: int, point: Point) -> str:
    what = titles.brief(words, point)
    return words.label("point_numbered", number=number, what=what) if number else what


def _running(p: AgendaPage) -> int:
    """How many signals somebody holds, that nobody needs to talk about."""
    told = {line.signal.id for point in p.agenda.points for line in point.lines}
    taken = p.agenda.overview.taken if p.agenda.overview is not None else ()
    return sum(line.signal.id not in told for line in taken)


def _sent_on(meeting: Meeting | None, zone: tzinfo) -> date | None:
    at = meeting.agenda_sent_at if meeting is not None else None
    return at.astimezone(zone).date() if at is not None else None


def _below(words: Wording, p: AgendaPage) -> _Rows:
    a, taps = p.agenda, []
    if a.promised is not None:
        taps.append(Tap(words.label("last_time"), ShowAgendaPoint(p.where, a.promised.tag).pack()))
    if a.formalities:
        label = words.label("formalities", many=len(a.formalities))
        taps.append(Tap(label, ShowAgenda(p.where, Mark.FORMALITY.value).pack()))
    if a.left_off:
        taps.append(Tap(words.label("left_off", many=len(a.left_off)), ShowAgenda(p.where, Mark.SKIP.value).pack()))
    taps.append(Tap(words.label("everything_open"), Open(what=f"overzicht-{a.team.id}").pack()))
    taps.append(propose(words, p.where))
    if a.meeting is not None:
        taps.append(Tap(words.label("print_agenda"), PrintAgenda(p.where).pack()))
        taps.append(Tap(words.label("send_agenda"), AskSendAgenda(p.where).pack()))
    else:
        taps.append(Tap(words.label("meeting_new"), NewMeeting(a.team.id).pack()))
    begin = _begin(words, a.meeting) if a.meeting is not None and a.meeting.day <= a.today else ()
    return (*begin, *stacked(taps, 2))


def _begin(words: Wording, meeting: Meeting) -> _Rows:
    """On the day itself: Start, or Verder."""
    what = words.word(meeting.kind).lower()
    if meeting.status is MeetingStatus.GOING:
        return ((Tap(words.label("walk_on", what=what), WalkTo(meeting.id).pack()),),)
    return ((Tap(words.label("walk_begin", what=what), BeginMeeting(meeting.id).pack()),),)


def _back(words: Wording, where: str) -> Tap:
    return Tap(words.label("back_to_agenda"), ShowAgenda(where).pack())


# one point


def point(words: Wording, p: PointOnAgenda, zone: tzinfo, page: int = 0) -> Screen:
    """A point by itself: what it holds, what can be done with that, and how the agenda takes it."""
    held: list[AgendaLine | TeamAction] = [*p.point.lines, *_urgent_first(p)]
    pages = pages_of(len(held), _LINES)
    page = within(page, pages)
    shown = held[page * _LINES : (page + 1) * _LINES]
    lines = [each for each in shown if isinstance(each, AgendaLine)]
    made = p.point.proposal.created_at if p.point.proposal is not None else None
    html = words.html(
        "agenda.point",
        p=p,
        title=titles.title(words, p.point),
        lines=lines,
        actions=[each for each in shown if not isinstance(each, AgendaLine)],
        one=p.point.kind is PointKind.SIGNAL,
        on=made.astimezone(zone).date() if made is not None else None,
        page=page,
        pages=pages,
    )
    turning = turned(words, page, pages, lambda to: ShowAgendaPoint(p.where, p.point.tag, to).pack())
    rows = (*stacked(_acts(words, p, shown), 2), *turning, *_arranging(words, p), (_back(words, p.where),))
    return Screen(html=html, rows=rows, protected=True)


def _urgent_first(p: PointOnAgenda) -> Sequence[TeamAction]:
    """What is late before what is not, and what was done last."""
    return sorted(p.point.actions, key=lambda each: (not each.action.open, each.action.due_on, each.action.number))


def _acts(words: Wording, p: PointOnAgenda, shown: Sequence[AgendaLine | TeamAction]) -> list[Tap]:
    if p.point.proposal is not None:
        done = Tap(words.label("finish_point"), FinishPoint(p.point.proposal.id).pack())
        return [done, Tap(words.label("off_agenda"), TakeOffPoint(p.point.proposal.id).pack())]
    taps: list[Tap] = []
    for each in shown:
        if not isinstance(each, AgendaLine):
            taps += agenda_taps(words, "actions", each) if each.action.open else []
        elif p.point.kind is PointKind.SIGNAL:
            taps += _of_signal(words, each)
        else:
            kind = "unclaimed" if p.point.kind is PointKind.UNCLAIMED else "overdue_words"
            taps += agenda_taps(words, "orphaned" if each.orphaned else kind, each)
    return taps


def _of_signal(words: Wording, line: AgendaLine) -> list[Tap]:
    """All that can be done with a signal that is talked about."""
    ref, signal_id = line.signal.ref, line.signal.id
    taps = [Tap(words.label("read_ref", ref=ref), ShowSignal(signal_id).pack())]
    if line.orphaned:
        taps += orphan_taps(words, ref, signal_id)
    elif line.debt.open:
        taps += [Tap(words.label("claim_ref", ref=ref), Claim(signal_id).pack())] if line.holder is None else []
        taps.append(Tap(words.label("give_back_ref", ref=ref), GiveBack(signal_id).pack()))
    else:
        taps.append(Tap(words.label("close_ref", ref=ref), CloseSignal(signal_id).pack()))
    return [*taps, Tap(words.label("off_agenda"), PutOnAgenda(signal_id, 0).pack())]


def _arranging(words: Wording, p: PointOnAgenda) -> _Rows:
    """How the agenda takes it; without a meeting there is nothing to arrange."""
    if p.agenda.meeting is None or not p.agenda.meeting.standing:
        return ()
    where, tag, version = p.where, p.point.tag, p.point.version
    marks = tuple(
        Tap(_chosen(words, label, on=p.point.mark is mark), MarkPoint(where, tag, version, mark.value).pack())
        for mark, label in _MARKS
    )
    found: list[tuple[Tap, ...]] = [marks]
    if p.point.mark is Mark.DISCUSS:
        minutes = (("minutes_less", -5), ("minutes_more", 5))
        found.append(
            tuple(Tap(words.label(name), SetPointMinutes(where, tag, version, by).pack()) for name, by in minutes)
        )
    if p.number:
        ways = [("point_up", "up")] * (p.number > 1)
        ways += [("point_down", "down")] * (p.number < len(p.agenda.numbered))
        if ways:
            found.append(tuple(Tap(words.label(n), MovePoint(where, tag, version, way).pack()) for n, way in ways))
    if p.experts:
        found.append((Tap(words.label("point_expert"), PointExperts(where, tag).pack()),))
    return tuple(found)


def _chosen(words: Wording, label: str, *, on: bool) -> str:
    said = words.label(label)
    return words.label("mark_chosen", mark=said) if on else said


def experts(words: Wording, e: ExpertsForPoint) -> Screen:
    """Who comes for this point, and who could."""
    where, tag = e.page.where, e.page.point.tag
    taps = [Tap(words.label("ask_expert", expert=p.name), BringToPoint(where, tag, p.id).pack()) for p in e.others]
    taps += [
        Tap(words.label("let_go", expert=p.name), LetPointExpertGo(where, tag, p.id).pack()) for p in e.page.invited
    ]
    back = Tap(words.label("back"), ShowAgendaPoint(where, tag).pack())
    html = words.html("agenda.experts", e=e, title=titles.title(words, e.page.point))
    return Screen(html=html, rows=(*stacked(taps), (back,)), protected=True)
