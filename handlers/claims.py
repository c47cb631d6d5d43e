"""Picking something up from a signal."""

from channels.telegram.context import Context
from domain.actions import Task
from domain.drafts import Draft, Flow, Step
from domain.overviews import TakenUp
from domain.refusals import Reason, Refused
from handlers.signals import previewed
from usecases import claims, conversation, drafting
from views import actions as action_screens
from views import claims as screens
from views.buttons.claims import Claim, DoTask, IsSignal, PutBack

_MAY_BE_NEW = (Flow.CLAIM, Flow.ACTION, Flow.ADD, Flow.ASK, Flow.CALL, Flow.FEED_BACK)


async def start(context: Context, button: Claim) -> None:
    """Ik pak iets op."""
    begun = await claims.start(context.turn, button.signal_id)
    reachable = all(person.reachable for person in context.turn.actor.people)
    taken = isinstance(begun, TakenUp)
    context.toast(
        context.words.label(("toast_taken" if taken else "toast_claim") if reachable else "toast_unreachable")
    )
    context.reply(
        screens.taken_up(context.words, begun) if isinstance(begun, TakenUp) else screens.what(context.words, *begun)
    )


async def put_back(context: Context, button: PutBack) -> None:
    """Toch niet, for who made no action."""
    context.show(screens.put_back(context.words, await claims.put_back(context.turn, button.signal_id)))


async def do(context: Context, button: DoTask) -> None:
    """One of the usual things."""
    try:
        what = context.words.word(Task(button.task))
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.show(action_screens.promised(context.words, await claims.promise(context.turn, button.signal_id, what)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What will be done, in the person's own words."""
    shown = await claims.write(context.turn, draft, text, context.message_id)
    context.reply(screens.own_words(context.words, shown))


async def send(context: Context, draft: Draft) -> None:
    """Zet op de kaart."""
    context.show(action_screens.promised(context.words, await claims.promise_written(context.turn, draft)))


async def is_signal(context: Context, button: IsSignal) -> None:
    """Dit is een nieuw signaal."""
    draft = await conversation.get(context.turn, button.draft_id, *_MAY_BE_NEW)
    if draft.step not in (Step.PREVIEW, Step.PHONE) or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    signal = await claims.becomes_signal(context.turn, draft)
    await previewed(context, await drafting.rewrite(context.turn, signal, draft.answers["text"]))
