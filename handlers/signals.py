"""Raising a signal: type, look at it as the team will see it, send, and take it back."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow, Step
from domain.overviews import Closed, Preview, StillDoing
from domain.refusals import Reason, Refused
from domain.signals import Why
from handlers.lists import team_meant
from usecases import conversation, drafting, signals
from views import signals as screens
from views.buttons.signals import (
    ChangeSignal,
    CloseAnyway,
    CloseSignal,
    LeadMe,
    SendSignal,
    SetSignal,
    StartAnew,
    TakeForReal,
    Withdraw,
    WithdrawFor,
)


async def ask(context: Context, args: str = "", *, pasting: bool = False) -> None:
    """/signaal or /plak, perhaps with the text behind it. In a group that is taken away and asked again in private."""
    if args and context.in_private:
        await typed(context, None, args)
        return
    begun = await conversation.latest_of(context.turn, Flow.SIGNAL)
    if begun is not None and "text" in begun.answers and not args:
        context.reply(screens.unfinished(context.words, begun))
        return
    draft = await drafting.ask(context.turn, await team_meant(context))
    asked = screens.asked_to_paste if pasting else screens.asked
    context.reply(asked(context.words, draft, from_group=bool(args)))
    if args:
        context.erase_here()


async def typed(context: Context, draft: Draft | None, text: str, other: str = "") -> None:
    """A text in private that answers nothing else. `other`: what else it may mean."""
    if draft is not None and draft.step in (Step.PREVIEW, Step.MORE):
        held = await drafting.hold_more(context.turn, draft, text, context.message_id)
        context.reply(screens.more(context.words, held))
        return
    await retyped(context, draft, text, other)


async def retyped(context: Context, draft: Draft | None, text: str, other: str = "") -> None:
    """The text of a signal, also in place of the one that stands."""
    await previewed(context, await drafting.write(context.turn, draft, text, context.message_id, other))


async def previewed(context: Context, shown: Preview) -> None:
    """As the team will see it."""
    if not shown.team_known:  # who has several schools says first which one
        teams = await drafting.schools(context.turn)
        context.reply(screens.choices(context.words, shown.draft, "team", teams))
        return
    context.reply(screens.preview(context.words, shown))


async def change(context: Context, button: ChangeSignal) -> None:
    """A line of the preview: show its choices, wait for a text, or go back."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SIGNAL)
    if draft.step is Step.MORE:
        context.reply(screens.more(context.words, draft))  # first say where the second text belongs
    elif button.line == "text":
        await drafting.retype(context.turn, draft)
        context.show(screens.asked_again(context.words, draft))
    elif button.line in ("theme", "themes"):
        found = await drafting.themes(context.turn, draft)
        context.show(screens.themes(context.words, draft, found, rest=button.line == "themes"))
    elif button.line in drafting.LINES:
        teams = await drafting.schools(context.turn)
        context.show(screens.choices(context.words, draft, button.line, teams))
    else:
        context.show(screens.preview(context.words, await drafting.back(context.turn, draft)))


async def choose(context: Context, button: SetSignal) -> None:
    """A chosen value for a line of the preview."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SIGNAL, version=button.version)
    if button.line == "more":
        shown: Preview | Draft = await drafting.place_more(context.turn, draft, button.value)
    else:
        shown = await drafting.set_line(context.turn, draft, button.line, button.value)
    if isinstance(shown, Draft):
        await _next_step(context, shown)
    else:
        context.show(screens.preview(context.words, shown))


async def lead(context: Context, button: LeadMe) -> None:
    """Stap voor stap."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SIGNAL)
    await _next_step(context, await drafting.lead(context.turn, draft))


async def _next_step(context: Context, draft: Draft) -> None:
    steps = draft.answers["steps"].split()
    if steps[:1] == ["theme"]:
        context.show(screens.themes(context.words, draft, await drafting.themes(context.turn, draft)))
    elif steps:
        context.show(screens.choices(context.words, draft, steps[0], await drafting.schools(context.turn)))
    else:
        context.show(screens.asked(context.words, draft))


async def take_for_real(context: Context, button: TakeForReal) -> None:
    """Dit is echt."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SIGNAL)
    context.show(screens.preview(context.words, await drafting.take_for_real(context.turn, draft)))


async def start_anew(context: Context, button: StartAnew) -> None:
    """Begin opnieuw."""
    await conversation.get(context.turn, button.draft_id, Flow.SIGNAL)
    await conversation.stop(context.turn, button.draft_id)
    context.show(screens.asked(context.words, await drafting.ask(context.turn)))


async def send(context: Context, button: SendSignal) -> None:
    """Verstuur."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SIGNAL, version=button.version)
    outcome = await signals.send(context.turn, draft)
    if isinstance(outcome, Preview):
        context.show(screens.preview(context.words, outcome))
    else:
        context.show(screens.sent(context.words, outcome))


async def withdraw(context: Context, button: Withdraw) -> None:
    """Toch niet."""
    signal = await signals.withdraw(context.turn, button.signal_id)
    context.show((screens.why if signal.living else screens.withdrawn)(context.words, signal))


async def withdraw_for(context: Context, button: WithdrawFor) -> None:
    """Why it is taken back."""
    try:
        why = Why(button.why)
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.show(screens.withdrawn(context.words, await signals.withdraw(context.turn, button.signal_id, why)))


async def close(context: Context, button: CloseSignal) -> None:
    """Afsluiten."""
    closed = await signals.close(context.turn, button.signal_id)
    if isinstance(closed, StillDoing):
        context.toast_in_group("toast_private")
        context.reply(screens.still_doing(context.words, closed))
        return
    context.toast(screens.closed(context.words, closed).html)
    context.reply_if_private(screens.closed(context.words, closed))


async def close_anyway(context: Context, button: CloseAnyway) -> None:
    """Toch afsluiten."""
    closed = await signals.close(context.turn, button.signal_id, sure=True)
    if isinstance(closed, Closed):
        context.show(screens.closed(context.words, closed))
