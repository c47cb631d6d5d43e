"""Collecting: what does everybody want to talk about?"""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from usecases import collecting, conversation
from views import collecting as screens
from views.buttons.agenda import (
    KeepProposal,
    NothingToPropose,
    ProposeFor,
    ProposeSignal,
    ProposeTheme,
    TakeBackProposal,
    WriteProposal,
)


async def ask(context: Context, button: ProposeFor) -> None:
    """Iets voorstellen."""
    context.show(screens.asked(context.words, await collecting.ask(context.turn, button.meeting_id)))


async def theme(context: Context, button: ProposeTheme) -> None:
    """Een thema: which, or this one."""
    if not button.theme:
        shown = await collecting.ask(context.turn, button.where)
        context.show(screens.themes(context.words, shown, button.page))
        return
    shown = await collecting.propose_theme(
        context.turn, button.where, button.theme, lambda choice: screens.theme_name(context.words, choice)
    )
    context.toast(context.words.label("toast_proposed"))
    context.show(screens.asked(context.words, shown))


async def signal(context: Context, button: ProposeSignal) -> None:
    """Een signaal: which?"""
    context.show(screens.signals(context.words, *await collecting.living(context.turn, button.where), button.page))


async def write(context: Context, button: WriteProposal) -> None:
    """Zelf schrijven."""
    context.reply(screens.write(context.words, *await collecting.start(context.turn, button.where)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What somebody wants to talk about."""
    context.reply(screens.preview(context.words, await collecting.write(context.turn, draft, text, context.message_id)))


async def keep(context: Context, button: KeepProposal) -> None:
    """Stel dit voor."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PROPOSE, version=button.version)
    shown = await collecting.keep(context.turn, draft)
    context.toast(context.words.label("toast_proposed"))
    context.show(screens.asked(context.words, shown))


async def take_back(context: Context, button: TakeBackProposal) -> None:
    """Toch niet."""
    context.show(screens.asked(context.words, await collecting.take_back(context.turn, button.where, button.point_id)))


async def nothing(context: Context, button: NothingToPropose) -> None:
    """Niets."""
    context.show(screens.nothing(context.words, await collecting.ask(context.turn, button.where)))
