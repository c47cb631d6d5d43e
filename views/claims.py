"""What does somebody see who picks something up?"""

from domain.actions import Task
from domain.drafts import Draft
from domain.overviews import OwnWords, TakenUp
from domain.signals import Signal
from views.buttons.claims import DoTask, IsSignal, PutBack
from views.buttons.terugkoppelen import GiveBack, SendWords
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def what(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for what they will do: the usual things are one tap."""
    taps = [Tap(words.word(task).capitalize(), DoTask(signal_id=signal.id, task=task.value).pack()) for task in Task]
    return Screen(
        html=words.html("claims.what", signal=signal), rows=(*stacked(taps, 2), (stop(words, draft),)), protected=True
    )


def own_words(words: Wording, o: OwnWords) -> Screen:
    """What one typed, as the card will say it; perhaps it was a new signal."""
    send = Tap(words.label("put_on_card"), SendWords(draft_id=o.draft.id, version=o.draft.version).pack())
    signal = Tap(words.label("is_signal"), IsSignal(draft_id=o.draft.id).pack())
    rows = ((send,), (signal,), (stop(words, o.draft),))
    return settled(words, o.draft, Screen(html=words.html("claims.own_words", o=o), rows=rows, protected=True))


def taken_up(words: Wording, t: TakenUp) -> Screen:
    """Held without an action, in a team that makes none."""
    back = Tap(words.label("put_back"), PutBack(signal_id=t.signal.id).pack())
    give = Tap(words.label("give_back"), GiveBack(signal_id=t.signal.id).pack())
    return Screen(html=words.html("claims.taken_up", t=t), rows=((give,), (back,)))


def put_back(words: Wording, signal: Signal) -> Screen:
    """It waits for somebody else."""
    return Screen(html=words.html("claims.put_back", signal=signal))
