"""What does a team arrange its own way? Which elements are on, its topics, places, themes, terms and rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from domain.themes import Theme


class Element(StrEnum):
    """What a team can have or leave out; each is useful alone, so a municipality can start with one."""

    SIGNALS = "signals"  # signals, their cards and their terugkoppeling
    ACTIONS = "actions"  # actions, on a signal or loose
    MEETINGS = "meetings"  # the coordinator's agenda
    ALARM = "alarm"  # Code oranje


class Topic(StrEnum):
    """The topics of a forum that the bot writes in; what has none goes to that of the signals."""

    SIGNALS = "signals"  # Signalen
    ACTIONS = "actions"  # Acties
    AGENDA = "agenda"  # Agenda
    GENERAL = "general"  # Algemeen


@dataclass(frozen=True, kw_only=True)
class TeamSettings:
    """A team's own choices; the defaults are what a new team starts with. Days are working days."""

    off: frozenset[Element] = frozenset()
    threads: Mapping[Topic, int] = field(default_factory=lambda: MappingProxyType({}))  # besides that of the signals
    spots: tuple[str, ...] = ()  # names of places near this school, offered in the preview
    themes_off: frozenset[Theme] = frozenset()
    own_themes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # what newcomers accept; empty: the usual rules
    action_days: int = 3
    watcher_id: str | None = None  # procesbewaker; None: the coordinator
    next_meeting: date | None = None

    def has(self, element: Element) -> bool:
        """Whether this team uses an element."""
        return element not in self.off
