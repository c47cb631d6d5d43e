"""Which mailbox, page or account is meant when its marks are said, spaced or bracketed?

"foto streepje boos apenstaart example punt org", "boos [at] example [dot] org", "insta .com / boos".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anonymity.forms.spoken import as_written
from anonymity.forms.windows import lowered, words_of
from anonymity.spans import Label, Span, identifier
from anonymity.words.wordset import either, wordset

_TLD = (
    "(?:nl|com|net|org|eu|be|nu|me|tv|io|gg|de|uk|ly|gl|ee|to|info|app|co|frl|shop|online|site|live|link|fm|"
    "fr|tr|pl|biz|xyz|fans|pro|club)"
)
_SURE_TLD = "(?:nl|com|net|org|eu|be|gg|ly|tv)"
_NAMES = {
    "@": r"apen?\s?staart\w{0,4} ape\s?staart\w{0,4} a?pestaartje at(?!\w) ad(?=\s(?:gmail|hotmail|outlook)) ampersat",
    ".": "punt dot punk point",
    "_": "laag_streepje lage_streep liggend_streepje liggende_streep laag_streep underscore under_score underscor "
    "onderstreepje onderstreept onderstreping onderstreep onderscore underschore low_?dash low_?line streepje_laag "
    "streepje_onder streepje_beneden laagstreepje",
    "-": "streepje streep min minteken minnetje koppelteken dash verbindingsstreepje",
    "/": "slash schuine_streep schuine_slash forward_slash schuin_streepje",
    "+": "plus plusje",
    "#": "hekje hashtag",
}
_WORDS = "|".join(f"(?P<m{at}>{either(words)})" for at, words in enumerate(_NAMES.values()))
_CHARS = tuple(_NAMES)
_MARK = re.compile(
    rf"\s?[\[({{<]\s?(?:(?P<bracketed>[@.])|(?P<word>at|a|apenstaartje|apenstaart|dot|punt))\s?[\])}}>]\s?"
    rf"|(?:\s|(?<![\w.]))(?:{_WORDS})(?:\s|$)|\s(?P<ahead>[@/])\s?|\s(?P<between>\.)\s?(?=\w)|(?P<behind>[@/])\s"
    rf"|(?P<stop>\.)\s(?={_SURE_TLD}\b|[\w-]+\s?\.|{_TLD}/)",
)
# Without one of these signs or words there is no mark to find.
_SIGNS = re.compile(rf"[@/\[({{<]|\s\.|\.\s(?={_SURE_TLD}\b|[\w-]+\s?\.|{_TLD}/)", re.I)
_SIGN_WORDS = wordset(
    "at ad ampersat punt dot punk point laag lage liggend liggende underscore under underscor onderstreepje "
    "onderstreept "
    "onderstreping onderstreep onderscore underschore lowdash lowline low "
    "laagstreepje streepje streep min minteken minnetje koppelteken dash verbindingsstreepje slash schuine forward "
    "schuin plus plusje hekje hashtag"
)
_LEFT = re.compile(r"(?<!\w)w\sw\sw$|[\w.+%'@/:#-]{1,60}$", re.I)
_RIGHT = re.compile(r"[\w.+%'@/?=&:#-]{1,120}")
_NUMBER = either(
    "nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien "
    "(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|"
    "zeventig|tachtig|negentig) "
    r"dubbel \d{1,4} tweeduizend(?:\w{2,12})?"
)
_PAUSE = r"(?:eh|uh|ehm|uhm|en_dan|en_toen|dan|daarna)".replace("_", r"\s")
_FIGURES_AHEAD = re.compile(rf"(?<!\w)[^\W\d_]{{2,30}}(?:\s(?:{_PAUSE}\s)?{_NUMBER}){{1,8}}$", re.I)
_FIGURES_BEHIND = re.compile(
    rf"(?:\s(?:{_PAUSE}\s)?{_NUMBER}){{1,8}}(?!\w)(?!\s(?:jaar|keer|uur|euro|volgers|dagen|weken|likes|man))", re.I
)
_PROVIDERS = wordset(
    "gmail hotmail outlook live icloud ziggo kpnmail yahoo protonmail proton msn home upcmail xs planet hetnet "
    "student gmx aol googlemail magister"
)
_PROVIDER = either(" ".join(sorted(_PROVIDERS - {"xs"} | {"xs4all"})))
_EMAIL = re.compile(
    rf"[\w.+%'#-]{{1,64}}@(?:[\w-]+\.)+[a-z]{{2,12}}|[\w.+%'#-]{{1,64}}@{_PROVIDER}(?:[.,]?{_TLD})?", re.I
)
_PAGE = re.compile(
    rf"(?:h..ps?:/{{0,2}})?(?:www\.)?(?:[\w-]+\.)+{_TLD}/\S{{1,}}|(?:h..ps?:/{{0,2}})?www\.[\w.-]+\.{_TLD}/?", re.I
)
_HOSTED = re.compile(rf"(?:[\w-]+\.){{2}}{_TLD}", re.I)
_ACCOUNT = re.compile(r"@?[\w.+#-]{1,60}", re.I)
_BEFORE_MAIL = re.compile(
    r"(?:\be-?mail(?:adres|tje)?|\bmail(?:adres|tje|en|t)?|\badres|\bis|\bwas|\bnaar|\bvan|\baan|\bopgaf|\binlog"
    r"|\baccount|\bheet|[:=(\"])"
    r"\s?(?P<local>(?:[^\W_][\w-]{0,20}\s){1,4})$",
    re.I,
)
_BEFORE_ACCOUNT = re.compile(
    r"\b(?:insta\w*|snap\w*|tik\s?tok|telegram|tele|discord|roblox|steam|psn|xbox|twitch|youtube|yt|facebook|fb"
    r"|twitter|gebruikersnaam|username|account\w*|"
    r"profiel\w*|gamertag|inlognaam|bereal|yubo|ig|sc|tt)\b[\s:=-]{1,3}(?:(?:is|heet|heten|van|hij|ze|zij|hem|haar"
    r"|naam|dus|die|zijn|account|nu)\s){0,3}$",
    re.I,
)
# insta: b o e f 1 2
_SPELLED = re.compile(
    r"\b(?:insta\w*|snap\w*|tik\s?tok|telegram|discord|roblox|steam|account\w*|gebruikersnaam|username)(?:\s?[:=]"
    r"|\sis|\sheet)\s"
    r"(?P<handle>[\w.](?:\s[\w._-](?![^\W_])){3,40})",
    re.I,
)
_NO_DOTS = re.compile(
    r"\b(?:insta(?:gram)?|snapchat|tik\s?tok|facebook|youtube|telegram)\s(?:com|me)\s(?:(?:slash|add"
    r"|schuine\sstreep)\s){1,2}\w{2,40}",
    re.I,
)
_AT_SAID = re.compile(r"(?<!\w)ap?e[nr]?\s?staart\w{0,4}(?=\s\w)", re.I)
# "boos3 bij gmail en dan .com"
_AT_PROVIDER = re.compile(
    rf"(?<![\w.@])(?P<local>[\w.+-]{{3,40}})\s(?:bij|op|van|via)\s{_PROVIDER}\b(?:(?:\s[^\W\d_]+){{0,3}}?\s?(?:[.,]"
    rf"|\b(?:punt|dot)\b)\s?{_TLD}(?!\w))?",
    re.I,
)
_NO_LOCAL = wordset(
    "de het een en of is was dat die dit op in van naar mijn zijn haar hun ons hij ze zij ik je we wij die app "
    "mail email ik er om te niet ook"
)
_NO_ACCOUNT = _NO_LOCAL
_SINGLE = re.compile(r"(?<!\w)@\s?[\w._](?:\s[\w._-](?![^\W_])){3,40}")


@dataclass(slots=True)
class _Chain:
    """What is joined by marks: where it stands, and how it is typed."""

    start: int
    end: int
    typed: str
    marks: str


def said_accounts(text: str) -> Iterator[Span]:
    """Find what is dictated mark by mark, or has spaces or brackets around its marks."""
    if "@" in text:
        for found in _SINGLE.finditer(text):
            yield identifier(found.start(), found.end(), Label.HANDLE)
    words = words_of(text)
    if not words.isdisjoint(_PROVIDERS):
        for found in _AT_PROVIDER.finditer(text):
            if not found["local"].isalpha():
                yield identifier(found.start(), found.end(), Label.EMAIL)
    for found in _SPELLED.finditer(text):
        yield identifier(*found.span("handle"), Label.HANDLE)
    if not words.isdisjoint(("com", "me")):
        for found in _NO_DOTS.finditer(text):
            yield identifier(found.start(), found.end(), Label.LINK)
    if words.isdisjoint(_SIGN_WORDS) and "staart" not in text.lower() and not _SIGNS.search(text):
        return
    for chain in _chains(text):
        span = _read(text, chain)
        if span is not None:
            yield span


def _chains(text: str) -> Iterator[_Chain]:
    marks = list(_MARK.finditer(lowered(text)))
    at = 0
    while at < len(marks):
        chain, at = _chain(text, marks, at)
        if chain is not None:
            yield chain


def _chain(text: str, marks: Sequence[re.Match[str]], first: int) -> tuple[_Chain | None, int]:
    """Follow marks that have one word, or a word and figures, between them; say with which mark to go on."""
    mark = marks[first]
    begin = max(0, mark.start() - 60)
    ahead = text[begin : mark.start()]
    left = _FIGURES_AHEAD.search(ahead) or _LEFT.search(ahead)
    chain = _Chain(mark.start(), mark.end(), "", "")
    if left is not None:
        chain = _Chain(begin + left.start(), mark.end(), _figures(left[0]), "")
    at = first
    while True:
        sign = _sign(marks[at])
        right = _RIGHT.match(text, marks[at].end())
        if right is None:
            break
        end = right.end()
        while end > right.start() and text[end - 1] in ".,:?'":
            end -= 1
        typed = text[right.start() : end]
        behind = _FIGURES_BEHIND.match(text, end)
        if behind and not re.fullmatch(_TLD, typed, re.I) and typed[-1:] != "/":
            typed += _figures(behind[0])
            end = behind.end()
        chain.typed += sign + typed
        chain.marks += sign
        chain.end = end
        at += 1
        if at == len(marks) or marks[at].start() != end:
            break
    return (chain if chain.marks else None), max(at, first + 1)


def _figures(said: str) -> str:
    written = as_written(said)
    joined = re.sub(rf"\b{_PAUSE}\b", "", written.text if written else said, flags=re.I)
    return re.sub(r"\s", "", joined)


def _sign(mark: re.Match[str]) -> str:
    for group in ("bracketed", "ahead", "between", "behind", "stop"):
        if mark[group]:
            return mark[group]
    if mark["word"]:
        return "@" if mark["word"].lower().startswith("a") else "."
    return next(_CHARS[at] for at in range(len(_CHARS)) if mark[f"m{at}"])


def _read(text: str, chain: _Chain) -> Span | None:
    """Decide what the typed form is, if it is anything."""
    typed = chain.typed
    if found := _EMAIL.search(typed):
        if found[0].partition("@")[0].lower() in ROLE:
            return None
        return identifier(_local_start(text, chain), chain.end, Label.EMAIL)
    if said := _AT_SAID.search(text, chain.start, chain.end):
        return identifier(said.start(), chain.end, Label.HANDLE)
    if _PAGE.fullmatch(typed) or (chain.marks.startswith(".") and _HOSTED.fullmatch(typed)):
        return identifier(chain.start, chain.end, Label.LINK)
    head = re.split(r"[@._#/+-]", typed.lstrip("@"), maxsplit=1)[0].lower()
    if not _ACCOUNT.fullmatch(typed) or len(typed) < 4:
        return None
    if "_" in chain.marks and head not in _NO_ACCOUNT:
        return identifier(chain.start, chain.end, Label.HANDLE)
    if (
        "/" not in chain.marks
        and head not in _NO_ACCOUNT
        and _BEFORE_ACCOUNT.search(text[max(0, chain.start - 50) : chain.start])
    ):
        return identifier(chain.start, chain.end, Label.HANDLE)
    return None


def _local_start(text: str, chain: _Chain) -> int:
    """Take in the words before: "lekker ding 07 @ …" is all of it, behind a word that says a mailbox comes."""
    before = _BEFORE_MAIL.search(text[max(0, chain.start - 70) : chain.start])
    if before is None:
        return chain.start
    words = before["local"].split()
    if any(word.lower() in _NO_LOCAL or re.fullmatch(r"e?-?mail\w*|adres|gebruikt|deze", word, re.I) for word in words):
        kept = len(words)
        for at, word in enumerate(words):
            if word.lower() in _NO_LOCAL or re.fullmatch(r"e?-?mail\w*|adres|gebruikt|deze", word, re.I):
                kept = len(words) - at - 1
        words = words[len(words) - kept :]
    return chain.start - sum(len(word) + 1 for word in words)


# Mailboxes that several people read.
ROLE = wordset(
    "info contact administratie receptie balie secretariaat leerplicht meldpunt privacy help helpdesk service "
    "noreply no-reply mail post bureau jeugd veiligheid school redactie support klantenservice aanmelden "
    "meldkamer"
)
