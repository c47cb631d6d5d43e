"""How does a team rehearse? With invented signals, clearly marked, for two hours at most, and wiped afterwards."""

from datetime import datetime, timedelta

from domain.access import Act
from domain.notices import PracticeTold, PracticeWiped
from domain.people import Team
from domain.refusals import Reason, Refused
from storage import practice, teams
from usecases.turn import Turn, address_of, in_team, team_of

TERM = timedelta(hours=2)  # a rehearsal that is forgotten must not swallow a real signal for long


async def start(turn: Turn, team_id: str) -> tuple[Team, datetime]:
    """From now on this team's new signals are invented ones; until when."""
    team = await team_of(turn, team_id)
    turn.require(Act.PRACTISE, in_team(team))
    to = address_of(team)
    if team.practises(turn.now):
        raise Refused(Reason.ALREADY_DONE)
    until = turn.now + TERM
    await teams.practise(turn.unit, team.id, until)
    await turn.note("practise", f"team:{team.id}", team.network_id)
    turn.tell(PracticeTold(to=to, until=until))
    return team, until


async def stop(turn: Turn, team_id: str) -> Team:
    """The rehearsal is over: everything that was made in it is wiped."""
    team = await team_of(turn, team_id)
    turn.require(Act.PRACTISE, in_team(team))
    if team.practising_until is None:
        raise Refused(Reason.ALREADY_DONE)
    await turn.note("practised", f"team:{team.id}", team.network_id)
    await _wipe(turn, team)
    return team


async def sweep(turn: Turn) -> None:
    """The clock ends rehearsals that have had their time."""
    for team in await teams.done_practising(turn.unit, turn.now):
        await _wipe(turn, team)


async def _wipe(turn: Turn, team: Team) -> None:
    standing = await practice.wipe(turn.unit, team.id)
    await teams.practise(turn.unit, team.id, None)
    if team.chat_id is None:
        return
    to = address_of(team)
    for subject in standing:
        turn.tell(PracticeWiped(to=to, subject=subject))
    turn.tell(PracticeTold(to=to, until=None))
