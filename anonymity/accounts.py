"""Where can somebody be found online: mailbox, link, account?"""

import re
from collections.abc import Iterator

from anonymity.lexicon import Lexicon
from anonymity.spans import Label, Span, identifier, name
from anonymity.vocabulary import is_dutch
from anonymity.wordset import either, wordset

_TLD = either(
    "nl com net org eu be de me io gg app tv ly link info biz co uk fr tr ma pl cc xyz site online live chat "
    "page fm gl to ee im li frl amsterdam ru su in us ai club shop fans fun pro"
)
_EMAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+%'-]{1,64})\s?@\s?(?P<host>[\w-]{1,63}(?:\.[\w-]{2,24}){1,4})",
    re.I,
)
_EMAIL_SAID = re.compile(
    r"(?<![\w.])[\w.+-]{1,40}\s?[\[(]?\b(?:at|apenstaart\w{0,4})\b[\])]?\s?"
    r"[\w-]{2,30}\s?(?:[\[(]?\b(?:punt|dot)\b[\])]?\s?|\.)(?:nl|com|net|org|eu|be)\b",
    re.I,
)
# Mailboxes that several people read.
_ROLE = wordset(
    "info contact administratie receptie balie secretariaat leerplicht meldpunt privacy help helpdesk service "
    "noreply no-reply mail post bureau jeugd veiligheid school redactie support klantenservice aanmelden "
    "meldkamer"
)
_URL = re.compile(r"(?:https?\s?:\s?/\s?/\s?|www\.)[^\s<>\"'\])]{2,300}", re.I)
_BARE_URL = re.compile(
    rf"(?<![\w@.-])(?:[a-z0-9-]{{1,40}}\.){{1,3}}{_TLD}(?:/[^\s<>\"'\])]{{1,300}}|(?=[\s,;:!?)]|\.?$|\.\s))",
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
_AT = re.compile(r"(?<![\w@.])@\s?(?P<handle>[^\W_][\w.\-]{1,40}|_[\w.\-]{1,40})")
_TAGGED = re.compile(r"(?<!\w)[\w.]{2,32}#\d{4}(?!\w)")
# xxslayerxx99, kevinbaas2010: letters with a number behind them, when the letters are no word
_NUMBERED = re.compile(r"(?<![\w@./-])(?P<stem>[a-z]{4,24})(?P<number>\d{1,6})(?P<rest>[a-z]{0,10})(?![\w-])", re.I)
# tribunaal.west in quotes: somebody left no space behind a full stop, or it is an account
_DOTTED = re.compile(r"(?<=['\"])[a-z][\w-]{1,24}(?:\.[\w-]{2,24}){1,3}(?=['\"])", re.I)
_REVERSED = re.compile(
    r"(?<![\w@./-])(?P<handle>[\w.\-]{4,40})\s(?:op|van|via)\s(?:zijn\s|haar\s|z'n\s)?"
    r"(?:insta(?:gram)?|snap(?:chat)?|tik\s?tok|telegram|discord|roblox|twitch|steam|psn|xbox|fortnite|bereal"
    r"|vinted|facebook|yubo)\b",
    re.I,
)
_KNOWN_AS = re.compile(
    r"\b(?:gamet|speelt|zit|staat|chat|post|plaatst|streamt|inlogt|heet(?:te)?|bekend|actief|online)\s(?:\w+\s){0,3}?"
    r"(?:als|onder(?:\sde\snaam)?)\s['\"]?(?P<handle>[\w.\-]{3,40})",
    re.I,
)
_RUN = re.compile(r"(?<![\w@./-])[\w.\-]{3,64}(?!\w)")
_APP = either(
    r"insta(?:gram)? snap(?:chat)? tik\s?tok telegram tele discord whats?app facebook fb twitter twitch youtube "
    r"yt kik bereal roblox steam psn xbox signal skype reddit onlyfans tellonym vinted tinder fortnite "
    r"user(?:name)? gebruikersnaam account(?:naam)? accountje acc ig sc tt snapnaam instanaam inlognaam "
    r"profielnaam gamertag nickname handle"
)
_FILLER = either(
    "is heet heten naam account acc van haar hem hij ze zij hr zn z'n dr d'r op onder de het met als via genaamd "
    "staat voegt dit username gebruikersnaam"
)
_ON_APP = re.compile(
    rf"(?<!\w){_APP}\b(?P<between>(?:\s?(?:[:=]|->|-)|\s+{_FILLER}\b){{0,6}}\s*)"
    r"['\"]?(?P<handle>@?[\w][\w.\-#]{1,40})",
    re.I,
)
_LOOKS_LIKE_HANDLE = re.compile(r"(?=.*[^\W\d_])(?:.*\d.*|.*_.*|.*\w\.\w.*)")
_ASSIGNED = re.compile(r"[:=]|->|\b(?:is|heet|heten|genaamd|gebruikersnaam|username)\b", re.I)


def accounts(text: str, words: Lexicon) -> Iterator[Span]:
    """Find mailboxes, links and accounts."""
    yield from _mailboxes(text)
    yield from _links(text)
    yield from _handles(text)
    yield from _named_accounts(text, words)
    yield from _numbered(text, words)


def _numbered(text: str, words: Lexicon) -> Iterator[Span]:
    for found in _NUMBERED.finditer(text):
        stem = found["stem"].lower()
        if len(found["number"]) + len(stem) < 6 or (len(found["number"]) < 2 and not found["rest"]):
            continue
        known = is_dutch(stem, words) or stem in words.organisations or stem in words.places
        if stem in words.first_names or not known:
            yield identifier(found.start(), found.end(), Label.HANDLE)


def _mailboxes(text: str) -> Iterator[Span]:
    if "@" in text:
        for found in _EMAIL.finditer(text):
            if found["local"].lower() not in _ROLE:
                yield identifier(found.start(), found.end(), Label.EMAIL)
    for found in _EMAIL_SAID.finditer(text):
        yield identifier(found.start(), found.end(), Label.EMAIL)


def _links(text: str) -> Iterator[Span]:
    for pattern in (_URL, _BARE_URL):
        for found in pattern.finditer(text):
            link = found[0].rstrip(".,;:!?")
            if not _leads_to_nobody(link):
                yield identifier(found.start(), found.start() + len(link), Label.LINK)


def _leads_to_nobody(link: str) -> bool:
    found = _HOST.fullmatch(link)
    if found is None or found["path"].strip("/"):
        return False
    labels = found["host"].lower().rstrip(".").split(".")
    return len(labels) == 2 and labels[0] in _PUBLIC_SITES


def _handles(text: str) -> Iterator[Span]:
    for found in _AT.finditer(text):
        handle = found["handle"].rstrip(".-")
        apart = text[found.start() + 1] == " "  # "@ school" is where somebody is
        if not handle.isdigit() and (not apart or _LOOKS_LIKE_HANDLE.fullmatch(handle)):
            yield identifier(found.start(), found.start("handle") + len(handle), Label.HANDLE)
    for found in _DOTTED.finditer(text):
        if not _BARE_URL.fullmatch(found[0]):
            yield identifier(found.start(), found.end(), Label.HANDLE)
    for pattern in (_REVERSED, _KNOWN_AS):
        for found in pattern.finditer(text):
            handle = found["handle"].strip(".-")
            if handle and not handle[0].isdigit() and _LOOKS_LIKE_HANDLE.fullmatch(handle):
                start = found.start("handle") + found["handle"].index(handle)
                yield identifier(start, start + len(handle), Label.HANDLE)
    for found in _TAGGED.finditer(text):
        yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in _RUN.finditer(text):
        run = found[0].strip(".-_")
        if "_" in run and any(map(str.isalpha, run)):
            yield identifier(found.start(), found.end(), Label.HANDLE)


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
    if _LOOKS_LIKE_HANDLE.fullmatch(handle):
        return not handle.lower().startswith(("06", "0-", "+"))
    key = handle.lower().lstrip("@")
    known = is_dutch(key, words) or key in words.organisations or key in words.places or key in words.person_verbs
    return bool(_ASSIGNED.search(between)) and not known
