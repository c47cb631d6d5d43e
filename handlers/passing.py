"""Draag over: another probleemeigenaar, who says yes or no."""

from channels.telegram.context import Context
from usecases import passing
from views import passing as screens
from views.buttons.terugkoppelen import LeaveWord, OfferWord, PassWord, TakeWord


async def choose(context: Context, button: PassWord) -> None:
    """Draag over: to whom?"""
    context.reply(screens.choices(context.words, await passing.choose(context.turn, button.signal_id)))


async def offer(context: Context, button: OfferWord) -> None:
    """Ask this one."""
    asked = await passing.offer(context.turn, button.signal_id, button.person_id)
    context.show(screens.asked(context.words, asked))


async def take(context: Context, button: TakeWord) -> None:
    """Ja, ik doe het."""
    context.show(screens.taken(context.words, await passing.accept(context.turn, button.request_id)))


async def leave(context: Context, button: LeaveWord) -> None:
    """Nee, nu niet."""
    context.show(screens.left(context.words, await passing.decline(context.turn, button.request_id)))
