"""What is kept of who asks, and who sees it?"""

from domain.access import Act
from domain.overviews import Kept
from domain.people import Role
from usecases import lists, roles
from usecases.turn import Turn


async def mine(turn: Turn) -> Kept:
    """As far as it differs from person to person; of a stranger nothing is known."""
    turn.require(Act.ARRIVE)
    if not turn.actor.people:
        return Kept(known=False)
    places = (await roles.mine(turn)).places if turn.actor.memberships else ()
    return Kept(
        known=True,
        places=places,
        phone=any(person.phone for person in turn.actor.people),
        reports=any(place.role is not Role.EXPERT for _, place in places),
        coordinates=bool(await lists.coordinated(turn)),
        directs=any(person.regisseur for person in turn.actor.people),
    )
