"""When are people asked whether they take part for another school year? As it begins, at their own moment, twice."""

from datetime import time, timedelta

from domain.moments import at_local
from domain.notices import Address, RenewalAsked
from domain.people import Team
from domain.pings import Owed, asked_from, rule_of
from domain.school_year import AGAIN, ASKS, next_begin, renewed
from storage import meetings, people, renewals, teams
from storage import occurrences as moments
from usecases.recipients import Recipient
from usecases.turn import Turn


async def plan(turn: Turn) -> None:
    """Every team begins the next school year."""
    for team_id in await renewals.unplanned(turn.unit):
        await _plan(turn, team_id)


async def _plan(turn: Turn, team_id: str) -> None:
    rule, calendar = rule_of(Owed.YEAR, team_id), turn.world.calendar
    await moments.restart(turn.unit, rule, [asked_from(rule, next_begin(turn.today, calendar), calendar)])


def begins(rule: str) -> bool:
    """Whether a rule says that a school year begins for a team, rather than tells one person."""
    return rule.startswith(rule_of(Owed.YEAR, ""))


async def begin(turn: Turn, rule: str) -> None:
    """All members will be asked, and who coordinates hears what there is to do."""
    team = await teams.get(turn.unit, rule.partition(":")[2])
    if team is None:
        await moments.drop(turn.unit, rule)
        return
    for person_id, accepted_at in (await renewals.accepted(turn.unit, team.id)).items():
        if not renewed(accepted_at, turn.today, turn.world.calendar):
            await _anew(turn, rule_of(Owed.RENEW, f"{team.id}:{person_id}"))
    await _anew(turn, rule_of(Owed.LEAD, team.id))
    await _plan(turn, team.id)


async def _anew(turn: Turn, rule: str, days: int = 0) -> None:
    day = turn.today + timedelta(days=days)
    await moments.restart(turn.unit, rule, [asked_from(rule, day, turn.world.calendar)])


def alike(one: Team, other: Team) -> bool:
    """Whether their members accept the same."""
    return (one.settings.rules, one.settings.reads_along) == (other.settings.rules, other.settings.reads_along)


async def ask(turn: Turn, recipient: Recipient) -> None:
    """One message for the teams with the same rules; the others come on another day."""
    person = recipient.person
    found = sorted(recipient.renewals, key=lambda team: team.name.lower())
    now = [team for team in found if alike(team, found[0])]
    later = [_rule(team, person.id) for team in found if team not in now]
    if later:
        tomorrow = at_local(turn.today + timedelta(days=1), time.min, turn.world.calendar.zone)
        moment = person.rhythm.next_ping(tomorrow, turn.world.calendar, school=recipient.school)
        await moments.postpone(turn.unit, later, turn.now, moment)
    times = await moments.pinged_times(turn.unit, [_rule(team, person.id) for team in now])
    for team in [team for team in now if times.get(_rule(team, person.id), 0) >= ASKS]:
        now.remove(team)
        await _tell(turn, team, person.id)
    if now:
        await _send(turn, recipient, now, last=max(times.values(), default=0) + 1 >= ASKS)


def _rule(team: Team, person_id: str) -> str:
    return rule_of(Owed.RENEW, f"{team.id}:{person_id}")


async def _tell(turn: Turn, team: Team, person_id: str) -> None:
    """Nobody answered: who coordinates hears tomorrow of all of whom that is true."""
    await moments.drop(turn.unit, _rule(team, person_id))
    left = rule_of(Owed.LEFT, team.id)
    if not await moments.waits(turn.unit, left):
        await _anew(turn, left, days=1)


async def _send(turn: Turn, recipient: Recipient, now: list[Team], *, last: bool) -> None:
    person = recipient.person
    key = f"ping:{person.id}:{turn.world.new_id()}"
    rules = [_rule(team, person.id) for team in now]
    coming = await meetings.coming(turn.unit, now[0].id, turn.today)
    turn.tell(
        RenewalAsked(
            to=Address(chat_id=person.chat_id),
            key=key,
            teams=tuple(now),
            meetings=tuple(each for each in coming if each.for_members),
            last=last,
        )
    )
    await people.note_ping(turn.unit, person.id, turn.today)
    await moments.pinged(turn.unit, rules, turn.now, key)
    again = [asked_from(rule, turn.today + AGAIN, turn.world.calendar) for rule in rules]
    await moments.plan(turn.unit, again)
