"""What does somebody see who gives, or gets, a terugkoppeling?"""

from domain.drafts import Draft
from domain.ledger import Ledger
from domain.notices import NowHolds, ReporterHears, ReporterHearsClosed
from domain.overviews import OwnWords, Told, WordChoice
from domain.signals import Signal
from domain.terugkoppeling import Outcome
from views.buttons.signals import CloseSignal
from views.buttons.terugkoppelen import AskBack, GiveBack, KnowsEnough, PassWord, SendWords, ShareWord, Tell, TellBeside
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap
from views.wording import Wording

_ROWS = (
    (Outcome.PICKED_UP, Outcome.RUNNING),
    (Outcome.DISCUSSED, Outcome.SPOKEN),
    (Outcome.PASSED_ON, Outcome.OWN_WORDS),
    (Outcome.MAY_NOT_SHARE,),
)


def outcome_rows(words: Wording, signal_id: str, *, beside: bool = False) -> tuple[tuple[Tap, ...], ...]:
    """The minimal ones, one tap each, and one's own words. `beside`: the message has buttons for something else too."""
    kind = TellBeside if beside else Tell
    return tuple(
        tuple(Tap(words.label(o.value), kind(signal_id=signal_id, outcome=o.value).pack()) for o in row)
        for row in _ROWS
    )


def choices(words: Wording, c: WordChoice, mine: Ledger | None = None) -> Screen:
    """Which word? Under it what they wait for themselves, when the whole of their ledger was asked for."""
    html = words.html("terugkoppelen.choices", c=c)
    also = mine is not None and bool(mine.awaited) and not c.question
    if mine is not None and also:
        html = "\n\n".join((html, words.html("lists.awaited", m=mine, awaited=mine.awaited)))
    give = Tap(words.label("pass_word"), PassWord(signal_id=c.signal.id).pack())
    return Screen(html=html, rows=(*outcome_rows(words, c.signal.id), (give,)), protected=also or bool(c.question))


def asked_words(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for one's own words."""
    return Screen(html=words.html("terugkoppelen.ask_words", signal=signal), rows=((stop(words, draft),),))


def own_words(words: Wording, o: OwnWords) -> Screen:
    """One's own words as the reporter will read them. Typing again replaces them."""
    row = (
        Tap(words.label("send_words"), SendWords(draft_id=o.draft.id, version=o.draft.version).pack()),
        stop(words, o.draft),
    )
    return settled(words, o.draft, Screen(html=words.html("terugkoppelen.own_words", o=o), rows=(row,), protected=True))


def told(words: Wording, t: Told) -> Screen:
    """Thanks; a signal of which the reporter knows can be closed, and the team may read the word too."""
    rows = []
    if not t.debt.open:
        rows.append((Tap(words.label("close_ref", ref=t.signal.ref), CloseSignal(signal_id=t.signal.id).pack()),))
        if not t.debt.shared:
            share = ShareWord(signal_id=t.signal.id, told=t.debt.told).pack()
            rows.append((Tap(words.label("share_word"), share),))
    html = words.html("terugkoppelen.told", t=t)
    return Screen(html=html, rows=tuple(rows), protected=bool(t.debt.word))


def now_holds(words: Wording, n: NowHolds) -> Screen:
    """Somebody else put their action back, so the reporter waits for this person now."""
    tap = Tap(words.label("give_back_ref", ref=n.signal.ref), GiveBack(signal_id=n.signal.id).pack())
    return Screen(html=words.html("terugkoppelen.now_holds", n=n), rows=((tap,),))


def reporter_hears(words: Wording, n: ReporterHears) -> Screen:
    """What came of a signal; after a final word, whether it was enough."""
    rows: tuple[tuple[Tap, ...], ...] = ()
    if n.asks:
        yes = KnowsEnough(signal_id=n.signal.id, told=n.debt.told).pack()
        no = AskBack(signal_id=n.signal.id, told=n.debt.told).pack()
        rows = ((Tap(words.label("knows_enough"), yes), Tap(words.label("ask_back"), no)),)
    return Screen(html=words.html("terugkoppelen.reporter", n=n), rows=rows, protected=True)


def reporter_hears_closed(words: Wording, n: ReporterHearsClosed) -> Screen:
    """The team is done with a signal; this came of it."""
    return Screen(html=words.html("terugkoppelen.reporter_closed", n=n), protected=True)
