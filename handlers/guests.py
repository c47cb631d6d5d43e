"""Experts: asking one about a signal, and what they read."""

from channels.telegram.context import Context
from domain.overviews import Experts
from usecases import guests, reading
from views import guests as screens
from views import signals as signal_screens
from views.buttons.guests import AskExpert, BringExpert, LetExpertGo, ReadAsked, SignalsForExperts


async def signals(context: Context, button: SignalsForExperts) -> None:
    """Vraag een expert: about which signal?"""
    context.show(screens.signals(context.words, *await guests.living(context.turn, button.team_id)))


async def bring(context: Context, button: BringExpert) -> None:
    """Vraag een expert erbij."""
    _reply(context, await guests.choose(context.turn, button.signal_id))


async def ask(context: Context, button: AskExpert) -> None:
    """This one."""
    _show(context, await guests.invite(context.turn, button.signal_id, button.person_id))


async def let_go(context: Context, button: LetExpertGo) -> None:
    """Niet meer nodig."""
    _show(context, await guests.let_go(context.turn, button.signal_id, button.person_id))


async def read(context: Context, button: ReadAsked) -> None:
    """Lees het signaal."""
    shown = await reading.page(context.turn, button.signal_id)
    context.reply(signal_screens.page(context.words, shown, context.turn.world.calendar.zone))


def _show(context: Context, found: Experts) -> None:
    context.show(screens.experts(context.words, found, coordinates=_coordinates(context, found)))


def _reply(context: Context, found: Experts) -> None:
    context.reply(screens.experts(context.words, found, coordinates=_coordinates(context, found)))


def _coordinates(context: Context, found: Experts) -> bool:
    return context.turn.actor.coordinates(found.team.id, found.team.network_id)
