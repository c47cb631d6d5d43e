"""Plain language: the figures that docs/promises.md tells, and rules that no figure shows."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.absence import Days, days_away, is_back
from domain.likeness import NOTHING_LEARNED
from domain.likeness import read as likeness_of
from domain.meaning import Meaning, judge
from knowledge.reference import load
from tests.language import learn
from tests.language.__main__ import judged
from tests.language.sentences import DEVELOPING, HELD_OUT, read

KNOWN = load()
TODAY = date(2026, 11, 23)  # a Monday


def test_there_are_enough_sentences_and_none_stands_in_both_halves() -> None:
    developing, held_out = read(DEVELOPING), read(HELD_OUT)
    assert len(developing) >= 2000
    assert not held_out or len(held_out) >= 200  # none while they are with who sealed them
    assert sum(sentence.nasty for sentence in (*developing, *held_out)) >= 40
    told = {sentence.text for sentence in developing}
    assert sum(sentence.text in told for sentence in held_out) <= 2  # "stop" is the same for everybody


def test_what_is_learned_is_of_the_developing_half_as_it_stands() -> None:
    assert learn.KEPT.read_text("utf-8").splitlines()[0] == learn.made_of(read(DEVELOPING))
    assert {Meaning(kind) for kind in KNOWN.likeness.kinds} == set(Meaning) - {Meaning.DANGER}


def test_the_same_sentences_teach_the_same_and_it_is_read_as_it_was_learned() -> None:
    told = read(DEVELOPING)[::40]
    lines = learn.learned(told, KNOWN.entries, epochs=3)
    assert lines == learn.learned(told, KNOWN.entries, epochs=3)
    likeness = likeness_of(lines)
    found = likeness.of("er wordt gevaped bij het fietsenhok", {})
    assert max(found, key=lambda kind: found[kind]) == Meaning.SIGNAL
    assert sum(found.values()) == pytest.approx(1.0)


def test_what_is_learned_is_read_in_no_time() -> None:
    begun = time.perf_counter()
    assert likeness_of(learn.KEPT.read_text("utf-8").splitlines()) == KNOWN.likeness
    assert time.perf_counter() - begun < 0.5


def test_of_the_held_out_sentences_most_are_right_at_once() -> None:
    found = judged(HELD_OUT)
    assert sum(each.right for each in found) >= 0.78 * len(found)
    assert sum(each.within_two for each in found) >= 0.85 * len(found)


def test_danger_is_never_taken_for_talk_or_an_act() -> None:
    mild = {Meaning.THANKS, Meaning.SMALL_TALK, Meaning.STOP, Meaning.DONE, Meaning.ABSENCE, Meaning.HELP}
    for each in (*judged(DEVELOPING), *judged(HELD_OUT)):
        if each.sentence.meaning is Meaning.DANGER:
            assert each.guess.meaning not in mild, each.sentence.text


def test_whatever_is_meant_a_signal_is_one_tap_away() -> None:
    for each in (*judged(DEVELOPING), *judged(HELD_OUT)):
        guess = each.guess
        assert guess.other not in (Meaning.STOP, Meaning.DANGER, Meaning.THANKS, Meaning.SMALL_TALK)  # no buttons
        if guess.meaning not in (Meaning.SIGNAL, Meaning.DANGER, Meaning.THANKS, Meaning.SMALL_TALK):
            assert guess.other is not None


def test_without_the_examples_the_rules_still_work() -> None:
    assert judge("wie is onze wijkagent", (), NOTHING_LEARNED).meaning is Meaning.WHO
    assert judge("er wordt gevaped bij het fietsenhok", (), NOTHING_LEARNED).meaning is Meaning.SIGNAL


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


def november(day: int) -> date:
    return date(2026, 11, day)


def december(day: int) -> date:
    return date(2026, 12, day)


@pytest.mark.parametrize(
    ("text", "begins", "until"),
    [
        ("ik ben volgende week vrij", november(30), december(6)),
        ("ben ziek vandaag", None, november(23)),
        ("vandaag en morgen thuis met een ziek kind", None, november(24)),
        ("vakantie van maandag t/m vrijdag", None, november(27)),
        ("van woensdag t/m vrijdag vrij", november(25), november(27)),
        ("ik ben op vakantie t/m 5 januari", None, date(2027, 1, 5)),
        ("ik ben er tot en met 3 maart niet", None, date(2027, 3, 3)),
        ("ik werk deze week niet", None, november(29)),
        ("ben vrijdag afwezig", november(27), november(27)),
        ("vakantie van 1 t/m 14 december", december(1), december(14)),
        ("ik ben weg van 1-14 december", december(1), december(14)),
        ("tussen 1 en 14 december vrij", december(1), december(14)),
        ("vrij van 28 dec tot en met 3 jan", december(28), date(2027, 1, 3)),
        ("vakantie van 24 t/m 3 januari", december(24), date(2027, 1, 3)),
        ("van 20 november t/m 5 december weg", None, december(5)),
        ("volgende week dinsdag vrij", december(1), december(1)),
        ("vanaf maandag vrij", november(30), None),
        ("vanaf maandag 2 weken verlof", november(30), december(13)),
        ("ben ziek", None, None),
        ("met verlof tot later", None, None),
    ],
)
def test_on_which_days_somebody_is_away(text: str, begins: date | None, until: date | None) -> None:
    assert days_away(text, TODAY) == Days(begins=begins, until=until)


@pytest.mark.parametrize(
    ("text", "begins", "until", "back"),
    [
        ("vakantie van 1 tot 14 december", december(1), december(14), december(14)),
        ("tot 14 december ben ik er niet", None, december(13), december(14)),
        ("tot vrijdag ben ik er niet", None, november(26), november(27)),
        ("ik ben op 8 december weer terug", None, december(7), december(8)),
        ("ik kom maandag weer terug", None, november(29), november(30)),
    ],
)
def test_when_somebody_is_back(text: str, begins: date | None, until: date, back: date) -> None:
    assert days_away(text, TODAY) == Days(begins=begins, until=until, back=back)


@given(st.text(alphabet="0123456789 -/tmvanoed", max_size=80))
def test_any_text_has_days(text: str) -> None:
    days = days_away(text, TODAY)
    assert days.begins is None or days.until is None or TODAY < days.begins <= days.until


@pytest.mark.parametrize(
    "text", ["ben er weer", "ik ben terug", "weer beter!", "terug van vakantie", "Ik ben weer aan het werk"]
)
def test_who_is_back_says_so(text: str) -> None:
    assert is_back(text)
    assert judge(text, KNOWN.entries, KNOWN.likeness).meaning is Meaning.ABSENCE


@pytest.mark.parametrize(
    "text", ["hij is terug", "de groep is er weer", "ben maandag terug", "werk", "ze zijn er weer"]
)
def test_who_is_not_back_does_not(text: str) -> None:
    assert not is_back(text)
