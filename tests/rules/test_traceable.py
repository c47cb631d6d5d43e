"""What points at one person without a name, how else could it be said, and which signals are ordinary?"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymity.traces.groups import banded
from anonymity.traces.traceable import trails
from domain.signals import Attribution
from domain.traces import MOST, Trace

TEXTS = Path(__file__).parents[1] / "privacy" / "texts"
CASES = [json.loads(line) for line in (Path(__file__).parent / "traces.jsonl").read_text("utf-8").splitlines()]
WARNED = [case for case in CASES if case["warned"]]
ORDINARY = [case["text"] for case in CASES if not case["warned"]] + [
    "Vandaag weer vapes verkocht bij het fietsenhok",
    "Om 14.35 uur ruzie bij de bushalte, een groep van buiten",
    "In 3 havo en 4 vwo circuleert een lijst met cijfers voor uiterlijk",
    "Jongen van 15 uit 3 havo verkoopt vapes",
    "Een paar leerlingen uit 2 vmbo spijbelen elke vrijdag",
    "De enige oplossing op school is een camera",
    "dat is het enige dat op school helpt",
    "er waren nog enige leerlingen uit 3 havo bij",
    "Er is maar één uitgang open op school",
    "die ene was hooguit 12",
    "Marokkaanse en Turkse jongens uit de bovenbouw hadden ruzie",
    "In 4 havo zijn opmerkingen gemaakt over moslims",
    "de Turkse bakker bij school verkoopt vuurwerk aan leerlingen van 13",
    "de islamitische school vraagt of 3 havo meedoet",
    "vapes uit China worden verkocht in 2 mavo",
    "Uit Rotterdam kwamen jongens van 16",
    "moeder is gebeld en komt langs",
    "Zijn ouders zijn op de hoogte, 4 havo",
    "vader was boos aan de telefoon",
    "haar moeder werkt mee",
    "de broer van persoon A kwam verhaal halen",
    "Weet de mentor dat de broer van het slachtoffer hier ook les heeft?",
    "Groepje met blauwe jassen uit 3 havo gooit vuurwerk",
    "de rolstoelingang is weer beklad",
    "er stond een ambulance voor school",
    "de politie heeft iemand aangehouden bij het station",
    "Op 4 november is er weer vuurwerk afgestoken in het park",
    "Op 4 november is het overleg op het Stedelijk",
    "brand in een prullenbak, om 10.15 uur, in de aula",
    "Om 23.00 uur muziek op het Mercatorplein",
    "sinds 2 jaar hangen ze rond, nu ook leerlingen uit Polen en België",
    "persoon A bedreigt persoon B in [klas]",
    "Meisje van 13 stuurde een foto door in de groepsapp",
    "een leerling van 14 jaar komt niet meer op school",
]
PARTS = st.sampled_from([case["text"] for case in CASES])


def of(case: dict[str, Any]) -> Attribution:
    return Attribution(case.get("writer", "name"))


@pytest.mark.parametrize("case", WARNED, ids=[f"{of(case)}: {case['text']}" for case in WARNED])
def test_these_are_warned_about_and_said_coarser(case: dict[str, Any]) -> None:
    seen = trails(case["text"], writer=of(case))
    assert [[trail.kind.value, trail.coarser] for trail in seen] == case["warned"]
    for trail in seen:
        assert trail.found in case["text"]
        left = trails(trail.coarser, writer=of(case))
        assert not trail.coarser or (len(left) < len(seen) or len(seen) > MOST)
        assert trail.found not in {one.found for one in left}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_signals_are_not(text: str) -> None:
    assert trails(text, writer=Attribution.ORGANISATION) == ()


@pytest.mark.parametrize("writer", Attribution)
@pytest.mark.parametrize("kind", ["innocent", "positive"])
def test_hardly_any_text_that_is_about_something_else_is_warned_about(kind: str, writer: Attribution) -> None:
    texts = [json.loads(line)["text"] for line in (TEXTS / f"{kind}.jsonl").read_text("utf-8").splitlines()]
    warned = [text for text in texts if trails(text, writer=writer)]
    assert len(warned) <= len(texts) * 0.02, warned


@pytest.mark.parametrize(
    ("said", "band"),
    [
        ("uit 1 havo", "uit de onderbouw"),
        ("uit 3 havo", "uit de onderbouw"),
        ("uit 3 vwo", "uit de onderbouw"),
        ("uit vwo 3", "uit de onderbouw"),
        ("uit 4 havo", "uit de bovenbouw"),
        ("uit 2 vmbo", "uit de onderbouw"),
        ("uit 3 vmbo", "uit de bovenbouw"),
        ("uit 3mavo", "uit de bovenbouw"),
        ("uit klas drie mavo", "uit de bovenbouw"),
        ("uit 4 vmbo-tl", "uit de bovenbouw"),
        ("uit 3 mavo/havo", "uit een klas"),
        ("uit klas 3", "uit een klas"),
        ("uit klas 2", "uit de onderbouw"),
        ("uit de derde klas van de havo", "uit de onderbouw"),
        ("uit de examenklas", "uit de bovenbouw"),
        ("een derdeklasser", "een leerling"),
        ("een brugklasser", "een leerling uit de onderbouw"),
        ("een 3 havo leerling", "een leerling uit de onderbouw"),
        ("het 2e jaar mbo", "het mbo"),
        ("meisje, 3 havo", "meisje, onderbouw"),
    ],
)
def test_a_year_is_said_of_the_right_half_of_the_school(said: str, band: str) -> None:
    assert banded(said) == band


def test_who_shows_is_not_warned_of_themselves_and_an_organisation_only_of_more() -> None:
    text = "ik werk bij handhaving, mijn dochter zag een mes"
    assert trails(text) == ()
    assert [trail.found for trail in trails(text, writer=Attribution.ORGANISATION)] == ["mijn dochter"]
    assert len(trails(text, writer=Attribution.UNNAMED)) == 2


def test_one_more_is_told_than_is_asked_about() -> None:
    text = "De enige jongen in 3 havo, Syrische jongen van 15, in een rolstoel, zijn vader zit vast"
    assert [trail.kind for trail in trails(text)] == [Trace.ONLY_ONE, Trace.FAMILY, Trace.TRAITS]
    assert len(trails(text)) == MOST + 1


def test_what_is_told_apart_is_quoted_by_what_tells_most() -> None:
    (trail,) = trails(
        "Een Syrische jongen kwam vanmorgen huilend binnen en zei dat hij bang was voor anderen uit 2 mavo"
    )
    assert trail.found == "Syrische"


def taken(text: str) -> Iterator[str]:
    """The text after each proposal that is taken, until there is none."""
    while found := next((one for one in trails(text, writer=Attribution.UNNAMED) if one.coarser), None):
        text = found.coarser
        yield text


@settings(deadline=None, max_examples=60)
@given(st.lists(PARTS, min_size=1, max_size=3), st.sampled_from([". ", ", ", " en ", "\n"]))
def test_proposals_come_to_an_end_and_nothing_breaks(parts: list[str], glue: str) -> None:
    after = list(taken(glue.join(parts)))
    assert len(after) <= 30
    for text in after:
        assert text.strip()
        assert not any(
            broken in f" {text.lower()} " for broken in (" een een ", " de een ", " de de ", ",,", " ,", "\0")
        )


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=500), PARTS)
def test_nothing_is_too_strange_to_read(text: str, part: str) -> None:
    for whole in (text, f"{text} {part}", f"{part}{text}"):
        assert len(trails(whole, writer=Attribution.UNNAMED)) <= MOST + 1


_PIECES = [
    "a",
    "1 ",
    "- ",
    "de enige ",
    "zijn moeder ",
    "de jongen die ",
    "toen ik ",
    "een meisje, ",
    "klas 3 ",
    "mijn dochter ",
    "met een beugel en ",
    "hiv-positief ",
    "Syrische jongen 3 havo, ",
    "De enige jongen in 3 havo. ",
    "straat",
    "\n",
]


@pytest.mark.parametrize("piece", [*_PIECES, "de zoon van de bakker ", "onze school ", "zijn moeder zit vast en "])
def test_no_dense_text_keeps_on_being_read(piece: str) -> None:
    assert _calls((piece * 4096)[:4096]) < 30_000


def _calls(text: str) -> int:
    """Count the steps, since a clock says something else on every machine."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        trails(text, writer=Attribution.UNNAMED)
    finally:
        sys.setprofile(None)
    return steps


@pytest.mark.parametrize("piece", _PIECES)
def test_twice_the_text_takes_about_twice_as_long(piece: str) -> None:
    def took(letters: int) -> float:
        start = process_time()
        trails((piece * letters)[:letters], writer=Attribution.UNNAMED)
        return process_time() - start

    assert took(4096) < max(10 * took(1024), 0.3)
