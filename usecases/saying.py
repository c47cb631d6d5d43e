"""What does somebody say about an action: what came of it, or why it is put off? Shown before others read it."""

import json
from datetime import date

from domain.access import Act, why_not
from domain.actions import Action, ActionStatus, PutOff, checked_day, checked_result
from domain.drafts import Draft, Flow, Step
from domain.promises import Promised, WordOnAction
from storage import actions, drafts
from usecases import conversation, doubting
from usecases.actions import own, shown
from usecases.days import put_off
from usecases.previewing import written
from usecases.turn import Turn, in_team, team_of


async def ask_why(turn: Turn, action_id: str, due_on: date) -> tuple[Action, Draft]:
    """Wait for the reason in one's own words."""
    action, _ = await own(turn, action_id)
    action.put_off(checked_day(due_on, turn.today))
    known = {"about": "why", "action": action.id, "due": due_on.isoformat()}
    return action, await conversation.start(turn, Flow.ACTION, Step.TEXT, known)


async def still_asked(turn: Turn, draft: Draft) -> bool:
    """Whether the bot still waits for a day or a word about this action; if not, the conversation ends here."""
    turn.require(Act.SEE_TEAM)
    action = await actions.get(turn.unit, draft.answers["action"])
    waits = False
    if action is not None:
        team = await team_of(turn, action.team_id)
        theirs = why_not(turn.actor, Act.FINISH, in_team(team, action.owner_id)) is None
        status = ActionStatus.DONE if draft.answers["about"] == "result" else ActionStatus.OPEN
        waits = theirs and action.status is status
    if not waits:
        await conversation.end(turn, draft)
    return waits


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> WordOnAction:
    """A reason, or a word about what came of an action: masked, and shown before others read it."""
    action, team = await own(turn, draft.answers["action"])
    answers = await written(turn, draft, text, message_id, team, checked=checked_result)
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return _preview(stepped, action)


async def preview(turn: Turn, draft: Draft) -> WordOnAction:
    """As it stands."""
    action, _ = await own(turn, draft.answers["action"])
    return _preview(draft, action)


def _preview(draft: Draft, action: Action) -> WordOnAction:
    due = draft.answers.get("due")
    return WordOnAction(
        draft=draft,
        action=action,
        text=draft.answers["text"],
        removed=json.loads(draft.answers["removed"]),
        due_on=date.fromisoformat(due) if due is not None else None,
    )


async def put_off_written(turn: Turn, draft: Draft) -> Promised:
    """Put off, with the reason as it was shown."""
    due_on = date.fromisoformat(draft.answers["due"])
    why = await doubting.settled(turn, draft)
    moved = await put_off(turn, draft.answers["action"], due_on, PutOff.OWN_WORDS, why)
    await conversation.end(turn, draft)
    return moved


async def ask_result(turn: Turn, action_id: str) -> tuple[Action, Draft]:
    """Wait for a word about what came of an action that is done."""
    action, _ = await own(turn, action_id)
    action.with_result("")
    known = {"about": "result", "action": action.id}
    return action, await conversation.start(turn, Flow.ACTION, Step.TEXT, known)


async def add_result(turn: Turn, draft: Draft) -> Promised:
    """What came of it, as it was shown, stands with the action from now on."""
    action, team = await own(turn, draft.answers["action"])
    told = action.with_result(checked_result(await doubting.settled(turn, draft)))
    await actions.save(turn.unit, told)
    await conversation.end(turn, draft)
    await turn.note("result", f"action:{action.id}", team.network_id)
    return await shown(turn, team, told)
