"""What happens so seldom that its exact moment and place lead to whom it happened?"""

import re

from anonymity.words.wordset import either

_RARE = re.compile(
    r"(?<!\w)(?:\w*brandstichting|in brand|ambulance|traumahelikopter|gereanimeerd|reanimatie|overleden"
    r"|zelfmoord(?:poging)?|suïcide|zelfdoding|steekpartij|neergestoken|schietpartij|beschoten|overval|overvallen"
    r"|aangehouden|gearresteerd|opgepakt|aanrijding|aangereden|ziekenhuis|bevallen|ontvoerd|ontvoering|verkracht\w*"
    r"|aangerand|aanranding|inval|geboeid|arrestatieteam|overdosis|van het dak|bewusteloos|hartstilstand"
    r"|verdronken)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!\w)(?:[Bb]ij|[Oo]p|[Ii]n|aan|voor|achter|naast|langs|vanaf|tegenover|onder|door) (?:de |het |een )?"
    r"(?:(?:station|bushalte|halte|winkelcentrum|flat|metro|metrostation) )?(?:van (?:de |het )?)?"
    r"(?!Snapchat|Insta|TikTok|WhatsApp|Telegram|Facebook|YouTube|Nederland)[A-ZÀ-Þ][\w'’-]{2,}"
    r"|(?<!\w)(?!school|markt|hoofd|achter|voor|speel|sport|parkeer|fiets|snel)"
    r"[^\W\d_]{3,30}?(?:straat|laan|plein|kade|singel|gracht|park|dijk)(?!\w)"
)
_MONTH = either(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec"
)
_MOMENT = re.compile(
    r"(?<![\w:.€-])(?:(?:rond |om (?:precies |exact )?|precies om )?"
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.]|u)[0-5]\d(?: ?uur| ?u|h)?"
    r"|(?:op )?(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo) )?"
    rf"(?:[0-3]?\d {_MONTH}(?: 20\d\d)?|[0-3]?\d[-/][01]?\d(?:[-/](?:20)?\d\d)?))(?![\w:]|[.,]\d)",
    re.IGNORECASE,
)


def rare(text: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """The moment, and what happened."""
    moment, event = _MOMENT.search(text), _RARE.search(text)
    if moment is None or event is None or _PLACE.search(text) is None:
        return None
    return moment, event


def without_moment(text: str) -> str:
    """Times become a part of the day, dates "onlangs"."""
    return _MOMENT.sub(_part_of_day, text)


def _part_of_day(found: re.Match[str]) -> str:
    if found["hour"] is None:
        return "onlangs"
    parts = ((6, "'s nachts"), (12, "'s ochtends"), (18, "'s middags"), (24, "'s avonds"))
    return next(words for until, words in parts if int(found["hour"]) < until)
