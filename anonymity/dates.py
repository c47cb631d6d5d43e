"""When was somebody born?"""

import re
from collections.abc import Iterator

from anonymity.spans import Label, Span, identifier
from anonymity.wordset import either

_MONTH = either(
    "jan(?:uari)? feb(?:ruari)? mrt maart apr(?:il)? mei juni? juli? aug(?:ustus)? sept?(?:ember)? okt(?:ober)? "
    "nov(?:ember)? dec(?:ember)?"
)
_DAY_NAMES = either("maandag_ dinsdag_ woensdag_ donderdag_ vrijdag_ zaterdag_ zondag_")
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_CLOSED = rf"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]){_Y}"
_FIGURES = rf"{_D}\s?[-/.]\s?{_M}(?:\s?[-/.]\s?(?:{_Y}|'?\d\d))?|{_Y}-{_M}-{_D}|{_CLOSED}"
_WORDED = rf"{_D}(?:e|ste|de)?\s{_MONTH}\.?(?:\s{_Y}|\s'\d\d|\s\d\d(?!\d|[:.]\d))?"
_DATE = re.compile(rf"(?<![\w./-])(?:{_WORDED}|{_FIGURES})(?![\w/-]|\.\d)", re.I)
_BORN = either(
    r"geboren geboorte\w* geb(?:\.|dat\w*)? jarig verjaart verjaardag dob bday birthday g\.?d\.? is_van bouwjaar"
)
_BORN_BEFORE = re.compile(rf"\b{_BORN}(?![^\W_])[^\n!?;]{{0,28}}$", re.I)
_BORN_AFTER = re.compile(
    r"^[\s,)]{0,3}(?:(?:is|wordt?) (?:hij|ze|zij)\s)?"
    r"(?:geboren|geb\b|jarig|verjaart|wordt (?:hij|ze|zij) 1\d|\d\d geworden)",
    re.I,
)
_TURNS = re.compile(
    r"\b(?:wordt|word|werd|is)\s(?:hij|ze|zij|\w+)?\s?1?\d\s(?:jaar\s)?(?:geworden\s)?(?:op|met)\s"
    rf"(?:{_DAY_NAMES})?$",
    re.I,
)
_FULL = re.compile(rf"{_D}\s?[-/.]\s?{_M}\s?[-/.]\s?(?P<year>{_Y})|(?P<iso>{_Y})-{_M}-{_D}")
# A pupil of today and anybody older was born before this; a written date of an event is younger.
_LAST_BIRTH_YEAR = 2018


def birth_dates(text: str) -> Iterator[Span]:
    """Find dates of birth and birthdays; the date of an event stays."""
    if not any(map(str.isdigit, text)):
        return
    for found in _DATE.finditer(text):
        before = text[max(0, found.start() - 45) : found.start()]
        after = text[found.end() : found.end() + 25]
        said = _BORN_BEFORE.search(before) or _BORN_AFTER.search(after) or _TURNS.search(before)
        if said or _is_long_ago(found[0]):
            yield identifier(found.start(), found.end(), Label.BIRTHDATE)


def _is_long_ago(date: str) -> bool:
    found = _FULL.fullmatch(date)
    return found is not None and int(found["year"] or found["iso"]) <= _LAST_BIRTH_YEAR
