"""Knowing what is kept: /privacy, and its button under /help."""

from channels.telegram.context import Context
from usecases import privacy
from views import privacy as screens


async def show(context: Context, _args: str = "") -> None:
    """/privacy, answered in private, also when it was typed in a group."""
    context.reply(screens.mine(context.words, await privacy.mine(context.turn)))
