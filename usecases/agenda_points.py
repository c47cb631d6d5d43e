"""How does something that is no signal come on a team's agenda, and off it again?"""

from typing import TypeVar

from domain.access import Act
from domain.agenda_points import AgendaPoint
from domain.conversations import Audience, Question, Subject
from domain.overviews import ConversationCard, PointPage, Proposed
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import Element
from storage import agenda_points, people
from usecases import elements
from usecases.lists import coordinated
from usecases.turn import Turn, in_team, team_of, teams_of, used

_Kind = TypeVar("_Kind", Audience, Subject)


async def look(turn: Turn, audience: str = "") -> Audience | None:
    """For whom the questions are; "" is not chosen yet. Refused for a forged value."""
    turn.require(Act.LOOK_UP)
    if not turn.world.reference.deck.questions:
        raise Refused(Reason.TEXTS_MISSING)
    return _read(Audience, audience) if audience else None


async def question(turn: Turn, audience: str, subject: str, number: int) -> ConversationCard:
    """A question, and whether it can be put on an agenda."""
    turn.require(Act.LOOK_UP)
    asked = turn.world.reference.deck.question(_read(Audience, audience), _read(Subject, subject), number)
    return ConversationCard(question=asked, proposable=bool(await _teams(turn)))


async def propose(turn: Turn, tag: str, team_id: str) -> Proposed | tuple[Question, list[Team]]:
    """The question stands on the agenda of a team, once; of several teams without one of them chosen: the choices."""
    turn.require(Act.PROPOSE)
    asked = turn.world.reference.deck.tagged(tag)
    teams = await _teams(turn)
    if not teams:
        raise Refused(Reason.ELEMENT_OFF)
    if not team_id and len(teams) > 1:
        return asked, teams
    team = await team_of(turn, team_id or teams[0].id)
    turn.require(Act.PROPOSE, in_team(team))
    elements.needs(team, Element.MEETINGS)
    known = next((point for point in await agenda_points.open_in(turn.unit, team.id) if point.text == asked.text), None)
    return await _shown(turn, team, asked, known or await _put(turn, team, asked.text))


async def page(turn: Turn, point_id: str) -> PointPage:
    """A point by itself, for who coordinates the team."""
    point, team = await _point(turn, point_id)
    turn.require(Act.AGENDA, in_team(team))
    person = await people.get(turn.unit, point.proposed_by)
    on = point.created_at.astimezone(turn.world.calendar.zone).date()
    return PointPage(point=point, team=team, name=person.name if person is not None else "", on=on)


async def finish(turn: Turn, point_id: str) -> AgendaPoint:
    """They talked about it."""
    point, team = await _point(turn, point_id)
    turn.require(Act.AGENDA, in_team(team))
    done = point.done(turn.now)
    await agenda_points.finish(turn.unit, done)
    await turn.note("finish_point", f"point:{point.id}", team.network_id)
    return done


async def take_off(turn: Turn, point_id: str) -> AgendaPoint:
    """Nobody needs to talk about it; nothing of it is kept."""
    point, team = await _point(turn, point_id)
    turn.require(Act.TAKE_OFF, in_team(team, point.proposed_by))
    if not point.open:
        raise Refused(Reason.ALREADY_DONE)
    await agenda_points.remove(turn.unit, point.id)
    await turn.note("take_off_point", f"point:{point.id}", team.network_id)
    return point


async def _put(turn: Turn, team: Team, text: str) -> AgendaPoint:
    point = AgendaPoint(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        text=text,
        proposed_by=turn.person_in(team.network_id).id,
        created_at=turn.now,
    )
    await agenda_points.add(turn.unit, point)
    await used(turn, team)
    await turn.note("propose_point", f"point:{point.id}", team.network_id)
    return point


async def _shown(turn: Turn, team: Team, asked: Question, point: AgendaPoint) -> Proposed:
    own = point.proposed_by in {person.id for person in turn.actor.people}
    return Proposed(question=asked, point=point, team=team, removable=own or _coordinates(turn, team), own=own)


def _coordinates(turn: Turn, team: Team) -> bool:
    return turn.actor.coordinates(team.id, team.network_id)


async def _teams(turn: Turn) -> list[Team]:
    """The teams on whose agenda this account can put something: of its own, and of those it coordinates."""
    found = {team.id: team for team in (*await teams_of(turn, turn.actor), *await coordinated(turn))}
    return [team for team in found.values() if team.settings.has(Element.MEETINGS)]


async def _point(turn: Turn, point_id: str) -> tuple[AgendaPoint, Team]:
    turn.require(Act.SEE_TEAM)
    point = await agenda_points.get(turn.unit, point_id)
    if point is None:
        raise Refused(Reason.GONE)
    return point, await team_of(turn, point.team_id)


def _read(kind: type[_Kind], value: str) -> _Kind:
    try:
        return kind(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
