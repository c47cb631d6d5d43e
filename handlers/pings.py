"""Under a ping: read what it is about, or be asked again later."""

from channels.telegram.context import Context
from domain.pings import Owed, Snooze
from domain.refusals import Reason, Refused
from usecases import actions, pings, reading
from views import actions as action_screens
from views import pings as screens
from views import signals as signal_screens
from views.buttons.pings import ReadIt, SnoozePing


async def read(context: Context, button: ReadIt) -> None:
    """Lees."""
    if button.what == "signal":
        shown = await reading.page(context.turn, button.thing_id)
        context.reply(signal_screens.page(context.words, shown, context.turn.world.calendar.zone))
    elif button.what == "action":
        context.reply(action_screens.page(context.words, await actions.look(context.turn, button.thing_id)))
    else:
        raise Refused(Reason.STALE)


async def snooze(context: Context, button: SnoozePing) -> None:
    """Morgen, or Volgende week."""
    try:
        owed, choice = Owed(button.owed), Snooze(button.choice)
    except ValueError:
        raise Refused(Reason.STALE) from None
    item, at = await pings.snooze(context.turn, owed, button.owed_id, choice)
    context.show(screens.snoozed(context.words, item, at, context.turn.world.calendar.zone))
