"""Which buttons arrange a team, and look whether everything works for it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowSettings(Button):
    """How a team is arranged, as a whole or one part of it."""

    verb = "settings"
    team_id: str
    part: str = ""


@dataclass(frozen=True)
class SetTeam(Button):
    """A choice in one part. It says what must become, not what changes, so that a double tap does it once."""

    verb = "arrange"
    team_id: str
    part: str
    value: str


@dataclass(frozen=True)
class AskTeam(Button):
    """Type something of one part."""

    verb = "typeset"
    team_id: str
    part: str


@dataclass(frozen=True)
class SaveRules(Button):
    """Keep the rules as shown."""

    verb = "rules"
    draft_id: str
    version: int


@dataclass(frozen=True)
class MakeTopics(Button):
    """Let the bot make the topics."""

    verb = "topics"
    team_id: str


@dataclass(frozen=True)
class OneChat(Button):
    """Everything in one chat."""

    verb = "onechat"
    team_id: str


@dataclass(frozen=True)
class PointTopic(Button):
    """This belongs in the topic in which was typed."""

    verb = "topic"
    team_id: str
    topic: str
    chat_id: int
    thread: int


@dataclass(frozen=True)
class Look(Button):
    """Look whether everything works; a page of all that is looked at counts from 1, 0 tells what matters."""

    verb = "look"
    team_id: str
    page: int = 0
