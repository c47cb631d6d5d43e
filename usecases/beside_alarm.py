"""What is typed while a Code oranje goes on: does it go with the alarm, or on as any other text?"""

import json
from dataclasses import replace
from datetime import timedelta

from domain.access import Act, why_not
from domain.alarms import BESIDE, AlarmState, Answer, Going, Offered, shortened
from domain.drafts import KEPT, Draft, Flow, Step, with_raw
from domain.refusals import Reason, Refused
from storage import alarms as kept
from storage import drafts
from usecases import alarms, conversation
from usecases.turn import Turn, in_team, removed, teams_of

_HASTE = timedelta(days=1)


async def offer(turn: Turn, waiting: Draft | None, text: str, message_id: int, *, awaited: bool) -> Offered | None:
    """Keep what was typed, masked, where an alarm goes on; None where none does, or where it was asked for since.

    `awaited`: the bot waits for a text, or shows one that this text would take the place of.
    """
    turn.require(Act.ARRIVE)
    going = await _lately(turn)
    if not going:
        return None
    touched = None if waiting is None else waiting.expires_at - KEPT
    if awaited and touched is not None and touched >= going[-1].alarm.started_at:
        return None
    known = {BESIDE: "yes"} | ({"waited": "yes"} if awaited else {})
    draft = await conversation.start(turn, Flow.ALARM, Step.PREVIEW, known)
    return await more(turn, draft, text, message_id)


async def more(turn: Turn, draft: Draft, text: str, message_id: int) -> Offered:
    """What is typed after it belongs to it."""
    turn.require(Act.ARRIVE)
    masked = await turn.masked(text.strip(), *await teams_of(turn, turn.actor))
    counts = json.loads(draft.answers.get("removed", "{}"))
    for label, count in removed(masked).items():
        counts[label] = counts.get(label, 0) + count
    answers = {
        "text": f"{draft.answers.get('text', '')}\n{masked.text}".strip(),
        "removed": json.dumps(counts),
        "ages": alarms.ages_of(text, draft),
        "raw": with_raw(draft, message_id),
    }
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return Offered(
        draft=stepped,
        text=shortened(stepped.answers["text"]),
        removed=counts,
        going=tuple(await _lately(turn)),
        waited="waited" in draft.answers,
    )


async def mend(turn: Turn, draft: Draft, text: str, message_id: int) -> Offered:
    """The one message in which it stands was mended."""
    return await more(
        turn, replace(draft, answers={**draft.answers, "text": "", "removed": "{}", "ages": ""}), text, message_id
    )


async def put(turn: Turn, draft: Draft, alarm_id: str, *, comes: bool) -> AlarmState:
    """It becomes news of the alarm, as shown. `comes`: who gives it says with it that they come."""
    shown = draft.answers.get(BESIDE) or "warn" in draft.answers
    if draft.step is not Step.PREVIEW or not shown or not draft.answers.get("text"):
        raise Refused(Reason.STALE)
    if comes:
        await alarms.answer(turn, alarm_id, Answer.COMES)
    told = {**draft.answers, "alarm": alarm_id, "text": shortened(draft.answers["text"])}
    return await alarms.send_news(turn, replace(draft, answers=told))


async def _lately(turn: Turn) -> list[Going]:
    """One that nobody closed must not stand before every signal of the days after it."""
    return [one for one in await going_on(turn) if turn.now - one.alarm.started_at < _HASTE]


async def going_on(turn: Turn) -> list[Going]:
    """The alarms of their teams that go on, oldest first."""
    turn.require(Act.ARRIVE)
    found = []
    for team in await teams_of(turn, turn.actor):
        if why_not(turn.actor, Act.ANSWER_ALARM, in_team(team)) is not None:
            continue
        for alarm in await kept.open_in(turn.unit, team.id):
            given = await kept.answers(turn.unit, alarm.id)
            coming = {person_id for person_id, one in given.items() if one is Answer.COMES}
            tells = why_not(turn.actor, Act.UPDATE_ALARM, in_team(team, alarm.started_by, *coming)) is None
            found.append(Going(alarm=alarm, team=team, tells=tells))
    return sorted(found, key=lambda one: one.alarm.started_at)
