"""How is something picked up, moved, finished or put back?"""

import json
from datetime import date

from domain.access import Act
from domain.actions import Action, ActionStatus, Due, checked_what, due_day, read_day
from domain.drafts import Draft, Flow, Step, with_raw
from domain.moments import add_working_days
from domain.notices import ActionEnded, Address, NowHolds
from domain.overviews import OwnWords, Promised
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling
from storage import actions, drafts, networks, people, signals, terugkoppelingen
from usecases import cards, conversation, pings
from usecases.turn import Turn, in_team, removed, team_of

WORKDAYS_AHEAD = 3  # the day a promise gets when the reporter's day has passed already


async def start(turn: Turn, signal_id: str) -> tuple[Signal, Draft]:
    """Wait for what somebody will do about a signal."""
    signal, _ = await _living(turn, signal_id)
    return signal, await conversation.start(turn, Flow.CLAIM, Step.TEXT, {"signal": signal.id})


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """What will be done, in one's own words: masked, and shown before the team sees it."""
    signal, team = await _living(turn, draft.answers["signal"])
    masked = turn.masked(text, team)
    what = checked_what(masked.text)
    counts = removed(masked)
    answers = {"text": what, "removed": json.dumps(counts), "raw": with_raw(draft, message_id)}
    shown = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, shown)
    return OwnWords(draft=shown, signal=signal, text=what, removed=counts)


async def promise_written(turn: Turn, draft: Draft) -> Promised:
    """What was shown goes on the card."""
    signal, team = await _living(turn, draft.answers["signal"])
    earlier = await actions.of_signal(turn.unit, signal.id)
    return await _promise(turn, signal, team, checked_what(draft.answers["text"]), earlier)


async def becomes_signal(turn: Turn, draft: Draft) -> Draft:
    """It was no action but a new signal: the conversation goes on as one, with what is known of the raw text."""
    turn.require(Act.RAISE)
    known = {name: draft.answers[name] for name in ("raw", "removed")}
    await drafts.remove(turn.unit, draft.id)
    return await conversation.start(turn, Flow.SIGNAL, Step.TEXT, known)


async def promise(turn: Turn, signal_id: str, what: str) -> Promised:
    """What will be done, chosen with one tap. The same choice twice makes one action."""
    signal, team = await _living(turn, signal_id)
    mine = turn.person_in(team.network_id).id
    earlier = await actions.of_signal(turn.unit, signal.id)
    for action in earlier:
        if action.owner_id == mine and action.what == what and action.status is ActionStatus.OPEN:
            raise Refused(Reason.ALREADY_SENT)
    return await _promise(turn, signal, team, what, earlier)


async def _promise(turn: Turn, signal: Signal, team: Team, what: str, earlier: list[Action]) -> Promised:
    owner = turn.person_in(team.network_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    floor = add_working_days(turn.today, WORKDAYS_AHEAD, turn.world.calendar)
    number = networks.next_rehearsal_number if signal.practice else networks.next_action_number
    action = Action(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        number=await number(turn.unit, team.network_id),
        signal_id=signal.id,
        owner_id=owner.id,
        what=what,
        due_on=debt.due_on if debt.due_on > turn.today else floor,
        status=ActionStatus.OPEN,
        made_at=turn.now,
        version=1,
    )
    await actions.add(turn.unit, action)
    await pings.plan(turn, Owed.ACTION, action.id, action.due_on, school=_at_school(turn, team))
    await signals.save(turn.unit, signal.taken())
    held = debt.held_by(owner.id)
    if held != debt:
        await terugkoppelingen.save(turn.unit, held)
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, held.id, held.due_on, school=_at_school(turn, team))
    await conversation.end_flow(turn, Flow.CLAIM)
    await turn.note("claim", f"action:{action.id}", team.network_id)
    await cards.show(turn, team, signal.taken(), held, promised=[*earlier, action])
    return Promised(action=action, signal=signal, owes=held if held.owner_id == owner.id else None, today=turn.today)


async def move(turn: Turn, action_id: str, due: Due) -> Promised:
    """Another day for an own action, chosen with one tap."""
    return await _move(turn, action_id, due_day(due, turn.today))


async def ask_day(turn: Turn, action_id: str) -> tuple[Action, Draft]:
    """Wait for a typed day for an own action."""
    action, _ = await _own(turn, action_id)
    return action, await conversation.start(turn, Flow.CLAIM, Step.DAY, {"action": action.id})


async def move_typed(turn: Turn, draft: Draft, text: str) -> Promised:
    """Another day for an own action, typed."""
    moved = await _move(turn, draft.answers["action"], read_day(text, turn.today))
    await conversation.end(turn, draft)
    return moved


async def _move(turn: Turn, action_id: str, due_on: date) -> Promised:
    action, team = await _own(turn, action_id)
    moved = action.moved(due_on)
    await actions.save(turn.unit, moved)
    await pings.plan_anew(turn, Owed.ACTION, moved.id, moved.due_on, school=_at_school(turn, team))
    await turn.note("move", f"action:{action.id}", team.network_id)
    return await _shown(turn, team, moved)


async def finish(turn: Turn, action_id: str) -> Promised:
    """An own action is done: its pings stop in this commit."""
    action, team = await _own(turn, action_id)
    done = action.done()
    await actions.save(turn.unit, done)
    await pings.stop(turn, Owed.ACTION, done.id)
    await turn.note("finish", f"action:{action.id}", team.network_id)
    await tell_owner(turn, done)
    return await _shown(turn, team, done)


async def finish_numbered(turn: Turn, number: int) -> Promised:
    """An own open action by the number people say aloud."""
    turn.require(Act.FINISH)
    mine = await actions.open_of(turn.unit, [person.id for person in turn.actor.people])
    found = next((action for action in mine if action.number == number), None)
    if found is None:
        raise Refused(Reason.NUMBER_UNKNOWN)
    return await finish(turn, found.id)


async def tell_owner(turn: Turn, action: Action, closed: Signal | None = None) -> None:
    """Somebody else ended this action, perhaps by closing its signal: its owner hears so."""
    mine = any(person.id == action.owner_id for person in turn.actor.people)
    if not mine and action.owner_id in await people.organisations_of(turn.unit, action.team_id):
        owner = await people.get(turn.unit, action.owner_id)
        turn.tell(ActionEnded(to=Address(chat_id=owner.chat_id), action=action, closed=closed))


async def drop(turn: Turn, action_id: str) -> Promised:
    """Put an own action back. The terugkoppeling goes to who else is busy with the signal, or waits for the next."""
    action, team = await _own(turn, action_id)
    dropped = action.dropped()
    await actions.save(turn.unit, dropped)
    await pings.stop(turn, Owed.ACTION, dropped.id)
    await turn.note("drop", f"action:{action.id}", team.network_id)
    if action.signal_id is not None:
        await _pass_on(turn, team, action.signal_id, action.owner_id)
    return await _shown(turn, team, dropped)


async def _pass_on(turn: Turn, team: Team, signal_id: str, from_id: str) -> None:
    signal = await signals.get(turn.unit, signal_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal_id)
    places = await people.organisations_of(turn.unit, team.id)
    promised = await actions.of_signal(turn.unit, signal_id)
    left = [a for a in promised if a.status is ActionStatus.OPEN and a.owner_id in places]
    if signal is None or not debt.open or debt.owner_id != from_id or any(a.owner_id == from_id for a in left):
        return
    passed = debt.let_go()
    school = False
    if left:
        passed = passed.held_by(left[0].owner_id)
        school = places.get(left[0].owner_id) is Organisation.SCHOOL
        holder = await people.get(turn.unit, left[0].owner_id)
        turn.tell(NowHolds(to=Address(chat_id=holder.chat_id), signal=signal, due_on=debt.due_on))
    else:
        await signals.save(turn.unit, signal.released())
    await terugkoppelingen.save(turn.unit, passed)
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    await pings.plan_anew(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=school)


async def _shown(turn: Turn, team: Team, action: Action) -> Promised:
    """The card follows; the owner sees where the action stands."""
    if action.signal_id is None:
        return Promised(action=action, signal=None, owes=None, today=turn.today)
    signal = await signals.get(turn.unit, action.signal_id)
    debt: Terugkoppeling = await terugkoppelingen.of_signal(turn.unit, action.signal_id)
    if signal is not None:
        await cards.show(turn, team, signal, debt)
    mine = any(person.id == debt.owner_id for person in turn.actor.people)
    owes = debt if debt.open and mine else None
    return Promised(action=action, signal=signal, owes=owes, today=turn.today)


async def _living(turn: Turn, signal_id: str) -> tuple[Signal, Team]:
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, signal.team_id)
    turn.require(Act.CLAIM, in_team(team))
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    return signal, team


async def _own(turn: Turn, action_id: str) -> tuple[Action, Team]:
    action = await actions.get(turn.unit, action_id)
    if action is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, action.team_id)
    turn.require(Act.FINISH, in_team(team, action.owner_id))
    return action, team


def _at_school(turn: Turn, team: Team) -> bool:
    place = turn.actor.membership_in(team.id)
    return place is not None and place.organisation is Organisation.SCHOOL
