"""Who looks along with an action? For information alone: they owe nothing and are not pinged."""

from domain.actions import Action
from domain.notices import ActionTold, Address, News
from domain.promises import Choosing
from domain.refusals import Reason, Refused
from storage import helpers
from usecases.actions import found, own
from usecases.handing import members, signal_of
from usecases.turn import Turn


async def choose(turn: Turn, action_id: str) -> Choosing:
    """Who can be asked to look along, and who was asked already."""
    action, team = await own(turn, action_id)
    action.moved(action.due_on)
    helping = await helpers.of_action(turn.unit, action.id)
    others = [member for member in await members(turn, team) if member.id != action.owner_id]
    if not others:
        raise Refused(Reason.NOBODY_ELSE)
    return Choosing(
        action=action,
        team=team,
        members=tuple(member for member in others if member.id not in helping),
        chosen=tuple(member for member in others if member.id in helping),
    )


async def ask(turn: Turn, action_id: str, person_id: str) -> Choosing:
    """One more looks along. Whom was asked already is not bothered again."""
    choosing = await choose(turn, action_id)
    action, team = choosing.action, choosing.team
    if any(member.id == person_id for member in choosing.chosen):
        return choosing
    person = next((member for member in choosing.members if member.id == person_id), None)
    if person is None:
        raise Refused(Reason.GONE)
    await helpers.add(turn.unit, action.id, person.id)
    await turn.note("ask_help", f"action:{action.id}", team.network_id)
    turn.tell(
        ActionTold(
            to=Address(chat_id=person.chat_id),
            news=News.HELP,
            team=team,
            action=action,
            signal=await signal_of(turn, action),
            name=turn.person_in(team.network_id).name,
        )
    )
    return await choose(turn, action_id)


async def stop(turn: Turn, action_id: str) -> Action:
    """Not looking along any more."""
    action, team = await found(turn, action_id)
    mine = [person for person in turn.actor.people if person.network_id == team.network_id]
    if not [person for person in mine if await helpers.remove(turn.unit, action.id, person.id)]:
        raise Refused(Reason.STALE)
    await turn.note("stop_help", f"action:{action.id}", team.network_id)
    return action
