"""From when until when is somebody not there, or are they back, as they type it in a sentence?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.actions import read_day
from domain.refusals import Refused
from domain.rhythm import Away, away_day

_MOST = 4  # words of a day: "dinsdag 1 december 2026"
_ONE = timedelta(days=1)
_TYPED_TO = r"(?<= )(?:tot en met|t/m|tm|t\.e\.m\.|–|-|tot)(?= )|t/m|(?<=\d)[–-](?=\d)"
_RANGE = re.compile(rf"(?P<begins>\b\S+(?: \S+){{0,3}}?) ?(?P<how>{_TYPED_TO}) ?(?P<ends>\S.*)")
_BETWEEN = re.compile(r"\btussen (?P<begins>\S+(?: \S+){0,3}?) en ")
_INCLUDED = re.compile(r"(?:\btot en met|t/m|\btm|\bt\.e\.m\.) ?(?P<day>.+)")
_EXCLUDED = re.compile(
    r"\b(?:tot|terug (?:ben ik )?op|weer op|weer er op|weer vanaf|terug vanaf) (?P<day>(?!en met).+)"
)
_AGAIN = re.compile(
    r"(?P<day>\S+(?: \S+){0,2}) (?:ben ik |kom ik )?(?:er )?weer\b"
    r"|\bweer (?:\w+ ){0,2}(?:op )?(?P<later>(?:\w+dag|morgen|overmorgen)\b.*)"
)
_FROM = re.compile(r"\b(?:vanaf|met ingang van|per) (?P<day>.+)")
_WEEKDAY = re.compile(r"\b((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:morgen|ochtend|middag|avond)?\b")
_MONTH = r"(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*"
_DATE = re.compile(rf"\b\d{{1,2}}e? {_MONTH}(?: \d{{4}})?\b|\b\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{4}})?\b")
_NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8}
_LASTS = re.compile(rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>dag|dagen|week|weken|maand|maanden)\b")
_UNITS = {"da": 1, "we": 7, "ma": 30}  # days
_OF_BACK = (  # every word that may stand in a sentence that says no more than this
    r"hallo|hoi|hey|hi|ja|zo|joehoe|goedemorgen|morgen|team|allemaal|ik|ben|zit|sta|meld|mij|me|mezelf|gelukkig|inmiddels"
    r"|nu|sinds|vandaag|vanaf|vanochtend|weer|er|terug|hersteld|beter|opgeknapt|helemaal|volledig|gewoon|aanwezig|beschikbaar"
    r"|bereikbaar|aan|de|het|slag|werk|van|vakantie|weggeweest|verlof|op|kantoor|school|ziekte|uit|mijn|en|!|,"
)
_BACK = re.compile(rf"(?:(?:{_OF_BACK})(?:\s+|$|(?=[!,])))+")
_RETURNS = re.compile(
    r"\b(?:(?:er|aan het werk|aan de slag) weer|weer (?:er|terug|beter|hersteld|aan|aanwezig|beschikbaar|bereikbaar|op)"
    r"|terug|beter|hersteld)\b"
)


@dataclass(frozen=True, kw_only=True)
class Days:
    """Days on which somebody is not there, the last one with them.

    `begins`: later than today, else from now on; `until`: None when the words don't tell; `back`: "tot", the day
    that was named, of which it is not sure whether it belongs to them.
    """

    begins: date | None = None
    until: date | None = None
    back: date | None = None


def days_away(text: str, today: date) -> Days:
    """On which days they are not there."""
    plain = " ".join(text.lower().split()).rstrip(" .!")
    plain = _BETWEEN.sub(r"van \g<begins> t/m ", plain)
    found = _ranged(plain, today) or _ended(plain, today) or _from(plain, today) or _named(plain, today)
    begins, until = found.begins, found.until
    if begins is not None and (begins <= today or (until is not None and begins > until)):
        begins = None
    if until is not None and until < today:
        until = None
    return Days(begins=begins, until=until, back=found.back if until is not None else None)


def is_back(text: str) -> bool:
    """Whether they say that they are there again, from today on."""
    plain = " ".join(text.lower().rstrip(" .").split())
    return _BACK.fullmatch(plain) is not None and _RETURNS.search(plain) is not None


def _ranged(plain: str, today: date) -> Days | None:
    """From a day until a day. "Van 1 tot 14 december" has the 14th with it, as most mean."""
    found = _RANGE.search(plain)
    if found is None:
        return None
    ends = _day_in(found["ends"], today)
    typed = found["begins"].split()
    begins = next((day for n in range(len(typed)) if (day := _begin_in(" ".join(typed[n:]), ends, today))), None)
    if begins is None or ends is None:
        return None
    if _WEEKDAY.match(found["ends"]) is not None and begins > today:
        ends = _day_in(found["ends"], begins) or ends
    if begins > ends and begins.year > ends.year and begins.year > today.year:  # it began already
        begins = today
    return Days(begins=begins, until=ends, back=ends if found["how"] == "tot" else None)


def _begin_in(words: str, ends: date | None, today: date) -> date | None:
    """The first day; "1 tot 14 december" names its month later, and who names the weekday of today means today."""
    number = re.fullmatch(r"(\d{1,2})e?", words)
    if number is not None:
        return _same_month(int(number[1]), ends)
    weekday = _WEEKDAY.fullmatch(words)
    found = _whole_day(words, today)
    return today if weekday is not None and found == today + timedelta(days=7) else found


def _same_month(day: int, ends: date | None) -> date | None:
    if ends is None:
        return None
    first = ends if day <= ends.day else ends.replace(day=1) - _ONE  # else it is of the month before
    try:
        return first.replace(day=day)
    except ValueError:
        return None


def _ended(plain: str, today: date) -> Days | None:
    if (found := _INCLUDED.search(plain)) is not None:
        return Days(until=_day_in(found["day"], today))
    found = _EXCLUDED.search(plain)
    back = _day_in(found["day"], today) if found is not None else None
    if back is None and (again := _AGAIN.search(plain)) is not None:
        typed = (again["day"] or "").split()
        back = next((day for n in range(len(typed)) if (day := _whole_day(" ".join(typed[n:]), today))), None)
        back = back or (_day_in(again["later"], today) if again["later"] else None)
    if back is None:
        return Days() if found is not None else None
    return None if back <= today else Days(until=back - _ONE, back=back)


def _from(plain: str, today: date) -> Days | None:
    found = _FROM.search(plain)
    begins = _begin_in(found["day"], None, today) or _day_in(found["day"], today) if found is not None else None
    lasts = _LASTS.search(plain)
    if lasts is None:
        return None if begins is None else Days(begins=begins)
    count = _NUMBERS.get(lasts["count"]) or int(lasts["count"])
    first = begins or (today + timedelta(days=7 - today.weekday()) if "volgende week" in plain else today)
    return Days(begins=first, until=first + timedelta(days=count * _UNITS[lasts["unit"][:2]] - 1))


def _named(plain: str, today: date) -> Days:
    """A day or two, or a week, that is named and nothing more."""
    days = [day for each in _WEEKDAY.findall(plain) if (day := _begin_in(each, None, today))]
    if "volgende week" in plain:
        monday = today + timedelta(days=7 - today.weekday())
        days = [monday + timedelta(days=day.weekday()) for day in days]
        return (
            Days(begins=min(days), until=max(days))
            if days
            else Days(begins=monday, until=away_day(Away.NEXT_WEEK, today))
        )
    days += [day for each in _DATE.findall(plain) if (day := _whole_day(each.replace("e ", " "), today))]
    if re.search(r"\bovermorgen\b", plain):
        days.append(today + 2 * _ONE)
    elif re.search(r"\bmorgen\b", plain):
        days.append(today + _ONE)
    if re.search(r"\b(?:vandaag|vanmiddag|vanochtend|vanavond)\b", plain):
        days.append(today)
    if days:
        return Days(begins=min(days), until=max(days))
    if re.search(r"\bkomende week\b", plain):
        return Days(begins=today + timedelta(days=7 - today.weekday()), until=away_day(Away.NEXT_WEEK, today))
    if re.search(r"\b(?:deze|hele|rest van de) week\b", plain):
        return Days(until=away_day(Away.THIS_WEEK, today))
    return Days()


def _day_in(words: str, today: date) -> date | None:
    """The day with which these words begin."""
    typed = words.split()
    for number in range(min(_MOST, len(typed)), 0, -1):
        if found := _whole_day(" ".join(typed[:number]), today):
            return found
    return None


def _whole_day(words: str, today: date) -> date | None:
    try:
        return read_day(re.sub(r"^(\d{1,2})e\b", r"\1", words.rstrip(",.")), today)
    except Refused:
        return None
