"""Telling the reporter what came of it: one tap, or one's own words."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from domain.terugkoppeling import Outcome
from handlers import claims, signals
from handlers.lists import team_meant
from usecases import conversation, lists, terugkoppelen
from views import lists as list_screens
from views import terugkoppelen as screens
from views.buttons.terugkoppelen import GiveBack, SendWords, Tell


async def show(context: Context, _args: str = "") -> None:
    """/terugkoppeling: with one debt its choices at once, else the list."""
    await show_page(context, await team_meant(context), 0)


async def show_page(context: Context, team_id: str | None, page: int) -> None:
    """A page of what one owes, perhaps in one team alone."""
    mine = await lists.mine(context.turn, team_id)
    if len(mine.owed) == 1 and mine.owed[0].signal is not None:
        context.reply(screens.choices(context.words, mine.owed[0].signal))
    else:
        context.reply(list_screens.owed_words(context.words, mine, team_id, page))


async def choose(context: Context, button: GiveBack) -> None:
    """Which word for this signal?"""
    context.reply(screens.choices(context.words, await terugkoppelen.choices(context.turn, button.signal_id)))


async def tell(context: Context, button: Tell) -> None:
    """One of the minimal ones, or wait for one's own words."""
    try:
        outcome = Outcome(button.outcome)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if outcome is Outcome.OWN_WORDS:
        signal, draft = await terugkoppelen.ask_words(context.turn, button.signal_id)
        context.reply(screens.asked_words(context.words, signal, draft))
        return
    context.show(screens.told(context.words, await terugkoppelen.tell(context.turn, button.signal_id, outcome)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """One's own words, shown before they are sent. When the reporter has heard already, it must be a new signal."""
    if not await terugkoppelen.still_owed(context.turn, draft):
        await signals.typed(context, None, text)
        return
    shown = await terugkoppelen.write(context.turn, draft, text, context.message_id)
    context.reply(screens.own_words(context.words, shown))


async def send(context: Context, button: SendWords) -> None:
    """Send one's own words: to the reporter, or on the card of a signal that is picked up."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.FEED_BACK, Flow.CLAIM, version=button.version)
    if draft.flow is Flow.CLAIM:
        await claims.send(context, draft)
        return
    context.show(screens.told(context.words, await terugkoppelen.send_words(context.turn, draft)))
