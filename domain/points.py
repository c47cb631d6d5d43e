"""What can a point of an agenda be about?"""

from enum import StrEnum


class PointKind(StrEnum):
    """What a point is about, in the order in which a meeting takes them."""

    PROMISED = "promised"  # what was agreed last time, and what of it was done
    SIGNAL = "signal"  # a signal that somebody put on the agenda
    ACTION = "action"  # a promise that was put off twice
    PROPOSAL = "proposal"  # what somebody wants to talk about
    UNCLAIMED = "unclaimed"  # signals that nobody took up
    OVERDUE = "overdue"  # promises over their day
    WORDS = "words"  # reporters who wait for a word
    TREND = "trend"  # a theme that comes up more than before
    EVALUATION = "evaluation"  # how it went, and what was promised about that
    OTHER = "other"  # what came up besides, when all points were done


_PREFIXES = {"point": PointKind.PROPOSAL}  # of keys that don't begin with the name of their kind


def kind_of(key: str) -> PointKind | None:
    """What the point with this key is about; None for no key of ours."""
    prefix = key.partition(":")[0]
    try:
        return _PREFIXES.get(prefix) or PointKind(prefix)
    except ValueError:
        return None
