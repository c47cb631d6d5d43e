"""Which buttons stand under a ping, besides those that settle it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ReadIt(Button):
    """The text of a signal ("signal"), or what was promised ("action")."""

    verb = "read"
    what: str
    thing_id: str


@dataclass(frozen=True)
class SnoozePing(Button):
    """Ask again later."""

    verb = "snooze"
    owed: str
    owed_id: str
    choice: str
