"""Every way of writing a trace is found whole, and what only looks like one stays: by grammar, thousands of texts."""

import pytest

from anonymity import Label, Lexicon, find, load
from tests.rules.notations import GRAMMARS, INNOCENT, carried

_EACH = 250
_NAMES = {Label.NAME, Label.NICKNAME}


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


@pytest.mark.parametrize("kind", GRAMMARS)
def test_every_notation_is_found_whole(kind: str, words: Lexicon) -> None:
    missed: list[str] = []
    for case in carried(GRAMMARS[kind], _EACH, kind):
        hidden = {at for span in find(case.text, words) for at in range(span.start, span.end)}
        traced = {at for start, end in case.traces for at in range(start, end) if case.text[at].isalnum()}
        if not traced <= hidden:
            missed.append(case.text)
    assert missed == []


@pytest.mark.parametrize("kind", INNOCENT)
def test_what_only_looks_like_a_trace_stays(kind: str, words: Lexicon) -> None:
    hidden: list[tuple[str, str]] = []
    for case in carried(INNOCENT[kind], _EACH, kind, innocent=True):
        forms = (span for span in find(case.text, words) if span.label not in _NAMES)
        hidden.extend((case.text, case.text[span.start : span.end]) for span in forms)
    assert hidden == []


def test_the_grammars_make_what_they_promise() -> None:
    for kind, grammar in {**GRAMMARS, **INNOCENT}.items():
        cases = list(carried(grammar, _EACH, kind))
        assert len(cases) > _EACH / 2, kind
        assert [each.text for each in cases] == [each.text for each in carried(grammar, _EACH, kind)]
        assert all(each.traces for each in cases) is (kind in GRAMMARS)
