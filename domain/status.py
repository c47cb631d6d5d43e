"""Does everything work for a team? What was looked at, what it means, and what nobody can see from the chat itself."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.groups import GroupFound, Right
from domain.people import Team
from domain.settings import Topic

MOVED_FOR = timedelta(days=7)  # how long it is told that a group moved


class Level(StrEnum):
    """How much it matters."""

    FINE = "fine"  # told to who wants to read it all
    NOTE = "note"  # works, and good to know
    TROUBLE = "trouble"  # asks for something to be done


_ORDER = (Level.TROUBLE, Level.NOTE, Level.FINE)


class Check(StrEnum):
    """What is looked at."""

    GROUP = "group"  # is there one?
    INSIDE = "inside"  # is the bot in it?
    WRITE = "write"  # may it write there?
    MOVED = "moved"  # did it become a supergroup?
    PRIVACY = "privacy"  # does the bot see only what is meant for it?
    LEADS = "leads"  # is it a plain member?
    RIGHT = "right"  # has an administrator the rights that are used?
    READING = "reading"  # does it read along, and can it?
    BASIC = "basic"  # can it have topics?
    TOPIC = "topic"  # is each topic open?
    PEOPLE = "people"  # can everybody be reached?
    ENDED = "ended"  # has somebody's place ended?
    WAITING = "waiting"  # does a message wait for long?


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line. `names` are of people, for who coordinates them; `how` tells two troubles of one check apart."""

    check: Check
    level: Level
    names: tuple[str, ...] = ()
    topic: Topic | None = None
    right: Right | None = None
    how: str = ""
    count: int = 0
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What the bot knows by itself."""

    today: date
    unreachable: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    waiting: int = 0
    moved_on: date | None = None


def findings(team: Team, found: GroupFound, seen: Seen) -> tuple[Finding, ...]:
    """All lines, in the order in which they are told: first what asks for something."""
    lines = [*_of_group(team, found, seen), _privacy(team, found), *_of_people(seen)]
    return tuple(sorted(lines, key=lambda line: _ORDER.index(line.level)))


def _of_group(team: Team, found: GroupFound, seen: Seen) -> list[Finding]:
    if team.chat_id is None:
        return [Finding(check=Check.GROUP, level=Level.TROUBLE)]
    if not found.inside:
        return [Finding(check=Check.INSIDE, level=Level.TROUBLE)]
    lines = [Finding(check=Check.INSIDE, level=Level.FINE)]
    if not found.may_write:
        lines.append(Finding(check=Check.WRITE, level=Level.TROUBLE))
    if seen.moved_on is not None and seen.today - seen.moved_on <= MOVED_FOR:
        lines.append(Finding(check=Check.MOVED, level=Level.NOTE, day=seen.moved_on))
    reads = "_reads" if team.settings.reads_along else ""
    lines.append(Finding(check=Check.LEADS, level=Level.FINE, how=f"leads{reads}" if found.leads else ""))
    if found.leads:
        lines += [
            Finding(check=Check.RIGHT, level=Level.NOTE, right=right)
            for right in Right
            if right not in found.rights and (right is not Right.TOPICS or found.forum)
        ]
    if team.settings.reads_along:
        blind = not found.leads and not found.reads_all
        level = Level.TROUBLE if blind else Level.NOTE
        lines.append(Finding(check=Check.READING, level=level))
    if found.basic:
        lines.append(Finding(check=Check.BASIC, level=Level.FINE))
    return lines + _of_topics(team, found)


def _of_topics(team: Team, found: GroupFound) -> list[Finding]:
    troubles = []
    for topic in Topic:
        thread = team.thread_of(topic)
        own = topic is Topic.SIGNALS or topic in team.settings.threads
        how = ""
        if topic in team.settings.lost:
            how = "lost"
        elif own and thread in found.gone:
            how = "gone"
        elif own and thread in found.closed:
            how = "closed"
        if how:
            troubles.append(Finding(check=Check.TOPIC, level=Level.TROUBLE, topic=topic, how=how))
    if troubles or not found.forum:
        return troubles
    return [Finding(check=Check.TOPIC, level=Level.FINE)]


def _privacy(team: Team, found: GroupFound) -> Finding:
    reads = "reads" if team.settings.reads_along else ""
    return Finding(check=Check.PRIVACY, level=Level.TROUBLE if found.reads_all else Level.FINE, how=reads)


def _of_people(seen: Seen) -> list[Finding]:
    def line(check: Check, names: tuple[str, ...] = (), count: int = 0) -> Finding:
        level = Level.TROUBLE if names or count else Level.FINE
        return Finding(check=check, level=level, names=names, count=count)

    lines = [line(Check.PEOPLE, seen.unreachable), line(Check.WAITING, count=seen.waiting)]
    return lines + ([line(Check.ENDED, seen.ended)] if seen.ended else [])
