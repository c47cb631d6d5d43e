"""Who watches that reporters hear something? The procesbewaker: whom the team chose, else its coordinators."""

from domain.people import Person, Team
from domain.terugkoppeling import Terugkoppeling
from storage import people
from usecases.turn import Turn


async def watchers_of(turn: Turn, team: Team) -> list[Person]:
    """The procesbewaker the team chose, while a member, then the coordinators; who is there comes first."""
    chosen = team.settings.watcher_id
    found = await people.coordinators_of(turn.unit, team.id, team.network_id)
    if chosen is not None and chosen in await people.organisations_of(turn.unit, team.id):
        found = [*(person for person in found if person.id != chosen), await people.get(turn.unit, chosen)]
    return sorted(found, key=lambda p: (not p.reachable, p.rhythm.away_on(turn.today), p.id != chosen, p.id))


async def watcher_of(turn: Turn, team: Team) -> Person | None:
    """Who hears that a reporter waits, when nobody else does."""
    return next(iter(await watchers_of(turn, team)), None)


async def coordinator_of(turn: Turn, team: Team) -> Person | None:
    """Who hears of an action of somebody who left: only who coordinates may end it."""
    found = await people.coordinators_of(turn.unit, team.id, team.network_id)
    return min(found, key=lambda p: (not p.reachable, p.rhythm.away_on(turn.today), p.id), default=None)


async def givers(turn: Turn, team: Team, debt: Terugkoppeling) -> tuple[str | None, ...]:
    """Whose word it is to give: who holds it, or the chosen procesbewaker when nobody does or the holder left."""
    if debt.owner_id is not None and debt.owner_id in await people.organisations_of(turn.unit, team.id):
        return (debt.owner_id,)
    return (debt.owner_id, team.settings.watcher_id)
