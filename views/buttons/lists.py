"""Which buttons open a list, leave a conversation?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class Open(Button):
    """Opens a page of one of the lists, or the start of a signal, as its command does. Pages count from 0."""

    verb = "open"
    what: str
    page: int = 0


@dataclass(frozen=True)
class TryCommand(Button):
    """The command that was meant; the draft keeps what was typed behind it."""

    verb = "try"
    command: str
    draft_id: str = ""


@dataclass(frozen=True)
class StopDraft(Button):
    """Stop: leave the conversation."""

    verb = "stop"
    draft_id: str
