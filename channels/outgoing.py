"""How do a turn's words get into the outbox? In the turn's own commit, never sent from here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo

from domain.delivery import Order, Verb
from domain.drafts import raw_messages
from storage import outbox
from usecases.turn import Turn
from views.notices import Told, told
from views.wording import Wording


def _verb(note: Told) -> Verb:
    if note.dates is not None:
        return Verb.CALENDAR
    return Verb.SEND if note.fresh else Verb.EDIT


async def keep(turn: Turn, replies: Sequence[Order], words: Wording, zone: tzinfo, key: str) -> None:
    """Keep a turn's replies, what must leave the chat and what others must hear. `key` makes every row unique."""
    for reply in replies:
        await outbox.add(turn.unit, reply, turn.now)
    for draft in turn.ended:
        for message_id in raw_messages(draft):
            erasing = f"{key}:{draft.id}:{message_id}"
            order = Order(key=erasing, chat_id=draft.chat_id, body="", verb=Verb.DELETE, message_id=message_id)
            await outbox.add(turn.unit, order, turn.now)
    for number, departure in enumerate(turn.departed):
        kick = Order(key=f"{key}:k{number}", chat_id=departure.group, body=str(departure.account), verb=Verb.KICK)
        await outbox.add(turn.unit, kick, turn.now)
    for number, notice in enumerate(turn.notices):
        note = told(words, notice, zone)
        order = Order(
            key=note.key or f"{key}:n{number}",
            chat_id=note.to.chat_id,
            thread_id=note.to.thread_id,
            subject=note.subject,
            body=note.screen.dump() if note.dates is None else note.dates.dump(),
            reply_subject=note.reply_subject,
            verb=_verb(note),
        )
        if note.fresh:
            await outbox.add(turn.unit, order, turn.now)
        else:
            await outbox.refresh(turn.unit, order, turn.now)
        for place, printed in enumerate(note.papers):
            body, verb = printed.dump(), Verb.PAPER
            paper = replace(order, key=f"{order.key}:p{place}", body=body, verb=verb, subject=None, reply_subject=None)
            await outbox.add(turn.unit, paper, turn.now)
