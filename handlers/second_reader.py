"""The second reader: look before the team does; and the reporter who gets a signal back."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from usecases import conversation, second_reader, unseen
from views import home
from views import second_reader as screens
from views import signals as signal_screens
from views.buttons.second_reader import (
    AdjustSignal,
    GiveBackSignal,
    LetBe,
    LetThrough,
    SendLook,
    ShowLook,
    TakeUpAgain,
)


async def let_through(context: Context, button: LetThrough) -> None:
    """Laat zien."""
    context.show(screens.done(context.words, await second_reader.let_through(context.turn, button.signal_id)))


async def show(context: Context, button: ShowLook) -> None:
    """Lees S-1: the question comes once more."""
    await second_reader.show(context.turn, button.signal_id)


async def adjust(context: Context, button: AdjustSignal) -> None:
    """Pas aan."""
    await _asked(context, button.signal_id, second_reader.ADJUST)


async def give_back(context: Context, button: GiveBackSignal) -> None:
    """Terug naar de melder."""
    await _asked(context, button.signal_id, second_reader.GIVE_BACK)


async def _asked(context: Context, signal_id: str, kind: str) -> None:
    context.reply(screens.asked(context.words, *await second_reader.start(context.turn, signal_id, kind)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """Other words for the team, or a word to the reporter."""
    written = await second_reader.write(context.turn, draft, text, context.message_id)
    if written is None:
        context.reply(home.refused(context.words, Reason.ALREADY_DONE))
    else:
        context.reply(screens.own_words(context.words, written))


async def send(context: Context, button: SendLook) -> None:
    """So it goes."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.LOOK, version=button.version)
    sent = await second_reader.send(context.turn, draft)
    if sent is None:
        context.show(home.refused(context.words, Reason.ALREADY_DONE))
    else:
        context.show(screens.done(context.words, sent))


async def take_up_again(context: Context, button: TakeUpAgain) -> None:
    """Aanpassen en opnieuw sturen."""
    shown = await unseen.take_up_again(context.turn, button.signal_id)
    context.show(signal_screens.preview(context.words, shown))


async def let_be(context: Context, button: LetBe) -> None:
    """Laat maar."""
    left = await unseen.take_back(context.turn, button.signal_id)
    if left is None:
        raise Refused(Reason.ALREADY_DONE)
    context.show(signal_screens.withdrawn(context.words, left))
