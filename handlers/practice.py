"""Rehearsing: a coordinator lets the team practise, and ends it."""

from channels.telegram.context import Context
from usecases import practice, setup
from views import practice as screens
from views.buttons.practice import OfferPractice, StartPractice, StopPractice


async def offer(context: Context, button: OfferPractice) -> None:
    """Oefenen."""
    shown = await setup.page(context.turn, button.team_id)
    context.show(screens.offer(context.words, shown.team))


async def start(context: Context, button: StartPractice) -> None:
    """Begin met oefenen."""
    team, until = await practice.start(context.turn, button.team_id)
    context.show(screens.started(context.words, team, until, context.turn.world.calendar.zone))


async def stop(context: Context, button: StopPractice) -> None:
    """Klaar met oefenen."""
    await practice.stop(context.turn, button.team_id)
    context.show(screens.stopped(context.words))
