"""What points at one person without a name? Combinations of words, in a text in which the names are masked already."""

import re
from collections.abc import Callable, Iterator

from anonymity.coarser import (
    AGE,
    FAMILY_FATE,
    FAMILY_OF,
    LEVEL,
    LOOKS,
    MOMENT,
    ONE,
    ORIGIN,
    banded,
    without_family,
    without_moment,
    without_origin,
)
from domain.traces import MOST, Trace, Trail

_Seen = tuple[str, str] | None  # the stretch that tells, and the whole text without it

_NEAR = 60  # characters within which two things are quoted together
_AMONG = (
    r"(?:klas|school|team|leerjaar|jaarlaag|bouw|onderbouw|bovenbouw|brugklas|lyceum|college|isk|les|vmbo|havo|vwo|mavo"
    r"|[1-6](?:e|de)?[ -]?(?:havo|vwo|vmbo|mavo)|[A-Z]\w+(?: (?:College|Lyceum))?)(?!\w)"
)
_ONLY = re.compile(
    rf"(?<!\w)(?:[Dd]e|[Hh]et|[Aa]ls|[Dd]ie|[Dd]at|[Oo]nze) (?:enige|ene) "
    rf"(?:(?:[\w-]{{3,14}}e )?{ONE}\b|(?=(?:die|met|zonder|uit|in|op|van) ))"
    rf"[^.!?\n;]{{0,45}}?(?<!\w)(?:in|uit|van|op) (?:\w+ ){{0,2}}?(?:\[klas\]|{_AMONG})"
)
_ONLY_ONE = re.compile(r"\w+ (?:enige|ene) (?P<somebody>(?=(?:die|met|zonder|uit|in|op|van) ))?")
_RARE = re.compile(
    r"(?<!\w)(?:\w*brandstichting|in brand|ambulance|traumahelikopter|gereanimeerd|reanimatie|overleden"
    r"|zelfmoord(?:poging)?|suïcide|zelfdoding|steekpartij|neergestoken|schietpartij|beschoten|overval|overvallen"
    r"|aangehouden|gearresteerd|opgepakt|aanrijding|aangereden|ziekenhuis|bevallen|ontvoerd|ontvoering|verkracht\w*"
    r"|aangerand|aanranding|inval|geboeid|arrestatieteam|overdosis|van het dak|bewusteloos|hartstilstand)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!\w)(?:[Bb]ij|[Oo]p|[Ii]n|aan|voor|achter|naast|langs|vanaf|tegenover|onder|door) (?:de |het |een )?"
    r"(?:(?:station|bushalte|halte|winkelcentrum|flat|metro|metrostation) )?(?:van (?:de |het )?)?"
    r"(?!Snapchat|Insta|TikTok|WhatsApp|Telegram|Facebook|YouTube|Nederland)[A-ZÀ-Þ][\w'’-]{2,}"
    r"|(?<!\w)(?!school|markt|hoofd|achter|voor|speel|sport|parkeer|fiets|snel)"
    r"[^\W\d_]{3,}(?:straat|laan|plein|kade|singel|gracht|park|dijk)(?!\w)"
)
_GAPS = re.compile(r"[ \t]{2,}")
_LOOSE = re.compile(r"[ \t]+(?=[,.!?;:]|$)|,(?= ?[,.!?])", re.MULTILINE)


def trails(text: str) -> tuple[Trail, ...]:
    """What points at one person, two at most; a text made coarser has none of that kind any more."""
    return tuple(_found(text))[:MOST]


def _found(text: str) -> Iterator[Trail]:
    kinds: tuple[tuple[Trace, Callable[[str], _Seen]], ...] = (
        (Trace.ONLY_ONE, _only_one),
        (Trace.TRAITS, _traits),
        (Trace.FAMILY, _family),
        (Trace.LOOKS, _looks),
        (Trace.EVENT, _event),
    )
    for kind, look in kinds:
        seen = look(text)
        if seen is not None:
            yield Trail(kind=kind, found=seen[0].strip(" ,"), coarser=_tidied(seen[1], text))


def _only_one(text: str) -> _Seen:
    found = _ONLY.search(text)
    if found is None:
        return None
    told = _ONLY_ONE.sub(lambda one: "een " if one["somebody"] is None else "iemand ", found[0], count=1)
    return found[0], text[: found.start()] + banded(told) + text[found.end() :]


def _traits(text: str) -> _Seen:
    origin, narrow = _telling(ORIGIN, text), _narrow(text)
    if origin is None or narrow is None:
        return None
    return _stretch(text, origin, narrow), banded(without_origin(text))


def _family(text: str) -> _Seen:
    found = FAMILY_OF.search(text) or FAMILY_FATE.search(text)
    return None if found is None else (found[0], without_family(text))


def _looks(text: str) -> _Seen:
    looks, narrow = LOOKS.search(text), _narrow(text)
    if looks is None or narrow is None:
        return None
    return _stretch(text, looks, narrow), banded(LOOKS.sub("", text))


def _event(text: str) -> _Seen:
    moment, rare = MOMENT.search(text), _RARE.search(text)
    if moment is None or rare is None or _PLACE.search(text) is None:
        return None
    return _stretch(text, moment, rare), without_moment(text)


def _telling(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A country tells of a person only when somebody comes from it: vapes do too."""
    bare = ("adjective", "new", "whose", "comes", "since", "moves", "roots", "fled")
    return next((found for found in pattern.finditer(text) if any(found[name] for name in bare)), None)


def _narrow(text: str) -> re.Match[str] | None:
    """An age or a year: a group in which few share what else is told."""
    return LEVEL.search(text) or AGE.search(text)


def _stretch(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    """From the first to the last of the two, or the telling one alone when they stand far apart."""
    start, end = min(one.start(), other.start()), max(one.end(), other.end())
    return text[start:end] if end - start <= _NEAR and "\n" not in text[start:end] else one[0]


def _tidied(coarser: str, before: str) -> str:
    tidy = _LOOSE.sub("", _GAPS.sub(" ", coarser)).strip()
    return tidy[:1].upper() + tidy[1:] if before[:1].isupper() else tidy
