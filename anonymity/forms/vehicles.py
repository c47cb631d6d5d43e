"""Which car or scooter is it: what is on its plate?"""

import re
from collections.abc import Iterator

from anonymity.forms.windows import before_figures, found_before_figures, lowered
from anonymity.spans import Label, Span, identifier
from anonymity.words.wordset import longest_first, wordset

# The fourteen Dutch layouts (RDW, "sidecodes"): L a letter, 9 a digit.
_LAYOUTS = wordset(
    "LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 9-LLL-99 LL-999-L L-999-LL LLL-99-L L-99-LLL "
    "9-LL-999 999-LL-9"
)


def _layout(layout: str, between: str) -> str:
    parts = (("[a-z]" if part[0] == "L" else r"\d") + f"{{{len(part)}}}" for part in layout.split("-"))
    return between.join(parts)


def _layouts(between: str) -> str:
    return rf"(?<![\w-])(?<!\d[.:,])(?:{'|'.join(_layout(each, between) for each in sorted(_LAYOUTS))})(?![\w-])"


_DASHED = re.compile(_layouts("-"), re.I)
_SPACED = re.compile(_layouts(r"(?: ?[-._/·|] ?| {1,2})"), re.I)
_HALF_DASHED = re.compile(rf"(?=[a-z\d]{{1,5}}-[a-z\d]{{1,5}}(?![\w-])){_layouts('-?')}", re.I)
_CLOSED = re.compile(_layouts(""), re.I)
_SHAPES = frozenset(layout.replace("-", "") for layout in _LAYOUTS)
# PB 6214 TX, AX 5521 BK: Bulgaria, Ukraine, Italy of old
_TWO_FOUR_TWO = re.compile(r"(?<![\w-])[A-Z]{1,2} ?\d{4} ?[A-Z]{2}(?![\w-])")
_LOOSE = re.compile(r"(?<![\w.-])(?<!\W\w )(?<!^\w )[a-z\d](?:[ .-][a-z\d]){5}(?![\w-])(?! \w(?!\w))", re.I)
# l tb 47 k, TB-4 7-KL: in groups of its own, beside a vehicle
_REGROUPED = re.compile(r"(?<![\w-])[a-z\d]{1,3}(?![^\W_])(?:[ .-][a-z\d]{1,3}(?![^\W_])){2,4}", re.I)
_BELGIAN = re.compile(r"(?<![\w-])[1-9]-[a-z]{3}-\d{3}(?![\w-])", re.I)
_GERMAN = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[- ]?\d{1,4}[EH]?(?![\w-])")
_FRENCH = re.compile(r"(?<![\w-])[A-Z]{2}-\d{3}-[A-Z]{2}(?![\w-])")
# In capitals, beside a word for a car or a country: KLE AB123, 1ABX234, WGM 4X12, B-123-XYZ, AB 123 XK, XKL 12A
_OTHER_LAND = re.compile(
    r"(?<![\w-])(?:[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\d{2,4}|[1-9][- ]?[A-Z]{3}[- ]?\d{3}|[A-Z]{2,3} ?\d[A-Z\d]{3,4}|"
    r"[A-Z]{1,2}[- ]\d{2,3}[- ][A-Z]{3}|[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}|[A-Z]{3}[- ]?\d{2}[A-Z\d]"
    r"|\d{4}[- ]?[A-Z]{3})(?![\w-])"
)
_LAND = re.compile(
    r"(?<![^\W_])(?:duitse?|duitser|duitsland|pools|poolse?|polen|belg|belgische?|belgi[eë]|frans|franse|roemeense?"
    r"|roemeens|"
    r"bulgaars|bulgaarse?|engelse?|britse?|turkse?|spaanse?|italiaanse?|deense?|zweedse?|litouwse?|hongaarse?|"
    r"tsjechische?|oekra[iï]ense?|luxemburgse?|portugese?|letse?|estse?|kroatische?|griekse?|zwitserse?|oostenrijkse?|"
    r"buitenlandse?)(?![^\W_])",
)
_FOREIGN = re.compile(
    r"(?<![\w-])(?=[a-z0-9]*[ -]?[a-z0-9]*\d)(?=[\d -]*[a-z])"
    r"[a-z0-9]{1,3}[ -]?[a-z0-9]{1,5}(?:[ -][a-z0-9]{1,5})?(?![\w-])",
    re.I,
)
_PLATE_WORD = (
    r"k\w{1,3}t[ea]{1,2}ken\w*|kent\.?\w{0,4}k?en\w*|kent(?:\.|(?=\s(?:is|was|van\b|:|\w?\d)))|nummerbord\w*"
    r"|nummerplaa?t\w*|kentekenplaat|"
    r"plat(?:en)?|(?:verzekerings|brommer|scooter)?plaatjes?|plaat|plaatnummer|nrbord|nrplaat"
)
_SAID = re.compile(rf"(?<!\[)\b(?:{_PLATE_WORD})(?![^\W_])")
_VEHICLE = re.compile(
    rf"(?<!\[)\b(?:{_PLATE_WORD}|\w*auto'?s?|wagen|bus|busje|\w*scooter|brommer|snorfiets|motor|bestel\w*bus\w*"
    rf"|taxi|aanhanger|vrachtwagen|vrachtauto|"
    r"trekker|tractor|traktor|camper|caravan|cabrio|stationwagen|suv|jeep|bak|scoot|\w*aanhangwagen|\w*wagen|brommert|speed|quad"
    r"|bestel\w*|personenauto|fatbike|"
    r"bmw|audi|golf|polo|mercedes|merc|benz|vw|volkswagen|opel|corsa|astra|ford|fiesta|focus|seat|ibiza|leon"
    r"|renault|clio|megane|twingo|peugeot|citroen|"
    r"toyota|aygo|yaris|kia|picanto|fiat|panda|volvo|mini|vespa|skoda|hyundai|tesla|porsche|mazda|nissan|honda"
    r"|suzuki|swift|dacia|lexus|piaggio|zip|yamaha|"
    r"aerox|caddy|transporter|sprinter|berlingo|kangoo|ferrari|lambo|passat|touran|tiguan)(?![^\W_])",
)
# A text without any of these speaks of no plate, of no vehicle.
_PLATE_STEMS = ("ken", "kent", "nummer", "pla", "nrbord")
_VEHICLE_STEMS = _PLATE_STEMS + longest_first(
    "auto wagen bus scoot bromm snorf motor taxi aanhang vracht trekker tractor traktor camper caravan cabrio suv "
    "jeep bak speed quad "
    "fatbike bmw audi golf polo merc benz vw opel corsa astra ford fiesta focus seat ibiza leon renault clio megane "
    "twingo peugeot citroen toyota aygo yaris kia picanto fiat panda volvo mini vespa skoda hyundai tesla porsche "
    "mazda nissan honda suzuki swift dacia lexus piaggio zip yamaha aerox caddy transporter sprinter berlingo kangoo "
    "ferrari lambo passat touran tiguan bestel"
)
_GAP = re.compile(r"\W")
_CODES = re.compile(r"(?:btw|kvk|gtx|rtx|mp|ps|tl|kb|hv|mh|th|tv|km|nr|st|pk|gt)\d", re.I)
_UNITS = re.compile(
    r"(?<![a-z])(?:km|kmh|kg|kb|mb|gb|cm|mm|ml|pk|hp|mp|wk|tb|px|dm|nr|vr|bv|st|mw|ll|lln|kl|vs|tv|pc|gr|dr|jr|hv"
    r"|th|mh|tl|vwo|vmb|sms)(?![a-z])",
    re.I,
)
_BRANDS = wordset("bmw vw audi kia seat ford opel fiat mini golf polo amg gti gtd tdi gsx mt")
_WORDISH = wordset(
    "om van tot de het een en op bij met uit in is nr ca rond na voor tegen door per dat die was ook of hij ze "
    "zei iets zo te er nu al als jaar uur keer"
)
# "begint met XK-48", "iets met 38 k": what somebody remembers of it.
_IN_PART = re.compile(
    r"(?<![\w-])(?:[a-z]{1,3}|\d{1,3})(?:(?: ?[-./] ?| )?(?<![a-z])[a-z]{1,3}|(?: ?[-./] ?| )?(?<!\d)\d{1,3})"
    r"{1,3}-?(?![\w-])|(?<![\w.:-])\d{2,3}(?:-\d{1,2})?-?(?![\w-]|[.:]\d)|(?<![\w-])[b-df-hj-np-tv-z]{2,3}(?![\w-])",
    re.I,
)
_REMEMBERED = re.compile(
    r"\b(?:begin\w*|begon|eindig\w*|deels?|deel\w*|gedeelt\w*|iets|stuk\w*|eerste|laatste|half|halve|onvolledig\w*)\b",
    re.I,
)
_REMEMBERED_STEMS = ("begin", "begon", "eindig", "deel", "iets", "stuk", "eerste", "laatste", "hal", "onvolledig")
_REACH = 25  # from the beginning of a plate to its last figure
_FAR = 110  # from the word for a car
# After these words two or three groups are a plate in any layout.
_GROUPS = re.compile(r"(?<![\w-])(?=[a-z \-]*\d)(?=[\d \-]*[a-z])[a-z\d]{1,8}(?:[ -][a-z\d]{1,5}){0,5}(?![\w-])", re.I)
# xk-11-?m, XK-..-LM: not all of it was seen
_WITH_GAPS = re.compile(r"(?<![\w-])[a-z\d?*x.]{1,3}-[a-z\d?*x.]{1,3}-[a-z\d?*x.…]{1,3}(?!\w)", re.I)


def plates(text: str) -> Iterator[Span]:
    """Find plates of every Dutch layout; foreign ones and parts of one where the text speaks of a car."""
    if not any(map(str.isdigit, text)):
        yield from _in_part(text)
        return
    for pattern in (_DASHED, _BELGIAN, _GERMAN, _FRENCH):
        for found in found_before_figures(pattern, text, _REACH):
            if not _is_chemistry(found[0]):
                yield identifier(found.start(), found.end(), Label.PLATE)
    for found in found_before_figures(_TWO_FOUR_TWO, text if not text.isupper() else "", _REACH):
        if found[0][:2].lower() != "nl" and (_letters_of_a_plate(found[0]) or _near(text, found, _VEHICLE, 40)):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in found_before_figures(_CLOSED, text, _REACH):
        if _is_closed_plate(text, found):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in found_before_figures(_HALF_DASHED, text, _REACH):
        if _letters_of_a_plate(found[0]) and (
            (found[0].isupper() and not found[0][:4].isdigit()) or _near(text, found, _VEHICLE, 40)
        ):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in _overlapping(_SPACED, text):
        if _is_spaced_plate(text, found):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in found_before_figures(_LOOSE, text, _REACH):
        letters = re.sub(r"\W", "", found[0])
        if _shape(letters) in _SHAPES and (_letters_of_a_plate(letters) or _near(text, found, _SAID, 40)):
            yield identifier(found.start(), found.end(), Label.PLATE)
    for found in _overlapping(_REGROUPED, text) if vehicles_said(lowered(text)) else ():
        end = _end_of_six(found[0])
        letters = re.sub(r"\W", "", found[0][:end])
        known = end and _shape(letters) in _SHAPES and _letters_of_a_plate(letters)
        if known and not _WORDISH.intersection(_GAP.split(found[0][:end].lower())) and _near(text, found, _VEHICLE, 40):
            yield identifier(found.start(), found.start() + end, Label.PLATE)
    yield from _other_land(text)
    yield from _foreign(text)
    yield from _in_part(text)


def _other_land(text: str) -> Iterator[Span]:
    if text.isupper():
        return
    for found in found_before_figures(_OTHER_LAND, text, _REACH):
        if not _BRANDS & set(re.split(r"[ -]", found[0].lower())) and (
            _near(text, found, _LAND, 30) or _near(text, found, _VEHICLE, 20)
        ):
            yield identifier(found.start(), found.end(), Label.PLATE)


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find every place where it can begin: "ik zx 33" hides "zx 33 00"."""
    for start, end in before_figures(text, _REACH):
        at = start
        while found := pattern.search(text, at, end):
            yield found
            at = found.start() + 1


def _is_closed_plate(text: str, found: re.Match[str]) -> bool:
    sober = _letters_of_a_plate(found[0])
    if found[0][:4].isdigit() and not _near(text, found, _VEHICLE, 40):
        return False  # a postcode
    if (
        sober
        and (found[0].isupper() or found[0][0].isalpha())
        and not (_CODES.match(found[0]) and not found[0].isupper())
    ):
        return True
    return (sober and not _UNITS.search(found[0])) or _near(text, found, _VEHICLE, 40)


def _is_spaced_plate(text: str, found: re.Match[str]) -> bool:
    parts = re.split(r"[\W_]+", found[0].lower())
    if parts[0] in _WORDISH or parts[-1] in _WORDISH:
        return False
    if _near(text, found, _SAID, 40):
        return True
    if not _letters_of_a_plate(found[0]):
        return False  # BUS 12 OM 13
    return found[0].isupper() or not _UNITS.search(found[0]) or _near(text, found, _VEHICLE, 40)


def _end_of_six(groups: str) -> int:
    """Say where the group ends with which there are six letters and figures; 0 when there is none."""
    counted = 0
    for group in re.finditer(r"[^\W_]+", groups):
        counted += len(group[0])
        if counted >= 6:
            return group.end() if counted == 6 else 0
    return 0


def _shape(letters: str) -> str:
    return "".join("9" if each.isdigit() else "L" for each in letters)


def _near(text: str, found: re.Match[str], pattern: re.Pattern[str], reach: int) -> bool:
    low = lowered(text)
    return bool(
        pattern.search(low, max(0, found.start() - reach), found.start())
        or pattern.search(low, found.end(), found.end() + 25)
    )


def _letters_of_a_plate(plate: str) -> bool:
    """No vowels stand on plates since 1978, so that they spell no words."""
    return not any(letter in "AEIOU" for letter in plate.upper())


def _is_chemistry(found: str) -> bool:
    return found.lower() in {"2-cb-10"} or "mmc" in found.lower()


def vehicles_said(low: str) -> list[tuple[int, int]]:
    """Say where a text in lower case speaks of a plate, a car or a scooter."""
    if not any(map(low.__contains__, _VEHICLE_STEMS)):
        return []
    return [found.span() for found in _VEHICLE.finditer(low)]


def _foreign(text: str) -> Iterator[Span]:
    """Look just behind the word kenteken, or in capitals behind any word for a vehicle."""
    if not any(map(lowered(text).__contains__, _VEHICLE_STEMS)):
        return
    shouting = text.isupper()
    for said in found_before_figures(_VEHICLE, lowered(text), _FAR):
        strong = bool(_SAID.fullmatch(said[0]) or _LAND.search(lowered(text), max(0, said.start() - 20), said.start()))
        window = text[said.end() : said.end() + (35 if strong else 25)]
        for found in (_GROUPS if strong else _FOREIGN).finditer(window):
            plate = _trimmed(found[0])
            letters = re.sub(r"[\W_]", "", plate)
            if not (4 if strong else 5) <= len(letters) <= 9 or sum(map(str.isdigit, letters)) < 2 or letters.isdigit():
                continue
            if (shouting or found[0].isupper()) and not strong and not _letters_of_a_plate(letters):
                continue  # BUS 12 NAAR
            if (strong or letters.isupper()) and not _BRANDS & set(re.split(r"[ -]", plate.lower())):
                start = said.end() + found.start() + found[0].index(plate)
                yield identifier(start, start + len(plate), Label.PLATE)
                break


def _in_part(text: str) -> Iterator[Span]:
    spoken = lowered(text)
    if not any(map(spoken.__contains__, _PLATE_STEMS)):
        return
    for said in _SAID.finditer(spoken) if "-" in text else ():
        for found in _WITH_GAPS.finditer(text, said.end(), min(len(text), said.end() + 40)):
            known = sum(map(str.isalnum, found[0]))
            if known > 1 and any(mark in found[0] for mark in "?*.…"):
                yield identifier(found.start(), found.end(), Label.PLATE)
    if not any(map(spoken.__contains__, _REMEMBERED_STEMS)):
        return
    for said in _SAID.finditer(spoken):
        window = (max(0, said.start() - 35), min(len(text), said.end() + 40))
        if not _REMEMBERED.search(text, *window):
            continue
        for found in _IN_PART.finditer(text, said.end(), window[1]):
            part = _trimmed(found[0])
            letters = re.sub(r"\W", "", part)
            if len(letters) < 2 or not _letters_of_a_plate(letters):
                continue
            start = found.start() + found[0].index(part)
            yield identifier(start, start + len(part), Label.PLATE)


def _trimmed(plate: str) -> str:
    """Leave small words out that only stand beside the plate."""
    parts = plate.split(" ")
    while parts and parts[0].lower() in _WORDISH:
        parts = parts[1:]
    for at, part in enumerate(parts):
        if part.lower() in _WORDISH or (part.isalpha() and len(part) > 3):
            parts = parts[:at]
            break
    return " ".join(parts)
