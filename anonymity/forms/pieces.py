"""Which numbers were written in pieces, with words between: "06 en dan 1234, laatste deel 5678"?"""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from anonymity.spans import Label, Span, identifier

_CHUNK = re.compile(r"(?<![\w@])\+?\d(?:[ \-./()]{0,2}\d)*(?![^\W_])")
_WORDS_BETWEEN = re.compile(r"[^\w\n]{0,4}\n?(?:[^\W\d_]+[^\w\n]{1,4}){0,3}")
_MORE_WORDS = re.compile(r"[^\w\n]{0,4}\n?(?:[^\W\d_]+[^\w\n]{1,4}){0,6}")  # behind 06 nothing else is meant
_LONGEST_GAP = 40
_MOST_PIECES = 5
_LENGTHS = (
    ("00316", 13),
    ("316", 11),
    ("06", 10),
    ("01", 10),
    ("02", 10),
    ("03", 10),
    ("04", 10),
    ("05", 10),
    ("07", 10),
)
_BSN_SAID = re.compile(r"\b(?:bsn|burgerservice\w*|sofi\w*)\b", re.I)
_IBAN_BEGINS = re.compile(r"(?<![^\W_])nl\s?\d\d", re.I)
_IBAN_PART = re.compile(r"[^\W_]+")
_BANKS = frozenset(["INGB", "ABNA", "RABO", "SNSB", "ASNB", "TRIO", "KNAB", "BUNQ", "RBRB", "FVLB", "RBRB"])
_REACH = 90


def pieces(text: str) -> Iterator[Span]:
    """Find phone numbers, BSNs and accounts in two or more pieces with at most three words between them."""
    chunks = [(found.start(), found.end(), re.sub(r"\D", "", found[0])) for found in _CHUNK.finditer(text)]
    for first in range(len(chunks)):
        last = _whole(text, chunks, first)
        if last is not None:
            label = Label.PHONE if _length(chunks[first][2]) else Label.BSN
            yield identifier(chunks[first][0], chunks[last][1], label)
    for found in _IBAN_BEGINS.finditer(text):
        end = _iban_end(text, found.start())
        if end:
            yield identifier(found.start(), end, Label.IBAN)


def _whole(text: str, chunks: list[tuple[int, int, str]], first: int) -> int | None:
    """Say with which chunk the number that begins here is whole."""
    start, end, digits = chunks[first]
    length = _length(digits)
    said = length is None and _BSN_SAID.search(text, max(0, start - 60), start)
    if (length is None and not said) or len(digits) >= (length or 9):
        return None
    for last in range(first + 1, min(first + _MOST_PIECES, len(chunks))):
        gap = text[end : chunks[last][0]]
        between = _MORE_WORDS if digits.startswith(("06", "316", "00316")) else _WORDS_BETWEEN
        if len(gap) > _LONGEST_GAP or not between.fullmatch(gap):
            return None
        end = chunks[last][1]
        digits += chunks[last][2]
        if len(digits) == (length or 9) and (length or bsn.is_valid(digits)):
            return last
        if len(digits) > (length or 9):
            return None
    return None


def _length(digits: str) -> int | None:
    return next((length for start, length in _LENGTHS if digits.startswith(start)), None)


def _iban_end(text: str, start: int) -> int | None:
    """Take the parts of an account number and leave the words between out."""
    joined = ""
    for part in _IBAN_PART.finditer(text, start, min(len(text), start + _REACH)):
        word = part[0].upper()
        if any(map(str.isdigit, word)) or word in _BANKS or not joined:
            joined += word
        if len(joined) >= 18:
            return part.end() if len(joined) == 18 and iban.is_valid(joined, check_country=False) else None
        if joined == "NL":
            continue
    return None
