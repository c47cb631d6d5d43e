"""What does this abbreviation or word mean, and how is a loaded word said in behaviour? Found with dots and typos."""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

MOST = 6  # of what may be meant; more is no help
_PAGE = 12  # terms, unless one letter has more
_LONGEST = 12  # characters of an abbreviation
_LONG = 7  # letters, from which two typos are forgiven
_PART = 4  # letters, from which a word may be the beginning of one of a term's words
_ABBREVIATION = re.compile(r"[A-Z](?:[A-Za-z]|[.&](?=[A-Za-z])|['’-](?=[a-z]))*[A-Z.][A-Za-z.'’]*")
_ASKS = tuple(
    re.compile(rf"(?:(?:weet (?:je|iemand)|kun je zeggen|vraagje|vraag)[,:]? )?{pattern}")
    for pattern in (
        r"wat (?:is|zijn|doet|doen) (?P<word>.{2,60}?)",
        r"wat (?:betekent|betekenen|wordt bedoeld met|bedoel(?:en)? (?:je|ze|jullie) met) (?P<word>.{2,60}?)",
        r"wat (?P<word>.{2,60}?) (?:betekent|is|zijn|doet)",
        r"waar staat (?P<word>.{2,60}?) voor",
        r"wat houdt (?P<word>.{2,60}?) in",
        r"(?:de )?betekenis van (?P<word>.{2,60}?)",
    )
)
_AROUND = re.compile(
    r"^(?:een|de|het|'n|’n|nou|nu|eigenlijk|precies|ook alweer) | (?:eigenlijk|precies|ook alweer|nou|nu)$"
)


class Spelled(ABC):
    """What is found by any of its names."""

    @property
    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """All it is called, the usual name first."""

    @property
    def key(self) -> str:
        """By which a button knows it."""
        return self.keys[0]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its names, as `simple` makes them."""
        return tuple(simple(name) for name in self.names)

    @cached_property
    def beginnings(self) -> tuple[tuple[str, ...], ...]:
        """Of each name itself and its words, as `simple` makes them."""
        return tuple((simple(name), *map(simple, re.split(r"[\s(/-]", name))) for name in self.names)


@dataclass(frozen=True, kw_only=True)
class Term(Spelled):
    """An abbreviation or a term. `full`: what it stands for, empty when the name says it. `meet`: when one meets it."""

    name: str
    full: str
    does: str
    meet: str
    also: tuple[str, ...]
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in (self.name, self.full, *self.also) if name)


@dataclass(frozen=True, kw_only=True)
class LoadedWord(Spelled):
    """A word that judges. `say`: what one can see or hear instead. `ask`: what helps to find such words."""

    name: str
    forms: tuple[str, ...]
    say: tuple[str, ...]
    ask: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.forms)


Entry = Term | LoadedWord


@dataclass(frozen=True, kw_only=True)
class Page:
    """The terms of a few letters: "A", or "E–H"."""

    letters: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a search led to, the likeliest first. `sure`: what was typed is one of its names."""

    entries: tuple[Entry, ...]
    sure: bool = False


def pages(terms: Sequence[Term]) -> tuple[Page, ...]:
    """The alphabet in pages; the terms of one letter stay together."""
    letters: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: term.key):
        letters.setdefault(term.key[0].upper(), []).append(term)
    found: list[tuple[str, list[Term]]] = []
    for letter, its in letters.items():
        if found and len(found[-1][1]) + len(its) <= _PAGE:
            found[-1] = (found[-1][0] + letter, [*found[-1][1], *its])
        else:
            found.append((letter, its))
    return tuple(Page(letters=run if len(run) == 1 else f"{run[0]}–{run[-1]}", terms=tuple(its)) for run, its in found)


def simple(text: str) -> str:
    """A name without case, accents, dots, spaces and other marks: "Z.A.T." and "zat" are one."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " en " if " & " in text else ""))
    return "".join(letter for letter in plain if letter.isalnum())


def find(query: str, entries: Sequence[Entry]) -> Found:
    """What is called so; else what begins so; else what differs by a typo. Nothing for what has no letters."""
    wanted = [form for form in _forms(query) if form]
    exact = [entry for entry in entries if not set(wanted).isdisjoint(entry.keys)]
    if exact or not wanted:
        return Found(entries=tuple(exact[:MOST]), sure=bool(exact))
    close = _close(wanted[0], entries)
    return Found(entries=tuple(dict.fromkeys((*_beginning(query, entries), *close)))[:MOST])


def asked_about(text: str, entries: Sequence[Entry]) -> Found | None:
    """The term about which somebody asks in plain words: "wat is een ZAT?"; None when it asks about none.

    Only a name of it counts, or a long one with a typo: anything else may be a question to the team.
    """
    plain = " ".join(text.casefold().split()).rstrip(" ?!.")
    for pattern in _ASKS:
        asked = pattern.fullmatch(plain)
        if asked is not None:
            found = _named(_bare(asked["word"]), entries)
            if found is not None:
                return found
    return None


def wanted(text: str) -> str:
    """The word in a question what it means, whether it is known or not."""
    plain = " ".join(text.casefold().split()).rstrip(" ?!.")
    asked = next((found for pattern in _ASKS if (found := pattern.fullmatch(plain)) is not None), None)
    return _bare(asked["word"]) if asked is not None else plain


def alone(text: str, entries: Sequence[Entry]) -> Found | None:
    """The term of which the abbreviation is all that was typed."""
    bare = text.strip(" ?!")
    if len(bare) > _LONGEST or _ABBREVIATION.fullmatch(bare) is None:
        return None
    known = [entry for entry in entries if isinstance(entry, Term) and simple(bare) == entry.key]
    return Found(entries=tuple(known), sure=True) if known else None


def abbreviations_in(text: str, entries: Sequence[Entry]) -> tuple[Term, ...]:
    """The terms of which the abbreviation stands in a text, each once, as it is written with capitals."""
    known = {entry.key: entry for entry in entries if isinstance(entry, Term) and entry.full}
    written = [(simple(match[0]), simple(re.split("['’]", match[0])[0])) for match in _ABBREVIATION.finditer(text)]
    found = [known.get(whole) or known.get(first) for whole, first in written]
    return tuple(dict.fromkeys(term for term in found if term is not None))


def loaded_in(text: str, words: tuple[LoadedWord, ...]) -> LoadedWord | None:
    """The first loaded word in a text."""
    pattern, by_name = _loaded(words)
    found = pattern.search(text.casefold())
    return by_name[found[0]] if found is not None else None


@cache
def _loaded(words: tuple[LoadedWord, ...]) -> tuple[re.Pattern[str], dict[str, LoadedWord]]:
    by_name = {name.casefold(): word for word in words for name in word.names}
    longest_first = sorted(by_name, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)"), by_name


def _named(word: str, entries: Sequence[Entry]) -> Found | None:
    found = find(word, entries)
    if found.sure:
        return found
    close = _close(simple(word), entries) if len(simple(word)) >= _LONG else []
    return Found(entries=tuple(close[:MOST])) if close else None


def _bare(word: str) -> str:
    """Without articles and small words around it."""
    before = ""
    while before != word:
        before, word = word, _AROUND.sub("", word).strip(" “”\"'‘’")
    return word


def _forms(query: str) -> list[str]:
    """As typed, and without a plural or a diminutive."""
    bare = simple(_bare(" ".join(query.casefold().split()).strip(" ?!.")))
    endings = [bare.removesuffix(ending) for ending in ("s", "en", "er", "ers", "tje") if bare.endswith(ending)]
    return [bare, *(form for form in endings if len(form) >= 2)]


def _beginning(query: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those of which the names hold words that begin with each word that was typed."""
    typed = [simple(word) for word in query.split()]
    parts = [part for part in typed if len(part) >= _PART]
    if not parts:
        return []
    fitting = [
        (_rank(parts[0], name), entry)
        for entry in entries
        for name in entry.beginnings
        if all(any(word.startswith(part) for word in name) for part in parts)
    ]
    return [entry for _, entry in sorted(fitting, key=lambda pair: pair[0])]


def _rank(part: str, name: tuple[str, ...]) -> tuple[bool, int]:
    """A name of which it is the first whole word comes first, then the shortest."""
    return part not in name[:2], len(name[0])


def _close(wanted: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those with a name that differs by a typo or two, the nearest first; of a short one only what may be meant."""
    allowed = 1 if len(wanted) < _LONG else 2
    if len(wanted) < 2:
        return []
    near = [
        (min((distance(wanted, key) for key in one.keys if _alike(wanted, key, allowed)), default=9), one)
        for one in entries
    ]
    return [entry for apart, entry in sorted(near, key=lambda pair: pair[0]) if apart <= allowed]


def _alike(one: str, other: str, allowed: int) -> bool:
    """Whether it is worth counting: each typo adds one letter that the other lacks at most, or swaps two."""
    return abs(len(one) - len(other)) <= allowed and len(set(one) ^ set(other)) <= 2 * allowed


def distance(one: str, other: str) -> int:
    """How many letters were added, left out, changed or swapped (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            change = rows[i - 1][j - 1] + (letter != wanted)
            row.append(min(rows[i - 1][j] + 1, row[j - 1] + 1, change))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], rows[i - 2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
