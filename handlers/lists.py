"""Looking at what is open: /acties, /klaar, /agenda."""

import re

from channels.telegram.context import Context
from domain.refusals import Reason, Refused
from usecases import claims, lists
from views import claims as claim_screens
from views import lists as screens


async def mine(context: Context, _args: str = "", page: int = 0) -> None:
    """/acties"""
    context.reply(screens.mine(context.words, await lists.mine(context.turn), page))


async def done(context: Context, args: str = "") -> None:
    """/klaar: the list, or "/klaar A-7" at once."""
    if not args:
        await mine(context)
        return
    number = re.fullmatch(r"[Aa]?-?\s*(\d{1,6})", args.strip())
    if number is None:
        raise Refused(Reason.NUMBER_UNKNOWN)
    finished = await claims.finish_numbered(context.turn, int(number[1]))
    context.reply(claim_screens.finished(context.words, finished))


async def agenda(context: Context, _args: str = "") -> None:
    """/agenda: one message for each team this person coordinates."""
    found = await lists.agenda(context.turn)
    for number, team in enumerate(found):
        context.reply(screens.agenda(context.words, team, number))
    if not found:
        context.reply(screens.no_team(context.words))


async def agenda_page(context: Context, number: int, page: int) -> None:
    """Another page of one team's agenda."""
    found = await lists.agenda(context.turn)
    if number >= len(found):
        raise Refused(Reason.STALE)
    context.show(screens.agenda(context.words, found[number], number, page))
