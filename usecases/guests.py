"""Who is asked, as an expert, about one signal? They see that one, and nothing else of the team."""

from domain.access import Act
from domain.notices import Address, ExpertAsked, ExpertLetGo
from domain.overviews import Experts
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.signals import Signal
from storage import guests, people, signals, terugkoppelingen
from usecases import holding
from usecases.reading import with_word
from usecases.turn import Turn, in_team, team_of


async def living(turn: Turn, team_id: str) -> tuple[Team, list[Signal]]:
    """The signals of a team that play, to ask an expert about one; for who coordinates."""
    team = await team_of(turn, team_id)
    turn.require(Act.BRING, in_team(team))
    return team, await signals.living_in(turn.unit, team.id)


async def choose(turn: Turn, signal_id: str) -> Experts:
    """Which experts of the team can be asked; by who coordinates, or holds the terugkoppeling."""
    signal, team = await _asking(turn, signal_id)
    return await _experts(turn, signal, team)


async def invite(turn: Turn, signal_id: str, person_id: str) -> Experts:
    """Ask an expert about a signal that plays: they can read it from now on. The same twice is asked once."""
    signal, team = await _asking(turn, signal_id)
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    found = await _experts(turn, signal, team)
    if person_id in {person.id for person in found.asked}:
        raise Refused(Reason.ALREADY_ASKED)
    expert = next((person for person in found.others if person.id == person_id), None)
    if expert is None:
        raise Refused(Reason.NO_EXPERT)
    await guests.add(turn.unit, signal.id, expert.id)
    await turn.note("bring", f"signal:{signal.id}", team.network_id)
    by = turn.person_in(team.network_id).name
    turn.tell(ExpertAsked(to=Address(chat_id=expert.chat_id), team=team, signal=signal, by=by))
    return await _experts(turn, signal, team)


async def let_go(turn: Turn, signal_id: str, person_id: str) -> Experts:
    """An expert need not think along any more: they see the signal no longer, and a word they owed waits again."""
    signal, team = await _asking(turn, signal_id)
    if person_id not in await guests.of_signal(turn.unit, signal.id):
        raise Refused(Reason.ALREADY_DONE)
    await guests.remove(turn.unit, signal.id, person_id)
    await turn.note("let_go", f"signal:{signal.id}", team.network_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    if debt.open and debt.owner_id == person_id:
        await holding.release(turn, team, debt)
    expert = await people.get(turn.unit, person_id)
    turn.tell(ExpertLetGo(to=Address(chat_id=expert.chat_id), signal=signal))
    return await _experts(turn, signal, team)


async def asked_about(turn: Turn) -> list[Signal]:
    """The signals that play about which this person is asked as an expert, oldest first."""
    turn.require(Act.ARRIVE)
    expert_in = {place.team_id for place in turn.actor.memberships if place.role is Role.EXPERT}
    if not expert_in:
        return []
    ids = await guests.living_of(turn.unit, [person.id for person in turn.actor.people])
    found = (await signals.named(turn.unit, ids)).values()
    return sorted((signal for signal in found if signal.team_id in expert_in), key=lambda signal: signal.number)


async def forget(turn: Turn, team: Team, signal: Signal) -> None:
    """The signal was closed or taken back: its experts hear so and see it no longer."""
    there = await guests.of_signal(turn.unit, signal.id)
    for person in (await _experts(turn, signal, team)).asked if there else ():
        await guests.remove(turn.unit, signal.id, person.id)
        turn.tell(ExpertLetGo(to=Address(chat_id=person.chat_id), signal=signal))


async def _asking(turn: Turn, signal_id: str) -> tuple[Signal, Team]:
    signal, team, debt = await with_word(turn, signal_id)
    turn.require(Act.BRING, in_team(team, debt.owner_id))
    return signal, team


async def _experts(turn: Turn, signal: Signal, team: Team) -> Experts:
    there = await guests.of_signal(turn.unit, signal.id)
    members = await people.everybody_of(turn.unit, team.id)
    experts: list[Person] = [member.person for member in members if member.place.role is Role.EXPERT]
    return Experts(
        signal=signal,
        team=team,
        asked=tuple(person for person in experts if person.id in there),
        others=tuple(person for person in experts if person.id not in there),
    )
