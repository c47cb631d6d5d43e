"""Which number did the school give somebody: on the pass, in the system, in the file?"""

import re
from collections.abc import Iterator

from anonymity.forms.windows import found_before_figures, lowered
from anonymity.spans import Label, Span, identifier

_NUMBER = r"[- .]?(?:nummers?|numers?|nrs?|nmr|no|num|id|code)"
_OF_PUPIL = (
    r"(?:leerling(?:en)?|leerlinge|student(?:en)?|stam|pupil(?:len)?|llns?|lls?|ll\.n|leerl|stud|deelnemers?|deeln|school|schoolpas|magister|"
    r"somtoday|som|pas|pasje|leerlingpas|toegangspas|kantinepas|lnr|basispoort|edex|aanmeld|inschrijf)"
)
_WORD = re.compile(
    rf"(?<![^\W_])(?:{_OF_PUPIL}\.?{_NUMBER}|llnr|lnr|l\.?l\.?nr|pgn|onderwijsnummer|l[a-z]{{3,9}}(?:nummer|numer|nr|nmr)|eckid|eck-id|lln\.)(?![^\W_])",
)
# The number itself, also after three letters (no word) or a year, or in twos and threes.
_SMALL_WORD = r"(?:op|en|of|in|is|was|van|te|met|bij|om|aan|uit|per|tot|bel|app|tel|had)[ .-]"
_CODE = rf"(?:(?!{_SMALL_WORD})[a-z]{{1,3}}[ .-]?)?\d(?:[ .\-/_]{{0,2}}\d){{3,11}}(?:-?[a-z](?!\w))?"
_BEHIND = re.compile(rf"[^\n!?;]{{0,45}}?(?<![\w.,€])(?P<code>{_CODE})(?!\w|[,:]\d)", re.I)
_NEXT_LINE = re.compile(rf"[ :.]{{0,3}}\n\s?(?P<code>{_CODE})(?!\w|[,:]\d)", re.I)
_OTHER = re.compile(rf"(?:,| en| of| en met| plus| &)\s(?:met\s)?(?P<code>{_CODE})(?!\w|[,:]\d)", re.I)
_BEFORE = re.compile(rf"(?<![\w.,€])(?P<code>{_CODE})(?!\w|[,:]\d)[^\n.!?;\d]{{0,40}}$", re.I)
_PUPIL_AND_NUMBER = re.compile(
    r"(?<![^\W_])(?:ll|lln|leerlinge?|student|pupil|deelnemer|(?:leerling)?dossier(?:nummer|nr)?)\.?\s?"
    rf"(?:met\s)?(?:het\s)?(?:leerling)?(?:nummer|nr\.?|no\.?|id|:|#|is)?[\s:#(]*(?P<code>{_CODE})(?!\w|[,:]\d)",
    re.I,
)
_PASS = re.compile(
    r"\b(?:(?:school|leerling|toegangs|kantine|ov-|kluis|bibliotheek|studenten|leen|deur)?pas(?:jes?)?|badge|tag|druppel|magister\w*|somtoday|som|schoolaccount|"
    r"inlog\w*|studentenkaart|chipkaart|leenpas)\b",
)
_ON_PASS = re.compile(rf"[^\n!?;\d]{{0,40}}?(?<![\w.,€])(?P<code>{_CODE})(?!\w|[,:]\d)", re.I)
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d")
# "Welk leerlingnummer was dat?" with the answer behind it, or on the next line
_ANSWER = re.compile(rf"[^\d]{{0,70}}?[?\n!;][^\d]{{0,40}}?(?<![\w.,€-])(?P<code>{_CODE})(?!\w|[,:]\d)", re.I)
_NR = r"(?<![^\W_])(?:nummers?|nr|no|num)(?![^\W_])\.?:?\s"
_NR_SAID = re.compile(r"nummer|n[ro]|num")
# nr 60231 uit 2kb1
_NR_OF_CLASS = re.compile(
    rf"{_NR}(?P<code>{_CODE})(?=,?\s\(?(?:(?:uit|van|in)\s)?(?:de\s|klas\s)?(?:\[klas\]|[1-6][a-z]{{1,4}}\d?(?!\w)|[a-z]{{1,3}}[1-6][a-z\d]?(?!\w)))",
    re.I,
)
# verzuim 4B: nummer 302-554
_ABSENT = re.compile(
    r"\b(?:absenti?e?s?|absent|verzuim\w*|afwezig\w*|ziekmelding\w*|ziek|presentie\w*|te\slaat\w*|telaat\w*|spijbel\w*|geschorst\w*|"
    rf"leerlinge?n?|lln|ll|mentor\w*|gemist\w*|uitgestuurd\w*|nablijven)\b[^\n!?;]{{0,60}}?{_NR}(?P<code>{_CODE})(?!\w|[,:]\d)",
    re.I,
)
_FAR = 120  # from the word to the figures
_YEARS = re.compile(r"20\d\d\s?[-/]\s?(?:20)?\d\d")
_COUNTED = re.compile(r"\s?(?:euro|eur\b|€|keer|broodjes|leerlingen|jaar|uur|punten|mensen|%)", re.I)


def pupil_numbers(text: str) -> Iterator[Span]:
    """Find what the text calls the number of a pupil, or of a pass."""
    low = lowered(text)
    for word in found_before_figures(_WORD, low, _FAR):
        for span in _beside(text, word):
            yield identifier(*span, Label.PUPILNO)
    for pattern in (_NR_OF_CLASS, _ABSENT) if _NR_SAID.search(low) else ():
        for found in found_before_figures(pattern, text, _FAR):
            if _is_number(text, found, 5):
                yield identifier(*found.span("code"), Label.PUPILNO)
    for found in found_before_figures(_PUPIL_AND_NUMBER, text, _FAR):
        if _is_number(text, found, 5):
            yield identifier(*found.span("code"), Label.PUPILNO)
    for word in found_before_figures(_PASS, low, _FAR):
        behind = _ON_PASS.match(text, word.end())
        if behind and _is_number(text, behind, 5):
            yield identifier(*behind.span("code"), Label.PUPILNO)


def _beside(text: str, word: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Look behind the word, and before it."""
    answer = _ANSWER.match(text, word.end())
    if answer and _is_number(text, answer, 5):
        yield answer.span("code")
    behind = _BEHIND.match(text, word.end()) or _NEXT_LINE.match(text, word.end())
    if behind and _is_number(text, behind, 4):
        yield behind.span("code")
        other = _OTHER.match(text, behind.end())
        if other and _is_number(text, other, 4):
            yield other.span("code")
    window = max(0, word.start() - 60)
    before = _BEFORE.search(text[window : word.start()])
    if before and _is_number(text, before, 4, window):
        start, end = before.span("code")
        yield window + start, window + end


def _is_number(text: str, found: re.Match[str], least: int, shift: int = 0) -> bool:
    code = found["code"]
    if sum(map(str.isdigit, code)) < least or _DATE.fullmatch(code) or _YEARS.fullmatch(code):
        return False
    return not _COUNTED.match(text, shift + found.end("code"))
