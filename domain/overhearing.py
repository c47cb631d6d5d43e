"""What was said in a group that lets the bot read along? In memory alone: nothing of it is ever kept."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.people import Team

_MENTION = re.compile(r"(?<!\w)@(\w{5,32})(?!\w)")
_COLLEAGUE = "collega"


@dataclass(frozen=True, kw_only=True)
class Overheard:
    """A message between people. `pictured`: something that can't be read belongs to it; ids are the channel's.

    Never part of a log line: what was said does not show in its repr.
    """

    chat_id: int
    message_id: int
    account: int
    said_at: datetime
    text: str = field(repr=False)
    pictured: bool
    username: str = field(default="", repr=False)
    answers: int | None = None  # the message of the bot to which it is a reply

    def without_mentions(self, known: Collection[str]) -> "Overheard":
        """The same, but for who was called on by a username that is known in the group, in lower case."""
        said = _MENTION.sub(lambda found: _COLLEAGUE if found[1].lower() in known else found[0], self.text)
        return replace(self, text=said)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """What its writer hears. `cleaned` is empty for a picture alone; with `danger` it stays where it is."""

    team: Team
    cleaned: str = field(repr=False)
    removed: Mapping[str, int]
    danger: bool = False
