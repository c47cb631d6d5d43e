"""What will the team talk about? The agenda of a meeting, worked out from what is open at this moment."""

from datetime import timedelta

from domain.access import Act
from domain.actions import Action
from domain.agenda import MeetingAgenda, Trend, arranged, points
from domain.agenda_points import AgendaPoint
from domain.meetings import Circle, Meeting
from domain.overviews import Agenda, TeamAction
from domain.people import Team
from storage import actions, agenda_points, meetings, people, signals
from usecases import evaluation_results, lists
from usecases.turn import Turn, in_team

_TREND = timedelta(days=42)  # six weeks, beside the six before
_WORTH = 3  # signals of one theme from which it is worth a word


async def of_meeting(turn: Turn, team: Team, meeting: Meeting | None) -> MeetingAgenda:
    """The agenda of a meeting; without one, of the next that somebody will plan. For who coordinates the team."""
    turn.require(Act.AGENDA, in_team(team))
    return await gathered(turn, team, meeting)


async def gathered(turn: Turn, team: Team, meeting: Meeting | None) -> MeetingAgenda:
    """The same for who may see it anyway; the caller asked the policy."""
    own = meeting is None or meeting.circle is Circle.TEAM
    last = await meetings.last_held(turn.unit, team.id, Circle.TEAM if meeting is None else meeting.circle)
    promised = await _promised(turn, last)
    proposals = await _proposals(turn, team, meeting)
    overview = await lists.overview(turn, team, heard=False) if own else _nothing(turn, team)
    trends = await _trends(turn, team) if own else []
    looked_back = await evaluation_results.to_talk_about(turn, team) if own else []
    found = points(overview, promised, trends, proposals, looked_back)
    items = await meetings.items(turn.unit, meeting.id) if meeting is not None else {}
    before = await meetings.items(turn.unit, last.id) if last is not None else {}
    told = arranged(found, items, before)
    return MeetingAgenda(team=team, today=turn.today, meeting=meeting, points=told, overview=overview)


async def _proposals(turn: Turn, team: Team, meeting: Meeting | None) -> list[AgendaPoint]:
    """What was proposed for this meeting, or for the next one of its kind."""
    circle = Circle.TEAM if meeting is None else meeting.circle
    return [
        point
        for point in await agenda_points.open_in(turn.unit, team.id)
        if await _for_now(turn, point, circle, meeting)
    ]


async def _for_now(turn: Turn, point: AgendaPoint, circle: Circle, meeting: Meeting | None) -> bool:
    if point.meeting_id is None:
        return circle is Circle.TEAM
    if meeting is not None and point.meeting_id == meeting.id:
        return True
    meant = await meetings.get(turn.unit, point.meeting_id)  # held or called off: it comes back
    return meant is not None and not meant.standing and meant.circle is circle


async def _promised(turn: Turn, last: Meeting | None) -> list[TeamAction]:
    """What was agreed in the last meeting, done or not."""
    if last is None:
        return []
    agreed: list[Action] = await actions.of_meeting(turn.unit, last.id)
    names = await people.named(turn.unit, {action.owner_id for action in agreed})
    return [TeamAction(action=each, owner=names[each.owner_id].name, pings=0) for each in agreed]


async def _trends(turn: Turn, team: Team) -> list[Trend]:
    """Themes that come up more often than in the weeks before."""
    since = turn.now - _TREND
    risen = await signals.risen(turn.unit, team.network_id, team.id, since - _TREND, since)
    found = [Trend(theme=theme, own=own, now=now, before=before) for theme, own, now, before in risen]
    return sorted(
        (trend for trend in found if trend.now >= _WORTH and trend.now > trend.before),
        key=lambda trend: (-trend.now, trend.theme.value, trend.own),
    )


def _nothing(turn: Turn, team: Team) -> Agenda:
    """Of a meeting of several teams: nothing of one team's signals and promises."""
    return Agenda(
        team=team,
        today=turn.today,
        to_discuss=(),
        unclaimed=(),
        taken=(),
        overdue_words=(),
        overdue_actions=(),
        put_off=(),
    )
