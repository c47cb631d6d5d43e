"""What came of an evaluation, and what will change? For who coordinates the team; and as a word to the team."""

from dataclasses import replace
from datetime import timedelta

from domain.access import Act
from domain.drafts import Draft, Flow, Step, settled_text
from domain.evaluation_pages import EvaluationList, Line, PromisePreview, Results
from domain.evaluations import PROMISE, About, Counted, Evaluation, EvaluationStatus, checked_line, told
from domain.notices import EvaluationTold
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.series import school_year
from domain.settings import Element, Topic
from domain.signals import Signal
from storage import drafts, evaluations, signals
from usecases import conversation, elements, previewing
from usecases.evaluation_lines import line_of
from usecases.lists import coordinated
from usecases.turn import Turn, address_of, in_team, team_of

_EVENT_AGAIN = timedelta(days=14)
_TALKED_ABOUT = timedelta(days=120)  # after which a meeting has other things to talk about


async def teams(turn: Turn) -> list[Team]:
    """The teams of which this account may see evaluations."""
    turn.require(Act.ASK_EVALUATION)
    return elements.using(await coordinated(turn), Element.MEETINGS)


async def of_team(turn: Turn, team_id: str) -> EvaluationList:
    """What a team was asked, the newest first."""
    team = await team_of(turn, team_id)
    turn.require(Act.ASK_EVALUATION, in_team(team))
    everything = await _counted(turn, team)
    lines = [(await line_of(turn, one.evaluation, team), told(one, everything, turn.today)) for one in everything]
    begins, _ = school_year(turn.today)
    asked = [one.evaluation for one in everything]
    return EvaluationList(
        team=team,
        lines=tuple(lines),
        year_asked=any(one.about is About.YEAR and one.asked_on >= begins for one in asked),
        event_asked=any(one.about is About.EVENT and one.asked_on >= turn.today - _EVENT_AGAIN for one in asked),
        cases=await _cases(turn, team, asked),
    )


async def _cases(turn: Turn, team: Team, asked: list[Evaluation]) -> tuple[Signal, ...]:
    """Signals about which can be asked: those that somebody does something with."""
    known = {one.subject_id for one in asked}
    return tuple(signal for signal in await signals.living_in(turn.unit, team.id) if signal.id not in known)


async def results(turn: Turn, evaluation_id: str) -> Results:
    """What may be told of it, beside the time before."""
    one, team = await _coordinated(turn, evaluation_id)
    return await _results(turn, one, team)


async def _results(turn: Turn, one: Evaluation, team: Team) -> Results:
    everything = await _counted(turn, team)
    found = next(each for each in everything if each.evaluation.id == one.id)
    earlier = [
        (each.evaluation, told(each, everything, turn.today))
        for each in everything
        if each.evaluation.about is one.about and each.evaluation.asked_on < one.asked_on
    ]
    before = next(((kept, result) for kept, result in earlier if result.told or kept.promise), None)
    return Results(
        line=await line_of(turn, one, team),
        result=told(found, everything, turn.today),
        before=before[1] if before is not None else None,
        before_line=await line_of(turn, before[0], team) if before is not None else None,
    )


async def share(turn: Turn, evaluation_id: str) -> Results:
    """The team sees it in its group: what was answered, never by whom."""
    one, team = await _coordinated(turn, evaluation_id)
    found = await _results(turn, one, team)
    if not found.result.told:
        raise Refused(Reason.STALE)
    turn.tell(EvaluationTold(to=address_of(team, Topic.AGENDA), results=found))
    await turn.note("share_evaluation", f"evaluation:{one.id}", team.network_id)
    return found


async def ask_promise(turn: Turn, evaluation_id: str) -> tuple[Line, Draft]:
    """Wait for what will change."""
    one, team = await _coordinated(turn, evaluation_id)
    one.with_promise("-")
    draft = await conversation.start(turn, Flow.PROMISE, Step.TEXT, {"evaluation": one.id})
    return await line_of(turn, one, team), draft


async def write_promise(turn: Turn, draft: Draft, text: str, message_id: int) -> PromisePreview:
    """What was typed, without names."""
    _, team = await _coordinated(turn, draft.answers["evaluation"])
    answers = await previewing.written(
        turn, draft, text, message_id, team, checked=lambda line: checked_line(line, PROMISE)
    )
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return await promise(turn, stepped)


async def promise(turn: Turn, draft: Draft) -> PromisePreview:
    """The preview as it stands in one's own conversation."""
    one, team = await _coordinated(turn, draft.answers["evaluation"])
    return PromisePreview(draft=draft, line=await line_of(turn, one, team))


async def keep_promise(turn: Turn, draft: Draft) -> Results:
    """It stands, and is shown the next time."""
    one, team = await _coordinated(turn, draft.answers["evaluation"])
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    kept = one.with_promise(checked_line(settled_text(draft), PROMISE))
    await evaluations.save(turn.unit, kept)
    await conversation.end(turn, draft)
    await turn.note("promise", f"evaluation:{one.id}", team.network_id)
    return await _results(turn, kept, team)


async def to_talk_about(turn: Turn, team: Team) -> list[Line]:
    """Outcomes that a meeting should look at, as nobody talked about them yet. The caller asked the policy."""
    everything = await _counted(turn, team)
    since = turn.today - _TALKED_ABOUT
    return [
        await line_of(turn, one.evaluation, team)
        for one in everything
        if one.evaluation.status is EvaluationStatus.CLOSED
        and one.evaluation.asked_on >= since
        and told(one, everything, turn.today).told
    ]


async def talked(turn: Turn, evaluation_id: str) -> None:
    """A meeting talked about it. The caller asked the policy."""
    one = await evaluations.get(turn.unit, evaluation_id)
    if one is not None and not one.open:
        await evaluations.save(turn.unit, one.talked())


async def not_talked(turn: Turn, evaluation_id: str) -> None:
    """That was a slip of the thumb. The caller asked the policy."""
    one = await evaluations.get(turn.unit, evaluation_id)
    if one is not None and one.status is EvaluationStatus.TALKED:
        await evaluations.save(turn.unit, replace(one, status=EvaluationStatus.CLOSED))


async def _counted(turn: Turn, team: Team) -> list[Counted]:
    return [await evaluations.counted(turn.unit, one) for one in await evaluations.in_team(turn.unit, team.id)]


async def _coordinated(turn: Turn, evaluation_id: str) -> tuple[Evaluation, Team]:
    one = await evaluations.get(turn.unit, evaluation_id)
    if one is None:
        turn.require(Act.ASK_EVALUATION)
        raise Refused(Reason.GONE)
    team = await team_of(turn, one.team_id)
    turn.require(Act.ASK_EVALUATION, in_team(team))
    return one, team
