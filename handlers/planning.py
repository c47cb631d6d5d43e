"""Which meetings are to come, and planning them: /overleg."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from usecases import conversation, planning, rescheduling
from views import planning as screens
from views.buttons.planning import (
    ApplyChange,
    AskCallOff,
    CallOff,
    ChooseDay,
    ChoosePlan,
    KeepPlan,
    MeetElsewhere,
    MoveMeeting,
    NewMeeting,
    SetPlan,
    ShowMeeting,
    ShowMeetings,
)


async def start(context: Context, _args: str = "") -> None:
    """/overleg"""
    context.reply(screens.listed(context.words, await planning.coming_up(context.turn)))


async def show_next(context: Context) -> bool:
    """The first meeting to which somebody is invited, to say whether they come; False when there is none."""
    page = await planning.next_mine(context.turn)
    if page is not None:
        context.reply(screens.meeting_page(context.words, page))
    return page is not None


async def listed(context: Context, button: ShowMeetings) -> None:
    """A page of the list."""
    context.show(screens.listed(context.words, await planning.coming_up(context.turn), button.page))


async def show(context: Context, button: ShowMeeting) -> None:
    """One meeting."""
    context.show(screens.meeting_page(context.words, await planning.page(context.turn, button.meeting_id)))


async def new(context: Context, button: NewMeeting) -> None:
    """Nieuw overleg."""
    context.reply(screens.plan(context.words, await planning.begin(context.turn, button.team_id)))


async def choose(context: Context, button: ChoosePlan) -> None:
    """One tap."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PLAN)
    found = await planning.choose(context.turn, draft, button.ask, button.value)
    context.show(screens.plan(context.words, found))


async def set_line(context: Context, button: SetPlan) -> None:
    """Change a line of the preview."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PLAN)
    context.show(screens.plan(context.words, await planning.set_line(context.turn, draft, button.line)))


async def keep(context: Context, button: KeepPlan) -> None:
    """Zo is het goed."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PLAN, version=button.version)
    context.show(screens.kept(context.words, await planning.keep(context.turn, draft)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """How often, a day, a time or a place."""
    turn, words, at = context.turn, context.words, context.message_id
    if draft.flow is Flow.PLAN:
        context.reply(screens.plan(words, await planning.typed(turn, draft, text, at)))
    else:
        context.reply(screens.changing(words, await rescheduling.typed(turn, draft, text, at)))


async def move(context: Context, button: MoveMeeting) -> None:
    """Verplaatsen."""
    context.reply(screens.changing(context.words, await rescheduling.ask_move(context.turn, button.meeting_id)))


async def elsewhere(context: Context, button: MeetElsewhere) -> None:
    """Andere plek."""
    context.reply(screens.changing(context.words, await rescheduling.ask_elsewhere(context.turn, button.meeting_id)))


async def choose_day(context: Context, button: ChooseDay) -> None:
    """On this day."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.MOVE)
    context.show(screens.changing(context.words, await rescheduling.choose_day(context.turn, draft, button.day)))


async def apply(context: Context, button: ApplyChange) -> None:
    """Alleen deze, or vanaf deze."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.MOVE, version=button.version)
    changed = await rescheduling.apply(context.turn, draft, onward=bool(button.onward))
    context.show(screens.changed(context.words, changed))


async def ask_call_off(context: Context, button: AskCallOff) -> None:
    """Afzeggen, or reeks stoppen."""
    page = await planning.own_page(context.turn, button.meeting_id)
    context.show(screens.ask_call_off(context.words, page, onward=bool(button.onward)))


async def call_off(context: Context, button: CallOff) -> None:
    """Ja, zeg af."""
    changed = await rescheduling.call_off(context.turn, button.meeting_id, onward=bool(button.onward))
    context.show(screens.changed(context.words, changed))
