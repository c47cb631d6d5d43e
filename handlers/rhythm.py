"""One's own rhythm: when to be reminded, days and hours, free until, and who stands in."""

from channels.telegram.context import Context
from domain.drafts import Draft
from domain.refusals import Reason, Refused
from usecases import rhythm, standing_in
from views import reminders
from views import rhythm as screens
from views.buttons.rhythm import AnswerStandIn, AskStandIn, SetRhythm, ShowRhythm, TypeRhythm


async def mine(context: Context, _args: str = "") -> None:
    """/ritme"""
    context.reply(screens.page(context.words, await rhythm.page(context.turn)))


async def show(context: Context, button: ShowRhythm) -> None:
    """Mijn ritme, or the choices of one line."""
    words, page = context.words, await rhythm.page(context.turn)
    if button.part == "mates":
        mates = await standing_in.mates(context.turn) if page.away else []
        context.show(screens.gone(words, page, mates, button.page) if page.away else screens.page(words, page))
    elif button.part == "time":
        context.show(screens.choose_time(words, button.page))
    elif button.part == "days":
        context.show(screens.choose_days(words, page))
    elif button.part == "hours":
        context.show(screens.choose_hours(words))
    elif button.part == "meeting":
        context.show(reminders.switches(words, page.rhythm))
    elif button.part == "away":
        context.show(screens.choose_away(words))
    else:
        context.show(screens.page(words, page))


async def set_line(context: Context, button: SetRhythm) -> None:
    """A chosen value."""
    page = await rhythm.set_line(context.turn, button.line, button.value)
    if button.line == "away" and page.away:
        context.show(screens.gone(context.words, page, await standing_in.mates(context.turn)))
    elif button.line == "meeting":
        context.show(reminders.switches(context.words, page.rhythm))
    elif button.line == "day":
        context.show(screens.choose_days(context.words, page))
    else:
        context.show(screens.page(context.words, page))


async def type_line(context: Context, button: TypeRhythm) -> None:
    """Wait for a typed value."""
    context.reply(screens.typing(context.words, await rhythm.ask(context.turn, button.line)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A typed time, hours or last free day."""
    page = await rhythm.write(context.turn, draft, text)
    if draft.answers["line"] == "away":
        context.reply(screens.gone(context.words, page, await standing_in.mates(context.turn)))
    else:
        context.reply(screens.page(context.words, page))


async def ask_stand_in(context: Context, button: AskStandIn) -> None:
    """Ask this teammate."""
    context.show(screens.asked(context.words, await standing_in.ask(context.turn, button.person_id)))


async def answer_stand_in(context: Context, button: AnswerStandIn) -> None:
    """Ja, dat doe ik, or not."""
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    answered = await standing_in.answer(context.turn, button.request_id, yes=button.answer == "yes")
    context.show(screens.answered(context.words, answered))
