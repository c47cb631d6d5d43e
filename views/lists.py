"""What do the lists show: mine, what I owe, and the coordinator's agenda?"""

from domain.ledger import Awaited, Ledger, Watched
from domain.notices import OwedItem
from domain.overviews import Agenda, AgendaLine, Mine, TeamAction
from domain.people import Team
from views.buttons.claims import Claim, FinishAction, OtherDay
from views.buttons.knowing import ShowSignal
from views.buttons.lists import Open
from views.buttons.signals import CloseSignal
from views.buttons.terugkoppelen import GiveBack
from views.passing import give_taps
from views.screen import Screen, Tap, stacked
from views.wording import Wording

PAGE = 8  # lines on a phone's screen
AGENDA_PAGE = 6  # of two lines each
LEDGER_PAGE = 6  # of long lines

_Line = tuple[str, OwedItem | tuple[Team, TeamAction]]
_Word = OwedItem | Watched | Awaited


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
    own = {item.action.id for item in m.actions if item.action is not None}
    lines: list[_Line] = [("owed", item) for item in m.owed]
    lines += [("actions", item) for item in m.actions]
    lines += [("others", (team, line)) for team, theirs in m.teams for line in theirs if line.action.id not in own]
    pages = _pages(len(lines))
    page = min(page, pages - 1)
    shown = lines[page * PAGE : (page + 1) * PAGE]
    by_kind = {kind: [line for k, line in shown if k == kind] for kind in ("owed", "actions", "others")}
    html = words.html("lists.mine", m=m, page=page, **by_kind)
    rows = (*_owed_rows(words, shown), *_pager(words, _of("acties", team_id), page, pages))
    return Screen(html=html, rows=rows, protected=True)


def ledger(words: Wording, m: Ledger, team_id: str | None = None, page: int = 0) -> Screen:
    """Both ways: who waits for me, what I watch over, what I wait for; what is mine to give is one tap from it."""
    lines: list[tuple[str, _Word]] = [("owed", item) for item in m.owed]
    lines += [("watched", line) for line in m.watched]
    lines += [("awaited", line) for line in m.awaited]
    pages = _pages(len(lines), LEDGER_PAGE)
    page = min(page, pages - 1)
    shown = lines[page * LEDGER_PAGE : (page + 1) * LEDGER_PAGE]
    by_kind = {kind: [line for k, line in shown if k == kind] for kind in ("owed", "watched", "awaited")}
    html = words.html("lists.ledger", m=m, page=page, **by_kind)
    rows = [taps for _, line in shown if (taps := _word_taps(words, line))]
    return Screen(html=html, rows=(*rows, *_pager(words, _of("terugkoppeling", team_id), page, pages)), protected=True)


def _word_taps(words: Wording, line: _Word) -> tuple[Tap, ...]:
    if line.signal is None or isinstance(line, Awaited):
        return ()
    if isinstance(line, OwedItem):
        return tuple(give_taps(words, line.signal.ref, line.signal.id))
    give, _ = give_taps(words, line.signal.ref, line.signal.id)
    return (give,) if line.holder is None else ()


def _owed_rows(words: Wording, shown: list[_Line]) -> tuple[tuple[Tap, ...], ...]:
    rows: list[tuple[Tap, ...]] = []
    for _, item in shown:
        taps: list[Tap] = []
        if not isinstance(item, OwedItem):
            continue
        if item.action is not None:
            taps.append(Tap(words.label("done_ref", ref=item.action.ref), FinishAction(item.action.id).pack()))
            taps.append(Tap(words.label("other_day_ref", ref=item.action.ref), OtherDay(item.action.id).pack()))
        elif item.signal is not None:
            taps.append(Tap(words.label("give_back_ref", ref=item.signal.ref), GiveBack(item.signal.id).pack()))
        rows.append(tuple(taps))
    return tuple(rows)


def agenda(words: Wording, a: Agenda, page: int = 0) -> Screen:
    """One team for its coordinator: what nobody took, what is late, what runs."""
    late = {line.signal.id for line in a.overdue_words}
    sections: list[tuple[str, AgendaLine | TeamAction]] = [("to_discuss", line) for line in a.to_discuss]
    told = {line.signal.id for line in a.to_discuss}
    sections += [("unclaimed", line) for line in a.unclaimed if line.signal.id not in told]
    late |= told
    sections += [
        ("overdue_words", line) for line in a.overdue_words if line.holder is not None and line.signal.id not in told
    ]
    sections += [("overdue_actions", line) for line in a.overdue_actions]
    sections += [("taken", line) for line in a.taken if line.signal.id not in late]
    pages = _pages(len(sections), AGENDA_PAGE)
    page = min(page, pages - 1)
    shown = sections[page * AGENDA_PAGE : (page + 1) * AGENDA_PAGE]
    kinds = list(dict.fromkeys(kind for kind, _ in shown))
    lines = [(kind, [line for k, line in shown if k == kind]) for kind in kinds]
    html = words.html("lists.agenda", a=a, lines=lines, page=page, pages=pages)
    taps = [tap for kind, line in shown for tap in _agenda_taps(words, kind, line)]
    rows = (*stacked(taps, 2), *_pager(words, _of("agenda", a.team.id), page, pages))
    return Screen(html=html, rows=rows, protected=True)


def _agenda_taps(words: Wording, kind: str, line: AgendaLine | TeamAction) -> list[Tap]:
    if isinstance(line, TeamAction):
        return [Tap(words.label("done_ref", ref=line.action.ref), FinishAction(line.action.id).pack())]
    ref = line.signal.ref
    if kind == "to_discuss":
        return [Tap(words.label("read_ref", ref=ref), ShowSignal(line.signal.id).pack())]
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
