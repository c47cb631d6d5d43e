"""Which words are spelled or sound almost the same?"""

import re
from collections.abc import Collection, Container, Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS = (
    ("tsch", "s"),
    ("sch", "s"),
    ("ph", "f"),
    ("dj", "j"),
    ("ch", "s"),
    ("sh", "s"),
    ("th", "t"),
    ("kh", "k"),
    ("gh", "g"),
    ("ou", "u"),
    ("oe", "u"),
    ("ow", "u"),
    ("ey", "e"),
    ("ei", "e"),
    ("ij", "i"),
    ("ie", "i"),
    ("ee", "i"),
    ("ck", "k"),
    ("ks", "x"),
    ("y", "i"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("v", "f"),
    ("w", "u"),
    ("h", ""),
)
_DOUBLED = re.compile(r"(.)\1+")


def is_near(word: str, names: Collection[str], words: Collection[str]) -> bool:
    """Is a name meant, with one letter wrong, missing, doubled or swapped? The first letter must be right.

    A name that is among the ordinary words too (Roos, Storm) is only meant where a letter is doubled or swapped.
    """
    for at in range(1, len(word)):
        if word[:at] + word[at + 1 :] in names or _swapped(word, at) in names:
            return True
    return any(form in names and form not in words and len(form) > 3 for form in _with_a_letter(word, 1))


def is_near_word(word: str, words: Collection[str]) -> bool:
    """Is a known word meant, with one letter wrong?"""
    for at in range(len(word)):
        if word[:at] + word[at + 1 :] in words or (at and _swapped(word, at) in words):
            return True
    return any(form in words for form in _with_a_letter(word, 0))


def is_swapped(word: str, words: Container[str]) -> bool:
    """Is a known word meant, with two letters in the wrong order: "gesprke", "Sanpchat"?"""
    return len(word) > 2 and any(_swapped(word, at) in words for at in range(1, len(word)))


def one_wrong(words: Collection[str]) -> frozenset[str]:
    """Spell a few words with one letter wrong, in every way; the words themselves are not among them."""
    wrong: set[str] = set()
    for word in words:
        wrong.update(_with_a_letter(word, 0))
        for at in range(len(word)):
            wrong.update((word[:at] + word[at + 1 :], _swapped(word, at) if at else word))
    return frozenset(wrong) - frozenset(words)


def _swapped(word: str, at: int) -> str:
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _with_a_letter(word: str, first: int) -> Iterator[str]:
    """Each letter from `first` on replaced by another, and each letter put before or after it."""
    for at in range(first, len(word)):
        head, tail = word[:at], word[at:]
        for letter in _LETTERS:
            yield head + letter + tail[1:]
            yield head + letter + tail
    for letter in _LETTERS:
        yield word + letter


def sound(name: str) -> str:
    """Spell a name, or a list of them, as it sounds, so that Jaidon meets Jayden and Shaymae meets Chaimae."""
    spelled = name
    for letters, heard in _SOUNDS:
        spelled = spelled.replace(letters, heard)
    return _DOUBLED.sub(r"\1", spelled)
