"""Looking at what is open: /acties, /klaar. Asked in a group: about its team, answered in private."""

import re

from channels.telegram.context import Context
from domain.refusals import Reason, Refused
from usecases import actions, lists
from views import actions as action_screens
from views import lists as screens
from views.screen import Screen


async def mine(context: Context, _args: str = "") -> None:
    """/acties"""
    await mine_page(context, await team_meant(context), 0)


async def mine_page(context: Context, team_id: str | None, page: int) -> None:
    """A page of what is mine, perhaps in one team alone."""
    context.reply(await mine_screen(context, team_id, page))


async def mine_screen(context: Context, team_id: str | None, page: int) -> Screen:
    """What is mine."""
    return screens.mine(context.words, await lists.mine(context.turn, team_id), team_id, page)


async def done(context: Context, args: str = "") -> None:
    """/klaar: the list, or "/klaar A-7" at once."""
    if not args:
        await mine(context)
        return
    number = re.fullmatch(r"[Aa]?-?\s*(\d{1,6})", args.strip())
    if number is None:
        raise Refused(Reason.NUMBER_UNKNOWN)
    finished = await actions.finish_numbered(context.turn, int(number[1]))
    context.reply(action_screens.finished(context.words, finished))


async def team_meant(context: Context) -> str | None:
    """In a group that is coupled to one of their teams: that team."""
    return await lists.team_of_group(context.turn, context.group_id) if context.group_id is not None else None
