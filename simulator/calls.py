"""Which calls has the bot made so far?"""

from __future__ import annotations

import itertools
import json
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from simulator.changes import Changes
from simulator.messages import Json
from simulator.params import Params

KEPT_CALLS = 5_000
# Forms carry these as text; whoever reads the calls wants them as they were meant.
READABLE = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "chat_id",
        "commands",
        "entities",
        "limit",
        "link_preview_options",
        "media",
        "menu_button",
        "message_id",
        "message_ids",
        "message_thread_id",
        "offset",
        "reaction",
        "reply_markup",
        "reply_parameters",
        "scope",
        "timeout",
        "user_id",
    }
)


@dataclass(slots=True)
class Call:
    """A call of the Bot API; `ok` is None while it is under way or when it never was answered."""

    n: int
    at: datetime
    method: str
    params: Json
    fault: str | None
    ok: bool | None = None
    error_code: int | None = None


class Calls:
    """The newest calls, numbered in the order they came in."""

    def __init__(self) -> None:
        self.changes = Changes()
        self._calls: deque[Call] = deque(maxlen=KEPT_CALLS)
        self._numbers = itertools.count(1)

    def open(self, at: datetime, method: str, params: Params, fault: str | None) -> Call:
        files = {name: f"<{upload.name}, {len(upload.content)} bytes>" for name, upload in params.files.items()}
        call = Call(next(self._numbers), at, method, {**params.values, **files}, fault)
        self._calls.append(call)
        self.changes.bump()
        return call

    def close(self, call: Call, error_code: int | None) -> None:
        call.ok, call.error_code = error_code is None, error_code
        self.changes.bump()

    def since(self, after: int, method: str | None) -> list[Json]:
        """The calls with a higher number, of one method or of all."""
        wanted = method.lower() if method else None
        return [
            call_json(call)
            for call in self._calls
            if call.n > after and (wanted is None or call.method.lower() == wanted)
        ]


def call_json(call: Call) -> Json:
    return {
        "n": call.n,
        "at": call.at.isoformat(),
        "method": call.method,
        "params": {name: _readable(name, value) for name, value in call.params.items()},
        "ok": call.ok,
        "error_code": call.error_code,
        "fault": call.fault,
    }


def _readable(name: str, value: object) -> object:
    if name not in READABLE or not isinstance(value, str):
        return value
    try:
        meant: object = json.loads(value)
    except ValueError:
        return value
    return meant
