"""How does a meeting end, and who hears what came of it? Its besluitenlijst, in which no person stands."""

from collections.abc import Iterable
from dataclasses import replace

from domain.access import Act
from domain.meetings import ItemStatus, Mark, Meeting, MeetingStatus
from domain.notices import Address, HeldAsked, RecordPosted, RecordSent
from domain.people import Organisation, Person, Team
from domain.records import Record, RecordPoint
from domain.refusals import Reason, Refused
from domain.settings import Element, Topic
from domain.walking import OTHER, PROMISED, Closed, HeldMeetings, Stop, WalkPage
from storage import meetings, people
from usecases import meetings as planned
from usecases.lists import coordinated
from usecases.turn import Turn, address_of, in_team, teams_of
from usecases.walk import going, only_for, shown, stops_of, walk_of

_PAGE = 5  # meetings on a screen


async def before_closing(turn: Turn, meeting_id: str) -> WalkPage:
    """What is left, to be seen before a meeting is closed."""
    meeting, team = await going(turn, meeting_id, Act.MEET)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    return await shown(turn, meeting, team, meeting.at_key)


async def close(turn: Turn, meeting_id: str) -> Closed:
    """It was held. Everybody who was invited hears what was decided; what is left comes back by itself."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if not meeting.standing:
        raise Refused(Reason.ALREADY_DONE)
    if meeting.day > turn.today:
        raise Refused(Reason.NOT_TODAY)
    again = meeting.closed_at is not None
    held = await planned.change(turn, team, meeting, meeting.opened(turn.now).closed(turn.now))
    record = await _record(turn, held, team)
    await turn.note("close_meeting", f"meeting:{held.id}", team.network_id)
    told = await _tell(turn, record, again=again)
    return Closed(record=record, told=told, again=again)


async def _tell(turn: Turn, record: Record, *, again: bool) -> int:
    """To how many people it goes; nobody hears of a meeting in which nothing was noted, unless that was taken back."""
    meeting, team = record.meeting, record.team
    if not record.points and not again:
        return 0
    invited = await planned.invited_to(turn, meeting)
    for one in invited:
        key = (await meetings.attendance_of(turn.unit, meeting, one.person.id)).item_key if one.expert else ""
        turn.tell(
            RecordSent(
                to=Address(chat_id=one.person.chat_id),
                key=turn.word_key(team),
                record=record.only(key) if one.expert else record,
                mine=tuple(agreed for agreed in record.actions if agreed.is_of(one.person.id)),
                again=again,
            )
        )
    if team.chat_id is not None and not meeting.of_several:
        turn.tell(RecordPosted(to=address_of(team, Topic.AGENDA), record=record, again=again))
    return len(invited)


async def reopen(turn: Turn, meeting_id: str) -> WalkPage:
    """It was closed by a slip of the thumb: it goes on where it was."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting.status is not MeetingStatus.GOING:
        meeting = await meetings.save(turn.unit, meeting.reopened(turn.now))
        await turn.note("reopen_meeting", f"meeting:{meeting.id}", team.network_id)
    return await shown(turn, meeting, team, (await walk_of(turn, meeting, team)).onward(""))


async def missed(turn: Turn, meeting_id: str) -> Meeting:
    """Nobody came: it was not held, and its points come back. One that always goes on waits for another day."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting.day >= turn.today:
        raise Refused(Reason.STALE)
    off = await meetings.save(turn.unit, meeting.put_off() if meeting.always_goes_on else meeting.missed())
    await turn.note("missed_meeting", f"meeting:{meeting.id}", team.network_id)
    return off


# reading it later


async def past(turn: Turn, page: int) -> HeldMeetings:
    """The meetings of one's teams that were held, the newest first."""
    turn.require(Act.SEE_TEAM)
    leading = {team.id: team for team in await coordinated(turn)}
    mine = {team.id: team for team in await teams_of(turn, turn.actor)} | leading
    found = await meetings.held_in(turn.unit, mine, leading, max(page, 0) * _PAGE, _PAGE + 1) if mine else []
    shown_here = tuple((meeting, mine[meeting.team_id]) for meeting in found[:_PAGE])
    return HeldMeetings(meetings=shown_here, page=max(page, 0), more=len(found) > _PAGE)


async def look(turn: Turn, meeting_id: str) -> Record:
    """What one meeting decided, for who was or would be invited to it."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.MEET, await planned.scope_of(turn, meeting, team))
    if meeting.status is not MeetingStatus.HELD:
        raise Refused(Reason.GONE)
    record = await _record(turn, meeting, team)
    only = await only_for(turn, meeting, team)
    return record.only(only) if only else record


async def _record(turn: Turn, meeting: Meeting, team: Team) -> Record:
    stops = await stops_of(turn, meeting, await meetings.items(turn.unit, meeting.id), {})
    return Record(
        meeting=meeting,
        team=team,
        points=tuple(_point(stop) for stop in stops.values() if stop.decisions or stop.actions),
        carried=tuple(stop.subject for stop in stops.values() if _returns(stop)),
    )


def _point(stop: Stop) -> RecordPoint:
    return RecordPoint(subject=stop.subject, decisions=stop.decisions, actions=stop.actions)


def _returns(stop: Stop) -> bool:
    """Whether it comes back: it was not done with, and is no list that is made anew each time."""
    if stop.key in (PROMISED, OTHER) or stop.item.mark is Mark.SKIP or stop.item.status is ItemStatus.DONE:
        return False
    signal, action, proposal = stop.subject.signal, stop.subject.action, stop.subject.proposal
    if signal is not None:
        return signal.living and signal.on_agenda
    return (action is None or action.open) and (proposal is None or proposal.open)


# the clock's part: no policy, as nobody asks


async def unclosed(turn: Turn) -> list[str]:
    """Meetings of earlier days that nobody closed."""
    return await meetings.left_open(turn.unit, turn.today)


async def ask_held(turn: Turn, meeting_id: str) -> None:
    """Who coordinates is asked once whether it was held, in their own working hours."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    if meeting.asked_at is not None or not meeting.standing or meeting.day >= turn.today:
        return
    if team.settings.has(Element.MEETINGS):
        leading = await people.coordinators_of(turn.unit, team.id, team.network_id)
        there = await _at_work(turn, team, leading)
        if not there:
            return
        for person in there:
            turn.tell(
                HeldAsked(to=Address(chat_id=person.chat_id), key=turn.word_key(team), meeting=meeting, team=team)
            )
    await meetings.save(turn.unit, replace(meeting, asked_at=turn.now))


async def _at_work(turn: Turn, team: Team, leading: Iterable[Person]) -> list[Person]:
    places, calendar = await people.organisations_of(turn.unit, team.id), turn.world.calendar
    return [
        person
        for person in leading
        if person.rhythm.may_ping(turn.now, calendar, school=places.get(person.id) is Organisation.SCHOOL)
    ]
