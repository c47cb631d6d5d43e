"""Where is a meeting on its walk through the agenda, and what stands at each point?"""

from dataclasses import replace

from domain.access import Act, why_not
from domain.actions import Action, ActionStatus
from domain.agenda import Point
from domain.meetings import AgendaItem, Mark, Meeting, MeetingStatus
from domain.notices import Doing
from domain.people import Organisation, Team
from domain.points import PointKind, kind_of
from domain.records import Agreed, Subject
from domain.refusals import Reason, Refused
from domain.requests import Ask
from domain.settings import Element
from domain.themes import Theme
from domain.walking import OTHER, PROMISED, OnNow, Stop, Walk, WalkPage
from storage import actions, agenda_points, meetings, people, signals
from storage import requests as asked
from usecases import agenda
from usecases import meetings as planned
from usecases.turn import Turn, team_of


async def on_now(turn: Turn) -> list[OnNow]:
    """The meetings of today, and those that go on, to which this account is invited."""
    turn.require(Act.MEET)
    networks = {person.network_id for person in turn.actor.people}
    found = []
    for meeting in await meetings.on_now(turn.unit, networks, turn.today):
        team = await team_of(turn, meeting.team_id)
        if why_not(turn.actor, Act.MEET, await planned.scope_of(turn, meeting, team)) is None:
            going = meeting.status is MeetingStatus.GOING
            begins = not going and coordinates(turn, team)
            found.append(OnNow(meeting=meeting, team=team, going=going, begins=begins))
    return [one for one in found if one.team.settings.has(Element.MEETINGS)]


async def page(turn: Turn, meeting_id: str, place: str = "", number: int = 0) -> WalkPage:
    """A place on the walk; without one: where the meeting is. Where who coordinates looks, there the meeting is."""
    meeting, team = await going(turn, meeting_id, Act.MEET)
    found = await shown(turn, meeting, team, place or meeting.at_key)
    if place == found.place and coordinates(turn, team):
        await move_to(turn, meeting, place)
    return replace(found, page=max(number, 0))


async def shown(turn: Turn, meeting: Meeting, team: Team, place: str, *, was_done: bool = False) -> WalkPage:
    """A place that is there; a place that went meanwhile is the first that is open. The caller asked the policy."""
    walk = await walk_of(turn, meeting, team)
    if not walk.places:
        raise Refused(Reason.GONE)
    here = place
    if place not in walk.places:
        here = walk.onward("") if meeting.at_key and not walk.only else walk.places[0]
    return WalkPage(walk=walk, place=here, was_done=was_done, doing=await _doing(turn, walk, here))


async def _doing(turn: Turn, walk: Walk, place: str) -> tuple[Doing, ...]:
    """What is done about the signal of which the point is; not what this meeting agreed, which stands there anyway."""
    stop = walk.stop(place)
    signal = stop.subject.signal if stop is not None else None
    if signal is None:
        return ()
    here = {agreed.action.id for agreed in stop.actions} if stop is not None else set()
    places = await people.organisations_of(turn.unit, signal.team_id)
    return tuple(
        Doing(action=one, organisation=places.get(one.owner_id, Organisation.ANDERS))
        for one in await actions.of_signal(turn.unit, signal.id)
        if one.status is not ActionStatus.DROPPED and one.id not in here
    )


async def going(turn: Turn, meeting_id: str, act: Act) -> tuple[Meeting, Team]:
    """A meeting that goes on, for who may do this in it."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(act, await planned.scope_of(turn, meeting, team))
    if act is Act.NOTE_MEETING and await only_for(turn, meeting, team):
        raise Refused(Reason.INVITED_ONLY)
    if meeting.status is MeetingStatus.PLANNED:
        raise Refused(Reason.MEETING_NOT_BEGUN)
    if meeting.status is not MeetingStatus.GOING:
        raise Refused(Reason.MEETING_CLOSED)
    return meeting, team


async def only_for(turn: Turn, meeting: Meeting, team: Team) -> str:
    """The one point for which this account is there, as an expert; empty for everybody else."""
    me = turn.actor.person_in(meeting.network_id)
    if me is None or coordinates(turn, team):
        return ""
    here = next((one for one in await planned.invited_to(turn, meeting) if one.person.id == me.id), None)
    if here is None or not here.expert:
        return ""
    return (await meetings.attendance_of(turn.unit, meeting, me.id)).item_key


async def walk_of(turn: Turn, meeting: Meeting, team: Team) -> Walk:
    """All of it as it stands now. The caller asked the policy."""
    open_now = {point.key: point for point in (await agenda.gathered(turn, team, meeting)).points}
    items = await meetings.items(turn.unit, meeting.id)
    stops = await stops_of(turn, meeting, items, open_now)
    passed = [stop for stop in stops.values() if _passed(stop)]
    return Walk(
        meeting=meeting,
        team=team,
        today=turn.today,
        promised=stops.get(PROMISED),
        stops=tuple(stop for stop in passed if stop.item.mark is Mark.DISCUSS),
        formalities=tuple(stop for stop in passed if stop.item.mark is Mark.FORMALITY),
        other=stops.get(OTHER) or Stop(subject=_bare(PointKind.OTHER), item=item_of(meeting, OTHER), point=None),
        coordinates=coordinates(turn, team),
        only=await only_for(turn, meeting, team),
        acts=team.settings.has(Element.ACTIONS),
    )


def _passed(stop: Stop) -> bool:
    """Whether the walk passes it: not what was taken off, nor what nobody has to talk about any more."""
    if stop.key in (PROMISED, OTHER) or stop.item.mark is Mark.SKIP:
        return False
    return stop.point is not None or not stop.open or bool(stop.decisions or stop.actions)


async def stops_of(
    turn: Turn, meeting: Meeting, items: dict[str, AgendaItem], open_now: dict[str, Point]
) -> dict[str, Stop]:
    """All points that were on the agenda, came on it since, or of which something was noted, in their order."""
    decided = await meetings.decisions(turn.unit, meeting.id)
    agreed = await agreed_in(turn, meeting)
    laid = sorted((i for i in items.values() if i.position is not None), key=lambda item: item.position or 0)
    keys = dict.fromkeys([*(item.key for item in laid), *open_now])
    keys |= dict.fromkeys([*(decision.key for decision in decided), *(one.action.point_key for one in agreed)])
    found = {}
    for key in filter(None, keys):
        subject = await subject_of(turn, key, open_now.get(key))
        if subject is not None:
            found[key] = Stop(
                subject=subject,
                item=items.get(key) or _fresh(meeting, key, open_now.get(key)),
                point=open_now.get(key),
                decisions=tuple(decision for decision in decided if decision.key == key),
                actions=tuple(one for one in agreed if one.action.point_key == key),
            )
    return found


async def agreed_in(turn: Turn, meeting: Meeting) -> list[Agreed]:
    """The actions of a meeting that were not taken back, with who will do them."""
    made = [one for one in await actions.of_meeting(turn.unit, meeting.id) if one.status is not ActionStatus.DROPPED]
    waiting = {one.id: await _asked_for(turn, one) for one in made}
    names = await people.named(turn.unit, {*(one.owner_id for one in made), *filter(None, waiting.values())})
    places = {team_id: await people.organisations_of(turn.unit, team_id) for team_id in {one.team_id for one in made}}
    found = []
    for one in made:
        asked_id, there = waiting[one.id], places[one.team_id]
        found.append(
            Agreed(
                action=one,
                owner=names[one.owner_id].name,
                organisation=there.get(one.owner_id, Organisation.ANDERS),
                asked=names[asked_id].name if asked_id else "",
                asked_id=asked_id,
                asked_organisation=there.get(asked_id, Organisation.ANDERS) if asked_id else None,
            )
        )
    return found


async def _asked_for(turn: Turn, action: Action) -> str:
    """Who was asked to do it, and has not answered."""
    if not action.open:
        return ""
    waiting = [one.to_id for one in await asked.open_about(turn.unit, action.id) if one.ask is Ask.TAKE_ACTION]
    return waiting[-1] if waiting else ""


async def subject_of(turn: Turn, key: str, point: Point | None = None) -> Subject | None:
    """What the point with this key is about; None when nothing is known of it any more."""
    kind, subject_id = kind_of(key), key.partition(":")[2]
    match kind:
        case PointKind.SIGNAL:
            known = point.lines[0].signal if point is not None else await signals.get(turn.unit, subject_id)
            return None if known is None else Subject(kind=kind, key=key, signal=known)
        case PointKind.ACTION:
            one = point.actions[0].action if point is not None else await actions.get(turn.unit, subject_id)
            return None if one is None else Subject(kind=kind, key=key, action=one)
        case PointKind.PROPOSAL:
            said = point.proposal if point is not None else await agenda_points.get(turn.unit, subject_id)
            return None if said is None else Subject(kind=kind, key=key, proposal=said)
        case PointKind.TREND:
            theme, own = subject_id.partition("-")[0], point.trend.own if point is not None and point.trend else ""
            return Subject(kind=kind, key=key, theme=Theme(theme), own_theme=own) if theme in set(Theme) else None
        case None:
            return None
        case _:
            return Subject(kind=kind, key=key)


def _bare(kind: PointKind) -> Subject:
    return Subject(kind=kind, key=kind.value)


def item_of(meeting: Meeting, key: str) -> AgendaItem:
    """A point of which nothing was said yet."""
    return AgendaItem(meeting_id=meeting.id, network_id=meeting.network_id, key=key)


def _fresh(meeting: Meeting, key: str, point: Point | None) -> AgendaItem:
    """Of a point that came on the agenda since the meeting began."""
    item = item_of(meeting, key)
    return item if point is None else replace(item, mark=point.mark, carried=point.carried)


def coordinates(turn: Turn, team: Team) -> bool:
    """Whether this account may begin and close its meetings."""
    return turn.actor.coordinates(team.id, team.network_id)


async def move_to(turn: Turn, meeting: Meeting, place: str) -> Meeting:
    """From now on the meeting is there."""
    if meeting.at_key == place:
        return meeting
    return await meetings.save(turn.unit, replace(meeting, at_key=place))
