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
class StopDraft(Button):
    """Stop: leave the conversation."""

    verb = "stop"
    draft_id: str
