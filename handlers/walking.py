"""A meeting that goes on: /overleg on the day itself, its agenda point by point, what is noted there."""

from channels.telegram.context import Context
from domain.actions import Due, Task
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from domain.walking import About, Note, WalkPage
from usecases import conversation, noting, reading, walk, walking
from views import signals as signal_screens
from views import walking as screens
from views.buttons import walking as buttons
from views.buttons.walking import unpacked


async def begin(context: Context, button: buttons.BeginMeeting) -> None:
    """▶ Start. A message of its own, since one that can be forwarded stays so when it is edited."""
    context.reply(screens.page(context.words, await walking.begin(context.turn, button.meeting_id)))


async def go(context: Context, button: buttons.WalkTo) -> None:
    """Back, on, Overzicht; Verder, for which the place is not known yet."""
    page = await walk.page(context.turn, button.meeting_id, unpacked(button.place), button.page)
    if button.place:
        _show(context, page)
    else:
        context.reply(screens.page(context.words, page))


async def done(context: Context, button: buttons.PointDone) -> None:
    """Klaar."""
    _show(context, await walking.done(context.turn, button.meeting_id, unpacked(button.place)))


async def carry(context: Context, button: buttons.CarryPoint) -> None:
    """Doorschuiven."""
    _show(context, await walking.carry(context.turn, button.meeting_id, unpacked(button.place)))


async def again(context: Context, button: buttons.PointAgain) -> None:
    """Toch nog bespreken."""
    _show(context, await walking.again(context.turn, button.meeting_id, unpacked(button.place)))


async def agree_all(context: Context, button: buttons.AgreeAll) -> None:
    """Alle hamerstukken akkoord."""
    _show(context, await walking.agree_all(context.turn, button.meeting_id))


async def talk_about(context: Context, button: buttons.TalkAbout) -> None:
    """A hamerstuk that is talked about after all."""
    _show(context, await walking.talk_about(context.turn, button.meeting_id, unpacked(button.place)))


async def tick(context: Context, button: buttons.TickPromise) -> None:
    """What was promised last time is done."""
    _show(context, await walking.tick(context.turn, button.meeting_id, button.action_id))


async def read(context: Context, button: buttons.ReadAtPoint) -> None:
    """All of a signal."""
    shown = await reading.page(context.turn, button.signal_id)
    screen = signal_screens.page(context.words, shown, context.turn.world.calendar.zone)
    context.show(screens.with_way_back(context.words, screen, button))


async def note(context: Context, button: buttons.NoteAt) -> None:
    """Besluit, or Actie."""
    if button.about not in (About.DECISION, About.ACTION):
        raise Refused(Reason.STALE)
    about = About(button.about)
    _ask(context, await noting.start(context.turn, button.meeting_id, unpacked(button.place), about))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A decision, what will be done, or a day."""
    if draft.step is Step.DAY:
        context.reply(screens.page(context.words, await noting.agree_typed(context.turn, draft, text)))
        return
    context.reply(screens.note(context.words, await noting.write(context.turn, draft, text, context.message_id)))


async def task(context: Context, button: buttons.NoteTask) -> None:
    """One of the usual things."""
    try:
        what = context.words.word(Task(button.task))
    except ValueError:
        raise Refused(Reason.STALE) from None
    draft = await conversation.get(context.turn, button.draft_id, Flow.NOTE)
    _ask(context, await noting.do_task(context.turn, draft, what))


async def who(context: Context, button: buttons.NoteWho) -> None:
    """Who will do it, or another page of who can."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.NOTE, version=button.version)
    if not button.person_id:
        _ask(context, await noting.preview(context.turn, draft), button.page)
        return
    person_id = "" if button.person_id == "me" else button.person_id
    _ask(context, await noting.choose(context.turn, draft, person_id))


async def due(context: Context, button: buttons.NoteDue) -> None:
    """By when."""
    try:
        chosen = Due(button.due)
    except ValueError:
        raise Refused(Reason.STALE) from None
    draft = await conversation.get(context.turn, button.draft_id, Flow.NOTE)
    _show(context, await noting.agree(context.turn, draft, chosen))


async def keep(context: Context, button: buttons.KeepNote) -> None:
    """Zo vastleggen."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.NOTE, version=button.version)
    _show(context, await noting.keep(context.turn, draft))


async def left(context: Context, draft_id: str) -> bool:
    """Stop, of what was about to be noted: whether it was that, and the meeting goes on."""
    draft = await conversation.still_open(context.turn, draft_id)
    page = await noting.leave(context.turn, draft) if draft is not None and draft.flow is Flow.NOTE else None
    if page is not None:
        _show(context, page)
    return page is not None


async def notes(context: Context, button: buttons.ShowNotes) -> None:
    """Besluit wijzigen."""
    shown = await noting.noted(context.turn, button.meeting_id, unpacked(button.place))
    context.show(screens.notes(context.words, shown))


async def reword(context: Context, button: buttons.Reword) -> None:
    """A decision in other words."""
    _ask(context, await noting.reword(context.turn, button.decision_id))


async def take_back(context: Context, button: buttons.TakeBackDecision) -> None:
    """It was no decision."""
    _show(context, await noting.take_back(context.turn, button.decision_id))


def _show(context: Context, page: WalkPage) -> None:
    context.show(screens.page(context.words, page))


def _ask(context: Context, asked: Note, number: int = 0) -> None:
    context.show(screens.note(context.words, asked, number))
