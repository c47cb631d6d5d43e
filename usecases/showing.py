"""How does the team come to see a signal? A card in its group, and a word that its reporter waits for."""

from datetime import date

from domain.people import Team
from domain.pings import Owed
from domain.signals import Signal
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from storage import terugkoppelingen
from usecases import cards, pings
from usecases.turn import Turn


def word_owed(turn: Turn, team: Team, signal: Signal, due_on: date) -> Terugkoppeling:
    """The word its reporter will wait for."""
    return Terugkoppeling(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        signal_id=signal.id,
        owner_id=None,
        due_on=due_on,
        status=DebtStatus.OPEN,
        version=1,
    )


async def show(turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling) -> None:
    """From now on the team sees it, and its reporter waits for a word."""
    await terugkoppelingen.add(turn.unit, debt)
    await pings.plan(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=False)
    await cards.show(turn, team, signal, debt, fresh=True)
