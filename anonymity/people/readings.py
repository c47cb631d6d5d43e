"""What can this word be, taken by itself?"""

import re
from enum import StrEnum

from anonymity.words.lexicon import Lexicon
from anonymity.words.spelling import is_near, is_near_word, is_swapped, sound
from anonymity.words.vocabulary import is_bent, is_dutch

_REPEATED = re.compile(r"(.)\1{2,}")
_LEET = str.maketrans("013457@$", "oieastas")
_LONGEST_NAME = 25
_SMALL = ("etje", "tje", "je", "ie", "ke", "tjes", "jes")


class Reading(StrEnum):
    """What a word most likely is before we look around it."""

    GIVEN = "given"  # a first name and nothing else
    MAYBE_GIVEN = "maybe given"  # a first name and an everyday word: Roos, Storm, Wil
    SURNAME = "surname"  # a surname and nothing else
    MAYBE_SURNAME = "maybe surname"  # a surname and an everyday word: Bakker, Bloem
    TYPO = "typo"  # one letter away from a first name, or sounding like one
    DOUBTFUL_TYPO = "doubtful typo"  # one letter away from a first name and from a word too
    WORD = "word"  # an ordinary word
    BENT = "bent"  # an ordinary word only by its ending: Lotte is what "lotten" would give
    RARE = "rare"  # only in the dictionary, which has names among its words
    UNKNOWN = "unknown"  # in no list


class Reader:
    """Reads words by the lists, each word once per text."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self._read: dict[str, Reading] = {}
        self._nearly: dict[str, bool] = {}
        self._swapped: dict[str, bool] = {}

    def read(self, key: str) -> Reading:
        reading = self._read.get(key)
        if reading is None:
            reading = self._read[key] = _read(key, self.words)
        return reading

    def is_nearly_dutch(self, key: str) -> bool:
        """Is it perhaps an ordinary word with a typing error?"""
        near = self._nearly.get(key)
        if near is None:
            near = self._nearly[key] = len(key) <= _LONGEST_NAME and is_near_word(key, self.words.dutch_words)
        return near

    def is_mistyped(self, key: str) -> bool:
        """Is it an ordinary word with two letters in the wrong order, as "gesprke" is?"""
        swapped = self._swapped.get(key)
        if swapped is None:
            swapped = self._swapped[key] = is_swapped(key, self.words.dutch_words)
        return swapped


def _read(key: str, words: Lexicon) -> Reading:
    straight = _from_lists(key, words)
    if straight is not None:
        return straight
    owner = owner_of(key)
    if owner and owner in words.first_names and owner not in words.function_words:
        if "'" in key:
            return _from_lists(owner, words) or Reading.WORD
        if owner not in words.dutch_words and (
            not is_dutch(key, words) or (key not in words.dutch_words and key not in words.dictionary)
        ):
            return Reading.GIVEN
    if is_dutch(key, words):
        if key in words.surnames:
            return Reading.MAYBE_SURNAME if key in words.dutch_words else Reading.SURNAME
        return Reading.BENT if is_bent(key, words) else Reading.WORD
    if key in words.surnames or (owner in words.surnames and owner not in words.dutch_words):
        return Reading.SURNAME
    if key in words.dictionary:
        return Reading.RARE
    return _disguised(key, words)


def _from_lists(key: str, words: Lexicon) -> Reading | None:
    if key in words.function_words:
        return Reading.WORD
    if key in words.first_names:
        return Reading.MAYBE_GIVEN if key in words.dutch_words else Reading.GIVEN
    if key in words.dutch_words:
        return Reading.MAYBE_SURNAME if key in words.surnames else Reading.WORD
    return None


def owner_of(key: str) -> str:
    """Take off the s of possession: sems, sem's, sjors'."""
    for ending in ("'s", "'", "s"):
        if key.endswith(ending) and len(key) - len(ending) > 1:
            return key[: -len(ending)]
    return ""


def _disguised(key: str, words: Lexicon) -> Reading:
    """Look behind figures for letters, stretched letters, pet names and typing errors."""
    if len(key) > _LONGEST_NAME:
        return Reading.UNKNOWN
    letters = key.translate(_LEET) if any(map(str.isdigit, key)) else key
    if not letters.isalpha():
        return Reading.UNKNOWN
    if letters != key and letters in words.first_names and sum(map(str.isdigit, key)) * 2 < len(key):
        return Reading.GIVEN
    if any(map(str.isdigit, key)):
        return Reading.UNKNOWN
    if _REPEATED.search(key):
        short = {_REPEATED.sub(r"\1", key), _REPEATED.sub(r"\1\1", key)}
        if any(form in words.first_names and form not in words.dutch_words for form in short):
            return Reading.GIVEN
        if any(is_dutch(form, words) for form in short):
            return Reading.WORD
    for ending in _SMALL:
        base = key.removesuffix(ending)
        if base != key and len(base) > 2 and base in words.first_names and base not in words.dutch_words:
            return Reading.GIVEN
    if key.endswith("s") and key[:-1] in words.organisations:
        return Reading.WORD
    if len(key) > 3 and is_swapped(key, words.organisations):
        return Reading.WORD
    owner = owner_of(key)
    if any(_sounds_like_a_name(form, words) for form in (key, owner)):
        rare = is_near_word(key, words.dutch_words) if len(key) > 3 else True
        return Reading.DOUBTFUL_TYPO if rare else Reading.TYPO
    return Reading.UNKNOWN


def _sounds_like_a_name(key: str, words: Lexicon) -> bool:
    if len(key) < 4:
        return False
    return is_near(key, words.first_names, words.dutch_words) or (len(key) > 4 and sound(key) in words.name_sounds)
