"""What is on its way to somebody, and what became of it?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.documents import FileRead
from domain.groups import GroupFound, TopicMade

LASTING = "word:"  # begins the key of a message that waits for a person who can't be reached
URGENT = "alarm:"  # begins the key of a message that goes before all others
_LATE = timedelta(minutes=15)


def lasting_in(team_id: str) -> str:
    """How the key of such a message of one team begins, so that it can be taken back from who leaves that team."""
    return f"{LASTING}{team_id}:"


class Verb(StrEnum):
    """What is done with a message."""

    SEND = "send"  # a new message
    EDIT = "edit"  # new text and buttons in a message that stands
    DELETE = "delete"  # take a message away
    KICK = "kick"  # put somebody out of a group; the body is their account
    MENU = "menu"  # the commands that this chat offers
    LOOK = "look"  # see how the bot stands in a group, for who asked
    READ = "read"  # fetch a file that somebody sent and read it, for who sent it
    TOPIC = "topic"  # make a topic in a group, for who asked
    TABLE = "table"  # a list as a file, made when it is sent; twice does no harm
    DRAW = "draw"  # a picture or a page to print, made when it is sent and kept nowhere
    PAPER = "paper"  # a PDF or Word file, made when it is sent and kept nowhere; without a sound
    CALENDAR = "calendar"  # dates, with a file for a calendar that is made when it is sent
    CONTACT = "contact"  # a contact that a phone can call and keep; twice does no harm


@dataclass(frozen=True, kw_only=True)
class Order:
    """A message to be told. `key` makes it unique; `subject` lets it be found again for an edit.

    `reply_subject`: it answers the message of that subject, where that stands.
    """

    key: str
    chat_id: int
    body: str
    verb: Verb = Verb.SEND
    thread_id: int | None = None
    subject: str | None = None
    message_id: int | None = None
    reply_subject: str | None = None


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """An order on its way. `doubtful`: it may have arrived before. `message_id` is of the message to change.

    `marked`: its text says that it may be there twice, and goes on saying so in every edit of what was doubtful once.
    """

    seq: int
    key: str
    chat_id: int
    thread_id: int | None
    verb: Verb
    subject: str | None
    message_id: int | None
    body: str
    doubtful: bool
    marked: bool
    tries: int
    kept_at: datetime
    reply_to: int | None = None
    late: bool = False  # its text says that it comes late, and since when

    @property
    def anew(self) -> bool:
        """Whether something new comes of it, so that it shows when it is done twice.

        An edit of which nobody knows the message becomes a new one.
        """
        return self.verb in (Verb.SEND, Verb.DRAW, Verb.PAPER, Verb.CALENDAR, Verb.TOPIC) or (
            self.verb is Verb.EDIT and self.message_id is None
        )

    @property
    def lasting(self) -> bool:
        """Whether it waits for a person who can't be reached now."""
        return self.key.startswith(LASTING)

    def is_late(self, now: datetime) -> bool:
        """Whether an alarm waited so long, through an outage, that its reader must know."""
        return self.key.startswith(URGENT) and self.anew and now - self.kept_at > _LATE


class Fate(StrEnum):
    """What became of a parcel."""

    STANDS = "stands"  # Telegram has it
    NOT_SENT = "not_sent"  # surely not; try again
    TOO_FAST = "too_fast"  # surely not; try again after `wait` seconds
    UNCERTAIN = "uncertain"  # perhaps; repeat it, visibly marked
    UNREACHABLE = "unreachable"  # the person blocked the bot or never started it, the group put it out
    MESSAGE_GONE = "message_gone"  # the message to change is no longer there
    TOPIC_GONE = "topic_gone"  # the topic is deleted or closed
    MOVED = "moved"  # the group is a supergroup now, `moved_to`
    FILE_GONE = "file_gone"  # Telegram does not have the file that goes along any more
    REFUSED = "refused"  # Telegram will never take this one


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """The fate of a parcel. `wait` in seconds; `found` is what came of an errand."""

    fate: Fate
    message_id: int | None = None
    wait: float = 0.0
    moved_to: int | None = None
    found: GroupFound | TopicMade | FileRead | None = None
