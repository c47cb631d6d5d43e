"""What leads to somebody without naming them? What was seen, and how it could be said."""

import json
from dataclasses import dataclass
from enum import StrEnum

MOST = 2  # warnings about one text: more would not be read


class Trace(StrEnum):
    """Why a text points at one person in a small group."""

    ONLY_ONE = "only_one"  # the only one of a class, a year or a school
    KNOWN = "known"  # by a role, a prize, the news or their death
    TRAITS = "traits"  # an age or year, with what few are, have or believe
    FAMILY = "family"  # of whom they are family, or what happened to a parent
    LOOKS = "looks"  # an age or year, with looks or a handicap of few
    EVENT = "event"  # something rare, with the exact moment and the place
    SELF = "self"  # who wrote it, where that does not show


@dataclass(frozen=True, kw_only=True)
class Trail:
    """One of these in a text.

    `found` is the stretch that tells it, `coarser` the whole text without it: empty where it can't be said in other
    words, and only the writer can.
    """

    kind: Trace
    found: str
    coarser: str

    def packed(self) -> str:
        """As a conversation keeps it."""
        return json.dumps([self.kind.value, self.found, self.coarser])

    @classmethod
    def unpacked(cls, kept: str) -> "Trail":
        """As it was kept."""
        kind, found, coarser = json.loads(kept)
        return cls(kind=Trace(kind), found=found, coarser=coarser)
