"""Who is around the school? The map of one team, drawn for who asks; and a question to who has no deputy."""

from datetime import datetime, time, timedelta

from domain.access import Act, why_not
from domain.moments import at_local
from domain.netwerkkaart import Gap, Netwerkkaart, missing, quarter, spots
from domain.notices import Address, DeputyWanted
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask
from storage import contacting, contacts, people
from storage import requests as kept_requests
from usecases import entries, requests
from usecases.turn import Turn, in_team, team_of

_AGAIN = timedelta(days=14)  # before the same person is asked once more


async def teams(turn: Turn) -> list[Team]:
    """The teams of which this account may see the map, by name; refused when there is none."""
    turn.require(Act.LOOK_UP)
    found = await entries.teams_seen(turn)
    if not found:
        raise Refused(Reason.INVITED_ONLY)
    return sorted(found, key=lambda team: team.name.lower())


async def show(turn: Turn, team_id: str) -> Netwerkkaart:
    """The map of one team, as far as this account may see it."""
    team = await team_of(turn, team_id)
    turn.require(Act.LOOK_UP, in_team(team))
    around = spots(team, await entries.visible(turn, me=True), await _contacts(turn, team))
    person = turn.actor.person_in(team.network_id)
    return Netwerkkaart(
        team=team,
        today=turn.today,
        spots=around,
        missing=missing(around, team.settings),
        coordinates=why_not(turn.actor, Act.INVITE, in_team(team)) is None,
        me=person.id if person is not None else "",
        lines={each: phone for each, (phone, _) in (await contacts.lines_of(turn.unit, team.id)).items()},
    )


async def _contacts(turn: Turn, team: Team) -> dict[Organisation, int]:
    """How often each organisation did something for a signal this quarter: a promise, or a word to a reporter.

    Only of what stands on the cards by organisation already. Nothing of who raised, saw or added something counts, as
    the map of a quiet team would then point at an unnamed reporter.
    """
    _, begins = quarter(turn.today)
    since: datetime = at_local(begins, time(0), turn.world.calendar.zone)
    places = await people.organisations_of(turn.unit, team.id)
    found: dict[Organisation, int] = {}
    for owner_id in await contacting.promised_since(turn.unit, team.id, since):
        if owner_id in places:
            found[places[owner_id]] = found.get(places[owner_id], 0) + 1
    told = {
        (signal_id, at.astimezone(turn.world.calendar.zone).date()): by
        for signal_id, at, by in reversed(await contacting.told_since(turn.unit, team.id, since))
    }
    for by in told.values():
        found[by] = found.get(by, 0) + 1
    return found


async def ask_deputies(turn: Turn, team_id: str) -> list[Person]:
    """Ask who is alone in their organisation whom one can call when they are not there; each once in two weeks."""
    team = await team_of(turn, team_id)
    turn.require(Act.INVITE, in_team(team))
    me = turn.person_in(team.network_id)
    alone = [gap.people for gap in (await show(turn, team_id)).missing if gap.gap is Gap.DEPUTY]
    asked = [entry.person for people_ in alone for entry in people_ if entry.person.id != me.id]
    told = [person for person in asked if await _ask(turn, team, me, person)]
    if not told:
        raise Refused(Reason.ALREADY_ASKED)
    await turn.note("want_deputy", f"team:{team.id}", team.network_id)
    return told


async def _ask(turn: Turn, team: Team, me: Person, person: Person) -> bool:
    for earlier in await kept_requests.open_about(turn.unit, person.id):
        if earlier.ask is Ask.WANT_DEPUTY:
            if turn.now - earlier.made_at < _AGAIN:
                return False
            await kept_requests.save(turn.unit, earlier.dropped())
    await requests.put(turn, team, Ask.WANT_DEPUTY, person.id, from_id=me.id, to_id=person.id)
    turn.tell(DeputyWanted(to=Address(chat_id=person.chat_id), team=team, by=me.name))
    return True
