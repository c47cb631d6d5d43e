"""Which bank account is it: in any country, in pieces, in lower case, with an O for a 0?"""

import re
from collections.abc import Iterator

from stdnum import iban

from anonymity.forms.windows import found_before_figures
from anonymity.spans import Label, Span, identifier

# Lengths from the IBAN registry (SWIFT), the countries people here hold accounts in.
_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO", 16: "BE", 18: "NL DK FI", 19: "SI", 20: "LT LU AT EE BA XK", 21: "CH LV HR", 22: "DE GB IE BG RS",
        24: "ES RO CZ SK SE", 25: "PT", 26: "TR", 27: "FR IT GR", 28: "PL HU CY AL", 29: "UA", 31: "MT",
    }.items()
    for country in countries.split()
}  # fmt: skip
_SEP = r"[ .\-_/\n]{0,2}"
_COUNTRY = "|".join(rf"{country[0]}[ .\-]?{country[1]}" for country in _LENGTHS)
_ANY = re.compile(rf"(?<![^\W_])(?:{_COUNTRY}){_SEP}[\do]{_SEP}[\do](?:{_SEP}[a-z0-9]){{11,30}}", re.I)
# Also with a typing error: the letters of the bank give it away.
_DUTCH = re.compile(
    rf"(?:(?<![^\W_])|(?<=iban))(?:n[ .-]?l|en\s?el){_SEP}\d{_SEP}\d{_SEP}[a-z](?:{_SEP}[a-z]){{3}}(?:{_SEP}[\do])"
    rf"{{8,10}}\d?(?![^\W_])",
    re.I,
)
_BANK_FIRST = re.compile(
    rf"(?<![^\W_])(?:ingb|abna|rabo|snsb|asnb|trio|knab|bunq|rbrb|fvlb|revo)(?:{_SEP}\d){{10}}(?!\w)", re.I
)
_SAID = re.compile(
    r"\b(?:i\.?ban\w{0,7}|rek(?:\.|ening)?[ .-]?(?:nummers?|nrs?)?|bankrek\w*|rekeningen|bankpas|giro\w*|"
    r"banknummer)(?![^\W_])",
    re.I,
)
_BEHIND_WORD = re.compile(
    rf"[^\n\d]{{0,30}}?(?<![^\W_])(?P<number>[a-z]{{2}}{_SEP}\d{_SEP}\d(?:{_SEP}(?:\d|(?<![a-z])[a-z]{{4}}(?=[ "
    rf"\d.-])|o)){{8,30}}|\d(?:[ .\-]?\d){{6,11}})(?!\w|,\d)",
    re.I,
)
_IN_PART = re.compile(
    r"\b(?:iban|rekening(?:nummer)?|bankrekening)\b[^\n\d]{0,15}\b(?:eindig\w*|begin\w*|laatste)"
    r"\b[^\n\d]{0,25}(?P<number>\d(?:[ .-]?\d){2,9})(?!\w|[.,:]\d)",
    re.I,
)
_COUNTED = re.compile(r"\s?(?:euro|eur\b|€)", re.I)


def bank_accounts(text: str) -> Iterator[Span]:
    """Find accounts with the right check digits, Dutch ones always, and what the text calls one."""
    for pattern in (_DUTCH, _BANK_FIRST):
        for found in found_before_figures(pattern, text, 40):
            yield identifier(found.start(), found.end(), Label.IBAN)
    at = 0
    while (candidate := _ANY.search(text, at)) is not None:
        end = _end(candidate[0])
        if end:
            yield identifier(candidate.start(), candidate.start() + end, Label.IBAN)
        at = candidate.start() + (end or 1)
    for found in _IN_PART.finditer(text):
        yield identifier(*found.span("number"), Label.IBAN)
    for said in found_before_figures(_SAID, text, 90):
        behind = _BEHIND_WORD.match(text, said.end())
        if behind and not _COUNTED.match(text, behind.end()):
            yield identifier(*behind.span("number"), Label.IBAN)


def _end(candidate: str) -> int:
    """Say where a valid account number ends: the words behind it may look like more of it."""
    letters = [(at, letter.upper()) for at, letter in enumerate(candidate) if letter.isalnum()]
    length = _LENGTHS["".join(letter for _, letter in letters[:2])]
    if len(letters) < length:
        return 0
    account = "".join(letter for _, letter in letters[:length])
    figures = account[:2] + account[2:4].replace("O", "0") + account[4:8] + account[8:].replace("O", "0")
    end = letters[length - 1][0] + 1
    return end if any(iban.is_valid(form, check_country=False) for form in (account, figures)) else 0
