"""How did it go? Answering with a tap, and /evaluatie for who coordinates."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.evaluation_pages import Results
from domain.evaluations import About
from domain.refusals import Reason, Refused
from handlers.lists import team_meant
from usecases import conversation, evaluation_results, evaluations
from views import evaluations as screens
from views.buttons.evaluations import (
    Answer,
    AskAbout,
    AskPromise,
    AskRemark,
    AskWhat,
    BeginYear,
    KeepPromise,
    Look,
    Rate,
    SendRemark,
    SendYear,
    ShowEvaluations,
    ShowResults,
    ShowTeam,
)
from views.screen import Screen


async def start(context: Context, _args: str = "") -> None:
    """/evaluatie"""
    found = await evaluation_results.teams(context.turn)
    team_id = await team_meant(context)
    if team_id is None and len(found) > 1:
        context.reply(screens.choose(context.words, found))
    elif team_id is None and not found:
        raise Refused(Reason.COORDINATOR_ONLY)
    else:
        listed_of = await evaluation_results.of_team(context.turn, team_id or found[0].id)
        context.reply(screens.listed(context.words, listed_of))


async def look(context: Context, button: Look) -> None:
    """The question."""
    context.reply(screens.asked(context.words, await evaluations.look(context.turn, button.evaluation_id)))


async def answer(context: Context, button: Answer) -> None:
    """The one tap."""
    answered = await evaluations.answer(context.turn, button.evaluation_id, button.value)
    context.reply(screens.answered(context.words, answered))


async def begin_year(context: Context, button: BeginYear) -> None:
    """Begin, or ga verder."""
    context.reply(screens.rating(context.words, await evaluations.begin_year(context.turn, button.evaluation_id)))


async def rate(context: Context, button: Rate) -> None:
    """One of several answers."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.EVALUATE)
    context.show(
        screens.rating(context.words, await evaluations.rate(context.turn, draft, button.question, button.value))
    )


async def send_year(context: Context, button: SendYear) -> None:
    """Verstuur."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.EVALUATE, version=button.version)
    context.show(screens.answered(context.words, await evaluations.send_year(context.turn, draft)))


async def ask_remark(context: Context, button: AskRemark) -> None:
    """Iets erbij zeggen."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.EVALUATE)
    context.reply(screens.ask_remark(context.words, await evaluations.ask_remark(context.turn, draft)))


async def send_remark(context: Context, button: SendRemark) -> None:
    """Verstuur."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.EVALUATE, version=button.version)
    await evaluations.send_remark(context.turn, draft)
    context.show(screens.remark_sent(context.words))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """A remark, or what will change."""
    turn, words, at = context.turn, context.words, context.message_id
    if draft.flow is Flow.EVALUATE:
        context.reply(screens.remark(words, await evaluations.write_remark(turn, draft, text, at)))
    else:
        context.reply(screens.promise(words, await evaluation_results.write_promise(turn, draft, text, at)))


async def listed(context: Context, button: ShowEvaluations) -> None:
    """A page of the list."""
    found = await evaluation_results.of_team(context.turn, button.team_id)
    context.reply(screens.listed(context.words, found, button.page))


async def what(context: Context, button: AskWhat) -> None:
    """Vraag hoe iets ging."""
    context.show(screens.what(context.words, await evaluation_results.of_team(context.turn, button.team_id)))


async def ask(context: Context, button: AskAbout) -> None:
    """About this."""
    try:
        about = About(button.about)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if not button.sure:
        found = await evaluation_results.of_team(context.turn, button.team_id)
        context.show(screens.sure(context.words, found, about, button.subject_id))
        return
    await evaluations.ask(context.turn, button.team_id, about, button.subject_id or None)
    context.show(screens.began(context.words, button.team_id))


async def results(context: Context, button: ShowResults) -> None:
    """What came of it."""
    _draw(context, await evaluation_results.results(context.turn, button.evaluation_id))


def _draw(context: Context, found: Results) -> None:
    shown = screens.results(context.words, found)
    if isinstance(shown, Screen):
        context.reply(shown)
    else:
        context.draw(shown)


async def share(context: Context, button: ShowTeam) -> None:
    """Laat het team zien."""
    context.reply(screens.shared(context.words, await evaluation_results.share(context.turn, button.evaluation_id)))


async def ask_promise(context: Context, button: AskPromise) -> None:
    """Wat veranderen we?"""
    line, draft = await evaluation_results.ask_promise(context.turn, button.evaluation_id)
    context.reply(screens.ask_promise(context.words, line, draft))


async def keep_promise(context: Context, button: KeepPromise) -> None:
    """Zo spreken we af."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PROMISE, version=button.version)
    _draw(context, await evaluation_results.keep_promise(context.turn, draft))
