"""What does a text read like when the traces in it are replaced?"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from anonymity.folding import fold, plain
from anonymity.roles import Part, letters, marks, taken
from anonymity.spans import Label, Span

PLACEHOLDERS = {
    Label.HANDLE: "[account]",
    Label.LINK: "[link]",
    Label.PHONE: "[telefoonnummer]",
    Label.EMAIL: "[e-mailadres]",
    Label.BSN: "[bsn]",
    Label.IBAN: "[rekeningnummer]",
    Label.PLATE: "[kenteken]",
    Label.ADDRESS: "[adres]",
    Label.POSTCODE: "[postcode]",
    Label.BIRTHDATE: "[geboortedatum]",
    Label.PUPILNO: "[leerlingnummer]",
    Label.CLASS: "[klas]",
}

_PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))
_POSSESSIVE = re.compile(r"(?:'s|')$")
_WORD = re.compile(r"\w+")
_PARTICLES = frozenset({"van", "de", "den", "der", "het", "ten", "ter", "te", "el", "al", "bin"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text with its traces replaced, and the way back to where each part of it came from."""

    text: str
    kept: tuple[tuple[int, int, int], ...]  # start and end here, start in the text as it was given

    def back(self, spans: Iterable[Span]) -> Iterator[Span]:
        """The same in the text as it was given; of what lies partly in a replacement the rest."""
        for span in spans:
            for here, there, origin in self.kept:
                low, high = max(here, span.start), min(there, span.end)
                if low < high:
                    yield replace(span, start=origin + low - here, end=origin + high - here)


def already_replaced(text: str) -> Iterator[tuple[int, int]]:
    """Find what stands in a text in the place of a trace already."""
    for found in (*_PLACEHOLDER.finditer(text), *marks(text)):
        yield found.span()


def says_more(text: str) -> bool:
    """Whether anything is left to read beside what stands in the place of a trace."""
    left, at = "", 0
    for start, end in sorted(already_replaced(text)):
        left, at = left + text[at:start], max(at, end)
    return any(letter.isalpha() for letter in left + text[at:])


def render(text: str, spans: Sequence[Span], gone: Collection[str] = ()) -> Rendered:
    """Replace each trace; the same person gets the same letter throughout the text, and no letter that is `gone`."""
    given = _Letters({*taken(text, spans), *gone})
    parts: list[str] = []
    kept: list[tuple[int, int, int]] = []
    length = at = 0

    def keep(until: int) -> None:
        nonlocal length
        if until > at:
            parts.append(text[at:until])
            kept.append((length, length + until - at, at))
            length += until - at

    for span in spans:
        keep(span.start)
        found = text[span.start : span.end]
        parts.append(PLACEHOLDERS.get(span.label) or given.person(found))
        length += len(parts[-1])
        at = span.end
    keep(len(text))
    return Rendered("".join(parts), tuple(kept))


def _without_particles(words: list[str]) -> tuple[str, ...]:
    """The words of a name without the small ones before it: "van Fleur" is Fleur."""
    first = next((at for at, word in enumerate(words) if word not in _PARTICLES), 0)
    return tuple(words[first:])


class _Letters:
    """Hands out "persoon A", "persoon B": Sem de Vries, Sem and Sems are one."""

    def __init__(self, gone: Collection[str]) -> None:
        self._free = (letter for letter in letters() if letter not in gone)
        self._given: dict[tuple[str, ...], str] = {}

    def person(self, found: str) -> str:
        key = plain(fold(found).text)
        owner = _POSSESSIVE.search(key)
        own = _without_particles(_WORD.findall(key[: owner.start()] if owner else key))
        known = self._known(own)
        if known is None and len(own) == 1 and own[0].endswith("s"):
            known = self._known((own[0][:-1],))
            owner = owner or (_WORD.search(key) if known else None)
        owns = "'s" if owner else ""
        return f"{Part.PERSON} {known or self._new(own)}{owns}"

    def _known(self, own: tuple[str, ...]) -> str | None:
        if own in self._given:
            return self._given[own]
        if len(own) == 1:
            return next((letter for key, letter in self._given.items() if key[:1] == own), None)
        return self._given.get(own[:1])

    def _new(self, own: tuple[str, ...]) -> str:
        letter = self._given[own] = next(self._free)
        return letter
