"""Who hears of a meeting that is planned, changed or off? Everybody invited, in private and once, with a file."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from domain.access import Act
from domain.calendars import Change, DatesErrand, appointment, is_invited
from domain.delivery import Parcel
from domain.meetings import Answer, Attendance, Meeting, MeetingStatus
from domain.notices import Address, DatesTold, InsteadAnswered
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from storage import invitations, meetings, people, teams
from usecases import mailing
from usecases.invited import invited_anew, invited_to, name_of
from usecases.turn import Turn, in_team, team_of

_JOINED = frozenset(
    {Change.NEW, Change.MOVED, Change.ELSEWHERE, Change.OFF, Change.SPARED}
)  # several at once are one message


async def planned(turn: Turn, made: Sequence[Meeting]) -> None:
    """New meetings of one series, or a single one: one message with all of their dates."""
    coming = [meeting for meeting in made if meeting.standing and meeting.day >= turn.today]
    if not coming:
        return
    pairs = await invited_anew(turn, coming)
    for meeting, person in pairs:
        _tell(turn, person, _errand(person.id, Change.NEW, meeting))
    await meetings.add_attendances(turn.unit, [_told(meeting, person.id) for meeting, person in pairs])
    await mailing.queue(turn, [(meeting, person.id) for meeting, person in pairs])


async def changed(turn: Turn, before: Meeting, after: Meeting) -> None:
    """A meeting is on another day, elsewhere or off. Who said whether they come on the old day is asked again."""
    if after.sequence == before.sequence or max(before.day, after.day) < turn.today:
        return
    change, was = _change(before, after)
    kept = {one.person_id: one for one in await meetings.attendances(turn.unit, [after.id])}
    invited = {each.person.id: each.person for each in await invited_to(turn, after)}
    fresh = [_told(after, each) for each in invited if each not in kept]
    await meetings.add_attendances(turn.unit, fresh)
    await meetings.note_told(turn.unit, after, kept, anew=change is Change.MOVED)
    for person_id, person in invited.items():
        if person_id not in kept or kept[person_id].told < after.sequence:
            _tell(turn, person, replace(_errand(person_id, change, after), was=was))
    await mailing.queue(turn, [(after, person_id) for person_id in invited])
    await _follow(turn, after, kept.values())
    for person in (await people.named(turn.unit, set(kept) - set(invited))).values():
        await spare(turn, after, person)


def _change(before: Meeting, after: Meeting) -> tuple[Change, tuple[date, time] | None]:
    was = (before.day, before.starts)
    if after.status is MeetingStatus.CANCELLED:
        return Change.OFF, None
    return (Change.MOVED, was) if was != (after.day, after.starts) else (Change.ELSEWHERE, None)


async def _follow(turn: Turn, meeting: Meeting, kept: Iterable[Attendance]) -> None:
    """Who was let in to come instead of somebody, to this meeting alone, stays until its new day."""
    await invitations.move_last_day(turn.unit, meeting.id, meeting.day)
    instead = {one.person_id: one.instead_of for one in kept if one.instead_of is not None}
    for member in await people.places_of(turn.unit, meeting.network_id, instead):
        place = member.place
        if place.role is Role.EXPERT and place.until is not None and place.stands_in_for == instead[place.person_id]:
            await people.set_last_day(turn.unit, place, meeting.day)


async def welcome(turn: Turn, person: Person) -> None:
    """Somebody joined, or coordinates from now on: the dates that still stand, and of which they did not hear."""
    account = await people.actor_of(turn.unit, person.chat_id)
    coming = await meetings.coming_in_network(turn.unit, person.network_id, turn.today)
    coming = [meeting for meeting in coming if is_invited(account, meeting)]
    known = await meetings.attendances_of(turn.unit, person.id, [meeting.id for meeting in coming])
    unheard = [meeting for meeting in coming if meeting.id not in known]
    for meeting in unheard:
        _tell(turn, person, _errand(person.id, Change.NEW, meeting))
    await meetings.add_attendances(turn.unit, [_told(meeting, person.id) for meeting in unheard])
    await mailing.queue(turn, [(meeting, person.id) for meeting in unheard])


async def let_go(turn: Turn, person: Person, left: str | None = None, *, tell: bool = False) -> None:
    """Somebody left a team: what it meets for is not for them any more, nor for who would come in their place.

    `left` is that team. Where they come for one point, or instead of somebody, of another team, they still do. `tell`:
    they only have another role, and hear which dates that are.
    """
    account = (await people.actor_of(turn.unit, person.chat_id)).on(turn.today)
    coming = await meetings.coming_in_network(turn.unit, person.network_id, turn.today)
    known = await meetings.attendances_of(turn.unit, person.id, [meeting.id for meeting in coming])
    for meeting in coming:
        if meeting.id not in known or is_invited(account, meeting):
            continue
        kept = known[meeting.id]
        guest = bool(kept.item_key) or kept.instead_of is not None
        if guest and meeting.team_id != left and any(p.network_id == meeting.network_id for p in account.memberships):
            continue
        await spare(turn, meeting, person, tell=tell)
        await no_substitute(turn, meeting, person.id)
        if kept.instead_of is not None:
            await answer_for(turn, meeting, person, kept.instead_of, yes=False)


async def no_substitute(turn: Turn, meeting: Meeting, person_id: str, but: str = "") -> None:
    """Nobody comes any more instead of this person, `but` perhaps one. Who is invited anyway stays so."""
    for one in await meetings.attendances(turn.unit, [meeting.id]):
        if one.instead_of != person_id or one.person_id == but:
            continue
        person = await people.get(turn.unit, one.person_id)
        account = await people.actor_of(turn.unit, person.chat_id)
        if is_invited(account, meeting):
            await meetings.keep_attendance(turn.unit, replace(one, instead_of=None))
        else:
            await spare(turn, meeting, person)


async def answer_for(turn: Turn, meeting: Meeting, person: Person, asker_id: str, *, yes: bool) -> None:
    """Who asked this person to come in their place hears whether they do; without them they are asked again."""
    theirs = await meetings.attendance_of(turn.unit, meeting, asker_id)
    await meetings.keep_attendance(turn.unit, replace(theirs, answer=Answer.INSTEAD if yes else Answer.ASKED))
    asker = await people.get(turn.unit, asker_id)
    of = await name_of(turn, meeting, await team_of(turn, meeting.team_id))
    to = Address(chat_id=asker.chat_id)
    turn.tell(InsteadAnswered(to=to, meeting=meeting, of=of, name=person.name, yes=yes))


async def spare(turn: Turn, meeting: Meeting, person: Person, *, tell: bool = True) -> None:
    """Somebody need not come after all, and sees nothing of it any more."""
    await meetings.forget_attendance(turn.unit, meeting.id, person.id)
    if tell:
        _tell(turn, person, _errand(person.id, Change.SPARED, meeting))
    await mailing.queue(turn, [(meeting, person.id)], spared=True)


async def ask_instead(turn: Turn, meeting: Meeting, person: Person, instead_of: Person) -> None:
    """Somebody is asked to come in the place of another, perhaps to a meeting to which they are invited themselves."""
    kept = await meetings.attendance_of(turn.unit, meeting, person.id)
    asked = replace(kept, told=meeting.sequence, item_key="", instead_of=instead_of.id)
    await meetings.keep_attendance(turn.unit, asked)
    _tell(turn, person, replace(_errand(person.id, Change.INSTEAD, meeting), name=instead_of.name))
    await mailing.queue(turn, [(meeting, person.id)])


async def invite_expert(
    turn: Turn, meeting: Meeting, team: Team, person: Person, key: str, at: time | None = None
) -> None:
    """An expert is asked for one point of a meeting; `at` is when it begins, where that is known."""
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if not meeting.standing:
        raise Refused(Reason.MEETING_OVER)
    account = (await people.actor_of(turn.unit, person.chat_id)).on(turn.today)
    if is_invited(account, meeting) or not any(each.network_id == team.network_id for each in account.memberships):
        raise Refused(Reason.NO_EXPERT)
    kept = await meetings.attendance_of(turn.unit, meeting, person.id)
    if kept.item_key == key:
        raise Refused(Reason.ALREADY_ASKED)
    await meetings.keep_attendance(turn.unit, replace(kept, told=meeting.sequence, item_key=key, instead_of=None))
    _tell(turn, person, replace(_errand(person.id, Change.POINT, meeting), at=at))
    await mailing.queue(turn, [(meeting, person.id)])
    await turn.note("invite_expert", f"person:{person.id}", team.network_id)


async def let_expert_go(turn: Turn, meeting: Meeting, team: Team, person: Person) -> None:
    """The expert need not come for that point."""
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    kept = await meetings.attendance_of(turn.unit, meeting, person.id)
    if not kept.item_key:
        raise Refused(Reason.ALREADY_DONE)
    await spare(turn, meeting, person)


def _told(meeting: Meeting, person_id: str) -> Attendance:
    return Attendance(meeting_id=meeting.id, network_id=meeting.network_id, person_id=person_id, told=meeting.sequence)


def _errand(person_id: str, change: Change, meeting: Meeting) -> DatesErrand:
    return DatesErrand(person_id=person_id, change=change, told=((meeting.id, meeting.sequence),))


def _tell(turn: Turn, person: Person, errand: DatesErrand) -> None:
    """One message of a kind in one turn, however many meetings it is about."""
    for number, notice in enumerate(turn.notices):
        if not isinstance(notice, DatesTold) or notice.errand.person_id != person.id:
            continue
        if notice.errand.change is errand.change and errand.change in _JOINED:
            turn.notices[number] = replace(notice, errand=notice.errand.joined(errand))
            return
    turn.tell(DatesTold(to=Address(chat_id=person.chat_id), errand=errand))


async def filled(turn: Turn, parcel: Parcel) -> Parcel | None:
    """The same with the meetings as they stand now, in memory only; None when there is nothing of it to say any more.

    A meeting that changed since has a message of its own, so that nobody hears first the one thing and then another.
    """
    errand = DatesErrand.load(parcel.body)
    found = await meetings.named(turn.unit, [meeting_id for meeting_id, _ in errand.told])
    kept = await meetings.attendances_of(turn.unit, errand.person_id, found)
    account = (await people.actor_of(turn.unit, parcel.chat_id)).on(turn.today)
    mine = _still(turn, errand, found.values(), kept)
    if not mine:
        return None
    known = {team.id: team for team in [await teams.get(turn.unit, each.team_id) for each in mine] if team is not None}
    names = {each.id: await name_of(turn, each, known[each.team_id]) for each in mine}
    off = errand.change in (Change.OFF, Change.SPARED)
    answers, years = kept.get(mine[0].id), sorted({each.day.year for each in mine})
    ready = replace(
        errand,
        stamp=turn.now,
        zone=turn.world.calendar.zone.key,
        leads=account.coordinates(mine[0].team_id, mine[0].network_id),
        answer=answers.answer if answers is not None else errand.answer,
        appointments=tuple(appointment(each, names[each.id], off=off) for each in mine),
        unknown=tuple(year for year in years if not turn.world.calendar.knows_school_holidays(year)),
    )
    return replace(parcel, body=ready.dump())


def _still(turn: Turn, errand: DatesErrand, found: Iterable[Meeting], kept: Collection[str]) -> list[Meeting]:
    told = dict(errand.told)
    spared = errand.change is Change.SPARED
    mine = [
        each
        for each in found
        if each.sequence == told[each.id] and each.day >= turn.today and (each.id in kept) is not spared
    ]
    return sorted(mine, key=lambda each: (each.day, each.starts))
