"""What changes when somebody, or a group, can't be reached any more?"""

from dataclasses import replace

from domain.access import Act
from domain.delivery import Parcel, Verb
from domain.notices import Address, Trouble, TroubleTold
from domain.people import Team
from domain.settings import Topic
from storage import outbox, people, teams
from usecases.turn import Turn

MOVED = "moved"  # in the audit: a team's group became a supergroup
_TROUBLE = "trouble:"  # begins the key of a message about a message


async def person_changed(turn: Turn, chat_id: int, *, reachable: bool) -> None:
    """A person blocked or unblocked the bot; the coordinators of their teams hear that they can't be reached."""
    turn.require(Act.ARRIVE)
    changed = await people.mark_reachable(turn.unit, chat_id, reachable=reachable)
    if reachable:
        await outbox.unpark(turn.unit, chat_id)
    if reachable or not changed:
        return
    gone = await people.actor_of(turn.unit, chat_id)
    for place in gone.memberships:
        person = gone.person_in(place.network_id)
        team = await teams.get(turn.unit, place.team_id)
        if person is not None and team is not None:
            await _tell_coordinators(turn, team, Trouble.PERSON_UNREACHABLE, person.name, besides=chat_id)


async def group_lost(turn: Turn, chat_id: int) -> None:
    """The bot can't write in a group any more: the team is uncoupled and its coordinators hear it."""
    turn.require(Act.ARRIVE)
    team = await teams.by_chat(turn.unit, chat_id)
    if team is not None:
        await teams.couple(turn.unit, team.id, None, None)
        await _tell_coordinators(turn, team, Trouble.GROUP_UNREACHABLE, team.name)


async def group_moved(turn: Turn, old_chat: int, new_chat: int) -> None:
    """A group became a supergroup: everything follows to its new id."""
    turn.require(Act.ARRIVE)
    team = await teams.by_chat(turn.unit, old_chat)
    if team is not None:
        await turn.note(MOVED, f"team:{team.id}", team.network_id)
    await teams.follow_migration(turn.unit, old_chat, new_chat)
    await outbox.follow_migration(turn.unit, old_chat, new_chat)


async def topic_lost(turn: Turn, chat_id: int, thread_id: int | None) -> int | None:
    """A topic is gone or closed, and the coordinators hear it. Where what belongs there goes from now on.

    That is the topic of the signals, or the general one when it is theirs that is gone.
    """
    turn.require(Act.ARRIVE)
    team = await teams.by_chat(turn.unit, chat_id)
    if team is None or thread_id is None:
        return None
    lost = [topic for topic, thread in team.settings.threads.items() if thread == thread_id]
    fallback = team.thread_id
    if thread_id == team.thread_id:
        lost, fallback = [Topic.SIGNALS, *lost], None
        await teams.couple(turn.unit, team.id, chat_id, None)
    if lost:
        await teams.save_settings(turn.unit, replace(team, settings=team.settings.without_threads(*lost)))
        await _tell_coordinators(turn, team, Trouble.TOPIC_GONE, team.name, topic=lost[0])
    return fallback


async def message_refused(turn: Turn, parcel: Parcel) -> None:
    """Telegram will never take this message: who waits for it, or coordinates the team, must not go on waiting."""
    turn.require(Act.ARRIVE)
    if parcel.verb is Verb.KICK:
        await _still_in_group(turn, parcel)
        return
    if parcel.verb is Verb.DELETE or parcel.key.startswith(_TROUBLE):
        return
    if parcel.chat_id > 0:
        to, key = Address(chat_id=parcel.chat_id), f"{_TROUBLE}{turn.world.new_id()}"
        turn.tell(TroubleTold(to=to, trouble=Trouble.ANSWER_REFUSED, what="", key=key))
        return
    team = await teams.by_chat(turn.unit, parcel.chat_id)
    if team is not None:
        await _tell_coordinators(turn, team, Trouble.CARD_REFUSED, team.name)


async def _still_in_group(turn: Turn, parcel: Parcel) -> None:
    team = await teams.by_chat(turn.unit, parcel.chat_id)
    left = await people.actor_of(turn.unit, int(parcel.body))
    person = left.person_in(team.network_id) if team is not None else None
    if team is not None and person is not None:
        await _tell_coordinators(turn, team, Trouble.STILL_IN_GROUP, person.name, besides=person.chat_id)


async def _tell_coordinators(
    turn: Turn, team: Team, trouble: Trouble, what: str, besides: int = 0, topic: Topic | None = None
) -> None:
    for coordinator in await people.coordinators_of(turn.unit, team.id, team.network_id):
        if coordinator.chat_id != besides and coordinator.reachable:
            to = Address(chat_id=coordinator.chat_id)
            key = f"{_TROUBLE}{turn.world.new_id()}"
            turn.tell(TroubleTold(to=to, trouble=trouble, what=what, key=key, topic=topic))
