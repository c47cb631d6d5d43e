"""Which words are spelled or sound almost the same?"""

import re
from collections.abc import Collection, Iterator

_OPEN = "?"  # stands for one letter, whichever it is
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


def neighbours(name: str) -> Iterator[str]:
    """Give the forms under which `is_near` finds a name again: one letter open, one letter missing."""
    for at in range(1, len(name)):
        yield name[:at] + _OPEN + name[at + 1 :]
        yield name[:at] + name[at + 1 :]


def is_near(word: str, names: Collection[str], near_names: Collection[str]) -> bool:
    """Is a name meant, with one letter wrong, missing, doubled or swapped? The first letter must be right."""
    if word in near_names:
        return True
    for at in range(1, len(word)):
        without = word[:at] + word[at + 1 :]
        if without in names or word[:at] + _OPEN + word[at + 1 :] in near_names:
            return True
        if word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] in names:
            return True
    return False


def is_near_word(word: str, words: Collection[str]) -> bool:
    """Is a known word meant, with one letter wrong? Slower than `is_near`, without an index."""
    for at in range(len(word)):
        head, tail = word[:at], word[at + 1 :]
        if head + tail in words:
            return True
        if at and head[:-1] + word[at] + head[-1] + tail in words:
            return True
        for letter in _LETTERS:
            if head + letter + tail in words or head + letter + word[at:] in words:
                return True
    return any(word + letter in words for letter in _LETTERS)


def sound(name: str) -> str:
    """Spell a name as it sounds, so that Jaidon meets Jayden and Shaymae meets Chaimae."""
    spelled = name
    for letters, heard in _SOUNDS:
        spelled = spelled.replace(letters, heard)
    return _DOUBLED.sub(r"\1", spelled)
