"""What is somebody called on the street?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.spans import Label, Span, name
from anonymity.words.lexicon import Lexicon
from anonymity.words.vocabulary import is_bent, is_dutch
from anonymity.words.wordset import either, longest_first, wordset

_WHO = either("hem haar zich zichzelf die dat 'm m hun ze mij jongen meisje gast gozer deze iedereen elkaar")
_OFTEN = either(
    r"altijd allemaal ook wel gewoon vaak meestal soms daar hier nu op_straat op_school onderling zelf "
    r"gekscherend in_de_wijk in_de_buurt in_de_groep in_de_klas in_de_stad"
)
_SURE_CUE = either(
    r"bijnaam bijnamen bijgenaamde? alias a\.?k\.?a\.? straatnaam rapnaam artiestennaam roepnaam schuilnaam "
    r"nickname koosnaam codenaam spotnaam scheldnaam luistert_naar(?:_de_naam)? "
    r"noem(?:t|en|de)_zich(?:zelf)? noem(?:t|de|en)_(?:hij|ze|zij|ie)_zich(?:zelf)?"
)
# "bijnaam X": whatever follows is what somebody is called.
_SURE = re.compile(
    rf"\b{_SURE_CUE}(?!\w)(?:\s(?:van|voor)\s(?:hem|haar|de|die|deze|\w+er|jongen)\b)?"
    r"(?:\s?[:=]\s?|\s(?:is|was|luidt|zou zijn|heeft hij|heeft ze)\s|\s|\s?-\s)",
    re.I,
)
_CALLED_CUE = either(
    rf"noem(?:t|en|de|den)?_{_WHO}(?:_{_OFTEN}){{0,3}} "
    rf"{_WHO}_noem(?:t|en|de|den)(?!_{_WHO}|_(?:het|dit|dat|me)\b)(?:_{_OFTEN}){{0,2}} "
    rf"ken(?:t|nen|de|den)?_{_WHO}(?:_alleen)?(?:_{_OFTEN}){{0,3}}_(?:als|onder) "
    rf"(?:staat|stond|staan)(?:_(?:hij|ze|zij|die))?(?:_{_OFTEN}){{0,4}}_bekend_(?:als|onder) "
    r"bekendsta(?:at|an)_als (?:onder|met)_de_naam bekend_(?:staat_)?als gekend_als genaamde? luisterend_naar "
    r"wordt_aangesproken_(?:met|als) "
    r"noemt_iedereen_(?:hem|haar) iedereen_noemt_(?:hem|haar) stelde?t?_zich_voor_als zich_voorstel(?:t|de"
    r"|len)_als zich_uitgeeft_als "
    "gaat_door_het_leven_als noem(?:ne|n|e)_ze gaf_zich_uit_voor "
    "geeft_zich_uit_voor doet_zich_voor_als zich_voordoet_als"
)
# "noemen hem X", "kent hem als X": X may also be what somebody is.
_CALLED = re.compile(rf"\b{_CALLED_CUE}\s", re.I)
_BACKWARDS = re.compile(
    r"\b(?:wordt|worden|werd|ook\swel|door)\s(?:[^\n.,;:!?()]{1,40}?\s)?"
    r"(?P<name>(?:(?:[Mm]ister|[Mm]evrouw|[Mm]eneer|[Kk]ing|[Qq]ueen|[Kk]oning|[Pp]rins|[Oo]om|[Tt]ante|[Kk]apitein|[Dd]okter|de|het|den|el|la|lil|big|baby|mc|dj|kleine|grote|dikke|lange|ouwe|oude|jonge|gekke)\s){0,2}"
    r"(?:[A-Z][\w'-]*\s)?[^\W\d_][\w'-]{1,20}|['\"][^'\"\n]{1,30}['\"])\s(?:genoemd|geheten)\b"
)
# "die zich Vlam noemt", "blinde vink noemen ze m", "de bakker levert weer, zo noemen ze hem"
_HIMSELF = re.compile(
    r"\bzich(?:zelf)?\s(?:online\s|daar\s|op\s\w+\s)?(?P<name>[^\n.,;:!?()]{2,30}?)\s(?:noem|heet)(?:t|en|de)\b", re.I
)
# "iemand die de Directeur wordt genoemd"
_WHO_IS = re.compile(
    r"\b(?:die|wie)\s(?P<name>(?:de\s|het\s)?[^\W\d_][\w'-]*(?:\s[^\W\d_][\w'-]*)?)\s"
    r"(?:wordt|werd)\s(?:genoemd|geheten)\b",
    re.I,
)
_LETS = re.compile(
    r"\bzich(?:zelf)?\s(?:graag\s|ook\s|soms\s|online\s|daar\s)?(?P<name>[^\n.,;:!?()]{2,30}?)\s"
    r"(?:laat|laten|liet|lieten)\snoemen\b|\b(?:laat|liet|laten)\szich\s(?P<other>[^\n.,;:!?()]{2,30}?)\snoemen\b",
    re.I,
)
_ASIDE = re.compile(
    rf"(?:^|(?<=[.!?;,:\n] )|(?<=\bdie )|(?<=\bdat )|(?<=\bvan )|(?<=\bmet ))(?P<name>(?!(?:die|dat|dit|van|met|en"
    rf"|maar)\b)(?:de\s|het\s)?[^\W_][\w'-]*(?:\s[^\W_][\w'-]*){{0,2}}?)"
    rf",?\s(?:zo\s)?noem(?:en|t|den|de)\s(?:ze|we|zij|iedereen|men)\s(?:{_WHO})(?!\w)",
    re.I,
)
_SO_CALLED = re.compile(
    r"(?:^|(?<=[.!?;\n] ))(?P<name>(?:de\s|die\s)?[^\W_][\w'-]*)\s[^.!?;\n]{3,60}?,\s(?:zo|dat is hoe)\s(?:noem"
    r"(?:en|t)|heet)\s"
    r"(?:ze|we|hij|zij|iedereen)(?!\w)",
    re.I,
)
# "die ze schaduw noemen"; "Lange Lat, zo heet hij"
_WHOM = re.compile(
    r"\b(?:die|hem|haar|wie)\s(?:ze|we|zij|wij|iedereen|men|jongeren|leerlingen|anderen)\s(?:altijd\s|ook\s|hier\s|daar\s)?"
    r"(?P<name>(?:de\s|het\s)?[^\W\d_][\w'-]*(?:\s[^\W\d_][\w'-]*)?)\s(?:noem|het)(?:t|en|de|den)\b",
    re.I,
)
_SO = re.compile(
    r"(?P<name>(?:[Dd]e\s)?[A-Z][\w'-]*(?:\s[A-Z][\w'-]*){0,2}"
    r"|(?:^|(?<=[.!?\n] ))[a-z]{3,}(?:\s[a-z]{3,})?),\s(?:zo|want\szo|dat\sis\shoe)\s"
    r"(?:heet|heette|noemen|noemt)\s(?:hij|ie|zij|ze|die|we|men|iedereen)\b"
)
# Oom Suiker, mister t, tante Bea: what a child calls somebody
_KIN = re.compile(
    r"\b(?P<name>(?:oom|tante|mister|uncle|baby|lil|big|young|little|mc|dj)\s(?P<last>[^\W\d_][\w'-]{0,15}))(?!\w)",
    re.I,
)
# Ome Joop, tante Bep van de hoek: with what is always said along
_KNOWN_AS = re.compile(
    r"(?<!\w)(?P<name>ome\s[^\W\d_][\w'-]+|(?:oom|ome|tante|opa|oma)\s[^\W\d_][\w'-]+\s"
    r"van\s(?:de|het|'t|die|om|hier)\s?(?:de\s)?[^\W\d_]\w+"
    r"|(?:lil|lil'|yung|young|dj|mc|mister)\s(?P<last>[^\W_][\w'-]*)"
    r"(?:\s\d{1,3}(?![\w:.,]|\s(?:uur|jaar|euro|keer)))?)",
    re.I,
)
# Drie-vinger, eenoog: nobody has less or more of it without being called so
_ONE_EYED = re.compile(
    r"(?<![\w-])(?<!\bde )(?<!\bhet )(?<!\been )(?P<name>(?:half|een|één|twee|drie|vier|krom|scheef|bloem|slap|spleet)"
    r"-?(?:oog|oor|tand|vinger|neus|been|duim|poot|hand|arm|kop|lip|teen))(?![\w-])",
    re.I,
)
_QUOTED = re.compile(r"\s?(?P<mark>['\"])(?P<name>[^'\"\n]{1,40})(?P=mark)(?!\w)")
# heet zogenaamd 'de Tandarts'; "de Baron", zoals ze hem noemen
_IN_QUOTES = re.compile(
    r"(?P<before>\b(?:heet|heette|heten|zogenaamd|ene)\s)?(?P<mark>['\"])(?P<name>[^'\"\n]{2,25})(?P=mark)"
    r"(?P<behind>,?\s(?:zoals|zo|wordt|werd)\s[^.!?\n'\"]{0,20}(?:noem|heet))?",
    re.I,
)
# Barbie van zuid, de Kapper van Noord: the part of town is said along
OF_PART = re.compile(
    r"\s(?:van|uit)\s(?:[Zz]uid|[Nn]oord|[Oo]ost|[Ww]est|[Cc]entrum|boven|beneden|hiernaast|de\shoek)(?!\w)"
)
_NAMES_HIM = re.compile(r"noemt(?:en)?\s(?:hem|haar|'?m)\b", re.I)  # what stands before it is who says so
_TITLED = re.compile(
    r"\b(?:mevrouw|meneer|mister|miss|madame|juf|meester|baas|koning|koningin|king|queen|oom|tante)\s$", re.I
)
_OPENING = re.compile(r"\s?['\"]?")
_FIRST = re.compile(r"(?P<word>[^\W_][\w'.]*)")
_NEXT = re.compile(r"[ -]?(?P<word>[^\W_][\w'.]*)")
_LAST = re.compile(r"(?P<word>[^\W\d_]+)\s?$")
_THINGS = longest_first(
    "app game spel spelletje plek plaats kelder challenge trend "
    "groep chat kanaal account server site website winkel zaak "
    "merk film serie boek lied liedje nummer lokaal ruimte gang brug park plein straat hoek bankje trap muur hal drank "
    "smaak pil drug vuurwerk product programma project training methode "
    "actie toets hond kat paard auto scooter club team "
    "afdeling zaal hok schuur steeg tunnel flat buurt wijk wiet vape dans spreuk spijker mes wapen filter"
)
_STARTERS = wordset(
    "de het den el la lil big young kleine grote dikke lange ouwe oude jonge gekke zwarte witte rooie blonde "
    "boze sjonge mc dj d'n een"
)
_STYLES = wordset("mister mevrouw meneer king queen koning prins oom tante kapitein dokter")
# What people call each other without it being a name.
_INSULTS = wordset(
    "hoer slet kech bitch homo flikker pot mongool dikke loser snitch nerd racist terrorist aap neger "
    "buitenlander kut kanker jood gek dom lelijk dik raar zwak leider dealer dader pester overlastgever vriend "
    "vrienden baas broer"
)
_PERSON = re.compile(r"\b(?:hem|haar|hij|zij|ze|zich|zichzelf|'?m|die)\b", re.I)
_LONGEST = 3


# What must be in a text at all before a slow pattern is tried.
_WHOSE = re.compile(r"\b(?:zijn|haar|mijn|hun|onze|een|de|z'n|zn|m'n|mn|d'r|dr)\s$", re.I)
_VERB_CUES = ("noem", "heet", "het")
_BACKWARDS_CUES = ("genoemd", "geheten")
_LIMBS = ("oog", "oor", "tand", "vinger", "neus", "been", "duim", "poot", "hand", "arm", "kop", "lip", "teen")
_KIN_CUES = ("oom", "ome", "tante", "opa", "oma", "mister", "uncle", "baby", "lil", "big", "ung", "little", "mc", "dj")
_CUES = (
    "naam",
    "name",
    "alias",
    "aka",
    "a.k",
    "ak.a",
    "nick",
    "luister",
    "noem",
    "ken",
    " als",
    "zich voor",
    "zich uit",
)


def _is_uncle(text: str, at: int, last: str, words: Lexicon) -> bool:
    """Oom Gerrit, of whom nobody says whose uncle he is: so he is called."""
    return text[at : at + 3].lower() == "oom" and last in words.first_names and _WHOSE.search(text[:at]) is None


def _is_said_of_a_thing(text: str, at: int) -> bool:
    """Is it "een app genaamd", "de kelder noemen ze", "die plek wordt"?"""
    before = _LAST.search(text, max(0, at - 40), at)
    return before is not None and plain(before["word"]).endswith(_THINGS)


def _has(text: str, cues: tuple[str, ...]) -> bool:
    return any(cue in text for cue in cues)


def nicknames(text: str, words: Lexicon) -> Iterator[Span]:
    """Find what stands behind "bijnaam", "noemen hem", "kent hem als", and before "genoemd"."""
    for span in _nicknames(text, words):
        further = OF_PART.match(text, span.end)
        yield name(span.start, further.end(), Label.NICKNAME) if further else span


def _nicknames(text: str, words: Lexicon) -> Iterator[Span]:
    lower = text.lower()
    for pattern, sure in ((_SURE, True), (_CALLED, False)):
        for found in pattern.finditer(text) if _has(lower, _CUES) else ():
            if not sure and not _NAMES_HIM.match(found[0]) and _is_said_of_a_thing(text, found.start()):
                continue
            yield from _behind(text, found.end(), sure, words, person=_PERSON.search(found[0]) is not None)
    for found in _KIN.finditer(text) if _has(lower, _KIN_CUES) else ():
        last = plain(found["last"])
        lonely = len(last) == 1 and last not in {"s", "u"}
        # a first name behind "tante" is found as a name
        known = (
            last in words.person_verbs
            or last in words.person_nouns
            or last not in words.dutch_words
            or last in words.function_words
        )
        if (
            _is_uncle(text, found.start(), last, words)
            or lonely
            or (found["last"][0].isupper() and found["name"][0].isupper() and not text.isupper() and not known)
        ):
            yield name(*found.span("name"), Label.NICKNAME)
    for found in _KNOWN_AS.finditer(text) if _has(lower, _KIN_CUES) else ():
        last = plain(found["last"] or "")
        if last not in words.function_words and last not in words.person_verbs:
            yield name(*found.span("name"), Label.NICKNAME)
    for pattern in (_HIMSELF, _ASIDE, _SO_CALLED, _WHOM, _WHO_IS, _SO):
        for found in pattern.finditer(text) if _has(lower, _VERB_CUES) else ():
            called = found["name"]
            if not _is_small(called, words, caseless=text.isupper(), aside=pattern is _ASIDE) and not _carries_sentence(
                called, words
            ):
                yield name(*found.span("name"), Label.NICKNAME)
    for found in _IN_QUOTES.finditer(text) if "'" in text or '"' in text else ():
        short = len(found["name"].split()) <= _LONGEST + 1 and plain(found["name"]) not in _INSULTS
        if short and (found["before"] or found["behind"]):
            yield name(*found.span("name"), Label.NICKNAME)
    for found in _ONE_EYED.finditer(text) if _has(lower, _LIMBS) else ():
        yield name(*found.span("name"), Label.NICKNAME)
    for found in _LETS.finditer(text) if "noemen" in lower else ():
        yield name(*found.span("name" if found["name"] else "other"), Label.NICKNAME)
    for found in _BACKWARDS.finditer(text) if _has(lower, _BACKWARDS_CUES) else ():
        called = found["name"].strip("'\" ")
        short = len(called.split()) <= _LONGEST + 1 and not _is_said_of_a_thing(text, found.start())
        if short and _is_called(called, words, sure=False) and not _carries_sentence(called, words):
            start = found.start("name") + found["name"].index(called)
            title = _TITLED.search(text, max(0, start - 12), start)
            yield name(title.start() if title else start, start + len(called), Label.NICKNAME)


def _is_small(called: str, words: Lexicon, *, caseless: bool, aside: bool) -> bool:
    """Is it made of words that call nobody anything: "die", "mijn vriend"; not "de Directeur"?"""
    keys = [plain(word) for word in called.split()]
    if not _INSULTS.isdisjoint(keys[-1:]):
        return True
    if not all(key in words.function_words or key in words.person_nouns for key in keys):
        return False
    shown = any(map(str.isupper, called)) and not caseless and " ".join(keys) not in words.person_nouns
    return keys[-1] in words.function_words if shown or aside else True


def _behind(text: str, at: int, sure: bool, words: Lexicon, *, person: bool) -> Iterator[Span]:
    if text[at - 1 : at].isspace():
        at -= 1
    quoted = _QUOTED.match(text, at)
    if quoted:
        if plain(quoted["name"]) not in _INSULTS:
            yield name(*quoted.span("name"), Label.NICKNAME)
        return
    opening = _OPENING.match(text, at)
    start = opening.end() if opening else at
    end = _extent(text, start, words)
    if end > start and _is_called(text[start:end], words, sure, person=person):
        yield name(start, end, Label.NICKNAME)


def _extent(text: str, start: int, words: Lexicon) -> int:
    """Follow the words until one carries the sentence on; a leading "de" or "kleine" does not count."""
    end, taken = start, 0
    while taken < _LONGEST and (found := (_NEXT if end > start else _FIRST).match(text, end)):
        word = found["word"].rstrip(".'")
        key = plain(word)
        if key not in _STARTERS:
            if key in words.function_words or key in words.person_verbs or (taken and _goes_on(word, key, words)):
                break
            taken += 1
        end = found.start("word") + len(word)
        if text[end : end + 1] in {".", ","}:
            break
    called = text[start:end].split(" ")
    while called and plain(called[-1]) in {"de", "het", "een"}:
        called.pop()
    return start + len(" ".join(called))


def _goes_on(word: str, key: str, words: Lexicon) -> bool:
    """A lower-case Dutch word behind the first is no part of it; "lange kees", "Kleine G", "lil murda" are whole."""
    return word.islower() and len(word) > 2 and key not in words.first_names and is_dutch(key, words)


def _is_called(called: str, words: Lexicon, sure: bool, *, person: bool = True) -> bool:
    if not called:
        return False
    parts = [(word, plain(word)) for word in called.split()]
    last = parts[-1][1]
    if sure:
        return any(key not in words.function_words for _, key in parts) and not (len(parts) == 1 and last in _STARTERS)
    if last in _INSULTS or parts[0][1] == "een":
        return False
    if any(word[0].isupper() or not is_dutch(key, words) or is_bent(key, words) for word, key in parts):
        return (person or last not in words.organisations) and last not in words.places
    if any(key in words.first_names and key not in words.function_words for _, key in parts):
        return True
    if len(parts) > 1 and parts[0][1] in _STYLES:
        return True
    describes = last in words.person_nouns or last.endswith(("er", "plek", "plaats", "locatie"))
    return len(parts) > 1 and parts[0][1] in _STARTERS and not describes


def _carries_sentence(called: str, words: Lexicon) -> bool:
    keys = map(plain, called.split())
    return any(key in words.function_words and key not in _STARTERS for key in keys)
