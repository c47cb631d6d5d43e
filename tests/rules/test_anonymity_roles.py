"""A masked person gets a part in the story; what the writer said is a person goes, and stays gone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymity import Part, cast, find, load, mask, persons
from tests.rules.test_anonymity_masking import texts

WORDS = load()


def test_one_person_gets_a_part_everywhere_and_keeps_the_letter() -> None:
    masked = mask("Sem en Yara vechten. Sems broer en SEM waren erbij.", WORDS).text
    told = cast(masked, (Part.PERSON, "A"), Part.PUPIL)
    assert told == "leerling A en persoon B vechten. leerling A's broer en leerling A waren erbij."
    assert persons(told) == ((Part.PUPIL, "A"), (Part.PERSON, "B"))
    assert cast(told, (Part.PUPIL, "A"), Part.PERSON) == masked


def test_nobody_becomes_somebody_else() -> None:
    text = "leerling A en persoon A"
    assert cast(text, (Part.PERSON, "A"), Part.PUPIL) == "leerling A en leerling B"
    assert cast(text, (Part.PARENT, "A"), Part.PUPIL) == text
    assert cast(text, (Part.PERSON, "B"), Part.PUPIL) == text


def test_a_letter_that_is_glued_to_a_name_unseen_is_no_mark() -> None:
    assert persons("persoon A\u200bKevin") == ()
    assert persons("persoon A\u200b en ik") == ((Part.PERSON, "A"),)


@given(texts, st.data())
@settings(max_examples=100, deadline=None)
def test_masking_a_text_with_parts_changes_nothing(text: str, data: st.DataObject) -> None:
    told = mask(text, WORDS).text
    for person in persons(told):
        told = cast(told, person, data.draw(st.sampled_from(Part)))
    assert find(told, WORDS) == ()
    assert mask(told, WORDS).text == told


@given(texts, st.sampled_from(["roos", "Storm", "el bakkali", "zwaai", "A", "", "persoon", "é"]))
@settings(max_examples=100, deadline=None)
def test_masking_what_is_a_person_twice_is_masking_it_once(text: str, word: str) -> None:
    masked = mask(text, WORDS, persons=[word]).text
    assert mask(masked, WORDS, persons=[word]).text == masked
    assert mask(masked, WORDS).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("de kring is er weer, KRING ook", "de persoon A is er weer, persoon A ook"),
        ("de kring's broer en krings zus, de kringen", "de persoon A's broer en persoon A's zus, de kringen"),
        ("bij de krìng", "bij de persoon A"),
        ("kring van Kevin", "persoon A van persoon B"),
    ],
)
def test_what_is_a_person_goes_wherever_it_stands_as_a_word(text: str, masked: str) -> None:
    assert mask(text, WORDS, persons=["Kring"]).text == masked


def test_a_name_in_capitals_behind_a_part_is_no_letter() -> None:
    assert "JAN" not in mask("leerling JAN is weg, ouder KIM ook", WORDS).text
    assert mask("leerling A slaat ouder B", WORDS).text == "leerling A slaat ouder B"
