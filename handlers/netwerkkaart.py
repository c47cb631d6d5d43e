"""Who is around the school: /netwerk, in a picture."""

from channels.telegram.context import Context
from handlers.lists import team_meant
from usecases import netwerkkaart
from views import netwerkkaart as screens
from views.buttons.netwerkkaart import PrintMap, ShowMap, WantDeputies


async def start(context: Context, _args: str = "") -> None:
    """/netwerk"""
    found = await netwerkkaart.teams(context.turn)
    team_id = await team_meant(context)
    if team_id is None and len(found) > 1:
        context.reply(screens.choose(context.words, found))
        return
    await _draw(context, team_id or found[0].id)


async def show(context: Context, button: ShowMap) -> None:
    """A team's map."""
    await _draw(context, button.team_id)


async def _draw(context: Context, team_id: str) -> None:
    context.draw(screens.picture(context.words, await netwerkkaart.show(context.turn, team_id)))


async def on_paper(context: Context, button: PrintMap) -> None:
    """Om te printen."""
    context.draw(screens.paper(context.words, await netwerkkaart.show(context.turn, button.team_id)))


async def want_deputies(context: Context, button: WantDeputies) -> None:
    """Vraag om vervangers."""
    context.reply(screens.wanted(context.words, await netwerkkaart.ask_deputies(context.turn, button.team_id)))
