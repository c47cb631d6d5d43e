"""Which presses of buttons still wait for the bot's answer?"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from simulator.changes import Changes

ANSWERABLE_SECONDS = 60
KEPT_PRESSES = 5_000


@dataclass(slots=True)
class Press:
    """A press of a button, and what the bot said to it."""

    id: str
    user: int
    chat: int
    message_id: int
    data: str
    at: float
    answered: bool = False
    text: str = ""
    alert: bool = False
    url: str | None = None


class Presses:
    """The newest presses."""

    def __init__(self) -> None:
        self.changes = Changes()
        self._by_id: dict[str, Press] = {}

    def add(self, press: Press) -> None:
        self._by_id[press.id] = press
        if len(self._by_id) > KEPT_PRESSES:
            del self._by_id[next(iter(self._by_id))]

    def answerable(self, press_id: str, now: float) -> Press | None:
        """The press, unless it is unknown, answered already or too old."""
        press = self._by_id.get(press_id)
        if press is None or press.answered or now - press.at > ANSWERABLE_SECONDS:
            return None
        return press


def new_press_id() -> str:
    return str(10**17 + secrets.randbelow(9 * 10**17))
