"""What does somebody see of what they are reminded of? Never the text of a signal before they tap: previews leak."""

from datetime import datetime, tzinfo

from domain.notices import OwedItem, PageDue, Ping
from domain.pings import Owed, Snooze
from views import evaluations, reminders, school_year, terugkoppelen
from views.buttons.actions import FinishAction, OtherDay
from views.buttons.claims import Claim
from views.buttons.lists import Open
from views.buttons.pages import ConfirmPage, ShowContents
from views.buttons.pings import ReadIt, SnoozePing
from views.buttons.profile import ConfirmLines, ShowLines
from views.buttons.terugkoppelen import GiveBack
from views.screen import Screen, Tap, stacked
from views.wording import Wording, clock, day

_MOST = 6  # lines of a ping that fit a phone's screen; the rest is on /acties
_PAGES = 3  # knowledge pages in one ping; what comes after these is asked with the next
_FEW = 3  # things in a ping that leave room for the words of one terugkoppeling
_MOMENTS = ((6, "night"), (12, "morning"), (18, "afternoon"), (24, "evening"))  # until which hour
_MOTIVES = ("inertia", "freedom", "doubt")  # why people wait with a word; a ping answers one of them


def ping(words: Wording, n: Ping) -> Screen:
    """Everything one person is reminded of, with the taps that settle it."""
    several = len({item.team.id for item in n.items}) > 1
    besides = 2 * (n.overview is not None) + bool(n.lines) + len(n.evaluations[:2]) + 2 * bool(n.stale)
    besides += len(n.meetings[: reminders.MOST]) + 2 * len(n.leads[: school_year.MOST])
    shown = n.items[: max(1, _MOST - 2 * several - besides)]

    def when(item: OwedItem) -> str:
        return words.label("due_today") if item.due_on == n.today else words.label("was_due", day=day(item.due_on))

    greeting = next(name for until, name in _MOMENTS if n.now.hour < until)
    html = words.html(
        "pings.ping",
        n=n,
        shown=shown,
        when=when,
        whom=_whom(words, shown),
        several=several,
        greeting=greeting,
        closer=_closer(n),
        word=_word(n),
        most_pages=_PAGES,
        looks=[evaluations.due_line(words, due) for due in n.evaluations],
        meets=reminders.lines(words, n.meetings, n.today),
        leads=school_year.due_lines(words, n.leads),
    )
    rows = _rows(words, n, shown) if n.items else ()
    others = (
        *_page_rows(words, n),
        *_line_rows(words, n),
        *evaluations.due_rows(words, n.evaluations),
        *school_year.due_rows(words, n.leads),
        *_overview_rows(words, n),
    )
    meets = reminders.rows(words, n.meetings, among=bool(rows or others))
    return Screen(html=html, rows=(*rows, *meets, *others))


def _whom(words: Wording, shown: tuple[OwedItem, ...]) -> list[str]:
    """For whom each is done: the first time until when they are free, then the name alone; "" for one's own."""
    told: set[str] = set()
    names = []
    for away in (item.instead_of for item in shown):
        if away is None:
            names.append("")
        else:
            names.append(away.name.split()[0] if away.name in told else words.away(away))
            told.add(away.name)
    return names


def _word(n: Ping) -> OwedItem | None:
    """The one terugkoppeling among a few things, whose words are offered at once."""
    owed = [item for item in n.items if item.action is None and item.owed]
    return owed[0] if 1 < len(n.items) <= _FEW and len(owed) == 1 else None


def _closer(n: Ping) -> str:
    """Another reason each time something is asked, in other words on another day."""
    return f"{_MOTIVES[n.asked % len(_MOTIVES)]}_{n.today.toordinal() % 2}"


def _rows(words: Wording, n: Ping, shown: tuple[OwedItem, ...]) -> tuple[tuple[Tap, ...], ...]:
    reads = tuple(dict.fromkeys(_read(words, item) for item in shown))
    word = _word(n)
    if word is not None and word.signal is not None:
        others = [tap for item in shown if item is not word for tap in _taps(words, item)]
        outcomes = terugkoppelen.outcome_rows(words, word.signal.id, beside=True)
        return (*stacked(others, 2), *outcomes, *stacked(list(reads), 3))
    if len(n.items) != 1:
        return (*stacked([tap for item in shown for tap in _taps(words, item)], 2), *stacked(list(reads), 3))
    item = n.items[0]
    last = reads if n.last else (*reads, *_snoozes(words, item))
    if item.action is not None:
        return (tuple(_taps(words, item)), last)
    rows = terugkoppelen.outcome_rows(words, item.signal.id if item.signal else "")
    return (*rows, last) if item.owed else (tuple(_taps(words, item)[1:]), *rows, last)


def _page_rows(words: Wording, n: Ping) -> tuple[tuple[Tap, ...], ...]:
    return tuple(
        (
            Tap(words.label("page_look_theme", theme=words.word(page.theme)), _look(page).pack()),
            Tap(words.label("page_right_theme", theme=words.word(page.theme)), _still_right(page).pack()),
        )
        for page in n.pages[:_PAGES]
    )


def _line_rows(words: Wording, n: Ping) -> tuple[tuple[Tap, ...], ...]:
    return tuple(
        (
            Tap(words.label("lines_look", team=due.team.name), ShowLines(due.team.id).pack()),
            Tap(words.label("lines_right", team=due.team.name), ConfirmLines(due.team.id).pack()),
        )
        for due in n.lines
    )


def _look(page: PageDue) -> ShowContents:
    return ShowContents(page.network_id, page.theme.value)


def _still_right(page: PageDue) -> ConfirmPage:
    return ConfirmPage(page.network_id, page.theme.value)


def _overview_rows(words: Wording, n: Ping) -> tuple[tuple[Tap, ...], ...]:
    taps = []
    if n.overview is not None and n.overview.owed and not n.items:
        taps.append(Tap(words.label("words"), Open(what="terugkoppeling").pack()))
    if n.overview is not None and n.overview.actions and not n.items:
        taps.append(Tap(words.label("actions"), Open(what="acties").pack()))
    return (tuple(taps),) if taps else ()


def _taps(words: Wording, item: OwedItem) -> list[Tap]:
    if item.action is not None:
        ref = item.action.ref
        return [
            Tap(words.label("done_ref", ref=ref), FinishAction(item.action.id).pack()),
            Tap(words.label("other_day_ref", ref=ref), OtherDay(item.action.id).pack()),
        ]
    if item.signal is None:
        raise ValueError("a terugkoppeling belongs to a signal")
    taps = [Tap(words.label("give_back_ref", ref=item.signal.ref), GiveBack(item.signal.id).pack())]
    if not item.owed:
        taps.append(Tap(words.label("claim_ref", ref=item.signal.ref), Claim(item.signal.id).pack()))
    return taps


def _read(words: Wording, item: OwedItem) -> Tap:
    if item.signal is not None:
        return Tap(words.label("read_ref", ref=item.signal.ref), ReadIt("signal", item.signal.id).pack())
    if item.action is None:
        raise ValueError("an owed item is an action or a terugkoppeling")
    return Tap(words.label("read_ref", ref=item.action.ref), ReadIt("action", item.action.id).pack())


def _snoozes(words: Wording, item: OwedItem) -> tuple[Tap, ...]:
    thing = item.action or item.debt
    owed = Owed.ACTION if item.action is not None else Owed.TERUGKOPPELING
    owed_id = thing.id if thing is not None else ""
    return tuple(Tap(words.word(choice), SnoozePing(owed.value, owed_id, choice.value).pack()) for choice in Snooze)


def snoozed(words: Wording, item: OwedItem, at: datetime, zone: tzinfo) -> Screen:
    """Asked again later; it can still be settled now."""
    local = at.astimezone(zone)
    html = words.html("pings.snoozed", i=item, on=local.date(), at=clock(local.time()))
    return Screen(html=html, rows=(tuple(_taps(words, item)),))
