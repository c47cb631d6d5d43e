"""Does the harness notice? Ways to break the promise on purpose, in the dying process alone."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from domain.delivery import Parcel
from storage import inbox, outbox
from storage.database import Unit


class Sabotage(StrEnum):
    """What a broken bot would do."""

    NONE = ""  # nothing is broken
    FORGETS = "forgets"  # what was being sent when it died is never looked at again: mark, then send
    KEEPS_SILENT = "keeps_silent"  # what may have arrived is sent again without a word: send, then mark
    HANDLES_AGAIN = "handles_again"  # an update counts as new although it was handled: no inbox


def commit(sabotage: Sabotage) -> None:
    """Break this process."""
    ways: dict[Sabotage, Callable[[], None]] = {
        Sabotage.FORGETS: _forget,
        Sabotage.KEEPS_SILENT: _keep_silent,
        Sabotage.HANDLES_AGAIN: _handle_again,
    }
    if sabotage in ways:
        ways[sabotage]()


def _forget() -> None:
    async def recover(unit: Unit, besides: Collection[int] = ()) -> int:
        return 0

    outbox.recover = recover


def _keep_silent() -> None:
    ready = outbox.ready

    async def without_doubt(unit: Unit, now: datetime, most: int = 200) -> list[Parcel]:
        return [replace(parcel, doubtful=False, marked=False) for parcel in await ready(unit, now, most)]

    outbox.ready = without_doubt


def _handle_again() -> None:
    async def settle(unit: Unit, seq: int, *, quarantined: bool = False) -> bool:
        return True

    inbox.settle = settle
