"""Which words does the Dutch dictionary have, and which of those are in daily use?

The list is that of the package pyspellchecker: a third of a million spellings, names of people and places among them,
all in lower case, with how often each was met. Its own code is not used, only the file.
"""

import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from anonymity.folding import plain

FILE = "nl.json.gz"
_ONLY_IN_DICTIONARY = b"50"  # the count of a word that was never met
_ENTRY = re.compile(rb'"([^"\\ .]+)": (\d+)')
_AT_ONCE = 1 << 14  # bytes
_DRAWERS = 512  # so that none is long to sort


@dataclass(frozen=True, slots=True)
class Dictionary:
    """`common`: how often each word was met in what people say. The others are kept as numbers: only there or not."""

    common: Mapping[str, int]
    _rare: "tuple[array[int], ...]"

    def __contains__(self, key: object) -> bool:
        wanted = hash(key)
        some = self._rare[wanted % _DRAWERS]
        at = bisect_left(some, wanted)
        return (at < len(some) and some[at] == wanted) or key in self.common


def packed_dictionary() -> bytes:
    """The file as the package brings it. Raises OSError or ImportError."""
    return resources.files("spellchecker").joinpath("resources", FILE).read_bytes()


def read_dictionary(packed: bytes) -> Dictionary:
    """Read it piece by piece, so that the whole of it is never in memory. Raises ValueError or zlib.error."""
    common: dict[str, int] = {}
    rare: list[array[int]] = [array("q") for _ in range(_DRAWERS)]
    for found in filter(None, map(_ENTRY.findall, _pieces(packed))):
        keys = plain(b"\n".join(word for word, _ in found).decode()).split("\n")
        for key, (_, count) in zip(keys, found, strict=True):
            if count != _ONLY_IN_DICTIONARY:
                common[key] = int(count)
            else:
                wanted = hash(key)
                rare[wanted % _DRAWERS].append(wanted)
    return Dictionary(common, tuple(array("q", sorted(some)) for some in rare))


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
