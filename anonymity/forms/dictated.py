"""Which plate or postcode is dictated letter by letter, with any names for the letters?

"kenteken Gerrit nul vier zeven Hans Sjaak", "6511, de K van Kees en de L van Leo", "vee 007 ka er".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymity.folding import plain
from anonymity.forms.spoken import LETTERS, NUMBER_WORDS, number_of
from anonymity.forms.vehicles import vehicles_said
from anonymity.forms.windows import lowered, words_of
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import wordset

_SHAPES = wordset("LL9999 9999LL 99LL99 LL99LL LLLL99 99LLLL 99LLL9 9LLL99 LL999L L999LL LLL99L L99LLL 9LL999 999LL9")
_TOKEN = re.compile(r"[^\W_]+")
_GAP = re.compile(r"(?:\s?[,;-]\s?|\s?\.\.\.?\s?| )(?:(?:en dan|en toen|dan|en|eh|uh|ehm|de)(?: de)? )?(?=\w)")
_OF = re.compile(r" (?:van|als in|zoals in|voor) (?P<name>[^\W\d_]{2,12})(?!\w)")
_DASHES = wordset("streepje streep koppelteken min minteken spatie dash")
_CALLED = {
    "a": "a", "be": "b", "ce": "c", "ge": "g", "ha": "h", "pe": "p", "te": "t", "ve": "v", "we": "w", "el": "l",
    "em": "m", "en": "n", "er": "r", "es": "s", "o": "o", "i": "i", "u": "u", "dubbelu": "w", "ie": "i", "ee": "e",
    "aa": "a", "oo": "o", "ij": "y", "griekse": "y", "ell": "l", "ess": "s", "err": "r",
}  # fmt: skip
_CODE_SAID = re.compile(r"\b(?:post\s?code|pc|postkode|woont|adres|zip)\b")
_BRANDS = wordset("golf polo mike")
_BEFORE, _BEHIND = 60, 30
_FOUR = re.compile(r"\d(?:[ .]?\d){3}")
_FIGURES_SAID = NUMBER_WORDS - {"een"}
_MOST = 6  # letters and figures


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter or figures, and how sure it is that it is meant as that: a name may just be a name."""

    value: str
    start: int
    end: int
    named: bool


def dictated(text: str, words: Lexicon) -> Iterator[Span]:
    """Find what is spelled with names; what is spelled with single letters is found by its form."""
    low = lowered(text)
    if not words_of(low):
        return
    plates = vehicles_said(low)
    if not plates and words_of(low).isdisjoint(_FIGURES_SAID) and not _has_large(low) and not _FOUR.search(low):
        return
    end = 0
    for token in _TOKEN.finditer(low):
        near = plates and _is_near(plates, token.start())
        if token.start() < end or token[0] in _BRANDS or not (near or _may_be_code(token[0])):
            continue
        signs = _signs(low, token, words)
        taken = _plate(signs) if near else 0
        label = Label.PLATE
        if not taken:
            taken, label = _code(signs, low), Label.POSTCODE
        if taken and any(sign.named for sign in signs[:taken]):
            end = signs[taken - 1].end
            yield identifier(token.start(), end, label)


def _may_be_code(word: str) -> bool:
    """Can a postcode begin with it? That begins with its figures."""
    return word[0].isdigit() or plain(word) in NUMBER_WORDS or _has_large(word)


def _has_large(text: str) -> bool:
    return "honderd" in text or "duizend" in text


def _is_near(said: list[tuple[int, int]], at: int) -> bool:
    return any(at - _BEFORE <= end <= at + _BEHIND + 60 for _, end in said)


def _signs(text: str, token: re.Match[str], words: Lexicon) -> list[_Sign]:
    """Read on as long as each word stands for a letter or a figure."""
    signs: list[_Sign] = []
    found: re.Match[str] | None = token
    length = 0
    while found is not None and length < _MOST:
        sign = _sign(text, found, words, first=not signs)
        if sign is None:
            if found[0] not in _DASHES or not signs:
                break
            end = found.end()
        else:
            signs.append(sign)
            length += len(sign.value)
            end = sign.end
        gap = _GAP.match(text, end)
        found = _TOKEN.match(text, gap.end()) if gap else None
    return signs


def _sign(text: str, found: re.Match[str], words: Lexicon, *, first: bool) -> _Sign | None:
    word = plain(found[0])
    number = word if word.isdigit() else number_of(word)
    if number is not None:
        return _Sign(number, found.start(), found.end(), False) if len(number) < 5 else None
    named = _OF.match(text, found.end())
    if len(word) == 1:
        if named and plain(named["name"])[0] == word:
            return _Sign(word, found.start(), named.end(), True)
        return _Sign(word, found.start(), found.end(), False)
    letter = "n" if word == "november" else LETTERS.get(word) or ("" if first else _CALLED.get(word, ""))
    if letter:
        return _Sign(letter, found.start(), found.end(), True)
    if word in words.first_names:
        return _Sign(word[0], found.start(), found.end(), True)
    if (
        len(word) <= 3
        and not first
        and word.isalpha()
        and word not in words.function_words
        and not set(word) & set("aeiou")
    ):
        return _Sign(word, found.start(), found.end(), False)
    return None


def _plate(signs: list[_Sign]) -> int:
    """Say how many signs make a plate, or 0."""
    shape = ""
    for count, sign in enumerate(signs, start=1):
        shape += "".join("9" if each.isdigit() else "L" for each in sign.value)
        if shape in _SHAPES:
            return count
        if len(shape) > 6:
            return 0
    return 0


def _code(signs: list[_Sign], text: str) -> int:
    """Say how many signs make a postcode, or 0; a year with two persons behind it is none."""
    code = ""
    for count, sign in enumerate(signs, start=1):
        code += sign.value
        if len(code) >= 6:
            whole = len(code) == 6 and code[:4].isdigit() and code[0] != "0" and code[4:].isalpha()
            return count if whole and (not code.startswith(("19", "20")) or _CODE_SAID.search(text)) else 0
    return 0
