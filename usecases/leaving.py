"""How does somebody leave a team? At once: from this commit on nothing of it is theirs to see or do."""

from domain.access import Act
from domain.notices import Address, TakenOut
from domain.overviews import Leaver
from domain.people import Person, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from storage import actions, drafts, outbox, people, signals, terugkoppelingen
from usecases import alarms, cards, passing, pings
from usecases.handing import drop_of_leaver
from usecases.turn import Turn, in_team, team_of


async def choose(turn: Turn, team_id: str) -> tuple[Team, list[Person]]:
    """Who can be taken out: everybody but the one who asks, and the regisseur, whose network it is."""
    team = await team_of(turn, team_id)
    turn.require(Act.REMOVE, in_team(team))
    mine = {person.id for person in turn.actor.people}
    members = [member.person for member in await people.members_of(turn.unit, team.id)]
    return team, [person for person in members if person.id not in mine and not person.regisseur]


async def ask(turn: Turn, team_id: str, person_id: str) -> Leaver:
    """What would be left behind."""
    team, members = await choose(turn, team_id)
    person = next((member for member in members if member.id == person_id), None)
    if person is None:
        raise Refused(Reason.ALREADY_DONE)
    promised = await actions.open_of(turn.unit, [person_id])
    owed = await terugkoppelingen.open_of(turn.unit, [person_id])
    return Leaver(
        person=person,
        team=team,
        actions=tuple(action for action in promised if action.team_id == team.id),
        words=tuple(debt for debt in owed if debt.team_id == team.id),
    )


async def take_out(turn: Turn, team_id: str, person_id: str) -> Leaver:
    """Somebody is no member any more. Words they owed wait for the next one; their actions for the coordinator."""
    leaver = await ask(turn, team_id, person_id)
    person, team = leaver.person, leaver.team
    await people.leave(turn.unit, team.id, person.id)
    await turn.note("take_out", f"person:{person.id}", team.network_id)
    await drop_of_leaver(turn, team, person)
    await alarms.leave(turn, team, person)
    left = await people.actor_of(turn.unit, person.chat_id)
    if not left.memberships:
        await outbox.drop_unsent(turn.unit, person.chat_id)
        turn.ended += await drafts.remove_all(turn.unit, person.chat_id)
    for debt in leaver.words:
        free = debt.let_go()
        await terugkoppelingen.save(turn.unit, free)
        await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=False)
        signal = await signals.get(turn.unit, debt.signal_id)
        if signal is not None:
            await cards.show(turn, team, signal, await terugkoppelingen.of_signal(turn.unit, signal.id))
    await passing.forget(turn, team, person.id)
    turn.tell(TakenOut(to=Address(chat_id=person.chat_id), team=team))
    return leaver
