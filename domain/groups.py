"""What does a team's group look like from where the bot stands, and what is asked of the channel about it?"""

import json
from dataclasses import dataclass
from enum import StrEnum

from domain.settings import Topic


class Right(StrEnum):
    """What a bot that leads a group may do there; each service works without it, only by hand."""

    DELETE = "can_delete_messages"  # take away a signal that somebody typed in the group
    REMOVE = "can_restrict_members"  # take who leaves the team out of the group
    TOPICS = "can_manage_topics"  # make topics


@dataclass(frozen=True, kw_only=True)
class Errand:
    """Something to look up or to make that is no message. It travels as an order to who asked for it."""

    team_id: str
    chat_id: int | None  # the group; None: look at the bot alone
    threads: tuple[int, ...] = ()  # the topics to try
    topic: Topic | None = None  # the topic to make
    name: str = ""  # how it is called
    page: int = 0  # of all that was looked at, from 1; 0: only what matters
    last: bool = False  # the last one of a row: then it is told

    def dump(self) -> str:
        """As kept in the outbox."""
        return json.dumps(
            {
                "team": self.team_id,
                "chat": self.chat_id,
                "threads": self.threads,
                "topic": self.topic,
                "name": self.name,
                "page": self.page,
                "last": self.last,
            }
        )

    @classmethod
    def load(cls, dumped: str) -> "Errand":
        """As read from the outbox."""
        kept = json.loads(dumped)
        return cls(
            team_id=kept["team"],
            chat_id=kept["chat"],
            threads=tuple(kept["threads"]),
            topic=Topic(kept["topic"]) if kept["topic"] else None,
            name=kept["name"],
            page=kept["page"],
            last=kept["last"],
        )


@dataclass(frozen=True, kw_only=True)
class GroupFound:
    """What a look at the group brought. Without `inside` nothing else of the group is known."""

    reads_all: bool  # privacy mode is off
    inside: bool
    may_write: bool = True
    leads: bool = False  # an administrator, who gets everything that is said
    rights: frozenset[Right] = frozenset()
    forum: bool = False
    basic: bool = False  # a small group, which can't have topics
    gone: frozenset[int] = frozenset()  # topics that are not there
    closed: frozenset[int] = frozenset()  # topics in which it may not write
    moved_to: int | None = None  # it has become a supergroup


class NoTopic(StrEnum):
    """Why a topic could not be made."""

    NO_FORUM = "no_forum"  # the group has no topics
    NO_RIGHT = "no_right"  # the bot may not make any
    NO_GROUP = "no_group"  # the bot is not in the group


@dataclass(frozen=True, kw_only=True)
class TopicMade:
    """What came of making a topic."""

    thread_id: int | None = None
    why_not: NoTopic | None = None
