"""Which reporters still wait for a word, and from whom?"""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.terugkoppeling import DebtStatus, Outcome, Terugkoppeling
from storage.database import Conflict, Unit
from storage.tables import terugkoppeling

_BY_SIGNAL = select(terugkoppeling).where(terugkoppeling.c.signal_id == bindparam("signal"))
_OPEN = terugkoppeling.c.status == DebtStatus.OPEN.value
_URGENT_FIRST = select(terugkoppeling).where(_OPEN).order_by(terugkoppeling.c.due_on, terugkoppeling.c.id)
_OPEN_OF = _URGENT_FIRST.where(terugkoppeling.c.owner_id.in_(bindparam("owners", expanding=True)))
_OPEN_IN = _URGENT_FIRST.where(terugkoppeling.c.team_id == bindparam("team"))
_SAVE = (
    update(terugkoppeling)
    .where(terugkoppeling.c.id == bindparam("debt"), terugkoppeling.c.version == bindparam("before"))
    .values(
        owner_id=bindparam("owner_now"),
        due_on=bindparam("due_now"),
        status=bindparam("status_now"),
        heard_on=bindparam("heard_now"),
        outcome=bindparam("outcome_now"),
        version=bindparam("before") + 1,
    )
)


def _from_row(row: Any) -> Terugkoppeling:
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
    return _from_row((await unit.execute(_BY_SIGNAL, {"signal": signal_id})).one())


async def save(unit: Unit, changed: Terugkoppeling) -> None:
    """Keep a new holder, day or status. Raises Conflict when somebody else changed it first."""
    values = {
        "debt": changed.id,
        "before": changed.version,
        "owner_now": changed.owner_id,
        "due_now": changed.due_on,
        "status_now": changed.status.value,
        "heard_now": changed.heard_on,
        "outcome_now": changed.outcome.value if changed.outcome else None,
    }
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def open_of(unit: Unit, owner_ids: list[str]) -> list[Terugkoppeling]:
    """What these people owe, most urgent first."""
    return [_from_row(row) for row in (await unit.execute(_OPEN_OF, {"owners": owner_ids})).all()]


async def open_in(unit: Unit, team_id: str) -> list[Terugkoppeling]:
    """What is owed in a team, most urgent first."""
    return [_from_row(row) for row in (await unit.execute(_OPEN_IN, {"team": team_id})).all()]


async def named(unit: Unit, ids: set[str]) -> dict[str, Terugkoppeling]:
    """Terugkoppelingen by id."""
    rows = (await unit.execute(select(terugkoppeling).where(terugkoppeling.c.id.in_(sorted(ids))))).all()
    return {row.id: _from_row(row) for row in rows}
