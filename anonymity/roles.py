"""What is a masked person to the story: a leerling, an ouder? The writer picks it; the letter stays the same."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from anonymity.spans import Span

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Part(StrEnum):
    """What a masked person can be called; with the labels in brackets the only Dutch of this folder that is read."""

    PERSON = "persoon"  # until the writer says more
    PUPIL = "leerling"
    PARENT = "ouder"
    STAFF = "medewerker"
    OFFICER = "wijkagent"


_UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"  # what joins letters for who reads
_ENDS = rf"(?![{_UNSEEN}]*[^\W_])"
_MARK = re.compile(rf"(?<![^\W_])(?<![{_UNSEEN}])({'|'.join(Part)}) ([A-Z]{{1,3}}){_ENDS}(?:'s{_ENDS})?")


_INITIAL = re.compile(r"\.[A-Z]\.")


def marks(text: str) -> Iterator[re.Match[str]]:
    """Find the persons that were masked before: part, letter, perhaps with 's.

    One letter is a mark. More letters are handed out in order, so those that skip some were typed: "leerling JAN" is a
    name.
    """
    found = list(_MARK.finditer(text))
    handed = set(islice(letters(), len({mark[2] for mark in found})))
    return (mark for mark in found if mark[2] in handed or _is_letter(mark))


def _is_letter(mark: re.Match[str]) -> bool:
    """Whether it is one letter, and not the first of somebody's initials."""
    return len(mark[2]) == 1 and _INITIAL.match(mark.string, mark.end()) is None


def taken(text: str, besides: Sequence[Span] = ()) -> set[str]:
    """The letters that somebody has, or may have, in a text; `besides` what is replaced in it."""
    found = _MARK.finditer(text)
    return {mark[2] for mark in found if not any(span.overlaps(*mark.span()) for span in besides)}


def letters() -> Iterator[str]:
    """Count A to Z, AA to ZZ, AAA to ZZZ: more persons than fit in one text."""
    size = 1
    while True:
        for number in range(len(_ALPHABET) ** size):
            made, rest = "", number
            for _ in range(size):
                rest, digit = divmod(rest, len(_ALPHABET))
                made = _ALPHABET[digit] + made
            yield made
        size += 1


def persons(text: str) -> tuple[tuple[Part, str], ...]:
    """Who is masked in a text, by part and letter, in the order in which they come up."""
    return tuple(dict.fromkeys((Part(mark[1]), mark[2]) for mark in marks(text)))


def cast(text: str, person: tuple[Part, str], part: Part) -> str:
    """Give one masked person another part throughout the text; their letter stays, unless that part has it already."""
    everybody = persons(text)
    if person not in everybody or person[0] is part:
        return text
    letter = person[1]
    if (part, letter) in everybody:
        letter = next(free for free in letters() if free not in taken(text))
    parts: list[str] = []
    at = 0
    for mark in marks(text):
        if (mark[1], mark[2]) == person:
            parts += [text[at : mark.start()], f"{part} {letter}"]
            at = mark.end(2)
    return "".join((*parts, text[at:]))
