"""A command that is not there: the one that was meant is one tap away, with what was typed behind it."""

from collections.abc import Sequence

from channels.telegram.context import Context
from domain.access import Act
from domain.commands import nearest
from handlers import alarms
from usecases import lists, meant
from views import home as screens
from views.buttons.lists import TryCommand


async def offer(context: Context, commands: Sequence[str]) -> None:
    """Which of these was meant? The help where none comes near."""
    message = context.said.effective_message
    name, _, words = ((message.text if message is not None else "") or "").lstrip("/").partition(" ")
    if words and await alarms.first(context, words):
        return
    context.turn.require(Act.SEE_TEAM)
    near = nearest(name.partition("@")[0], commands)
    if not near:
        context.reply(screens.help_(context.words, await lists.home(context.turn)))
        return
    kept = await meant.keep(context.turn, words, context.message_id) if words.strip() else None
    if kept is not None and kept.personal:
        context.erase_here()
    draft = kept.draft if kept is not None and not kept.personal else None
    context.reply(screens.mistyped(context.words, near, draft))


async def words_of(context: Context, button: TryCommand) -> str:
    """What was typed behind the command."""
    return await meant.said(context.turn, button.draft_id) if button.draft_id else ""
