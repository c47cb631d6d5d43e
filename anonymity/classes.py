"""Which class is it: 3B, H4c, 2vmbo-t1?"""

import re
from collections.abc import Iterator

from anonymity.spans import Label, Span, identifier
from anonymity.wordset import either, wordset

_LEVEL = either(
    "vmbo mavo havo vwo gymnasium gym atheneum ath brugklas brug basis kader isk kgt kbl bbl tl gl kb bb bk kt "
    "gt th hv mh ha ah vw mv hav va vg tto [bhvmtkagp]"
)
_STREAM = either("tl gl kb bb t g k b v h")
_ENDS = r"(?![\w-]|[.,]\d)"
# 1hv2, 3tl2, 2vmbo-t1, 5havo3, 2MH1, 4HA: year, level, section
_YEAR_FIRST = re.compile(rf"(?<![\w.,:-])[1-6]\s?{_LEVEL}(?:-?{_STREAM})?[-.]?(?:\d{{1,2}}|[a-g]){_ENDS}", re.I)
# H4c, V5b, TL3a, havo 4b, brugklas 1c: level, year, section
_LEVEL_FIRST = re.compile(rf"(?<![\w.-]){_LEVEL}[ -]?[1-6][-.]?[a-h](?:\d)?{_ENDS}", re.I)
_SECTION_BY_NUMBER = re.compile(rf"(?<![\w.-])[bhvmtkagp]{{1,2}}[1-6]\.\d{_ENDS}", re.I)
# 3B, 2C
_SHORT = re.compile(r"(?<![\w.,:€$+-])[1-6]-?[a-z]\d?(?![\w'-]|[.,]\d)", re.I)
_SPACED = re.compile(r"(?<![\w.,:-])[1-6]\s(?:vmbo|mavo|havo|vwo|gym|tl|kb|bb|gl)\s[A-H](?![\w'-])")

_WHO = either(r"mentor(?:en)? mentrix leerling(?:en|e|es)? lln jongens? meisjes? meiden docent\w*")
_CHAT = either(r"groepsapp groepschat app appgroep klassenapp\w*")
_IN = either("uit van in met tussen bij tegen voor door en of tot naar de hele heel")
_PERHAPS_BEFORE = re.compile(
    rf"\b(?:klas(?:sen)?|brugklas\w*|mentorklas|groep|{_WHO}|{_CHAT}|{_IN})"
    r"(?:\s(?:de|het|klas|groep|onze|hele|die|parallelklas))?[\s:(\"']{1,3}$",
    re.I,
)
_SURELY_BEFORE = re.compile(
    r"\b(?:klas(?:sen)?|brugklas\w*|mentorklas|parallelklas|klassenapp|groep)[\s:(\"']{1,3}$"
    rf"|\b(?:{_WHO}|{_CHAT})\s(?:uit|van|in)\s(?:de\s|klas\s)?$",
    re.I,
)
_AFTER_ANOTHER = re.compile(r"(?<![\w.])[1-6][A-Za-z]\d?(?:,| en| of| &| /|/|, en)\s?(?:de\s)?$")
_ROOM_BEFORE = re.compile(
    rf"\b{either('lokaal kamer zaal kluisje deur gate perron bus lijn afslag type model versie')}\s$", re.I
)
# What else is written like a class: sizes, networks, times, ordinals, drugs, amounts.
_ELSE_LOWER = wordset("e x k m d g l u j h p v c s t")
_ELSE_UPPER = wordset("X K G L P")
_MOVIE = frozenset({"2D", "3D"})
_ACTS_BEHIND = re.compile(rf"\s{either('heeft is gaat wil maakt zit had was doet pest krijgt komt')}\b")
_UNIT_BEHIND = re.compile(
    rf"^\s?{either('-?netwerk -?mast euro per uur keer verdieping etage klas klassen jaars graads')}\b", re.I
)


def classes(text: str) -> Iterator[Span]:
    """Find codes of one class; a level and year (3 havo, klas 3, H4) stay."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in (_YEAR_FIRST, _LEVEL_FIRST, _SECTION_BY_NUMBER):
        for found in pattern.finditer(text):
            if not _is_something_else(found[0], text[max(0, found.start() - 12) : found.start()]):
                yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _SPACED.finditer(text):
        yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _SHORT.finditer(text):
        if _is_short_class(found, text):
            yield identifier(found.start(), found.end(), Label.CLASS)


def _is_something_else(code: str, before: str) -> bool:
    """Leave "4 h 2", "3 havo 2 leerlingen" and "lokaal b2a" alone."""
    if re.fullmatch(r"[1-6]\s(?:[bhvmtkagp][-.]?\w+|\D+\d{1,2})", code, re.I):
        return True
    return bool(_ROOM_BEFORE.search(before))


def _is_short_class(found: re.Match[str], text: str) -> bool:
    code = found[0]
    letter = code.strip("-0123456789")
    before = text[max(0, found.start() - 40) : found.start()]
    if _SURELY_BEFORE.search(before):
        return letter != "e" or before.lower().endswith("klas ")
    if _AFTER_ANOTHER.search(before):
        return letter not in {"e", "x", "X"}
    if _UNIT_BEHIND.match(text[found.end() : found.end() + 14]):
        return False
    if letter.isupper() and letter not in _ELSE_UPPER and code not in _MOVIE:
        return True
    opens = not before.strip() or before.rstrip()[-1] in ".!?:\n"
    if opens and letter in "abcdf" and _ACTS_BEHIND.match(text[found.end() : found.end() + 12]):
        return True
    doubtful = letter in {"D", "L", "P"} if letter.isupper() else letter not in _ELSE_LOWER
    return doubtful and bool(_PERHAPS_BEFORE.search(before))
