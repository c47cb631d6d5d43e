"""How do partners complete each other's picture? They add what they know, or say that they see the same."""

from domain.access import Act
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.notices import Address, MoreKnown
from domain.overviews import OwnWords
from domain.people import Organisation, Team
from domain.refusals import Reason, Refused
from domain.signals import Signal, is_small_talk
from storage import people, signals, terugkoppelingen
from usecases import cards, conversation, doubting, history, previewing, tracing
from usecases.reading import living_for, raised_by, stays_unnamed
from usecases.turn import Turn, removed, used

MORE_LIMIT = 300  # characters


def checked_more(text: str) -> str:
    """What is added: something in it, at most 300 characters."""
    more = text.strip()
    if not any(letter.isalnum() for letter in more):
        raise Refused(Reason.TEXT_EMPTY)
    if len(more) > MORE_LIMIT:
        raise Refused(Reason.MORE_TOO_LONG)
    return more


async def start(turn: Turn, signal_id: str) -> tuple[Signal, Draft]:
    """Wait for what somebody knows about a signal."""
    signal, _ = await living_for(turn, signal_id, Act.KNOW_MORE)
    return signal, await conversation.start(turn, Flow.ADD, Step.TEXT, {"signal": signal.id})


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """What they know, masked, and shown before the team sees it."""
    signal, team = await living_for(turn, draft.answers["signal"], Act.KNOW_MORE)
    return await previewing.show(turn, draft, text, message_id, signal=signal, team=team, checked=checked_more)


async def add(turn: Turn, draft: Draft) -> Signal:
    """What was shown goes on the card."""
    signal, team = await living_for(turn, draft.answers["signal"], Act.KNOW_MORE)
    await _keep(turn, signal, team, await doubting.settled(turn, draft), unnamed=await stays_unnamed(turn, signal))
    await conversation.end(turn, draft)
    return signal


async def add_reply(turn: Turn, signal_id: str, text: str) -> tuple[Signal, str, dict[str, int]] | None:
    """A reply to the card in the group lands on its signal, masked. None for small talk, which lands nowhere."""
    signal, team = await living_for(turn, signal_id, Act.KNOW_MORE)
    if is_small_talk(text) or not any(letter.isalnum() for letter in text):
        return None
    # Nobody is asked anything in a group, so there what may lead to a person goes from the copy on the card.
    gone = await previewing.letters_in(turn, signal)
    sure = await turn.masked(text, team, gone=gone)
    bare, _ = await doubting.without(turn, checked_more(sure.text), team, gone=gone)
    more = checked_more(tracing.without(bare))
    await _keep(turn, signal, team, more, unnamed=False)  # it stands in the group with their name on it
    return signal, more, removed(sure)


async def see_too(turn: Turn, signal_id: str) -> tuple[Signal, int]:
    """Somebody sees the same: counted once, without text."""
    signal, team = await living_for(turn, signal_id, Act.KNOW_MORE)
    if await raised_by(turn, signal):
        raise Refused(Reason.OWN_SIGNAL)
    if not await signals.see_too(turn.unit, signal.id, turn.person_in(team.network_id).id):
        raise Refused(Reason.ALREADY_DONE)
    await turn.note("see_too", f"signal:{signal.id}", team.network_id)
    await cards.show(turn, team, signal, await terugkoppelingen.of_signal(turn.unit, signal.id))
    return signal, await signals.seen_too(turn.unit, signal.id)


async def _keep(turn: Turn, signal: Signal, team: Team, more: str, *, unnamed: bool) -> None:
    await history.note(turn, team, signal.id, Happening.ADDED, more, unnamed=unnamed)
    await turn.note("add", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await used(turn, team)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    await cards.show(turn, team, signal, debt)
    place = turn.actor.membership_in(team.id)
    by = None if unnamed else (place.organisation if place is not None else Organisation.GEMEENTE)
    mine = any(person.id == debt.owner_id for person in turn.actor.people)
    if debt.owner_id in await people.organisations_of(turn.unit, team.id) and not mine:
        holder = await people.get(turn.unit, debt.owner_id or "")
        turn.tell(MoreKnown(to=Address(chat_id=holder.chat_id), signal=signal, by=by, team=team))
