"""Which four digits and two letters are a postcode, also said aloud or with spaces between?"""

import re
from collections.abc import Iterator

from stdnum.nl import postcode

from anonymity.forms.houses import NUMBER, WORD
from anonymity.spans import Label, Span, identifier
from anonymity.words.wordset import either, wordset

_SPELLED = re.compile(
    r"(?<![\w.,€-])(?P<digits>[1-9](?:[ .-]?\d){3})[ .,-]{1,2}(?P<letters>[a-z][ .,-]{1,2}[a-z])(?![\w'-])", re.I
)
_ALPHABET = either(
    "anton anna bernard bernhard cornelis cornelia dirk daniel eduard edward ferdinand frederik gerard hendrik "
    "izaak isaak johan johannes jan karel lodewijk maria marie nico "
    "nicolaas otto pieter piet quirinus quinten rudolf richard simon sara theodoor theo tinus utrecht victor "
    "willem xantippe xander ypsilon yvonne zaandam zacharias alpha alfa bravo charlie "
    "delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa quebec romeo sierra "
    "tango uniform whiskey x-ray xray yankee zulu"
)
_WORDED = re.compile(
    rf"(?<![\w.,€-])[1-9](?:[ .-]?\d){{3}}[ ,-]{{1,2}}(?:de\svan\s)?{_ALPHABET}[ ,-]{{1,2}}(?:en\s)?{_ALPHABET}(?!\w)",
    re.I,
)
_SAID_BEHIND = re.compile(
    r"\b(?:postc\w*|post\scode|pc\d?|p\.c\.|zip|p\w{1,3}t?[ck]ode|pcode)(?!\w)[^\n\d]{0,25}?(?<!\w"
    r")(?P<code>[1-9](?:[ .-]{0,2}\d){3}(?:[ "
    r".,-]{0,3}[a-z](?!\w)[ .,-]{0,3}[a-z](?![^\W_])|[ .,-]{0,3}(?:(?:en\s)?(?:dan\s|met\s|(?:de\s)?letters?\s"
    r"){0,3}(?=\w\w(?!\w)))?[a-z]{2}"
    r"(?![^\W_])|\s[a-z])?)(?!\w|[.,:]\d)",
    re.I,
)
_POSTCODE = re.compile(
    r"(?<![\w.,€-])(?P<land>nl(?:-|\s-?\s?)?)?"
    r"(?P<digits>[1-9]\d{3})(?P<space>[ .\-]?|  |, |\s?[/(]\s?)(?P<letters>[a-z]{2})"
    r"(?:[-/]?\d{1,3}[a-z]?|/[a-z]{2})?(?!\w|-[^\W\d_])",
    re.I,
)
_TWO_LETTER_WORDS = wordset(
    "in is en of op de te er om ik je we ze al as at bv ca ct da do dr eu ev ex ga ge go ha ho ie ja jr kg km kb "
    "kl lk ll lt ma me mb mg mm mn na nl no nr nu ok pk po pp st tl to tv ui ur uu uw va vo wo zn zo mw mv dl ft ml cl "
    "gb tb kw gr kr pw am pm af hr kv id jw vt om lp wc hb mh th hv be bb gl ie"
)
# Short forms that seldom stand behind a number: op 5043 vt
_SELDOM_BEHIND = wordset(
    "bv dr ev ie lk ui uu dl hb mh th hv be bb gl kv id jw vt lp wc pw af po tv va da pk kl st rd ah tb pt ct nd "
    "hz ec ik re ov no"
)
_LED_TO = re.compile(
    r"(?:\b(?:op|naar|in|uit|bij|te|rond|omgeving|vanuit|regio|gebied|van|wijk|buurt|code|staat|stond|toont|tas"
    r"|briefje|"
    r"label|etiket|ligt|ligt in|tot|richting)\s|^|[,(:]\s?)$",
    re.I,
)
# in 3552 ga liggen de meeste: a year would begin with 19 or 20, a number is not what one is in
_LIES_IN = re.compile(r"(?:\b(?:in|uit|rond|omgeving|vanuit|regio|gebied|wijk|buurt|binnen)|\bnaar)\s$", re.I)
_LIES_BEHIND = re.compile(
    r"\s?(?:$|[,.;:!?)\n])|\s(?:liggen|ligt|wonen|woont|zitten|zit|is|zijn|was|waren|hebben|heeft|staan|staat|gaat"
    r"|daar|"
    r"in|rond|bij|omgeving|gevonden|gezien)\b",
    re.I,
)
_ENDS_THERE = re.compile(r"\s?(?:$|[,.;!?)\n])")
_BY_NAME = re.compile(r"\b(?:p\w{1,3}t?[ck]ode|p\.?c\.?|zip)\b", re.I)
_JOINS = wordset("en of is om te we ze je er in op aan")
_LETTERS_APART = re.compile(
    r"\bcijfers\s(?:zijn\s|is\s)?(?P<digits>[1-9]\d{3})\b[^\d\n]{0,20}\bletters\s(?:zijn\s|is\s"
    r")?(?P<letters>[a-z]\s?[a-z])(?!\w)",
    re.I,
)
_CAPITAL_WORDS = wordset(
    "AL AAN WE ZE NU ER JE IK OM JW VT AM PM EU ID TV PC BV NV CV WC KM KB MB GB TB OK PO VO HB VB NL BE EN OF "
    "IN IS OP OM DE TE KG CM MM"
)
_POSTCODE_SAID = re.compile(
    rf"\b(?:p\w{{1,3}}t?code|p[a-z]{{2,4}}cod\w|pc|pc6|adres|woont|straat|laan|weg)\b|{WORD}+(?:straat|laan|weg"
    rf"|plein|kade|hof|singel|gracht|dijk|pad|dreef|park|steeg|plantsoen)\b",
    re.I,
)


_HOUSE_BEHIND = re.compile(rf"(?:,\s?|\s)(?:op\s)?(?:(?:huis)?(?:nummer|nr)\.?:?\s)?{NUMBER}", re.I)
_POWER = wordset("pk hp kw px ct")  # of thousands only in round numbers
_UNITS = wordset(
    "kg km kb mb gb tb ml cl dl cm mm dm kw pk hp st gr er en de te nd rd th ms px pt ct kl ah mg dg hz ec dc"
)


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    return (text[: found.start()] + text[found.end() :]).isupper()


def _lies_there(text: str, found: re.Match[str]) -> bool:
    """Is it where something is, although the letters are a word: "de meeste liggen in 3552 ga"?"""
    letters = found["letters"].lower()
    if found["space"] not in {"", " "} or found["digits"].startswith(("19", "20")) or letters in _UNITS:
        return False
    if not _LIES_IN.search(text, max(0, found.start() - 12), found.start()):
        return False
    return letters not in _JOINS and _LIES_BEHIND.match(text, found.end()) is not None


def postcodes(text: str) -> Iterator[Span]:
    """Find them also where only the word postcode tells."""
    for pattern in (_WORDED, _SAID_BEHIND):
        for found in pattern.finditer(text):
            group = "code" if pattern is _SAID_BEHIND else 0
            yield identifier(*found.span(group), Label.POSTCODE)
    for found in _LETTERS_APART.finditer(text):
        yield identifier(*found.span("digits"), Label.POSTCODE)
        yield identifier(*found.span("letters"), Label.POSTCODE)
    for found in _SPELLED.finditer(text):
        digits, letters = re.sub(r"\D", "", found["digits"]), re.sub(r"\W", "", found["letters"])
        loose = len(found["digits"]) > 4
        if (
            loose
            or letters.isupper()
            or (_ENDS_THERE.match(text, found.end()) and not digits.startswith(("19", "20")))
            or _POSTCODE_SAID.search(text, max(0, found.start() - 40), found.start())
        ) and postcode.is_valid(digits + letters.upper()):
            yield identifier(found.start(), found.end(), Label.POSTCODE)
    for found in _POSTCODE.finditer(text):
        letters, apart = found["letters"], bool(found["space"])
        if not postcode.is_valid(found["digits"] + letters.upper()):
            continue
        said = bool(found["land"]) or bool(_POSTCODE_SAID.search(text, max(0, found.start() - 40), found.start()))
        a_word = letters.lower() in _TWO_LETTER_WORDS
        if letters.lower() in _SELDOM_BEHIND and _LED_TO.search(text, max(0, found.start() - 12), found.start()):
            a_word = found["digits"].startswith(("19", "20"))
        a_word = a_word and not _lies_there(text, found)
        in_year = apart and found["digits"].startswith(("19", "20")) and letters in _JOINS
        if in_year and not found["land"] and not _BY_NAME.search(text, max(0, found.start() - 40), found.start()):
            continue
        if found["space"] not in {"", " "} and not (said or letters.isupper()):
            continue
        shown = letters.isupper() and (not apart or (letters not in _CAPITAL_WORDS and not _is_shouted(text, found)))
        power = letters.lower() in _POWER and not apart and not found["digits"].endswith("0")
        glued = power or (
            not apart and (letters.lower() not in _UNITS or text[found.end("letters") : found.end()].isdigit())
        )
        year = apart and found["digits"].startswith(("19", "20")) and a_word and not said
        if year and not (letters.isupper() and letters not in _CAPITAL_WORDS):
            continue
        if said or not a_word or shown or glued:
            yield identifier(found.start(), found.end(), Label.POSTCODE)
            house = _HOUSE_BEHIND.match(text, found.end())
            if house:
                yield identifier(*house.span("number"), Label.ADDRESS)
