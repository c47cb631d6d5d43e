"""Looking up a word: dots, case, accents, plurals and typos; asked in plain words, and nothing else taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.terms import abbreviations_in, alone, asked_about, find, loaded_in
from knowledge import reference

KNOWN = reference.load()
ENTRIES = KNOWN.entries


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ZAT", "ZAT"),
        ("Z.A.T.", "ZAT"),
        ("z a t", "ZAT"),
        ("zat's", "ZAT"),
        ("zorg- en adviesteam", "ZAT"),
        ("een BOA", "BOA"),
        ("boa’s", "BOA"),
        ("jeugd boa", "BOA"),
        ("ib", "IB'er"),
        ("I.B.'er", "IB'er"),
        ("j&v", "J&V"),
        ("J en V", "J&V"),
        ("ri&e", "RI&E"),
        ("RIE", "RI&E"),
        ("zorgcoordinator", "Zoco"),
        ("zorgcoördinatoren", "Zoco"),
        ("Veilig Thuis", "VT"),
        ("geradicaliseerd", "radicalisering"),
        ("HANGJONGEREN", "hangjongeren"),
    ],
)
def test_what_is_called_so_is_found_at_once(typed: str, name: str) -> None:
    found = find(typed, ENTRIES)
    assert found.sure
    assert [entry.name for entry in found.entries] == [name]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ondermijnign", "Ondermijning"),
        ("leerplichambtenaar", "Leerplicht"),
        ("meldkode", "Meldcode"),
        ("sextorsion", "Sextortion"),
        ("radicaliseering", "radicalisering"),
        ("ZHV", "ZVH"),
        ("raad voor", "RvdK"),
        ("veilig", "VT"),
    ],
)
def test_typos_and_beginnings_lead_to_what_may_be_meant(typed: str, name: str) -> None:
    found = find(typed, ENTRIES)
    assert not found.sure
    assert name in [entry.name for entry in found.entries]
    assert len(found.entries) <= 6


@pytest.mark.parametrize("typed", ["", "?!", "xyzzy", "🙂", "a"])
def test_nothing_is_made_up(typed: str) -> None:
    assert find(typed, ENTRIES).entries == ()


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert len(find(typed, ENTRIES).entries) <= 6
    asked_about(typed, ENTRIES)
    alone(typed, ENTRIES)
    abbreviations_in(typed, ENTRIES)
    loaded_in(typed, KNOWN.words)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("wat is een ZAT?", "ZAT"),
        ("Wat is een Z.A.T.", "ZAT"),
        ("wat betekent PGA", "PGA"),
        ("Wat betekent “PGA” eigenlijk?", "PGA"),
        ("waar staat VIR voor?", "VIR"),
        ("weet je wat een boa is?", "BOA"),
        ("Wat doet Halt precies?", "Halt"),
        ("wat houdt de meldcode in?", "Meldcode"),
        ("wat bedoelen ze met ondermijnnig?", "Ondermijning"),
        ("vraagje: wat is een MDO ook alweer?", "MDO"),
    ],
)
def test_plain_questions_about_a_word_are_understood(typed: str, name: str) -> None:
    found = asked_about(typed, ENTRIES)
    assert found is not None
    assert [entry.name for entry in found.entries] == [name]


@pytest.mark.parametrize(
    "typed",
    [
        "wat is er gebeurd bij het fietsenhok?",
        "wat is de bedoeling?",
        "wat is de politie van plan?",
        "Wat is een goede dag voor overleg?",
        "Vapes bij het fietsenhok, de BOA weet ervan",
        "Wat doet die man bij de poort?",
        "Het ZAT heeft gezegd dat wij dit moeten melden",
        "wat is dit?",
    ],
)
def test_what_may_be_for_the_team_is_not_taken_for_a_question_about_a_word(typed: str) -> None:
    assert asked_about(typed, ENTRIES) is None
    assert alone(typed, ENTRIES) is None


def test_an_abbreviation_alone_asks_for_itself() -> None:
    for typed, name in (("ZAT", "ZAT"), ("PGA?", "PGA"), ("Z.A.T.", "ZAT"), ("J&V", "J&V"), ("IB'er", "IB'er")):
        found = alone(typed, ENTRIES)
        assert found is not None
        assert [entry.name for entry in found.entries] == [name]
    for typed in ("zat", "ok", "OK", "NEE", "Halt", "so"):
        assert alone(typed, ENTRIES) is None


def test_abbreviations_and_loaded_words_are_seen_in_a_text() -> None:
    text = "De IB'er en het ZAT spraken de BOA's. Om 3 uur. Wat zegt het OM?"
    assert [term.name for term in abbreviations_in(text, ENTRIES)] == ["IB'er", "ZAT", "BOA", "OM"]
    word = loaded_in("Heel Agressieve jongen, een dealer", KNOWN.words)
    assert word is not None
    assert word.name == "agressief"
    assert loaded_in("Vapes bij het fietsenhok", KNOWN.words) is None
