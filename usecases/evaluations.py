"""Who is asked how it went, and how do they answer? What they said is counted, and led back to nobody."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from domain.access import Act, Scope
from domain.drafts import Draft, Flow, Step, settled_text
from domain.evaluation_pages import Answered, Asked, Rating, Remark
from domain.evaluations import (
    OPEN_FOR,
    QUESTIONS,
    REMARK,
    About,
    Evaluation,
    Question,
    checked_line,
    checked_value,
)
from domain.meetings import Answer, Meeting
from domain.moments import add_working_days
from domain.people import Organisation, Role, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.series import school_year
from domain.settings import Element
from storage import drafts, evaluations, meetings, people, signals
from usecases import conversation, elements, pings, previewing
from usecases.evaluation_lines import line_of
from usecases.invited import invited_to
from usecases.turn import Turn, in_team, team_of

_EVENT_AGAIN = timedelta(days=14)  # between two that are about no signal


async def ask_after_meeting(turn: Turn, meeting: Meeting, team: Team) -> Evaluation | None:
    """One question to who was there, or may have been; once. The caller asked the policy."""
    if await evaluations.of_subject(turn.unit, meeting.id):
        return None
    kept = {each.person_id: each for each in await meetings.attendances(turn.unit, [meeting.id])}
    asked = set()
    for each in await invited_to(turn, meeting):
        said = kept.get(each.person.id)
        was_there = None if said is None else said.was_there
        stays_away = said is not None and said.answer in (Answer.NO, Answer.INSTEAD)
        if not each.expert and was_there is not False and (was_there or not stays_away):
            asked.add(each.person.id)
    return await _begin(turn, team, About.MEETING, meeting.id, asked)


async def ask(turn: Turn, team_id: str, about: About, subject_id: str | None = None) -> Evaluation:
    """Who coordinates asks the whole team about a case, an event or the school year; sparingly."""
    team = await team_of(turn, team_id)
    turn.require(Act.ASK_EVALUATION, in_team(team))
    elements.needs(team, Element.MEETINGS)
    if about is About.MEETING:
        raise Refused(Reason.STALE)
    await _check_subject(turn, team, about, subject_id)
    await _check_sparing(turn, team, about, subject_id)
    members = await people.everybody_of(turn.unit, team.id)
    asked = {member.person.id for member in members if member.place.role is not Role.EXPERT}
    made = await _begin(turn, team, about, subject_id, asked)
    if made is None:
        raise Refused(Reason.NOBODY_LEFT)
    await turn.note("ask_evaluation", f"evaluation:{made.id}", team.network_id)
    return made


async def _check_subject(turn: Turn, team: Team, about: About, subject_id: str | None) -> None:
    """A case is a signal of this team; nothing else is named."""
    if about is About.CASE:
        signal = await signals.get(turn.unit, subject_id or "")
        if signal is None or signal.team_id != team.id:
            raise Refused(Reason.GONE)
    elif subject_id is not None:
        raise Refused(Reason.STALE)


async def _check_sparing(turn: Turn, team: Team, about: About, subject_id: str | None) -> None:
    begins, _ = school_year(turn.today)
    since = {About.YEAR: begins, About.EVENT: turn.today - _EVENT_AGAIN}
    for one in await evaluations.in_team(turn.unit, team.id):
        same = one.subject_id == subject_id if about is About.CASE else one.asked_on >= since[about]
        if one.about is about and same:
            raise Refused(Reason.EVALUATION_ASKED)


async def _begin(
    turn: Turn, team: Team, about: About, subject_id: str | None, asked: Iterable[str]
) -> Evaluation | None:
    """Everybody is asked at their own moment, from the next working day on; nobody where there is nobody to ask."""
    persons = sorted(asked)
    if not persons:
        return None
    new = Evaluation(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        about=about,
        subject_id=subject_id,
        asked_on=turn.today,
        closes_on=turn.today + OPEN_FOR,
    )
    await evaluations.add(turn.unit, new, persons)
    first = add_working_days(turn.today, 1, turn.world.calendar)
    organisations = await people.organisations_of(turn.unit, team.id)
    for person_id in persons:
        school = organisations.get(person_id) is Organisation.SCHOOL
        await pings.plan(turn, Owed.EVALUATION, f"{new.id}:{person_id}", first, school=school)
    return new


# --- answering


async def look(turn: Turn, evaluation_id: str) -> Asked:
    """The question, for who was asked and has not answered yet."""
    one, team, person_id = await _mine(turn, evaluation_id)
    return Asked(line=await line_of(turn, one, team), person_id=person_id)


async def answer(turn: Turn, evaluation_id: str, value: int) -> Answered:
    """The one tap of a short evaluation. A remark may follow, once."""
    one, team, person_id = await _mine(turn, evaluation_id)
    if one.about is About.YEAR:
        raise Refused(Reason.STALE)
    (question,) = QUESTIONS[one.about]
    await _count(turn, one, person_id, {question: checked_value(one.about, value)})
    return await _thanked(turn, one, team)


async def begin_year(turn: Turn, evaluation_id: str) -> Rating:
    """The first question about the school year; or where somebody was."""
    one, _, _ = await _mine(turn, evaluation_id)
    if one.about is not About.YEAR:
        raise Refused(Reason.STALE)
    before = await drafts.of_flow(turn.unit, turn.actor.chat_id, Flow.EVALUATE, turn.now)
    if before is not None and before.answers.get("evaluation") == one.id:
        return await _rating(turn, before)
    return await _rating(turn, await conversation.start(turn, Flow.EVALUATE, Step.LINE, {"evaluation": one.id}))


async def rate(turn: Turn, draft: Draft, question: str, value: int) -> Rating:
    """One answer of several; it can be changed until all are sent."""
    one, _, _ = await _mine(turn, draft.answers["evaluation"])
    if one.about is not About.YEAR or question not in [each.value for each in QUESTIONS[one.about]]:
        raise Refused(Reason.STALE)
    stepped = draft.stepped(Step.LINE, turn.now, **{question: str(checked_value(one.about, value))})
    stepped = replace(stepped, expires_at=turn.now + OPEN_FOR)
    await drafts.save(turn.unit, stepped)
    return await _rating(turn, stepped)


async def send_year(turn: Turn, draft: Draft) -> Answered:
    """All answers are counted together, and the conversation that held them is gone."""
    one, team, person_id = await _mine(turn, draft.answers["evaluation"])
    given = _given(draft)
    if set(given) != set(QUESTIONS[one.about]):
        raise Refused(Reason.STALE)
    await _count(turn, one, person_id, given)
    await conversation.end(turn, draft)
    return await _thanked(turn, one, team)


async def _rating(turn: Turn, draft: Draft) -> Rating:
    one, team, _ = await _mine(turn, draft.answers["evaluation"])
    given = _given(draft)
    left = [question for question in QUESTIONS[one.about] if question not in given]
    return Rating(draft=draft, line=await line_of(turn, one, team), given=given, asked=next(iter(left), None))


def _given(draft: Draft) -> dict[Question, int]:
    return {question: int(draft.answers[question.value]) for question in Question if question.value in draft.answers}


async def _count(turn: Turn, one: Evaluation, person_id: str, values: dict[Question, int]) -> None:
    if not await evaluations.answer(turn.unit, one.id, person_id, values):
        raise Refused(Reason.EVALUATION_ANSWERED)
    await pings.stop(turn, Owed.EVALUATION, f"{one.id}:{person_id}")
    await _close_when_complete(turn, one)


async def _thanked(turn: Turn, one: Evaluation, team: Team) -> Answered:
    """Somebody who answered may write one line; the conversation knows of what, and not who."""
    draft = await conversation.start(turn, Flow.EVALUATE, Step.LINE, {"remark": one.id})
    return Answered(draft=draft, line=await line_of(turn, one, team))


async def _mine(turn: Turn, evaluation_id: str) -> tuple[Evaluation, Team, str]:
    """An evaluation that this account was asked, has not answered, and can still answer."""
    one = await evaluations.get(turn.unit, evaluation_id)
    if one is None:
        turn.require(Act.EVALUATE)
        raise Refused(Reason.GONE)
    team = await team_of(turn, one.team_id)
    asked = await evaluations.asked(turn.unit, one.id)
    turn.require(Act.EVALUATE, _scope(team, asked))
    person_id = turn.person_in(team.network_id).id
    if person_id not in asked:
        raise Refused(Reason.NOT_YOURS)
    if asked[person_id]:
        raise Refused(Reason.EVALUATION_ANSWERED)
    if not one.open:
        raise Refused(Reason.EVALUATION_OVER)
    return one, team, person_id


def _scope(team: Team, asked: Iterable[str]) -> Scope:
    return replace(in_team(team), guests=frozenset(asked))


# --- a remark


async def ask_remark(turn: Turn, draft: Draft) -> Draft:
    """Wait for one line."""
    await _remarked(turn, draft)
    waiting = draft.stepped(Step.TEXT, turn.now)
    await drafts.save(turn.unit, waiting)
    return waiting


async def write_remark(turn: Turn, draft: Draft, text: str, message_id: int) -> Remark:
    """The line as it will be read, without names."""
    _, team = await _remarked(turn, draft)
    told = await previewing.written(
        turn, draft, text, message_id, team, checked=lambda line: checked_line(line, REMARK)
    )
    stepped = draft.stepped(Step.PREVIEW, turn.now, **told)
    await drafts.save(turn.unit, stepped)
    return Remark(draft=stepped)


async def remark(turn: Turn, draft: Draft) -> Remark:
    """The line as it stands in one's own conversation."""
    await _remarked(turn, draft)
    return Remark(draft=draft)


async def send_remark(turn: Turn, draft: Draft) -> None:
    """It lies among those of others."""
    one, _ = await _remarked(turn, draft)
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    if not one.open:
        raise Refused(Reason.EVALUATION_OVER)
    await evaluations.add_remark(turn.unit, one, turn.world.new_id(), checked_line(settled_text(draft), REMARK))
    await conversation.end(turn, draft)


async def _remarked(turn: Turn, draft: Draft) -> tuple[Evaluation, Team]:
    one = await evaluations.get(turn.unit, draft.answers.get("remark", ""))
    if one is None:
        turn.require(Act.EVALUATE)
        raise Refused(Reason.STALE)
    team = await team_of(turn, one.team_id)
    turn.require(Act.EVALUATE, _scope(team, await evaluations.asked(turn.unit, one.id)))
    return one, team


# --- closing


async def _close_when_complete(turn: Turn, one: Evaluation) -> None:
    """Everybody answered: it closes when this day is over, as the last one may still write a line."""
    if all((await evaluations.asked(turn.unit, one.id)).values()):
        await evaluations.save(turn.unit, replace(one, closes_on=turn.today))


async def close_due(turn: Turn) -> None:
    """What was open for two weeks is closed, and what everybody answered."""
    for one in await evaluations.open_ones(turn.unit):
        if one.closes_on < turn.today:
            await _close(turn, one)


async def _close(turn: Turn, one: Evaluation) -> None:
    await evaluations.save(turn.unit, one.closed())
    for person_id, answered in (await evaluations.asked(turn.unit, one.id)).items():
        if not answered:
            await pings.stop(turn, Owed.EVALUATION, f"{one.id}:{person_id}")
