"""In how small a group is somebody: a year, a class, an age? And how is that said of a larger one?"""

import re

from anonymity.words.wordset import either

ONE = either(
    "jongen jongetje meisje meiske meid leerling leerlinge scholier student studente kind jongere tiener puber knul "
    "jongeman vriend vriendin zoon dochter klasgenoot klasgenote nieuwkomer"
)
_LEVELS = r"(?:havo|vwo|vmbo|mavo|gymnasium|atheneum|gym|lyceum|tl|kader|basis|isk|praktijk(?:onderwijs|school)?)"
_TRACKS = r"(?:[ /-]?(?:tl|gl|kader|basis|kb|bb|gt)(?![\w-])|[ /-](?:t|k|b|g)(?![\w-]))?"
_CARDINAL = r"(?:[1-6]|een|één|twee|drie|vier|vijf|zes)"
_ORDINAL = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-6](?:ste|e|de))"
_MEMBER = r"(?:klassers?|jaars(?:student|leerling)?|jaarsstudente)"
_YEARS = {
    "een": 1, "één": 1, "eerste": 1, "brug": 1, "twee": 2, "tweede": 2, "drie": 3, "derde": 3, "vier": 4, "vierde": 4,
    "vijf": 5, "vijfde": 5, "zes": 6, "zesde": 6,
}  # fmt: skip
_MBO = re.compile(r"(?<!v)mbo|opleiding", re.IGNORECASE)
_LONG = re.compile(r"havo|vwo|gym|atheneum|lyceum", re.IGNORECASE)
_SHORT = re.compile(r"vmbo|mavo|tl\b|gl\b|kader|basis|kb\b|bb\b", re.IGNORECASE)
_YEAR = re.compile(r"[1-6]|één|een|eerste|twee|drie|derde|vier|vijf|zes|brug", re.IGNORECASE)
LEVEL = re.compile(
    r"(?<![\w,.:/€-])(?P<de>(?:de|het|een|haar|zijn|onze|die|dit|deze|dezelfde) )?(?:"
    rf"(?P<primary>groep [1-8])|(?P<masked>(?:klas )?\[klas\])|(?P<isk>isk|(?:schakel|praktijk)klas)"
    rf"|(?P<member>(?:mbo[ -])?{_ORDINAL}[ -]?{_MEMBER}|brug(?:klassers?|pieper|smurf)|examen(?:leerling|kandidaat"
    rf"|klasser)"
    rf"|[1-6][ -]?(?:havo|mavo|vwo|vmbo)['’ ]?(?:ër|er))(?: (?:van (?:de |het )?|op (?:de |het )?)?(?:{_LEVELS}"
    rf"|mbo)(?!\w))?"
    rf"|(?P<year>(?:klas |leerjaar )?[1-6](?:ste|e|de)?(?:[ -]?(?:klas|jaar|jaars))?[ -]?(?:van (?:de "
    rf"|het )?)?{_LEVELS}{_TRACKS}"
    rf"(?:[ /-](?:havo|vwo|mavo))?"
    rf"|(?:klas |leerjaar )?{_CARDINAL} (?:havo|vwo|vmbo|mavo|gymnasium|atheneum)"
    rf"|(?:klas|leerjaar|jaar) {_CARDINAL}(?: (?:van (?:de |het )?)?{_LEVELS}{_TRACKS})?(?! ?(?:uur|euro|keer|x"
    rf"|jaar|en|of|tot|à))"
    rf"|(?:havo|vwo|vmbo|mavo|gymnasium|atheneum)(?:-(?:tl|gl|kader|basis))?[ -]?[1-6](?![.:]\d)"
    rf"|(?:{_ORDINAL}[ -]?(?:klas|jaar|leerjaar)|brugklas|examenklas|examenjaar|eindexamenklas)"
    rf"(?: (?:van (?:de |het )?)?(?:{_LEVELS}{_TRACKS}|mbo|[a-z-]*opleiding)(?!\w))?"
    r"|[1-4](?:e|de|ste)?[ -]?(?:jaar )?mbo|mbo[ -]?(?:jaar |leerjaar |niveau )?[1-4])"
    r")(?P<own>[ -](?P<who>leerlinge?|jongen|meisje|scholier|student))?(?![\w-]|['’]ers"
    r"| (?:geleden|later|lang|klassen|leerlingen|jongens|meisjes|meiden|scholieren|studenten|scholen))",
    re.IGNORECASE,
)
AGE = re.compile(
    rf"(?<![\w-])(?:(?P<jarig>\d{{1,2}})[- ]?jarige?(?: (?P<who>{ONE}))?"
    r"|(?<!sinds )(?<!al )(?<!na )(?<!over )(?<!tot )(?<!dan )(?P<jaar>[4-9]|1\d|2[0-5]) (?:jaar|jr)"
    r"(?! (?:geleden|later|lang|eerder|cel|of ouder))(?: oud)?"
    rf"|(?P<noun>(?:{ONE}|iemand|eentje) )van (?P<van>1\d)(?: jaar(?: oud)?)?"
    r"(?! jaar of ouder| tot \d|[.,:]\d| ?(?:uur|keer|euro|januari|maart|april|mei|juni|juli)))(?!\w)",
    re.IGNORECASE,
)
_BANDS = ((11, "jonger dan 12 jaar"), (14, "12 tot 14 jaar"), (17, "15 tot 17 jaar"), (99, "18 jaar of ouder"))
_AFTER = re.compile(
    r"(?:^|[ (])(?:in|uit|van|op|bij|door|naar|tegen|voor|met|over|tussen|vanuit|aan|zonder|onder|en|of) $",
    re.IGNORECASE,
)
_JAAR = re.compile(r"jaar(?!\w)|jaars")
_MANY = re.compile(r"klassers$", re.IGNORECASE)


def narrow(text: str) -> re.Match[str] | None:
    """A year, a class or an age: a group in which few share what else is told."""
    return LEVEL.search(text) or AGE.search(text)


def banded(text: str) -> str:
    """A school year becomes onder- or bovenbouw, an age a band of three years."""
    return AGE.sub(_age_band, LEVEL.sub(_level_band, text))


def _level_band(found: re.Match[str]) -> str:
    band = _band(found)
    article = (found["de"] or "").strip().lower()
    from_it = "" if band in ("een klas", "school") else f" {'van' if band == 'het mbo' else 'uit'} {band}"
    if found["own"]:
        one = "meisje" if found["who"].lower() == "meisje" else found["who"]
        return f"{found['de'] or ''}{one}{from_it}"
    if found["member"]:
        word = "student" if band == "het mbo" else "leerling"
        word = f"{word}{'en' if word == 'leerling' and _MANY.search(found['member']) else ''}"
        word = f"{word}en" if word == "student" and _MANY.search(found["member"]) else word
        before = {"het": "de ", "dit": "deze "}.get(article, found["de"] or "")
        return f"{before}{word}{from_it}"
    if article or _AFTER.search(found.string[max(0, found.start() - 12) : found.start()]):
        return band
    return {"een klas": "", "school": ""}.get(band, band.split(" ", 1)[-1])


def _band(found: re.Match[str]) -> str:
    said = found[0].lower()
    if found["primary"]:
        return "de basisschool"
    if found["isk"] or "isk" in said:
        return "school"
    if _MBO.search(said):
        return "het mbo"
    if "examen" in said:
        return "de bovenbouw"
    years = [int(_YEARS.get(year, year)) for year in _YEAR.findall(said[len(found["de"] or "") :])]
    long, short = _LONG.search(said), _SHORT.search(said)
    if (
        found["masked"]
        or not years
        or (_JAAR.search(said) and not long and not short)
        or (years[0] == 3 and bool(long) is bool(short))
    ):
        return "een klas"  # onderbouw of havo and vwo, bovenbouw of vmbo: not told which
    return "de bovenbouw" if years[0] > (3 if long else 2) else "de onderbouw"


def _age_band(found: re.Match[str]) -> str:
    years = int(found["jarig"] or found["jaar"] or found["van"])
    band = next(words for most, words in _BANDS if years <= most)
    if found["jarig"]:
        return f"{found['who'] or 'jongere'} van {band}"
    return f"{found['noun']}van {band}" if found["van"] else band
