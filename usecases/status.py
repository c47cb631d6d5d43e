"""Does everything work for a team? The look itself goes through the outbox; what comes back is told to who asked."""

from datetime import timedelta

from domain.access import Act
from domain.delivery import Parcel
from domain.groups import Errand, GroupFound
from domain.notices import Address, StatusTold
from domain.people import Team
from domain.status import Seen, findings
from storage import audit, outbox, people, teams
from usecases import lists, reach
from usecases.turn import Turn, in_team, team_of

_LONG = timedelta(hours=1)


async def ask(turn: Turn, team_id: str | None = None, *, page: int = 0) -> list[Errand]:
    """What to look at, for each team that somebody coordinates, or for one of them."""
    turn.require(Act.ARRANGE)
    if team_id is None:
        found = await lists.coordinated(turn)
    else:
        found = [await team_of(turn, team_id)]
    for team in found:
        turn.require(Act.ARRANGE, in_team(team))
    return [_errand(team, page=page) for team in found]


def _errand(team: Team, *, page: int) -> Errand:
    threads = {team.thread_id, *team.settings.threads.values()} - {None, 0}
    return Errand(
        team_id=team.id,
        chat_id=team.chat_id,
        threads=tuple(sorted(thread for thread in threads if thread is not None)),
        page=page,
    )


async def told(turn: Turn, parcel: Parcel, found: GroupFound) -> None:
    """What a look brought, for who asked; who does not coordinate the team any more hears nothing."""
    errand = Errand.load(parcel.body)
    if found.moved_to is not None and errand.chat_id is not None:
        await reach.group_moved(turn, errand.chat_id, found.moved_to)
    asked = await people.actor_of(turn.unit, parcel.chat_id)
    team = await teams.get(turn.unit, errand.team_id)
    if team is None or not asked.coordinates(team.id, team.network_id):
        return
    lines = findings(team, found, await _seen(turn, team))
    turn.tell(StatusTold(to=Address(chat_id=parcel.chat_id), team=team, findings=lines, page=errand.page))


async def _seen(turn: Turn, team: Team) -> Seen:
    members = await people.members_of(turn.unit, team.id)
    chats = [member.person.chat_id for member in members]
    moved = await audit.moment_of(turn.unit, reach.MOVED, f"team:{team.id}")
    return Seen(
        today=turn.today,
        unreachable=tuple(member.person.name for member in members if not member.person.reachable),
        ended=tuple(
            member.person.name
            for member in members
            if member.place.until is not None and member.place.until < turn.today
        ),
        waiting=await outbox.waiting_since(turn.unit, [*chats, team.chat_id or 0], turn.now - _LONG),
        moved_on=moved.astimezone(turn.world.calendar.zone).date() if moved is not None else None,
    )
