"""How is something picked up from a signal?"""

from domain.access import Act
from domain.actions import Action, checked_what
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.overviews import OwnWords, TakenUp
from domain.people import Team
from domain.promises import Promised
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Signal
from storage import actions, drafts, people, signals, terugkoppelingen
from usecases import cards, conversation, doubting, elements, history, next_meeting, previewing
from usecases.actions import make, pass_on, take_up
from usecases.reading import living_for, with_word
from usecases.turn import Turn, in_team


async def start(turn: Turn, signal_id: str) -> tuple[Signal, Draft] | TakenUp:
    """Wait for what somebody will do about a signal; in a team that makes no actions they simply hold it."""
    signal, team = await _living(turn, signal_id)
    if not team.settings.has(Element.ACTIONS):
        return await _take(turn, signal, team)
    return signal, await conversation.start(turn, Flow.CLAIM, Step.TEXT, {"signal": signal.id})


async def _take(turn: Turn, signal: Signal, team: Team) -> TakenUp:
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    me = turn.person_in(team.network_id).id
    if debt.owner_id not in (None, me) and debt.owner_id in await people.organisations_of(turn.unit, team.id):
        raise Refused(Reason.ALREADY_TAKEN)
    if debt.owner_id == me or not debt.open:
        raise Refused(Reason.ALREADY_DONE)
    held = await take_up(turn, team, signal, debt.let_go(), me)
    await conversation.let_go(turn)
    await turn.note("claim", f"signal:{signal.id}", team.network_id)
    await cards.show(turn, team, signal.taken(), held)
    return TakenUp(signal=signal, debt=held, on=turn.today)


async def put_back(turn: Turn, signal_id: str) -> Signal:
    """A signal one holds without an action waits for somebody else again."""
    signal, team, debt = await with_word(turn, signal_id)
    me = turn.person_in(team.network_id).id
    turn.require(Act.FINISH, in_team(team, debt.owner_id))
    if debt.owner_id != me or not debt.open:
        raise Refused(Reason.ALREADY_DONE)
    await turn.note("drop", f"signal:{signal.id}", team.network_id)
    await pass_on(turn, team, signal.id, me)
    left = await terugkoppelingen.of_signal(turn.unit, signal.id)
    if left.owner_id == me:
        raise Refused(Reason.STALE)  # an action of theirs is still open: that is what they put back
    await cards.show(turn, team, await signals.get(turn.unit, signal.id) or signal, left)
    return signal


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """What will be done, in one's own words: masked, and shown before the team sees it."""
    signal, team = await _living(turn, draft.answers["signal"])
    return await previewing.show(turn, draft, text, message_id, signal=signal, team=team, checked=checked_what)


async def promise_written(turn: Turn, draft: Draft) -> Promised:
    """What was shown goes on the card."""
    signal, team = await _living(turn, draft.answers["signal"])
    earlier = await actions.of_signal(turn.unit, signal.id)
    return await _promise(turn, signal, team, checked_what(await doubting.settled(turn, draft)), earlier)


async def becomes_signal(turn: Turn, draft: Draft) -> Draft:
    """It was no action but a new signal: the conversation goes on as one, with what is known of the raw text.

    What was asked about it is asked again, as now somebody else may read it first.
    """
    turn.require(Act.RAISE)
    known = {name: draft.answers[name] for name in ("raw", "removed") if name in draft.answers}
    await drafts.remove(turn.unit, draft.id)
    return await conversation.start_signal(turn, known)


async def promise(turn: Turn, signal_id: str, what: str) -> Promised:
    """What will be done, chosen with one tap. The same choice twice makes one action."""
    signal, team = await _living(turn, signal_id)
    mine = turn.person_in(team.network_id).id
    earlier = await actions.of_signal(turn.unit, signal.id)
    for action in earlier:
        if action.owner_id == mine and action.what == what and action.open:
            raise Refused(Reason.ALREADY_SENT)
    return await _promise(turn, signal, team, what, earlier)


async def _promise(turn: Turn, signal: Signal, team: Team, what: str, earlier: list[Action]) -> Promised:
    elements.needs(team, Element.ACTIONS)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    action = await make(turn, team, what, debt, practice=signal.practice)
    held = await take_up(turn, team, signal, debt, action.owner_id)
    await conversation.end_flow(turn, Flow.CLAIM)
    await conversation.let_go(turn)
    await turn.note("claim", f"action:{action.id}", team.network_id)
    await history.note(turn, team, signal.id, Happening.TAKEN, what)
    await cards.show(turn, team, signal.taken(), held, promised=[*earlier, action])
    return Promised(
        action=action,
        signal=signal,
        owes=held if held.owner_id == action.owner_id else None,
        today=turn.today,
        meeting=await next_meeting.ahead(turn, team),
    )


async def _living(turn: Turn, signal_id: str) -> tuple[Signal, Team]:
    signal, team = await living_for(turn, signal_id, Act.CLAIM)
    if turn.actor.membership_in(team.id) is None:  # a regisseur: nobody would be reminded of it
        raise Refused(Reason.NO_MEMBER)
    return signal, team
