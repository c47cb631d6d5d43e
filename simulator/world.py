"""What is there: people, chats, messages, and whatever else Telegram remembers?"""

from __future__ import annotations

import itertools

from simulator.changes import Changes
from simulator.chats import Chat, Kind, Member, Status
from simulator.clock import Clock
from simulator.files import Files
from simulator.messages import Json, Message
from simulator.people import BotAccount, Person
from simulator.presses import Presses
from simulator.profile import Profile
from simulator.refusals import Mistake
from simulator.updates import UpdateQueue
from simulator.webhook import Webhook

KEPT_MESSAGES = 5_000  # a chat
# Above what 32 bits hold, as at Telegram, so that nobody stores them too small.
FIRST_PERSON = 5_000_000_001
FIRST_GROUP = 4_000_000_001
FIRST_SUPERGROUP = 1_002_000_000_001


class World:
    """Everything of this Telegram. `changes.version` grows with whatever a phone could notice."""

    def __init__(self, clock: Clock, bot: BotAccount) -> None:
        self.clock = clock
        self.bot = bot
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.changes = Changes()
        self.updates = UpdateQueue(clock)
        self.webhook = Webhook(self.updates)
        self.files = Files()
        self.presses = Presses()
        self.profile = Profile(first_name=bot.first_name)
        self._person_ids = itertools.count(FIRST_PERSON)
        self._group_ids = itertools.count(FIRST_GROUP)
        self._supergroup_ids = itertools.count(FIRST_SUPERGROUP)
        self._seq = 0
        self._last_message_id = 0  # of private chats and basic groups, which share one row of numbers

    def now(self) -> int:
        return int(self.clock.timestamp())

    def add_person(self, first_name: str, last_name: str | None, username: str | None) -> Person:
        person = Person(id=next(self._person_ids), first_name=first_name, last_name=last_name, username=username)
        self.people[person.id] = person
        self.chats[person.id] = Chat(id=person.id, kind=Kind.PRIVATE, title=person.name)
        self.changes.bump()
        return person

    def add_group(self, title: str, kind: Kind, *, forum: bool = False) -> Chat:
        ids = self._supergroup_ids if kind is Kind.SUPERGROUP else self._group_ids
        chat = Chat(id=-next(ids), kind=kind, title=title, forum=forum)
        self.chats[chat.id] = chat
        self.changes.bump()
        return chat

    def person(self, user: int) -> Person:
        if (person := self.people.get(user)) is None:
            raise Mistake(f"There is no person {user}.", 404)
        return person

    def group(self, chat_id: int) -> Chat:
        """A group that is still one: not one that became a supergroup."""
        chat = self.chats.get(chat_id)
        if chat is None or chat.private or chat.migrated_to is not None:
            raise Mistake(f"There is no group {chat_id}.", 404)
        return chat

    def name_of(self, user: int) -> str:
        return self.profile.name if user == self.bot.id else self.people[user].name

    def bot_in(self, chat: Chat) -> Member:
        """How the bot stands to a chat."""
        if chat.private:
            return Member(Status.KICKED if self.people[chat.id].blocked else Status.MEMBER)
        return chat.member(self.bot.id)

    def may_see(self, user: int, chat: Chat) -> bool:
        if chat.private:
            return chat.id == user
        return chat.migrated_to is None and chat.member(user).inside

    def post(self, message: Message) -> Message:
        """Puts a new message in its chat and gives it its numbers."""
        chat = self.chats[message.chat]
        if chat.kind is Kind.SUPERGROUP:
            chat.last_message_id += 1
            message.message_id = chat.last_message_id
        else:
            self._last_message_id += 1
            message.message_id = self._last_message_id
        self._seq += 1
        message.born = message.seq = self._seq
        message.date = self.now()
        chat.messages[message.message_id] = message
        if len(chat.messages) > KEPT_MESSAGES:
            self.remove(chat, next(iter(chat.messages)))
        if message.sender in self.people:
            chat.read[message.sender] = self._seq
        self.changes.bump()
        return message

    def mark_edited(self, message: Message) -> None:
        self._seq += 1
        message.seq = self._seq
        message.edited = self.now()
        self.chats[message.chat].messages.move_to_end(message.message_id)
        self.changes.bump()

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.changes.bump()

    @property
    def last_seq(self) -> int:
        return self._seq

    @property
    def untouched(self) -> bool:
        """Nobody has said anything yet."""
        return self._seq == 0

    def next_seq(self) -> int:
        """A number for what is not a message but is told in the same order: a notice on a phone."""
        self._seq += 1
        return self._seq

    def user(self, user: int) -> Json:
        """A User as Telegram writes it."""
        if user == self.bot.id:
            return {
                "id": user,
                "is_bot": True,
                "first_name": self.profile.name,
                "username": self.bot.username,
            }
        person = self.people[user]
        shape: Json = {"id": user, "is_bot": False, "first_name": person.first_name}
        if person.last_name:
            shape["last_name"] = person.last_name
        if person.username:
            shape["username"] = person.username
        shape["language_code"] = "nl"
        return shape
