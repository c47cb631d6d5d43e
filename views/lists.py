"""What do the lists show: mine, what I owe, and all that is open in a team?"""

from collections.abc import Sequence
from datetime import tzinfo

from domain.actions import Action
from domain.agenda_points import AgendaPoint
from domain.ledger import Awaited, Ledger, Orphaned, Watched
from domain.notices import OwedItem
from domain.overviews import Agenda, AgendaLine, Mine, TeamAction
from domain.people import Team
from views.alarms import moment
from views.buttons.actions import FinishAction, NewAction, ShowAction
from views.buttons.alarms import ShowAlarm
from views.buttons.claims import Claim
from views.buttons.knowing import ShowSignal
from views.buttons.lists import Open
from views.buttons.looking_up import ShowPoint
from views.buttons.signals import CloseSignal
from views.buttons.terugkoppelen import GiveBack
from views.passing import give_taps, orphan_taps
from views.screen import Screen, Tap, stacked
from views.second_reader import read_tap, returned_taps
from views.wording import Wording, short

PAGE = 6  # lines on a phone's screen
AGENDA_PAGE = 5  # of two lines each
LEDGER_PAGE = 6  # of long lines
LOOKS = 5  # who reads one sees the next
_ON_BUTTON = 20  # characters of a point, two buttons in a row
ALARMS = 2  # the newest; who leaves more open than that finds the others when these are closed

_Line = tuple[str, OwedItem | tuple[Team, TeamAction]]
AgendaItem = AgendaLine | TeamAction | AgendaPoint
_Word = OwedItem | Orphaned | Watched | Awaited


def _pager(words: Wording, what: str, page: int, pages: int) -> tuple[tuple[Tap, ...], ...]:
    taps = []
    if page > 0:
        taps.append(Tap(words.label("less"), Open(what=what, page=page - 1).pack()))
    if page + 1 < pages:
        taps.append(Tap(words.label("more"), Open(what=what, page=page + 1).pack()))
    return (tuple(taps),) if taps else ()


def _of(what: str, team_id: str | None) -> str:
    return what if team_id is None else f"{what}-{team_id}"


def _pages(lines: int, on_each: int = PAGE) -> int:
    return max(1, -(-lines // on_each))


def mine(words: Wording, m: Mine, team_id: str | None = None, page: int = 0) -> Screen:
    """What I owe, what I promised, what the team promised; each of mine is one tap from its act."""
    own = {item.action.id for item in (*m.actions, *m.helping) if item.action is not None}
    lines: list[_Line] = [("owed", item) for item in m.owed]
    lines += [("actions", item) for item in m.actions]
    lines += [("helping", item) for item in m.helping]
    lines += [("others", (team, line)) for team, theirs in m.teams for line in theirs if line.action.id not in own]
    pages = _pages(len(lines))
    page = min(page, pages - 1)
    shown = lines[page * PAGE : (page + 1) * PAGE]
    kinds = ("owed", "actions", "helping", "others")
    by_kind = {kind: [line for k, line in shown if k == kind] for kind in kinds}
    html = words.html("lists.mine", m=m, page=page, **by_kind)
    new = (Tap(words.label("new_action"), NewAction().pack()),)
    rows = (*_rows(words, shown, team_id, page), new, *_pager(words, _of("acties", team_id), page, pages))
    return Screen(html=html, rows=rows, protected=True)


def _rows(words: Wording, shown: list[_Line], team_id: str | None, page: int) -> tuple[tuple[Tap, ...], ...]:
    """What is mine: one row each, to settle it or to look. What others do: to look."""

    def look(action: Action) -> Tap:
        button = ShowAction(action_id=action.id, page=page, team_id=team_id or "")
        return Tap(words.label("show_ref", ref=action.ref), button.pack())

    rows: list[tuple[Tap, ...]] = []
    others: list[Tap] = []
    for kind, item in shown:
        if not isinstance(item, OwedItem):
            others.append(look(item[1].action))
        elif item.action is None:
            rows += _owed_rows(words, [item])
        elif kind == "helping":
            others.append(look(item.action))
        else:
            done = Tap(words.label("done_ref", ref=item.action.ref), FinishAction(item.action.id).pack())
            rows.append((done, look(item.action)))
    return (*rows, *stacked(others, 3))


def ledger(words: Wording, m: Ledger, team_id: str | None = None, page: int = 0) -> Screen:
    """Both ways: who waits for me, what I watch over, what I wait for; what is mine to give is one tap from it."""
    lines: list[tuple[str, _Word]] = [("owed", item) for item in m.owed]
    lines += [("orphaned", line) for line in m.orphaned]
    lines += [("watched", line) for line in m.watched]
    lines += [("awaited", line) for line in m.awaited]
    pages = _pages(len(lines), LEDGER_PAGE)
    page = min(page, pages - 1)
    shown = lines[page * LEDGER_PAGE : (page + 1) * LEDGER_PAGE]
    by_kind = {kind: [line for k, line in shown if k == kind] for kind in ("owed", "orphaned", "watched", "awaited")}
    html = words.html("lists.ledger", m=m, page=page, **by_kind)
    rows = [taps for _, line in shown if (taps := _word_taps(words, line))]
    return Screen(html=html, rows=(*rows, *_pager(words, _of("terugkoppeling", team_id), page, pages)), protected=True)


def _word_taps(words: Wording, line: _Word) -> tuple[Tap, ...]:
    if line.signal is None:
        return ()
    if isinstance(line, Awaited):
        return returned_taps(words, line.signal) if line.returned else ()
    if isinstance(line, Orphaned):
        return tuple(orphan_taps(words, line.signal.ref, line.signal.id))
    if isinstance(line, OwedItem):
        return tuple(give_taps(words, line.signal.ref, line.signal.id))
    give, _ = give_taps(words, line.signal.ref, line.signal.id)
    return (give,) if line.holder is None else ()


def _owed_rows(words: Wording, owed: Sequence[OwedItem]) -> tuple[tuple[Tap, ...], ...]:
    return tuple(
        (Tap(words.label("give_back_ref", ref=item.signal.ref), GiveBack(item.signal.id).pack()),)
        for item in owed
        if item.signal is not None
    )


def overview(words: Wording, a: Agenda, zone: tzinfo, page: int = 0) -> Screen:
    """All that is open in one team, for its coordinator: what nobody took, what is late, what runs."""
    late = {line.signal.id for line in a.overdue_words}
    sections: list[tuple[str, AgendaItem]] = [("to_discuss", line) for line in a.to_discuss]
    told = {line.signal.id for line in a.to_discuss}
    sections += [("unclaimed", line) for line in a.unclaimed if line.signal.id not in told]
    sections += [("orphaned", line) for line in a.taken if line.orphaned and line.signal.id not in told]
    late |= told | {line.signal.id for line in a.taken if line.orphaned}
    sections += [
        ("overdue_words", line) for line in a.overdue_words if line.holder is not None and line.signal.id not in told
    ]
    sections += [("put_off", line) for line in a.put_off]
    sections += [("points", point) for point in a.points]
    sections += [("overdue_actions", line) for line in a.overdue_actions]
    sections += [("taken", line) for line in a.taken if line.signal.id not in late]
    pages = _pages(len(sections), AGENDA_PAGE)
    page = min(page, pages - 1)
    shown = sections[page * AGENDA_PAGE : (page + 1) * AGENDA_PAGE]
    kinds = list(dict.fromkeys(kind for kind, _ in shown))
    lines = [(kind, [line for k, line in shown if k == kind]) for kind in kinds]
    going = a.alarms[-ALARMS:]
    alarms = [moment(alarm.started_at, zone) for alarm in going]
    html = words.html("lists.overview", a=a, lines=lines, page=page, pages=pages, alarms=alarms, looks=a.looks)
    taps = [tap for kind, line in shown for tap in agenda_taps(words, kind, line)]
    first = [Tap(words.label("alarm_start"), ShowAlarm(alarm_id=alarm.id).pack()) for alarm in going]
    first += [read_tap(words, signal) for signal in a.looks[:LOOKS]]
    back = (Tap(words.label("back_to_agenda"), Open(what=f"agenda-{a.team.id}").pack()),)
    rows = (*stacked(first), *stacked(taps, 2), *_pager(words, _of("overzicht", a.team.id), page, pages), back)
    return Screen(html=html, rows=rows, protected=True)


def agenda_taps(words: Wording, kind: str, line: AgendaItem) -> list[Tap]:
    """What can be done with one line of an agenda."""
    if isinstance(line, AgendaPoint):
        return [Tap(words.label("show_point", what=short(line.text, _ON_BUTTON)), ShowPoint(line.id).pack())]
    if isinstance(line, TeamAction):
        return [
            Tap(words.label("done_ref", ref=line.action.ref), FinishAction(line.action.id).pack()),
            Tap(words.label("show_ref", ref=line.action.ref), ShowAction(line.action.id).pack()),
        ]
    ref = line.signal.ref
    if kind == "to_discuss":
        read = Tap(words.label("read_ref", ref=ref), ShowSignal(line.signal.id).pack())
        return [read, *(orphan_taps(words, ref, line.signal.id) if line.orphaned else [])]
    if kind == "orphaned":
        return orphan_taps(words, ref, line.signal.id)
    if kind == "unclaimed" and line.debt.open:
        return [
            Tap(words.label("claim_ref", ref=ref), Claim(line.signal.id).pack()),
            Tap(words.label("give_back_ref", ref=ref), GiveBack(line.signal.id).pack()),
        ]
    if not line.debt.open:
        return [Tap(words.label("close_ref", ref=ref), CloseSignal(line.signal.id).pack())]
    return [Tap(words.label("give_back_ref", ref=ref), GiveBack(line.signal.id).pack())] if kind != "taken" else []


def no_team(words: Wording) -> Screen:
    """A regisseur without teams."""
    return Screen(html=words.html("lists.no_team"))
