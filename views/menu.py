"""Which commands does Telegram show beside the field in which one types? Six at most; the rest is behind buttons."""

import json
from collections.abc import Collection

from domain.settings import Element
from views.wording import Wording

PARTNER = ("signaal", "acties", "terugkoppeling", "ritme", "alarm", "help")
COORDINATOR = ("signaal", "acties", "terugkoppeling", "agenda", "team", "help")

_OF = {
    "signaal": Element.SIGNALS,
    "terugkoppeling": Element.SIGNALS,
    "acties": Element.ACTIONS,
    "alarm": Element.ALARM,
    "agenda": Element.MEETINGS,
}


def commands(words: Wording, names: tuple[str, ...]) -> list[dict[str, str]]:
    """With a few words each."""
    return [{"command": name, "description": words.label(f"command_{name}")} for name in names]


def own(words: Wording, off: Collection[Element] = (), *, coordinates: bool) -> str:
    """The commands of one person's chat, as kept in the outbox; without those of what no team of theirs uses."""
    names = COORDINATOR if coordinates else PARTNER
    return json.dumps(commands(words, tuple(n for n in names if _OF.get(n) not in off)), ensure_ascii=False)
