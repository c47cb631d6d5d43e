"""What does the team see of a signal now?"""

from collections.abc import Sequence

from domain.actions import Action, ActionStatus
from domain.notices import ActionCard, Address, Card, Doing
from domain.people import Organisation, Team
from domain.settings import Topic
from domain.signals import Signal, SignalStatus
from domain.terugkoppeling import Terugkoppeling
from storage import actions, history, people, signals
from usecases.turn import Turn, address_of


async def show(
    turn: Turn,
    team: Team,
    signal: Signal,
    debt: Terugkoppeling,
    *,
    fresh: bool = False,
    promised: Sequence[Action] | None = None,
) -> None:
    """Post a signal's card, or bring the one that stands up to date. `promised`: its actions, where they are known."""
    if team.chat_id is not None:  # else uncoupled since; the coordinator's list still has it
        turn.tell(await card(turn, team, signal, debt, to=address_of(team), fresh=fresh, promised=promised))


async def card(
    turn: Turn,
    team: Team,
    signal: Signal,
    debt: Terugkoppeling,
    *,
    to: Address,
    fresh: bool = False,
    promised: Sequence[Action] | None = None,
) -> Card:
    """A signal with all that is known of it now."""
    if fresh and signal.version == 1:  # just raised
        return Card(to=to, team=team, signal=signal, doing=(), debt=debt, holder=None, fresh=True)
    untouched = signal.status is SignalStatus.OPEN and debt.owner_id is None and debt.open and not debt.told
    if promised is None:
        promised = [] if untouched else await actions.of_signal(turn.unit, signal.id)
    places = {} if untouched else await people.organisations_of(turn.unit, team.id)
    return Card(
        to=to,
        team=team,
        signal=signal,
        doing=tuple(
            Doing(action=action, organisation=places.get(action.owner_id, Organisation.ANDERS))
            for action in promised
            if action.status is not ActionStatus.DROPPED
        ),
        debt=debt,
        holder=places.get(debt.owner_id) if debt.owner_id else None,
        fresh=fresh,
        more=tuple(await history.told_more(turn.unit, signal.id)),
        seen_too=await signals.seen_too(turn.unit, signal.id),
        merged=tuple(await signals.merged_into(turn.unit, signal.id)),
        into=None if signal.merged_into is None else await signals.get(turn.unit, signal.merged_into),
    )


async def show_loose(turn: Turn, team: Team, action: Action, *, fresh: bool = False) -> None:
    """The same for an action that belongs to no signal; it has a small card of its own."""
    if team.chat_id is None:
        return
    places = await people.organisations_of(turn.unit, team.id)
    doing = Doing(action=action, organisation=places.get(action.owner_id, Organisation.ANDERS))
    turn.tell(ActionCard(to=address_of(team, Topic.ACTIONS), team=team, doing=doing, fresh=fresh))
