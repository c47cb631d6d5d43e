"""How does who coordinates see and arrange an agenda? Two of them at once: the second sees what the first did."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from domain.access import Act, why_not
from domain.agenda import MeetingAgenda, Point
from domain.agenda_pages import AgendaPage, Coming, ExpertsForPoint, PointOnAgenda
from domain.attending import counted
from domain.meetings import AgendaItem, Answer, Circle, Mark, Meeting
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.settings import Element
from storage import meetings, people
from usecases import agenda, elements, inviting
from usecases.lists import coordinated
from usecases.meetings import coming_of, invited_to
from usecases.turn import Turn, in_team, team_of, teams_of

MINUTES = (-5, 5)  # one tap
_MOST = 120  # minutes for one point
_UP, _DOWN = "up", "down"


async def pages(turn: Turn, team_id: str | None = None) -> list[AgendaPage]:
    """The agenda of each team this person coordinates and that has meetings, or of one of them."""
    turn.require(Act.SEE_TEAM)
    meant = [team for team in await coordinated(turn) if team_id in (None, team.id)]
    meant = [team for team in meant if team.settings.has(Element.MEETINGS)]
    return [await _page(turn, team, await next_for(turn, team)) for team in meant]


async def why_none(turn: Turn, team_id: str | None) -> None:
    """Refused when none of their teams has meetings, and for an expert, who sees no agenda; else they have no team."""
    turn.require(Act.SEE_TEAM)
    known = [*await coordinated(turn), *await teams_of(turn, turn.actor)]
    elements.using((team for team in known if team_id in (None, team.id)), Element.MEETINGS)
    if not any(person.regisseur for person in turn.actor.people):
        raise Refused(Reason.INVITED_ONLY)


async def leads(turn: Turn, where: str) -> bool:
    """Whether this account coordinates the team of an agenda. Refused when it is gone."""
    turn.require(Act.SEE_TEAM)
    meeting = await meetings.get(turn.unit, where)
    team = await team_of(turn, where if meeting is None else meeting.team_id)
    return why_not(turn.actor, Act.AGENDA, in_team(team)) is None


async def page(turn: Turn, where: str) -> AgendaPage:
    """One agenda: of a meeting, or of the next one of a team."""
    return await _page(turn, *await found(turn, where))


async def found(turn: Turn, where: str) -> tuple[Team, Meeting | None]:
    """Which agenda a button means. A meeting that is over or off gives way to the next. Policy: asked here."""
    turn.require(Act.AGENDA)
    meeting = await meetings.get(turn.unit, where)
    team = await team_of(turn, where if meeting is None else meeting.team_id)
    turn.require(Act.AGENDA, in_team(team))
    elements.needs(team, Element.MEETINGS)
    if meeting is None or not meeting.standing:
        meeting = await next_for(turn, team)
    return team, meeting


async def next_for(turn: Turn, team: Team) -> Meeting | None:
    """The meeting that a team thinks of when it says "the agenda": its own next one, else one it leads for others."""
    coming: Sequence[Meeting] = await coming_of(turn, team)
    own = [meeting for meeting in coming if meeting.circle is Circle.TEAM]
    return next(iter([*own, *coming]), None)


async def _page(turn: Turn, team: Team, meeting: Meeting | None) -> AgendaPage:
    shown = await agenda.of_meeting(turn, team, meeting)
    return AgendaPage(agenda=shown, coming=await _coming(turn, meeting) if meeting is not None else None)


async def _coming(turn: Turn, meeting: Meeting) -> Coming | None:
    """Who comes, as far as anybody said."""
    kept = await meetings.attendances(turn.unit, [meeting.id])
    if all(each.answer is not Answer.YES for each in kept):
        return None
    invited = await invited_to(turn, meeting)
    yes, of = counted({each.person.id for each in invited if not each.expert and not each.instead}, kept)
    return Coming(yes=yes, invited=of) if yes else None


async def point(turn: Turn, where: str, tagged: str) -> PointOnAgenda:
    """One point by itself. Refused when it was settled meanwhile."""
    team, meeting = await found(turn, where)
    return await _point(turn, await agenda.of_meeting(turn, team, meeting), tagged)


async def _point(turn: Turn, shown: MeetingAgenda, tagged: str) -> PointOnAgenda:
    one = _tagged(shown, tagged)
    experts = await _experts(turn, shown.team)
    come = await _for_point(turn, shown.meeting, one.key)
    proposer = await people.get(turn.unit, one.proposal.proposed_by) if one.proposal is not None else None
    return PointOnAgenda(
        agenda=shown,
        point=one,
        number=next((number for number, each in enumerate(shown.numbered, 1) if each.key == one.key), 0),
        experts=bool(experts),
        invited=tuple(come),
        proposer=proposer.name if proposer is not None else "",
    )


def _tagged(shown: MeetingAgenda, tagged: str) -> Point:
    one = shown.tagged(tagged)
    if one is None:
        raise Refused(Reason.GONE)
    return one


async def mark(turn: Turn, where: str, tagged: str, version: int, value: str) -> PointOnAgenda:
    """Bespreken, hamerstuk, kan eraf."""
    try:
        chosen = Mark(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
    return await _change(turn, where, tagged, version, lambda _, item: replace(item, mark=chosen))


async def set_minutes(turn: Turn, where: str, tagged: str, version: int, more: int) -> PointOnAgenda:
    """A point takes longer or shorter; at least five minutes."""
    if more not in MINUTES:
        raise Refused(Reason.STALE)
    return await _change(
        turn, where, tagged, version, lambda one, item: replace(item, minutes=min(max(one.minutes + more, 5), _MOST))
    )


async def move(turn: Turn, where: str, tagged: str, version: int, way: str) -> PointOnAgenda:
    """A point comes earlier or later; what stands at an end stays there."""
    if way not in (_UP, _DOWN):
        raise Refused(Reason.STALE)
    shown, one = await _arranging(turn, where, tagged)
    if one.version != version:
        return replace(await _point(turn, shown, tagged), late=True)
    order = [each.key for each in shown.numbered]
    if one.key not in order:
        raise Refused(Reason.STALE)  # a formality has no place among what is talked about
    at = order.index(one.key)
    to = min(max(at + (1 if way == _DOWN else -1), 0), len(order) - 1)
    order[at], order[to] = order[to], order[at]
    await _put_in_order(turn, shown, order)
    return await _again(turn, shown, tagged, "order_agenda")


async def _put_in_order(turn: Turn, shown: MeetingAgenda, order: Iterable[str]) -> None:
    """Each gets its place; only those whose place changed are written."""
    if shown.meeting is None:
        raise Refused(Reason.STALE)
    items = await meetings.items(turn.unit, shown.meeting.id)
    for position, key in enumerate(order):
        item = items.get(key) or fresh_item(shown.meeting, key)
        if item.position != position:
            await meetings.keep_item(turn.unit, replace(item, position=position))


async def _change(
    turn: Turn, where: str, tagged: str, version: int, told: Callable[[Point, AgendaItem], AgendaItem]
) -> PointOnAgenda:
    shown, one = await _arranging(turn, where, tagged)
    if one.version != version or shown.meeting is None:
        return replace(await _point(turn, shown, tagged), late=True)
    items = await meetings.items(turn.unit, shown.meeting.id)
    await meetings.keep_item(turn.unit, told(one, items.get(one.key) or fresh_item(shown.meeting, one.key)))
    return await _again(turn, shown, tagged, "arrange_agenda")


async def _again(turn: Turn, shown: MeetingAgenda, tagged: str, act: str) -> PointOnAgenda:
    if shown.meeting is not None:
        await turn.note(act, f"meeting:{shown.meeting.id}", shown.team.network_id)
    return await _point(turn, await agenda.of_meeting(turn, shown.team, shown.meeting), tagged)


def fresh_item(meeting: Meeting, key: str) -> AgendaItem:
    """Nothing was said about this point yet."""
    return AgendaItem(meeting_id=meeting.id, network_id=meeting.network_id, key=key)


async def _arranging(turn: Turn, where: str, tagged: str) -> tuple[MeetingAgenda, Point]:
    """An agenda that can be arranged: of a meeting that is still to come, or going on."""
    team, meeting = await found(turn, where)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting is None or meeting.id != where:
        raise Refused(Reason.STALE)
    shown = await agenda.of_meeting(turn, team, meeting)
    return shown, _tagged(shown, tagged)


# experts, for one point


async def experts(turn: Turn, where: str, tagged: str) -> ExpertsForPoint:
    """Who of the team's experts comes for a point, and who could."""
    shown, _ = await _arranging(turn, where, tagged)
    return await _with_experts(turn, shown, tagged)


async def bring(turn: Turn, where: str, tagged: str, person_id: str) -> ExpertsForPoint:
    """Ask an expert for one point of a meeting. The same twice is asked once; another point takes its place."""
    shown, one = await _arranging(turn, where, tagged)
    expert = next((person for person in await _experts(turn, shown.team) if person.id == person_id), None)
    if expert is None or shown.meeting is None:
        raise Refused(Reason.NO_EXPERT)
    if expert.id in {person.id for person in await _for_point(turn, shown.meeting, one.key)}:
        raise Refused(Reason.ALREADY_ASKED)
    await inviting.invite_expert(turn, shown.meeting, shown.team, expert, one.key)
    return await _with_experts(turn, shown, tagged)


async def let_go(turn: Turn, where: str, tagged: str, person_id: str) -> ExpertsForPoint:
    """An expert need not come after all."""
    shown, one = await _arranging(turn, where, tagged)
    if shown.meeting is None or person_id not in {p.id for p in await _for_point(turn, shown.meeting, one.key)}:
        raise Refused(Reason.ALREADY_DONE)
    expert = (await people.named(turn.unit, [person_id]))[person_id]
    await inviting.let_expert_go(turn, shown.meeting, shown.team, expert)
    return await _with_experts(turn, shown, tagged)


async def _with_experts(turn: Turn, shown: MeetingAgenda, tagged: str) -> ExpertsForPoint:
    page = await _point(turn, shown, tagged)
    there = {person.id for person in page.invited}
    others = [person for person in await _experts(turn, shown.team) if person.id not in there]
    return ExpertsForPoint(page=page, others=tuple(others))


async def _experts(turn: Turn, team: Team) -> list[Person]:
    members = await people.everybody_of(turn.unit, team.id)
    return [member.person for member in members if member.place.role is Role.EXPERT]


async def _for_point(turn: Turn, meeting: Meeting | None, key: str) -> list[Person]:
    if meeting is None:
        return []
    known = await meetings.attendances(turn.unit, [meeting.id])
    found = await people.named(turn.unit, {each.person_id for each in known if each.item_key == key})
    return sorted(found.values(), key=lambda person: person.name.lower())
