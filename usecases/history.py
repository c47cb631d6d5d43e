"""What is kept of what happened to a signal or an alarm? A line without a person, in the turn's own commit."""

from domain.history import Event, Happening
from domain.people import Organisation, Team
from storage import history
from usecases.turn import Turn


async def note(
    turn: Turn, team: Team, subject_id: str, happening: Happening, text: str = "", *, unnamed: bool = False
) -> None:
    """One more line, by the actor's organisation; by nobody when an unnamed reporter does it. `text` is masked."""
    place = turn.actor.membership_in(team.id)
    organisation = place.organisation if place is not None else Organisation.GEMEENTE
    await history.add(
        turn.unit,
        Event(
            id=turn.world.new_id(),
            network_id=team.network_id,
            team_id=team.id,
            subject_id=subject_id,
            at=turn.now,
            happening=happening,
            by=None if unnamed else organisation,
            text=text,
        ),
    )
