"""One's own entry: /profiel; and the public numbers that a team keeps."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.people import Organisation
from domain.refusals import Reason, Refused
from usecases import deputies, profile, public_lines, standing_in
from views import profile as screens
from views.buttons.profile import (
    AnswerDeputy,
    AskDeputy,
    ConfirmLines,
    SetLine,
    SetProfile,
    ShowLines,
    ShowProfile,
    StopDeputy,
    TypeProfile,
)

_PARTS = frozenset({"function", "themes", "phone", "mail", "seen", "deputy"})


async def mine(context: Context, _args: str = "") -> None:
    """/profiel"""
    context.reply(screens.page(context.words, await profile.page(context.turn)))


async def show(context: Context, button: ShowProfile) -> None:
    """Mijn gegevens, or the choices of one line."""
    page = await profile.page(context.turn)
    if button.part not in _PARTS:
        context.show(screens.page(context.words, page))
        return
    mates = await standing_in.mates(context.turn) if button.part == "deputy" else []
    context.show(screens.choose(context.words, page, button.part, mates, button.page))


async def set_line(context: Context, button: SetProfile) -> None:
    """A chosen value."""
    turn = context.turn
    if button.line == "right":
        page = await profile.confirm(turn)
    elif button.line == "sick":
        page = await profile.sick(turn)
    elif button.line == "back":
        page = await profile.back(turn)
    elif button.line == "deputy":
        await deputies.let_go(turn)
        page = await profile.page(turn)
    else:
        page = await profile.set_line(turn, button.line, button.value)
    if button.line == "theme":
        context.show(screens.choose(context.words, page, "themes", []))
    else:
        context.show(screens.page(context.words, page))


async def type_line(context: Context, button: TypeProfile) -> None:
    """Wait for a typed value."""
    context.reply(screens.typing(context.words, await profile.ask(context.turn, button.line)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A typed function, number or mail address; or the number of an organisation."""
    if draft.flow is Flow.LINE:
        found = await public_lines.write(context.turn, draft, text, context.message_id)
        context.reply(screens.lines(context.words, *found))
    else:
        page = await profile.write(context.turn, draft, text, context.message_id)
        context.reply(screens.page(context.words, page))


async def ask_deputy(context: Context, button: AskDeputy) -> None:
    """Ask this teammate."""
    context.show(screens.asked(context.words, await deputies.ask(context.turn, button.person_id)))


async def answer_deputy(context: Context, button: AnswerDeputy) -> None:
    """Ja, dat doe ik, or not."""
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    yes = button.answer == "yes"
    context.show(
        screens.answered(context.words, await deputies.answer(context.turn, button.request_id, yes=yes), yes=yes)
    )


async def stop_deputy(context: Context, button: StopDeputy) -> None:
    """Not the deputy any more."""
    await deputies.stop(context.turn, button.person_id)
    context.show(screens.page(context.words, await profile.page(context.turn)))


async def lines(context: Context, button: ShowLines) -> None:
    """The numbers of a team."""
    context.show(screens.lines(context.words, *await public_lines.page(context.turn, button.team_id)))


async def confirm_lines(context: Context, button: ConfirmLines) -> None:
    """De nummers kloppen."""
    context.show(screens.lines(context.words, *await public_lines.confirm(context.turn, button.team_id)))


async def set_number(context: Context, button: SetLine) -> None:
    """Type a number, or take it away."""
    try:
        organisation = Organisation(button.organisation)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if button.drop:
        context.show(screens.lines(context.words, *await public_lines.drop(context.turn, button.team_id, organisation)))
    else:
        draft = await public_lines.ask(context.turn, button.team_id, organisation)
        context.reply(screens.type_line(context.words, draft))
