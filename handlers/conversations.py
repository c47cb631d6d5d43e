"""Questions for a good conversation, and those that stand on an agenda: /gesprek."""

from channels.telegram.context import Context
from domain.overviews import Proposed
from handlers import alarms
from usecases import agenda_points
from views import conversations as screens
from views.buttons.looking_up import (
    FinishPoint,
    ProposePoint,
    ShowPoint,
    ShowQuestion,
    ShowSubjects,
    TakeOffPoint,
)


async def start(context: Context, args: str = "") -> None:
    """/gesprek"""
    await agenda_points.look(context.turn)
    if not await alarms.first(context, args):
        context.reply(screens.audiences(context.words))


async def subjects(context: Context, button: ShowSubjects) -> None:
    """For whom, and then the subjects."""
    audience = await agenda_points.look(context.turn, button.audience)
    if audience is None:
        context.show(screens.audiences(context.words))
    else:
        context.show(screens.subjects(context.words, audience))


async def question(context: Context, button: ShowQuestion) -> None:
    """A question."""
    card = await agenda_points.question(context.turn, button.audience, button.subject, button.number)
    context.show(screens.question(context.words, card))


async def propose(context: Context, button: ProposePoint) -> None:
    """Zet op de agenda."""
    outcome = await agenda_points.propose(context.turn, button.tag, button.team_id)
    if isinstance(outcome, Proposed):
        context.show(screens.proposed(context.words, outcome))
    else:
        context.show(screens.teams(context.words, *outcome))


async def show_point(context: Context, button: ShowPoint) -> None:
    """A point on the agenda."""
    context.show(screens.point(context.words, await agenda_points.page(context.turn, button.point_id)))


async def finish_point(context: Context, button: FinishPoint) -> None:
    """Besproken."""
    context.show(screens.finished(context.words, await agenda_points.finish(context.turn, button.point_id)))


async def take_off_point(context: Context, button: TakeOffPoint) -> None:
    """Van de agenda."""
    await agenda_points.take_off(context.turn, button.point_id)
    context.show(screens.taken_off(context.words))
