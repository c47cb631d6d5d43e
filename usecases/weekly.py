"""What is in somebody's week? Counts alone: what they owe, what they wait for, what is new in their teams."""

from datetime import timedelta

from domain.notices import Week
from domain.people import Person, Role
from storage import actions, people, signals, teams, terugkoppelingen
from usecases.turn import Turn

_WEEK = timedelta(days=7)


async def overview(turn: Turn, person: Person) -> Week | None:
    """None when there is nothing in it. Which signals they raised is not told, only how many still wait."""
    actor = await people.actor_of(turn.unit, person.chat_id)
    new, waits = [], 0
    for place in actor.memberships:
        team = await teams.get(turn.unit, place.team_id)
        if team is None or place.person_id != person.id or place.role is Role.EXPERT:
            continue
        new.append((team, await signals.count_since(turn.unit, team.id, turn.now - _WEEK)))
        living = {signal.id: signal for signal in await signals.living_in(turn.unit, team.id)}
        for debt in await terugkoppelingen.open_in(turn.unit, team.id):
            signal = living.get(debt.signal_id)
            waits += signal is not None and signal.reporter.person_id == person.id
    week = Week(
        owed=len(await terugkoppelingen.open_of(turn.unit, [person.id])),
        actions=len(await actions.open_of(turn.unit, [person.id])),
        waits=waits,
        new=tuple((team, count) for team, count in sorted(new, key=lambda each: each[0].name.lower()) if count),
    )
    return week if week.owed or week.actions or week.waits or week.new else None
