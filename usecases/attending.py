"""Who comes to a meeting? Everybody says so for themselves, or sends somebody of their organisation instead."""

from dataclasses import replace

from domain.access import Act
from domain.attending import Comer, Instead, WhoComes, check_open, counted, stayed_away
from domain.calendars import is_invited
from domain.drafts import Draft, Flow, Step
from domain.invitations import Invitation
from domain.meetings import Answer, Attendance, Meeting
from domain.people import Membership, Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from storage import meetings, people
from usecases import conversation, inviting
from usecases.invited import invited_to, meeting_of, name_of, scope_of
from usecases.turn import Turn, team_of

_HELD = 20  # meetings that are looked at for who stayed away; not of each it is known
_OWN_HOUSE = frozenset({Organisation.SCHOOL, Organisation.ANDERS})  # in another team that is another organisation


async def page(turn: Turn, meeting_id: str) -> WhoComes:
    """Whether one comes oneself; for who coordinates, everybody."""
    meeting, team = await meeting_of(turn, meeting_id)
    turn.require(Act.MEET, await scope_of(turn, meeting, team))
    return await shown(turn, meeting, team)


async def shown(turn: Turn, meeting: Meeting, team: Team) -> WhoComes:
    """The same for who may see it."""
    leads = turn.actor.coordinates(team.id, team.network_id)
    me = turn.actor.person_in(team.network_id)
    return await page_for(turn, meeting, team, me, leads=leads)


async def page_for(turn: Turn, meeting: Meeting, team: Team, person: Person | None, *, leads: bool) -> WhoComes:
    """The page of one person."""
    invited = await invited_to(turn, meeting)
    kept = await meetings.attendances(turn.unit, [meeting.id])
    known = {one.person_id: one for one in kept}
    members = {each.person.id for each in invited if not each.expert and not each.instead}
    coming, of = counted(members, kept)
    names = await people.named(turn.unit, {*known, *(one.instead_of or "" for one in kept)})
    sends = {one.instead_of or "": names[one.person_id].name for one in kept if one.instead_of is not None}
    comers = tuple(
        _comer(each.person, each.organisation, known.get(each.person.id), sends, names, point=each.expert)
        for each in invited
    )
    mine = person.id if person is not None else ""
    fresh = Attendance(meeting_id=meeting.id, network_id=meeting.network_id, person_id=mine)
    return WhoComes(
        meeting=meeting,
        team=team,
        of=await name_of(turn, meeting, team),
        mine=known.get(mine, fresh),
        coming=coming,
        invited=of,
        leads=leads,
        asked=sends.get(mine, ""),
        comers=comers if leads else (),
        away=await _stayed_away(turn, meeting, team) if leads else (),
    )


def _comer(
    person: Person,
    organisation: Organisation | None,
    kept: Attendance | None,
    sends: dict[str, str],
    names: dict[str, Person],
    *,
    point: bool,
) -> Comer:
    replaced = names.get(kept.instead_of or "") if kept is not None else None
    return Comer(
        person_id=person.id,
        name=person.name,
        organisation=organisation,
        answer=kept.answer if kept is not None else Answer.ASKED,
        was_there=kept.was_there if kept is not None else None,
        sends=sends.get(person.id, ""),
        instead_of=replaced.name if replaced is not None else "",
        point=point,
    )


async def _stayed_away(turn: Turn, meeting: Meeting, team: Team) -> tuple[Organisation, ...]:
    held = [each for each in await meetings.held(turn.unit, team.id, _HELD) if each.circle is meeting.circle]
    kept = await meetings.attendances(turn.unit, [each.id for each in held])
    by_meeting = [[one for one in kept if one.meeting_id == each.id] for each in held]
    places = await people.places_of(turn.unit, team.network_id, {one.person_id for one in kept})
    return stayed_away(by_meeting, {member.person.id: member.place.organisation for member in places})


async def answer(turn: Turn, meeting_id: str, *, yes: bool) -> WhoComes:
    """Ik kom, or not; as often as one changes one's mind."""
    meeting, team = await meeting_of(turn, meeting_id)
    turn.require(Act.MEET, await scope_of(turn, meeting, team))
    check_open(meeting)
    me = turn.person_in(team.network_id)
    kept = await meetings.attendance_of(turn.unit, meeting, me.id)
    said = Answer.YES if yes else Answer.NO
    await meetings.keep_attendance(turn.unit, replace(kept, answer=said))
    await inviting.no_substitute(turn, meeting, me.id)
    if kept.instead_of is not None and kept.answer is not said:
        await inviting.answer_for(turn, meeting, me, kept.instead_of, yes=yes)
    return await shown(turn, meeting, team)


async def instead(turn: Turn, meeting_id: str) -> Instead:
    """Who can come in one's place: of the own organisation, and there on that day."""
    meeting, team, _, place = await _own(turn, meeting_id)
    colleagues = await _colleagues(turn, meeting, place)
    own = await _own_team(turn, place)
    return Instead(meeting=meeting, of=await name_of(turn, meeting, team), colleagues=colleagues, team=own)


async def _own(turn: Turn, meeting_id: str) -> tuple[Meeting, Team, Person, Membership | None]:
    """A meeting to which one is invited by oneself, with one's place: in its team, or else in another."""
    meeting, team = await meeting_of(turn, meeting_id)
    turn.require(Act.MEET, await scope_of(turn, meeting, team))
    check_open(meeting)
    if not is_invited(turn.actor, meeting):
        raise Refused(Reason.NO_SUBSTITUTE)
    me = turn.person_in(team.network_id)
    places = [
        each
        for each in turn.actor.memberships
        if each.network_id == team.network_id and each.role is not Role.EXPERT and each.until is None
    ]
    return meeting, team, me, next((each for each in places if each.team_id == team.id), next(iter(places), None))


async def _own_team(turn: Turn, place: Membership | None) -> Team | None:
    return None if place is None else await team_of(turn, place.team_id)


async def _colleagues(turn: Turn, meeting: Meeting, place: Membership | None) -> tuple[Person, ...]:
    organisation = Organisation.GEMEENTE if place is None else place.organisation
    own = {each.team_id for each in turn.actor.memberships}
    found = {
        member.person.id: member.person
        for member in await people.of_organisation(turn.unit, meeting.network_id, organisation)
        if member.person.chat_id != turn.actor.chat_id
        and member.person.reachable
        and member.place.role is not Role.EXPERT
        and (organisation not in _OWN_HOUSE or member.place.team_id in own)
        and not member.person.rhythm.away_on(meeting.day)
    }
    return tuple(sorted(found.values(), key=lambda person: person.name.lower()))


async def send(turn: Turn, meeting_id: str, person_id: str) -> WhoComes:
    """A colleague is asked to come instead; whoever was asked before need not."""
    meeting, team, me, place = await _own(turn, meeting_id)
    colleagues = {person.id: person for person in await _colleagues(turn, meeting, place)}
    if person_id not in colleagues:
        raise Refused(Reason.NOT_YOUR_TEAM)
    theirs = await meetings.attendance_of(turn.unit, meeting, person_id)
    if theirs.instead_of == me.id:
        raise Refused(Reason.ALREADY_ASKED)
    if theirs.instead_of is not None:
        raise Refused(Reason.COMES_ALREADY)
    await _replaced(turn, meeting, me)
    await inviting.ask_instead(turn, meeting, colleagues[person_id], me)
    await turn.note("send_instead", f"person:{person_id}", team.network_id)
    return await shown(turn, meeting, team)


async def _replaced(turn: Turn, meeting: Meeting, me: Person) -> None:
    await inviting.no_substitute(turn, meeting, me.id)
    mine = await meetings.attendance_of(turn.unit, meeting, me.id)
    await meetings.keep_attendance(turn.unit, replace(mine, answer=Answer.INSTEAD))


async def ask_name(turn: Turn, meeting_id: str) -> tuple[WhoComes, Draft]:
    """Wait for the name of somebody who is in no team yet, and gets a link for this meeting alone."""
    meeting, team, me, place = await _own(turn, meeting_id)
    own = await _own_team(turn, place)
    if own is None:
        raise Refused(Reason.NO_SUBSTITUTE)
    answers = {"team": own.id, "member": me.id, "until": meeting.day.isoformat(), "meeting": meeting.id}
    draft = await conversation.start(turn, Flow.SUBSTITUTE, Step.NAME, answers)
    return await shown(turn, meeting, team), draft


async def invited_somebody(turn: Turn, meeting_id: str) -> Meeting:
    """A link was made: somebody else comes, as soon as a coordinator knows them."""
    meeting, _, me, _ = await _own(turn, meeting_id)
    await _replaced(turn, meeting, me)
    return meeting


async def let_in(turn: Turn, invitation: Invitation, newcomer: Person) -> None:
    """Who was invited to come to one meeting instead of somebody is a guest of the team from now on."""
    if invitation.meeting_id is None or invitation.stands_in_for is None:
        return
    meeting = await meetings.get(turn.unit, invitation.meeting_id)
    if meeting is None or not meeting.standing:
        return
    replaced = await people.get(turn.unit, invitation.stands_in_for)
    if (await meetings.attendance_of(turn.unit, meeting, replaced.id)).answer is Answer.INSTEAD:
        await inviting.ask_instead(turn, meeting, newcomer, replaced)
