"""What is kept of who asks, and who sees it?"""

from domain.access import Act
from domain.contacts import Visibility
from domain.overviews import Kept
from domain.people import Role
from storage import contacts
from usecases import lists, roles
from usecases.turn import Turn


async def mine(turn: Turn) -> Kept:
    """As far as it differs from person to person; of a stranger nothing is known."""
    turn.require(Act.ARRIVE)
    if not turn.actor.people:
        return Kept(known=False)
    places = (await roles.mine(turn)).places if turn.actor.memberships else ()
    entries = (await contacts.of(turn.unit, {person.id for person in turn.actor.people})).values()
    return Kept(
        known=True,
        places=places,
        phone=any(person.phone for person in turn.actor.people),
        reports=any(place.role is not Role.EXPERT for _, place in places),
        coordinates=bool(await lists.coordinated(turn)),
        directs=any(person.regisseur for person in turn.actor.people),
        entry=max((entry.visibility for entry in entries), key=list(Visibility).index, default=None),
    )
