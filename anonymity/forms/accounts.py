"""Where can somebody be found online: mailbox, link, account?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.forms.odd_links import odd_links
from anonymity.forms.plain_accounts import plain_accounts
from anonymity.forms.said_accounts import ROLE
from anonymity.forms.windows import found_before_figures, lowered, words_of
from anonymity.spans import Label, Span, identifier, name
from anonymity.words.lexicon import Lexicon
from anonymity.words.vocabulary import is_dutch
from anonymity.words.wordset import either, wordset

_TLD = either(
    "nl com net org eu be de me io gg app tv ly link info biz co uk fr tr ma pl cc xyz site online live chat "
    "page fm gl to ee im li frl amsterdam ru su in us ai club shop fans fun pro"
)
# Behind these a page must follow: many are words, or seldom used.
_RARE_TLD = either(
    "social wtf lol bio link cam vip cx sh ws cat art blog news app dev pics photos page store world life zone group "
    "space website tech cloud email today sex adult xxx int edu gov ch at es it se no dk pt ro bg hu sk hr rs gr ie "
    "lv lt ge am kz cn jp kr br mx ar st la so id nu red black one video party chat gay mobi pw top click icu"
)
_EMAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+%'-]{1,64})\s?@\s?(?P<host>[\w-]{1,63}(?:\.[\w-]{2,24}){1,4})",
    re.I,
)
_NO_HOST = re.compile(r"(?<![\w.+-])(?P<local>[\w.+%'-]{2,64})@[\w-]{2,40}(?:[.,](?:com?|nl))?(?![\w@])", re.I)
_URL = re.compile(
    r"(?:\bh(?:[tx]{1,3}p{1,2}|tp|ptt|t?tps?|ttp)s?\s?[:;]{0,2}\s?/\s?/{0,2}\s?:?|www[.,])[^\s<>\"'\])]{2,300}", re.I
)
_BARE_URL = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9-]{{1,40}}\.){{1,3}}{_TLD}(?:/[^\s<>\"'\])]{{1,300}}|(?![\w@-]|\.\w))"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{3,40}}\.){{1,3}}{_RARE_TLD}/[^\s<>\"'\])]{{2,300}}",
    re.I,
)
_HOST = re.compile(r"(?:https?\s?:\s?/\s?/\s?)?(?:www\.)?(?P<host>[a-z0-9.-]+)(?P<path>.*)", re.I)
# Sites that tell how things are done: their front page leads to nobody.
_PUBLIC_SITES = wordset(
    "politie halt rijksoverheid overheid nji ccv hetccv schoolenveiligheid veiligthuis jellinek trimbos "
    "drugsinfo helpwanted 113 kindertelefoon slachtofferhulp meldmisdaadanoniem fraudehelpdesk vraaghetdepolitie "
    "ggd ggdghor voo ouders pestweb gezondeschool offlimits wetten belastingdienst duo magister somtoday nos rtl "
    "rtlnieuws nu marktplaats bol ah jumbo google youtube instagram snapchat tiktok facebook discord telegram "
    "roblox whatsapp twitter vinted booking omegle ome kinky sexjobs speurders tinder netflix "
    "spotify microsoft apple teams zoom autoriteitpersoonsgegevens kennisnet augeo opvoeden oudersenonderwijs "
    "stopitnow "
    "mindkorrelatie 113online alcoholinfo gokkeninfo iamsocial mediawijsheid mediawijzer veiliginternetten sgz "
    "youth loket duo studiekeuze123 lhbti iriszorg tactus brijder tweedekamer cbs rivm scp verwey-jonker pharos "
    "movisie schoolinfo"
)
_GOVERNMENT = [
    ["overheid", "nl"],
    ["rijksoverheid", "nl"],
    ["politie", "nl"],
    ["europa", "eu"],
    ["cbs", "nl"],
    ["rechtspraak", "nl"],
]
_INSTITUTIONS = wordset(
    "politie halt rijksoverheid overheid nji ccv schoolenveiligheid veiligthuis trimbos jellinek drugsinfo "
    "helpwanted kindertelefoon "
    "slachtofferhulp ggd kennisnet mediawijsheid offlimits wetten gezondeschool fraudehelpdesk"
)
_AT = re.compile(r"(?<![\w@.])@\s?(?P<handle>[._]{0,2}[^\W_][\w.\-]{1,40}|_[\w.\-]{1,40})")
# Everybody at once, or where somebody is: @iedereen, @school
_EVERYBODY = wordset(
    "iedereen allemaal allen all everyone everybody here channel team teamleden groep kernteam beheer admin admins "
    "bestuur docenten leerlingen ouders mentoren collega collega's collegas school thuis home work werk politie "
    "gemeente jongerenwerk leerplicht boa wijkagent wijkagenten mentor coordinator conciergerie directie teamleider"
)
_TAGGED = re.compile(r"(?<!\w)[\w.]{2,32}#\d{4}(?!\w)")
# xxslayerxx99, kevinbaas2010: letters with a number behind them, when the letters are no word
_NUMBERED = re.compile(r"(?<![\w@./-])(?P<stem>[a-z]{4,24})(?P<number>\d{1,6})(?P<rest>[a-z]{0,10})(?![\w-])", re.I)
# joe020, 020joe
_NUMBERED_NAME = re.compile(
    r"(?<![\w@./,:-])(?:(?P<first>[a-z]{2,3})\d{2,6}|\d{2,4}(?P<second>[a-z]{3,20}))(?![\w-])", re.I
)
# n4chtvl1nder, n8vlinder
_LEET = re.compile(r"(?<![\w@./,:-])[a-z]{1,3}[0134578](?P<rest>[a-z]{3,12}(?:\d[a-z]{2,12})?)\d{0,4}(?![\w-])", re.I)
_COUNTED = wordset("min sec uur mnd maanden dagen jaar jarig jarige euro eur mbit mbps gram liter km kmh meter mln "
    "jan mei jun "
                   "jul feb mrt apr aug sep sept okt nov dec st nd rd th ste de en er mb gb kb kg ml cm "
                   "mm")  # fmt: skip
# tribunaal.west in quotes: somebody left no space behind a full stop, or it is an account
_DOTTED = re.compile(r"(?<=['\"])[a-z][\w-]{1,24}(?:\.[\w-]{2,24}){1,3}(?=['\"])", re.I)
_REVERSED = re.compile(
    r"(?<![\w@./-])(?P<handle>[\w.\-]{4,40})\s(?:op|van|via)\s(?:zijn\s|haar\s|z'n\s|hun\s)?"
    r"(?:insta(?:gram)?|snap(?:chat)?|tik\s?tok|telegram|tele|discord|roblox|twitch|steam|psn|xbox|fortnite"
    r"|minecraft|epic|bereal|vinted|facebook|fb|yubo|youtube|yt|twitter|ig|sc|tt|"
    r"snapnaam|gamertag|gebruikersnaam|username)\b",
    re.I,
)
# mrt.boef, boef.xo.7: a full stop without a space, when it is no sentence, no short form and no file
_POINTED = re.compile(
    r"(?<![\w@./:-])(?:[a-z][\w-]{1,24}(?:\.[a-z\d][\w-]{0,24}){1,3}|\d{2,4}\.[a-z]{3,24}|[a-z]\.\w{3,24}\.[a-z]"
    r")(?![\w@/-]|\.\w)",
    re.I,
)
_CALLED_SO = re.compile(r"\b(?:pas\sop|accounts?|heet|heten|noemt|zich|profiel|online|volgt?)\s$", re.I)
# Behind these who did it is named: door boef.xo, verzoek van stille.kracht
_BY = re.compile(
    r"\b(?:door|van|met|via|aan|bij|naar|tegen|account|acc|gebruiker|user|heet|heten|volgt?|verzoek|dm|app|profiel"
    r"|pagina|"
    r"genaamd|naam|geblokkeerd|toegevoegd|insta|snap|tiktok|is)\s?:?\s['\"]?$",
    re.I,
)
_OPENING = re.compile(r"(?:^|\n|[^\w\s.,;:!?'\"()/&%€+*=-]\s?)$")
_NETWORK = re.compile(
    r"\b(?:netwerk\w*|wi-?fi\w*|ssid|bestand\w*|map|mapje|document|printer)(?:\s(?:is|heet|naam))?[\s:=]{1,2}$", re.I
)
_DOT_AND_LETTER = re.compile(r"\.[^\W\d_]")
_DOT_INSIDE = re.compile(r"\.\w")
_WRAPPED = re.compile(r"(?<![^\W_])xx\w{3,30}xx(?![^\W_])", re.I)
_CLOSES = wordset(
    "ok oke hoi ja nee goed fijn dank bedankt klaar groet groetjes hallo hey mvg gr trouwens overigens wel niet"
)
_FILES = wordset("pdf jpg jpeg png doc docx xls xlsx ppt pptx mp3 mp4 mov heic zip txt csv gif webp")
_KNOWN_AS = re.compile(
    r"\b(?:onder\sde\snaam|(?:gamet|speelt|noemt|noemde|zit|staat|chat|post|plaatst|streamt|inlogt|heet(?:te)?"
    r"|bekend|actief|online)\s(?:\w+\s){0,3}?"
    r"(?:als|onder(?:\sde\snaam)?|online|zich(?:zelf)?))\s['\"]?(?P<handle>[\w.\-]{3,40})",
)
_RUN = re.compile(r"(?<![\w@./-])[\w.\-]{3,64}(?!\w)")
_APP = either(
    r"insta(?:gram)? snap(?:chat|code)? tik\s?tok telegram tele discord whats?app facebook fb twitter twitch youtube "
    r"yt kik bereal roblox steam psn xbox signal skype reddit onlyfans tellonym vinted tinder fortnite "
    r"user(?:name)? gebruikersnaam account(?:naam)? accountje acc ig sc tt snapnaam instanaam inlognaam "
    r"profielnaam profiel gamertag nickname handle yubo minecraft epic snapje instaatje wickr "
    r"(?:tele|telegram|insta|instagram|snap|snapchat|tiktok|youtube|yt|discord|nep|fake|haat|roddel|gossip|prive"
    r"|privé|spam|"
    r"twitch|facebook)-?(?:kanaal|account|acc|pagina|profiel|server|channel|groep|naam) kanaal"
)
_FILLER = either(
    "is heet heten naam account acc van haar hem hij ze zij hr zn z'n dr d'r op onder de het met als via genaamd "
    "staat voegt dit username gebruikersnaam die jongen meisje dat nu ook noemt zich hun diens"
)
_ON_APP = re.compile(
    rf"(?<!\w){_APP}\b(?P<between>(?:\s?(?:[:=]|->|-)|\s+{_FILLER}\b){{0,6}}\s*)"
    r"['\"]?(?P<handle>@?[\w][\w.\-#]{1,40})",
    re.I,
)
# Without one of these words no app is spoken of.
_APPS = wordset(
    "insta instagram snap snapchat snapcode tik tiktok telegram tele discord whatsapp whatapp facebook fb twitter "
    "twitch youtube yt kik bereal roblox steam psn xbox signal skype reddit onlyfans tellonym vinted tinder fortnite "
    "user username gebruikersnaam account accountnaam accountje acc ig sc tt snapnaam instanaam inlognaam profielnaam "
    "profiel gamertag nickname handle yubo minecraft epic snapje instaatje wickr kanaal nick screenname"
)
_OF_AN_APP = ("account", "kanaal", "pagina", "profiel", "server", "channel", "groep", "naam", "acc")
_LOOKS_LIKE_HANDLE = re.compile(r"(?=.*[^\W\d_])(?:.*\d.*|.*_.*|.*\w\.\w.*)")
_BRANDS = ("ip", "playst", "tikt", "yout", "whatsa", "snapc", "macb", "chromeb", "windows", "bereal", "xbox")
_CAMEL = re.compile(r"[a-z][A-Z]")
_GLUED = 10
_OF = re.compile(r"\bvan\b", re.I)
_ASSIGNED = re.compile(r"[:=]|->|\b(?:is|heet|heten|genaamd|gebruikersnaam|username)\b", re.I)


def accounts(text: str, words: Lexicon) -> Iterator[Span]:
    """Find mailboxes, links and accounts."""
    said = words_of(text)
    of_app = not said.isdisjoint(_APPS) or any(word.endswith(_OF_AN_APP) for word in said)
    yield from _mailboxes(text)
    yield from _links(text)
    yield from odd_links(text, words)
    yield from _handles(text, words)
    yield from _pointed(text, words)
    yield from _reversed(text, words, of_app=of_app)
    if of_app:
        yield from _named_accounts(text, words)
        yield from plain_accounts(text, words)
    yield from _numbered(text, words)


def _numbered(text: str, words: Lexicon) -> Iterator[Span]:
    for found in found_before_figures(_NUMBERED_NAME, text, 25):
        key = (found["first"] or found["second"]).lower()
        known = key in words.dutch_words or key in words.organisations or key in words.places or key in _COUNTED
        if not known and (key in words.first_names or (len(key) > 4 and found["second"] and not _is_known(key, words))):
            yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in found_before_figures(_LEET, text, 25):
        if not _is_known(found["rest"].lower(), words) or found[0].lower().startswith(("n8", "w8", "l8", "m8")):
            yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in found_before_figures(_NUMBERED, text, 25):
        stem = found["stem"].lower()
        if len(found[0]) < 6 or (len(found["number"]) < 2 and not found["rest"]):
            continue
        inside = len(found["number"]) > 2 and len(found["rest"]) > 2
        known = not inside and (is_dutch(stem, words) or stem in words.organisations or stem in words.places)
        camel = len(found["number"]) > 1 and _CAMEL.search(found["stem"]) and not stem.startswith(_BRANDS)
        if stem in words.first_names or not known or camel:
            yield identifier(found.start(), found.end(), Label.HANDLE)


def _mailboxes(text: str) -> Iterator[Span]:
    if "@" in text:
        for found in _EMAIL.finditer(text):
            if found["local"].lower() not in ROLE:
                yield identifier(found.start(), found.end(), Label.EMAIL)
        for found in _NO_HOST.finditer(text):
            if found["local"].lower() not in ROLE:
                yield identifier(found.start(), found.end(), Label.EMAIL)


def _links(text: str) -> Iterator[Span]:
    for pattern in (_URL, _BARE_URL) if _DOT_AND_LETTER.search(text) else (_URL,):
        for found in pattern.finditer(text):
            link = found[0].rstrip(".,;:!?")
            if not _leads_to_nobody(link):
                yield identifier(found.start(), found.start() + len(link), Label.LINK)


def _leads_to_nobody(link: str) -> bool:
    found = _HOST.fullmatch(link)
    if found is None:
        return False
    labels = found["host"].lower().rstrip(".").split(".")
    path = found["path"].strip("/")
    if labels[-2:] in _GOVERNMENT and not path:
        return True
    if path:
        return labels[0] in _INSTITUTIONS and len(labels) == 2 and not any(map(str.isdigit, path)) and "?" not in path
    return len(labels) == 2 and labels[0] in _PUBLIC_SITES


def _handles(text: str, words: Lexicon) -> Iterator[Span]:
    for found in _AT.finditer(text) if "@" in text else ():
        handle = found["handle"].rstrip(".-")
        if handle.lower() in _EVERYBODY:
            continue
        apart = text[found.start() + 1] == " "  # "@ school" is where somebody is
        if not handle.isdigit() and (not apart or _LOOKS_LIKE_HANDLE.fullmatch(handle)):
            yield identifier(found.start(), found.start("handle") + len(handle), Label.HANDLE)
    for found in _DOTTED.finditer(text):
        if not _BARE_URL.fullmatch(found[0]):
            yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in _WRAPPED.finditer(text):
        yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in _TAGGED.finditer(text) if "#" in text else ():
        yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in _RUN.finditer(text) if "_" in text else ():
        run = found[0].strip(".-_")
        if (
            ("_" in run or _is_marked(found[0], run.lower(), words))
            and not _NETWORK.search(text, max(0, found.start() - 25), found.start())
            and any(map(str.isalpha, run))
        ):
            yield identifier(found.start(), found.end(), Label.HANDLE)


def _is_marked(whole: str, run: str, words: Lexicon) -> bool:
    """Has it an underscore before or behind? In _italics_ an ordinary word has both."""
    if "_" not in whole or len(run) < 3 or not run.isalnum():
        return False
    both = whole.startswith("_") and whole.endswith("_")
    return not both or not _is_known(run, words)


def _pointed(text: str, words: Lexicon) -> Iterator[Span]:
    if not _DOT_INSIDE.search(text):
        return
    for found in _POINTED.finditer(text):
        parts = found[0].lower().split(".")
        if parts[-1] in _FILES or _PUBLIC_SITES & {parts[0], parts[-2]} or max(map(len, parts)) < 3:
            continue
        if _BARE_URL.fullmatch(found[0]):
            continue
        if found[0] != found[0].lower() and found[0] != found[0].upper():
            continue  # a sentence that begins without a space before it
        if _is_named_so(text, found, parts, words):
            yield identifier(found.start(), found.end(), Label.HANDLE)
            continue
        if parts[0].isdigit():
            continue  # "3.000stuks"
        called = _CALLED_SO.search(text, max(0, found.start() - 14), found.start())
        if called or any(part.isdigit() or not _is_known(part, words) for part in parts):
            yield identifier(found.start(), found.end(), Label.HANDLE)


def _is_named_so(text: str, found: re.Match[str], parts: list[str], words: Lexicon) -> bool:
    """Is it no sentence that begins without a space: "brievenbus.rover volgt", "door stille.kracht", "big.joe"?"""
    if (len(parts) == 2 and parts[1] in words.function_words) or parts[0] in _CLOSES:
        return False
    if len(parts) > 2 and min(map(len, parts)) > 1:
        return True
    if any(part in words.first_names and part not in words.dutch_words for part in parts):
        return True
    if any(part in words.person_verbs for part in parts[1:]):
        return False
    before = (text, max(0, found.start() - 14), found.start())
    return bool(_BY.search(*before) or _OPENING.search(*before))


def _reversed(text: str, words: Lexicon, *, of_app: bool) -> Iterator[Span]:
    low = lowered(text)
    for pattern in (_REVERSED, _KNOWN_AS) if of_app else (_KNOWN_AS,):
        cased = low if pattern is _KNOWN_AS else text
        for found in pattern.finditer(cased):
            handle = text[slice(*found.span("handle"))].strip(".-")
            if not handle or handle[0].isdigit():
                continue
            if _LOOKS_LIKE_HANDLE.fullmatch(handle) or (
                len(handle) > 4 and pattern is _REVERSED and not _is_known(handle.lower(), words)
            ):
                start = text.index(handle, found.start("handle"))
                yield identifier(start, start + len(handle), Label.HANDLE)


def _is_known(key: str, words: Lexicon) -> bool:
    return (
        is_dutch(key, words)
        or key in words.organisations
        or key in words.places
        or key in words.person_verbs
        or key in words.function_words
        or key in words.first_names
        or key in words.surnames
    )


def _named_accounts(text: str, words: Lexicon) -> Iterator[Span]:
    """Find what follows the name of an app: by its form, or because the text says "is" or ":"."""
    at = 0
    while found := _ON_APP.search(text, at):
        handle = found["handle"].rstrip(".-")
        start = found.start("handle")
        at = max(found.end("between"), found.start() + 1)
        if _is_account(handle, found["between"], words):
            yield name(start, start + len(handle), Label.HANDLE)
            at = start + len(handle)


def _is_account(handle: str, between: str, words: Lexicon) -> bool:
    if handle.isdigit() or len(handle) < 3 or (handle[0].isdigit() and len(handle) < 5):
        return False
    if _CAMEL.search(handle) and not handle.startswith(("iP", "WhatsA", "TikT", "YouT", "SnapC")):
        return True
    if _LOOKS_LIKE_HANDLE.fullmatch(handle):
        return not handle.lower().startswith(("06", "0-", "+"))
    key = plain(handle).lstrip("@")
    if len(key) >= _GLUED and key.isalpha() and _OF.search(between):
        return key not in words.dictionary and not _is_known(key, words)  # words without the spaces between
    known = is_dutch(key, words) or key in words.organisations or key in words.places or key in words.person_verbs
    return bool(_ASSIGNED.search(between)) and not known
