"""What has had its time?"""

from datetime import timedelta

from storage import drafts, inbox, invitations, outbox, people
from usecases import evaluations, freshness, network_words, practice, referring, renewing
from usecases.turn import Turn

_PROPOSALS_KEPT = timedelta(days=14)  # after the term of the invitation
_PARKED_KEPT = timedelta(days=30)
_INBOX_KEPT = timedelta(days=2)  # Telegram redelivers for a day


async def ended_places(turn: Turn) -> list[tuple[str, str]]:
    """Substitutes whose last day has passed, as (team, person)."""
    return await people.ended_before(turn.unit, turn.today)


async def tidy(turn: Turn) -> None:
    """Forget conversations nobody goes on with, updates that can't come again, words that wait for nobody."""
    turn.ended += await drafts.remove_expired(turn.unit, turn.now)
    await practice.sweep(turn)
    await freshness.plan(turn)
    await renewing.plan(turn)
    await evaluations.close_due(turn)
    await invitations.forget_proposals(turn.unit, turn.now - _PROPOSALS_KEPT)
    await referring.look_again(turn)
    await network_words.forget(turn)
    await inbox.forget(turn.unit, turn.now - _INBOX_KEPT)
    await outbox.forget_parked(turn.unit, turn.now - _PARKED_KEPT)
