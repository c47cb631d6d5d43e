"""When will an action be done, and may that day be moved?"""

from datetime import date, datetime

from domain.actions import Action, Due, PutOff, checked_day, due_day, read_due
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.notices import News
from domain.people import Team
from domain.pings import Owed
from domain.promises import Promised, PuttingOff
from storage import actions
from usecases import conversation, history, next_meeting, pings
from usecases.actions import at_school, is_mine, own, shown, tell_owner
from usecases.turn import Turn


async def move(turn: Turn, action_id: str, due: Due) -> Promised | PuttingOff:
    """Another day for an own action, chosen with one tap; the bot waits for no typed one any more."""
    action, team = await own(turn, action_id)
    asked = await conversation.latest(turn)
    if asked is not None and (asked.answers.get("about"), asked.answers.get("action")) == ("day", action.id):
        await conversation.end(turn, asked)
    return await _move(turn, action, team, due_day(due, turn.today, await next_meeting.ahead(turn, team)))


async def ask(turn: Turn, action_id: str) -> tuple[Action, Draft, date | None]:
    """Wait for a typed day for an own action. The last value is the team's next meeting, when it lies ahead."""
    action, team = await own(turn, action_id)
    action.moved(action.due_on)
    draft = await conversation.start(turn, Flow.ACTION, Step.DAY, {"about": "day", "action": action.id})
    return action, draft, await next_meeting.ahead(turn, team)


async def move_typed(turn: Turn, draft: Draft, text: str) -> Promised | PuttingOff:
    """Another day for an own action, typed."""
    action, team = await own(turn, draft.answers["action"])
    ahead = await next_meeting.ahead(turn, team)
    moved = await _move(turn, action, team, read_due(text, turn.today, ahead))
    await conversation.end(turn, draft)
    return moved


async def _move(turn: Turn, action: Action, team: Team, due_on: date) -> Promised | PuttingOff:
    """Planning is free, a promise is put off with a reason, and who coordinates keeps what the team agreed."""
    coordinates = turn.actor.coordinates(team.id, team.network_id)
    if coordinates and (action.on_agenda or not is_mine(turn, action)):
        return await _keep(turn, team, action.agreed(due_on), "agree")
    if not action.asks_why(due_on, today=turn.today, promised_on=_local(turn, action.made_at)):
        return await _keep(turn, team, action.moved(due_on), "move")
    action.check_movable()
    return PuttingOff(action=action, due_on=due_on)


async def put_off(turn: Turn, action_id: str, due_on: date, why: PutOff, words: str) -> Promised:
    """A later day than was promised, with the reason in `words`. The same tap twice counts once."""
    action, team = await own(turn, action_id)
    moved = action.put_off(checked_day(due_on, turn.today))
    if moved.moves != action.moves:
        subjects = [action.id] if action.signal_id is None else [action.id, action.signal_id]
        for subject in subjects:
            await history.note(turn, team, subject, Happening.MOVED, words)
    return await _keep(turn, team, moved, f"put_off_{why.value}")


async def _keep(turn: Turn, team: Team, moved: Action, act: str) -> Promised:
    await actions.save(turn.unit, moved)
    await pings.plan_anew(turn, Owed.ACTION, moved.id, moved.due_on, school=await at_school(turn, moved))
    await turn.note(act, f"action:{moved.id}", team.network_id)
    await tell_owner(turn, team, moved, News.MOVED)
    return await shown(turn, team, moved)


def _local(turn: Turn, moment: datetime) -> date:
    return moment.astimezone(turn.world.calendar.zone).date()
