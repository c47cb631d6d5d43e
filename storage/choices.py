"""How are the settings of a team and the rhythm of a person kept? One sealed value each, so no column per choice."""

import json
from datetime import date, time
from types import MappingProxyType

from domain.rhythm import Reminder, Rhythm
from domain.settings import Element, SecondReader, TeamSettings, Topic
from domain.themes import Theme


def dump_settings(chosen: TeamSettings) -> str:
    """A team's choices as kept."""
    kept = {
        "off": sorted(chosen.off),
        "threads": dict(chosen.threads),
        "lost": sorted(chosen.lost),
        "spots": chosen.spots,
        "themes_off": sorted(chosen.themes_off),
        "own_themes": chosen.own_themes,
        "rules": chosen.rules,
        "action_days": chosen.action_days,
        "watcher_id": chosen.watcher_id,
        "next_meeting": chosen.next_meeting.isoformat() if chosen.next_meeting else None,
        "second_reader": chosen.second_reader.value,
        "deputy_id": chosen.deputy_id,
        "phone": chosen.phone,
        "reads_along": chosen.reads_along,
    }
    return json.dumps(kept, ensure_ascii=False)


def load_settings(kept: str) -> TeamSettings:
    """A team's choices; what an earlier version did not know is as in a new team."""
    found, usual = json.loads(kept), TeamSettings()
    return TeamSettings(
        off=frozenset(Element(name) for name in found.get("off", ())),
        threads=MappingProxyType({Topic(name): int(thread) for name, thread in found.get("threads", {}).items()}),
        lost=frozenset(Topic(name) for name in found.get("lost", ())),
        spots=tuple(found.get("spots", ())),
        themes_off=frozenset(Theme(name) for name in found.get("themes_off", ())),
        own_themes=tuple(found.get("own_themes", ())),
        rules=tuple(found.get("rules", ())),
        action_days=found.get("action_days", usual.action_days),
        watcher_id=found.get("watcher_id"),
        next_meeting=_day(found.get("next_meeting")),
        second_reader=SecondReader(found.get("second_reader", usual.second_reader)),
        deputy_id=found.get("deputy_id"),
        phone=found.get("phone", ""),
        reads_along=found.get("reads_along", False),
    )


def dump_rhythm(chosen: Rhythm) -> str:
    """A person's rhythm as kept."""
    kept = {
        "ping_at": chosen.ping_at.isoformat(),
        "days": sorted(chosen.days),
        "works_from": chosen.works_from.isoformat(),
        "works_until": chosen.works_until.isoformat(),
        "weekly": chosen.weekly,
        "alarms_always": chosen.alarms_always,
        "away_from": chosen.away_from.isoformat() if chosen.away_from else None,
        "away_until": chosen.away_until.isoformat() if chosen.away_until else None,
        "substitute_id": chosen.substitute_id,
        "silent": sorted(chosen.silent),
    }
    return json.dumps(kept)


def load_rhythm(kept: str) -> Rhythm:
    """A person's rhythm; what an earlier version did not know is as usual."""
    found, usual = json.loads(kept), Rhythm()
    return Rhythm(
        ping_at=_time(found.get("ping_at"), usual.ping_at),
        days=frozenset(found.get("days", usual.days)),
        works_from=_time(found.get("works_from"), usual.works_from),
        works_until=_time(found.get("works_until"), usual.works_until),
        weekly=found.get("weekly", False),
        alarms_always=found.get("alarms_always", False),
        away_from=_day(found.get("away_from")),
        away_until=_day(found.get("away_until")),
        substitute_id=found.get("substitute_id"),
        silent=frozenset(Reminder(name) for name in found.get("silent", ())),
    )


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _time(kept: str | None, usual: time) -> time:
    return time.fromisoformat(kept) if kept else usual
