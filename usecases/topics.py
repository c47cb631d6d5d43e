"""In which topic of a forum does what belong? Made by the bot, pointed at in the group, or all in one chat."""

from dataclasses import replace

from domain.access import Act
from domain.delivery import Parcel
from domain.groups import Errand, TopicMade
from domain.notices import Address, TopicsMade
from domain.overviews import Arranged
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import GENERAL_THREAD, Topic
from storage import outbox, people, teams
from usecases import settings
from usecases.turn import Turn, address_of, in_team, team_of


async def make(turn: Turn, team_id: str) -> list[Errand]:
    """The topics still to be made; what is being made already is left out, so a second tap makes none.

    For what is general there is one in every forum.
    """
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    chat_id = address_of(team).chat_id
    wanted = []
    for topic in (Topic.SIGNALS, Topic.ACTIONS, Topic.AGENDA):
        has = team.thread_id is not None if topic is Topic.SIGNALS else topic in team.settings.threads
        if not has and not await outbox.waits(turn.unit, order_key(team.id, topic)):
            wanted.append(topic)
    return [Errand(team_id=team.id, chat_id=chat_id, topic=topic, last=topic is wanted[-1]) for topic in wanted]


def order_key(team_id: str, topic: Topic | None) -> str:
    """Under which the order to make a topic is kept, once."""
    return f"topic:{team_id}:{topic}"


async def made(turn: Turn, parcel: Parcel, found: TopicMade) -> None:
    """A topic was made, or not; after the last one who asked hears it. Asks the policy for who asked, not the clock."""
    errand = Errand.load(parcel.body)
    asked = await people.actor_of(turn.unit, parcel.chat_id)
    team = await teams.get(turn.unit, errand.team_id)
    if team is None or errand.topic is None or not asked.coordinates(team.id, team.network_id):
        return
    if team.chat_id is not None and found.thread_id is not None:
        team = await _keep(turn, team, errand.topic, found.thread_id)
        if Topic.GENERAL not in team.settings.threads:
            team = await _keep(turn, team, Topic.GENERAL, GENERAL_THREAD)
    if errand.last:
        to = Address(chat_id=parcel.chat_id)
        turn.tell(TopicsMade(to=to, team=team, why_not=found.why_not, doubtful=parcel.doubtful))


async def here(turn: Turn, chat_id: int, thread_id: int | None, *, forum: bool) -> tuple[Team, int]:
    """Which team is meant by who types /onderwerp here, and in which topic."""
    turn.require(Act.ARRANGE)
    team = await teams.by_chat(turn.unit, chat_id)
    if team is None:
        raise Refused(Reason.NOT_YOUR_TEAM)
    turn.require(Act.ARRANGE, in_team(team))
    if not forum:
        raise Refused(Reason.NO_TOPICS)
    return team, thread_id or GENERAL_THREAD


async def point(turn: Turn, team_id: str, topic: str, chat_id: int, thread: int) -> Team:
    """From now on this belongs in that topic; what stands elsewhere stays there."""
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    if topic not in set(Topic) or team.chat_id != chat_id or thread < 0:
        raise Refused(Reason.STALE)  # forged, or the team has another group since
    pointed = await _keep(turn, team, Topic(topic), thread)
    await turn.note("topic", f"team:{team.id}", team.network_id)
    return pointed


async def all_in_one(turn: Turn, team_id: str) -> Arranged:
    """Everything in one chat: in a forum, the topic that it has by itself."""
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    await teams.couple(turn.unit, team.id, team.chat_id, None)
    await teams.save_settings(turn.unit, replace(team, settings=team.settings.without_threads()))
    await turn.note("topic", f"team:{team.id}", team.network_id)
    return await settings.page(turn, team.id)


async def _keep(turn: Turn, team: Team, topic: Topic, thread: int) -> Team:
    kept = replace(team, settings=team.settings.with_thread(topic, thread))
    if topic is Topic.SIGNALS:
        kept = replace(kept, thread_id=thread or None)
        await teams.couple(turn.unit, team.id, team.chat_id, kept.thread_id)
    await teams.save_settings(turn.unit, kept)
    return kept
