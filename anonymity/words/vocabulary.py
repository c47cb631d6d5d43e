"""Is this an ordinary Dutch word, also with an ending or as part of a compound?"""

from collections.abc import Collection

from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import longest_first

_LONGEST = 40  # no Dutch word of a signal is longer; keeps odd input cheap
_SHORTEST_PART = 3
_SHORTEST_BEHIND_VERB = 5  # dobbel-mans is a surname
_LONGEST_BENT = 7
_LONGEST_DOUBTED = 11  # Hazekamp, Straathof: surnames are made of words too
_CLEARLY_BENT = 9
_EVERYBODYS = 1500  # times met, see dictionary.py
_PREFIXES = longest_first(
    "ge be ver ont her on mee door af aan op uit in om over onder voor na bij toe weg terug rond los mis anti ex "
    "oud super mega extra mede niet non pro zelf samen neer vast thuis dicht open leeg kapot dood klaar kwijt "
    "binnen buiten achter tegen tussen langs voorbij mini semi co re de multi inter app web cyber online eind "
    "hoofd"
)
_ENDINGS = longest_first(
    "'s s en n e er ers ere st ste t d de den te ten je jes tje tjes etje etjes pje pjes kje kjes ie ies ing "
    "ingen end ende heid heden lijk lijke loos loze baar bare achtig achtige ig ige isch ische schap schappen "
    "iteit iteiten isme ist isten aar aars ster sters erij tig erig erige ees iek ieke ief ieve eel ele air eur "
    "atie aties voud voudig gewijs matig matige waardig waardige vol volle vrij vrije"
)
_NOUN_ENDINGS = ("ing", "heid", "schap", "iteit", "atie", "erij")
_LINKS = ("", "s", "e", "en", "n", "er")


def is_dutch(key: str, lexicon: Lexicon) -> bool:
    """Is it in the list, or made of what is in the list by the rules of Dutch?"""
    return key in lexicon.dutch_words or is_made(key, lexicon)


def is_made(key: str, lexicon: Lexicon) -> bool:
    """Is it made of words in daily use? What the dictionary lacks is so only by a word of ours or a clear one."""
    if not 1 < len(key) <= _LONGEST or not key.replace("'", "").isalpha():
        return False
    if key in lexicon.dictionary:
        return _inflected(key, lexicon.dutch_words) or _compound(key, lexicon)
    stems = lexicon.own_words if len(key) < _CLEARLY_BENT else lexicon.dutch_words
    return _inflected(key, stems) or _compound(key, lexicon, strict=True)


def is_bent(key: str, lexicon: Lexicon) -> bool:
    """Is it a word only because it is made of others? When short, or in no dictionary, it may as well be a name."""
    if key in lexicon.dutch_words:
        return False
    if key in lexicon.dictionary:
        return len(key) <= _LONGEST_BENT and _bent(key, lexicon.dutch_words)
    return len(key) <= _LONGEST_DOUBTED


def _inflected(key: str, words: Collection[str]) -> bool:
    if _bent(key, words):
        return True
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= _SHORTEST_PART:
            rest = key[len(prefix) :]
            if rest in words or _bent(rest, words):
                return True
            if rest.startswith("ge") and (rest[2:] in words or _bent(rest[2:], words)):
                return True
    return False


def _bent(key: str, words: Collection[str]) -> bool:
    """Take an ending off and look whether a known stem, or the infinitive of one, is left."""
    for ending in _ENDINGS:
        if key.endswith(ending):
            stem = key[: -len(ending)]
            if len(stem) >= 2 and any(form in words for form in _stems(stem)):
                return True
    return len(key) >= _SHORTEST_PART and any(form in words for form in _infinitives(key))


def _stems(stem: str) -> list[str]:
    """Undo what an ending does to spelling: kat-ten, bom-en, brie-ven, hui-zen."""
    forms = [stem, stem + "e", *_infinitives(stem)]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        forms.append(stem[:-1])
    if stem[-1] == "v":
        forms.append(stem[:-1] + "f")
    if stem[-1] == "z":
        forms.append(stem[:-1] + "s")
    if len(stem) > 2 and stem[-2] in "aeou" and stem[-3] != stem[-2]:
        doubled = stem[:-1] + stem[-2:]
        forms.append(doubled)
        forms.append(doubled[:-1] + {"v": "f", "z": "s"}.get(doubled[-1], doubled[-1]))
    return forms


def _infinitives(stem: str) -> list[str]:
    """Make the infinitive a verb stem belongs to: werk-en, bel-len, maak → maken, schrijf → schrijven."""
    forms = [stem + "en", stem + stem[-1] + "en", stem + "n"]
    if stem[-1] in "fs":
        forms.append(stem[:-1] + {"f": "v", "s": "z"}[stem[-1]] + "en")
    if len(stem) > 3 and stem[-2] == stem[-3] and stem[-2] in "aeou":
        short = stem[:-2] + stem[-1]
        forms.append(short + "en")
        forms.append(short[:-1] + {"f": "v", "s": "z"}.get(short[-1], short[-1]) + "en")
    return forms


def _compound(key: str, lexicon: Lexicon, depth: int = 2, *, strict: bool = False) -> bool:
    """Split a compound (wijk-agent, dorp-s-huis) in two or three known parts."""
    words = lexicon.dutch_words
    for cut in range(_SHORTEST_PART, len(key) - _SHORTEST_PART + 1):
        head, tail = key[:cut], key[cut:]
        if not _is_head(head, lexicon, verb=len(tail) >= _SHORTEST_BEHIND_VERB, strict=strict):
            continue
        if tail in words:
            if not strict or _is_part(tail, lexicon):
                return True
        elif len(tail) > _SHORTEST_PART + strict and _bent(tail, words):
            return True
        if depth > 1 and len(tail) > 6 and _compound(tail, lexicon, depth - 1, strict=strict):
            return True
    return False


def _is_part(word: str, lexicon: Lexicon) -> bool:
    """Of three letters only a word that everybody uses is part of a compound."""
    return len(word) > _SHORTEST_PART or lexicon.dictionary.common.get(word, 0) >= _EVERYBODYS


def _is_head(head: str, lexicon: Lexicon, *, verb: bool, strict: bool) -> bool:
    words = lexicon.dutch_words
    for link in _LINKS:
        if head.endswith(link):
            stem = head[: len(head) - len(link)]
            known = stem in words or stem in lexicon.organisations
            if len(stem) >= _SHORTEST_PART and known and (not strict or _is_part(stem, lexicon)):
                return True
            if verb and not link and len(stem) > _SHORTEST_PART and any(form in words for form in _infinitives(stem)):
                return True  # meld-gedrag, oefen-plaats
            if stem.endswith(_NOUN_ENDINGS) and len(stem) > _LONGEST_BENT and _bent(stem, words):
                return True
    return False
