"""Which numbers belong to one person: telephone, BSN, bank account, pupil number?"""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from anonymity.forms.bank_accounts import bank_accounts
from anonymity.forms.pupils import pupil_numbers
from anonymity.forms.telephones import OF_SOMETHING, is_moment, telephones
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon

_ENOUGH_DIGITS = 3
_DIGIT = re.compile(r"\d")
_BSN = re.compile(r"(?<![\w.,+€-])(?<!\d[/:])\d(?:(?: ?[.\-/_] ?| {1,2})?\d){7,8}(?![^\W_]|[.,:/-]\d)")
_BSN_AFTER = re.compile(r"[^\n\d.!?]{0,25}?(?<![^\W_])(?:bsn\w{0,7}|burger\s?service\w*|sofi\w*)(?![^\W_])", re.I)
_BEHIND_BSN = re.compile(
    r"(?<![^\W_])(?:b\.?s\.?n\.?(?:[ -]?(?:nummer|nr|no)\.?)?|burger\s?service\s?(?:nummer|nr)?\w*|sofi\w*|"
    r"bsnnr|bsnnummer)(?![^\W\d_])"
    r"[^\d]{0,30}?(?:(?<=bsn)|(?<=bsn.)|(?<![\w.,]))(?P<number>\d(?:[ .\-/_]{0,3}\d){6,9})(?!\w)",
    re.I,
)

_PART_OF_BSN = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer)\b[^\n\d]{0,20}\b(?:eindig\w*|begin\w*|laatste|eerste)\b[^\n\d]{0,25}"
    r"(?P<number>\d(?:[ .-]?\d){1,7})(?![\w]|[.,:]\d)",
    re.I,
)


def numbers(text: str, words: Lexicon) -> Iterator[Span]:
    """Find the numbers of persons; numbers anybody may call stay."""
    if len(_DIGIT.findall(text, 0, 5000)) < _ENOUGH_DIGITS:
        return
    yield from pupil_numbers(text, words)
    yield from bank_accounts(text)
    yield from _service_numbers(text)
    yield from telephones(text)


def _service_numbers(text: str) -> Iterator[Span]:
    for pattern in (_BEHIND_BSN, _PART_OF_BSN):
        for found in pattern.finditer(text):
            yield identifier(*found.span("number"), Label.BSN)
    for found in _BSN.finditer(text):
        number = re.sub(r"\D", "", found[0])
        said = _BSN_AFTER.match(text, found.end())
        ordered = OF_SOMETHING.search(text, max(0, found.start() - 40), found.start())
        if said or (not ordered and bsn.is_valid(number) and not is_moment(found[0])):
            yield identifier(found.start(), found.end(), Label.BSN)
