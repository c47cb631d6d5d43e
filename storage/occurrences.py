"""Which moments to ping are waiting?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, distinct, func, insert, or_, select, update

from domain.pings import Occurrence
from storage.database import Unit
from storage.tables import occurrence

WAITING, PINGED, DROPPED = "waiting", "pinged", "dropped"
_DUE = (
    select(occurrence)
    .where(occurrence.c.status == WAITING, occurrence.c.due_at <= bindparam("now"))
    .order_by(occurrence.c.due_at)
    .limit(bindparam("most"))
)
_STILL_DUE = (
    select(occurrence.c.rule, func.min(occurrence.c.due_at).label("since"))
    .where(
        occurrence.c.rule.in_(bindparam("rules", expanding=True)),
        occurrence.c.status == WAITING,
        occurrence.c.due_at <= bindparam("now"),
    )
    .group_by(occurrence.c.rule)
)
_STOP = delete(occurrence).where(occurrence.c.rule == bindparam("rule_gone"), occurrence.c.status == WAITING)
_CARRIERS = select(occurrence.c.outbox_key).where(
    occurrence.c.rule == bindparam("of_rule"), occurrence.c.outbox_key.is_not(None)
)

_PINGED_TIMES = (
    select(occurrence.c.rule, func.count(distinct(occurrence.c.outbox_key)).label("times"))
    .where(occurrence.c.rule.in_(bindparam("rules", expanding=True)), occurrence.c.status == PINGED)
    .group_by(occurrence.c.rule)
)


@dataclass(frozen=True)
class DueMoment:
    """A waiting moment that has come."""

    rule: str
    day: date
    due_at: datetime


async def plan(unit: Unit, moments: Iterable[Occurrence]) -> None:
    """Keep moments to ping."""
    rows: list[dict[str, Any]] = [
        {"rule": m.rule, "day": m.day, "slot": m.slot, "due_at": m.due_at, "status": WAITING} for m in moments
    ]
    if rows:
        await unit.execute(insert(occurrence), rows)


async def pass_over(unit: Unit, moments: Collection[Occurrence]) -> None:
    """Moments of which nothing is said; they are known, so that they are not planned again."""
    if moments:
        rows = [{"rule": m.rule, "day": m.day, "slot": m.slot, "due_at": m.due_at, "status": DROPPED} for m in moments]
        await unit.execute(insert(occurrence), rows)


async def stop(unit: Unit, rule: str) -> None:
    """Nothing to ping about any more; what was pinged stays on record."""
    await unit.execute(_STOP, {"rule_gone": rule})


async def restart(unit: Unit, rule: str, moments: Iterable[Occurrence]) -> None:
    """The debt has a new day: forget its old moments and plan the new ones."""
    await unit.execute(delete(occurrence).where(occurrence.c.rule == rule))
    await plan(unit, moments)


async def due(unit: Unit, now: datetime, most: int) -> list[DueMoment]:
    """Waiting moments that have come, oldest first."""
    rows = (await unit.execute(_DUE, {"now": now, "most": most})).all()
    return [DueMoment(rule=row.rule, day=row.day, due_at=row.due_at) for row in rows]


async def still_due(unit: Unit, rules: Collection[str], now: datetime) -> dict[str, datetime]:
    """Which of these rules have a moment that has come and was not settled meanwhile, and since when."""
    rows = (await unit.execute(_STILL_DUE, {"rules": list(rules), "now": now})).all()
    return {row.rule: row.since for row in rows}


async def postpone(unit: Unit, rules: list[str], now: datetime, until: datetime) -> None:
    """These rules' moments came while their person does not work; they come again later."""
    await unit.execute(
        update(occurrence)
        .where(occurrence.c.rule.in_(rules), occurrence.c.status == WAITING, occurrence.c.due_at <= now)
        .values(due_at=until)
    )


async def move(unit: Unit, rules: Collection[str], today: date, to: datetime) -> None:
    """Their person's rhythm changed: what had come up and still waits comes at another moment."""
    await unit.execute(
        update(occurrence)
        .where(occurrence.c.rule.in_(rules), occurrence.c.status == WAITING, occurrence.c.day <= today)
        .values(due_at=to)
    )


async def snooze(unit: Unit, moment: Occurrence) -> None:
    """Nothing before this moment, and then again."""
    before = (occurrence.c.day <= moment.day) | (occurrence.c.slot == moment.slot)
    waiting = occurrence.c.rule == moment.rule, occurrence.c.status == WAITING
    await unit.execute(delete(occurrence).where(*waiting, before))
    await plan(unit, [moment])


async def follow(unit: Unit, moment: Occurrence) -> None:
    """The next of a rule that goes on for ever; only the newest one that was pinged is kept."""
    earlier = occurrence.c.day < moment.day - timedelta(days=7)
    await unit.execute(delete(occurrence).where(occurrence.c.rule == moment.rule, earlier))
    await unit.execute(_STOP, {"rule_gone": moment.rule})
    await plan(unit, [moment])


async def pinged(unit: Unit, rules: list[str], now: datetime, outbox_key: str) -> None:
    """These rules' moments that have come are carried by one outbox message now."""
    await unit.execute(
        update(occurrence)
        .where(occurrence.c.rule.in_(rules), occurrence.c.status == WAITING, occurrence.c.due_at <= now)
        .values(status=PINGED, outbox_key=outbox_key)
    )


async def piled_up(unit: Unit, outbox_key: str) -> list[Occurrence]:
    """Of the moments that one message carries: all but the first of each rule."""
    query = select(occurrence).where(occurrence.c.outbox_key == outbox_key)
    rows = (await unit.execute(query.order_by(occurrence.c.rule, occurrence.c.day, occurrence.c.slot))).all()
    return [
        Occurrence(rule=row.rule, day=row.day, slot=row.slot, due_at=row.due_at)
        for before, row in pairwise(rows)
        if before.rule == row.rule
    ]


async def bring_back(unit: Unit, moment: Occurrence, later: Occurrence) -> None:
    """One that was carried along with an earlier one comes by itself, later."""
    this = occurrence.c.rule == moment.rule, occurrence.c.day == moment.day, occurrence.c.slot == moment.slot
    values = {"day": later.day, "due_at": later.due_at, "status": WAITING, "outbox_key": None}
    await unit.execute(update(occurrence).where(*this).values(values))


async def pinged_times(unit: Unit, rules: Collection[str]) -> dict[str, int]:
    """How often each rule was pinged about; those that never were are left out."""
    rows = (await unit.execute(_PINGED_TIMES, {"rules": list(rules)})).all()
    return {row.rule: row.times for row in rows}


async def carriers(unit: Unit, rule: str) -> set[str]:
    """Keys of the messages that carried pings of a rule."""
    return {row.outbox_key for row in (await unit.execute(_CARRIERS, {"of_rule": rule})).all()}


def _about(rule: str) -> ColumnElement[bool]:
    """A rule for everybody, and those of it for one person."""
    return or_(occurrence.c.rule == rule, occurrence.c.rule.startswith(f"{rule}:", autoescape=True))


async def carriers_about(unit: Unit, rule: str) -> set[str]:
    """Keys of the messages that carried pings of a rule, for whomever."""
    query = select(occurrence.c.outbox_key).where(_about(rule), occurrence.c.outbox_key.is_not(None))
    return {row.outbox_key for row in (await unit.execute(query)).all()}


async def drop(unit: Unit, rule: str) -> None:
    """Nothing is left of a rule, for whomever."""
    await unit.execute(delete(occurrence).where(_about(rule)))


async def known(unit: Unit, rules: Collection[str]) -> set[str]:
    """Which of these rules have a moment, be it one that has been."""
    query = select(occurrence.c.rule).where(occurrence.c.rule.in_(rules)).distinct()
    return {row.rule for row in (await unit.execute(query)).all()}


async def waits(unit: Unit, rule: str) -> bool:
    """Whether a moment of this rule is still to come."""
    query = select(occurrence.c.rule).where(occurrence.c.rule == rule, occurrence.c.status == WAITING).limit(1)
    return (await unit.execute(query)).one_or_none() is not None


async def waiting_for(unit: Unit, kinds: Collection[str], person_ids: Collection[str]) -> list[str]:
    """The rules of these kinds that end in one of these people, and still wait."""
    ends = or_(*(occurrence.c.rule.endswith(f":{person_id}", autoescape=True) for person_id in person_ids))
    begins = or_(*(occurrence.c.rule.startswith(f"{kind}:", autoescape=True) for kind in kinds))
    query = select(occurrence.c.rule).where(occurrence.c.status == WAITING, begins, ends).distinct()
    return [row.rule for row in (await unit.execute(query)).all()] if person_ids else []


async def wait_again(unit: Unit, outbox_key: str) -> None:
    """The message that carried these moments will not be sent; they wait for the next one."""
    await unit.execute(
        update(occurrence).where(occurrence.c.outbox_key == outbox_key).values(status=WAITING, outbox_key=None)
    )
