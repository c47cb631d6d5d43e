"""What is a button? A frozen class, packed into at most 64 bytes. It grants nothing by itself."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

_LIMIT = 64  # bytes, Bot API: InlineKeyboardButton.callback_data


@dataclass(frozen=True)
class Button:
    """A button of which `verb` says the kind; its fields are short ids and words without a colon."""

    verb: ClassVar[str]

    def pack(self) -> str:
        """As it travels through the channel. Raises ValueError when it does not fit: a bug."""
        data = ":".join((self.verb, *(str(value) for value in astuple(self))))
        if len(data.encode()) > _LIMIT or data.count(":") != len(fields(self)):
            raise ValueError(f"button {self.verb} does not fit")
        return data
