"""What time is it, for everybody here?"""

from __future__ import annotations

import os
import time as real_time
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SATURDAY = 5  # datetime.weekday() counts from Monday, which is 0


class Clock:
    """Real time plus an offset. With a file, every offset is written there, for a bot in another process."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.offset = 0.0  # seconds ahead of real time
        self._write()

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.offset)

    def timestamp(self) -> float:
        """Seconds since 1970: `now` for the paths that are walked thousands of times a second."""
        return real_time.time() + self.offset

    def advance(self, seconds: float) -> None:
        self.offset += seconds
        self._write()

    def move_to(self, moment: datetime) -> None:
        """Moves to an aware moment; refuses a naive one with ValueError."""
        if moment.tzinfo is None:
            raise ValueError(f"The moment {moment.isoformat()} does not say in which time zone.")
        self.advance((moment - self.now()).total_seconds())

    def next_working_day(self, at: time) -> datetime:
        """The first moment still ahead that is `at` in Amsterdam on a Monday to Friday; holidays count too."""
        now = self.now()
        day = now.astimezone(AMSTERDAM).date()
        while True:
            moment = datetime.combine(day, at, AMSTERDAM)
            if day.weekday() < SATURDAY and moment > now:
                return moment.astimezone(UTC)
            day += timedelta(days=1)

    def _write(self) -> None:
        if self._file is None:
            return
        # A rename is atomic: a reader sees the old number or the new one, never half of one.
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(f"{self.offset!r}\n", encoding="ascii")
        os.replace(fresh, self._file)
