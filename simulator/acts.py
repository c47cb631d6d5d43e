"""What can a person do with a phone?"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.chats import Change, Chat, Topic
from simulator.files import sample
from simulator.found_entities import found_entities
from simulator.hearing import hear_change, hear_message, hear_press, hear_reaction
from simulator.membership import KICKED, MEMBER
from simulator.messages import Message
from simulator.people import Person
from simulator.presses import Press, new_press_id
from simulator.refusals import Mistake
from simulator.world import World

MAX_TEXT = 4096  # Bot API, Message.text
MAX_CAPTION = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person types or sends."""

    text: str = ""
    thread: int | None = None
    reply_to: int | None = None
    media: str | None = None  # photo, voice or document
    file: tuple[str, str, bytes] | None = None  # a document of one's own: its name, type and content


def say(world: World, person: Person, chat: Chat, said: Said) -> Message:
    """A person writes; the first words to the bot count as pressing Start."""
    must_see(world, person, chat)
    if chat.private and person.blocked:
        raise Mistake(f"{person.name} has blocked the bot.", 409)
    text = said.text.strip()
    if said.media is None and not text:
        raise Mistake("A message needs a text.")
    if len(text) > (MAX_TEXT if said.media is None else MAX_CAPTION):
        raise Mistake("This text is longer than Telegram takes.")
    if said.reply_to is not None and said.reply_to not in chat.messages:
        raise Mistake(f"There is no message {said.reply_to} to answer.", 404)
    message = Message(
        chat=chat.id,
        sender=person.id,
        text=text,
        entities=found_entities(text),
        media=world.files.add(said.media, *(said.file or sample(said.media))) if said.media else None,
        thread=_thread(chat, person, said.thread),
        reply_to=said.reply_to,
    )
    if chat.private:
        person.started = True
    hear_message(world, world.post(message))
    return message


def _thread(chat: Chat, person: Person, thread: int | None) -> int | None:
    if thread is None:
        return None
    topic: Topic | None = chat.topics.get(thread)
    if topic is None:
        raise Mistake(f"There is no topic {thread} in this chat.", 404)
    if topic.closed and not chat.member(person.id).leads:
        raise Mistake("This topic is closed.", 409)
    return thread


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> Message:
    """A person changes what they wrote."""
    message = seen_message(world, person, chat, message_id)
    if message.sender != person.id or message.service is not None:
        raise Mistake("Only an own message can be edited.", 403)
    if not text.strip() or len(text) > MAX_TEXT:
        raise Mistake("A message needs a text of at most 4096 characters.")
    message.text = text.strip()
    message.entities = found_entities(message.text)
    world.mark_edited(message)
    hear_message(world, message)
    return message


def press(world: World, person: Person, message: Message, data: str) -> Press:
    """A person presses a button that holds this data, or makes the phone say so."""
    if not 1 <= len(data.encode()) <= 64:
        raise Mistake("The data of a button has 1 to 64 bytes.")
    if message.sender != world.bot.id:
        raise Mistake("This message is not the bot's.", 409)
    if not world.bot_in(world.chats[message.chat]).inside:
        raise Mistake("The bot is not in this chat any more.", 409)
    pressed = Press(
        id=new_press_id(),
        user=person.id,
        chat=message.chat,
        message_id=message.message_id,
        data=data,
        at=world.clock.timestamp(),
    )
    world.presses.add(pressed)
    hear_press(world, pressed, message)
    return pressed


def button_data(message: Message, label: str) -> str:
    """The data behind the button with this label, or behind the only one whose label contains it."""
    buttons = [button for row in message.buttons or [] for button in row]
    named = [button for button in buttons if button["text"] == label]
    chosen = named or [button for button in buttons if label in str(button["text"])]
    if len(chosen) != 1 and not named:
        shown = ", ".join(f'"{button["text"]}"' for button in buttons) or "none at all"
        raise Mistake(f'{"More than one" if chosen else "No"} button is called "{label}"; there is {shown}.', 404)
    data = chosen[0].get("callback_data")
    if not isinstance(data, str):
        raise Mistake(f'The button "{chosen[0]["text"]}" opens something and tells the bot nothing.', 409)
    return data


def react(world: World, person: Person, chat: Chat, message_id: int, emoji: str) -> None:
    """A person puts an emoji on a message; an empty one takes it away."""
    message = seen_message(world, person, chat, message_id)
    before = message.reactions.pop(person.id, "")
    if emoji:
        message.reactions[person.id] = emoji
    if before != emoji:
        hear_reaction(world, message, person.id, before)
        world.changes.bump()


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    """A person stops the bot in the private chat, or lets it in again."""
    if person.blocked is blocked:
        return
    chat = world.chats[person.id]
    before, after = (MEMBER, KICKED) if blocked else (KICKED, MEMBER)
    person.blocked = blocked
    hear_change(world, chat, Change(user=world.bot.id, by=person.id, before=before, after=after))
    world.changes.bump()


def read(world: World, person: Person, chat: Chat) -> None:
    """A person has seen all there is in a chat."""
    chat.read[person.id] = world.last_seq
    world.changes.bump()


def must_see(world: World, person: Person, chat: Chat) -> None:
    """Raises Mistake when the chat is not on this person's phone."""
    if not world.may_see(person.id, chat):
        raise Mistake(f"{person.name} is not in this chat.", 403)


def seen_message(world: World, person: Person, chat: Chat, message_id: int) -> Message:
    """A message on this person's phone."""
    must_see(world, person, chat)
    message = chat.messages.get(message_id)
    if message is None:
        raise Mistake(f"There is no message {message_id} in this chat.", 404)
    return message
