"""What is a chat, who is in it, and what may they do there?"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum

from simulator.messages import Message


class Kind(StrEnum):
    """The kinds of chats a bot can be in here."""

    PRIVATE = "private"  # one person and the bot
    GROUP = "group"  # a basic group, until it grows up
    SUPERGROUP = "supergroup"  # with its own message ids, and topics if it is a forum


class Status(StrEnum):
    """How somebody stands to a group."""

    CREATOR = "creator"  # made it, may do anything
    ADMINISTRATOR = "administrator"  # may do what their rights say
    MEMBER = "member"
    LEFT = "left"  # went by themselves, or never was there
    KICKED = "kicked"  # was removed; in a private chat: blocked the bot


RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "is_anonymous",
)
USUAL_RIGHTS = frozenset(RIGHTS) - {"is_anonymous", "can_promote_members"}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a group."""

    status: Status
    rights: frozenset[str] = frozenset()

    @property
    def inside(self) -> bool:
        return self.status in (Status.CREATOR, Status.ADMINISTRATOR, Status.MEMBER)

    @property
    def leads(self) -> bool:
        return self.status in (Status.CREATOR, Status.ADMINISTRATOR)

    def may(self, right: str) -> bool:
        return self.status is Status.CREATOR or (self.status is Status.ADMINISTRATOR and right in self.rights)


NOBODY = Member(Status.LEFT)


@dataclass(slots=True, kw_only=True)
class Topic:
    """A topic of a forum; its thread id is the id of the message that made it."""

    thread: int
    name: str
    color: int
    creator: int
    root: Message
    closed: bool = False


@dataclass(slots=True, kw_only=True)
class InviteLink:
    """A way into a group."""

    url: str
    creator: int
    name: str | None = None
    expires: int | None = None
    limit: int | None = None
    by_request: bool = False
    primary: bool = False
    revoked: bool = False
    used: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Somebody came, went, or may do more or less than before."""

    user: int
    by: int
    before: Member
    after: Member
    via: InviteLink | None = None


@dataclass(slots=True, kw_only=True)
class Chat:
    """A private chat (with the person's id) or a group (with a negative id)."""

    id: int
    kind: Kind
    title: str
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    # In order of seq: an edit moves a message to the end, so "what is new" reads from the back.
    messages: OrderedDict[int, Message] = field(default_factory=OrderedDict, repr=False)
    pinned: list[int] = field(default_factory=list)  # newest last
    links: dict[str, InviteLink] = field(default_factory=dict)
    requests: dict[int, InviteLink] = field(default_factory=dict)  # who asks to come in → by which link
    asked_at: dict[int, float] = field(default_factory=dict)  # who asks → when, by the clock
    read: dict[int, int] = field(default_factory=dict)  # who → the seq they have read up to
    last_message_id: int = 0
    migrated_to: int | None = None

    @property
    def private(self) -> bool:
        return self.kind is Kind.PRIVATE

    def member(self, user: int) -> Member:
        return self.members.get(user, NOBODY)
