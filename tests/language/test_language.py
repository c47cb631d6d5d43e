"""Plain language: the figures that docs/promises.md tells, and rules that no figure shows."""

import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import knowledge.reference
from domain.absence import away_until
from domain.likeness import NOTHING_LEARNED, learn
from domain.meaning import Meaning, judge
from knowledge.reference import load
from tests.language.__main__ import judged
from tests.language.sentences import DEVELOPING, HELD_OUT, read

KNOWN = load()
TODAY = date(2026, 11, 23)  # a Monday


def test_there_are_enough_sentences_and_none_stands_in_both_halves() -> None:
    developing, held_out = read(DEVELOPING), read(HELD_OUT)
    assert len(held_out) >= 130
    assert len(developing) + len(held_out) >= 260
    assert sum(sentence.nasty for sentence in (*developing, *held_out)) >= 40
    told = {sentence.text for sentence in developing}
    assert sum(sentence.text in told for sentence in held_out) <= 2  # "stop" is the same for everybody


def test_the_bot_learns_from_the_developing_half_alone() -> None:
    examples = tomllib.loads((Path(knowledge.reference.__file__).parent / "meanings.toml").read_text("utf-8"))
    learned = {text for texts in examples.values() for text in texts}
    assert learned <= {sentence.text for sentence in read(DEVELOPING)}
    assert {Meaning(kind) for kind in examples} == set(Meaning) - {Meaning.DANGER}


def test_of_the_held_out_sentences_most_are_right_at_once() -> None:
    found = judged(HELD_OUT)
    assert sum(each.right for each in found) / len(found) >= 0.85
    assert sum(each.within_two for each in found) / len(found) >= 0.88


def test_danger_is_never_taken_for_talk_or_an_act() -> None:
    mild = {Meaning.THANKS, Meaning.SMALL_TALK, Meaning.STOP, Meaning.DONE, Meaning.ABSENCE, Meaning.HELP}
    for each in (*judged(DEVELOPING), *judged(HELD_OUT)):
        if each.sentence.meaning is Meaning.DANGER:
            assert each.guess.meaning not in mild, each.sentence.text


def test_whatever_is_meant_a_signal_is_one_tap_away() -> None:
    for each in (*judged(DEVELOPING), *judged(HELD_OUT)):
        guess = each.guess
        if guess.meaning not in (Meaning.SIGNAL, Meaning.DANGER, Meaning.THANKS, Meaning.SMALL_TALK):
            assert guess.other is not None


def test_without_the_examples_the_rules_still_work() -> None:
    assert judge("wie is onze wijkagent", (), NOTHING_LEARNED).meaning is Meaning.WHO
    assert judge("er wordt gevaped bij het fietsenhok", (), learn({})).meaning is Meaning.SIGNAL


@given(st.text(max_size=600))
def test_any_text_has_a_meaning(text: str) -> None:
    assert judge(text, KNOWN.entries, KNOWN.likeness).meaning in Meaning


@pytest.mark.parametrize("text", ["wat is " * 80, "a " * 300, "ik heb " + "de " * 150 + "gebeld", "er" * 300])
def test_a_hostile_text_takes_no_time(text: str) -> None:
    begun = time.perf_counter()
    judge(text, KNOWN.entries, KNOWN.likeness)
    assert time.perf_counter() - begun < 0.5


def test_a_story_is_a_signal_whatever_is_in_it() -> None:
    story = "wie kan ik bellen? " + "Er hangt elke dag een groep bij de poort die iedereen uitscheldt. " * 4
    assert judge(story, KNOWN.entries, KNOWN.likeness).meaning is Meaning.SIGNAL


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("ik ben volgende week vrij", date(2026, 12, 6)),
        ("ben ziek vandaag", date(2026, 11, 23)),
        ("vandaag en morgen thuis met een ziek kind", date(2026, 11, 24)),
        ("vakantie van maandag t/m vrijdag", date(2026, 11, 27)),
        ("ik ben op vakantie t/m 5 januari", date(2027, 1, 5)),
        ("ik ben er tot en met 3 maart niet", date(2027, 3, 3)),
        ("tot vrijdag ben ik er niet", date(2026, 11, 26)),
        ("ik werk deze week niet", date(2026, 11, 29)),
        ("ben vrijdag afwezig", date(2026, 11, 27)),
        ("ben ziek", None),
        ("met verlof tot later", None),
    ],
)
def test_until_when_somebody_is_away(text: str, until: date | None) -> None:
    assert away_until(text, TODAY) == until
