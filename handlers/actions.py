"""What people do with an action: look, move, finish, put back, say something about it, make one without a signal."""

from datetime import date

from channels.telegram.context import Context
from domain.actions import Due, PutOff
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from handlers import signals
from handlers.lists import team_meant
from usecases import actions, conversation, days, lists, loose, saying
from views import actions as screens
from views import choosing
from views import lists as list_screens
from views.buttons.actions import (
    BackToList,
    ChooseForAction,
    DropAction,
    FinishAction,
    KeepWords,
    MoveAction,
    NewAction,
    OtherDay,
    PutOffAction,
    ReopenAction,
    SayResult,
    ShowAction,
)


async def show(context: Context, button: ShowAction) -> None:
    """One action by itself, in place of the list one comes from."""
    shown = await actions.look(context.turn, button.action_id)
    if button.page < 0:
        context.reply(screens.page(context.words, shown))
    else:
        context.show(screens.page(context.words, shown, BackToList(button.page, button.team_id)))


async def back(context: Context, button: BackToList) -> None:
    """The list again."""
    team_id = button.team_id or None
    mine = await lists.mine(context.turn, team_id)
    context.show(list_screens.mine(context.words, mine, team_id, max(button.page, 0)))


async def move(context: Context, button: MoveAction) -> None:
    """Another day, one tap."""
    try:
        due = Due(button.due)
    except ValueError:
        raise Refused(Reason.STALE) from None
    context.show(screens.promised(context.words, await days.move(context.turn, button.action_id, due)))


async def other_day(context: Context, button: OtherDay) -> None:
    """Another day, chosen or typed."""
    context.reply(screens.asked_day(context.words, *await days.ask(context.turn, button.action_id)))


async def put_off(context: Context, button: PutOffAction) -> None:
    """Why it is put off: one tap, or wait for one's own words."""
    try:
        day, why = date.fromisoformat(button.day), PutOff(button.why)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if why is PutOff.OWN_WORDS:
        asked = await saying.ask_why(context.turn, button.action_id, day)
        context.show(screens.asked_why(context.words, *asked))
        return
    moved = await days.put_off(context.turn, button.action_id, day, why, context.words.word(why))
    context.show(screens.promised(context.words, moved))


async def finish(context: Context, button: FinishAction) -> None:
    """Klaar."""
    context.reply(screens.finished(context.words, await actions.finish(context.turn, button.action_id)))


async def drop(context: Context, button: DropAction) -> None:
    """Toch niet."""
    context.show(screens.dropped(context.words, await actions.drop(context.turn, button.action_id)))


async def reopen(context: Context, button: ReopenAction) -> None:
    """Toch niet klaar, or toch wel."""
    context.show(screens.promised(context.words, await actions.reopen(context.turn, button.action_id)))


async def say_result(context: Context, button: SayResult) -> None:
    """Zeg er iets bij."""
    context.reply(screens.asked_result(context.words, *await saying.ask_result(context.turn, button.action_id)))


async def new(context: Context, args: str = "") -> None:
    """/actie, perhaps with the text behind it. In a group the text is taken away and asked again in private."""
    draft = await loose.ask(context.turn, await team_meant(context))
    if args and context.in_private:
        await typed(context, draft, args)
        return
    context.reply(screens.asked_new(context.words, draft, from_group=bool(args)))
    if args:
        context.erase_here()


async def new_pressed(context: Context, _button: NewAction) -> None:
    """Nieuwe actie."""
    await new(context)


async def choose(context: Context, button: ChooseForAction) -> None:
    """For which school, or for whom, a new action is."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ACTION)
    if draft.step is not Step.PREVIEW or draft.answers["about"] != "new" or button.line not in ("team", "owner"):
        raise Refused(Reason.STALE)
    if button.line == "team":
        context.show(screens.new(context.words, await loose.set_team(context.turn, draft, button.value)))
    elif not button.value:
        context.show(choosing.owners(context.words, draft, await loose.owners(context.turn, draft)))
    else:
        owner_id = "" if button.value == "me" else button.value
        context.show(screens.new(context.words, await loose.set_owner(context.turn, draft, owner_id)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A new action, a day, or a word about an action. When the bot waits for none any more, it is a new signal."""
    if draft.answers["about"] != "new" and not await saying.still_asked(context.turn, draft):
        await signals.typed(context, None, text)
    elif draft.answers["about"] == "day":
        context.reply(screens.promised(context.words, await days.move_typed(context.turn, draft, text)))
    elif draft.answers["about"] == "new":
        shown = await loose.write(context.turn, draft, text, context.message_id)
        context.reply(screens.new(context.words, shown))
    else:
        word = await saying.write(context.turn, draft, text, context.message_id)
        context.reply(screens.word(context.words, word))


async def keep(context: Context, button: KeepWords) -> None:
    """What was shown is kept."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ACTION, version=button.version)
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    if draft.answers["about"] == "new":
        context.show(screens.promised(context.words, await loose.send(context.turn, draft)))
    elif draft.answers["about"] == "why":
        context.show(screens.promised(context.words, await saying.put_off_written(context.turn, draft)))
    else:
        context.show(screens.finished(context.words, await saying.add_result(context.turn, draft)))
