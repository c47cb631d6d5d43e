"""What do finding and asking cost: time for a text, time and memory to load the lists?"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anonymity import Lexicon, doubts, find
from anonymity.traces.traceable import trails
from domain.signals import Attribution
from tests.privacy.labelled import Text

ROOT = Path(__file__).parents[2]
LENGTH = 300
_TIMES = 3
# In a process of its own, with the modules already there: what the lists add.
_LOADING = """
import json, resource, sys, time
import anonymity
def held():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
before, began = held(), time.perf_counter()
words = anonymity.load()
anonymity.find("Gisteren belde Kevin: 06-12345678", words)
print(json.dumps([time.perf_counter() - began, held() - before]))
"""
# Long and hostile: what many patterns could begin in.
_HOSTILE = (
    "van der ", "1", "1 ", "0 6 ", "06-", ".", "a.", "@", "a@", "a@b.", "a_", "1-", "A.", "'a", "\u0301e", "klas 3b ",
    "+31 6 ", "kevin de ", "noemen hem ", "insta is ", "Laan Van ", "woont op ", "aapenstaartje", "xqzjay ", "nul zes ",
    "Roos ", "geboren op ", "1/2b ", "kenteken k van kees ", "5038 k van ", "Kerkweg 1 en ", "te laat: 33908, ",
    "https : // a . ", "zijn insta is a ", "a.b ",
    "Café Jan ", "a1 ", "3 ", "http://", "x-", "😡", "A", "a", "nl91abna", "één twee ",
    "K e v i n ",
)  # fmt: skip
# The same for what points at somebody without a name.
_DENSE = (
    "de zoon van de bakker ", "zijn moeder zit vast en ", "het enige meisje in 3 havo van 14 jaar ", "onze school ",
    "mijn leerling ", "toen ik surveilleerde in de ", "net verhuisd uit Syrië ", "a ", "de enige ", "ik als mentor ",
    "De enige jongen in 3 havo. Zijn vader is de slager. Ik ben zijn mentor. Ze is net gevlucht uit Syrië. ",
)  # fmt: skip
LONGEST = 4096


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Milliseconds for a text; seconds and bytes to load."""

    middle: float
    slow: float  # 95 of a hundred are faster
    worst: float  # CPU time of the slowest of the hostile texts
    worst_of: str
    trails: float  # the same of looking for what points at somebody without a name
    trails_of: str
    seconds: float
    extra: int


def measure(texts: Sequence[Text], words: Lexicon) -> Costs:
    """Read pieces of 300 characters a few times over; take the fastest of each, since others use this machine too."""
    each = [_fastest(piece, words) for piece in _pieces(texts)]
    worst, worst_of = max((_cpu(_filled(part), words), part) for part in _HOSTILE)
    trails, trails_of = max((_cpu_of_trails(_filled(part)), part) for part in _DENSE)
    loaded = [_load() for _ in range(_TIMES)]
    return Costs(
        middle=statistics.median(each) * 1000,
        slow=statistics.quantiles(each, n=20)[-1] * 1000,
        worst=worst * 1000,
        worst_of=worst_of,
        trails=trails * 1000,
        trails_of=trails_of,
        seconds=statistics.median(seconds for seconds, _ in loaded),
        extra=max(extra for _, extra in loaded),
    )


def _pieces(texts: Sequence[Text]) -> Iterator[str]:
    """Put texts behind each other until a piece is long enough."""
    piece = ""
    for text in texts:
        piece = f"{piece}{text.text} "
        if len(piece) >= LENGTH:
            yield piece[:LENGTH]
            piece = ""


def _fastest(text: str, words: Lexicon) -> float:
    return min(_cpu(text, words) for _ in range(_TIMES))


def _cpu(text: str, words: Lexicon) -> float:
    began = time.process_time()
    doubts(text, words, found=find(text, words))
    return time.process_time() - began


def _cpu_of_trails(text: str) -> float:
    began = time.process_time()
    trails(text, writer=Attribution.UNNAMED)
    return time.process_time() - began


def _filled(part: str) -> str:
    return (part * (LONGEST // len(part) + 1))[:LONGEST]


def _load() -> tuple[float, int]:
    ran = subprocess.run((sys.executable, "-c", _LOADING), cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, extra = json.loads(ran.stdout)
    return float(seconds), int(extra)
