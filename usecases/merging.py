"""How do two signals about the same become one? The later goes on in the earlier, and its reporter hears there."""

from dataclasses import replace

from domain.access import Act
from domain.actions import ActionStatus
from domain.delivery import LASTING
from domain.history import Happening
from domain.notices import Address, GoesOn
from domain.people import Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.signals import Attribution, Signal
from storage import actions, people, signals, terugkoppelingen
from usecases import cards, guests, history, pings, requests
from usecases.turn import Turn, in_team, team_of

MOST = 8  # to choose from


async def candidates(turn: Turn, signal_id: str) -> tuple[Signal, list[Signal]]:
    """The living signals of the team in which this one could go on, those of its theme first, the newest first."""
    signal, team = await _mergeable(turn, signal_id)
    others = [
        other
        for other in await signals.living_in(turn.unit, team.id)
        if other.id != signal.id and other.practice == signal.practice
    ]
    others.sort(key=lambda other: (other.theme is not signal.theme, -abs(other.number)))
    return signal, others[:MOST]


async def merge(turn: Turn, signal_id: str, into_id: str) -> Signal:
    """Put a signal together with another: what was promised and known moves along. The signal on which it goes on."""
    signal, team = await _mergeable(turn, signal_id)
    into = await signals.get(turn.unit, into_id)
    if into is None:
        raise Refused(Reason.GONE)
    merged = signal.merged(into)
    await signals.save(turn.unit, merged)
    debt, onward = [await terugkoppelingen.of_signal(turn.unit, one.id) for one in (signal, into)]
    await terugkoppelingen.save(turn.unit, debt.dropped())
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    await requests.drop_about(turn, signal.id)
    await guests.forget(turn, team, merged)
    for action in await actions.of_signal(turn.unit, signal.id):
        if action.status is not ActionStatus.DROPPED:
            await actions.save(turn.unit, replace(action, signal_id=into.id))
    if debt.owner_id is not None and onward.owner_id is None and onward.open:
        onward = onward.held_by(debt.owner_id)
        await terugkoppelingen.save(turn.unit, onward)
        into = into.taken()
        await signals.save(turn.unit, into)
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, onward.id, onward.due_on, school=False)
    await history.note(turn, team, into.id, Happening.MERGED, signal.ref)
    await turn.note("merge", f"signal:{signal.id}", team.network_id)
    await _tell_reporter(turn, team, merged, into)
    await cards.show(turn, team, merged, debt.dropped())
    await cards.show(turn, team, into, await terugkoppelingen.of_signal(turn.unit, into.id))
    return into


async def _tell_reporter(turn: Turn, team: Team, merged: Signal, into: Signal) -> None:
    reporter_id = merged.reporter.person_id
    if reporter_id not in await people.organisations_of(turn.unit, team.id):
        return
    if any(person.id == reporter_id for person in turn.actor.people) and merged.attribution is not Attribution.UNNAMED:
        return
    reporter = await people.get(turn.unit, reporter_id)
    due_on = (await terugkoppelingen.of_signal(turn.unit, into.id)).due_on
    key = f"{LASTING}{turn.world.new_id()}"
    turn.tell(GoesOn(to=Address(chat_id=reporter.chat_id), key=key, signal=merged, into=into, due_on=due_on))


async def _mergeable(turn: Turn, signal_id: str) -> tuple[Signal, Team]:
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, signal.team_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    turn.require(Act.MERGE, in_team(team, debt.owner_id))
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    return signal, team
