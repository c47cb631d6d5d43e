"""What does the bot tell about itself: name, descriptions, commands, menu button?"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.messages import Json

Commands = list[Json]


@dataclass(slots=True)
class Profile:
    """What the bot's maker set through the Bot API. Texts are kept per language code; "" is every language."""

    first_name: str
    reads_all: bool = False  # privacy mode is off: said to @BotFather, not through the Bot API
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], Commands] = field(default_factory=dict)  # (scope, language)
    menu_buttons: dict[int, Json] = field(default_factory=dict)  # chat; 0 is every chat

    @property
    def name(self) -> str:
        return self.names.get("nl") or self.names.get("") or self.first_name

    def shown_commands(self) -> Commands:
        """The commands a Dutch phone shows in the private chat, unless it has some of its own."""
        for scope in ("all_private_chats", "default"):
            for language in ("nl", ""):
                if (found := self.commands.get((scope, language))) is not None:
                    return found
        return []
