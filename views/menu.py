"""Which commands does Telegram show beside the field in which one types? Six at most; the rest is behind buttons."""

import json

from views.wording import Wording

PARTNER = ("signaal", "acties", "terugkoppeling", "klaar", "help")
COORDINATOR = ("signaal", "acties", "terugkoppeling", "agenda", "team", "help")


def commands(words: Wording, names: tuple[str, ...]) -> list[dict[str, str]]:
    """With a few words each."""
    return [{"command": name, "description": words.label(f"command_{name}")} for name in names]


def of_coordinator(words: Wording) -> str:
    """As kept in the outbox."""
    return json.dumps(commands(words, COORDINATOR), ensure_ascii=False)
