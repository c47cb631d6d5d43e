"""Under which stems is a Dutch text found? "Vapes", "vapen" and "gevaped" are one word to who looks something up.

Small on purpose: a word needs no right stem, as long as its forms have the same one. The usual stemmers miss the
words of this field ("vape" and "vapen" differ in Snowball's). Both engines get these stems, so that they find the
same.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+")
_SHORTEST = 3  # letters that stay
_ENDINGS = ("heden", "tjes", "tje", "jes", "je", "ingen", "ing", "ens", "en", "es", "e", "s")
_LONG = re.compile(r"[aeiou]{2}s$")  # huis, kluis: the s is no ending
_DOUBLE = re.compile(r"([a-z])\1")
_COMMON = frozenset({
    "aan", "al", "alle", "als", "ben", "bij", "daar", "dan", "dat", "de", "den", "der", "deze", "die", "dit",
    "doe", "doen", "doet", "door", "dus", "een", "en", "er", "ga", "gaan", "gaat", "haar", "had", "heb", "hebben",
    "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "iemand", "iets", "ik", "in", "is", "ja", "je", "jij",
    "jouw", "jullie", "kan", "kun", "kunnen", "maar", "mag", "me", "meer", "men", "met", "mij", "mijn", "moet",
    "moeten", "na", "naar", "nee", "niet", "nog", "nu", "of", "om", "omdat", "ons", "ook", "op", "over", "te",
    "tegen", "toch", "toen", "tot", "u", "uit", "uw", "van", "veel", "voor", "waar", "wanneer", "was", "wat",
    "we", "wel", "werd", "wie", "wil", "wij", "worden", "wordt", "zal", "ze", "zelf", "zich", "zij", "zijn", "zo",
    "zonder", "zou",
})  # fmt: skip


def folded(text: str) -> str:
    """Without capitals and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def words_in(text: str) -> list[str]:
    """The words of a text that can be looked for, folded, in their order."""
    return [word for word in _WORD.findall(folded(text)) if word not in _COMMON and len(word) > 1]


def stems_of(text: str) -> list[str]:
    """The stems of a text, in the order of its words."""
    return [stem(word) for word in words_in(text)]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the forms of a folded word have in common."""
    if word.startswith("ge") and word[-1] in "dt" and len(word) > 5:  # gepest, gedeald, gevaped
        word = word[2:]
        word = word[:-1] if word[-1] == "d" else word
    for ending in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= _SHORTEST
            and not (ending == "s" and _LONG.search(word))
        ):
            word = word.removesuffix(ending)
            break
    if word.endswith("ing") and len(word) > 5:
        word = word.removesuffix("ing")
    if word[-1] == "t" and len(word) > _SHORTEST and word[-2] not in "aeiouhst":  # belt, dealt; not pest, recht
        word = word[:-1]
    if word[-1] == "d" and len(word) > _SHORTEST + 1 and word[-2] in "gvbmz":  # bedreigd
        word = word[:-1]
    word = _DOUBLE.sub(r"\1", word)
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])
