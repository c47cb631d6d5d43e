"""How does a team begin a school year? Members take part again; who coordinates sees who does, and sends the dates."""

from dataclasses import dataclass
from datetime import timedelta

from domain.access import Act
from domain.notices import Address, EntryAsked, YearDates
from domain.people import Person, Role, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.school_year import YearPage, by_kind, last_begin, renewed
from domain.settings import Topic
from storage import audit, contacts, evaluations, meetings, people, renewals
from usecases import freshness, pings, renewing
from usecases.turn import Turn, address_of, in_team, team_of

_SEND = "send_dates"  # in the audit
_ONCE = timedelta(hours=1)  # so that a second tap sends nothing
_PROMISES = 2


@dataclass(frozen=True)
class Renewed:
    """They take part again. `entry` is what they are asked next, unless they said lately that it is right."""

    teams: tuple[Team, ...]
    entry: EntryAsked | None


async def renew(turn: Turn, team_id: str) -> Renewed:
    """One accepts the rules of a team again, and of the own teams with the same rules."""
    team = await team_of(turn, team_id)
    turn.require(Act.RENEW, in_team(team))
    me = turn.person_in(team.network_id)
    found = [team]
    for place in turn.actor.memberships:
        if place.network_id == team.network_id and place.role is not Role.EXPERT and place.team_id != team.id:
            other = await team_of(turn, place.team_id)
            found += [other] if renewing.alike(team, other) else []
    for each in found:
        await _accept(turn, each, me)
    contact = (await contacts.of(turn.unit, [me.id])).get(me.id)
    confirmed_on = contact.confirmed_on if contact is not None else None
    lately = confirmed_on is not None and confirmed_on >= last_begin(turn.today, turn.world.calendar)
    entry = None if lately else await freshness.shown(turn, me, key="", last=False)
    return Renewed(teams=tuple(sorted(found, key=lambda each: each.name.lower())), entry=entry)


async def _accept(turn: Turn, team: Team, me: Person) -> None:
    accepted_at = (await renewals.accepted(turn.unit, team.id)).get(me.id)
    if accepted_at is None or renewed(accepted_at, turn.today, turn.world.calendar):
        return
    await renewals.accept(turn.unit, team.id, me.id, turn.now)
    await pings.stop(turn, Owed.RENEW, f"{team.id}:{me.id}")
    await turn.note("renew", f"team:{team.id}", team.network_id)


async def page(turn: Turn, team_id: str) -> YearPage:
    """Who takes part again, when the team meets, and what was promised; for who coordinates it."""
    team = await team_of(turn, team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    calendar = turn.world.calendar
    begins = last_begin(turn.today, calendar)
    before = last_begin(begins - timedelta(days=1), calendar)
    accepted = await renewals.accepted(turn.unit, team.id)
    late = {each for each, moment in accepted.items() if not renewed(moment, turn.today, calendar)}
    promised = [each for each in await evaluations.in_team(turn.unit, team.id) if each.promise]
    return YearPage(
        team=team,
        begins=begins,
        members=len(accepted),
        waiting=tuple(sorted((await people.named(turn.unit, late)).values(), key=lambda each: each.name.lower())),
        planned=by_kind(await meetings.coming(turn.unit, team.id, turn.today)),
        promised=tuple(each for each in promised if each.asked_on >= before)[:_PROMISES],
        sent=await _was_sent(turn, team),
    )


async def _was_sent(turn: Turn, team: Team) -> bool:
    sent_at = await audit.moment_of(turn.unit, _SEND, f"team:{team.id}")
    return sent_at is not None and sent_at > turn.now - _ONCE


async def send_dates(turn: Turn, team_id: str) -> YearPage:
    """The team reads when it meets: in its group, or each in private where there is none."""
    team = await team_of(turn, team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    coming = tuple(each for each in await meetings.coming(turn.unit, team.id, turn.today) if each.for_members)
    if not coming:
        raise Refused(Reason.STALE)
    if await _was_sent(turn, team):
        raise Refused(Reason.ALREADY_DONE)
    await turn.note(_SEND, f"team:{team.id}", team.network_id)
    if team.chat_id is not None:
        turn.tell(YearDates(to=address_of(team, Topic.AGENDA), team=team, meetings=coming))
    else:
        for member in await people.members_of(turn.unit, team.id):
            if member.person.chat_id != turn.actor.chat_id:
                turn.tell(YearDates(to=Address(chat_id=member.person.chat_id), team=team, meetings=coming))
    return await page(turn, team_id)
