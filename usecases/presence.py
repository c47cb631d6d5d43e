"""Who was at a meeting? Who said yes, unless who coordinates taps that it was otherwise."""

from dataclasses import replace

from domain.access import Act
from domain.attending import Comer, WhoComes, check_noted
from domain.meetings import Meeting
from domain.notices import Address, PresenceAsked
from domain.people import Team
from domain.refusals import Reason, Refused
from storage import meetings, people
from usecases import attending
from usecases.invited import meeting_of
from usecases.turn import Turn, in_team


async def ask(turn: Turn, meeting: Meeting, team: Team) -> None:
    """A meeting is over: who coordinates gets the list, unless somebody noted it already."""
    if any(one.was_there is not None for one in await meetings.attendances(turn.unit, [meeting.id])):
        return
    for person in await people.coordinators_of(turn.unit, team.id, team.network_id):
        page = await attending.page_for(turn, meeting, team, person, leads=True)
        turn.tell(PresenceAsked(to=Address(chat_id=person.chat_id), page=page))


async def page(turn: Turn, meeting_id: str) -> WhoComes:
    """The list, for who coordinates; from the day of the meeting on."""
    meeting, team = await meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    check_noted(meeting, begun=turn.today >= meeting.day)
    return await attending.shown(turn, meeting, team)


async def tap(turn: Turn, meeting_id: str, person_id: str) -> WhoComes:
    """With one of them it was otherwise."""
    found = await page(turn, meeting_id)
    if person_id not in {comer.person_id for comer in found.comers}:
        raise Refused(Reason.STALE)
    await _note(turn, found, but=person_id)
    return await page(turn, meeting_id)


async def keep(turn: Turn, meeting_id: str) -> WhoComes:
    """It was as it stands there."""
    await _note(turn, await page(turn, meeting_id))
    return await page(turn, meeting_id)


async def _note(turn: Turn, found: WhoComes, but: str = "") -> None:
    for comer in found.comers:
        there = comer.ticked is not (comer.person_id == but)
        if there is not comer.was_there:
            await _keep_one(turn, found.meeting, comer, was_there=there)
    await turn.note("note_presence", f"meeting:{found.meeting.id}", found.meeting.network_id)


async def _keep_one(turn: Turn, meeting: Meeting, comer: Comer, *, was_there: bool) -> None:
    kept = await meetings.attendance_of(turn.unit, meeting, comer.person_id)
    await meetings.keep_attendance(turn.unit, replace(kept, was_there=was_there))
