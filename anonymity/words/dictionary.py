"""Which words does the Dutch dictionary have, and which of those are in daily use?

The list is that of the package pyspellchecker: a third of a million spellings, names of people and places among them,
all in lower case, with how often each was met. Its own code is not used, only the file.
"""

import re
import zlib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from anonymity.folding import plain

FILE = "nl.json.gz"
_ONLY_IN_DICTIONARY = (": 50,", ": 50")  # the count of a word that was never met
_ENTRY = re.compile(r'"([^"\\ .]+)": (\d+)')
_AT_ONCE = 1 << 14  # bytes
_DRAWER = 64  # words


@dataclass(frozen=True, slots=True)
class Dictionary:
    """`common`: how often each word was met in what people say. The others stay in drawers, in the file's order."""

    common: Mapping[str, int]
    _firsts: Sequence[str]
    _drawers: Sequence[str]
    _accented: Collection[str]  # these have another place in the file than without their accents

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str) or key in self.common or key in self._accented:
            return isinstance(key, str)
        at = bisect_right(self._firsts, key) - 1
        return at >= 0 and f"\n{key}\n" in self._drawers[at]


def packed_dictionary() -> bytes:
    """The file as the package brings it. Raises OSError or ImportError."""
    return resources.files("spellchecker").joinpath("resources", FILE).read_bytes()


def read_dictionary(packed: bytes) -> Dictionary:
    """Read it piece by piece, so that the whole of it is never in memory. Raises ValueError or zlib.error."""
    common: dict[str, int] = {}
    accented: set[str] = set()
    firsts: list[str] = []
    drawers: list[str] = []
    for piece in _pieces(packed):
        lines = piece.decode().split("\n")
        for line in lines:
            if not line.endswith(_ONLY_IN_DICTIONARY) and (entry := _ENTRY.match(line)):
                common[plain(entry[1])] = int(entry[2])
        rare = [line[1 : line.rindex('"')] for line in lines if line.endswith(_ONLY_IN_DICTIONARY)]
        if not piece.isascii():
            accented.update(map(plain, (word for word in rare if not word.isascii())))
            rare = [word for word in rare if word.isascii()]
        for at in range(0, len(rare), _DRAWER):
            firsts.append(rare[at])
            drawers.append("\n".join(("", *rare[at : at + _DRAWER], "")))
    if firsts != sorted(firsts):
        raise ValueError("the dictionary is not in order")
    return Dictionary(common, firsts, drawers, frozenset(accented))


def _pieces(packed: bytes) -> Iterator[bytes]:
    """Unpack the file and cut it at the ends of lines."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    rest = b""
    for at in range(0, len(packed), _AT_ONCE):
        whole, end, rest = (rest + unpacker.decompress(packed[at : at + _AT_ONCE])).rpartition(b"\n")
        yield whole + end
    if not unpacker.eof:
        raise ValueError("the dictionary breaks off")
    yield rest + unpacker.flush()
