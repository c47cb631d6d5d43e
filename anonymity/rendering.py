"""What does a text read like when the traces in it are replaced?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anonymity.folding import fold, plain
from anonymity.spans import Label, Span

# The only Dutch of this folder that people read.
PERSON = "persoon"
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

IN_TEXT = re.compile(
    rf"(?<![^\W_]){PERSON} [A-Z]{{1,3}}(?![^\W_])(?:'s(?![^\W_]))?|{'|'.join(map(re.escape, PLACEHOLDERS.values()))}"
)

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TAKEN = re.compile(rf"{PERSON} ([A-Z]{{1,3}})(?![^\W_])")
_POSSESSIVE = re.compile(r"(?:'s|')$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text with its traces replaced, and the way back to where each part of it came from."""

    text: str
    kept: tuple[tuple[int, int, int], ...]  # start and end here, start in the text as it was given

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch outside the replacements into offsets of the text as it was given."""
        for here, there, origin in self.kept:
            if here <= start < there:
                return origin + start - here, origin + min(end, there) - here
        raise ValueError(f"{start}-{end} is part of a replacement")


def render(text: str, spans: Sequence[Span]) -> Rendered:
    """Replace each trace; the same person gets the same letter throughout the text."""
    letters = _Letters(text)
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
        parts.append(PLACEHOLDERS.get(span.label) or letters.person(found))
        length += len(parts[-1])
        at = span.end
    keep(len(text))
    return Rendered("".join(parts), tuple(kept))


class _Letters:
    """Hands out "persoon A", "persoon B": Sem de Vries, Sem and Sems are one."""

    def __init__(self, text: str) -> None:
        self._free = _unused(set(_TAKEN.findall(text)))
        self._given: dict[tuple[str, ...], str] = {}

    def person(self, found: str) -> str:
        key = plain(fold(found).text)
        owner = _POSSESSIVE.search(key)
        own = tuple(_WORD.findall(key[: owner.start()] if owner else key))
        known = self._known(own)
        if known is None and len(own) == 1 and own[0].endswith("s"):
            known = self._known((own[0][:-1],))
            owner = owner or (_WORD.search(key) if known else None)
        owns = "'s" if owner else ""
        return f"{PERSON} {known or self._new(own)}{owns}"

    def _known(self, own: tuple[str, ...]) -> str | None:
        if own in self._given:
            return self._given[own]
        if len(own) == 1:
            return next((letter for key, letter in self._given.items() if key[:1] == own), None)
        return self._given.get(own[:1])

    def _new(self, own: tuple[str, ...]) -> str:
        letter = self._given[own] = next(self._free)
        return letter


def _unused(taken: set[str]) -> Iterator[str]:
    """Count A to Z, AA to ZZ, AAA to ZZZ: more persons than fit in one text."""
    size = 1
    while True:
        for number in range(len(_ALPHABET) ** size):
            letters, rest = "", number
            for _ in range(size):
                rest, digit = divmod(rest, len(_ALPHABET))
                letters = _ALPHABET[digit] + letters
            if letters not in taken:
                yield letters
        size += 1
