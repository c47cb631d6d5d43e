"""What the bench counts is what it says it counts."""

import pytest

from anonymity import Lexicon, load
from tests.privacy.labelled import HELD_OUT, Span, Text, held_out, read
from tests.privacy.scoring import judge, recall


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def text(written: str, *values: str) -> Text:
    spans = [
        Span(start=written.index(value), end=written.index(value) + len(value), label="NAME", value=value)
        for value in values
    ]
    kind = "positive" if values else "innocent"
    return Text(id="x", text=written, spans=tuple(spans), kind=kind, origin="", style="", occasion="", trap="")


def test_a_name_that_is_masked_does_not_show(words: Lexicon) -> None:
    verdict = judge(text("Kevin is er niet", "Kevin"), words)
    assert (verdict.shown, verdict.lost) == ((), 0)


def test_half_a_name_that_is_left_shows(words: Lexicon) -> None:
    verdict = judge(text("Kevin is er niet", "Kevin is"), words)
    assert [span.value for span in verdict.shown] == ["Kevin is"]


def test_a_question_is_answered_truthfully(words: Lexicon) -> None:
    asked = judge(text("met storm gepraat", "storm"), words)
    assert (len(asked.shown), asked.shown_after, asked.asked) == (1, (), ("storm",))
    not_a_person = judge(text("met storm gepraat"), words)
    assert (not_a_person.asked, not_a_person.lost) == (("storm",), 0)


def test_letters_that_may_stay_are_counted_when_they_are_lost(words: Lexicon) -> None:
    verdict = judge(text("Kevin is er"), words)
    assert (verdict.masked, verdict.lost, verdict.letters) == (("Kevin",), 5, 9)


def test_recall_is_by_label(words: Lexicon) -> None:
    shares = recall([judge(text("Kevin is er", "Kevin"), words), judge(text("een tafel is er", "tafel"), words)])
    assert {label: str(share) for label, share in shares.items()} == {"NAME": "50.0 % (1 of 2)"}


def test_what_is_held_out_is_nowhere_among_what_was_read() -> None:
    """All of one file, and nothing as long as that isn't there."""
    kept = held_out("positive") + held_out("innocent")
    assert bool(kept) == HELD_OUT.exists()
    assert not {each.id for each in kept} & {each.id for each in read("positive") + read("innocent")}
