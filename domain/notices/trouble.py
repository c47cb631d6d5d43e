"""What could not be done, and how does everything stand?"""

from dataclasses import dataclass
from enum import StrEnum

from domain.groups import NoTopic
from domain.notices.cards import Address
from domain.people import Team
from domain.settings import Topic
from domain.status import Finding


class Trouble(StrEnum):
    """What went wrong in reaching people, for the coordinator; the last one for whom it was meant."""

    PERSON_UNREACHABLE = "person_unreachable"  # blocked the bot, or never started it
    GROUP_UNREACHABLE = "group_unreachable"  # the bot was removed from the group or may not write
    TOPIC_GONE = "topic_gone"  # the topic was deleted or closed; cards go to the general one
    CARD_REFUSED = "card_refused"  # Telegram does not take a message in the group
    STILL_IN_GROUP = "still_in_group"  # somebody who left the team can't be put out of its group by the bot
    ANSWER_REFUSED = "answer_refused"  # Telegram does not take an answer to this person


@dataclass(frozen=True, kw_only=True)
class TroubleTold:
    """What could not be delivered."""

    to: Address
    trouble: Trouble
    what: str
    key: str
    topic: Topic | None = None  # of which topic, where one is gone


@dataclass(frozen=True, kw_only=True)
class StatusTold:
    """Whether everything works for a team, for who asked; a `page` of all that was looked at, or 0: what matters."""

    to: Address
    team: Team
    findings: tuple[Finding, ...]
    page: int


@dataclass(frozen=True, kw_only=True)
class TopicsMade:
    """What came of making topics: those that the team has now, and why not all. `doubtful`: one may be there twice."""

    to: Address
    team: Team
    why_not: NoTopic | None
    doubtful: bool
