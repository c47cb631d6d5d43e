"""What do tests and scripts get to know from the phones?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from simulator.messages import Json


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; a callback has data, a link has a url."""

    text: str
    kind: str
    data: str | None
    url: str | None

    @classmethod
    def read(cls, row: object) -> Self:
        return cls(text_in(row, "text"), text_in(row, "kind"), _text(row, "data"), _text(row, "url"))


@dataclass(frozen=True, slots=True)
class Media:
    """What hangs on a message."""

    kind: str
    file_id: str
    name: str
    size: int
    url: str

    @classmethod
    def read(cls, row: object) -> Self:
        kind, file_id, name, url = (text_in(row, field) for field in ("kind", "file_id", "name", "url"))
        return cls(kind, file_id, name, number_in(row, "size"), url)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as a phone shows it."""

    seq: int
    message_id: int
    date: datetime
    edited: datetime | None
    sender: int
    sender_name: str
    from_bot: bool
    thread: int | None
    reply_to: int | None
    text: str
    html: str
    media: Media | None
    buttons: tuple[tuple[Button, ...], ...]
    service: str | None
    reactions: dict[str, tuple[int, ...]]  # emoji → who
    protected: bool

    @property
    def labels(self) -> tuple[str, ...]:
        """What is on the buttons, row by row."""
        return tuple(button.text for row in self.buttons for button in row)

    def button(self, label: str) -> Button:
        """The button with this label; raises LookupError when there is none."""
        for row in self.buttons:
            for button in row:
                if button.text == label:
                    return button
        raise LookupError(f'No button is called "{label}"; there is {", ".join(self.labels) or "none at all"}.')

    @classmethod
    def read(cls, found: object) -> Self:
        row = object_of(found)
        edited, media = _text(row, "edited"), row["media"]
        return cls(
            seq=number_in(row, "seq"),
            message_id=number_in(row, "message_id"),
            date=datetime.fromisoformat(text_in(row, "date")),
            edited=datetime.fromisoformat(edited) if edited else None,
            sender=number_in(row["from"], "id"),
            sender_name=text_in(row["from"], "name"),
            from_bot=flag_in(row["from"], "bot"),
            thread=_number(row, "thread"),
            reply_to=_number(row, "reply_to"),
            text=text_in(row, "text"),
            html=text_in(row, "html"),
            media=None if media is None else Media.read(media),
            buttons=tuple(tuple(Button.read(button) for button in list_of(line)) for line in list_of(row["buttons"])),
            service=_text(row, "service"),
            reactions={text_in(one, "emoji"): _numbers(one, "by") for one in list_of(row["reactions"])},
            protected=flag_in(row, "protected"),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot said to a press, if it did already."""

    answered: bool
    text: str
    alert: bool
    url: str | None

    @classmethod
    def read(cls, row: object) -> Self:
        return cls(flag_in(row, "answered"), text_in(row, "text"), flag_in(row, "alert"), _text(row, "url"))


@dataclass(frozen=True, slots=True)
class Notice:
    """What popped up on a phone after a press."""

    seq: int
    chat: int
    message_id: int
    text: str
    alert: bool
    url: str | None

    @classmethod
    def read(cls, row: object) -> Self:
        seq, chat, message_id = (number_in(row, field) for field in ("seq", "chat", "message_id"))
        return cls(seq, chat, message_id, text_in(row, "text"), flag_in(row, "alert"), _text(row, "url"))


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A line in a phone's list of chats."""

    id: int
    title: str
    kind: str
    unread: int

    @classmethod
    def read(cls, row: object) -> Self:
        return cls(number_in(row, "id"), text_in(row, "title"), text_in(row, "kind"), number_in(row, "unread"))


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link led: opened, started, added (the bot to a group), joined or asked (to be let in)."""

    chat: int
    did: str
    message_id: int | None

    @classmethod
    def read(cls, row: object) -> Self:
        return cls(number_in(row, "chat"), text_in(row, "did"), _number(row, "message_id"))


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the Bot API; `ok` is None while it is under way or when it never was answered."""

    n: int
    at: datetime
    method: str
    params: Json
    ok: bool | None
    error_code: int | None
    fault: str | None

    @classmethod
    def read(cls, found: object) -> Self:
        row = object_of(found)
        return cls(
            n=number_in(row, "n"),
            at=datetime.fromisoformat(text_in(row, "at")),
            method=text_in(row, "method"),
            params=object_of(row["params"]),
            ok=None if row["ok"] is None else flag_in(row, "ok"),
            error_code=_number(row, "error_code"),
            fault=_text(row, "fault"),
        )


def object_of(found: object) -> Json:
    if not isinstance(found, dict):
        raise TypeError(f"Not an object: {found!r}")
    return found


def list_of(found: object) -> list[object]:
    if not isinstance(found, list):
        raise TypeError(f"Not a list: {found!r}")
    return found


def text_in(found: object, name: str) -> str:
    if (text := _text(found, name)) is None:
        raise TypeError(f"There is no {name} in {found!r}")
    return text


def number_in(found: object, name: str) -> int:
    if (number := _number(found, name)) is None:
        raise TypeError(f"There is no {name} in {found!r}")
    return number


def flag_in(found: object, name: str) -> bool:
    value = object_of(found)[name]
    if not isinstance(value, bool):
        raise TypeError(f"{name} is neither true nor false: {value!r}")
    return value


def _text(found: object, name: str) -> str | None:
    value = object_of(found).get(name)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} is no text: {value!r}")
    return value


def _number(found: object, name: str) -> int | None:
    value = object_of(found).get(name)
    if value is not None and not isinstance(value, int):
        raise TypeError(f"{name} is no whole number: {value!r}")
    return value


def _numbers(found: object, name: str) -> tuple[int, ...]:
    values = list_of(object_of(found)[name])
    return tuple(value for value in values if isinstance(value, int))
