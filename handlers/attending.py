"""Who comes to a meeting, who comes instead, and who was there."""

from channels.telegram.context import Context
from domain.refusals import Reason, Refused
from usecases import attending, presence
from views import attending as screens
from views.buttons.attending import (
    AnswerAmong,
    AnswerMeeting,
    InviteInstead,
    KeepPresence,
    SendInstead,
    ShowPresence,
    ShowWhoComes,
    SomebodyElse,
    TapPresence,
)
from views.screen import Screen


async def answer(context: Context, button: AnswerMeeting) -> None:
    """Ik kom, or Ik kom niet."""
    context.annotate(await _answered(context, button))


async def answer_among(context: Context, button: AnswerAmong) -> None:
    """The same; what else was asked in that message stays."""
    context.reply(await _answered(context, button))


async def _answered(context: Context, button: AnswerMeeting | AnswerAmong) -> Screen:
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    page = await attending.answer(context.turn, button.meeting_id, yes=button.answer == "yes")
    return screens.mine(context.words, page)


async def who_comes(context: Context, button: ShowWhoComes) -> None:
    """Wie komt?"""
    found = await attending.page(context.turn, button.meeting_id)
    context.show_beside(screens.page(context.words, found, button.page))


async def instead(context: Context, button: SomebodyElse) -> None:
    """Een ander komt."""
    found = await attending.instead(context.turn, button.meeting_id)
    context.show_beside(screens.instead(context.words, found, button.page))


async def send(context: Context, button: SendInstead) -> None:
    """This colleague."""
    page = await attending.send(context.turn, button.meeting_id, button.person_id)
    context.show(screens.mine(context.words, page))


async def newcomer(context: Context, button: InviteInstead) -> None:
    """Somebody who is in no team yet."""
    context.reply(screens.ask_name(context.words, *await attending.ask_name(context.turn, button.meeting_id)))


async def who_was(context: Context, button: ShowPresence) -> None:
    """Wie was er?"""
    context.show(screens.presence(context.words, await presence.page(context.turn, button.meeting_id), button.page))


async def tap(context: Context, button: TapPresence) -> None:
    """It was otherwise with this one."""
    found = await presence.tap(context.turn, button.meeting_id, button.person_id)
    context.show(screens.presence(context.words, found, button.page))


async def keep(context: Context, button: KeepPresence) -> None:
    """Klopt zo."""
    context.show(screens.presence(context.words, await presence.keep(context.turn, button.meeting_id)))
