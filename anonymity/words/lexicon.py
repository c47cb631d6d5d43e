"""Which words do we know, and where do they come from?"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import error

from anonymity.folding import plain
from anonymity.words.dictionary import FILE, Dictionary, packed_dictionary, read_dictionary
from anonymity.words.spelling import sound
from anonymity.words.wordset import wordset

WORDS = Path(__file__).parent
_OFTEN = 300  # met so often, a surname is an everyday word too: bakker, vogels
_HARDLY_WORDS = wordset("brandt raadt mulder stevens clark holst vries vu ho li hall")  # met as names in the dictionary


class ListMissing(Exception):
    """A word list is missing or empty: the gate is closed and nothing may be sent until it is back."""


class Phrases:
    """Names of things, of one or more words, found by their first two."""

    def __init__(self, phrases: Iterable[str]) -> None:
        single: set[str] = set()
        longer: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = keys(phrase)
            if len(words) == 1:
                single.add(words[0])
            elif words:
                longer.setdefault((words[0], words[1]), set()).add(words)
        self._single = frozenset(single)
        self._firsts = frozenset(first for first, _ in longer)
        self._any = self._firsts | self._single
        self._longer: Mapping[tuple[str, str], tuple[tuple[str, ...], ...]] = {
            first: tuple(sorted(options, key=len, reverse=True)) for first, options in longer.items()
        }

    def begins_with(self, first: str) -> bool:
        """Is there a phrase of more words that begins with this one?"""
        return first in self._firsts

    def may_begin(self, word: str) -> bool:
        """Is it a phrase, or the first word of one?"""
        return word in self._any

    def longer(self, first: str, second: str) -> tuple[tuple[str, ...], ...]:
        """Give the phrases that begin with these two words, the longest first."""
        return self._longer.get((first, second), ())

    def __contains__(self, word: object) -> bool:
        return word in self._single

    def __bool__(self) -> bool:
        return bool(self._single or self._longer)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The word lists, keyed in lower case without accents."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    dutch_words: frozenset[str]  # in daily use, ours and those of the dictionary
    own_words: frozenset[str]  # those that the dictionary lacks
    dictionary: Dictionary  # with all that is hardly ever used
    function_words: frozenset[str]
    person_nouns: frozenset[str]
    person_verbs: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    organisations: Phrases
    places: Phrases
    name_sounds: frozenset[str]  # first names as they sound, see spelling.sound


@cache
def load(folder: Path = WORDS, packed: Callable[[], bytes] = packed_dictionary) -> Lexicon:
    """Read the lists from disk, once in a process. Raises ListMissing."""
    first_names, surnames = _keys(folder, "first_names.txt"), _keys(folder, "surnames.txt")
    function_words = _keys(folder, "function_words.txt")
    dictionary = _dictionary(packed)
    own_words = _keys(folder, "dutch_words.txt")
    dutch_words = own_words | function_words | {*_everyday(dictionary, first_names, surnames)}
    long_names = "\n".join(name for name in first_names - dutch_words if len(name) > 4)
    return Lexicon(
        first_names=first_names,
        surnames=surnames,
        dutch_words=dutch_words,
        own_words=frozenset(word for word in own_words if word not in dictionary),
        dictionary=dictionary,
        function_words=function_words,
        person_nouns=_keys(folder, "person_nouns.txt"),
        person_verbs=_keys(folder, "person_verbs.txt"),
        titles=_keys(folder, "titles.txt"),
        particles=_keys(folder, "particles.txt"),
        organisations=Phrases(_lines(folder, "organisations.txt")),
        places=Phrases(_lines(folder, "places.txt")),
        name_sounds=frozenset(sound(long_names).split("\n")),
    )


def _dictionary(packed: Callable[[], bytes]) -> Dictionary:
    try:
        dictionary = read_dictionary(packed())
    except (OSError, ImportError, ValueError, error) as problem:
        raise ListMissing(FILE) from problem
    if not dictionary.common:
        raise ListMissing(FILE)
    return dictionary


def _everyday(dictionary: Dictionary, first_names: Collection[str], surnames: Collection[str]) -> Iterator[str]:
    """Take what people say; the dictionary has names among its words, and those are names before all."""
    for word, count in dictionary.common.items():
        if word not in first_names and (word not in surnames or (count >= _OFTEN and word not in _HARDLY_WORDS)):
            yield word


def keys(phrase: str) -> tuple[str, ...]:
    """Split a line of a list into words the way a text is split."""
    cleaned = "".join(letter if letter.isalnum() or letter == "'" else " " for letter in phrase)
    return tuple(plain(word.strip("'")) for word in cleaned.split() if word.strip("'"))


def _keys(folder: Path, file: str) -> frozenset[str]:
    """Key a list word by word; a word with a hyphen counts as its parts too."""
    lines = plain("\n".join(_lines(folder, file))).split("\n")
    return frozenset(lines).union(*(keys(line) for line in lines if "-" in line))


def _lines(folder: Path, file: str) -> Collection[str]:
    try:
        text = (folder / file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise ListMissing(file) from problem
    lines = [entry for line in text.splitlines() if (entry := line.strip()) and not entry.startswith("#")]
    if not lines:
        raise ListMissing(file)
    return lines
