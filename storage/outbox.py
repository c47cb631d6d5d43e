"""What must still be told, and where do the messages stand that may be edited later?"""

import logging
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, func, insert, or_, select, update

from domain.delivery import LASTING, URGENT, Order, Parcel, Verb, lasting_in
from storage.database import Unit
from storage.encryption import KeyUnusable
from storage.tables import outbox, post

log = logging.getLogger(__name__)


class State(StrEnum):
    """Where a row is: intent is kept before anything is sent. What was sent leaves the table."""

    DUE = "due"  # not tried, or surely not sent
    SENDING = "sending"  # tried; after a crash nobody knows
    PARKED = "parked"  # a word to a reporter who can't be reached now; goes as soon as they can
    UNCERTAIN = "uncertain"  # perhaps sent; is repeated, visibly marked


_UNSENT = outbox.c.status.in_((State.DUE.value, State.UNCERTAIN.value))
_REPLACE = (
    update(outbox)
    .where(
        outbox.c.subject == bindparam("about"),
        outbox.c.verb.in_((Verb.SEND.value, Verb.EDIT.value)),
        _UNSENT,
    )
    .values(body_sealed=bindparam("body_now"))
)
_ADD = insert(outbox)
_URGENT = outbox.c.dedupe_key.startswith(URGENT)
_ANSWERED = post.alias("answered")
_HEADS = (  # of each chat the first, but an alarm waits for nothing
    select(func.coalesce(func.min(case((_URGENT, outbox.c.seq))), func.min(outbox.c.seq)).label("seq"))
    .where(outbox.c.status != State.PARKED.value)
    .group_by(outbox.c.chat_id)
    .subquery()
)
_READY = (
    select(
        outbox,
        post.c.message_id.label("post_message_id"),
        post.c.doubtful.label("post_doubtful"),
        _ANSWERED.c.message_id.label("answered_message_id"),
    )
    .join_from(outbox, _HEADS, outbox.c.seq == _HEADS.c.seq)
    .outerjoin(post, and_(post.c.subject == outbox.c.subject, post.c.chat_id == outbox.c.chat_id))
    .outerjoin(_ANSWERED, and_(_ANSWERED.c.subject == outbox.c.reply_subject, _ANSWERED.c.chat_id == outbox.c.chat_id))
    .where(_UNSENT, or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("now")))
    .order_by(case((_URGENT, 0), else_=1), outbox.c.seq)
    .limit(bindparam("most"))
)
_REMOVE = delete(outbox).where(outbox.c.seq == bindparam("row"))
_ROWS = outbox.c.seq.in_(bindparam("rows", expanding=True))
_REMOVE_ALL = delete(outbox).where(_ROWS)
_MARK_SENDING = update(outbox).where(_ROWS).values(status=State.SENDING.value, tries=outbox.c.tries + 1)


def _place(key: str) -> str:
    return f"outbox.body:{key}"


async def add(unit: Unit, order: Order, now: datetime) -> None:
    """Keep an order. The key is unique: the same order twice raises Conflict."""
    await unit.execute(
        _ADD,
        {
            "dedupe_key": order.key,
            "chat_id": order.chat_id,
            "thread_id": order.thread_id,
            "verb": order.verb.value,
            "subject": order.subject,
            "message_id": order.message_id,
            "body_sealed": unit.keys.master.seal(_place(order.subject or order.key), order.body),
            "status": State.DUE.value,
            "tries": 0,
            "created_at": now,
            "reply_subject": order.reply_subject,
        },
    )


async def refresh(unit: Unit, order: Order, now: datetime) -> None:
    """Show a subject's newest state: in the message that still waits to be sent or edited, else by a new edit."""
    if order.subject is None:
        raise ValueError("only a message with a subject can be refreshed")
    sealed = unit.keys.master.seal(_place(order.subject), order.body)
    if (await unit.execute(_REPLACE, {"about": order.subject, "body_now": sealed})).rowcount == 0:
        await add(unit, order, now)


async def ready(unit: Unit, now: datetime, most: int = 200) -> list[Parcel]:
    """The first unsettled order of each chat, where it may be tried now; so that a chat keeps its order."""
    found = []
    for row in (await unit.execute(_READY, {"now": now, "most": most})).all():
        try:
            found.append(_parcel(unit, row))
        except KeyUnusable:
            log.exception("a message can't be read and is left out")
            await refused(unit, row.seq)
    return found


def _parcel(unit: Unit, row: Any) -> Parcel:
    parcel = Parcel(
        seq=row.seq,
        key=row.dedupe_key,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        verb=Verb(row.verb),
        subject=row.subject,
        message_id=row.message_id or row.post_message_id,
        body=unit.keys.master.open(_place(row.subject or row.dedupe_key), row.body_sealed),
        doubtful=False,
        marked=row.verb == Verb.EDIT.value and bool(row.post_doubtful),
        tries=row.tries,
        kept_at=row.created_at,
        reply_to=row.answered_message_id,
    )
    doubtful = parcel.anew and row.status == State.UNCERTAIN.value
    return replace(parcel, doubtful=doubtful, marked=doubtful or parcel.marked)


async def mark_sending(unit: Unit, seqs: Collection[int]) -> None:
    await unit.execute(_MARK_SENDING, {"rows": list(seqs)})


async def sent(unit: Unit, standing: Collection[tuple[Parcel, int | None]]) -> None:
    """They stand, under these message ids: forget their texts, remember where those stand that may be edited."""
    await unit.execute(_REMOVE_ALL, {"rows": [parcel.seq for parcel, _ in standing]})
    for parcel, message_id in standing:
        if parcel.subject is not None and message_id is not None and parcel.anew:
            await place(unit, parcel.subject, parcel.chat_id, message_id, doubtful=parcel.doubtful)


async def place(unit: Unit, subject: str, chat_id: int, message_id: int, *, doubtful: bool) -> None:
    """Remember where a subject's message stands; a later twin takes the place of the earlier one."""
    values = {"chat_id": chat_id, "message_id": message_id, "doubtful": doubtful}
    done = await unit.execute(update(post).where(post.c.subject == subject).values(values))
    if done.rowcount == 0:
        await unit.execute(insert(post), {"subject": subject, **values})


async def subject_at(unit: Unit, chat_id: int, message_id: int) -> str | None:
    """What the message that stands there is about."""
    there = post.c.chat_id == chat_id, post.c.message_id == message_id
    row = (await unit.execute(select(post.c.subject).where(*there))).first()
    return None if row is None else str(row.subject)


async def again(unit: Unit, seq: int, *, uncertain: bool, not_before: datetime) -> None:
    """Try a row again later; `uncertain` when it may have arrived."""
    status = State.UNCERTAIN.value if uncertain else State.DUE.value
    await unit.execute(update(outbox).where(outbox.c.seq == seq).values(status=status, not_before=not_before))


async def resend(unit: Unit, seq: int) -> None:
    """The message to edit is gone: send it anew."""
    await unit.execute(
        update(outbox).where(outbox.c.seq == seq).values(verb=Verb.SEND.value, message_id=None, status=State.DUE.value)
    )


async def to_thread(unit: Unit, seq: int, thread_id: int | None) -> None:
    """The topic is gone: send to another one."""
    await unit.execute(update(outbox).where(outbox.c.seq == seq).values(thread_id=thread_id, status=State.DUE.value))


async def refused(unit: Unit, seq: int) -> None:
    """Telegram will never take it: nobody waits for it any more."""
    await unit.execute(_REMOVE, {"row": seq})


async def park(unit: Unit, seq: int) -> None:
    """Keep it until the person can be reached again."""
    await unit.execute(update(outbox).where(outbox.c.seq == seq).values(status=State.PARKED.value))


async def unpark(unit: Unit, chat_id: int) -> None:
    """The person can be reached again."""
    parked = outbox.c.chat_id == chat_id, outbox.c.status == State.PARKED.value
    await unit.execute(update(outbox).where(*parked).values(status=State.DUE.value, not_before=None))


async def forget_parked(unit: Unit, before: datetime) -> None:
    """Nobody came back for these."""
    parked = outbox.c.status == State.PARKED.value, outbox.c.created_at < before
    await unit.execute(delete(outbox).where(*parked))


async def follow_migration(unit: Unit, old_chat: int, new_chat: int) -> None:
    """A group became a supergroup: what waits goes to the new one; old messages can't be edited any more."""
    await unit.execute(update(outbox).where(outbox.c.chat_id == old_chat).values(chat_id=new_chat))
    await unit.execute(update(outbox).where(outbox.c.chat_id == new_chat, outbox.c.verb == Verb.EDIT.value).values(
        verb=Verb.SEND.value, message_id=None))  # fmt: skip
    await unit.execute(delete(post).where(post.c.chat_id == old_chat))


async def withdraw(unit: Unit, key: str) -> bool:
    """Drop a message that lost its reason; False when it was tried already."""
    gone = delete(outbox).where(outbox.c.dedupe_key == key, outbox.c.status == State.DUE.value)
    return bool((await unit.execute(gone)).rowcount == 1)


async def withdraw_card(unit: Unit, subject: str) -> bool:
    """Drop a message that never left; False when it stands, or may stand, somewhere."""
    never_left = outbox.c.status.in_((State.DUE.value, State.PARKED.value))
    gone = delete(outbox).where(outbox.c.subject == subject, outbox.c.verb == Verb.SEND.value, never_left)
    return bool((await unit.execute(gone)).rowcount == 1)


async def recover(unit: Unit, besides: Collection[int] = ()) -> int:
    """Nobody knows whether what was being sent arrived, but for what is surely under way. Their number."""
    await unit.after_others(outbox)
    stuck = update(outbox).where(outbox.c.status == State.SENDING.value, outbox.c.seq.not_in(besides))
    return int((await unit.execute(stuck.values(status=State.UNCERTAIN.value, not_before=None))).rowcount)


async def drop_unsent(unit: Unit, chat_id: int) -> None:
    """Nobody in this chat may hear any more what was on its way."""
    unsent = outbox.c.chat_id == chat_id, outbox.c.status != State.SENDING.value
    await unit.execute(delete(outbox).where(*unsent))


async def drop_words(unit: Unit, chat_id: int, team_id: str) -> None:
    """Who left this team may not hear any more what waited for them there; what waits in other teams stays."""
    unsent = outbox.c.chat_id == chat_id, outbox.c.status != State.SENDING.value
    of_team = outbox.c.dedupe_key.startswith(lasting_in(team_id), autoescape=True)
    await unit.execute(delete(outbox).where(*unsent, of_team))


async def drop_subject(unit: Unit, subject: str) -> None:
    """Nobody may hear any more what was on its way about this."""
    unsent = outbox.c.subject == subject, outbox.c.status != State.SENDING.value
    await unit.execute(delete(outbox).where(*unsent))


async def drop_edits(unit: Unit, chat_id: int) -> None:
    """The messages of this chat are not kept up to date any more."""
    unsent = outbox.c.chat_id == chat_id, outbox.c.verb == Verb.EDIT.value, _UNSENT
    await unit.execute(delete(outbox).where(*unsent))


async def waits(unit: Unit, key: str) -> bool:
    """Whether an order with this key is not settled."""
    return (await unit.execute(select(outbox.c.seq).where(outbox.c.dedupe_key == key))).first() is not None


async def waiting_since(unit: Unit, chats: Collection[int], before: datetime) -> int:
    """How many orders for these chats are older, but for words that wait for a reporter: nobody may count those."""
    old = outbox.c.chat_id.in_(chats), outbox.c.created_at < before, outbox.c.dedupe_key.not_like(f"{LASTING}%")
    return int((await unit.execute(select(func.count()).select_from(outbox).where(*old))).scalar_one())


async def waiting(unit: Unit) -> int:
    """How many orders are not settled."""
    return int((await unit.execute(select(func.count()).select_from(outbox))).scalar_one())
