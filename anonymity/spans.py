"""What kinds of trace are there, and where in a text does one stand?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a stretch of text gives away."""

    NAME = "NAME"  # first name, surname, initials, with what belongs to it
    NICKNAME = "NICKNAME"  # what somebody is called on the street, the whole of it
    HANDLE = "HANDLE"  # an account: @sam, kevin_2010, "insta is xx.noor.xx"
    LINK = "LINK"  # a page, profile or picture
    PHONE = "PHONE"  # a number that rings at one person; 112 and 0800 numbers are nobody's
    EMAIL = "EMAIL"  # a mailbox; info@ is nobody's
    BSN = "BSN"  # burgerservicenummer
    IBAN = "IBAN"  # bank account
    PLATE = "PLATE"  # kenteken, also foreign
    ADDRESS = "ADDRESS"  # street with a house number
    POSTCODE = "POSTCODE"  # four digits and two letters
    BIRTHDATE = "BIRTHDATE"  # also a birthday without the year
    PUPILNO = "PUPILNO"  # leerlingnummer, studentnummer, stamnummer
    CLASS = "CLASS"  # code of one class: 3B, H4c; "3 havo" is nobody's


class Tier(StrEnum):
    """How sure we are, and so what a screen may do with it."""

    IDENTIFIER = "identifier"  # recognised by its form
    NAME = "name"  # recognised by lists and by the sentence around it
    DOUBT = "doubt"  # perhaps a person: worth a question to the writer


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text as it was given: offsets in Unicode code points, end exclusive."""

    start: int
    end: int
    label: Label
    tier: Tier

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a stretch of text: {self.start}-{self.end}")

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


def in_utf16(text: str, spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    """Start and length of each span as Telegram's entities count: an emoji is two units. The spans in order."""
    counted: list[tuple[int, int]] = []
    units = at = 0
    for span in spans:
        start = units + _units(text[at : span.start])
        length = _units(text[span.start : span.end])
        counted.append((start, length))
        units, at = start + length, span.end
    return tuple(counted)


def _units(text: str) -> int:
    return sum(2 if letter > "\uffff" else 1 for letter in text)


_RANK = {label: rank for rank, label in enumerate(Label)}


def identifier(start: int, end: int, label: Label) -> Span:
    """Mark something recognised by its form."""
    return Span(start, end, label, Tier.IDENTIFIER)


def name(start: int, end: int, label: Label = Label.NAME) -> Span:
    """Mark something recognised by lists and context."""
    return Span(start, end, label, Tier.NAME)


def settle(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort, and join what overlaps, so that nothing that was found is ever left uncovered.

    Persons that touch are one: what stands for them would run together.
    """
    settled: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end, _RANK[each.label])):
        before = settled[-1] if settled else None
        touch = before is not None and before.end == span.start and {before.tier, span.tier} == {Tier.NAME}
        if before is not None and (before.end > span.start or touch):
            settled[-1] = _joined(settled[-1], span)
        else:
            settled.append(span)
    return tuple(settled)


def _joined(one: Span, other: Span) -> Span:
    """Cover both; an identifier says more than a name, a longer find more than a shorter one."""
    speaks = max(one, other, key=lambda each: (each.tier is Tier.IDENTIFIER, each.end - each.start))
    return Span(min(one.start, other.start), max(one.end, other.end), speaks.label, speaks.tier)
