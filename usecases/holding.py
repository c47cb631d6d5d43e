"""Who holds the word that a reporter waits for? What follows when that changes: pings, and the card."""

from domain.people import Team
from domain.pings import Owed
from domain.terugkoppeling import Terugkoppeling
from storage import signals, terugkoppelingen
from usecases import cards, pings
from usecases.turn import Turn


async def passed(turn: Turn, debt: Terugkoppeling, *, school: bool) -> None:
    """Keep its new holder, or that nobody holds it; who is reminded from now on is somebody else."""
    await terugkoppelingen.save(turn.unit, debt)
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    await pings.plan_anew(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=school)


async def release(turn: Turn, team: Team, debt: Terugkoppeling) -> None:
    """Its holder is gone: the word waits for the next, and the card says so."""
    await passed(turn, debt.let_go(), school=False)
    signal = await signals.get(turn.unit, debt.signal_id)
    if signal is not None:
        await cards.show(turn, team, signal, await terugkoppelingen.of_signal(turn.unit, signal.id))
