"""On which number is one person called: with dots, slashes, the letter O, a digit short, no 06 before it?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from anonymity.forms.windows import found_before_figures, lowered
from anonymity.spans import Label, Span, identifier

_SEP = r"[ \-./(),_*|~·•\n]{0,5}"
_D = r"[\do]"
# A day with a year or a time before or behind it, as people write it: no number that rings.
_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d[ ,\n].*",
    re.S,
)
_CASE = re.compile(r"(?:19|20)\d\d\s?[-/]\s?\d{2,6}")  # 2024/0612
_HOURS = re.compile(r"\d{1,2}[.:]\d\d\s?(?:-|/|t/m|tot)\s?\d{1,2}[.:]\d\d")
# 0800/0900 and their family ring at an organisation; 14 + area code at a municipality; 116 at helplines.
_PUBLIC = re.compile(
    r"(?:\+31|0031|0)\s*0?(?:800|900|906|909|84)|(?:800|900|90[69])[- ]?\d{4}(?!\d)|(?:0?14\s?0\d{1,3}|"
    r"116\s?\d{3})(?!\d)"
)
_MOBILE = re.compile(
    rf"(?<!\d)(?:[(]?(?:\+|00){_SEP}31{_SEP}(?:\(?0\)?)?{_SEP}|[0o]{_SEP}|31[ -]?\(?0?\)?[ -]?)6(?:{_SEP}{_D})"
    rf"{{6,8}}\d?(?!\w)",
    re.I,
)
_ZERO_IN_WORDS = re.compile(rf"(?<![^\W_])nul\s?zes(?:{_SEP}\d){{6,8}}(?!\w)", re.I)
_LANDLINE = re.compile(rf"(?<![\w+])\(?0(?:[1-57]\d|8[5-8]|[1-57]\d\d)\)?(?:{_SEP}\d){{6,8}}(?!\w)")
_ABROAD = re.compile(rf"(?<![\w+])\(?(?:\+|00){_SEP}[1-9](?:{_SEP}\d){{7,14}}(?!\w)")
_RUN = re.compile(r"(?<![\w+,])(?<!\d[.:])\d(?:[ \-./()_]{0,3}\d){5,12}(?![\w%]|[,:]\d)")
_OF_SOMEBODY = re.compile(
    r"\b(?:(?:zijn|haar|hun|mijn|z'n|zn|dr|d'r|het|dit|dat|welk|een|onbekend|prive|privé|ander|nieuwe?|vast|mobiele?)?\s?"
    r"(?:nummers?|nr|nmr|num)|tel\w{0,10}|bel(?:len|t|de|ler)?|gebeld|app(?:en|t|te|je)?|geappt|whats?app\w{0,3}|wapp|mob\w{0,6}|gsm|sms\w*|0?6\s?nummer|06\d{0,6}|"
    r"tele?foon\w*|telnr|telefoonnr|mobieltje|bereikbaar|thuisnummer|noodnummer|oproep|gebelt)(?![^\W_])",
)
OF_SOMETHING = re.compile(
    r"\b\w*(?:bestel|order|factuur|zaak|dossier|ticket|track|artikel|kvk|btw|pakket|polis|serie|referentie|casus)\w*\b[^\n]{0,20}$",
    re.I,
)
_COUNTED = re.compile(r"\s?(?:euro|eur\b|€|keer|volgers|likes|views|jaar|leden|mensen|stuks|km|leerlingen|uur)", re.I)
_PART = re.compile(
    r"\b(?:eindig\w*|beginn?\w*|start\w*|laatste|rest|cijfers|achterkant|voorkant)\b[^\n\d]{0,40}?(?<!\w)"
    r"(?P<part>\d(?:[ -]?\d){2,8})(?!\w|[.,:]\d)",
    re.I,
)
_FAR = 120


def telephones(text: str) -> Iterator[Span]:
    """Find the numbers of persons; numbers anybody may call stay."""
    for pattern in (_MOBILE, _ZERO_IN_WORDS, _LANDLINE, _ABROAD):
        for found in pattern.finditer(text):
            if sum(map(str.isdigit, found[0])) > 4 and not _is_public(found[0]):
                yield identifier(found.start(), found.end(), Label.PHONE)
    said = [found.span() for found in found_before_figures(_OF_SOMEBODY, lowered(text), _FAR)]
    if not said:
        return
    for found in _RUN.finditer(text):
        if _is_called(text, found, said) and not _is_public(found[0]):
            yield identifier(found.start(), found.end(), Label.PHONE)
    for found in _PART.finditer(text):
        first = bisect_left(said, found.start() - 60, key=itemgetter(0))
        if first < len(said) and said[first][0] < found.end("part") + 30:
            yield identifier(*found.span("part"), Label.PHONE)


def _is_called(text: str, found: re.Match[str], said: list[tuple[int, int]]) -> bool:
    """Does a word for calling stand before it or close behind it, and nothing that is counted or ordered?"""
    digits = sum(map(str.isdigit, found[0]))
    if _COUNTED.match(text, found.end()) or OF_SOMETHING.search(text, max(0, found.start() - 40), found.start()):
        return False
    ahead = bisect_right(said, found.start(), key=itemgetter(1)) - 1
    behind_it = bisect_left(said, found.end(), key=itemgetter(0))
    before = ahead >= 0 and found.start() - said[ahead][1] <= (35 if digits > 6 else 6)
    behind = behind_it < len(said) and said[behind_it][0] - found.end() <= 25
    if found[0].startswith(("0", "6")) and digits > 7:
        return before or behind
    return (before and digits > 6) or (digits == 6 and before and found[0].isdigit())


def is_moment(figures: str) -> bool:
    """Is it a day or the hours of a meeting?"""
    return bool(_DATE.fullmatch(figures) or _HOURS.search(figures) or _CASE.fullmatch(figures))


def _is_public(number: str) -> bool:
    bare = number.strip().lstrip("(")
    return bool(_PUBLIC.match(bare)) or is_moment(bare)
