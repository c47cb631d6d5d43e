"""On which number can an organisation be called around one team? Kept by who coordinates it."""

import anonymity
from domain.access import Act
from domain.drafts import Draft, Flow, Step, with_raw
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.who import Line
from storage import contacts
from usecases import conversation, freshness, pings
from usecases.turn import Turn, in_team, team_of


async def page(turn: Turn, team_id: str) -> tuple[Team, list[Line]]:
    """The number of each organisation; without one the country's own holds."""
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    kept = await contacts.lines_of(turn.unit, team.id)
    lines = [
        Line(organisation=each, phone=phone, given_on=given_on)
        for each in Organisation
        for phone, given_on in [kept.get(each, ("", None))]
        if each is not Organisation.ANDERS
    ]
    return team, lines


async def ask(turn: Turn, team_id: str, organisation: Organisation) -> Draft:
    """Wait for a number."""
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    known = {"team": team.id, "organisation": organisation.value}
    return await conversation.start(turn, Flow.LINE, Step.PHONE, known)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> tuple[Team, list[Line]]:
    """The typed number holds for the team from now on."""
    phone = anonymity.readable_phone(text)
    if phone is None:
        raise Refused(Reason.PHONE_UNCLEAR)
    found = await _set(turn, draft.answers["team"], Organisation(draft.answers["organisation"]), phone)
    await conversation.end(turn, draft.stepped(Step.PHONE, turn.now, raw=with_raw(draft, message_id)))
    return found


async def confirm(turn: Turn, team_id: str) -> tuple[Team, list[Line]]:
    """All of them are right."""
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    await contacts.confirm_lines(turn.unit, team.id, turn.today)
    await pings.stop(turn, Owed.LINES, team.id)
    await freshness.begin_quarter(turn, Owed.LINES, team.id)
    await turn.note("public_line", f"team:{team.id}", team.network_id)
    return await page(turn, team.id)


async def drop(turn: Turn, team_id: str, organisation: Organisation) -> tuple[Team, list[Line]]:
    """The country's own number holds again."""
    return await _set(turn, team_id, organisation, "")


async def _set(turn: Turn, team_id: str, organisation: Organisation, phone: str) -> tuple[Team, list[Line]]:
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    await contacts.set_line(turn.unit, team.id, team.network_id, organisation, phone, turn.today)
    await pings.stop(turn, Owed.LINES, team.id)
    await freshness.forget(turn, Owed.LINES, team.id)  # planned anew by the oldest that is left
    await turn.note("public_line", f"team:{team.id}", team.network_id)
    return await page(turn, team.id)
