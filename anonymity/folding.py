"""How is a text read when letters come in disguise: loose accents, invisible characters, look-alikes?"""

import re
import unicodedata
from dataclasses import dataclass

_LIKE = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛´`ʼ′＇", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        "\r": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "＠": "@",
        "．": ".",
    }
)
# Cyrillic and Greek letters that look Latin, for words in which somebody swapped only a few of them.
_TWINS = str.maketrans(
    "аеорсухіјѕԁһκονραεΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЈЅ",
    "aeopcyxijsdhkovpaeABEZHIKMNOPTYXABEKMHOPCTXIJS",
)
_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ĳ": "ij"}
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """The text to search in, and where each of its characters came from."""

    text: str
    origin: tuple[int, ...] | None  # None: character for character the same
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Turn offsets in the folded text into offsets in the text as it was given."""
        if self.origin is None:
            return start, end
        after = self.origin[end] if end < len(self.origin) else self.length
        return self.origin[start], after


def fold(text: str) -> Folded:
    """Read a text the way a person sees it: accents joined, invisible characters gone, one kind of quote."""
    if text.isascii():
        return Folded(text.translate(_LIKE), None, len(text))
    if unicodedata.is_normalized("NFC", text) and not any(map(_invisible, text)):
        return Folded(_without_twins(text.translate(_LIKE)), None, len(text))
    letters: list[str] = []
    origin: list[int] = []
    for start, cluster in _clusters(text):
        letters.append(unicodedata.normalize("NFC", cluster)[0])  # marks that join no letter say nothing
        origin.append(start)
    return Folded(_without_twins("".join(letters).translate(_LIKE)), tuple(origin), len(text))


def plain(word: str) -> str:
    """Spell a word, or a whole list of them, the way the lists are keyed: lower case, without accents."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFD", word.lower())
    for mark in filter(unicodedata.combining, set(bare)):
        bare = bare.replace(mark, "")
    return bare.translate(_PLAIN)


def _invisible(letter: str) -> bool:
    return letter > "\u007f" and (unicodedata.category(letter) in {"Cf", "Mn", "Me"})


def _clusters(text: str) -> list[tuple[int, str]]:
    """Take each visible character together with the marks and invisible characters behind it."""
    clusters: list[tuple[int, str]] = []
    for at, letter in enumerate(text):
        category = unicodedata.category(letter)
        if category == "Cf" and letter > "\u007f":
            continue
        if category in {"Mn", "Me"} and clusters:
            clusters[-1] = (clusters[-1][0], clusters[-1][1] + letter)
        else:
            clusters.append((at, letter))
    return clusters


def _without_twins(text: str) -> str:
    """Give a word back its Latin letters where only some were swapped; a word in another script stays so."""

    def latin(found: re.Match[str]) -> str:
        word = found[0]
        if word.isascii() or not any(letter.isascii() for letter in word):
            return word
        return word.translate(_TWINS)

    return _WORD.sub(latin, text)
