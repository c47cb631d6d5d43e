"""What does a team arrange its own way? Which elements are on, its topics, places, themes, terms and rules."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from domain.refusals import Reason, Refused
from domain.themes import STARTING, Theme

SPOTS = 12  # named places
OWN_THEMES = 8
NAMED = 24  # characters of a place or theme: it must fit a button
RULES = 6  # lines
RULE = 80  # characters
DAYS = range(1, 21)  # working days
GENERAL_THREAD = 0  # the topic that every forum has by itself
_BULLET = re.compile(r"^[\s•*·–-]+")


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


class SecondReader(StrEnum):
    """When does somebody else look at a signal before the team sees it?"""

    ALWAYS = "always"  # at each
    DOUBTFUL = "doubtful"  # when a word or a combination may lead to somebody
    NEVER = "never"  # at none


class Part(StrEnum):
    """What can be changed of a team, each on its own screen."""

    NAME = "name"  # of the school
    ELEMENTS = "elements"  # which are on
    TOPICS = "topics"  # where what is posted
    SPOTS = "spots"  # names of places
    THEMES = "themes"  # the starting list, and own ones
    TERMS = "terms"  # within how many working days
    RULES = "rules"  # what newcomers accept
    WATCHER = "watcher"  # procesbewaker
    READER = "reader"  # who reads along before the team does
    MEETING = "meeting"  # the next one
    READING = "reading"  # whether the bot reads along in the group


@dataclass(frozen=True, kw_only=True)
class TeamSettings:
    """A team's own choices; the defaults are what a new team starts with. Days are working days.

    A thread of GENERAL_THREAD is the topic that every forum has; `lost` are topics that turned out gone or closed.
    """

    off: frozenset[Element] = frozenset()
    threads: Mapping[Topic, int] = field(default_factory=lambda: MappingProxyType({}))  # besides that of the signals
    lost: frozenset[Topic] = frozenset()
    spots: tuple[str, ...] = ()  # names of places near this school, offered in the preview
    themes_off: frozenset[Theme] = frozenset()
    own_themes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # what newcomers accept; empty: the usual rules
    action_days: int = 3
    watcher_id: str | None = None  # procesbewaker; None: the coordinator
    next_meeting: date | None = None
    second_reader: SecondReader = SecondReader.DOUBTFUL
    deputy_id: str | None = None  # reads when the coordinator does not; None: another coordinator, or the regisseur
    phone: str = ""  # of the coordinator, for a reporter whose signal nobody looks at; empty until it was given
    reads_along: bool = False  # in the group; off: what people say there is dropped unread

    def has(self, element: Element) -> bool:
        """Whether this team uses an element."""
        return element not in self.off

    def with_element(self, element: Element, *, on: bool) -> "TeamSettings":
        """An element on or off; the last one stays on."""
        off = self.off - {element} if on else self.off | {element}
        if off == frozenset(Element):
            raise Refused(Reason.LAST_ONE)
        return replace(self, off=off)

    def with_theme(self, theme: Theme, *, on: bool) -> "TeamSettings":
        """A theme of the starting list on or off; one theme stays, be it an own one."""
        off = self.themes_off - {theme} if on else self.themes_off | {theme}
        return replace(self, themes_off=off).with_a_theme()

    def with_a_theme(self) -> "TeamSettings":
        """Refused when there is no theme left to choose."""
        if self.themes_off >= frozenset(STARTING) and not self.own_themes:
            raise Refused(Reason.LAST_ONE)
        return self

    def with_thread(self, topic: Topic, thread: int | None) -> "TeamSettings":
        """Where a topic besides that of the signals goes; None: to that of the signals."""
        threads = {known: at for known, at in self.threads.items() if known is not topic}
        if thread is not None and topic is not Topic.SIGNALS:
            threads[topic] = thread
        return replace(self, threads=MappingProxyType(threads), lost=self.lost - {topic})

    def without_threads(self, *lost: Topic) -> "TeamSettings":
        """These topics turned out gone or closed; without any: all in one chat, by choice."""
        if not lost:
            return replace(self, threads=MappingProxyType({}), lost=frozenset())
        left = {topic: at for topic, at in self.threads.items() if topic not in lost}
        return replace(self, threads=MappingProxyType(left), lost=self.lost | frozenset(lost))


def tag(name: str) -> str:
    """By which a button knows a name that is too long for it, or holds a colon."""
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def without(names: tuple[str, ...], tagged: str) -> tuple[str, ...]:
    """The names but for one; it may be gone already."""
    return tuple(name for name in names if tag(name) != tagged)


def added(names: tuple[str, ...], text: str, most: int) -> tuple[str, ...]:
    """The names with those typed, one on a line or with commas; at most so many, of 24 characters, each once."""
    typed = [name for name in (_line(part) for part in re.split(r"[\n,;]", text)) if name]
    if not any(letter.isalnum() for letter in "".join(typed)):
        raise Refused(Reason.LIST_EMPTY)
    if any(len(name) > NAMED for name in typed):
        raise Refused(Reason.ITEM_TOO_LONG)
    known = {name.lower(): name for name in reversed((*names, *typed))}  # the first spelling stays
    merged = tuple(dict.fromkeys(known[name.lower()] for name in (*names, *typed)))
    if len(merged) > most:
        raise Refused(Reason.LIST_FULL)
    return merged


def checked_rules(text: str) -> tuple[str, ...]:
    """Rules, one on a line: six at most, of 80 characters."""
    rules = tuple(dict.fromkeys(rule for rule in (_line(part) for part in text.splitlines()) if rule))
    if not any(letter.isalnum() for letter in "".join(rules)):
        raise Refused(Reason.LIST_EMPTY)
    if len(rules) > RULES:
        raise Refused(Reason.RULES_TOO_MANY)
    if any(len(rule) > RULE for rule in rules):
        raise Refused(Reason.RULE_TOO_LONG)
    return rules


def _line(text: str) -> str:
    return " ".join(_BULLET.sub("", text).split())
