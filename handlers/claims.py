"""Picking something up: what, by when, another day, done, or not after all."""

from channels.telegram.context import Context
from domain.actions import Due, Task
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from handlers.signals import previewed
from usecases import claims, conversation, drafting
from views import claims as screens
from views.buttons.claims import Claim, DoTask, DropAction, FinishAction, IsSignal, MoveAction, OtherDay


async def start(context: Context, button: Claim) -> None:
    """Ik pak iets op."""
    signal, draft = await claims.start(context.turn, button.signal_id)
    reachable = all(person.reachable for person in context.turn.actor.people)
    context.toast(context.words.label("toast_claim" if reachable else "toast_unreachable"))
    context.reply(screens.what(context.words, signal, draft))


async def do(context: Context, button: DoTask) -> None:
    """One of the usual things."""
    try:
        what = context.words.word(Task(button.task))
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.show(screens.promised(context.words, await claims.promise(context.turn, button.signal_id, what)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What will be done, or by when, in the person's own words."""
    if draft.step is Step.DAY:
        context.reply(screens.promised(context.words, await claims.move_typed(context.turn, draft, text)))
        return
    shown = await claims.write(context.turn, draft, text, context.message_id)
    context.reply(screens.own_words(context.words, shown))


async def send(context: Context, draft: Draft) -> None:
    """Zet op de kaart."""
    context.show(screens.promised(context.words, await claims.promise_written(context.turn, draft)))


async def is_signal(context: Context, button: IsSignal) -> None:
    """Dit is een nieuw signaal."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.CLAIM)
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    signal = await claims.becomes_signal(context.turn, draft)
    await previewed(context, await drafting.rewrite(context.turn, signal, draft.answers["text"]))


async def move(context: Context, button: MoveAction) -> None:
    """Another day, one tap."""
    try:
        due = Due(button.due)
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.show(screens.promised(context.words, await claims.move(context.turn, button.action_id, due)))


async def other_day(context: Context, button: OtherDay) -> None:
    """Another day, typed."""
    context.reply(screens.asked_day(context.words, *await claims.ask_day(context.turn, button.action_id)))


async def finish(context: Context, button: FinishAction) -> None:
    """Klaar."""
    context.reply(screens.finished(context.words, await claims.finish(context.turn, button.action_id)))


async def drop(context: Context, button: DropAction) -> None:
    """Toch niet."""
    context.show(screens.dropped(context.words, await claims.drop(context.turn, button.action_id)))
