"""A school year begins: taking part again, who does, and the dates."""

from channels.telegram.context import Context
from usecases import school_year
from views import freshness
from views import school_year as screens
from views.buttons.school_year import SendDates, ShowYear, TakePartAgain


async def renew(context: Context, button: TakePartAgain) -> None:
    """Ja, ik doe weer mee."""
    found = await school_year.renew(context.turn, button.team_id)
    context.show(screens.renewed(context.words, found.teams))
    if found.entry is not None:
        context.reply(freshness.asked(context.words, found.entry))


async def show(context: Context, button: ShowYear) -> None:
    """Het schooljaar."""
    context.show(screens.page(context.words, await school_year.page(context.turn, button.team_id)))


async def send_dates(context: Context, button: SendDates) -> None:
    """Stuur de data naar het team."""
    context.show(screens.page(context.words, await school_year.send_dates(context.turn, button.team_id)))
