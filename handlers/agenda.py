"""The agenda: reading it, arranging it, sending it: /agenda. Asked in a group: about its team, answered in private."""

from channels.telegram.context import Context
from domain.access import Act, why_not
from domain.agenda_pages import ExpertsForPoint, PointOnAgenda, ToSend
from domain.refusals import Reason, Refused
from handlers.lists import team_meant
from usecases import arranging, lists, sending_agenda
from views import agenda as screens
from views import agenda_letters as letters
from views import lists as list_screens
from views.buttons.agenda import (
    AskSendAgenda,
    BringToPoint,
    LetPointExpertGo,
    MarkPoint,
    MovePoint,
    PointExperts,
    PrintAgenda,
    SendAgenda,
    SetPointMinutes,
    ShowAgenda,
    ShowAgendaPoint,
)
from views.screen import Screen


async def start(context: Context, _args: str = "") -> None:
    """/agenda: one message for each team this person coordinates, and each in which they are a member."""
    team_id = await team_meant(context)
    shown = await _screens(context, team_id)
    for screen in shown:
        context.reply(screen)
    if not shown:
        await arranging.why_none(context.turn, team_id)
        context.reply(list_screens.no_team(context.words))


async def first_or_none(context: Context) -> Screen | None:
    """The agenda of the first team of theirs; None when there is none."""
    if why_not(context.turn.actor, Act.SEE_TEAM) is not None:
        return None
    return next(iter(await _screens(context, None)), None)


async def _screens(context: Context, team_id: str | None) -> list[Screen]:
    turn, words, zone = context.turn, context.words, context.turn.world.calendar.zone
    led = await arranging.pages(turn, team_id)
    others = await sending_agenda.for_members(turn, team_id)
    return [
        *(screens.agenda(words, page, zone) for page in led),
        *(letters.for_member(words, each) for each in others),
    ]


async def show(context: Context, button: ShowAgenda) -> None:
    """The agenda, or what was marked on it."""
    await show_page(context, button.where, button.part, button.page)


async def show_page(context: Context, where: str, part: str, page: int) -> None:
    """A page of it; who does not coordinate the team reads what was sent."""
    turn, words = context.turn, context.words
    if await arranging.leads(turn, where):
        found = await arranging.page(turn, where)
        context.show(screens.agenda(words, found, turn.world.calendar.zone, part, page))
    else:
        context.show(letters.for_member(words, await sending_agenda.read(turn, where)))


async def overview(context: Context, team_id: str, page: int) -> None:
    """Alles wat openstaat."""
    found = await lists.agenda(context.turn, team_id)
    if not found:
        raise Refused(Reason.STALE)
    context.show(list_screens.overview(context.words, found[0], context.turn.world.calendar.zone, page))


async def point(context: Context, button: ShowAgendaPoint) -> None:
    """One point."""
    _point(context, await arranging.point(context.turn, button.where, button.tag), button.page)


async def mark(context: Context, button: MarkPoint) -> None:
    """Bespreken, hamerstuk, kan eraf."""
    turn = context.turn
    _point(context, await arranging.mark(turn, button.where, button.tag, button.version, button.mark))


async def minutes(context: Context, button: SetPointMinutes) -> None:
    """Five minutes more or less."""
    turn = context.turn
    _point(context, await arranging.set_minutes(turn, button.where, button.tag, button.version, button.more))


async def move(context: Context, button: MovePoint) -> None:
    """Omhoog, omlaag."""
    turn = context.turn
    _point(context, await arranging.move(turn, button.where, button.tag, button.version, button.way))


def _point(context: Context, found: PointOnAgenda, page: int = 0) -> None:
    context.show(screens.point(context.words, found, context.turn.world.calendar.zone, page))


async def experts(context: Context, button: PointExperts) -> None:
    """Expert erbij."""
    _experts(context, await arranging.experts(context.turn, button.where, button.tag))


async def bring(context: Context, button: BringToPoint) -> None:
    """This one."""
    _experts(context, await arranging.bring(context.turn, button.where, button.tag, button.person_id))


async def let_go(context: Context, button: LetPointExpertGo) -> None:
    """Niet meer nodig."""
    _experts(context, await arranging.let_go(context.turn, button.where, button.tag, button.person_id))


def _experts(context: Context, found: ExpertsForPoint) -> None:
    context.show(screens.experts(context.words, found))


async def ask_send(context: Context, button: AskSendAgenda) -> None:
    """Stuur naar team."""
    context.show(letters.preview(context.words, await sending_agenda.preview(context.turn, button.where)))


async def send(context: Context, button: SendAgenda) -> None:
    """Verstuur."""
    outcome = await sending_agenda.send(context.turn, button.where, button.version, button.mark)
    if isinstance(outcome, ToSend):
        context.show(letters.preview(context.words, outcome))
    else:
        context.show(letters.sent(context.words, outcome))


async def on_paper(context: Context, button: PrintAgenda) -> None:
    """Op papier."""
    for printed in letters.papers(context.words, await sending_agenda.paper(context.turn, button.where)):
        context.print(printed)
