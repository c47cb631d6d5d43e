"""What does a handler have at hand? The turn it acts in, the words, and ways to answer that end up in the outbox."""

from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Any, cast

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from domain.delivery import Order, Verb
from domain.documents import FileErrand
from domain.groups import Errand
from domain.tables import TableErrand
from usecases.turn import Turn
from views.paper import Printed
from views.screen import Screen
from views.sheet import Drawing
from views.wording import Wording

_Base = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]


@dataclass(kw_only=True)
class Handling:
    """One update on its way through python-telegram-bot, which passes nothing on by itself.

    `typed_as`: the message in which stands what a press goes on with, when that was typed before.
    """

    turn: Turn
    words: Wording
    key: str
    replies: list[Order] = field(default_factory=list)
    toast: str = ""
    typed_as: int | None = None
    error: BaseException | None = None


HANDLING: ContextVar[Handling] = ContextVar("HANDLING")


class Context(_Base):
    """The typed context of every handler."""

    said: Update
    handling: Handling

    @classmethod
    def from_update(cls, update: object, application: "Application[Any, Any, Any, Any, Any, Any]") -> "Context":
        context = super().from_update(update, application)
        context.said = cast("Update", update)
        context.handling = HANDLING.get()
        return context

    @property
    def turn(self) -> Turn:
        """Who acts, when and in which transaction."""
        return self.handling.turn

    @property
    def words(self) -> Wording:
        """How values are put into words."""
        return self.handling.words

    @property
    def message_id(self) -> int:
        """Of the message that was said, or under which was pressed."""
        if self.handling.typed_as is not None:
            return self.handling.typed_as
        message = self.said.effective_message
        return message.message_id if message is not None else 0

    @property
    def thread_id(self) -> int | None:
        """Of the topic in which it was said; a reply in a group without topics has one too, which is none."""
        message = self.said.effective_message
        return message.message_thread_id if message is not None and message.is_topic_message else None

    @property
    def in_private(self) -> bool:
        """Whether this was said in the private chat."""
        chat = self.said.effective_chat
        return chat is not None and chat.id == self.turn.actor.chat_id

    @property
    def answered(self) -> tuple[str, list[str]] | None:
        """The text of the bot's message that this answers in private, and the data of its buttons."""
        message = self.said.message
        replied = message.reply_to_message if message is not None and self.in_private else None
        if replied is None:
            return None
        rows = replied.reply_markup.inline_keyboard if replied.reply_markup is not None else ()
        return replied.text or "", [
            tap.callback_data for row in rows for tap in row if isinstance(tap.callback_data, str)
        ]

    @property
    def group_id(self) -> int | None:
        """Of the group in which this was said."""
        chat = self.said.effective_chat
        return None if chat is None or self.in_private else chat.id

    def reply(self, screen: Screen) -> None:
        """Answer in private, also to what was said or pressed in a group."""
        self._keep(chat_id=self.turn.actor.chat_id, body=screen.dump())

    def show(self, screen: Screen) -> None:
        """Put the answer in place of the private message whose button was pressed; else answer anew."""
        if self.said.callback_query is None or not self.in_private:
            self.reply(screen)
            return
        self._keep(chat_id=self.turn.actor.chat_id, body=screen.dump(), verb=Verb.EDIT, message_id=self.message_id)

    @property
    def on_file(self) -> bool:
        """Whether the button that was pressed stands under a file."""
        message = self.said.effective_message
        return self.said.callback_query is not None and message is not None and message.document is not None

    def show_beside(self, screen: Screen) -> None:
        """Put the answer in place of the message whose button was pressed; but a file stays, and it comes below."""
        (self.reply if self.on_file else self.show)(screen)

    def annotate(self, screen: Screen) -> None:
        """Put the answer in place of the message whose button was pressed; beside a file its words change."""
        message = self.said.effective_message
        file = message.document.file_id if self.on_file and message is not None and message.document else None
        self.show(replace(screen, document=file))

    def reply_if_private(self, screen: Screen) -> None:
        """Answer, but not when the button stood in a group: its card tells it already."""
        if self.in_private:
            self.reply(screen)

    def post(self, screen: Screen) -> None:
        """Say something in the chat, and topic, where this was said."""
        chat = self.said.effective_chat
        if chat is not None:
            self._keep(chat_id=chat.id, thread_id=self.thread_id, body=screen.dump())

    def contact(self, body: str) -> None:
        """A contact, in private, that the phone can call and keep."""
        self._keep(chat_id=self.turn.actor.chat_id, body=body, verb=Verb.CONTACT)

    def draw(self, drawing: Drawing) -> None:
        """A picture, in private; it is made when it is sent, and kept nowhere."""
        self._keep(chat_id=self.turn.actor.chat_id, body=drawing.dump(), verb=Verb.DRAW)

    def print(self, printed: Printed) -> None:
        """A PDF or Word file, in private; it is made when it is sent, and kept nowhere."""
        self._keep(chat_id=self.turn.actor.chat_id, body=printed.dump(), verb=Verb.PAPER)

    def read_file(self, errand: FileErrand) -> None:
        """Have a file that was sent here read; what comes of it is told later."""
        self._keep(chat_id=self.turn.actor.chat_id, body=errand.dump(), verb=Verb.READ)

    def table(self, errand: TableErrand) -> None:
        """A list as a file, in private; what stands on it is put in when it is sent."""
        self._keep(chat_id=self.turn.actor.chat_id, body=errand.dump(), verb=Verb.TABLE)

    def menu(self, body: str) -> None:
        """The commands that Telegram offers in the private chat from now on."""
        self._keep(chat_id=self.turn.actor.chat_id, body=body, verb=Verb.MENU)

    def look(self, errand: Errand) -> None:
        """See how the bot stands in a group; what is found is told in private."""
        self._keep(chat_id=self.turn.actor.chat_id, body=errand.dump(), verb=Verb.LOOK)

    def make_topic(self, errand: Errand, key: str) -> None:
        """Make a topic, once under this key; what came of it is told in private."""
        self._keep(chat_id=self.turn.actor.chat_id, body=errand.dump(), verb=Verb.TOPIC, key=key)

    def erase_here(self) -> None:
        """Take away the message that was just said, also in a group where the bot has the right to."""
        chat = self.said.effective_chat
        if chat is not None:
            self._keep(chat_id=chat.id, body="", verb=Verb.DELETE, message_id=self.message_id)

    async def erase_traces(self, text: str) -> None:
        """Take away a question that leads to a person: it was answered, and is kept nowhere."""
        if self.turn.world.gate.lists is not None and (await self.turn.masked(text)).counts:
            self.erase_here()

    def toast_in_group(self, label: str) -> None:
        """A passing word, where the button stood in a group and the answer comes in private."""
        if not self.in_private:
            self.toast(self.words.label(label))

    def toast(self, text: str) -> None:
        """A passing word over the chat in which a button was pressed."""
        self.handling.toast = text

    def _keep(
        self,
        *,
        chat_id: int,
        body: str,
        verb: Verb = Verb.SEND,
        message_id: int | None = None,
        thread_id: int | None = None,
        key: str | None = None,
    ) -> None:
        key = key or f"{self.handling.key}:r{len(self.handling.replies)}"
        self.handling.replies.append(
            Order(key=key, chat_id=chat_id, body=body, verb=verb, message_id=message_id, thread_id=thread_id)
        )
