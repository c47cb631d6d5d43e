"""Somebody answers a message of the bot about a signal: where does what they typed belong?"""

import json
from collections.abc import Collection
from dataclasses import replace

from domain.access import Act, why_not
from domain.drafts import Draft, Flow, Step, settled_text
from domain.overviews import Replied
from domain.refusals import Reason, Refused
from domain.signals import Signal, checked_text
from storage import drafts, signals
from usecases import conversation, knowing_more
from usecases.knowing_more import checked_more
from usecases.previewing import written
from usecases.reading import living_for, stays_unnamed
from usecases.turn import Turn, team_of, teams_of

_MOST = 3  # signals to choose from; a message that names more is a list


async def about(turn: Turn, numbers: Collection[int], behind: Collection[str]) -> list[Signal]:
    """The signals with these numbers that can still be added to, by who asks; each once, also when put together.

    Another network may have the same number: the signals `behind` the buttons of the message are meant then.
    """
    turn.require(Act.ARRIVE)
    named = [
        signal
        for person in turn.actor.people
        for signal in await signals.numbered(turn.unit, person.network_id, numbers)
    ]
    sure = {signal.number for signal in named if signal.id in behind}
    found: dict[str, Signal] = {}
    for signal in named:
        if signal.number in sure and signal.id not in behind:
            continue
        try:
            living, _ = await living_for(turn, signal.id, Act.KNOW_MORE)
        except Refused:
            continue
        found[living.id] = living
    return list(found.values())[:_MOST]


async def offer(turn: Turn, found: Collection[Signal], text: str, message_id: int) -> Replied:
    """Keep what was typed, masked, until they say where it belongs."""
    turn.require(Act.ARRIVE)
    known = {"choice": " ".join(signal.id for signal in found)}
    return await write(turn, await conversation.start(turn, Flow.ADD, Step.PREVIEW, known), text, message_id)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> Replied:
    """What was typed, or typed instead."""
    turn.require(Act.ARRIVE)
    found = await signals.named(turn.unit, set(draft.answers["choice"].split()))
    teams = [await team_of(turn, signal.team_id) for signal in found.values()]
    own = {team.id: team for team in (*teams, *await teams_of(turn, turn.actor))}
    answers = await written(turn, draft, text, message_id, *own.values(), about=found.values(), checked=checked_text)
    shown = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, shown)
    return await preview(turn, shown)


async def preview(turn: Turn, draft: Draft) -> Replied:
    """As it stands."""
    turn.require(Act.ARRIVE)
    found = await signals.named(turn.unit, set(draft.answers["choice"].split()))
    teams = {signal.team_id: await team_of(turn, signal.team_id) for signal in found.values()}
    chosen = tuple(sorted(found.values(), key=lambda one: (one.number, teams[one.team_id].name)))
    return Replied(
        draft=draft,
        signals=chosen,
        teams=teams,
        unnamed=tuple([signal for signal in chosen if await stays_unnamed(turn, signal)]),
        text=draft.answers["text"],
        removed=json.loads(draft.answers["removed"]),
        raises=why_not(turn.actor, Act.RAISE) is None,
    )


async def put(turn: Turn, draft: Draft, signal_id: str) -> Signal:
    """It belongs with this signal."""
    if "choice" not in draft.answers or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    told = {**draft.answers, "signal": signal_id, "text": checked_more(settled_text(draft))}
    return await knowing_more.add(turn, replace(draft, answers=told))
