"""Which car or scooter is it: what is on its plate?"""

import re
from collections.abc import Iterator

from anonymity.spans import Label, Span, identifier
from anonymity.wordset import wordset

# The fourteen Dutch layouts (RDW, "sidecodes"): L a letter, 9 a digit.
_LAYOUTS = wordset(
    "LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 9-LLL-99 LL-999-L L-999-LL LLL-99-L L-99-LLL "
    "9-LL-999 999-LL-9"
)


def _layout(layout: str, between: str) -> str:
    parts = (("[a-z]" if part[0] == "L" else r"\d") + f"{{{len(part)}}}" for part in layout.split("-"))
    return between.join(parts)


_DASHED = re.compile(rf"(?<![\w-])(?:{'|'.join(_layout(each, '-') for each in _LAYOUTS)})(?![\w-])", re.I)
_SPACED = re.compile(rf"(?<![\w-])(?:{'|'.join(_layout(each, '[ .]') for each in _LAYOUTS)})(?![\w-])", re.I)
_CLOSED = re.compile(rf"(?<![\w-])(?:{'|'.join(_layout(each, '') for each in _LAYOUTS)})(?![\w-])", re.I)
_BELGIAN = re.compile(r"(?<![\w-])[1-9]-[a-z]{3}-\d{3}(?![\w-])", re.I)
_GERMAN = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?(?![\w-])")
_FRENCH = re.compile(r"(?<![\w-])[A-Z]{2}-\d{3}-[A-Z]{2}(?![\w-])")
_FOREIGN = re.compile(
    r"(?<![\w-])(?=[a-z0-9]*[ -]?[a-z0-9]*\d)(?=[\d -]*[a-z])"
    r"[a-z0-9]{1,3}[ -]?[a-z0-9]{1,5}(?:[ -][a-z0-9]{1,5})?(?![\w-])",
    re.I,
)
_SAID = re.compile(
    r"(?<!\[)\b(?:k\w{1,3}teken\w*|kent\.?\w{0,4}k?en\w*|kent(?:\.|(?=\s(?:is|was|van\b|:)))|nummerbord\w*|nummerplaat\w*|kentekenplaat|plaat)\b",
    re.I,
)
_VEHICLE = re.compile(
    r"(?<!\[)\b(?:k\w{1,3}teken\w*|kent\.?\w{0,4}k?en\w*|kent(?:\.|(?=\s(?:is|was|:)))|nummerbord\w*|nummerplaat\w*|plaat|\w*auto'?s?|wagen|bus|busje|\w*scooter|brommer|snorfiets|motor|bestelbus\w*|taxi|"
    r"bmw|audi|golf|polo|mercedes|vw|volkswagen|opel|ford|seat|renault|peugeot|toyota|kia|fiat|volvo|mini|vespa|skoda|hyundai|tesla|porsche)\b",
    re.I,
)
_CODES = re.compile(r"(?:btw|kvk|gtx|rtx|mp|ps|tl|kb|hv|mh|th|tv|km|nr|st|pk|gt)\d", re.I)
_BRANDS = wordset("bmw vw audi kia seat ford opel fiat mini golf polo amg gti gtd tdi gsx mt")
_WORDISH = wordset("om van tot de het een en op bij met uit in is nr ca rond na voor tegen door per")


def plates(text: str) -> Iterator[Span]:
    """Find plates of every Dutch layout; foreign ones and bare letters where the text speaks of a car."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in (_DASHED, _BELGIAN, _GERMAN, _FRENCH):
        for found in pattern.finditer(text):
            if not _is_chemistry(found[0]):
                yield identifier(found.start(), found.end(), Label.PLATE)
    for found in _CLOSED.finditer(text):
        sober = _letters_of_a_plate(found[0].upper())
        if (
            (found[0].isupper() and sober)
            or (sober and found[0][0].isalpha() and not _CODES.match(found[0]))
            or _near(text, found, _VEHICLE, 40)
        ):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in _SPACED.finditer(text):
        if text.isupper() and not _letters_of_a_plate(found[0]):
            continue  # BUS 12 OM 13
        if _near(text, found, _VEHICLE, 40) or found[0].isupper():
            yield identifier(found.start(), found.end(), Label.PLATE)
    yield from _foreign(text)


def _near(text: str, found: re.Match[str], pattern: re.Pattern[str], reach: int) -> bool:
    before = text[max(0, found.start() - reach) : found.start()]
    return bool(pattern.search(before) or pattern.search(text[found.end() : found.end() + 15]))


def _letters_of_a_plate(plate: str) -> bool:
    """No vowels stand on plates since 1978, so that they spell no words."""
    return not any(letter in "AEIOU" for letter in plate)


def _is_chemistry(found: str) -> bool:
    return found.lower() in {"2-cb-10"} or "mmc" in found.lower()


def _foreign(text: str) -> Iterator[Span]:
    """Look just behind the word kenteken, or in capitals behind any word for a vehicle."""
    shouting = text.isupper()
    for said in _VEHICLE.finditer(text):
        strong = bool(_SAID.fullmatch(said[0]))
        window = text[said.end() : said.end() + (30 if strong else 25)]
        for found in _FOREIGN.finditer(window):
            plate = _trimmed(found[0])
            letters = re.sub(r"[\W_]", "", plate)
            if not 5 <= len(letters) <= 9 or sum(map(str.isdigit, letters)) < 2 or letters.isdigit():
                continue
            if shouting and not strong and not _letters_of_a_plate(letters):
                continue  # BUS 12 NAAR
            if (strong or letters.isupper()) and not _BRANDS & set(re.split(r"[ -]", plate.lower())):
                start = said.end() + found.start() + found[0].index(plate)
                yield identifier(start, start + len(plate), Label.PLATE)
                break


def _trimmed(plate: str) -> str:
    """Leave small words out that only stand beside the plate."""
    parts = plate.split(" ")
    while parts and parts[0].lower() in _WORDISH:
        parts = parts[1:]
    while parts and parts[-1].lower() in _WORDISH:
        parts = parts[:-1]
    return " ".join(parts)
