"""Which alarms were there, and who answered what?"""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.alarms import Alarm, AlarmStatus, Answer
from domain.themes import Place
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import alarm, alarm_answer

_BY_ID = select(alarm).where(alarm.c.id == bindparam("id"))
_OPEN_IN = (
    select(alarm)
    .where(alarm.c.team_id == bindparam("team"), alarm.c.status == AlarmStatus.OPEN.value)
    .order_by(alarm.c.started_at)
)
_SAVE = (
    update(alarm)
    .where(alarm.c.id == bindparam("alarm"), alarm.c.version == bindparam("before"))
    .values(status=bindparam("status_now"), version=bindparam("before") + 1)
)
_ANSWERS = select(alarm_answer).where(alarm_answer.c.alarm_id == bindparam("alarm"))
_THEIRS = (
    alarm_answer.c.alarm_id == bindparam("alarm"),
    alarm_answer.c.person_id == bindparam("person"),
)
_ANSWER = update(alarm_answer).where(*_THEIRS).values(answer=bindparam("answer_now"), at=bindparam("now"))


async def _from_row(unit: Unit, row: Any) -> Alarm:
    sealer = await networks.sealer(unit, row.network_id)
    return Alarm(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        started_by=row.started_by,
        text=sealer.open(f"alarm.text:{row.id}", row.text_sealed),
        place=Place(row.place) if row.place else None,
        status=AlarmStatus(row.status),
        started_at=row.started_at,
        version=row.version,
    )


async def add(unit: Unit, new: Alarm) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(alarm),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "started_by": new.started_by,
            "text_sealed": sealer.seal(f"alarm.text:{new.id}", new.text),
            "place": new.place.value if new.place else "",
            "status": new.status.value,
            "started_at": new.started_at,
            "version": new.version,
        },
    )


async def get(unit: Unit, alarm_id: str) -> Alarm | None:
    row = (await unit.execute(_BY_ID, {"id": alarm_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def open_in(unit: Unit, team_id: str) -> list[Alarm]:
    """The alarms of a team that go on, oldest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_IN, {"team": team_id})).all()]


async def save(unit: Unit, changed: Alarm) -> None:
    """Keep what became of it. Raises Conflict when somebody else changed it, or an answer to it, first."""
    values = {"alarm": changed.id, "before": changed.version, "status_now": changed.status.value}
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def answers(unit: Unit, alarm_id: str) -> dict[str, Answer]:
    """What each person who was told answered."""
    rows = (await unit.execute(_ANSWERS, {"alarm": alarm_id})).all()
    return {row.person_id: Answer(row.answer) for row in rows}


async def answer(unit: Unit, alarm_id: str, person_id: str, given: Answer, now: datetime) -> None:
    """Keep an answer, in place of an earlier one."""
    values = {"alarm": alarm_id, "person": person_id, "answer_now": given.value, "now": now}
    if (await unit.execute(_ANSWER, values)).rowcount == 0:
        await unit.execute(
            insert(alarm_answer),
            {"alarm_id": alarm_id, "person_id": person_id, "answer": given.value, "at": now},
        )


async def forget(unit: Unit, alarm_id: str, person_id: str) -> None:
    """Who left the team is not waited for."""
    await unit.execute(delete(alarm_answer).where(*_THEIRS), {"alarm": alarm_id, "person": person_id})
