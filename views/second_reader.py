"""What do a second reader and the reporter see of a signal that the team does not see yet?"""

from domain.drafts import Draft
from domain.notices import GivenBack, LetThrough, LookAsked, LookOver, NobodyLooked, StillReturned
from domain.overviews import OwnWords
from domain.signals import Signal, SignalStatus
from views.buttons.second_reader import AdjustSignal, GiveBackSignal, LetBe, SendLook, ShowLook, TakeUpAgain
from views.buttons.second_reader import LetThrough as LetThroughButton
from views.buttons.signals import Withdraw
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def look(words: Wording, n: LookAsked) -> Screen:
    """For who is asked to read: just what the team would see."""
    taps = [
        Tap(words.label("let_through"), LetThroughButton(n.signal.id).pack()),
        Tap(words.label("adjust"), AdjustSignal(n.signal.id).pack()),
        Tap(words.label("back_to_reporter"), GiveBackSignal(n.signal.id).pack()),
    ]
    return Screen(html=words.html("second_reader.look", n=n), rows=stacked(taps), protected=True)


def read_tap(words: Wording, signal: Signal) -> Tap:
    """To what waits for one's own look."""
    return Tap(words.label("read_ref", ref=signal.ref), ShowLook(signal.id).pack())


def over(words: Wording, n: LookOver) -> Screen:
    """For who was asked, and need not any more."""
    return Screen(html=words.html("second_reader.over", n=n))


def asked(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for other words, or for a word to the reporter."""
    html = words.html(f"second_reader.ask_{draft.answers['kind']}", signal=signal)
    return Screen(html=html, rows=((stop(words, draft),),), protected=True)


def own_words(words: Wording, o: OwnWords) -> Screen:
    """What the reader typed, as the team or the reporter will read it. Typing again replaces it."""
    kind = o.draft.answers["kind"]
    send = Tap(words.label(f"send_{kind}"), SendLook(draft_id=o.draft.id, version=o.draft.version).pack())
    html = words.html(f"second_reader.own_{kind}", o=o)
    return settled(words, o.draft, Screen(html=html, rows=((send, stop(words, o.draft)),), protected=True))


def done(words: Wording, signal: Signal) -> Screen:
    """The team sees it, or its reporter has it back."""
    returned = signal.status is SignalStatus.RETURNED
    return Screen(html=words.html("second_reader.done", signal=signal, returned=returned))


def let_through(words: Wording, n: LetThrough) -> Screen:
    """For the reporter: the team sees it; with other words it can still be taken back."""
    undo = Tap(words.label("undo_signal"), Withdraw(signal_id=n.signal.id).pack())
    html = words.html("second_reader.let_through", n=n)
    return Screen(html=html, rows=((undo,),) if n.typed is not None else (), protected=n.typed is not None)


def given_back(words: Wording, n: GivenBack) -> Screen:
    """For the reporter: somebody asks to look at it again."""
    return Screen(
        html=words.html("second_reader.given_back", n=n), rows=_returned_rows(words, n.signal), protected=True
    )


def still_returned(words: Wording, n: StillReturned) -> Screen:
    """For the reporter: it lies there still."""
    return Screen(html=words.html("second_reader.still_returned", n=n), rows=_returned_rows(words, n.signal))


def _returned_rows(words: Wording, signal: Signal) -> tuple[tuple[Tap, ...], ...]:
    take_up = Tap(words.label("take_up_again"), TakeUpAgain(signal.id).pack())
    return stacked([take_up, Tap(words.label("let_be"), LetBe(signal.id).pack())])


def returned_taps(words: Wording, signal: Signal) -> tuple[Tap, ...]:
    """The same from a list."""
    take_up = Tap(words.label("take_up_ref", ref=signal.ref), TakeUpAgain(signal.id).pack())
    return take_up, Tap(words.label("let_be_ref", ref=signal.ref), LetBe(signal.id).pack())


def nobody_looked(words: Wording, n: NobodyLooked) -> Screen:
    """For the reporter: nobody looked yet, and whom to call."""
    undo = Tap(words.label("undo_signal"), Withdraw(signal_id=n.signal.id).pack())
    return Screen(html=words.html("second_reader.nobody_looked", n=n), rows=((undo,),), protected=True)
