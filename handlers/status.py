"""Looking whether everything works: /status, and its button on a team's page. Answered in private."""

from channels.telegram.context import Context
from handlers.lists import team_meant
from usecases import status
from views import lists as list_screens
from views.buttons.settings import Look


async def show(context: Context, _args: str = "") -> None:
    """/status: one message for each team this person coordinates; in a team's group of that one."""
    errands = await status.ask(context.turn, await team_meant(context))
    for errand in errands:
        context.look(errand)
    if not errands:
        context.reply(list_screens.no_team(context.words))


async def look(context: Context, button: Look) -> None:
    """Status, or again, or in full."""
    for errand in await status.ask(context.turn, button.team_id, page=max(button.page, 0)):
        context.look(errand)
    context.toast(context.words.label("toast_look"))
