"""Telling the reporter what came of it: one tap, or one's own words."""

from collections.abc import Callable

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from domain.terugkoppeling import Outcome
from handlers import claims, enough, signals
from handlers.lists import team_meant
from usecases import conversation, ledger, terugkoppelen
from views import lists as list_screens
from views import terugkoppelen as screens
from views.buttons.terugkoppelen import GiveBack, SendWords, ShareWord, Tell, TellBeside
from views.screen import Screen


async def show(context: Context, _args: str = "") -> None:
    """/terugkoppeling: with one word to give its choices at once, else the ledger."""
    await show_page(context, await team_meant(context), 0)


async def show_page(context: Context, team_id: str | None, page: int) -> None:
    """A page of the ledger, perhaps in one team alone."""
    context.reply(await ledger_of(context, team_id, page))


async def ledger_of(context: Context, team_id: str | None, page: int) -> Screen:
    """The only word to give with its choices, else a page of the ledger."""
    mine = await ledger.mine(context.turn, team_id)
    only = mine.only_word
    if only is not None:
        return screens.choices(context.words, await terugkoppelen.choices(context.turn, only.id), mine)
    return list_screens.ledger(context.words, mine, team_id, page)


async def choose(context: Context, button: GiveBack) -> None:
    """Which word for this signal?"""
    context.reply(screens.choices(context.words, await terugkoppelen.choices(context.turn, button.signal_id)))


async def tell(context: Context, button: Tell) -> None:
    """One of the minimal ones, or wait for one's own words."""
    await _tell(context, button, context.show)


async def tell_beside(context: Context, button: TellBeside) -> None:
    """As well; the message keeps its other buttons."""
    await _tell(context, button, context.reply)


async def _tell(context: Context, button: Tell | TellBeside, answer: Callable[[Screen], None]) -> None:
    try:
        outcome = Outcome(button.outcome)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if outcome is Outcome.OWN_WORDS:
        signal, draft = await terugkoppelen.ask_words(context.turn, button.signal_id)
        context.reply(screens.asked_words(context.words, signal, draft))
        return
    told = await terugkoppelen.tell(context.turn, button.signal_id, outcome, context.words.word(outcome))
    answer(screens.told(context.words, told))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """One's own words, shown before they are sent. When the reporter has heard already, it must be a new signal."""
    if draft.flow is Flow.DOUBT:
        await enough.typed(context, draft, text)
        return
    if not await terugkoppelen.still_owed(context.turn, draft):
        await signals.typed(context, None, text)
        return
    shown = await terugkoppelen.write(context.turn, draft, text, context.message_id)
    context.reply(screens.own_words(context.words, shown))


async def send(context: Context, button: SendWords) -> None:
    """Send one's own words: to the reporter, from the reporter, or on the card of a signal that is picked up."""
    flows = (Flow.FEED_BACK, Flow.CLAIM, Flow.DOUBT)
    draft = await conversation.get(context.turn, button.draft_id, *flows, version=button.version)
    if draft.flow is Flow.CLAIM:
        await claims.send(context, draft)
    elif draft.flow is Flow.DOUBT:
        await enough.send(context, draft)
    else:
        called = context.words.word(Outcome.OWN_WORDS)
        context.show(screens.told(context.words, await terugkoppelen.send_words(context.turn, draft, called)))


async def share(context: Context, button: ShareWord) -> None:
    """Laat het team dit ook lezen."""
    shared = await terugkoppelen.share(context.turn, button.signal_id, button.told)
    context.show(screens.told(context.words, shared))
