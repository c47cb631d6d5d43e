"""What points at one person without a name? Combinations of words, in a text in which the names are masked already."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from anonymity.traces.groups import banded, narrow
from anonymity.traces.kin import family
from anonymity.traces.known import known, only
from anonymity.traces.rare import rare, without_moment
from anonymity.traces.sound import Coarser, reads, tidied
from anonymity.traces.traits import LOOKS, SEEN_ON, arrived, telling, without_description, without_looks, without_ride
from anonymity.traces.writer import itself
from domain.signals import Attribution
from domain.traces import MOST, Trace, Trail

_NEAR = 60  # characters within which two things are quoted together
_FIRST = MOST + 1  # who asks stops before, and then looks whether anything is left
_TIMES = 5  # so often the same stretch is taken out of a text; more is no sentence
_Seen = tuple[Trace, str, Coarser]


def trails(text: str, *, writer: Attribution = Attribution.NAME) -> tuple[Trail, ...]:
    """What points at one person, and at the writer where that does not show.

    Coarser words leave fewer behind, and read as a sentence; where none do, there are none.
    """
    seen = _seen(text, writer)
    return tuple(
        Trail(kind=kind, found=found, coarser=_proposed(text, coarser, found, seen, writer))
        for kind, found, coarser in islice(_asked(seen), _FIRST)
    )


def _proposed(text: str, make: Coarser, found: str, seen: list[_Seen], writer: Attribution) -> str:
    """The coarser words for this stretch, wherever it stands, if they hold."""
    said, left = text, seen
    if text.lower().count(found.lower()) > _TIMES:
        return ""
    for _ in range(_TIMES):
        coarser = tidied(make(), text)
        if coarser == said or "\0" in coarser or not reads(coarser, said):
            return ""
        said, left = coarser, _seen(coarser, writer)
        again = next((words for _, one, words in left if one.lower() == found.lower()), None)
        if again is None:
            return said if len(left) < len(seen) else ""
        make = again
    return ""


def _seen(text: str, writer: Attribution) -> list[_Seen]:
    """Each stretch once."""
    told: dict[str, _Seen] = {}
    for kind, found, coarser in _found(text, writer):
        stretch = found.strip(" ,")
        told.setdefault(stretch.lower(), (kind, stretch, coarser))
    return list(told.values())


def _asked(seen: list[_Seen]) -> Iterator[_Seen]:
    """None that another tells already: what stays in it is asked about when that is settled."""
    for at, (kind, found, coarser) in enumerate(seen):
        if not any(found in other for other_kind, other, _ in seen[:at] if other_kind is not Trace.TRAITS):
            yield kind, found, coarser


def _found(text: str, writer: Attribution) -> Iterator[_Seen]:
    for found, coarser in itself(text, writer):
        yield Trace.SELF, found, coarser
    for found, coarser in only(text):
        yield Trace.ONLY_ONE, found, coarser
    for found, coarser in family(text):
        yield Trace.FAMILY, found, coarser
    for found, coarser in known(text):
        yield Trace.KNOWN, found, coarser
    yield from _traits(text)
    yield from _looks(text)
    happened = rare(text)
    if happened is not None:
        yield Trace.EVENT, _stretch(text, *happened), partial(without_moment, text)


def _traits(text: str) -> Iterator[_Seen]:
    trait, group = telling(text), narrow(text)
    if trait is None or group is None:
        came = arrived(text)
        if came is not None:
            yield Trace.TRAITS, came[0], partial(without_description, text)
        return
    yield Trace.TRAITS, _stretch(text, trait, group), partial(_fewer_traits, text)


def _fewer_traits(text: str) -> str:
    """What only describes goes; what the signal is about stays, of a larger group."""
    described = without_description(text)
    return described if telling(described) is None else banded(described)


def _looks(text: str) -> Iterator[_Seen]:
    ride, looks, group = SEEN_ON.search(text), LOOKS.search(text), narrow(text)
    if ride is not None:
        yield Trace.LOOKS, ride[0], partial(without_ride, text)
    if looks is not None and group is not None:
        yield Trace.LOOKS, _stretch(text, looks, group), partial(_fewer_looks, text)


def _fewer_looks(text: str) -> str:
    plain = without_looks(text)
    return plain if LOOKS.search(plain) is None else banded(text)


def _stretch(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    """From the first to the last of the two, or the telling one alone when they stand far apart."""
    start, end = min(one.start(), other.start()), max(one.end(), other.end())
    return text[start:end] if end - start <= _NEAR and "\n" not in text[start:end] else one[0]
