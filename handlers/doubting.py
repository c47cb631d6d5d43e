"""What may lead to a person, and what a masked person is in the story: answered in any preview."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from usecases import (
    collecting,
    conversation,
    doubting,
    drafting,
    evaluation_results,
    evaluations,
    loose,
    noting,
    pages,
    previewing,
    replying,
    saying,
)
from views import actions, claims, enough, knowing, second_reader, signals, terugkoppelen, walking
from views import collecting as collecting_screens
from views import doubting as screens
from views import evaluations as evaluation_screens
from views import pages as page_screens
from views.buttons.doubting import AnswerDoubt, AskPart, Coarsen, GivePart, KeepTrail
from views.screen import Screen

_FLOWS = (
    Flow.SIGNAL,
    Flow.CLAIM,
    Flow.ACTION,
    Flow.FEED_BACK,
    Flow.ADD,
    Flow.ASK,
    Flow.ANSWER,
    Flow.DOUBT,
    Flow.LOOK,
    Flow.PAGE,
    Flow.EVALUATE,
    Flow.PROMISE,
    Flow.PROPOSE,
    Flow.NOTE,
)
_OWN_WORDS = {
    Flow.CLAIM: claims.own_words,
    Flow.FEED_BACK: terugkoppelen.own_words,
    Flow.DOUBT: enough.question,
    Flow.LOOK: second_reader.own_words,
}


async def answer(context: Context, button: AnswerDoubt) -> None:
    """Een persoon, or geen persoon."""
    draft = await conversation.get(context.turn, button.draft_id, *_FLOWS, version=button.version)
    answered = await doubting.answer(context.turn, draft, person=bool(button.person))
    context.show(await _preview(context, answered))


async def ask(context: Context, button: AskPart) -> None:
    """A is …"""
    draft = await conversation.get(context.turn, button.draft_id, *_FLOWS)
    everybody = [f"{part}-{letter}" for part, letter in doubting.persons(context.turn, draft)]
    if button.person == "terug":
        context.show(await _preview(context, draft))
    elif not button.person:
        context.show(screens.which(context.words, draft))
    elif button.person in everybody:
        context.show(screens.part(context.words, draft, button.person))
    else:
        raise Refused(Reason.STALE)


async def give(context: Context, button: GivePart) -> None:
    """Leerling, ouder …"""
    draft = await conversation.get(context.turn, button.draft_id, *_FLOWS, version=button.version)
    told = await doubting.cast(context.turn, draft, button.person, button.part)
    context.show(await _preview(context, told))


async def coarsen(context: Context, button: Coarsen) -> None:
    """Maak het algemener."""
    await _settle(context, button, coarser=True)


async def keep_trail(context: Context, button: KeepTrail) -> None:
    """Toch zo."""
    await _settle(context, button, coarser=False)


async def _settle(context: Context, button: Coarsen | KeepTrail, *, coarser: bool) -> None:
    draft = await conversation.get(context.turn, button.draft_id, *_FLOWS, version=button.version)
    told = await doubting.settle_trail(context.turn, draft, coarser=coarser)
    context.show(await _preview(context, told))


async def _preview(context: Context, draft: Draft) -> Screen:
    """The same preview again."""
    turn, words = context.turn, context.words
    if draft.flow is Flow.SIGNAL:
        return signals.preview(words, await drafting.preview(turn, draft))
    if draft.flow is Flow.ACTION and draft.answers["about"] == "new":
        return actions.new(words, await loose.preview(turn, draft))
    if draft.flow is Flow.ACTION:
        return actions.word(words, await saying.preview(turn, draft))
    if draft.flow is Flow.PAGE:
        return page_screens.own_piece(words, await pages.preview(turn, draft))
    if draft.flow is Flow.EVALUATE:
        return evaluation_screens.remark(words, await evaluations.remark(turn, draft))
    if draft.flow is Flow.PROMISE:
        return evaluation_screens.promise(words, await evaluation_results.promise(turn, draft))
    if draft.flow is Flow.PROPOSE:
        return collecting_screens.preview(words, await collecting.preview(turn, draft))
    if draft.flow is Flow.NOTE:
        return walking.note(words, await noting.preview(turn, draft))
    if "choice" in draft.answers:
        return knowing.replied(words, await replying.preview(turn, draft))
    show = _OWN_WORDS.get(draft.flow, knowing.own_words)
    return show(words, await previewing.again(turn, draft))
