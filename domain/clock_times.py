"""At what time, as people type it: "15:00", "15u", "om 9.30 uur", "half vier"."""

import re
from datetime import time

from domain.refusals import Reason, Refused

_NAMED = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_HOUR = rf"(\d{{1,2}}|{'|'.join(_NAMED)})"
_AT = r"(?:\b(?:om|van|vanaf) )?\b"
_BESIDE = {
    "half": -30,
    "kwart over": 15,
    "kwart voor": -15,
    "tien over": 10,
    "tien voor": -10,
    "vijf over": 5,
    "vijf voor": -5,
}
_BESIDE_HOUR = re.compile(rf"{_AT}({'|'.join(_BESIDE)}) {_HOUR}\b(?: ?u(?:ur)?\b)?")
# Minutes after a full stop are round ones, so that 14.12 stays a day.
_WRITTEN = re.compile(rf"{_AT}(\d{{1,2}})(?:(?::(\d{{2}})|\.([0-5][05]))(?: ?u(?:ur)?)?| ?u(?:ur)?)\b(?![-/.]\d)")
_WHOLE_HOUR = re.compile(rf"\bom {_HOUR}(?: uur)?\b(?![-/.:]\d| \w+(?:en|eken)\b)|\b({'|'.join(_NAMED)}) uur\b")
_AFTERNOON = 7 * 60  # what is said of an earlier hour is of the afternoon: nobody meets at night


def clock_in(text: str) -> time:
    """A time in a text. Refused when there is none."""
    starts, _ = clock_beside(text)
    if starts is None:
        raise Refused(Reason.TIME_UNCLEAR)
    return starts


def clock_beside(text: str) -> tuple[time | None, str]:
    """A time in a text, and the text without it. Refused for a time that does not exist, such as 25:00."""
    said = " ".join(text.lower().split())
    if found := _BESIDE_HOUR.search(said):
        minutes, loose = _hour(found[2]) * 60 + _BESIDE[found[1]], True
    elif found := _WRITTEN.search(said):
        minutes, loose = int(found[1]) * 60, found[1] == found[1].lstrip("0") and not (found[2] or found[3])
        minutes += _minutes(found[2] or found[3] or "0")
    elif found := _WHOLE_HOUR.search(said):
        minutes, loose = _hour(found[1] or found[2]) * 60, True
    else:
        return None, said
    if loose and minutes < _AFTERNOON:
        minutes += 12 * 60
    if minutes >= 24 * 60:
        raise Refused(Reason.TIME_UNCLEAR)
    return time(minutes // 60, minutes % 60), " ".join(f"{said[: found.start()]} {said[found.end() :]}".split())


def _hour(said: str) -> int:
    return _NAMED.index(said) + 1 if said in _NAMED else int(said)


def _minutes(said: str) -> int:
    if int(said) >= 60:
        raise Refused(Reason.TIME_UNCLEAR)
    return int(said)
