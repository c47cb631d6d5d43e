"""What time is it? The machine's clock, moved by a file in the demo and the tests."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


def clock(offset_file: Path | None) -> Callable[[], datetime]:
    """The clock of the bot, aware UTC. `offset_file` holds seconds to add, read anew each time."""
    if offset_file is None:
        return lambda: datetime.now(UTC)

    def moved() -> datetime:
        try:
            with offset_file.open("rb", buffering=0) as file:  # many times for each update: no more than it takes
                offset = float(file.read(64))
        except (OSError, ValueError):
            offset = 0.0
        return datetime.now(UTC) + timedelta(seconds=offset)

    return moved
