"""What does somebody want with meetings, as they type it? Nothing is done by it: the right page is shown."""

import re
from enum import StrEnum


class About(StrEnum):
    """Which page answers."""

    COMING = "coming"  # whether I come
    PLANNING = "planning"  # when, where, another day
    DECIDED = "decided"  # what was agreed


_BESIDE = (
    "er|ook|wel|helaas|toch|graag|niet|dan|bij|erbij|zijn|komen|aanwezig|morgen|vandaag|naar|het|overleg|de|vergadering"
)
_COMING = re.compile(rf"(?:(?:ja|nee|sorry|helaas),? )?ik (?:kom|ben er|kan)(?: (?:{_BESIDE}))*[.!]?")
_MEETING = r"(?:\w*overleg|vergadering|bijeenkomst)"
_CHANGED = (
    "plannen|inplannen|verzetten|verzet|verplaatsen|verplaatst|verschuiven|afzeggen|afgezegd|annuleren|"
    "gaat niet door|gaat .* door"
)
_ASKED = "gaat|plan|wanneer|waar|hoe laat|verzet|verplaats|verschuif"
_PLANNING = re.compile(rf"\b{_MEETING}\b.*\b(?:{_CHANGED})\b|\b(?:{_ASKED})\b.*\b{_MEETING}\b")
_DECIDED = re.compile(r"\b(?:wat|welke)\b.*\b(?:besloten|besluiten|afgesproken)\b|\bbesluitenlijst\b")
_SHORT = 9  # words; a longer text tells something


def about_meetings(text: str) -> About | None:
    """Which page, when a short text is about a meeting and nothing else."""
    said = " ".join(text.lower().replace("?", " ").split())
    if len(said.split()) > _SHORT:
        return None
    if _COMING.fullmatch(said):
        return About.COMING
    if _PLANNING.search(said):
        return About.PLANNING
    return About.DECIDED if _DECIDED.search(said) else None
