"""What is each account in the middle of? One conversation of each kind at most."""

import json
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.drafts import Draft, Flow, Step
from storage.database import Conflict, Unit
from storage.tables import draft

_KEPT = draft.c.chat_id == bindparam("chat"), draft.c.expires_at > bindparam("now")
_LATEST = (
    select(draft)
    .where(*_KEPT, draft.c.flow.not_in([Flow.ASIDE.value, Flow.MEANT.value]))
    .order_by(draft.c.expires_at.desc(), draft.c.id)
    .limit(1)
)
_BY_ID = select(draft).where(*_KEPT, draft.c.id == bindparam("id"))
_REMOVE_FLOW = (
    delete(draft).where(draft.c.chat_id == bindparam("chat"), draft.c.flow == bindparam("flow")).returning(*draft.c)
)
_REMOVE = delete(draft).where(draft.c.id == bindparam("id"))
_SAVE = (
    update(draft)
    .where(draft.c.id == bindparam("draft"), draft.c.version == bindparam("before"))
    .values(
        step=bindparam("step_now"),
        answers_sealed=bindparam("answers_now"),
        version=bindparam("before") + 1,
        expires_at=bindparam("expires_now"),
    )
)


def _sealed(unit: Unit, value: Draft) -> bytes:
    # A draft may belong to somebody who is in no network yet, so it is sealed with the installation's own key.
    return unit.keys.master.seal(f"draft.answers:{value.id}", json.dumps(dict(value.answers)))


def _from_row(unit: Unit, row: Any) -> Draft:
    answers = json.loads(unit.keys.master.open(f"draft.answers:{row.id}", row.answers_sealed))
    return Draft(
        id=row.id,
        chat_id=row.chat_id,
        flow=Flow(row.flow),
        step=Step(row.step),
        answers=MappingProxyType(answers),
        version=row.version,
        expires_at=row.expires_at,
    )


async def latest_of(unit: Unit, chat_id: int, now: datetime) -> Draft | None:
    """The conversation this account touched last; None when there is none that is still kept."""
    row = (await unit.execute(_LATEST, {"chat": chat_id, "now": now})).first()
    return None if row is None else _from_row(unit, row)


async def of_flow(unit: Unit, chat_id: int, flow: Flow, now: datetime) -> Draft | None:
    """This account's conversation of one kind; None when there is none that is still kept."""
    query = select(draft).where(*_KEPT, draft.c.flow == flow.value)
    row = (await unit.execute(query, {"chat": chat_id, "now": now})).one_or_none()
    return None if row is None else _from_row(unit, row)


async def get(unit: Unit, draft_id: str, chat_id: int, now: datetime) -> Draft | None:
    """One conversation of this account, if it is still kept."""
    row = (await unit.execute(_BY_ID, {"id": draft_id, "chat": chat_id, "now": now})).one_or_none()
    return None if row is None else _from_row(unit, row)


async def start(unit: Unit, new: Draft) -> list[Draft]:
    """Begin a conversation; one of the same kind before it ends, and comes back."""
    ended = await remove_flow(unit, new.chat_id, new.flow)
    await unit.execute(
        insert(draft),
        {
            "id": new.id,
            "chat_id": new.chat_id,
            "flow": new.flow.value,
            "step": new.step.value,
            "answers_sealed": _sealed(unit, new),
            "version": new.version,
            "expires_at": new.expires_at,
        },
    )
    return ended


async def save(unit: Unit, changed: Draft) -> None:
    """Keep a next step. Raises Conflict when somebody else stepped first."""
    done = await unit.execute(
        _SAVE,
        {
            "draft": changed.id,
            "before": changed.version - 1,
            "step_now": changed.step.value,
            "answers_now": _sealed(unit, changed),
            "expires_now": changed.expires_at,
        },
    )
    if done.rowcount != 1:
        raise Conflict


async def keep_raw(unit: Unit, kept: Draft, raw: str) -> None:
    """Note one more message of a conversation that did not step; its buttons stay good."""
    noted = replace(kept, answers=MappingProxyType({**kept.answers, "raw": raw}))
    values = {"answers_sealed": _sealed(unit, noted), "expires_at": kept.expires_at}
    await unit.execute(update(draft).where(draft.c.id == kept.id).values(values))


async def move(unit: Unit, kept: Draft, flow: Flow, step: Step) -> None:
    """Make a conversation one of another kind; as old as it is, and its buttons stay good."""
    values = {"flow": flow.value, "step": step.value}
    await unit.execute(update(draft).where(draft.c.id == kept.id).values(values))


async def remove(unit: Unit, draft_id: str) -> None:
    await unit.execute(_REMOVE, {"id": draft_id})


async def remove_flow(unit: Unit, chat_id: int, flow: Flow) -> list[Draft]:
    """The conversation of this kind, which has reached its end."""
    gone = await unit.execute(_REMOVE_FLOW, {"chat": chat_id, "flow": flow.value})
    return [_from_row(unit, row) for row in gone.all()]


async def all_of(unit: Unit, chat_id: int) -> list[Draft]:
    """Everything this account is in the middle of."""
    return [_from_row(unit, row) for row in await unit.execute(select(draft).where(draft.c.chat_id == chat_id))]


async def remove_all(unit: Unit, chat_id: int) -> list[Draft]:
    """Everything this account was in the middle of."""
    gone = await unit.execute(delete(draft).where(draft.c.chat_id == chat_id).returning(*draft.c))
    return [_from_row(unit, row) for row in gone.all()]


async def remove_expired(unit: Unit, now: datetime) -> list[Draft]:
    """Those nobody went on with."""
    gone = await unit.execute(delete(draft).where(draft.c.expires_at <= now).returning(*draft.c))
    return [_from_row(unit, row) for row in gone.all()]
