"""What has had its time?"""

from datetime import timedelta

from storage import drafts, inbox, outbox
from usecases import practice
from usecases.turn import Turn

_PARKED_KEPT = timedelta(days=30)
_INBOX_KEPT = timedelta(days=2)  # Telegram redelivers for a day


async def tidy(turn: Turn) -> None:
    """Forget conversations nobody goes on with, updates that can't come again, words nobody came back for."""
    turn.ended += await drafts.remove_expired(turn.unit, turn.now)
    await practice.sweep(turn)
    await inbox.forget(turn.unit, turn.now - _INBOX_KEPT)
    await outbox.forget_parked(turn.unit, turn.now - _PARKED_KEPT)
