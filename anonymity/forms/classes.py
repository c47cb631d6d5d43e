"""Which class is it: 3B, H4c, 2vmbo-t1?"""

import re
from collections.abc import Iterator

from anonymity.forms.windows import found_before_figures, lowered
from anonymity.spans import Label, Span, identifier
from anonymity.words.wordset import either, wordset

_LEVEL = either(
    "vmbo mavo havo vwo gymnasium gym atheneum ath brugklas brug basis kader isk kgt kbl bbl tl gl kb bb bk kt "
    "pro vso mbo lwt gt th hv mh ha ah vw mv hav va vg tto gy thv mhv ma kc bk tvwo vavo lwoo [bhvmtkagp]"
)
_STREAM = either("tl gl kb bb t g k b v h")
_SPACED_LEVEL = (
    r"(?:vmbo(?:-?(?:t|tl|g|gl|k|kb|b|bb|basis|kader))?|mavo|havo|vwo|gym(?:nasium)?|brug|atheneum|basis|"
    r"kader|tl|kb|bb|gl|gt|kgt|bk|hv|mh|th|h/v|t/h|havo/vwo)"
)
_ENDS = r"(?![\w-]|[.,]\d)"
# 1hv2, 3tl2, 2vmbo-t1, 5havo3, 2MH1, 4HA: year, level, section
_YEAR_FIRST = re.compile(
    rf"(?<![\w.,:-])[1-6]\s?(?!vmbo-?(?:bb|kb|gl|tl|bl|kl)\b){_LEVEL}(?:-?{_STREAM})?[-.]?(?:\d{{1,2}}|[a-g]){_ENDS}"
)
# H4c, V5b, TL3a, havo 4b, brugklas 1c: level, year, section
# 3hvx, 2thk, 1ttol: any letter behind a level of two letters or more
_ANY_SECTION = re.compile(
    rf"(?<![\w.,:-])[1-6](?:vmbo|mavo|havo|vwo|gym|ath|kgt|gtl|kbl|bbl|tto|mhv|thv|tl|gl|kb|bb|bk|gt|th|hv|mh|ha|ah"
    rf"|tv|va|vg)"
    rf"-?[a-df-rt-z]{_ENDS}"
)
# 2sport1, 4wisA2, en4h2
_SUBJECT = "wis[a-d]?|entl|netl|nat|schk|biol|econ|gesc|dutl|fatl|max|kcv|ckv|lob"
_STREAMED = re.compile(
    rf"(?<![\w.,:-])(?:[1-6]-?(?:sport|kunst|tech|talent|science|theater|dans|muziek|cultuur|media|agora|dalton"
    rf"|kans|plus)-?\d?[a-d\d]"
    rf"|[1-6][hvmt]?\.?(?:{_SUBJECT})\.?\d|(?:{_SUBJECT}|en|ne|du|fa)[1-6][hvmt]\d){_ENDS}"
)
_TWO_SECTIONS = re.compile(r"(?<![\w.,:-])[1-6](?:abc|bcd|ab|bc|cd|ac|bd)(?![\w'-]|[.,]\d)", re.I)
_COMBINED = re.compile(r"\b(?:groep|gr\.?|combi\w*|klas)\s(?P<code>[1-8]/[1-8]\s?[a-d])(?![\w'-])", re.I)
_ADDED = re.compile(r"(?<=[1-6][a-h]\+)(?P<code>[1-6][a-h])(?!\w)", re.I)
_LEVEL_FIRST = re.compile(rf"(?<![\w.-]){_LEVEL}(?:-{_STREAM})?[ -]?[1-6][-.]?[a-h](?:\d)?{_ENDS}")
_SECTION_BY_NUMBER = re.compile(rf"(?<![\w.-])[bhvmtkagp]{{1,2}}[1-6]\.\d{_ENDS}")
# 3B, 2C
_SHORT = re.compile(r"(?<![\w.,:€$+-])[1-8]-?[a-z]\d?(?!\w|['-](?!ers?\b|tjes?\b|klas|leerling)|[.,]\d)", re.I)
_SPACED = re.compile(
    rf"(?<![\w.,:-])[1-6](?:e)?[ -](?!vmbo-?(?:bb|kb|gl|tl|bl|kl)\b){_SPACED_LEVEL}[ -]?[A-H](?![\w'-])", re.I
)
# 4 havo 2, when no noun that is counted comes behind
_SPACED_NUMBER = re.compile(rf"(?<![\w.,:-])[1-6] {_SPACED_LEVEL} [1-9](?![\w-]|[.,:]\d)(?P<behind> [^\W\d_]+)?", re.I)
_NO_NOUN = wordset(
    "heeft hebben had is was zijn waren gaat gaan ging wil willen moet moeten kan kunnen komt komen zit zitten "
    "zat wordt "
    "worden werd krijgt doet deed staat die dat en of met van in op bij voor naar door tegen om maar want als "
    "toen niet ook "
    "weer nog er al zou mag heet maakt maakte maken pest vertelt zegt zei"
)
_PARTICIPLES = ("ge", "be", "ver", "ont", "toe", "aange", "uitge")
_POINTED = re.compile(r"\b(?:brug|mentor|stam)?klas(?:sen)?\s(?P<code>[1-6][./][1-9])(?!\d)", re.I)
_LETTER_ONLY = re.compile(r"\b(?:brug|mentor|schakel|isk-?)?klas\s(?P<code>[A-K]|(?<=brugklas\s)[a-k])(?![\w'.-])")
# klas3b; 2t/h3, 1th/a; ISK-3
_GLUED_TO_WORD = re.compile(r"(?<![^\W_])(?:brug)?klas(?P<code>[1-6][a-z]{1,3}\d?)(?![^\W_])", re.I)
_MIXED = re.compile(
    r"(?<![\w.,/-])(?P<code>[1-6]\s?(?!t/m)[bkgtmhva]{1,2}/[bkgtmhva]{1,2}[\s-]?[1-9]|[1-6]-(?:hv|th|mh|kb|bb|gl|tl"
    r"|gt|kgt|ha)-?[1-9]|[1-6][bkgtmhv]{2}/[a-d]|isk-?[1-6][a-z]?)(?![\w/'-])",
    re.I,
)
# de 1.3 klas; mh34
_KLAS_BEHIND = re.compile(r"(?<![\w.,:€-])(?P<code>[1-6][.][1-9])(?=\s?klas(?:sen)?\b)", re.I)
_LEVEL_TWO = re.compile(
    r"(?<![\w.,/-])(?P<code>(?:mh(?!17)|hv|th|kb|bb|gl|tl|gt|kgt|kgl|mhv|bk|ha|mavo|havo|vmbo)[1-6]\d)(?![\w-]"
    r"|[.,]\d|\s?(?:euro|%))",
    re.I,
)
_BRACKETED = re.compile(r"\((?P<code>[1-6][a-dfhA-DFH])\)")

_WHO = either(r"mentor(?:en)? mentrix leerling(?:en|e|es)? lln jongens? meisjes? meiden docent\w*")
_CHAT = either(
    r"groepsapp groepschat app appgroep klassenapp\w* ouderapp ouders ouderavond excursie rooster invaller mentorles "
    "mentoruur gymles kamp uitje ruzie gedoe onrust sfeer vechtpartij pesten pesterijen spijbelaars parallelgroep"
)
_IN = either("uit van in met tussen bij tegen voor door en of tot naar de hele heel halve half alle iedereen niemand")
_PERHAPS_BEFORE = re.compile(
    rf"\b(?:klas(?:sen)?|brugklas\w*|mentorklas|groep|gr\.?|{_WHO}|{_CHAT}|{_IN})"
    r"(?:\s(?:de|het|klas|groep|onze|hele|die|parallelklas))?[\s:(\"']{1,3}$",
    re.I,
)
_SURELY_BEFORE = re.compile(
    r"\b(?:klas(?:sen)?|brugklas\w*|mentorklas|parallelklas|klassenapp|groep|gr\.?)[\s:(\"']{1,3}$"
    rf"|\b(?:{_WHO}|{_CHAT})\s(?:uit|van|in)\s(?:de\s|klas\s)?$",
    re.I,
)
_AFTER_ANOTHER = re.compile(r"(?<![\w.])[1-6][A-Za-z]\d?(?:,| en| of| &| /|/|, en)\s?(?:de\s)?$")
_ROOM_BEFORE = re.compile(
    rf"\b{either('lokaal kamer zaal kluisje deur gate perron bus lijn afslag type model versie')}\s$", re.I
)
_THING = either(
    r"\w*punt(?:en)? vragen bijlagen artikelen punten opgave opgaven som sommen lokaal lokalen kamer zaal "
    r"kluisje? locker deur gate perron spoor bus lijn afslag type model versie optie punt "
    r"artikel art lid "
    r"bijlage vraag stap fase figuur tabel pagina blz bladzijde hoofdstuk opdracht ruimte gang verdieping vak vitamine "
    r"hepatitis maat cup formaat huisnummer nummer nr appartement app unit box blok poort ingang trap bank tafel "
    r"regel niveau toets toetsen proefwerk so examen examens deel bladzijden actie acties agendapunt vleugel "
    r"afdeling gebouw verdieping hal"
)
_THING_BEFORE = re.compile(rf"\b{_THING}\.?[\s:]{{1,2}}$", re.I)
_THINGS_BEFORE = re.compile(
    rf"\b{_THING}\.?\s\d[A-Za-z]?(?:(?:,| en| of| &| t/m|/)\s?\d[A-Za-z]?)*(?:,| en| of| &| t/m|/)\s?$", re.I
)
_ORDERED = re.compile(
    r"\s(?:hulp|kans|keer|uur|verdieping|etage|jaars?|klas\w*|helft|ronde|plaats|prijs|poging|gesprek|les|pauze"
    r"|week|dag)\b",
    re.I,
)
_DE_BEFORE = re.compile(r"\bde\s$", re.I)
_VERSUS = re.compile(r"([1-9])v\1", re.I)
# What else is written like a class: sizes, networks, times, ordinals, drugs, amounts.
_ELSE_LOWER = wordset("e x k m d g l u j h p v c s t")
_ELSE_UPPER = wordset("X K G L P")
# VZ21, MZ3B, B1K, H3-4: only behind what says that it is a class
_CODE = (
    r"(?=[\w.-]{0,5}\d)(?=[\d.-]{0,4}[a-z])(?:[a-z]{1,4}[-.]?\d{1,2}[a-z]{0,2}(?:[-.]?\d)?|"
    r"\d[-.]?[a-z]{1,5}(?:[-.]?\d{1,2}|[-.][a-z])?)"
)
_CALLED = re.compile(
    rf"\b(?:(?:brug|mentor|parallel|schakel|stam|les|isk|mbo)?-?klas(?:sen)?|(?:brug|stam|les|mbo|klassen"
    rf")?-?groep(?:en)?)\s(?:van\s|de\s|uit\s)?(?P<code>{_CODE})(?![\w'-]|[.,]\d)"
    rf"(?:(?:,| en| of| &|/| \+)\s?(?P<other>{_CODE})(?![\w'-]|[.,]\d))?",
)
_OUT_OF = re.compile(
    r"\b(?:(?:iedereen|niemand|twee|drie|iemand|een|die|allen|rest|helft|meisjes?|meiden|jongens?) (?:van|in|uit)|uit|"
    r"studenten (?:uit|van)|lln (?:uit|van|in)|leerling(?:en)? (?:uit|van|in)|mentor(?:en)? van|klas "
    r"van|ouders van|zit(?:ten)? in|mentor)\s(?:de\s)?"
    r"(?P<code>[a-z]{1,4}[1-6][a-z]\d?|[1-6]\.[1-9](?!\s?(?:miljoen|procent|keer|km|euro|meter|uur))|[1-6][. ][bcdfh]|"
    r"[a-z]{2,3}[1-4]\d|[1-6][a-df-h]|[1-6](?:gl|tl|kb|bb|gt|hv|mh|th|bk|kgt|ha|vw)|[a-z]{1,3}[1-6][-.]\d|"
    r"[1-6](?!(?:km|cm|kg|mm|mb|gb|min|uur|pk|jr|wk)\d)[a-z]{2,4}\d)(?![\w'-]|[.,]\d)",
)
_WITH_DASH = re.compile(rf"\b(?:uit|in|van)\s(?P<code>(?:{_LEVEL})[1-6][-.][1-9a-h])(?![\w'-]|[.,]\d)")
_THREE_CAPITALS = re.compile(r"(?<![\w.,/-])(?:[BHVMTKA]|[HM][VH]|TL|GT|KB|BB|VM)[1-6][A-HK](?![\w'-])")
# B2k, H3p: a section far in the alphabet
_FAR_SECTION = re.compile(r"(?<![\w.,/-])[BHVMTKGP][1-6][a-z](?![\w'-]|[.,]\d)")
_ORDINALS = re.compile(r"\d(?:e|de|ste|x|u|k)", re.I)
_NO_CODE = wordset("h2o b2b b2c p2p m3u mp3 mp4 ps4 ps5 co2 4x4 5g 4g 3g a4 a3 a5 g20 f1 u2 b12")
_MOVIE = frozenset({"2D", "3D"})
_NOUN_BEHIND = re.compile(
    r"\s(?!(?:en|of|is|zijn|die|met|van|in|op|heeft|hebben|was|waren|gaat|gaan|moet|wil|staat|bij)\b)[^\W\d_]", re.I
)
_ACTS_BEHIND = re.compile(rf"\s{either('heeft is gaat wil maakt zit had was doet pest krijgt komt')}\b")
_OF_PRIMARY = re.compile(r"\s(?:van|bij)\s(?:meester|juf|mees)\b", re.I)
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_UNIT_BEHIND = re.compile(
    rf"^\s?{either('-?netwerk -?mast euro per uur keer verdieping etage klas klassen jaars graads')}\b", re.I
)
_REACH = 60  # from where a pattern begins to its figure


def classes(text: str) -> Iterator[Span]:
    """Find codes of one class; a level and year (3 havo, klas 3, H4) stay."""
    if not any(map(str.isdigit, text)):
        return
    low = lowered(text)
    for pattern in (_YEAR_FIRST, _ANY_SECTION, _STREAMED, _LEVEL_FIRST, _SECTION_BY_NUMBER):
        for found in found_before_figures(pattern, low, _REACH):
            if not _is_something_else(found[0], text[max(0, found.start() - 12) : found.start()]):
                yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _SPACED_NUMBER.finditer(text):
        behind = (found["behind"] or "").strip().lower()
        if not behind or behind in _NO_NOUN or behind.endswith(("te", "ten", "de")) or behind.startswith(_PARTICIPLES):
            yield identifier(found.start(), found.start("behind") if behind else found.end(), Label.CLASS)
    for pattern in (
        _POINTED,
        _GLUED_TO_WORD,
        _MIXED,
        _KLAS_BEHIND,
        _LEVEL_TWO,
        _LETTER_ONLY,
        _BRACKETED,
        _COMBINED,
        _ADDED,
    ):
        for found in pattern.finditer(text):
            if found["code"] not in _MOVIE:
                yield identifier(*found.span("code"), Label.CLASS)
    for pattern in (_CALLED, _OUT_OF, _WITH_DASH):
        for found in found_before_figures(pattern, low, _REACH):
            for group in found.groupdict():
                code = found[group]
                if code and code.lower() not in _NO_CODE and not _ORDINALS.fullmatch(code):
                    yield identifier(*found.span(group), Label.CLASS)
    for found in _THREE_CAPITALS.finditer(text):
        if not _THING_BEFORE.search(text, max(0, found.start() - 25), found.start()):
            yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _FAR_SECTION.finditer(text):
        room = _THING_BEFORE.search(text, max(0, found.start() - 25), found.start())
        if found[0].lower() not in _NO_CODE and not room:
            yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _TWO_SECTIONS.finditer(text):
        if found[0][1:].isupper() or _PERHAPS_BEFORE.search(text, max(0, found.start() - 40), found.start()):
            yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _SPACED.finditer(text):
        yield identifier(found.start(), found.end(), Label.CLASS)
    for found in _SHORT.finditer(text):
        if _is_short_class(found, text):
            yield identifier(found.start(), found.end(), Label.CLASS)


def _is_something_else(code: str, before: str) -> bool:
    """Leave "4 h 2", "3 havo 2 leerlingen" and "lokaal b2a" alone."""
    if re.fullmatch(r"[1-6]\s(?:[bhvmtkagp][-.]?\w+|\D+\d{1,2})", code, re.I):
        return True
    return bool(_ROOM_BEFORE.search(before) or _VERSUS.fullmatch(code))


def _is_short_class(found: re.Match[str], text: str) -> bool:
    code = found[0]
    letter = code.strip("-0123456789")
    worded = _TWO_LETTERS.search(text, max(0, found.start() - 40), found.start())
    thing = worded and (
        _THING_BEFORE.search(text, max(0, found.start() - 25), found.start())
        or _THINGS_BEFORE.search(text, max(0, found.start() - 35), found.start())
    )
    if thing or _VERSUS.fullmatch(code):
        return False
    before = text[max(0, found.start() - 40) : found.start()]
    if worded and _SURELY_BEFORE.search(before):
        return letter != "e" or before.lower().endswith("klas ")
    if _AFTER_ANOTHER.search(before):
        ordinal = letter in {"e", "E"} and _NOUN_BEHIND.match(text, found.end())
        return not ordinal and letter not in {"x", "X"}
    if letter == "E" and (_DE_BEFORE.search(before) or _ORDERED.match(text, found.end())):
        return False
    if _UNIT_BEHIND.match(text[found.end() : found.end() + 14]):
        return False
    if letter.isupper() and letter not in _ELSE_UPPER and code not in _MOVIE:
        return True
    opens = not before.strip() or before.rstrip()[-1] in ".!?:\n"
    if opens and letter in "abcdf" and _ACTS_BEHIND.match(text[found.end() : found.end() + 12]):
        return True
    if code[0] in "78":
        return letter in {"a", "b", "c"} and bool(_OF_PRIMARY.match(text, found.end())) and before.endswith(" ")
    if letter in {"b", "c"}:
        return True
    doubtful = letter in {"D", "L", "P"} if letter.isupper() else letter not in _ELSE_LOWER
    return doubtful and bool(_PERHAPS_BEFORE.search(before))
