"""Which signal is meant, and may this person do that with it?"""

from dataclasses import replace

from domain.access import Act, why_not
from domain.drafts import Draft, Flow
from domain.history import Event
from domain.notices import Address, Card
from domain.people import Role, Team
from domain.refusals import Reason, Refused
from domain.signals import Attribution, Signal, SignalStatus
from domain.terms import abbreviations_in
from domain.terugkoppeling import Terugkoppeling
from storage import actions, history, outbox, people, signals, terugkoppelingen
from usecases import cards, conversation, watching
from usecases.turn import Turn, about, in_team, team_of

_CARD = "card:"  # begins the subject of a card
_ABOUT_LIVING = frozenset({Flow.CLAIM, Flow.ADD, Flow.ASK, Flow.ANSWER, Flow.CALL, Flow.REFER})


async def existing(turn: Turn, signal_id: str) -> Signal:
    """A signal that must be there still, and that the team knows of."""
    signal = await signals.get(turn.unit, signal_id)
    if signal is None or signal.unseen:
        raise Refused(Reason.GONE)
    return signal


async def with_word(turn: Turn, signal_id: str) -> tuple[Signal, Team, Terugkoppeling]:
    """A signal with its team and what is owed to its reporter. Policy: the caller's."""
    signal = await existing(turn, signal_id)
    return signal, await team_of(turn, signal.team_id), await terugkoppelingen.of_signal(turn.unit, signal.id)


async def signal_for(turn: Turn, signal_id: str, act: Act) -> tuple[Signal, Team]:
    """A signal with its team, for who may do this with it. Refused when it is gone."""
    signal = await existing(turn, signal_id)
    team = await team_of(turn, signal.team_id)
    turn.require(act, await about(turn, team, signal.id))
    return signal, team


async def living_for(turn: Turn, signal_id: str, act: Act) -> tuple[Signal, Team]:
    """The same, of a signal that is neither closed nor taken back. One that goes on elsewhere is that other one."""
    signal, team = await signal_for(turn, signal_id, act)
    if signal.merged_into is not None:
        signal, team = await signal_for(turn, signal.merged_into, act)
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    return signal, team


async def page(turn: Turn, signal_id: str) -> Card:
    """All that the team knows of a signal, for one member in private."""
    signal, team = await signal_for(turn, signal_id, Act.KNOW_MORE)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    shown = await cards.card(turn, team, signal, debt, to=Address(chat_id=turn.actor.chat_id))
    experts = any(member.place.role is Role.EXPERT for member in await people.everybody_of(turn.unit, team.id))
    term = next(iter(abbreviations_in(signal.text, turn.world.reference.terms)), None)
    return replace(shown, experts=experts, may=await _may(turn, team, signal, debt), term=term)


async def _may(turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling) -> frozenset[Act]:
    """What this person may do with it, as the use cases behind the buttons will ask the policy again."""
    asked = await about(turn, team, signal.id)
    held = in_team(team, debt.owner_id)
    given = in_team(team, *await watching.givers(turn, team, debt))
    scopes = {Act.KNOW_MORE: asked, Act.CLAIM: asked, Act.REFER: asked, Act.MERGE: held, Act.BRING: held}
    scopes |= {Act.FEED_BACK: given, Act.CLOSE: given}
    may = {act for act, scope in scopes.items() if why_not(turn.actor, act, scope) is None}
    if turn.actor.membership_in(team.id) is None:  # a regisseur: nobody would be reminded of it
        may.discard(Act.CLAIM)
    return frozenset(may)


async def past(turn: Turn, signal_id: str) -> tuple[Signal, Team, list[Event]]:
    """What happened to a signal, oldest first; of one that was taken back without what was said."""
    signal, team = await signal_for(turn, signal_id, Act.KNOW_MORE)
    events = await history.of(turn.unit, signal.id)
    if signal.status is SignalStatus.WITHDRAWN:
        events = [replace(event, text="") for event in events]
    return signal, team, events


async def behind_card(turn: Turn, chat_id: int, message_id: int) -> str | None:
    """The signal of which this message is the card, if it is one."""
    turn.require(Act.ARRIVE)
    subject = await outbox.subject_at(turn.unit, chat_id, message_id)
    return subject.removeprefix(_CARD) if subject is not None and subject.startswith(_CARD) else None


def is_own(turn: Turn, signal: Signal) -> bool:
    """Whether this account raised the signal itself."""
    return any(person.id == signal.reporter.person_id for person in turn.actor.people)


async def raised_by(turn: Turn, signal: Signal) -> list[Signal]:
    """The signals of this account among it and what goes on in it."""
    return [one for one in (signal, *await signals.merged_into(turn.unit, signal.id)) if is_own(turn, one)]


async def stays_unnamed(turn: Turn, signal: Signal) -> bool:
    """Whether what this account does with the signal must not show who it is.

    It raised it without a name, or something that goes on in it.
    """
    return any(one.attribution is Attribution.UNNAMED for one in await raised_by(turn, signal))


async def goes_on(turn: Turn, draft: Draft) -> bool:
    """Whether what a conversation is about still plays; if not, the conversation ends here, and waits for nothing."""
    turn.require(Act.ARRIVE)
    signal_id = draft.answers.get("signal") if draft.flow in _ABOUT_LIVING else None
    ended = signal_id is not None and not await _plays(turn, signal_id)
    action_id = draft.answers.get("action")
    if ended or (action_id is not None and await actions.get(turn.unit, action_id) is None):
        await conversation.end(turn, draft)
        return False
    return True


async def _plays(turn: Turn, signal_id: str) -> bool:
    signal = await signals.get(turn.unit, signal_id)
    if signal is not None and signal.merged_into is not None:
        signal = await signals.get(turn.unit, signal.merged_into)
    return signal is not None and signal.living
