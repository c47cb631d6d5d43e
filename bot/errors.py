"""What is written down when something goes wrong? Never a token, a name or what people said."""

import logging
import re
import sys
import traceback
import warnings
from types import TracebackType

from telegram.warnings import PTBUserWarning

_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{3,}")


class Redacted(logging.Formatter):
    """Log lines without tokens, and exceptions as their kind and place, without their words: those may hold a text."""

    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return trace(ei[1]) if ei[1] is not None else ""


def trace(error: BaseException) -> str:
    """Where an exception and its causes came from, without what they say."""
    lines: list[str] = []
    told: set[int] = set()  # a cause may lead back to itself
    cause: BaseException | None = error
    while cause is not None and id(cause) not in told:
        told.add(id(cause))
        frames = traceback.extract_tb(cause.__traceback__)
        lines.append(f"{type(cause).__qualname__} at " + " < ".join(
            f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames[-8:])
        ))  # fmt: skip
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


def set_up(level: str) -> None:
    """Log to stderr. httpx would log every address, which holds the token; SQLAlchemy's errors hold parameters."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore", "apscheduler", "alembic", "telegram.ext"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)  # it would log answers it can't read
    # Raw calls are deliberate: one damaged update must not take its batch along.
    warnings.filterwarnings("ignore", message="Please use 'Bot", category=PTBUserWarning)
