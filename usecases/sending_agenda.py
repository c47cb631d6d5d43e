"""How does an agenda reach who is invited? Shown first; sent again after a change it says what is new."""

from dataclasses import replace

from domain.access import Act
from domain.agenda import MeetingAgenda, Point
from domain.agenda_pages import SentAgenda, ToSend
from domain.meetings import Circle, Meeting
from domain.notices import Address, AgendaPosted, AgendaSent, PointSent
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import Element, Topic
from storage import meetings
from usecases import agenda, elements
from usecases.arranging import found, fresh_item
from usecases.lists import coordinated
from usecases.meetings import Invited, coming_of, invited_to, scope_of
from usecases.turn import Turn, address_of, in_team, team_of, teams_of


async def preview(turn: Turn, where: str, *, changed: bool = False) -> ToSend:
    """The agenda as everybody would get it now, and how many that are."""
    team, meeting = await _sendable(turn, where)
    shown = await agenda.of_meeting(turn, team, meeting)
    invited = await invited_to(turn, meeting)
    experts = sum(each.expert for each in invited)
    return ToSend(
        agenda=shown,
        people=len(invited) - experts,
        experts=experts,
        group=_posts(team, meeting),
        changed=changed,
    )


async def paper(turn: Turn, where: str) -> MeetingAgenda:
    """The agenda, to print."""
    team, meeting = await _sendable(turn, where)
    return await agenda.of_meeting(turn, team, meeting)


async def send(turn: Turn, where: str, version: int, mark: str) -> ToSend | MeetingAgenda:
    """What was shown goes to everybody. When it changed since: what it is now, to look at again."""
    team, meeting = await _sendable(turn, where)
    shown = await agenda.of_meeting(turn, team, meeting)
    if meeting.version != version or shown.mark != mark:
        return await preview(turn, where, changed=True)
    again, fresh = meeting.agenda_sent_at is not None, shown.fresh
    await _remember(turn, meeting, shown)
    kept = await meetings.save(turn.unit, meeting.sent(turn.now))
    await turn.note("send_agenda", f"meeting:{meeting.id}", team.network_id)
    now = replace(shown, meeting=kept)
    for each in await invited_to(turn, meeting):
        await _tell(turn, now, each, again=again, fresh=fresh)
    if _posts(team, meeting):
        turn.tell(AgendaPosted(to=address_of(team, Topic.AGENDA), agenda=now, again=again))
    return now


async def _remember(turn: Turn, meeting: Meeting, shown: MeetingAgenda) -> None:
    """What stood on it, so that it can be said later what is new."""
    items = await meetings.items(turn.unit, meeting.id)
    there = {point.key for point in shown.to_send}
    for key in there | set(items):
        item = items.get(key) or fresh_item(meeting, key)
        if item.sent != (key in there):
            await meetings.keep_item(turn.unit, replace(item, sent=key in there))


async def _tell(turn: Turn, shown: MeetingAgenda, each: Invited, *, again: bool, fresh: frozenset[str]) -> None:
    """To one person; an expert reads of nothing but their own point."""
    to = Address(chat_id=each.person.chat_id)
    if not each.expert:
        turn.tell(AgendaSent(to=to, agenda=shown, again=again, fresh=fresh))
        return
    point = await _point_of(turn, shown, each.person.id)
    if point is not None and (not again or point.key in fresh):
        turn.tell(PointSent(to=to, agenda=shown, point=point))


async def _point_of(turn: Turn, shown: MeetingAgenda, person_id: str) -> Point | None:
    if shown.meeting is None:
        return None
    known = await meetings.attendance_of(turn.unit, shown.meeting, person_id)
    return next((point for point in shown.to_send if point.key == known.item_key), None)


def _posts(team: Team, meeting: Meeting) -> bool:
    """Whether the group hears of it: it is the team's own meeting."""
    return meeting.circle is Circle.TEAM and team.chat_id is not None


async def _sendable(turn: Turn, where: str) -> tuple[Team, Meeting]:
    team, meeting = await found(turn, where)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting is None or meeting.id != where:
        raise Refused(Reason.STALE)
    return team, meeting


async def for_members(turn: Turn, team_id: str | None = None) -> list[SentAgenda]:
    """The agenda of the next meeting of each team in which this account is a member, and no coordinator."""
    turn.require(Act.SEE_TEAM)
    leads = {team.id for team in await coordinated(turn)}
    own = [team for team in await teams_of(turn, turn.actor) if team_id in (None, team.id) and team.id not in leads]
    return [await _for_member(turn, team) for team in own if team.settings.has(Element.MEETINGS)]


async def read(turn: Turn, where: str) -> SentAgenda:
    """The agenda of a meeting to which this account is invited, or of the next one of its team."""
    turn.require(Act.SEE_TEAM)
    meeting = await meetings.get(turn.unit, where)
    team = await team_of(turn, where if meeting is None else meeting.team_id)
    elements.needs(team, Element.MEETINGS)
    if meeting is None or not meeting.standing:
        return await _for_member(turn, team)
    turn.require(Act.MEET, await scope_of(turn, meeting, team))
    me = turn.person_in(team.network_id)
    shown = await _sent(turn, team, meeting)
    if not any(each.expert and each.person.id == me.id for each in await invited_to(turn, meeting)):
        return shown
    whole = await agenda.gathered(turn, team, meeting)
    point = await _point_of(turn, whole, me.id)
    if point is None:
        raise Refused(Reason.GONE)
    return replace(shown, point=point)


async def _for_member(turn: Turn, team: Team) -> SentAgenda:
    turn.require(Act.SEE_TEAM, in_team(team))
    coming = [each for each in await coming_of(turn, team) if each.for_members]
    return await _sent(
        turn, team, next(iter([*(each for each in coming if each.circle is Circle.TEAM), *coming]), None)
    )


async def _sent(turn: Turn, team: Team, meeting: Meeting | None) -> SentAgenda:
    """As far as it was sent, and still stands."""
    sent = meeting is not None and meeting.agenda_sent_at is not None
    shown = await agenda.gathered(turn, team, meeting)
    return SentAgenda(agenda=replace(shown, points=tuple(point for point in shown.points if point.sent)), sent=sent)
