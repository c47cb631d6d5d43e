"""Completing a signal: its page, what others know, questions to its reporter, a call, the agenda, another table."""

from channels.telegram.context import Context
from domain.acute import danger_in
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from handlers import alarms
from usecases import asking, calling, conversation, knowing_more, merging, reading, referring, replying
from usecases.calling import NumberNeeded, NumberUnclear, ShowsWho, Spoken
from views import knowing as screens
from views import signals as signal_screens
from views.buttons.knowing import (
    AgreeToCall,
    AnswerQuestion,
    AskReporter,
    CallMe,
    ChooseReferral,
    DeclineCall,
    DeclineQuestion,
    KnowMore,
    Merge,
    MergeWith,
    PutOnAgenda,
    PutWithSignal,
    Refer,
    SeeToo,
    SendSaid,
    ShowHistory,
    ShowSignal,
)


async def show(context: Context, button: ShowSignal) -> None:
    """Meer …"""
    shown = await reading.page(context.turn, button.signal_id)
    context.toast_in_group("toast_private")
    context.show(signal_screens.page(context.words, shown, context.turn.world.calendar.zone))


async def past(context: Context, button: ShowHistory) -> None:
    """Wat er gebeurde."""
    signal, team, events = await reading.past(context.turn, button.signal_id)
    zone = context.turn.world.calendar.zone
    context.show(signal_screens.past(context.words, signal, team, events, zone, button.page))


async def more(context: Context, button: KnowMore) -> None:
    """Ik weet meer."""
    signal, draft = await knowing_more.start(context.turn, button.signal_id)
    context.toast_in_group("toast_private")
    context.reply(screens.asked(context.words, signal, draft))


async def see_too(context: Context, button: SeeToo) -> None:
    """Ik zie dit ook."""
    await knowing_more.see_too(context.turn, button.signal_id)
    context.toast(context.words.label("toast_seen"))


async def ask(context: Context, button: AskReporter) -> None:
    """Vraag aan de melder."""
    signal, draft = await asking.start(context.turn, button.signal_id)
    context.reply(screens.asked(context.words, signal, draft))


async def answer(context: Context, button: AnswerQuestion) -> None:
    """Antwoord."""
    _, signal, draft = await asking.start_answer(context.turn, button.request_id)
    context.reply(screens.asked(context.words, signal, draft))


async def cant_say(context: Context, button: DeclineQuestion) -> None:
    """Dat kan ik niet zeggen."""
    await asking.decline(context.turn, button.request_id)
    context.show(screens.declined(context.words))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What was typed for an addition, a question, an answer, a number or a day."""
    if "choice" in draft.answers:
        written = await replying.write(context.turn, draft, text, context.message_id)
        context.reply(screens.replied(context.words, written))
    elif draft.flow is Flow.CALL:
        _spoken(context, await calling.number(context.turn, draft, text, context.message_id))
    elif draft.flow is Flow.REFER:
        context.reply(screens.referred(context.words, await referring.choose_day(context.turn, draft, text)))
    else:
        write = knowing_more.write if draft.flow is Flow.ADD else asking.write
        context.reply(screens.own_words(context.words, await write(context.turn, draft, text, context.message_id)))


async def send(context: Context, button: SendSaid) -> None:
    """Send what was shown."""
    flows = (Flow.ADD, Flow.ASK, Flow.ANSWER)
    draft = await conversation.get(context.turn, button.draft_id, *flows, version=button.version)
    if draft.step is not Step.PREVIEW or "choice" in draft.answers:
        raise Refused(Reason.STALE)
    do = {Flow.ADD: knowing_more.add, Flow.ASK: asking.ask, Flow.ANSWER: asking.answer}[draft.flow]
    context.show(screens.sent(context.words, draft.flow, await do(context.turn, draft)))


async def put(context: Context, button: PutWithSignal) -> None:
    """Zet bij S-12."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ADD, version=button.version)
    signal = await replying.put(context.turn, draft, button.signal_id)
    context.show(screens.sent(context.words, draft.flow, signal))


async def reply(context: Context, text: str) -> None:
    """A reply to a card in the group."""
    message = context.said.effective_message
    replied = message.reply_to_message if message is not None else None
    if context.group_id is None or replied is None:
        return
    signal_id = await reading.behind_card(context.turn, context.group_id, replied.message_id)
    danger = danger_in(text) if signal_id is not None else None
    if danger is not None:
        await alarms.acute(context, text, danger)
        return
    added = await knowing_more.add_reply(context.turn, signal_id, text) if signal_id is not None else None
    if added is None:
        return
    signal, shown, removed = added
    context.reply(screens.reply_added(context.words, signal, shown, removed))
    if removed:
        context.erase_here()


async def call(context: Context, button: CallMe) -> None:
    """Bel me hierover."""
    spoken = await calling.ask(context.turn, button.signal_id, sure=bool(button.sure))
    context.toast_in_group("toast_call" if isinstance(spoken, Spoken) else "toast_private")
    _spoken(context, spoken)


async def agree(context: Context, button: AgreeToCall) -> None:
    """Ja, wissel nummers uit."""
    _spoken(context, await calling.agree(context.turn, button.request_id))


async def decline(context: Context, button: DeclineCall) -> None:
    """Liever niet."""
    context.show(screens.call_declined(context.words, await calling.decline(context.turn, button.request_id)))


def _spoken(context: Context, spoken: NumberNeeded | NumberUnclear | ShowsWho | Spoken) -> None:
    if isinstance(spoken, ShowsWho):
        context.reply(screens.shows_who(context.words, spoken.signal))
    elif isinstance(spoken, NumberNeeded):
        context.reply(screens.asked_number(context.words, spoken.signal, spoken.draft))
    elif isinstance(spoken, NumberUnclear):
        context.reply(screens.number_unclear(context.words, spoken.signal, spoken.draft))
    elif spoken.phone:
        context.reply(screens.call_agreed(context.words, spoken.signal, spoken.name, spoken.phone))
    else:
        context.reply(screens.call_sent(context.words, spoken.signal))


async def put_on_agenda(context: Context, button: PutOnAgenda) -> None:
    """Op de agenda, or off it."""
    await referring.put_on_agenda(context.turn, button.signal_id, on=bool(button.on))
    context.toast(context.words.label("toast_agenda" if button.on else "toast_agenda_off"))
    if context.in_private:
        await show(context, ShowSignal(button.signal_id))


async def refer(context: Context, button: Refer) -> None:
    """Hoort elders."""
    context.show(screens.refer(context.words, *await referring.start(context.turn, button.signal_id)))


async def choose_referral(context: Context, button: ChooseReferral) -> None:
    """The table, who keeps the regie, when to look again."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.REFER, version=button.version)
    signal, team, stepped = await referring.choose(context.turn, draft, button.value)
    if stepped is None:
        context.show(screens.referred(context.words, signal))
    else:
        context.show(screens.refer(context.words, signal, team, stepped))


async def same(context: Context, button: MergeWith) -> None:
    """Zelfde als …"""
    context.show(screens.same(context.words, *await merging.candidates(context.turn, button.signal_id)))


async def merge(context: Context, button: Merge) -> None:
    """Put them together."""
    context.show(screens.merged(context.words, await merging.merge(context.turn, button.signal_id, button.into_id)))
