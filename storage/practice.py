"""How does a rehearsal leave no trace? Everything that was made in it goes, in one commit."""

from sqlalchemy import delete, select

from storage.database import Unit
from storage.tables import (
    action,
    action_helper,
    event,
    guest,
    occurrence,
    post,
    request,
    sighting,
    signal,
    terugkoppeling,
)


async def wipe(unit: Unit, team_id: str) -> list[str]:
    """Take away what a team rehearsed; the subjects of the messages that still stand about it."""
    invented = select(signal.c.id).where(signal.c.team_id == team_id, signal.c.number < 0)
    signals = [row.id for row in (await unit.execute(invented)).all()]
    acted = select(action.c.id).where(action.c.team_id == team_id, action.c.number < 0)
    actions = [row.id for row in (await unit.execute(acted)).all()]
    owed = select(terugkoppeling.c.id).where(terugkoppeling.c.signal_id.in_(signals))
    debts = [row.id for row in (await unit.execute(owed)).all()]
    rules = [f"action:{one}" for one in actions] + [f"terugkoppeling:{one}" for one in debts]
    subjects = [f"card:{one}" for one in signals] + [f"action:{one}" for one in actions]
    await unit.execute(delete(occurrence).where(occurrence.c.rule.in_(rules)))
    await unit.execute(delete(action_helper).where(action_helper.c.action_id.in_(actions)))
    await unit.execute(delete(action).where(action.c.id.in_(actions)))
    await unit.execute(delete(terugkoppeling).where(terugkoppeling.c.id.in_(debts)))
    for about in (sighting.c.signal_id, guest.c.signal_id):
        await unit.execute(delete(about.table).where(about.in_(signals)))
    for about in (event.c.subject_id, request.c.subject_id):
        await unit.execute(delete(about.table).where(about.in_([*signals, *actions, *debts])))
    await unit.execute(delete(signal).where(signal.c.id.in_(signals)))
    standing = (await unit.execute(select(post.c.subject).where(post.c.subject.in_(subjects)))).all()
    return [row.subject for row in standing]
