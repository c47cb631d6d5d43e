"""What does somebody look for, who types a word with a slip in it? Closeness of words; no rows, no policy."""

from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz, process

from domain.themes import guess_themes
from domain.who import Kind, Target
from domain.who_words import ORGANISATION_WORDS, ROLE_WORDS, STOPWORDS, THEME_WORDS, plain

_CLOSE, _CLOSE_LONG, _LONG = 78.0, 75.0, 6  # of 100: one slip in five letters, two in a word of six
_VERBS = frozenset({"ben", "wil"})  # names that are words too: they count where nothing else is named
_SHORT = 4  # letters; a shorter word must be right
_NEAREST = 3

Vocabulary = Mapping[str, tuple[Target, ...]]


def vocabulary(
    people: Iterable[tuple[str, str, str]], own_themes: Mapping[str, str], kept: Iterable[tuple[str, Target]]
) -> dict[str, tuple[Target, ...]]:
    """Every word or phrase that points to something, as `plain` writes it, with what it points to.

    `people` by id, name and function; `own_themes` by name and tag; `kept` are a network's words for themes.
    """
    found: dict[str, dict[Target, None]] = {}

    def put(words: str, target: Target) -> None:
        if plain(words):
            found.setdefault(plain(words), {})[target] = None

    for word, target in kept:
        put(word, target)
    for name, value in own_themes.items():
        put(name, Target(kind=Kind.OWN_THEME, value=value, name=name))
    for theme, words in THEME_WORDS.items():
        for word in (theme.value, *words):
            if plain(word) not in found:  # the network's own words go first
                put(word, Target(kind=Kind.THEME, value=theme.value))
    for organisation, words in ORGANISATION_WORDS.items():
        for word in words:
            put(word, Target(kind=Kind.ORGANISATION, value=organisation.value))
    for role, words in ROLE_WORDS.items():
        for word in words:
            put(word, Target(kind=Kind.ROLE, value=role.value))
    known = set(found)
    for person_id, name, function in people:
        target = Target(kind=Kind.PERSON, value=person_id, name=name)
        for spelled in {name, name.replace("-", " ")}:  # nobody types the hyphen of "Anne-Marie" on a phone
            put(spelled, target)
            for part in plain(spelled).split():
                if len(part) > 2 and part not in STOPWORDS:
                    put(part, target)
        for part in plain(name).split():
            if "-" in part:
                put(part.replace("-", " "), target)
                put(part.replace("-", ""), target)
        for part in plain(function).split():
            if len(part) >= _SHORT and part not in STOPWORDS and part not in known:
                put(part, target)
    return {word: tuple(targets) for word, targets in found.items()}


def wanted(text: str, words: Vocabulary) -> tuple[Target, ...]:
    """What a text asks for: what it names, else what its words are close to. A name says more than a theme."""
    line = plain(text)
    named = _named(line, words)
    if not named:
        named = [Target(kind=Kind.THEME, value=theme.value) for theme in guess_themes(line)[:1]]
    if not named:
        named = _close(line, words)
    people = [target for target in named if target.kind is Kind.PERSON]
    return tuple(dict.fromkeys(_narrowed(people, line, words) if people else named))


def _named(line: str, words: Vocabulary) -> list[Target]:
    """Longest first, so that "snel geld" is no two words; each word of the line counts once."""
    found: list[Target] = []
    left = f" {line} "
    for word in sorted((word for word in words if f" {word} " in left), key=len, reverse=True):
        if f" {word} " in left and not (word in _VERBS and found):
            left = left.replace(f" {word} ", "  ")
            found += words[word]
    return found


def _close(line: str, words: Vocabulary) -> list[Target]:
    found: list[Target] = []
    for token in _telling(line):
        if len(token) < _SHORT:
            continue
        close = _CLOSE if len(token) < _LONG else _CLOSE_LONG
        best = process.extractOne(token, _of_length(words, token), scorer=fuzz.ratio, score_cutoff=close)
        if best is not None:
            found += words[best[0]]
    return found


def _of_length(words: Vocabulary, token: str) -> list[str]:
    return [word for word in words if len(word) >= _SHORT and abs(len(word) - len(token)) <= 2]


def _narrowed(people: list[Target], line: str, words: Vocabulary) -> list[Target]:
    """Of those who share a name, who has every name that was typed."""
    parts = [token for token in line.split() if any(t.kind is Kind.PERSON for t in words.get(token, ()))]
    full = [target for target in people if all(part in _parts(target.name) for part in parts)]
    return full or people


def _parts(name: str) -> set[str]:
    return {*plain(name).split(), *plain(name.replace("-", " ")).split(), *plain(name.replace("-", "")).split()}


def _telling(line: str) -> list[str]:
    return [token for token in line.split() if token not in STOPWORDS]


def nearest(text: str, words: Vocabulary, usual: Collection[Target]) -> tuple[Target, ...]:
    """The three that come nearest to a text of which nothing was understood; `usual` where that is far from all."""
    line = " ".join(_telling(plain(text)))
    close = process.extract(line, list(words), scorer=fuzz.WRatio, limit=12, score_cutoff=45.0) if line else []
    found = dict.fromkeys(target for word, _, _ in close for target in words[word])
    return tuple(dict.fromkeys((*found, *usual)))[:_NEAREST]


def tells(function: str, text: str) -> bool:
    """Whether somebody's function is among the words of a question, be it with a slip."""
    asked = _telling(plain(text))
    return any(fuzz.ratio(word, token) >= _CLOSE for word in plain(function).split() for token in asked)
