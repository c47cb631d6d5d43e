"""Asking others: to take an action over, or to look along with it; and their answers."""

from channels.telegram.context import Context
from usecases import handing, helping
from views import actions as screens
from views import choosing
from views.buttons.actions import AskToHelp, AskToTake, DeclineAction, HandOver, Help, StopHelping, TakeAction


async def choose(context: Context, button: HandOver) -> None:
    """Draag over."""
    context.show(choosing.hand_over(context.words, await handing.choose(context.turn, button.action_id)))


async def ask(context: Context, button: AskToTake) -> None:
    """Ask this member."""
    asked = await handing.ask(context.turn, button.action_id, button.person_id)
    context.show(choosing.handing(context.words, *asked))


async def accept(context: Context, button: TakeAction) -> None:
    """Ja, doe ik."""
    context.show(screens.promised(context.words, await handing.accept(context.turn, button.request_id)))


async def decline(context: Context, button: DeclineAction) -> None:
    """Nee."""
    context.show(choosing.declined(context.words, await handing.decline(context.turn, button.request_id)))


async def choose_help(context: Context, button: Help) -> None:
    """Vraag hulp."""
    context.show(choosing.help_(context.words, await helping.choose(context.turn, button.action_id)))


async def ask_help(context: Context, button: AskToHelp) -> None:
    """Ask this member to look along."""
    asked = await helping.ask(context.turn, button.action_id, button.person_id)
    context.show(choosing.help_(context.words, asked))


async def stop_helping(context: Context, button: StopHelping) -> None:
    """Niet meer meekijken."""
    context.show(choosing.stopped_helping(context.words, await helping.stop(context.turn, button.action_id)))
