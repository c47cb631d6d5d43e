"""What do reporter and probleemeigenaar see while they find out whether the reporter knows enough?"""

from domain.drafts import Draft
from domain.notices import QuestionAsked
from domain.overviews import OwnWords, Told
from domain.signals import Signal
from domain.terugkoppeling import Outcome
from views.buttons.terugkoppelen import GiveBack, PassWord, SendWords, Tell
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap
from views.wording import Wording


def thanked(words: Wording, t: Told) -> Screen:
    """The reporter knows enough; the word stays readable."""
    return Screen(html=words.html("enough.thanked", t=t), protected=True)


def asked_question(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for the reporter's question."""
    return Screen(html=words.html("enough.ask", signal=signal), rows=((stop(words, draft),),))


def question(words: Wording, o: OwnWords) -> Screen:
    """The question as it will arrive. Typing again replaces it."""
    row = (
        Tap(words.label("send_words"), SendWords(draft_id=o.draft.id, version=o.draft.version).pack()),
        stop(words, o.draft),
    )
    return settled(words, o.draft, Screen(html=words.html("enough.question", o=o), rows=(row,), protected=True))


def sent(words: Wording, t: Told) -> Screen:
    """The question is on its way."""
    return Screen(html=words.html("enough.sent", t=t))


def asked(words: Wording, n: QuestionAsked) -> Screen:
    """The reporter's question, for who gives the next word."""
    answer = Tap(words.label("answer_word"), Tell(signal_id=n.signal.id, outcome=Outcome.OWN_WORDS.value).pack())
    other = Tap(words.label("give_back"), GiveBack(signal_id=n.signal.id).pack())
    give = Tap(words.label("pass_word"), PassWord(signal_id=n.signal.id).pack())
    return Screen(html=words.html("enough.asked", n=n), rows=((answer,), (other, give)), protected=True)
