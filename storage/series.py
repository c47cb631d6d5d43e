"""Which meetings belong together, and by which rule do they come?"""

from datetime import date, time
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.meetings import Circle, Kind
from domain.series import OnHoliday, Pattern, Repeat, Series
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import series

_BY_ID = select(series).where(series.c.id == bindparam("id"))
_IN_TEAM = (
    select(series)
    .where(series.c.team_id == bindparam("team"), series.c.ended_on.is_(None))
    .order_by(series.c.first_on, series.c.id)
)
_TO_PLAN = (
    select(series.c.id)
    .where(series.c.ended_on.is_(None), series.c.planned_until < bindparam("until"))
    .order_by(series.c.planned_until, series.c.id)
)
_SAVE = update(series).where(series.c.id == bindparam("series"), series.c.version == bindparam("was"))


def in_minutes(clock: time) -> int:
    """Minutes after local midnight."""
    return clock.hour * 60 + clock.minute


def from_minutes(minutes: int) -> time:
    """The local time so many minutes after midnight."""
    return time(minutes // 60, minutes % 60)


async def _from_row(unit: Unit, row: Any) -> Series:
    sealer = await networks.sealer(unit, row.network_id)
    pattern = Pattern(
        repeat=Repeat(row.repeat),
        weekday=row.weekday,
        first=row.first_on,
        every=row.every,
        nth=row.nth,
        on_holiday=OnHoliday(row.on_holiday),
    )
    return Series(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        kind=Kind(row.kind),
        circle=Circle(row.circle),
        pattern=pattern,
        starts=from_minutes(row.starts),
        minutes=row.minutes,
        planned_until=row.planned_until,
        place=sealer.open(f"series.place:{row.id}", row.place_sealed),
        link=sealer.open(f"series.link:{row.id}", row.link_sealed),
        collect_days=row.collect_days,
        ended_on=row.ended_on,
        version=row.version,
    )


async def _values(unit: Unit, kept: Series) -> dict[str, Any]:
    sealer = await networks.sealer(unit, kept.network_id)
    return {
        "kind": kept.kind.value,
        "circle": kept.circle.value,
        "repeat": kept.pattern.repeat.value,
        "every": kept.pattern.every,
        "weekday": kept.pattern.weekday,
        "nth": kept.pattern.nth,
        "first_on": kept.pattern.first,
        "on_holiday": kept.pattern.on_holiday.value,
        "starts": in_minutes(kept.starts),
        "minutes": kept.minutes,
        "place_sealed": sealer.seal(f"series.place:{kept.id}", kept.place),
        "link_sealed": sealer.seal(f"series.link:{kept.id}", kept.link),
        "collect_days": kept.collect_days,
        "planned_until": kept.planned_until,
        "ended_on": kept.ended_on,
    }


async def add(unit: Unit, new: Series) -> None:
    values = await _values(unit, new)
    ids = {"id": new.id, "network_id": new.network_id, "team_id": new.team_id, "version": new.version}
    await unit.execute(insert(series), ids | values)


async def get(unit: Unit, series_id: str) -> Series | None:
    row = (await unit.execute(_BY_ID, {"id": series_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def in_team(unit: Unit, team_id: str) -> list[Series]:
    """The series of a team that go on."""
    return [await _from_row(unit, row) for row in (await unit.execute(_IN_TEAM, {"team": team_id})).all()]


async def to_plan(unit: Unit, until: date) -> list[str]:
    """The series that go on, and of which the days up to and including `until` don't stand yet."""
    return [row.id for row in (await unit.execute(_TO_PLAN, {"until": until})).all()]


async def save(unit: Unit, changed: Series) -> None:
    """Raises Conflict when somebody else changed it first."""
    values = await _values(unit, changed) | {"version": changed.version + 1}
    done = await unit.execute(_SAVE.values(values), {"series": changed.id, "was": changed.version})
    if done.rowcount != 1:
        raise Conflict
