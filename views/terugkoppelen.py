"""What does somebody see who gives, or gets, a terugkoppeling?"""

from domain.drafts import Draft
from domain.notices import NowHolds, ReporterHears
from domain.overviews import OwnWords, Told
from domain.signals import Signal
from domain.terugkoppeling import Outcome
from views.buttons.signals import CloseSignal
from views.buttons.terugkoppelen import GiveBack, SendWords, Tell
from views.leaving import stop
from views.screen import Screen, Tap
from views.wording import Wording

_ROWS = (
    (Outcome.PICKED_UP, Outcome.RUNNING),
    (Outcome.DISCUSSED, Outcome.SPOKEN),
    (Outcome.PASSED_ON, Outcome.OWN_WORDS),
    (Outcome.MAY_NOT_SHARE,),
)


def outcome_rows(words: Wording, signal_id: str) -> tuple[tuple[Tap, ...], ...]:
    """The minimal ones, one tap each, and one's own words."""
    return tuple(
        tuple(Tap(words.label(o.value), Tell(signal_id=signal_id, outcome=o.value).pack()) for o in row)
        for row in _ROWS
    )


def choices(words: Wording, signal: Signal) -> Screen:
    """Which word?"""
    return Screen(html=words.html("terugkoppelen.choices", signal=signal), rows=outcome_rows(words, signal.id))


def asked_words(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for one's own words."""
    return Screen(html=words.html("terugkoppelen.ask_words", signal=signal), rows=((stop(words, draft),),))


def own_words(words: Wording, o: OwnWords) -> Screen:
    """One's own words as the reporter will read them. Typing again replaces them."""
    row = (
        Tap(words.label("send_words"), SendWords(draft_id=o.draft.id, version=o.draft.version).pack()),
        stop(words, o.draft),
    )
    return Screen(html=words.html("terugkoppelen.own_words", o=o), rows=(row,), protected=True)


def told(words: Wording, t: Told) -> Screen:
    """Thanks; a signal of which the reporter knows can be closed."""
    close = Tap(words.label("close_ref", ref=t.signal.ref), CloseSignal(signal_id=t.signal.id).pack())
    return Screen(html=words.html("terugkoppelen.told", t=t), rows=() if t.debt.open else ((close,),))


def now_holds(words: Wording, n: NowHolds) -> Screen:
    """Somebody else put their action back, so the reporter waits for this person now."""
    tap = Tap(words.label("give_back_ref", ref=n.signal.ref), GiveBack(signal_id=n.signal.id).pack())
    return Screen(html=words.html("terugkoppelen.now_holds", n=n), rows=((tap,),))


def reporter_hears(words: Wording, n: ReporterHears) -> Screen:
    """What came of a signal."""
    return Screen(html=words.html("terugkoppelen.reporter", n=n), protected=True)
