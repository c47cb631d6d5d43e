"""The end of a meeting, and what it decided."""

from channels.telegram.context import Context
from domain.refusals import Reason, Refused
from usecases import records, rescheduling
from views import planning as plan_screens
from views import records as screens
from views import walking as walk_screens
from views.buttons import walking as buttons
from views.paper import Form


async def ask_close(context: Context, button: buttons.AskClose) -> None:
    """Overleg afsluiten."""
    context.show(screens.before_closing(context.words, await records.before_closing(context.turn, button.meeting_id)))


async def close(context: Context, button: buttons.CloseMeeting) -> None:
    """Sluit af en stuur rond."""
    context.show(screens.closed(context.words, await records.close(context.turn, button.meeting_id)))


async def reopen(context: Context, button: buttons.ReopenMeeting) -> None:
    """Toch nog even verder: below the list that was sent meanwhile."""
    context.reply(walk_screens.page(context.words, await records.reopen(context.turn, button.meeting_id)))


async def missed(context: Context, button: buttons.MeetingMissed) -> None:
    """Het ging niet door."""
    meeting = await records.missed(context.turn, button.meeting_id)
    if meeting.always_goes_on:
        context.show(plan_screens.changing(context.words, await rescheduling.ask_move(context.turn, meeting.id)))
        return
    context.show(screens.missed(context.words))


async def past(context: Context, button: buttons.ShowRecords) -> None:
    """Besluiten."""
    context.show(screens.records(context.words, await records.past(context.turn, button.page)))


async def show(context: Context, button: buttons.ShowRecord) -> None:
    """What one meeting decided."""
    record = await records.look(context.turn, button.meeting_id)
    context.show(screens.page(context.words, record, button.page))


async def on_paper(context: Context, button: buttons.PrintRecord) -> None:
    """As a file."""
    try:
        form = Form(button.form)
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.print(screens.printed(context.words, await records.look(context.turn, button.meeting_id), form))
