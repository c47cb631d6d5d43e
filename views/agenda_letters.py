"""How do those who are invited read an agenda: shown before it is sent, as a message, in the group, and later?"""

from dataclasses import replace

from domain.agenda import MeetingAgenda, Point, PointKind
from domain.agenda_pages import SentAgenda, ToSend
from domain.notices import AgendaPosted, AgendaSent, PointSent
from views import agenda_paper
from views import agenda_titles as titles
from views.agenda import propose
from views.buttons.agenda import SendAgenda, ShowAgenda
from views.paper import Printed
from views.screen import Screen, Tap
from views.wording import Wording

_MOST = 8  # points in a message; the file has all of them
_TITLE = 50  # characters of a point
_REFS = 6  # signals in the group


def told(words: Wording, n: AgendaSent | AgendaPosted | PointSent) -> tuple[Screen, tuple[Printed, ...]]:
    """What somebody, or the group, hears of an agenda, with the files that go along."""
    match n:
        case AgendaSent():
            return letter(words, n)
        case AgendaPosted():
            return posted(words, n), ()
        case PointSent():
            return for_expert(words, n), ()


def letter(words: Wording, n: AgendaSent) -> tuple[Screen, tuple[Printed, ...]]:
    """For one person: what fits on a phone, and all of it as files."""
    html = words.html("agenda.letter", **_letter(words, n.agenda, n.fresh, again=n.again))
    said = Screen(html=html, rows=_propose(words, n.agenda), protected=True)
    return said, agenda_paper.printed(words, n.agenda, Screen(html=""))


def _letter(words: Wording, a: MeetingAgenda, fresh: frozenset[str], *, again: bool) -> dict[str, object]:
    lines = [
        (number, titles.title(words, point, _TITLE), point.minutes, point.key in fresh)
        for number, point in enumerate(a.numbered, 1)
    ]
    return {
        "head": titles.head(words, a.team, a.meeting, a.today),
        "place": titles.where(a.meeting) if a.meeting is not None else "",
        "again": again,
        "fresh_count": len(fresh),
        "promised": titles.promised(words, a),
        "lines": lines[:_MOST],
        "more": max(0, len(lines) - _MOST),
        "formalities": len(a.formalities),
    }


def _propose(words: Wording, a: MeetingAgenda) -> tuple[tuple[Tap, ...], ...]:
    return ((propose(words, a.meeting.id if a.meeting is not None else a.team.id),),)


def posted(words: Wording, n: AgendaPosted) -> Screen:
    """For the group: signals by number and theme, of the rest how many. No text of anybody, no names."""
    told = [point for point in n.agenda.numbered if point.kind is PointKind.SIGNAL]
    lines = [titles.title(words, replace(point, carried=0)) for point in told[:_REFS]]
    if len(told) > _REFS:
        lines[-1:] = [words.label("more_signals", many=len(told) - _REFS + 1)]
    lines += [titles.title(words, p) for p in n.agenda.numbered if p.kind in _COUNTED or p.kind is PointKind.TREND]
    for kind in (PointKind.PROPOSAL, PointKind.ACTION):
        number = sum(point.kind is kind for point in n.agenda.numbered)
        lines += [titles.many(words, kind, number)] if number else []
    head = titles.head(words, n.agenda.team, n.agenda.meeting, n.agenda.today)
    return Screen(html=words.html("agenda.posted", head=head, again=n.again, lines=lines))


_COUNTED = (PointKind.UNCLAIMED, PointKind.OVERDUE, PointKind.WORDS, PointKind.EVALUATION)


def for_expert(words: Wording, n: PointSent) -> Screen:
    """For who comes for one point."""
    return _one_point(words, n.agenda, n.point)


def _one_point(words: Wording, a: MeetingAgenda, point: Point) -> Screen:
    html = words.html(
        "agenda.for_expert",
        head=titles.head(words, a.team, a.meeting, a.today),
        title=titles.bare(words, point),
        place=titles.where(a.meeting) if a.meeting is not None else "",
    )
    return Screen(html=html, protected=True)


def preview(words: Wording, s: ToSend) -> Screen:
    """Just what everybody will get, and who that is."""
    a = s.agenda
    again = a.meeting is not None and a.meeting.agenda_sent_at is not None
    html = words.html("agenda.preview", s=s, **_letter(words, a, a.fresh, again=again))
    rows: list[tuple[Tap, ...]] = []
    if a.meeting is not None:
        now = SendAgenda(a.meeting.id, a.meeting.version, a.mark)
        rows.append((Tap(words.label("send_agenda_now"), now.pack()),))
        rows.append((Tap(words.label("back_to_agenda"), ShowAgenda(a.meeting.id).pack()),))
    return Screen(html=html, rows=tuple(rows), protected=True)


def sent(words: Wording, a: MeetingAgenda) -> Screen:
    """It is on its way."""
    where = a.meeting.id if a.meeting is not None else a.team.id
    back = Tap(words.label("back_to_agenda"), ShowAgenda(where).pack())
    return Screen(html=words.html("agenda.sent"), rows=((back,),))


def papers(words: Wording, a: MeetingAgenda) -> tuple[Printed, ...]:
    """For oneself."""
    return agenda_paper.printed(words, a, Screen(html=words.html("agenda.paper")))


def for_member(words: Wording, s: SentAgenda) -> Screen:
    """What was sent to who is invited, as far as it still stands; or that it comes yet."""
    a = s.agenda
    if s.point is not None:
        return _one_point(words, a, s.point)
    if s.sent:
        html = words.html("agenda.letter", **_letter(words, a, frozenset(), again=False))
    else:
        html = words.html("agenda.not_sent", a=a, head=titles.head(words, a.team, a.meeting, a.today))
    return Screen(html=html, rows=_propose(words, a), protected=True)
