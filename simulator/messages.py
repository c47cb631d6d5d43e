"""What is a message made of?"""

from __future__ import annotations

from dataclasses import dataclass, field

Json = dict[str, object]
Buttons = list[list[Json]]  # rows of buttons, each as Telegram writes an InlineKeyboardButton


@dataclass(frozen=True, slots=True)
class Entity:
    """A special stretch of a text; offset and length count UTF-16 code units, as at Telegram."""

    kind: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    user: int | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Media:
    """What hangs on a message beside its text."""

    kind: str  # photo, voice, document or contact
    file_id: str
    unique_id: str
    name: str
    size: int
    mime: str
    shape: Json = field(default_factory=dict)  # the fields that only this kind has, as Telegram writes them


@dataclass(slots=True, kw_only=True)
class Message:
    """A message in a chat; the numbers that default to 0 are given when it is posted."""

    chat: int
    sender: int
    text: str = ""  # or the caption, with media
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    buttons: Buttons | None = None
    service: Json | None = None  # "somebody joined" and the like, as Telegram writes it
    thread: int | None = None
    reply_to: int | None = None
    protected: bool = False
    reactions: dict[int, str] = field(default_factory=dict)  # who → emoji
    message_id: int = 0
    date: int = 0
    edited: int | None = None
    born: int = 0  # the seq it was posted with
    seq: int = 0  # grows with every edit
