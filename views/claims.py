"""What does somebody see who picks something up?"""

from domain.actions import Action, Due, Task
from domain.drafts import Draft
from domain.overviews import OwnWords, Promised
from domain.signals import Signal
from views.buttons.claims import DoTask, DropAction, FinishAction, IsSignal, MoveAction, OtherDay
from views.buttons.terugkoppelen import GiveBack, SendWords
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def what(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for what they will do: the usual things are one tap."""
    taps = [Tap(words.word(task).capitalize(), DoTask(signal_id=signal.id, task=task.value).pack()) for task in Task]
    return Screen(html=words.html("claims.what", signal=signal), rows=(*stacked(taps, 2), (stop(words, draft),)))


def own_words(words: Wording, o: OwnWords) -> Screen:
    """What one typed, as the card will say it; perhaps it was a new signal."""
    send = Tap(words.label("put_on_card"), SendWords(draft_id=o.draft.id, version=o.draft.version).pack())
    signal = Tap(words.label("is_signal"), IsSignal(draft_id=o.draft.id).pack())
    return Screen(
        html=words.html("claims.own_words", o=o), rows=((send,), (signal,), (stop(words, o.draft),)), protected=True
    )


def promised(words: Wording, p: Promised) -> Screen:
    """An action with its day; another day is one tap."""
    days = [
        Tap(words.label(due.value), MoveAction(action_id=p.action.id, due=due.value).pack())
        for due in (Due.TODAY, Due.THIS_WEEK, Due.NEXT_WEEK, Due.TWO_WEEKS)
    ]
    last = (
        Tap(words.label("other_day"), OtherDay(action_id=p.action.id).pack()),
        Tap(words.label("drop"), DropAction(action_id=p.action.id).pack()),
    )
    done = (Tap(words.label("done"), FinishAction(action_id=p.action.id).pack()),)
    return Screen(html=words.html("claims.promised", p=p), rows=(*stacked(days, 2), last, done))


def asked_day(words: Wording, action: Action, draft: Draft) -> Screen:
    """Waiting for a typed day."""
    return Screen(html=words.html("claims.ask_day", action=action), rows=((stop(words, draft),),))


def finished(words: Wording, p: Promised) -> Screen:
    """Done; when the reporter still waits, telling them is one tap away."""
    rows: tuple[tuple[Tap, ...], ...] = ()
    if p.owes is not None and p.signal is not None:
        rows = ((Tap(words.label("give_back"), GiveBack(signal_id=p.signal.id).pack()),),)
    return Screen(html=words.html("claims.finished", p=p), rows=rows)


def dropped(words: Wording, p: Promised) -> Screen:
    """Put back."""
    return Screen(html=words.html("claims.dropped", p=p))
