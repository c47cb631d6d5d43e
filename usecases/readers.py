"""Who could read a signal of a team before the team does, as things are now?"""

from domain.people import Person, Team
from domain.second_reader import Bench
from storage import people
from usecases.turn import Turn


async def bench(turn: Turn, team: Team) -> Bench:
    """Who coordinates, the deputy while a partner, and who directs. Policy: the caller's."""
    coordinators = await people.coordinators_of(turn.unit, team.id, team.network_id)
    regisseurs = await people.regisseurs_of(turn.unit, team.network_id)
    partners = {member.person.id: member.person for member in await people.members_of(turn.unit, team.id)}
    chosen = team.settings.deputy_id
    everybody: list[Person] = [*coordinators, *regisseurs, *partners.values()]
    return Bench(
        coordinators=tuple(sorted(person.id for person in coordinators)),
        deputy=chosen if chosen in partners else None,
        regisseurs=tuple(sorted(person.id for person in regisseurs)),
        absent={p.id for p in everybody if not p.reachable or p.rhythm.away_on(turn.today)},
    )
