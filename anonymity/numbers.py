"""Which numbers belong to one person: telephone, BSN, bank account, pupil number?"""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban
from stdnum.nl import bsn

from anonymity.spans import Label, Span, identifier

_ENOUGH_DIGITS = 4  # the phone matcher is the slowest step: it has nothing to find in less
_TRIES = 100  # a text with more candidates is no signal; the patterns below still read all of it
_DIGIT = re.compile(r"\d")
_DATE = re.compile(r"\d{1,2}([-/. ])\d{1,2}\1(?:19|20)?\d\d")
# 0800/0900 and their family ring at an organisation; 14 + area code at a municipality; 116 at helplines.
_PUBLIC = re.compile(r"(?:\+31|0031|0)?\s*0?(?:800|900|906|909|84|14\s?0\d\d|116)")
_SEP = r"[ \-./(),_*|]{0,3}"
_MOBILE = re.compile(
    rf"(?<![\w+])(?:(?:\+|00){_SEP}31{_SEP}(?:\(?0\)?)?{_SEP}|[0o]{_SEP})6(?:{_SEP}\d){{6,8}}(?!\w)", re.I
)
_LANDLINE = re.compile(rf"(?<![\w+])\(?0(?:[1-57]\d|8[5-8]|[1-57]\d\d)\)?(?:{_SEP}\d){{6,8}}(?!\w)")
_ABROAD = re.compile(rf"(?<![\w+])(?:\+|00)[1-9](?:{_SEP}\d){{7,14}}(?!\w)")
_BARE_MOBILE = re.compile(r"(?<![\w+.,-])6[ -]?[1-5]\d(?:[ -]?\d){6}(?![\w-])")
_CALLED = re.compile(r"\b(?:nummer|nr|tel\w*|bel\w*|app\w*|whatsapp|mob\w*|gsm|sms\w*)\b[^\n\d]{0,25}$", re.I)
_LOCAL = re.compile(r"(?<![\w+.,-])[1-9]\d{1,3}[ -]?\d{2,4}(?:[ -]?\d{2}){0,2}(?![\w-]|[.,]\d)")
_RINGS = re.compile(r"\b(?:tel\w*|bel\w*|gsm|sms\w*|mob\w*)\b[^\n\d]{0,15}$", re.I)
_BSN = re.compile(r"(?<![\w.,+-])\d(?:[ .\-]?\d){7,8}(?![\w]|[.,-]\d)")
_BSN_SAID = re.compile(r"\b(?:bsn|burgerservice\w*|sofi\w*)\b[^\n\d]{0,30}$", re.I)
_IBAN = re.compile(r"(?<![^\W_])[a-z]{2}\s?\d\d(?:[ .-]?[a-z0-9]){11,30}(?![^\W_])", re.I)
_IBAN_NL = re.compile(r"(?<![^\W_])nl\s?\d\d[ .-]?[a-z]{4}(?:[ .-]?\d){8,10}(?![^\W_])", re.I)
_PUPIL_WORD = (
    r"(?:leerling|student|studenten|stam|pupil|lln|ll|leerl|deelnemer|school|stud|magister|somtoday)[ .-]{0,2}"
    r"(?:nummers?|nrs?|no|num|id)|llnr|lnr|pgn|onderwijsnummer|l[a-z]{3,9}(?:nummer|numer|nr|nmr)"
)
# "Leerlingnummer" stands somewhere near: before it, or behind it.
_NEAR_PUPIL = re.compile(
    rf"\b(?:{_PUPIL_WORD})\b[^\n!?;]{{0,40}}?(?<![\w.-])(?P<after>[a-z]{{0,3}}\d[\d.\-]{{2,14}}\d)(?!\w)"
    rf"(?:(?:,| en| of| en met| plus)\s(?P<other>\d{{4,10}})(?!\w))?",
    re.I,
)
_BEFORE_PUPIL = re.compile(
    rf"(?<![\w.-])(?P<before>[a-z]{{0,3}}\d[\d\-]{{2,12}}\d)\b[^\n.!?;\d]{{0,40}}\b(?:{_PUPIL_WORD})\b", re.I
)
_PUPIL_AND_NUMBER = re.compile(
    r"\b(?:ll|lln|leerlinge?|student|pupil|deelnemer|(?:leerling)?dossier(?:nummer|nr)?)\.?\s"
    r"(?:met\s)?(?:het\s)?(?:nummer|nr\.?|no\.?|id|:)?[\s:]*(?P<number>[a-z]?\d[\d-]{3,11})(?![\w-])",
    re.I,
)
_PUPIL = re.compile(
    r"\b(?:(?:leerling|student|studenten|stam|pupil|lln|ll|leerl|deelnemer|school)[ .-]{0,2}(?:nummers?|nrs?|no|num|id)"
    r"|llnr|lnr|leerlingnr|leerlingnummer|studentnummer|stamnummer|stamnr|pgn|onderwijsnummer)\b"
    r"[^\w\n]{0,4}(?:(?:is|was|van|hem|haar|de|leerling|deze|nummer|luidt)[ :]{1,2}){0,3}"
    r"(?P<number>[a-z]{0,3}\d[\d.\-]{2,14}\d)(?!\w)",
    re.I,
)


def numbers(text: str) -> Iterator[Span]:
    """Find the numbers of persons; numbers anybody may call stay."""
    if len(_DIGIT.findall(text, 0, 5000)) < _ENOUGH_DIGITS:
        return
    yield from _pupil_numbers(text)
    yield from _accounts(text)
    yield from _service_numbers(text)
    yield from _phones(text)


def _pupil_numbers(text: str) -> Iterator[Span]:
    for found in _PUPIL.finditer(text):
        yield identifier(found.start("number"), found.end("number"), Label.PUPILNO)
    for found in _PUPIL_AND_NUMBER.finditer(text):
        if sum(map(str.isdigit, found["number"])) > 4:
            yield identifier(*found.span("number"), Label.PUPILNO)
    for pattern in (_NEAR_PUPIL, _BEFORE_PUPIL):
        for found in pattern.finditer(text):
            for group in found.groupdict().keys() & {name for name, value in found.groupdict().items() if value}:
                if not _DATE.fullmatch(found[group]):
                    yield identifier(*found.span(group), Label.PUPILNO)


def _accounts(text: str) -> Iterator[Span]:
    for found in _IBAN_NL.finditer(text):  # also with a typing error: the letters give it away
        yield identifier(found.start(), found.end(), Label.IBAN)
    for found in _IBAN.finditer(text):
        end = _iban_end(found[0])
        if end:
            yield identifier(found.start(), found.start() + end, Label.IBAN)


def _iban_end(candidate: str) -> int:
    """Say where a valid account number ends: the words behind it may look like more of it."""
    country = candidate[:2].upper()
    length = _IBAN_LENGTHS.get(country)
    seen = 0
    for at, letter in enumerate(candidate):
        seen += letter.isalnum()
        if seen == length:
            return at + 1 if iban.is_valid(re.sub(r"\W", "", candidate[: at + 1]).upper(), check_country=False) else 0
    return 0


# Lengths from the IBAN registry (SWIFT), the countries people here hold accounts in.
_IBAN_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO", 16: "BE", 18: "NL DK FI", 19: "SI", 20: "LT LU AT EE BA XK", 21: "CH LV HR", 22: "DE GB IE BG RS",
        24: "ES RO CZ SK SE", 25: "PT", 26: "TR", 27: "FR IT GR", 28: "PL HU CY AL", 29: "UA", 31: "MT",
    }.items()
    for country in countries.split()
}  # fmt: skip


def _service_numbers(text: str) -> Iterator[Span]:
    for found in _BSN.finditer(text):
        said = _BSN_SAID.search(text, max(0, found.start() - 50), found.start())
        if said or (bsn.is_valid(found[0]) and not _DATE.fullmatch(found[0])):
            yield identifier(found.start(), found.end(), Label.BSN)


def _phones(text: str) -> Iterator[Span]:
    for pattern in (_MOBILE, _LANDLINE, _ABROAD):
        for found in pattern.finditer(text):
            if not _is_public(found[0]):
                yield identifier(found.start(), found.end(), Label.PHONE)
    for found in _BARE_MOBILE.finditer(text):
        if _CALLED.search(text, max(0, found.start() - 40), found.start()):
            yield identifier(found.start(), found.end(), Label.PHONE)
    for found in _LOCAL.finditer(text):
        digits = sum(map(str.isdigit, found[0]))
        if digits in {7, 8} and _RINGS.search(text, max(0, found.start() - 30), found.start()):
            yield identifier(found.start(), found.end(), Label.PHONE)
    for match in phonenumbers.PhoneNumberMatcher(text, "NL", max_tries=_TRIES):
        if not _is_public(match.raw_string):
            yield identifier(match.start, match.end, Label.PHONE)


def _is_public(number: str) -> bool:
    return bool(_PUBLIC.match(number.lstrip("(")) or _DATE.fullmatch(number.strip()))
