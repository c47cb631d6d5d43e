"""What does somebody see who completes a signal, asks about it, speaks about it, or sends it on?"""

from domain.drafts import Draft, Flow
from domain.notices import (
    CallAgreed,
    CallAsked,
    CallDeclined,
    GoesOn,
    MoreKnown,
    ReporterAnswered,
    ReporterAsked,
    StandsAlone,
    TakenBack,
)
from domain.overviews import OwnWords, Replied
from domain.people import Organisation, Team
from domain.referrals import Table
from domain.signals import Signal
from views.buttons.claims import IsSignal
from views.buttons.knowing import (
    AgreeToCall,
    AnswerQuestion,
    CallMe,
    ChooseReferral,
    DeclineCall,
    DeclineQuestion,
    Merge,
    PutWithSignal,
    SendSaid,
    ShowSignal,
)
from views.buttons.terugkoppelen import GiveBack
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_NAMES = {Flow.ADD: "more", Flow.ASK: "question", Flow.ANSWER: "answer"}
_SEND = {Flow.ADD: "put_with", Flow.ASK: "send_question", Flow.ANSWER: "send_answer"}
_SENT = {Flow.ADD: "added", Flow.ASK: "question_sent", Flow.ANSWER: "answer_sent"}


def asked(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for an addition, a question or an answer."""
    html = words.html(f"knowing.ask_{_NAMES[draft.flow]}", signal=signal)
    return Screen(html=html, rows=((stop(words, draft),),), protected=True)


def own_words(words: Wording, o: OwnWords) -> Screen:
    """What one typed, as others will read it. Typing again replaces it."""
    send = Tap(words.label(_SEND[o.draft.flow]), SendSaid(draft_id=o.draft.id, version=o.draft.version).pack())
    html = words.html(f"knowing.own_{_NAMES[o.draft.flow]}", o=o)
    new = o.raises and o.draft.flow is not Flow.ANSWER
    rows = ((send,), (_is_signal(words, o.draft),), (stop(words, o.draft),)) if new else ((send, stop(words, o.draft)),)
    return settled(words, o.draft, Screen(html=html, rows=rows, protected=True))


def replied(words: Wording, r: Replied) -> Screen:
    """Typed in answer to a message about these signals, as the team would read it. Typing again replaces it."""
    puts = [
        Tap(
            words.label("put_with_ref", ref=_told_apart(r, signal)),
            PutWithSignal(draft_id=r.draft.id, version=r.draft.version, signal_id=signal.id).pack(),
        )
        for signal in r.signals
    ]
    new = [Tap(words.label("new_signal"), IsSignal(draft_id=r.draft.id).pack())] if r.raises else []
    rows = (*stacked(puts), (*new, stop(words, r.draft)))
    unnamed = [_told_apart(r, signal) for signal in r.unnamed]
    html = words.html("knowing.replied", r=r, unnamed=unnamed)
    return settled(words, r.draft, Screen(html=html, rows=rows, protected=True))


def _told_apart(r: Replied, signal: Signal) -> str:
    """The reference, with the team where another network has one with the same number."""
    alike = [other for other in r.signals if other.ref == signal.ref]
    return signal.ref if len(alike) == 1 else f"{signal.ref} ({r.teams[signal.team_id].name})"


def sent(words: Wording, flow: Flow, signal: Signal) -> Screen:
    """It is where it belongs."""
    return Screen(html=words.html(f"knowing.{_SENT[flow]}", signal=signal))


def reply_added(words: Wording, signal: Signal, text: str, removed: dict[str, int]) -> Screen:
    """A reply to the card in the group landed on its signal."""
    html = words.html("knowing.reply_added", signal=signal, text=text, removed=removed)
    return Screen(html=html, protected=True)


def declined(words: Wording) -> Screen:
    """The reporter can't say."""
    return Screen(html=words.html("knowing.answer_declined"))


def more_known(words: Wording, n: MoreKnown) -> Screen:
    """For who holds the signal."""
    return Screen(html=words.html("knowing.more_known", n=n), rows=((_read(words, n.signal),),))


def taken_back(words: Wording, n: TakenBack) -> Screen:
    """For who held the signal."""
    return Screen(html=words.html("knowing.taken_back", n=n))


def question(words: Wording, n: ReporterAsked) -> Screen:
    """For the reporter."""
    taps = [
        Tap(words.label("answer"), AnswerQuestion(n.request.id).pack()),
        Tap(words.label("cant_say"), DeclineQuestion(n.request.id).pack()),
    ]
    return Screen(html=words.html("knowing.question", n=n), rows=stacked(taps), protected=True)


def answered(words: Wording, n: ReporterAnswered) -> Screen:
    """For who asked."""
    return Screen(html=words.html("knowing.answered", n=n), rows=((_read(words, n.signal),),), protected=True)


def asked_number(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """Waiting for a number to be called on."""
    return Screen(html=words.html("knowing.ask_number", signal=signal), rows=((stop(words, draft),),))


def number_unclear(words: Wording, signal: Signal, draft: Draft) -> Screen:
    """It is no number; perhaps the question was forgotten."""
    html = words.html("knowing.number_unclear", signal=signal)
    return Screen(html=html, rows=((_is_signal(words, draft),), (stop(words, draft),)))


def shows_who(words: Wording, signal: Signal) -> Screen:
    """An unnamed reporter asks to be called."""
    tap = Tap(words.label("call_anyway"), CallMe(signal_id=signal.id, sure=1).pack())
    return Screen(html=words.html("knowing.shows_who", signal=signal), rows=((tap,),), protected=True)


def call_sent(words: Wording, signal: Signal) -> Screen:
    """The other is asked."""
    return Screen(html=words.html("knowing.call_sent", signal=signal))


def call(words: Wording, n: CallAsked) -> Screen:
    """For who is asked to speak."""
    taps = [
        Tap(words.label("agree_call"), AgreeToCall(n.request.id).pack()),
        Tap(words.label("decline_call"), DeclineCall(n.request.id).pack()),
    ]
    return Screen(html=words.html("knowing.call", n=n), rows=stacked(taps), protected=True)


def call_agreed(words: Wording, signal: Signal, name: str, phone: str) -> Screen:
    """Whom to call, on which number."""
    html = words.html("knowing.call_agreed", signal=signal, name=name, phone=phone)
    return Screen(html=html, protected=True)


def call_told(words: Wording, n: CallAgreed) -> Screen:
    """The other said yes."""
    return call_agreed(words, n.signal, n.name, n.phone)


def call_declined(words: Wording, n: CallDeclined | Signal) -> Screen:
    """The other would rather not, or I would."""
    signal = n.signal if isinstance(n, CallDeclined) else n
    return Screen(html=words.html("knowing.call_declined", signal=signal))


def refer(words: Wording, signal: Signal, team: Team, draft: Draft) -> Screen:
    """To which table, who keeps the regie, when to look again?"""

    def tap(label: str, value: str) -> Tap:
        return Tap(label, ChooseReferral(draft_id=draft.id, value=value, version=draft.version).pack())

    if "table" not in draft.answers:
        taps = [tap(words.word(table), table.value) for table in Table]
        html = words.html("knowing.refer_table", signal=signal)
        return Screen(html=html, rows=(*stacked(taps), (stop(words, draft),)))
    if "regie" not in draft.answers:
        taps = [tap(words.organisation(kind, team), kind.value) for kind in Organisation]
        return Screen(html=words.html("knowing.refer_regie"), rows=(*stacked(taps, 2), (stop(words, draft),)))
    taps = [tap(words.label("in_weeks", weeks=weeks), str(weeks)) for weeks in (2, 4, 8)]
    return Screen(html=words.html("knowing.refer_when"), rows=(*stacked(taps), (stop(words, draft),)))


def referred(words: Wording, signal: Signal) -> Screen:
    """Noted; the reporter can hear it with one tap."""
    tell = Tap(words.label("give_back_ref", ref=signal.ref), GiveBack(signal_id=signal.id).pack())
    return Screen(html=words.html("knowing.referred", signal=signal), rows=((tell,),))


def same(words: Wording, signal: Signal, others: list[Signal]) -> Screen:
    """With which other signal?"""
    taps = [
        Tap(
            words.label("same_ref", ref=other.ref, theme=words.theme(other)),
            Merge(signal_id=signal.id, into_id=other.id).pack(),
        )
        for other in others
    ]
    back = Tap(words.label("back"), ShowSignal(signal_id=signal.id).pack())
    return Screen(html=words.html("knowing.same", signal=signal, none=not others), rows=(*stacked(taps), (back,)))


def merged(words: Wording, into: Signal) -> Screen:
    """Put together."""
    return Screen(html=words.html("knowing.merged", into=into), rows=((_read(words, into),),))


def goes_on(words: Wording, n: GoesOn) -> Screen:
    """For the reporter of what was put together with another."""
    return Screen(html=words.html("knowing.goes_on", n=n), protected=True)


def stands_alone(words: Wording, n: StandsAlone) -> Screen:
    """For the reporter of what went on in a signal that was taken back."""
    return Screen(html=words.html("knowing.stands_alone", n=n), protected=True)


def _is_signal(words: Wording, draft: Draft) -> Tap:
    return Tap(words.label("is_signal"), IsSignal(draft_id=draft.id).pack())


def _read(words: Wording, signal: Signal) -> Tap:
    return Tap(words.label("read_ref", ref=signal.ref), ShowSignal(signal_id=signal.id).pack())
