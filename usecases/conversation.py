"""Which conversation does somebody begin, go on with, or leave?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.access import Act
from domain.drafts import KEPT, Draft, Flow, Step, begin, raw_messages, with_raw
from domain.refusals import Reason, Refused
from storage import drafts
from usecases.turn import Turn

_NOT_TYPED = frozenset({Flow.ASIDE, Flow.JOIN, Flow.ALARM, Flow.MEANT})  # an alarm is heard before anything else


@dataclass(frozen=True, kw_only=True)
class Left:
    """A conversation that was left. `typed`: raw text of it stood in the chat. `unfinished`: a signal still to send."""

    typed: bool
    unfinished: Draft | None


async def start(
    turn: Turn, flow: Flow, step: Step, answers: Mapping[str, str] | None = None, kept: timedelta = KEPT
) -> Draft:
    """Begin a conversation, in place of an earlier one of its kind; the bot waits with its first question.

    It waits for no other first text any more; but an alarm passes, and what was asked before it is asked still.
    """
    if flow is not Flow.ALARM:
        await let_go(turn, but=flow)
    draft = begin(turn.world.new_id(), turn.actor.chat_id, flow, step, turn.now, answers, kept)
    turn.ended += await drafts.start(turn.unit, draft)
    return draft


async def start_signal(turn: Turn, answers: Mapping[str, str]) -> Draft:
    """Begin a signal; one that has a text and was not sent is put aside, and comes back when this one has ended."""
    earlier = await drafts.of_flow(turn.unit, turn.actor.chat_id, Flow.SIGNAL, turn.now)
    if earlier is not None and "text" in earlier.answers:
        if await drafts.of_flow(turn.unit, turn.actor.chat_id, Flow.ASIDE, turn.now) is not None:
            raise Refused(Reason.TWO_UNFINISHED)
        turn.ended += await drafts.remove_flow(turn.unit, turn.actor.chat_id, Flow.ASIDE)  # too old to come back
        step = Step.PREVIEW if earlier.step is Step.TEXT else earlier.step  # or what is typed next would replace it
        await drafts.move(turn.unit, earlier, Flow.ASIDE, step)
    return await start(turn, Flow.SIGNAL, Step.TEXT, answers)


async def let_go(turn: Turn, but: Flow | None = None) -> None:
    """Questions to which nothing was typed end: what is typed from now on is no answer to them."""
    turn.require(Act.ARRIVE)
    for draft in await drafts.all_of(turn.unit, turn.actor.chat_id):
        if draft.empty and draft.flow is not but:
            await end(turn, draft)


async def end(turn: Turn, draft: Draft) -> None:
    """It has reached its end; the raw text in it leaves the chat."""
    await drafts.remove(turn.unit, draft.id)
    turn.ended.append(draft)
    if draft.flow is Flow.SIGNAL:
        aside = await drafts.of_flow(turn.unit, draft.chat_id, Flow.ASIDE, turn.now)
        if aside is not None:
            await drafts.move(turn.unit, aside, Flow.SIGNAL, aside.step)


async def unfinished(turn: Turn) -> Draft | None:
    """A signal of this account that has a text and was not sent yet."""
    draft = await drafts.of_flow(turn.unit, turn.actor.chat_id, Flow.SIGNAL, turn.now)
    return draft if draft is not None and "text" in draft.answers else None


async def end_flow(turn: Turn, flow: Flow) -> None:
    """Whatever this account began of this kind has reached its end."""
    turn.ended += await drafts.remove_flow(turn.unit, turn.actor.chat_id, flow)


async def latest(turn: Turn) -> Draft | None:
    """The conversation this account touched last."""
    turn.require(Act.ARRIVE)
    return await drafts.latest_of(turn.unit, turn.actor.chat_id, turn.now)


async def still_open(turn: Turn, draft_id: str) -> Draft | None:
    """One's own conversation that a typed text may go on with, also when it is not the latest."""
    turn.require(Act.ARRIVE)
    draft = await drafts.get(turn.unit, draft_id, turn.actor.chat_id, turn.now)
    return None if draft is None or draft.flow in _NOT_TYPED else draft


async def latest_of(turn: Turn, flow: Flow) -> Draft | None:
    """What this account began of one kind, whatever it did since."""
    turn.require(Act.ARRIVE)
    return await drafts.of_flow(turn.unit, turn.actor.chat_id, flow, turn.now)


async def get(turn: Turn, draft_id: str, *flows: Flow, version: int | None = None) -> Draft:
    """One's own conversation behind a button. Refused when it is gone, of another kind, or moved on since."""
    draft = await drafts.get(turn.unit, draft_id, turn.actor.chat_id, turn.now)
    if draft is None:
        raise Refused(Reason.DRAFT_GONE)
    if draft.flow is Flow.ASIDE:
        raise Refused(Reason.PUT_ASIDE)
    if draft.flow not in flows or (version is not None and draft.version != version):
        raise Refused(Reason.STALE)
    return draft


async def remember_raw(turn: Turn, message_id: int, *, begin_one: bool) -> None:
    """A text was refused: it leaves the chat with the conversation it was typed in, or (`begin_one`) with a new one."""
    draft = await drafts.latest_of(turn.unit, turn.actor.chat_id, turn.now)
    if draft is not None:
        await drafts.keep_raw(turn.unit, draft, with_raw(draft, message_id))
    elif begin_one:
        await start(turn, Flow.SIGNAL, Step.TEXT, {"raw": str(message_id)})


async def wait_on(turn: Turn, draft: Draft, message_id: int) -> None:
    """The same, of one that need not be the latest: it waits for what is typed next."""
    touched = replace(draft, expires_at=turn.now + KEPT)
    await drafts.keep_raw(turn.unit, touched, with_raw(draft, message_id))


async def stop(turn: Turn, draft_id: str | None) -> Left:
    """Leave a conversation; without an id the latest one, and every question to which nothing was typed."""
    turn.require(Act.ARRIVE)
    if draft_id is None:
        draft = await drafts.latest_of(turn.unit, turn.actor.chat_id, turn.now)
    else:
        draft = await drafts.get(turn.unit, draft_id, turn.actor.chat_id, turn.now)
    if draft is None:
        raise Refused(Reason.NOTHING_OPEN if draft_id is None else Reason.DRAFT_GONE)
    await end(turn, draft)
    if draft_id is None:
        await let_go(turn)
    return Left(typed=bool(raw_messages(draft)), unfinished=await unfinished(turn))
