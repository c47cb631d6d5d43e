"""Being led around for the first time."""

from channels.telegram.context import Context
from domain.access import Act
from domain.people import Role
from domain.refusals import Reason, Refused
from views import tour
from views.buttons.tour import TourStop


async def stop(context: Context, button: TourStop) -> None:
    """A stop of a tour."""
    context.turn.require(Act.ARRIVE)
    try:
        context.show(tour.stop(context.words, Role(button.role), button.stop))
    except (ValueError, tour.NoSuchStop):
        raise Refused(Reason.STALE) from None
