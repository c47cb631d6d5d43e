"""Which requests look behind the screens: the clock, faults, limits, updates and calls?"""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta

from simulator import phones_view
from simulator.asked import Asked
from simulator.bot_api import BotApi
from simulator.faults import Fault, FaultKind
from simulator.messages import Json
from simulator.refusals import Mistake

SLACK = timedelta(seconds=1)  # time that passes between reading a clock and setting it


async def state(api: BotApi, asked: Asked) -> Json:  # noqa: ARG001
    return phones_view.state_view(api.world)


async def changes(api: BotApi, asked: Asked) -> Json:
    after, changed = asked.number("after", 0), api.world.changes
    await changed.first(lambda: changed.version > after, asked.wait)
    return {"version": changed.version}


async def clock(api: BotApi, asked: Asked) -> Json:  # noqa: ARG001
    now = api.world.clock
    return {"now": phones_view.moment_view(now.timestamp()), "offset": now.offset}


async def move_clock(api: BotApi, asked: Asked) -> Json:
    target = _target(api, asked)
    if target < api.world.clock.now() - SLACK and not api.world.untouched:
        raise Mistake("The clock does not go back once there are messages.", 409)
    api.world.clock.move_to(target)
    api.world.changes.bump()
    return await clock(api, asked)


def _target(api: BotApi, asked: Asked) -> datetime:
    try:
        if asked.has("advance"):
            return api.world.clock.now() + timedelta(seconds=asked.seconds("advance"))
        if asked.has("to"):
            moment = datetime.fromisoformat(asked.text("to"))
            if moment.tzinfo is None:
                raise Mistake("The moment should say its time zone, as in 2026-11-23T09:00:00+01:00.")
            return moment
        return api.world.clock.next_working_day(time.fromisoformat(asked.text("working_day")))
    except (ValueError, OverflowError):
        raise Mistake("Say advance in seconds, to as a moment in ISO 8601, or working_day as 09:00.") from None


async def add_fault(api: BotApi, asked: Asked) -> Json:
    kind = str(asked.anything("kind"))
    if kind not in [known.value for known in FaultKind]:
        raise Mistake(f"The kind of a fault is one of {', '.join(FaultKind)}.")
    fault = Fault(
        method=asked.text("method").lower(),
        kind=FaultKind(kind),
        times=asked.number("times", 1),
        chat=asked.number_or_none("chat"),
        seconds=asked.seconds("seconds", 1.0),
        description=asked.text_or_none("description"),
    )
    api.faults.add(fault)
    return {}


async def clear_faults(api: BotApi, asked: Asked) -> Json:  # noqa: ARG001
    api.faults.clear()
    return {}


async def set_limits(api: BotApi, asked: Asked) -> Json:
    api.limits.enforced = asked.flag("enforced")
    return {"enforced": api.limits.enforced}


async def set_privacy(api: BotApi, asked: Asked) -> Json:
    api.world.profile.reads_all = not asked.flag("privacy")
    return {"privacy": not api.world.profile.reads_all}


async def updates(api: BotApi, asked: Asked) -> Json:  # noqa: ARG001
    return {"pending": api.world.updates.pending(), "confirmed": api.world.updates.confirmed}


async def add_update(api: BotApi, asked: Asked) -> Json:
    if asked.has("raw"):
        api.world.updates.insert(_read(asked.text("raw")))
    elif isinstance(update := asked.anything("update"), dict):
        api.world.updates.insert(update)
    else:
        raise Mistake("Give an update as an object, or raw as a text.")
    return await updates(api, asked)


def _read(raw: str) -> object:
    """What the text says as JSON; a text that says nothing is served as a text."""
    try:
        meant: object = json.loads(raw)
    except ValueError:
        return raw
    return meant


async def jump(api: BotApi, asked: Asked) -> Json:
    """Only when nothing waits, since after a silent week nothing does; waits a moment for the bot to get there."""
    queue = api.world.updates
    seconds = asked.wait if asked.has("wait") else 5.0
    if not await queue.changes.first(lambda: queue.pending() == 0, seconds):
        raise Mistake("Updates are waiting for the bot; after a silent week there are none.", 409)
    return {"next": queue.jump(asked.number_or_none("to"))}


async def calls(api: BotApi, asked: Asked) -> list[Json]:
    after, method = asked.number("after", 0), asked.text_or_none("method")
    return await api.calls.changes.first(lambda: api.calls.since(after, method), asked.wait)
