"""The fasekaart: /fase."""

from channels.telegram.context import Context
from domain.drafts import Draft
from handlers import alarms
from usecases import fasekaart
from views import fasekaart as screens
from views import signals as signal_screens
from views.buttons.looking_up import BeginWithPhase, FillPhase, Weigh


async def start(context: Context, args: str = "") -> None:
    """/fase"""
    if not await alarms.first(context, args):
        context.reply(screens.page(context.words, await fasekaart.weigh(context.turn)))


async def weigh(context: Context, button: Weigh) -> None:
    """A choice, or one back."""
    values = (button.problem, button.gravity, button.threat, button.protection)
    context.show(screens.page(context.words, await fasekaart.weigh(context.turn, *values)))


async def begin(context: Context, button: BeginWithPhase) -> None:
    """Maak er een signaal van."""
    draft = await fasekaart.begin_signal(context.turn, button.phase)
    context.reply(signal_screens.asked(context.words, draft))


async def fill_in(context: Context, button: FillPhase) -> None:
    """Zet de fase in je signaal."""
    shown = await fasekaart.fill_in(context.turn, button.draft_id, button.phase)
    if isinstance(shown, Draft):
        context.reply(signal_screens.more(context.words, shown))  # first say where the second text belongs
    else:
        context.show(signal_screens.preview(context.words, shown))
