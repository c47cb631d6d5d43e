"""Who looks along with which action, without owing anything?"""

from sqlalchemy import bindparam, delete, insert, select

from storage.database import Unit
from storage.tables import action, action_helper

_OF_ACTION = select(action_helper.c.person_id).where(action_helper.c.action_id == bindparam("of_action"))
_OF_PEOPLE = select(action_helper.c.action_id).where(
    action_helper.c.person_id.in_(bindparam("helpers", expanding=True))
)
_IN_TEAM = select(action.c.id).where(action.c.team_id == bindparam("of_team"))


async def of_action(unit: Unit, action_id: str) -> set[str]:
    """The ids of those who look along."""
    return {row.person_id for row in (await unit.execute(_OF_ACTION, {"of_action": action_id})).all()}


async def helped_by(unit: Unit, person_ids: list[str]) -> set[str]:
    """The ids of the actions, also ended ones, with which these people look along."""
    return {row.action_id for row in (await unit.execute(_OF_PEOPLE, {"helpers": person_ids})).all()}


async def add(unit: Unit, action_id: str, person_id: str) -> None:
    await unit.execute(insert(action_helper), {"action_id": action_id, "person_id": person_id})


async def remove(unit: Unit, action_id: str, person_id: str) -> bool:
    """No more looking along; False for who did not."""
    gone = delete(action_helper).where(action_helper.c.action_id == action_id, action_helper.c.person_id == person_id)
    return bool((await unit.execute(gone)).rowcount)


async def remove_in(unit: Unit, team_id: str, person_id: str) -> None:
    """Somebody left a team and looks along with nothing of it any more."""
    gone = delete(action_helper).where(action_helper.c.person_id == person_id, action_helper.c.action_id.in_(_IN_TEAM))
    await unit.execute(gone, {"of_team": team_id})
