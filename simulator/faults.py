"""Which calls have to go wrong, and how?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simulator.limits import too_many
from simulator.refusals import Refusal


class FaultKind(StrEnum):
    """The ways in which a call can go wrong."""

    TOO_MANY = "429"  # with the seconds to wait
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    FORBIDDEN = "403"
    BAD_REQUEST = "400"
    DELAY = "delay"  # carried out and answered, but only after some seconds
    LOST = "lost"  # carried out, then the connection is cut before the answer
    RESET = "reset"  # the connection is cut before it is carried out
    HANG = "hang"  # never carried out, never answered


DESCRIPTIONS = {
    FaultKind.SERVER_ERROR: "Internal Server Error",
    FaultKind.BAD_GATEWAY: "Bad Gateway",
    FaultKind.FORBIDDEN: "Forbidden: bot was blocked by the user",
    FaultKind.BAD_REQUEST: "Bad Request",
}
POLLING = "getupdates"


@dataclass(slots=True, kw_only=True)
class Fault:
    """The next `times` calls of a method go wrong, in any chat or in one."""

    method: str  # in lower case; * is every method but getUpdates, whose polls come at any moment
    kind: FaultKind
    times: int = 1
    chat: int | None = None
    seconds: float = 1.0
    description: str | None = None

    def strikes(self, method: str, chat: int | None) -> bool:
        named = self.method == method or (self.method == "*" and method != POLLING)
        return named and self.chat in (None, chat)

    def refusal(self) -> Refusal | None:
        """What the call is refused with; None when it fails in another way."""
        if self.kind is FaultKind.TOO_MANY:
            return too_many(max(1, round(self.seconds)))
        if self.kind in DESCRIPTIONS:
            return Refusal(int(self.kind), self.description or DESCRIPTIONS[self.kind])
        return None


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, method: str, chat: int | None) -> Fault | None:
        """The fault that strikes this call; it then has one time less to go."""
        for fault in self._waiting:
            if fault.strikes(method, chat):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None
