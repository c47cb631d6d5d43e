"""Masking takes out what was found and nothing else, and there is nothing left to find."""

import string
import sys
import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymity import Label, Lexicon, doubts, find, in_utf16, load, mask

WORDS = load()

FRAGMENTS = [
    "kevin", "Kevin", "fatima el bakkali", "Roos", "mei", "J.P. de Graaf", "Sems", "dhr. van Dijk", "0612345678",
    "@abdel_cash", "snap: kevin_2010", "3B", "H4c", "KJ-482-T", "Kerkstraat 12", "3412 KL", "geboren 12-05-2011",
    "bijnaam Kruimel", "NL91ABNA0417164300", "heeft", "is", "van", "de", "en", "broer van", "leerling",
    "noemen hem", "gezien bij", "het Titus Brandsma Lyceum", "auto", "klas", "persoon A", "persoon B's", "[klas]",
    "[telefoonnummer]", "😡", "e\u0301", "\u200b", ".", ",", "\n", "'", "(14)", "zn ex",
]  # fmt: skip
joined = st.tuples(st.sampled_from([" ", "", ", "]), st.lists(st.sampled_from(FRAGMENTS), max_size=14))
texts = st.one_of(
    joined.map(lambda drawn: drawn[0].join(drawn[1])),
    st.text(alphabet=string.ascii_letters + string.digits + " .,-@_'/:éğı\u0301\u200b😡", max_size=120),
    st.text(max_size=80),
)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_masking_twice_is_masking_once(text: str) -> None:
    masked = mask(text, WORDS).text
    assert find(masked, WORDS) == ()
    assert mask(masked, WORDS).text == masked


@given(texts)
@settings(max_examples=100, deadline=None)
def test_spans_are_in_order_apart_and_inside_the_text(text: str) -> None:
    spans = find(text, WORDS)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_nothing_outside_the_spans_changes(text: str) -> None:
    masked = mask(text, WORDS)
    rest, at = masked.text, 0
    for span in masked.spans:
        outside = text[at : span.start]
        assert rest.startswith(outside)
        rest = rest[len(outside) :]
        at = span.end
        ahead = text[at:] if span is masked.spans[-1] else None
        rest = rest[len(rest) - len(ahead) :] if ahead is not None else rest[_replacement_length(rest) :]
    assert rest == text[at:]


def _replacement_length(rest: str) -> int:
    if rest.startswith("["):
        return rest.index("]") + 1
    words = rest.split(" ", 1)[1]
    letters = len(words) - len(words.lstrip(string.ascii_uppercase))
    length = len("persoon ") + letters
    return length + 2 if rest[length : length + 2] == "'s" else length


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_count_code_points_of_the_text_as_given(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(
        "NFD" if form == "NFD" else "NFC", "😡😡 gister was Zoë Çelik er, 👨‍👩‍👧 en François ook"
    )
    found = [text[span.start : span.end] for span in find(text, WORDS)]
    assert found == [unicodedata.normalize(form, "Zoë Çelik"), unicodedata.normalize(form, "François")]


@given(texts)
@settings(max_examples=60, deadline=None)
def test_offsets_for_telegram_count_what_telegram_counts(text: str) -> None:
    text = "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff")  # half a letter is in no message
    spans = find(text, WORDS)
    units = text.encode("utf-16-le")
    for (start, length), span in zip(in_utf16(text, spans), spans, strict=True):
        assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == text[span.start : span.end]


def test_invisible_characters_hide_nothing() -> None:
    text = "gister stond ke\u200bvi\u00adn bij de poort, 06\u200b12345678"
    assert mask(text, WORDS).text == "gister stond persoon A bij de poort, [telefoonnummer]"


def test_small_words_before_a_name_make_nobody_else() -> None:
    text = "Gesproken met van Dijk. Meneer Van Dijk en mevrouw Dijk bellen terug"
    masked = mask(text, WORDS).text
    assert masked.count("persoon A") == 3
    assert "persoon B" not in masked


def test_the_same_person_keeps_the_same_letter() -> None:
    text = "Sem de Vries en Yara vechten. Sems broer en SEM waren erbij, YARA niet."
    assert (
        mask(text, WORDS).text
        == "persoon A en persoon B vechten. persoon A's broer en persoon A waren erbij, persoon B niet."
    )


def test_a_letter_in_the_text_is_not_handed_out_again() -> None:
    assert mask("persoon A kent Kevin", WORDS).text == "persoon A kent persoon B"


def test_every_kind_has_its_word() -> None:
    text = (
        "Kevin uit 3B, 0612345678, k.bos@gmail.com, snap: kev_08, Kerkstraat 12, 3412 KL, geboren 12-05-2011, "
        "auto KJ-482-T"
    )
    masked = mask(text, WORDS)
    assert masked.text == (
        "persoon A uit [klas], [telefoonnummer], [e-mailadres], snap: [account], [adres], [postcode], "
        "geboren [geboortedatum], auto [kenteken]"
    )
    assert masked.counts == dict.fromkeys(
        [
            Label.NAME,
            Label.CLASS,
            Label.PHONE,
            Label.EMAIL,
            Label.HANDLE,
            Label.ADDRESS,
            Label.POSTCODE,
            Label.BIRTHDATE,
            Label.PLATE,
        ],
        1,
    )


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "'a" * 2048,
        "a_" * 2048,
        "1-" * 2048,
        "@" * 4096,
        "A." * 2048,
        "e\u0301" * 2048,
        "+31 6 " * 680,
        "kevin de " * 455,
        "noemen hem " * 372,
        "insta is " * 455,
        "Laan Van " * 455,
        "woont op " * 455,
        "aapenstaartje" * 315,
        "xqzjay " * 585,
        "klas 3b " * 512,
        "café Jan " * 455,
    ],
    ids=lambda text: text[:8],
)
def test_long_and_hostile_texts_end(text: str) -> None:
    masked = mask(text, WORDS)
    assert find(masked.text, WORDS) == ()


@pytest.mark.parametrize(
    "part",
    [
        "van der ", "1 ", "06-", "a@b.", "A.", "'a", "K e v i n ", "klas 3b ", "+31 6 ", "kevin de ", "noemen hem ",
        "Laan Van ", "woont op ", "xqzjay ", "Café Jan ", "nul zes ", "Roos ", "bij het Jan ", "een twee ", "x-",
        "dikke ", "geboren op ",
    ],
)  # fmt: skip
def test_four_times_as_long_is_nowhere_near_sixteen_times_as_much_work(part: str) -> None:
    short, long = (_calls((part * 1600)[:length]) for length in (400, 1600))
    assert long < 8 * short + 3000


def _calls(text: str) -> int:
    """Count the steps of finding and asking, since a clock says something else on every machine."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        doubts(text, WORDS, found=find(text, WORDS))
    finally:
        sys.setprofile(None)
    return steps


@given(texts)
@settings(max_examples=60, deadline=None)
def test_what_is_asked_about_is_apart_from_what_is_masked(text: str) -> None:
    found, asked = find(text, WORDS), doubts(text, WORDS)
    assert len(asked) <= 3
    assert not [each for each in asked if any(each.overlaps(span.start, span.end) for span in found)]
    assert asked == doubts(text, WORDS, found=found)


def test_many_persons_in_one_text() -> None:
    lexicon: Lexicon = WORDS
    given_names = sorted(
        name for name in lexicon.first_names - lexicon.dutch_words if name.isascii() and len(name) > 5
    )[:300:10]
    masked = mask(". ".join(name.title() for name in given_names), lexicon)
    assert masked.text.endswith("persoon AD")
    assert masked.counts[Label.NAME] == 30
