"""Until when is somebody not there, as they type it in a sentence?"""

import re
from datetime import date, timedelta

from domain.actions import read_day
from domain.refusals import Refused
from domain.rhythm import Away, away_day

_MOST = 4  # words of a day: "dinsdag 1 december 2026"
_INCLUDED = re.compile(r"\b(?:tot en met|t/m|tm|t\.e\.m\.) (?P<day>.+)")
_EXCLUDED = re.compile(r"\b(?:tot|terug op|weer op|weer er op) (?P<day>(?!en met).+)")
_WEEKDAY = re.compile(r"\b((?:maan|dins|woens|donder|vrij|zater|zon)dag)\b")
_NEAR = (
    (re.compile(r"\bvolgende week\b|\bkomende week\b"), Away.NEXT_WEEK),
    (re.compile(r"\b(?:deze|hele|rest van de) week\b"), Away.THIS_WEEK),
    (re.compile(r"\bmorgen\b(?! weer)"), Away.TOMORROW),
    (re.compile(r"\bvandaag\b"), Away.TODAY),
)


def away_until(text: str, today: date) -> date | None:
    """The last day on which they are not there; None when the words don't tell."""
    plain = " ".join(text.lower().split()).rstrip(" .!")
    if (found := _INCLUDED.search(plain)) is not None:
        return _day_in(found["day"], today)
    if (found := _EXCLUDED.search(plain)) is not None:
        back = _day_in(found["day"], today)
        return None if back is None or back <= today else back - timedelta(days=1)
    named = _WEEKDAY.search(plain)
    for pattern, choice in _NEAR:
        if pattern.search(plain) and not (named and choice in (Away.NEXT_WEEK, Away.THIS_WEEK)):
            return away_day(choice, today)
    return _day_in(named[1], today) if named is not None and "volgende week" not in plain else None


def _day_in(words: str, today: date) -> date | None:
    """The day with which these words begin."""
    typed = words.split()
    for number in range(min(_MOST, len(typed)), 0, -1):
        try:
            return read_day(" ".join(typed[:number]).rstrip(",."), today)
        except Refused:
            continue
    return None
