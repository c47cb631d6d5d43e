"""The network's own words: /woorden."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.network_words import WordKind
from domain.overviews import NetworkWords
from domain.overviews import SureOfWords as Names
from usecases import conversation, network_words
from views import network_words as screens
from views.buttons.network_words import AddWords, DecideWord, RemoveWord, ShowWords, SureOfWords
from views.screen import Screen


async def show(context: Context, _args: str = "") -> None:
    """/woorden: one message for each network."""
    for found in await network_words.all_of(context.turn):
        context.reply(screens.page(context.words, found))


async def page(context: Context, button: ShowWords) -> None:
    """Another page."""
    found = await network_words.page(context.turn, button.network_id)
    context.show(screens.page(context.words, found, button.page))


async def add(context: Context, button: AddWords) -> None:
    """Erbij: of which kind, and then which."""
    if not button.kind:
        await network_words.page(context.turn, button.network_id)
        context.show(screens.kinds(context.words, button.network_id))
        return
    if button.kind == WordKind.THEMAWOORD:
        await network_words.page(context.turn, button.network_id)
        context.show(screens.themes(context.words, button.network_id))
        return
    context.reply(screens.asked(context.words, *await network_words.ask(context.turn, button.network_id, button.kind)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The words."""
    context.reply(_screen(context, await network_words.write(context.turn, draft, text, context.message_id)))


def _screen(context: Context, found: NetworkWords | Names) -> Screen:
    return screens.sure(context.words, found) if isinstance(found, Names) else screens.page(context.words, found)


async def sure(context: Context, button: SureOfWords) -> None:
    """Ja, zet erbij."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.WORDS, version=button.version)
    context.show(screens.page(context.words, await network_words.keep_typed(context.turn, draft)))


async def decide(context: Context, button: DecideWord) -> None:
    """Onthoud, or niet onthouden."""
    found = await network_words.decide(context.turn, button.word_id, keep=bool(button.keep))
    context.show(_screen(context, found))


async def remove(context: Context, button: RemoveWord) -> None:
    """Weg."""
    found = await network_words.remove(context.turn, button.word_id)
    context.show(screens.page(context.words, found, button.page))
