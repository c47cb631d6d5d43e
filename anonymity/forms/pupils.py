"""Which number did the school give somebody: on the pass, in the system, in the file?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.forms.windows import found_before_figures, lowered
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon

_NUMBER = r"[- .]?(?:nummers?|numers?|nrs?|nmr|no|num|id|code)"
_OF_PUPIL = (
    r"(?:leerling(?:en)?|leerlinge|student(?:en)?|stam|pupil(?:len)?|llns?|lls?|ll\.n|leerl|stud|deelnemers?|deeln|school|schoolpas|magister|"
    r"zermelo|ov|kaart|examen|kandida(?:at|ten)|kandidaats|account|login|inlog|bibliotheek|toets|afname|"
    r"somtoday|som|pas|pasje|leerlingpas|toegangspas|kantinepas|lnr|basispoort|edex|aanmeld|inschrijf)"
)
_WORD = re.compile(
    rf"(?<![^\W_])(?:{_OF_PUPIL}\.?{_NUMBER}|llnr|lnr|l\.?l\.?nr|pgn|onderwijs(?:nummer|nr)|persoonsgebonden\snummer|l[a-z]{{3,9}}(?:nummer|numer|nr|nmr)|eckid|eck-id|lln\.)(?![^\W_])",
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
    r"\b(?:(?:school|leerling|toegangs|kantine|ov-|kluis|bibliotheek|studenten|leen|deur)?pas(?:jes?)?|badge|tag|druppel|magister\w*|somtoday|som|zermelo\w*|schoolaccount|"
    r"inlog\w*|login\w*|logt?\sin|chromebook|laptop|ipad|studentenkaart|chipkaart|leenpas)\b",
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
# Tugba (nr 33908), zijn nummer is 33908, nr 33908 was er weer niet
_NR_OF_SOMEBODY = re.compile(
    rf"(?:(?:\(|#|\[)\s?(?:{_NR})?|{_NR})(?P<code>(?:[a-z]{{1,3}}[.-]?)?\d(?:[ .-]?\d){{4,7}})(?!\w|[,.:]\d)", re.I
)
_HIS_NUMBER = re.compile(
    rf"\b(?:(?:zijn|haar|hun|diens|z'n|zn|d'r)\s(?:nummer|nr\.?)(?:\s(?:op|van|bij|in)\s(?:de\s)?\w+)?|"
    r"(?:nummer|nr\.?)\svan\s(?:haar|hem|hen|deze\w*|die|dit|dat|de)(?:\s(?:leerlinge?|jongen|meisje|kind))?)"
    rf"(?:\s(?:is|was)|:|\s=)?\s(?:dus\s)?(?P<code>{_CODE})(?!\w|[,:]\d)",
    re.I,
)
_OF_A_THING = re.compile(
    r"\b\w*(?:bestel|order|factuur|fact|zaak|dossier|ticket|track|artikel|art|kvk|btw|pakket|polis|serie|referentie|ref|"
    r"casus|melding|mutatie|registratie|bon|kenmerk|lot|loten|model|type|product|frame|chassis|imei|container|parkeer|"
    r"proces|pv|aangifte|bpz|bvh|rekening|tel|telefoon|mobiel|bel|sms|app|iban|bsn|postcode|pin|code|kluis|locker|"
    r"vlucht|trein|wagen|auto|nummer op de lijst|kamerstuk|norm|iso)\w*\.?[\s:(#-]{1,3}$",
    re.I,
)
# 33908 Tugba; Tugba Yilmaz, 33908
_BARE = re.compile(r"(?<![\w.,:€/+-])\d{5,7}(?![\w/-]|[.,:]\d)")
_WORD_AHEAD = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{2,20})(?:,? [A-Z]\.)?[\s,:(#-]{1,3}$")
_WORD_BEHIND = re.compile(r"[\s,:)-]{1,3}(?P<word>[^\W\d_]{2,20})(?![^\W_])")
# leerlingnummer eindigt op 908
_IN_PART = re.compile(
    r"[^\n\d]{0,20}\b(?:eindig\w*|begin\w*|start\w*|laatste|eerste)\b[^\n\d]{0,25}(?<!\w)(?P<code>\d{2,5})(?!\w|[.,:]\d)",
    re.I,
)
_ECK = re.compile(r"\beck-?id\b[\s:=]{1,3}(?:is\s)?(?P<code>(?=[a-z]*\d)[a-z\d]{6,})", re.I)
_LIST = re.compile(
    r"\b(?:absenti?e?s?|absent|verzuim\w*|afwezig|ziekmelding\w*|presentie\w*|te\slaat|telaat|geschorst|spijbelaars|"
    r"leerling(?:en|nummers?)|lln|lijst|nablijven)(?:\s(?:zijn|is|vandaag|waren))?\s?[:(]?\s(?=\d)",
    re.I,
)
_LISTED = re.compile(r"(?P<code>\d{5,7})(?!\w|[.:]\d)(?=\s?(?P<more>,|/|en\b|&|\+|$|[^\w]))", re.I)
_PUBLIC = re.compile(r"0[89]00|0800|116 ?\d\d\d$|14 ?0\d\d")
_FAR = 120  # from the word to the figures
_YEARS = re.compile(r"20\d\d\s?[-/]\s?(?:20)?\d\d")
_COUNTED = re.compile(r"\s?(?:euro|eur\b|€|keer|broodjes|leerlingen|jaar|uur|punten|mensen|%)", re.I)


def pupil_numbers(text: str, words: Lexicon) -> Iterator[Span]:
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

    for pattern in (_NR_OF_SOMEBODY, _HIS_NUMBER, _ECK):
        for found in found_before_figures(pattern, text, _FAR):
            thing = _OF_A_THING.search(text, max(0, found.start() - 25), found.start())
            if _is_number(text, found, 5 if pattern is not _ECK else 1) and not thing:
                yield identifier(*found.span("code"), Label.PUPILNO)
    for said in found_before_figures(_LIST, text, _FAR):
        yield from _listed(text, said.end())
    for found in _BARE.finditer(text):
        if _is_beside_name(text, found, words):
            yield identifier(*found.span(), Label.PUPILNO)


def _listed(text: str, at: int) -> Iterator[Span]:
    while found := _LISTED.match(text, at):
        if not _COUNTED.match(text, found.end("code")):
            yield identifier(*found.span("code"), Label.PUPILNO)
        following = re.compile(r"\s?(?:,|/|en|&|\+)\s?").match(text, found.end("code"))
        if following is None:
            return
        at = following.end()


def _is_beside_name(text: str, found: re.Match[str], words: Lexicon) -> bool:
    """Does somebody's name stand right before the number, or right behind it?"""
    if _COUNTED.match(text, found.end()):
        return False
    ahead = _WORD_AHEAD.search(text, max(0, found.start() - 30), found.start())
    for beside in (ahead, _WORD_BEHIND.match(text, found.end())):
        if beside is not None:
            key = plain(beside["word"])
            capital = beside["word"][0].isupper() and not text.isupper()
            if key not in words.dutch_words and (key in words.first_names or (capital and key in words.surnames)):
                return True
    return False


def _beside(text: str, word: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Look behind the word, and before it."""
    answer = _ANSWER.match(text, word.end())
    if answer and _is_number(text, answer, 5):
        yield answer.span("code")
    part = _IN_PART.match(text, word.end())
    if part:
        yield part.span("code")
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
    if _PUBLIC.match(code):
        return False
    return not _COUNTED.match(text, shift + found.end("code"))
