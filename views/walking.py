"""What does somebody see who walks through the agenda of a meeting? One point at a time."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from domain.actions import ActionStatus, Due, Task
from domain.meetings import ItemStatus, Kind, Meeting
from domain.overviews import TeamAction
from domain.people import Team
from domain.points import PointKind
from domain.records import Subject
from domain.walking import END, FORMALITIES, OTHER, PROMISED, About, Note, Noted, OnNow, Stop, Walk, WalkPage
from views.buttons import walking as buttons
from views.buttons.walking import packed
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, day, short

_PAGE = 6  # lines of a list on a phone's screen
_PEOPLE = 8
_ON_BUTTON = 28  # characters
_TITLE = 60
_KINDS = {
    Kind.KERNTEAM: "kind_kernteam",
    Kind.SIGNALERING: "kind_signalering",
    Kind.OVERKOEPELEND: "kind_overkoepelend",
    Kind.WIJK: "kind_wijk",
    Kind.TACTISCH: "kind_tactisch",
    Kind.BESTUURLIJK: "kind_bestuurlijk",
    Kind.CHECK: "kind_check",
    Kind.START: "kind_start",
    Kind.END: "kind_end",
}
_MARKS = {ItemStatus.OPEN: "•", ItemStatus.DONE: "✅", ItemStatus.CARRIED: "↪"}
_Rows = tuple[tuple[Tap, ...], ...]
_T = TypeVar("_T")


def name(words: Wording, meeting: Meeting, team: Team) -> str:
    """How people call a meeting: "kernteamoverleg Lyceum Zuid"."""
    return f"{words.label(_KINDS[meeting.kind])} {team.name}"


def head(words: Wording, meeting: Meeting, team: Team) -> str:
    """The same at the beginning of a line."""
    called = name(words, meeting, team)
    return called[0].upper() + called[1:]


def title(words: Wording, subject: Subject) -> str:
    """What a point is called, without what a signal says."""
    if subject.signal is not None:
        return f"{subject.signal.ref} · {words.theme(subject.signal)}"
    if subject.action is not None:
        return f"{subject.action.ref} {short(subject.action.what, _TITLE)}"
    if subject.proposal is not None:
        return short(subject.proposal.text, _TITLE)
    if subject.theme is not None:
        return f"{words.word(subject.kind)}: {subject.own_theme or words.word(subject.theme)}"
    return words.word(subject.kind)


# reaching it


def first_rows(words: Wording, found: Sequence[OnNow]) -> _Rows:
    """Above the list of meetings: those of today that somebody can begin, or go on with."""
    return tuple(rows(words, one)[0] for one in found if one.going or one.begins)


def rows(words: Wording, one: OnNow) -> _Rows:
    """On the page of a meeting: Start, or Verder."""
    what = short(name(words, one.meeting, one.team), _ON_BUTTON)
    if one.going:
        return ((Tap(words.label("walk_on", what=what), buttons.WalkTo(one.meeting.id).pack()),),)
    if one.begins:
        return ((Tap(words.label("walk_begin", what=what), buttons.BeginMeeting(one.meeting.id).pack()),),)
    return ()


def records_row(words: Wording) -> tuple[Tap, ...]:
    """To what earlier meetings decided."""
    return (Tap(words.label("records"), buttons.ShowRecords().pack()),)


# walking


def page(words: Wording, p: WalkPage) -> Screen:
    """A place on the walk."""
    if p.place == END:
        return _end(words, p)
    if p.place == FORMALITIES:
        return _formalities(words, p)
    at = p.walk.stop(p.place)
    if at is None:
        return _end(words, p)
    return _promised(words, p, at) if p.place == PROMISED else _point(words, p, at)


def _promised(words: Wording, p: WalkPage, at: Stop) -> Screen:
    lines = list(at.point.actions) if at.point is not None else []
    lines.sort(key=lambda line: (not line.action.open, line.action.due_on, line.action.number))
    shown, pager = _paged(words, p, lines)
    finished = sum(line.action.status is ActionStatus.DONE for line in lines)
    what = head(words, p.walk.meeting, p.walk.team)
    html = words.html("walking.promised", w=p.walk, name=what, total=len(lines), finished=finished, lines=shown)
    ticks = [_tick(words, p.walk, line) for line in shown if line.action.open and p.walk.coordinates]
    label = words.label("walk_seen")
    seen = Tap(label, buttons.PointDone(p.walk.meeting.id, packed(PROMISED)).pack())
    return _screen(html, (*stacked(ticks, 2), *pager, (seen,), _ways(words, p)))


def _tick(words: Wording, walk: Walk, line: TeamAction) -> Tap:
    button = buttons.TickPromise(walk.meeting.id, line.action.id)
    return Tap(words.label("done_ref", ref=line.action.ref), button.pack())


def _formalities(words: Wording, p: WalkPage) -> Screen:
    titled = [(one, title(words, one.subject)) for one in p.walk.formalities]
    shown, pager = _paged(words, p, titled)
    html = words.html("walking.formalities", stops=p.walk.formalities, lines=shown, was_done=p.was_done)
    meeting_id = p.walk.meeting.id
    talk = [
        Tap(
            words.label("walk_talk", what=short(what, _ON_BUTTON)),
            buttons.TalkAbout(meeting_id, packed(one.key)).pack(),
        )
        for one, what in shown
        if one.open
    ]
    agree = ((Tap(words.label("walk_agree"), buttons.AgreeAll(meeting_id).pack()),),) if talk else ()
    return _screen(html, (*agree, *stacked(talk), *pager, _ways(words, p)))


def _point(words: Wording, p: WalkPage, at: Stop) -> Screen:
    signals = at.point.lines if at.point is not None else ()
    promised = at.point.actions if at.point is not None else ()
    lines, pager = _paged(words, p, signals)
    actions, more = _paged(words, p, promised)
    html = words.html(
        "walking.point",
        w=p.walk,
        stop=at,
        s=at.subject,
        title=title(words, at.subject),
        number=p.walk.number_of(at.key),
        total=len(p.walk.stops),
        lines=lines,
        actions=actions,
        doing=p.doing,
        was_done=p.was_done,
    )
    if p.walk.only:
        return _screen(html, pager)
    return _screen(html, (*_acts(words, p.walk, at), *pager, *more, *_besides(words, p.walk, at), _ways(words, p)))


def _acts(words: Wording, walk: Walk, at: Stop) -> _Rows:
    place, meeting_id = packed(at.key), walk.meeting.id
    notes = _notes(words, walk, at)
    if not at.open:
        return (notes, (Tap(words.label("walk_again"), buttons.PointAgain(meeting_id, place).pack()),))
    carry = Tap(words.label("walk_carry"), buttons.CarryPoint(meeting_id, place).pack())
    done = Tap(words.label("done"), buttons.PointDone(meeting_id, place).pack())
    return (notes, (carry, done))


def _notes(words: Wording, walk: Walk, at: Stop) -> tuple[Tap, ...]:
    place, meeting_id = packed(at.key), walk.meeting.id
    decide = Tap(words.label("walk_decision"), buttons.NoteAt(meeting_id, About.DECISION.value, place).pack())
    act = Tap(words.label("walk_action"), buttons.NoteAt(meeting_id, About.ACTION.value, place).pack())
    return (decide, act) if walk.acts else (decide,)


def _besides(words: Wording, walk: Walk, at: Stop) -> _Rows:
    """To read all of a signal, and to mend a decision."""
    taps, signal = [], at.subject.signal
    if signal is not None and at.subject.kind is PointKind.SIGNAL:
        read = buttons.ReadAtPoint(walk.meeting.id, signal.id)
        taps.append(Tap(words.label("read_ref", ref=signal.ref), read.pack()))
    if at.decisions:
        taps.append(Tap(words.label("walk_notes"), buttons.ShowNotes(walk.meeting.id, packed(at.key)).pack()))
    return stacked(taps, 2)


def _ways(words: Wording, p: WalkPage) -> tuple[Tap, ...]:
    """Back, everything at a glance, on."""
    before, after = p.walk.beside(p.place, -1), p.walk.beside(p.place, 1)
    taps = [] if before is None else [_to(words.label("walk_back"), p.walk, before)]
    if p.place != END:
        taps.append(_to(words.label("walk_all"), p.walk, END))
    if after is not None and after != END:
        taps.append(_to(words.label("walk_next"), p.walk, after))
    return tuple(taps)


def with_way_back(words: Wording, screen: Screen, read: buttons.ReadAtPoint) -> Screen:
    """All of a signal, from which its point is one tap away."""
    place = packed(f"{PointKind.SIGNAL.value}:{read.signal_id}")
    back = Tap(words.label("walk_to_meeting"), buttons.WalkTo(read.meeting_id, place).pack())
    return replace(screen, rows=(*screen.rows, (back,)))


def _to(label: str, walk: Walk, place: str, number: int = 0) -> Tap:
    return Tap(label, buttons.WalkTo(walk.meeting.id, packed(place), number).pack())


def _end(words: Wording, p: WalkPage) -> Screen:
    walk = p.walk
    listed = [(_MARKS[one.item.status], walk.number_of(one.key), title(words, one.subject)) for one in walk.everything]
    numbered = [(number, one.key) for number, one in enumerate(walk.stops, 1)]
    lines, pager = _paged(words, p, listed, 2 * _PAGE)
    what = head(words, walk.meeting, walk.team)
    html = words.html("walking.end", w=walk, name=what, lines=lines, stop=walk.other)
    here = {number for _, number, _ in lines}
    jumps = [_to(str(number), walk, key) for number, key in numbered if number in here]
    taps: list[tuple[Tap, ...]] = [*stacked(jumps, 6), *pager, _notes(words, walk, walk.other)]
    if walk.other.decisions:
        taps.append((Tap(words.label("walk_notes"), buttons.ShowNotes(walk.meeting.id, OTHER).pack()),))
    taps.append(_ways(words, p))
    if walk.coordinates:
        taps.append((Tap(words.label("walk_close"), buttons.AskClose(walk.meeting.id).pack()),))
    return _screen(html, tuple(taps))


def _paged(words: Wording, p: WalkPage, lines: Sequence[_T], most: int = _PAGE) -> tuple[Sequence[_T], _Rows]:
    """A page of lines, and the way to the others."""
    pages = max(1, -(-len(lines) // most))
    at = min(p.page, pages - 1)
    taps = [] if at == 0 else [_to(words.label("less"), p.walk, p.place, at - 1)]
    if at + 1 < pages:
        taps.append(_to(words.label("more"), p.walk, p.place, at + 1))
    return lines[at * most : (at + 1) * most], ((tuple(taps),) if taps else ())


def _screen(html: str, taps: _Rows) -> Screen:
    return Screen(html=html, rows=tuple(row for row in taps if row), protected=True)


# noting


def note(words: Wording, n: Note, number: int = 0) -> Screen:
    """What is about to be noted: first the words, of an action then who and by when."""
    what, ending = title(words, n.subject), (stop(words, n.draft),)
    if not n.text:
        return _asked(words, n, what, ending)
    if n.about is not About.ACTION:
        keep = Tap(words.label("note_keep"), buttons.KeepNote(n.draft.id, n.draft.version).pack())
        html = words.html("walking.decision", n=n, title=what)
        return settled(words, n.draft, _screen(html, ((keep,), ending)))
    if n.owner is not None:
        days = [Due.TODAY, Due.THIS_WEEK, Due.NEXT_WEEK, Due.TWO_WEEKS]
        taps = [Tap(words.label(due.value), buttons.NoteDue(n.draft.id, due.value).pack()) for due in days]
        if n.meeting_on is not None:
            label = words.label("next_meeting", day=day(n.meeting_on))
            taps.append(Tap(label, buttons.NoteDue(n.draft.id, Due.MEETING.value).pack()))
        return _screen(words.html("walking.due", n=n, title=what), (*stacked(taps, 2), ending))
    return settled(
        words, n.draft, _screen(words.html("walking.who", n=n, title=what), (*_who(words, n, number), ending))
    )


def _asked(words: Wording, n: Note, what: str, ending: tuple[Tap, ...]) -> Screen:
    if n.about is not About.ACTION:
        block = "walking.ask_reword" if n.about is About.REWORD else "walking.ask_decision"
        return _screen(words.html(block, title=what), (ending,))
    taps = [Tap(words.word(task).capitalize(), buttons.NoteTask(n.draft.id, task.value).pack()) for task in Task]
    return _screen(words.html("walking.ask_action", title=what), (*stacked(taps, 2), ending))


def _who(words: Wording, n: Note, number: int) -> _Rows:
    """Oneself first; of a large team a page at a time."""

    def tap(label: str, person_id: str, at: int = 0) -> Tap:
        return Tap(label, buttons.NoteWho(n.draft.id, n.draft.version, person_id, at).pack())

    pages = max(1, -(-len(n.people) // _PEOPLE))
    at = min(max(number, 0), pages - 1)
    taps = [tap(one.name, one.id) for one in n.people[at * _PEOPLE : (at + 1) * _PEOPLE]]
    if n.myself and at == 0:
        taps = [tap(words.label("note_me"), "me"), *taps]
    turning = [tap(words.label("less"), "", at - 1)] if at else []
    if at + 1 < pages:
        turning.append(tap(words.label("more"), "", at + 1))
    return (*stacked(taps, 2), *((tuple(turning),) if turning else ()))


def notes(words: Wording, n: Noted) -> Screen:
    """The decisions at a point: each that is one's own in other words, or gone."""
    taps = [
        (
            Tap(words.label("note_reword", number=number), buttons.Reword(one.id).pack()),
            Tap(words.label("note_drop", number=number), buttons.TakeBackDecision(one.id).pack()),
        )
        for number, one in enumerate(n.stop.decisions, 1)
        if one.id in n.mine
    ]
    place = END if n.stop.key == OTHER else n.stop.key
    html = words.html("walking.notes", n=n, title=title(words, n.stop.subject))
    return _screen(html, (*taps, (_to(words.label("back"), n.walk, place),)))
