"""Which reporters still wait for a word, and from whom?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.terugkoppeling import DebtStatus, Outcome, Terugkoppeling
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import signal, terugkoppeling

_BY_SIGNAL = select(terugkoppeling).where(terugkoppeling.c.signal_id == bindparam("signal"))
_OPEN = terugkoppeling.c.status == DebtStatus.OPEN.value
_URGENT_FIRST = select(terugkoppeling).where(_OPEN).order_by(terugkoppeling.c.due_on, terugkoppeling.c.id)
_OPEN_OF = _URGENT_FIRST.where(terugkoppeling.c.owner_id.in_(bindparam("owners", expanding=True)))
_OPEN_IN = _URGENT_FIRST.where(terugkoppeling.c.team_id == bindparam("team"))
_HEARD = (
    select(signal.c.raised_at, terugkoppeling.c.heard_on)
    .join_from(terugkoppeling, signal)
    .where(
        terugkoppeling.c.team_id == bindparam("team"),
        terugkoppeling.c.heard_on >= bindparam("day"),
        signal.c.number > 0,  # what was raised to rehearse counts for nothing
    )
)
_SAVE = (
    update(terugkoppeling)
    .where(terugkoppeling.c.id == bindparam("debt"), terugkoppeling.c.version == bindparam("before"))
    .values(
        owner_id=bindparam("owner_now"),
        due_on=bindparam("due_now"),
        status=bindparam("status_now"),
        heard_on=bindparam("heard_now"),
        outcome=bindparam("outcome_now"),
        told=bindparam("told_now"),
        word_sealed=bindparam("word_now"),
        shared=bindparam("shared_now"),
        left_by=None,
        version=bindparam("before") + 1,
    )
)


async def _from_row(unit: Unit, row: Any) -> Terugkoppeling:
    word = ""
    if row.word_sealed is not None:
        sealer = await networks.sealer(unit, row.network_id)
        word = sealer.open(f"terugkoppeling.word:{row.id}", row.word_sealed)
    return Terugkoppeling(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        signal_id=row.signal_id,
        owner_id=row.owner_id,
        due_on=row.due_on,
        status=DebtStatus(row.status),
        version=row.version,
        heard_on=row.heard_on,
        outcome=Outcome(row.outcome) if row.outcome else None,
        told=row.told,
        word=word,
        shared=row.shared,
    )


async def add(unit: Unit, new: Terugkoppeling) -> None:
    await unit.execute(
        insert(terugkoppeling),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "signal_id": new.signal_id,
            "owner_id": new.owner_id,
            "due_on": new.due_on,
            "status": new.status.value,
            "version": new.version,
        },
    )


async def of_signal(unit: Unit, signal_id: str) -> Terugkoppeling:
    """The one terugkoppeling of a signal."""
    return await _from_row(unit, (await unit.execute(_BY_SIGNAL, {"signal": signal_id})).one())


async def save(unit: Unit, changed: Terugkoppeling) -> None:
    """Keep a new holder, day, word or status. Raises Conflict when somebody else changed it first."""
    word = None
    if changed.word:
        sealer = await networks.sealer(unit, changed.network_id)
        word = sealer.seal(f"terugkoppeling.word:{changed.id}", changed.word)
    values = {
        "debt": changed.id,
        "before": changed.version,
        "owner_now": changed.owner_id,
        "due_now": changed.due_on,
        "status_now": changed.status.value,
        "heard_now": changed.heard_on,
        "outcome_now": changed.outcome.value if changed.outcome else None,
        "told_now": changed.told,
        "word_now": word,
        "shared_now": changed.shared,
    }
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def open_of(unit: Unit, owner_ids: list[str]) -> list[Terugkoppeling]:
    """What these people owe, most urgent first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_OF, {"owners": owner_ids})).all()]


async def open_in(unit: Unit, team_id: str) -> list[Terugkoppeling]:
    """What is owed in a team, most urgent first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN_IN, {"team": team_id})).all()]


async def leave(unit: Unit, debt_id: str, person_id: str) -> None:
    """Who held it has left; until somebody does something with it, their successor may take it over."""
    await unit.execute(update(terugkoppeling).where(terugkoppeling.c.id == debt_id).values(left_by=person_id))


async def left_by(unit: Unit, person_id: str) -> list[Terugkoppeling]:
    """What somebody held when they left, as far as nobody did anything with it since."""
    query = _URGENT_FIRST.where(terugkoppeling.c.owner_id.is_(None), terugkoppeling.c.left_by == person_id)
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def named(unit: Unit, ids: set[str]) -> dict[str, Terugkoppeling]:
    """Terugkoppelingen by id."""
    rows = (await unit.execute(select(terugkoppeling).where(terugkoppeling.c.id.in_(sorted(ids))))).all()
    return {row.id: await _from_row(unit, row) for row in rows}


async def of_signals(unit: Unit, signal_ids: set[str]) -> dict[str, Terugkoppeling]:
    """The terugkoppelingen of these signals, by signal."""
    query = select(terugkoppeling).where(terugkoppeling.c.signal_id.in_(sorted(signal_ids)))
    return {row.signal_id: await _from_row(unit, row) for row in (await unit.execute(query)).all()}


async def heard_since(unit: Unit, team_id: str, day: date) -> list[tuple[datetime, date]]:
    """When signals of a team were raised and on which day their reporter first heard something, since a local day."""
    rows = (await unit.execute(_HEARD, {"team": team_id, "day": day})).all()
    return [(row.raised_at, row.heard_on) for row in rows]
