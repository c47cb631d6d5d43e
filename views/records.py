"""What does a meeting leave behind? The question whether to close it, its besluitenlijst, on a phone and on paper."""

from collections.abc import Sequence

from domain.meetings import Meeting
from domain.notices import HeldAsked, RecordPosted, RecordSent
from domain.people import Team
from domain.records import Agreed, Record, RecordPoint
from domain.walking import Closed, HeldMeetings, WalkPage
from views.buttons import walking as buttons
from views.buttons.walking import packed
from views.paper import Form, Line, Paper, Printed, Section
from views.screen import Screen, Tap
from views.walking import head, name, title
from views.wording import Wording, clock, day, short

_SCREEN = 480  # characters of what was decided, on a phone's screen
_CARRIED = 4
_OPEN = 6


def before_closing(words: Wording, p: WalkPage) -> Screen:
    """What is left, and to whom it goes."""
    left = [title(words, stop.subject) for stop in p.walk.left]
    what, meeting_id = head(words, p.walk.meeting, p.walk.team), p.walk.meeting.id
    html = words.html("walking.close", w=p.walk, name=what, lines=left[:_OPEN], more=max(0, len(left) - _OPEN))
    close = Tap(words.label("walk_close_now"), buttons.CloseMeeting(meeting_id).pack())
    back = Tap(words.label("walk_not_yet"), buttons.WalkTo(meeting_id, packed(p.place)).pack())
    return Screen(html=html, rows=((close,), (back,)), protected=True)


def closed(words: Wording, c: Closed) -> Screen:
    """It is over; a slip can be mended."""
    meeting, team = c.record.meeting, c.record.team
    posted = team.chat_id is not None and not meeting.of_several
    again = Tap(words.label("walk_reopen"), buttons.ReopenMeeting(meeting.id).pack())
    return Screen(html=words.html("walking.closed", c=c, posted=posted), rows=((again,),))


def missed(words: Wording) -> Screen:
    """It did not take place."""
    return Screen(html=words.html("walking.missed"))


def held_asked(words: Wording, n: HeldAsked) -> Screen:
    """Nobody closed it."""
    html = words.html("walking.held_asked", n=n, name=name(words, n.meeting, n.team))
    taps = [
        Tap(words.label("held_walk"), buttons.BeginMeeting(n.meeting.id).pack()),
        Tap(words.label("held_close"), buttons.CloseMeeting(n.meeting.id).pack()),
        Tap(words.label("held_missed"), buttons.MeetingMissed(n.meeting.id).pack()),
    ]
    return Screen(html=html, rows=tuple((tap,) for tap in taps))


# besluitenlijst


def sent(words: Wording, n: RecordSent) -> Screen:
    """To one person, with what they will do themselves."""
    return _list(words, n.record, n.mine, again=n.again, files=True)


def posted(words: Wording, n: RecordPosted) -> Screen:
    """In the group: organisations, no names."""
    return _list(words, n.record, (), again=n.again, files=True)


def page(words: Wording, r: Record, number: int = 0) -> Screen:
    """Read later, a page at a time, and as a file."""
    pages = len(_pages(words, r))
    at = min(max(number, 0), pages - 1)
    shown = _list(words, r, (), again=False, files=False, number=at)
    turning = [Tap(words.label("less"), _at(r.meeting, at - 1))] if at else []
    if at + 1 < pages:
        turning.append(Tap(words.label("more"), _at(r.meeting, at + 1)))
    files = [
        Tap(words.label(label), buttons.PrintRecord(r.meeting.id, form.value).pack())
        for label, form in (("record_pdf", Form.PDF), ("record_word", Form.WORD))
    ]
    back = (Tap(words.label("back"), buttons.ShowRecords().pack()),)
    rows = (*((tuple(turning),) if turning else ()), tuple(files), back)
    return Screen(html=shown.html, rows=rows, protected=True)


def _at(meeting: Meeting, number: int) -> str:
    return buttons.ShowRecord(meeting.id, number).pack()


def _list(words: Wording, r: Record, mine: Sequence[Agreed], *, again: bool, files: bool, number: int = 0) -> Screen:
    pages = _pages(words, r)
    points: dict[str, list[str]] = {}
    for called, line in pages[number]:
        points.setdefault(called, []).append(line)
    carried = [short(title(words, subject)) for subject in r.carried]
    html = words.html(
        "walking.record",
        r=r,
        name=name(words, r.meeting, r.team),
        points=list(points.items()),
        more=sum(len(each) for each in pages[number + 1 :]),
        mine=mine,
        carried=carried[:_CARRIED],
        carried_more=max(0, len(carried) - _CARRIED),
        again=again,
        files=files,
    )
    return Screen(html=html, protected=True)


def _pages(words: Wording, r: Record) -> list[list[tuple[str, str]]]:
    """What was decided, as much on each page as a phone shows at once."""
    pages: list[list[tuple[str, str]]] = [[]]
    for called, line in _told(words, r):
        there = [*pages[-1], (called, line)]
        length = sum(map(len, {point for point, _ in there})) + sum(len(text) for _, text in there)
        if pages[-1] and length > _SCREEN:
            pages.append([])
        pages[-1].append((called, line))
    return pages


def _told(words: Wording, r: Record) -> list[tuple[str, str]]:
    """One line for each decision and each action, with the point to which it belongs."""
    found = []
    for point in r.points:
        called = title(words, point.subject)
        found += [(called, f"• {decision.text}") for decision in point.decisions]
        found += [(called, f"📌 {_action(words, r.team, agreed)}") for agreed in point.actions]
    return found


def _action(words: Wording, team: Team, agreed: Agreed) -> str:
    return f"{_who(words, team, agreed)}: {agreed.action.what}, {day(agreed.action.due_on)}"


def _who(words: Wording, team: Team, agreed: Agreed) -> str:
    by = words.organisation(agreed.by, team)
    return words.label("record_asked", who=by) if agreed.waits else by


def records(words: Wording, h: HeldMeetings) -> Screen:
    """The meetings that were held."""
    rows = [
        (
            Tap(
                words.label("record_of", what=short(head(words, meeting, team)), day=day(meeting.day)),
                _at(meeting, 0),
            ),
        )
        for meeting, team in h.meetings
    ]
    turning = [Tap(words.label("less"), buttons.ShowRecords(h.page - 1).pack())] if h.page else []
    if h.more:
        turning.append(Tap(words.label("more"), buttons.ShowRecords(h.page + 1).pack()))
    return Screen(
        html=words.html("walking.records", h=h), rows=(*rows, *((tuple(turning),) if turning else ())), protected=True
    )


# on paper


def papers(words: Wording, r: Record) -> tuple[Printed, ...]:
    """As a PDF and as a Word file."""
    return tuple(printed(words, r, form) for form in Form)


def printed(words: Wording, r: Record, form: Form) -> Printed:
    """The besluitenlijst as a file."""
    caption = words.html("walking.caption", name=name(words, r.meeting, r.team), r=r)
    named = words.label("record_file", day=r.meeting.day.isoformat())
    return Printed(screen=Screen(html=caption, protected=True), paper=_paper(words, r), name=named, form=form)


def _paper(words: Wording, r: Record) -> Paper:
    sections = [_section(words, r.team, point) for point in r.points]
    if not sections:
        sections = [Section(head="", lines=(Line(main=words.label("record_none")),))]
    if r.carried:
        lines = tuple(Line(main=title(words, subject)) for subject in r.carried)
        sections.append(Section(head=words.label("record_carried"), lines=lines))
    return Paper(
        title=words.label("record_title", what=name(words, r.meeting, r.team)),
        subtitle=f"{day(r.meeting.day)} {r.meeting.day.year}, {clock(r.meeting.starts)}",
        sections=tuple(sections),
        foot=words.label("record_foot"),
    )


def _section(words: Wording, team: Team, point: RecordPoint) -> Section:
    lines = [Line(main=words.label("record_decision", what=decision.text)) for decision in point.decisions]
    lines += [
        Line(
            main=words.label("record_action", what=agreed.action.what),
            side=day(agreed.action.due_on),
            small=_who(words, team, agreed),
        )
        for agreed in point.actions
    ]
    return Section(head=title(words, point.subject), lines=tuple(lines))
