"""Which page is meant when its dots and slashes are typed otherwise: "instagram,com/x", "www x nl", "x punt nl"?"""

import re
from collections.abc import Iterator

from anonymity.forms.windows import lowered
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import either, wordset

_PLATFORM = either(
    "instagram insta tiktok snapchat facebook youtube telegram twitter roblox twitch tellonym onlyfans reddit linktr "
    "vinted marktplaats discord pinterest linkedin strava"
)
_LONG_PLATFORM = _PLATFORM.replace("insta|", "insta(?!gram)|")
_TLD = either("nl com net org eu be nu me tv io gg de info app shop online site live link fr pl xyz")
_TAIL = r"[\w@][\w.@?=&%-]{2,80}(?:/[\w.@?=&%-]{1,80}){0,4}"
_COMMAS = re.compile(rf"(?<![\w.])(?:www[,. ])?{_PLATFORM}[, ]{_TLD}\s?[/\\]\s?{_TAIL}")
_SPACES = re.compile(
    r"(?<![\w.])(?:h\s?t\s?t\s?p\s?s?\s?:\s?/\s?/\s?)(?:[\w-]+\s?[./]\s?){1,6}[\w@-]+(?:\s?/\s?[\w.@-]+){0,3}/?"
)
_NO_MARKS = re.compile(rf"(?<![\w.])(?:www\s)?{_PLATFORM}\s(?:com|nl|me|tv)\s(?P<page>[\w.-]{{4,40}})(?![\w])")
_WWW = re.compile(rf"(?<![\w.])www[\s,](?P<host>[\w-]{{2,40}})[\s,]{_TLD}(?:\s?/\s?{_TAIL})?(?![\w])")
_SAID_HOST = re.compile(
    r"(?<![\w.@-])(?P<host>[^\W\d_][\w-]{2,40})\s(?:punt|dot)\s(?:nl|com|be|org|eu|net)(?![\w@-]|\s(?:slash|punt)"
    r"|[./]\w)"
)
_SHORTENED = re.compile(
    r"(?<![\w.@-])(?:we\.tl|telegra\.ph|t\.ly|is\.gd|v\.gd|rb\.gy|cutt\.ly|shorturl\.at|g\.co|t\.co|ow\.ly|s\.id"
    r"|1drv\.ms|"
    r"a\.co|amzn\.eu|spoti\.fi|dai\.ly|x\.gd|qr\.ae|buff\.ly|db\.tt|is\.gd|gofile\.io|jpg\.pet|lnk\.bio|pin\.it"
    r"|ngl\.link)"
    r"/[^\s<>\"'\])]{2,200}"
)
_WITH_PAGE = re.compile(r"(?<![\w./-])(?:instagram|tiktok|snapchat|facebook|insta)/(?P<page>@?[\w.-]{4,40})(?![\w/])")
_APPS = re.compile(rf"(?:{_PLATFORM}|snap|whatsapp|app|yt|fb|telegram|signal|messenger|x)")
_PUBLIC = wordset(
    "politie halt rijksoverheid overheid nji ccv jellinek trimbos drugsinfo helpwanted kindertelefoon "
    "slachtofferhulp ggd voo "
    "ouders pestweb offlimits belastingdienst duo magister somtoday nos rtlnieuws nu marktplaats bol google youtube "
    "instagram snapchat tiktok facebook discord telegram roblox whatsapp twitter vinted kennisnet augeo opvoeden "
    "mediawijsheid mediawijzer veiliginternetten loket tweedekamer cbs rivm movisie gmail hotmail outlook live icloud "
    "ziggo kpnmail yahoo meldmisdaadanoniem fraudehelpdesk schoolenveiligheid veiligthuis"
)


def odd_links(text: str, words: Lexicon) -> Iterator[Span]:
    """Find pages and profiles that no ordinary reader of links would see."""
    low = lowered(text)
    if "/" in low:
        for pattern in (_COMMAS, _SPACES, _SHORTENED):
            for found in pattern.finditer(low):
                if pattern is not _SPACES or " " in found[0]:
                    yield identifier(*found.span(), Label.LINK)
        for found in _WITH_PAGE.finditer(low):
            if not _APPS.fullmatch(found["page"]) and found["page"] not in words.function_words:
                yield identifier(*found.span(), Label.LINK)
    if " com " in low or " nl " in low or " me " in low or " tv " in low:
        for found in _NO_MARKS.finditer(low):
            if found["page"] not in words.function_words and found["page"] not in words.person_verbs:
                yield identifier(*found.span(), Label.LINK)
    if "www" in low or "punt" in low or " dot " in low:
        for pattern in (_WWW, _SAID_HOST):
            for found in pattern.finditer(low):
                if found["host"] not in _PUBLIC and found["host"] not in words.function_words:
                    yield identifier(*found.span(), Label.LINK)
