"""What can be looked up: the files load, say where they got it, fit a phone, and a lost one stops nothing else."""

import logging
import re
import shutil
from pathlib import Path

import pytest

from domain.conversations import Audience, Subject
from domain.overviews import ConversationCard
from domain.refusals import Refused
from domain.terms import LoadedWord, Term, pages, simple
from knowledge import reference
from simulator.html_text import parse_html
from views import conversations as card_screens
from views import terms as screens
from views.wording import load

WORDS = load()
KNOWN = reference.load()
FOLDER = Path(reference.__file__).parent
ABBREVIATIONS = {  # those that the field asked for
    *("PO", "VO", "MBO", "SWV", "MDO", "PDCA", "PBS", "OOGO", "VSV", "LEA", "REA", "OPP", "ZAT", "IB'er", "PGA", "ZVH"),
    *("VIR", "RMC", "BOA", "OOV", "PmG", "JOS", "OTSV", "SSV", "NJi", "CCV", "AVG", "RvdK", "OM", "GGD", "GGZ", "VT"),
}
DECK = [
    KNOWN.deck.question(audience, subject, number)
    for (audience, subject), texts in KNOWN.deck.questions.items()
    for number in range(len(texts))
]


def shown(html: str) -> str:
    return parse_html(html)[0]


def test_there_are_enough_terms_and_those_of_the_field_are_among_them() -> None:
    assert len(KNOWN.terms) >= 80
    assert len(KNOWN.words) >= 15
    assert {simple(name) for name in ABBREVIATIONS} <= {term.key for term in KNOWN.terms}


def test_no_name_leads_to_two_entries() -> None:
    names = [(simple(name), entry.key) for entry in KNOWN.entries for name in entry.names]
    leads: dict[str, set[str]] = {}
    for name, key in names:
        leads.setdefault(name, set()).add(key)
    assert not {name: keys for name, keys in leads.items() if len(keys) > 1}


@pytest.mark.parametrize("term", KNOWN.terms, ids=lambda term: term.key)
def test_a_term_says_what_it_does_when_it_is_met_and_where_that_is_from(term: Term) -> None:
    screen = screens.entry(WORDS, term, KNOWN.terms)
    assert len(shown(screen.html)) <= 450
    assert term.source in shown(screen.html)
    assert len(screen.rows[0]) == 2  # its page, and the alphabet
    for sentence in (term.does, term.meet):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence.endswith((".", "”", "?"))
        assert max(len(part.split()) for part in re.split(r"[.?!:;]", sentence)) <= 24  # short sentences


@pytest.mark.parametrize("word", KNOWN.words, ids=lambda word: word.key)
def test_a_loaded_word_has_ways_to_say_it(word: LoadedWord) -> None:
    screen = screens.entry(WORDS, word, KNOWN.terms)
    assert len(shown(screen.html)) <= 500
    assert 2 <= len(word.say) <= 4
    said = " ".join(word.say).lower()
    assert not [name for name in word.names if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", said)]


def test_every_page_fits_a_phone_and_leads_to_every_term() -> None:
    assert len(shown(screens.alphabet(WORDS, KNOWN.terms).html)) <= 700
    found = pages(KNOWN.terms)
    for number in range(len(found)):
        screen = screens.page(WORDS, KNOWN.terms, number)
        assert len(shown(screen.html)) <= 700
        assert all(len(tap.label) <= 40 for row in screen.rows for tap in row)
    assert sum(len(page.terms) for page in found) == len(KNOWN.terms)


def test_there_are_five_questions_or_more_for_each_subject_and_audience() -> None:
    assert set(KNOWN.deck.questions) == {(audience, subject) for audience in Audience for subject in Subject}
    assert all(len(texts) >= 5 for texts in KNOWN.deck.questions.values())
    assert len({question.tag for question in DECK}) == len(DECK)


def test_every_question_asks_something_and_fits_a_phone() -> None:
    for question in DECK:
        screen = card_screens.question(WORDS, ConversationCard(question=question, proposable=True))
        assert len(shown(screen.html)) <= 400
        assert len(question.text) <= 120
        assert KNOWN.deck.tagged(question.tag) == question


def test_a_number_outside_a_subject_is_the_nearest_and_an_old_question_is_stale() -> None:
    last = KNOWN.deck.question(Audience.BELEID, Subject.TAAL, 99)
    assert last.number == last.count - 1
    assert KNOWN.deck.question(Audience.BELEID, Subject.TAAL, -3).number == 0
    with pytest.raises(Refused):
        KNOWN.deck.tagged("00000000")


@pytest.mark.parametrize("name", ["terms.toml", "behaviour.toml", "conversations.toml"])
@pytest.mark.parametrize("broken", ["", "not = [toml", "source = 3", None])
def test_a_file_that_is_lost_or_broken_stops_only_its_own(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, broken: str | None
) -> None:
    for path in FOLDER.glob("*.toml"):
        shutil.copy(path, tmp_path)
    if broken is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_text(broken)
    with caplog.at_level(logging.CRITICAL):
        found = reference.load(tmp_path)
    empty = {"terms.toml": not found.terms, "behaviour.toml": not found.words}
    empty["conversations.toml"] = not found.deck.questions
    assert [lost for lost, gone in empty.items() if gone] == [name]
