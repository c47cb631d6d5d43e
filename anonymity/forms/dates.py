"""When was somebody born?"""

import re
from collections.abc import Iterator

from anonymity.forms.windows import found_before_figures, lowered, words_of
from anonymity.spans import Label, Span, identifier
from anonymity.words.spelling import is_near_word, one_wrong
from anonymity.words.wordset import either, wordset

_MONTH = either(
    "jan(?:uari)? feb(?:ruari)? mrt maart apr(?:il)? mei juni? juli? aug(?:ustus)? sept?(?:ember)? okt(?:ober)? "
    "nov(?:ember)? dec(?:ember)?"
)
_DAY_NAMES = either("maandag_ dinsdag_ woensdag_ donderdag_ vrijdag_ zaterdag_ zondag_")
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_ORDINAL = either(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende "
    "achttiende negentiende (?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?twintigste (?:eenen|"
    "éénen)?dertigste"
)
_TH = rf"(?:{_D}(?:e|ste|de)?|{_ORDINAL})"
_D2, _M2 = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_Y = r"(?:19|20)\d\d"
_LONG_WORD = re.compile(r"\b[^\W\d_]{5,14}\b")
_REACH = 60
_OLDEST = 40  # 12-03-40 and later is of a grandparent
_UNTIL = re.compile(r"^\s?(?:t/m|tot\b|-\s?\d)", re.I)
_UNTIL_BEFORE = re.compile(r"(?:t/m|tot en met|tot)\s$", re.I)
_CLOSED = rf"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]){_Y}"
_FIGURES = rf"{_D}\s?[-/.]\s?{_M}(?:\s?[-/.]\s?(?:{_Y}|'?\d\d))?|{_Y}-{_M}-{_D}|{_CLOSED}"
_WORDED = rf"{_D}(?:e|ste|de)?\s{_MONTH}\.?(?:,?\s{_Y}|\s'\d\d|\s\d\d(?!\d|[:.]\d))?"
_GLUED = rf"{_D}[-./ ]?{_MONTH}\.?[-./ ]?(?:{_Y}|'?\d\d)"
_MIXED = rf"{_D}[ ./-]{{1,3}}{_M}[ ./-]{{1,3}}{_Y}|{_M}\s?/\s?{_D}\s?/\s?{_Y}"
_OF_MONTH = (
    rf"(?:de\s)?(?:{_TH}|een(?=\s{_MONTH}\b)),?\s(?:van\s)?(?:de\smaand\s)?{_MONTH}\.?(?:,?\s(?:van\s|"
    rf"in\s)?(?:{_Y}|'\d\d))?"
)
_ORDINAL_MONTH = re.compile(rf"\b(?:een|{_ORDINAL})\s(?:van\s)?(?:de\smaand\s)?{_MONTH}\b")
_STAMP = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?,?\s$")  # [11:11, 7-1-2027] Naam: as a chat is copied
_OTHER = (
    rf"{_MONTH}\s{_TH}(?:,?\s{_Y})|{_D}_{_M}_(?:{_Y}|\d\d)|{_TH}\svan\sde\s{_M}(?:e|de|ste)(?:,?\s(?:van\s)"
    rf"?{_Y})?|{_Y}\s?[/. ]\s?{_M}\s?[/. ]\s?{_D}"
)
_DATE = re.compile(rf"(?<![\w./-])(?:{_OTHER}|{_OF_MONTH}|{_WORDED}|{_GLUED}|{_FIGURES}|{_MIXED})(?![\w/-]|\.\d)")
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
_SHORT_YEAR = re.compile(rf"{_D}([-/.]){_M}\1'?(?P<year>\d\d)")
_WORDED_YEAR = re.compile(rf"{_D}(?:e|ste|de)?[-./ ]?(?:van\s)?{_MONTH}\.?[-./ ]?(?:van\s)?(?P<year>{_Y})", re.I)
_WORDED_SHORT = re.compile(rf"{_D}(?:e|ste|de)?\s(?:van\s)?{_MONTH}\.?\s'(?P<year>\d\d)", re.I)
_OF_A_LAW = re.compile(
    r"\b(?:wet|besluit|artikel|verordening|regeling|convenant|protocol|verdrag|sinds|opgericht|uitspraak)\b", re.I
)
# Anywhere in the same sentence: these words are about nobody else's day.
_BORN_WORD = re.compile(
    r"\b(?:jarig\w*|verjaar\w*|\w*geboren|geboorte\w*|geb(?=\W|dat)\w*|g\.d\.|dob|b-?day|birthday|bjarig|bouwjaar|verj(?=\W))|🎂|🥳",
)
_MISSPELLED_BIRTH = one_wrong(["jarig", "verjaardag", "verjaart", "geboren", "geboortedatum", "geboortedag"])
_TURNS_AGE = re.compile(
    r"\b(?:wordt|word|werd|geworden|viert)\s(?:\w+\s){0,2}?(?:1\d|[89]|20|tien|elf|twaalf|dertien|veertien|vijftien"
    r"|zestien|zeventien"
    r"|achttien|negentien|twintig)(?:e|de)?\b(?!\s(?:euro|keer|uur|min|leerlingen|jongens))",
    re.I,
)
_AGE_ON = re.compile(
    r"\b(?:wordt|werd|word)\s(?:\w+\s){0,3}?(?:1\d|[89]|20)(?:\sjaar)?,?\s(?:op\s)?$|\b(?:1\d|[89]|20)\s(?:jaar\s)?(?:geworden|wordt|werd)?\s?(?:op\s)?$",
    re.I,
)
_TURNS_ON = re.compile(
    r"\b(?:wordt|word|werd|worden)\s(?:\w+\s){0,3}?op\s$|\b(?:wordt|word|werd|worden|viert|vierde)\s(?:\w+\s){0,3}?$",
    re.I,
)
_AGE_BEHIND = re.compile(
    r"\s(?:(?:zijn|haar|z'n|d'r)\s)?(?:(?:1\d|[89]|20)(?:e|de|ste)?(?![\w:.]\d|\s?(?:uur|euro))"
    r"|(?:tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)(?:de|ste)?)\b"
    r"(?!\s(?:jongens|leerlingen|meisjes|meiden|mensen|keer|euro|man|uur))"
)
_IN_MONTH = re.compile(
    rf"\b(?:geboren|geb\.?|geboorte\w*)\s(?:is\s)?(?:in|sinds|van)?\s?(?P<month>{_MONTH}\.?\s(?:{_Y}|'\d\d))(?!\w)",
    re.I,
)
_BIRTHDAYS = re.compile(
    r"\b(?:(?:op|met)\s)?(?P<day>(?:eerste|tweede|1e|2e)\s(?:kerst|paas|pinkster)dag|kerst(?:avond|nacht|mis)?"
    r"|oudejaars(?:dag|avond)"
    r"|oud\s?jaar|oud en nieuw|nieuwjaars?(?:dag)?|sinterklaas(?:avond)?|pakjesavond|koningsdag|koninginnedag"
    r"|valentijn(?:sdag)?"
    r"|bevrijdingsdag|dodenherdenking|dierendag|halloween|schrikkeldag|driekoningen|sint maarten|sint-maarten|dag "
    r"van de arbeid)\b",
    re.I,
)
_MISSPELLED = re.compile(rf"(?<![\w./-])(?P<date>{_D}\s(?P<month>[a-z]{{3,10}})(?:\s{_Y})?)(?![\w/-])", re.I)
_MONTHS = wordset("januari februari maart april juni juli augustus september oktober november december")
_SIX = re.compile(rf"(?<![\w.,-]){_D2}{_M2}(?:\d\d)(?![\w-])")
_BORN_STEMS = ("jarig", "verj", "geb", "g.d.", "dob", "day", "bouwjaar", "🎂", "🥳")
_MONTH_STEMS = ("jan", "feb", "mrt", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SENTENCE_END = re.compile(r"[!?;\n]|\.\s(?=[A-ZÀ-Þ])")


def birth_dates(text: str) -> Iterator[Span]:
    """Find dates of birth and birthdays; the date of an event stays."""
    spoken = lowered(text)
    said_born = any(map(spoken.__contains__, _BORN_STEMS))
    born = [found.span() for found in _BORN_WORD.finditer(spoken)] if said_born else []
    born = born or _nearly_born(text)
    in_words = any(map(spoken.__contains__, _MONTH_STEMS)) and _ORDINAL_MONTH.search(spoken)
    if born:
        yield from (each for each in _feasts(text) if _in_one_sentence(text, each, born))
    for found in _IN_MONTH.finditer(text) if said_born else ():
        yield identifier(*found.span("month"), Label.BIRTHDATE)
    if not in_words and not any(map(str.isdigit, text)):
        return
    if born:
        yield from (each for each in _odd_dates(text) if _in_one_sentence(text, each, born))
    for found in _DATE.finditer(spoken) if in_words else found_before_figures(_DATE, spoken, _REACH):
        before = text[max(0, found.start() - 45) : found.start()]
        after = text[found.end() : found.end() + 25]
        span = identifier(found.start(), found.end(), Label.BIRTHDATE)
        if _UNTIL.match(after) or _UNTIL_BEFORE.search(before) or _STAMP.search(before):
            continue
        said = _BORN_BEFORE.search(before) or _BORN_AFTER.search(after) or _TURNS.search(before)
        turns = _TURNS_AGE.match(after.lstrip(" ,)")) or _AGE_ON.search(before)
        turns = turns or (_TURNS_ON.search(before) and _AGE_BEHIND.match(after))
        if said or turns or _in_one_sentence(text, span, born) or _is_long_ago(found[0], before):
            yield span


def _nearly_born(text: str) -> list[tuple[int, int]]:
    """Find "jraig", "gebroen": a birthday with a typing error."""
    if words_of(text).isdisjoint(_MISSPELLED_BIRTH):
        return []
    return [found.span() for found in _LONG_WORD.finditer(text) if found[0].lower() in _MISSPELLED_BIRTH]


def _feasts(text: str) -> Iterator[Span]:
    for found in _BIRTHDAYS.finditer(text):
        yield identifier(*found.span("day"), Label.BIRTHDATE)


def _odd_dates(text: str) -> Iterator[Span]:
    """Find dates that are one only beside a word about birth: "11 septmeber", "250711"."""
    for found in _MISSPELLED.finditer(text):
        if is_near_word(found["month"].lower(), _MONTHS):
            yield identifier(*found.span("date"), Label.BIRTHDATE)
    for found in _SIX.finditer(text):
        yield identifier(*found.span(), Label.BIRTHDATE)


def _in_one_sentence(text: str, span: Span, words: list[tuple[int, int]]) -> bool:
    for start, end in words:
        between = text[min(end, span.end) : max(start, span.start)]
        if len(between) <= _REACH and not _SENTENCE_END.search(between):
            return True
    return False


def _is_long_ago(date: str, before: str) -> bool:
    if _OF_A_LAW.search(before):
        return False
    if short := _SHORT_YEAR.fullmatch(date):
        return not _LAST_BIRTH_YEAR % 100 < int(short["year"]) < _OLDEST
    if worded_short := _WORDED_SHORT.fullmatch(date):
        return not _LAST_BIRTH_YEAR % 100 < int(worded_short["year"]) < _OLDEST
    if re.fullmatch(_CLOSED, date):
        return int(date[-4:]) <= _LAST_BIRTH_YEAR
    found = _FULL.fullmatch(date)
    year = (found["year"] or found["iso"]) if found else None
    worded = _WORDED_YEAR.fullmatch(date)
    year = year or (worded["year"] if worded else None)
    return year is not None and int(year) <= _LAST_BIRTH_YEAR
