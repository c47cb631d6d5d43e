"""Does what was said in a group lead to a person? Only where the team lets the bot read along; nothing is written."""

from domain.access import Act, why_not
from domain.acute import danger_in
from domain.overhearing import Advice, Overheard
from domain.people import Team
from storage import alarms, people, teams
from usecases.reading import behind_card
from usecases.turn import Turn, in_team, removed


async def listens(turn: Turn, heard: Overheard) -> Team | None:
    """The team of this group, when it lets the bot read along; else nobody looks at what was said.

    What was said to a card is no talk: it goes on it.
    """
    turn.require(Act.ARRIVE)
    team = await teams.by_chat(turn.unit, heard.chat_id)
    if team is None or not team.settings.reads_along or turn.world.gate.lists is None:
        return None
    to_card = heard.answers is not None and await behind_card(turn, heard.chat_id, heard.answers)
    return None if to_card else team


async def judge(turn: Turn, team: Team, heard: Overheard) -> Advice | None:
    """What its writer should hear; None when nothing is the matter, or they are no member of this team."""
    if why_not(turn.actor, Act.SEE_TEAM, in_team(team)) is not None:
        return None
    members = await people.everybody_of(turn.unit, team.id)
    known = [name for member in members for name in (member.person.name, member.person.name.split()[0])]
    masked = await turn.masked(heard.text, team, allowed=known)
    if masked.counts:
        danger = danger_in(heard.text) is not None or bool(await alarms.open_in(turn.unit, team.id))
        return Advice(team=team, cleaned=masked.text, removed=removed(masked), danger=danger)
    return Advice(team=team, cleaned="", removed={}) if heard.pictured else None
