"""Weet je genoeg? The reporter says yes, or asks one question."""

from channels.telegram.context import Context
from domain.drafts import Draft
from usecases import enough
from views import enough as screens
from views.buttons.terugkoppelen import AskBack, KnowsEnough


async def yes(context: Context, button: KnowsEnough) -> None:
    """Ja, dank."""
    context.show(screens.thanked(context.words, await enough.enough(context.turn, button.signal_id, button.told)))


async def no(context: Context, button: AskBack) -> None:
    """Nee, ik heb een vraag. The word itself stays where it can be read."""
    signal, draft = await enough.ask(context.turn, button.signal_id, button.told)
    context.reply(screens.asked_question(context.words, signal, draft))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The question, shown before it is sent."""
    context.reply(screens.question(context.words, await enough.write(context.turn, draft, text, context.message_id)))


async def send(context: Context, draft: Draft) -> None:
    """Verstuur."""
    context.show(screens.sent(context.words, await enough.send(context.turn, draft)))
