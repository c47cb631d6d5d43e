"""Which words do we know, and where do they come from?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anonymity.folding import plain
from anonymity.spelling import sound

WORDS = Path(__file__).parent / "words"


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
        self._longer: Mapping[tuple[str, str], tuple[tuple[str, ...], ...]] = {
            first: tuple(sorted(options, key=len, reverse=True)) for first, options in longer.items()
        }

    def longer(self, first: str, second: str) -> tuple[tuple[str, ...], ...]:
        """Give the phrases that begin with these two words, the longest first."""
        return self._longer.get((first, second), ())

    def __contains__(self, word: object) -> bool:
        return word in self._single


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The word lists, keyed in lower case without accents."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    dutch_words: frozenset[str]
    function_words: frozenset[str]
    person_nouns: frozenset[str]
    person_verbs: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    organisations: Phrases
    places: Phrases
    name_sounds: frozenset[str]  # first names as they sound, see spelling.sound


@cache
def load(folder: Path = WORDS) -> Lexicon:
    """Read the lists from disk, once in a process. Raises ListMissing."""
    first_names = _keys(folder, "first_names.txt")
    function_words = _keys(folder, "function_words.txt")
    dutch_words = _keys(folder, "dutch_words.txt") | function_words
    long_names = "\n".join(name for name in first_names - dutch_words if len(name) > 4)
    return Lexicon(
        first_names=first_names,
        surnames=_keys(folder, "surnames.txt"),
        dutch_words=dutch_words,
        function_words=function_words,
        person_nouns=_keys(folder, "person_nouns.txt"),
        person_verbs=_keys(folder, "person_verbs.txt"),
        titles=_keys(folder, "titles.txt"),
        particles=_keys(folder, "particles.txt"),
        organisations=Phrases(_lines(folder, "organisations.txt")),
        places=Phrases(_lines(folder, "places.txt")),
        name_sounds=frozenset(sound(long_names).split("\n")),
    )


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
