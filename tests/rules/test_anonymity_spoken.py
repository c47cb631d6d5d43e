"""Saying it instead of writing it, in pieces, in loose letters or with a typing error hides nothing."""

import pytest

from anonymity import Label, Lexicon, find, load
from anonymity.forms.spoken import as_written


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("nul zes twaalf vierendertig", "061234"),
        ("nul zes, dubbel vier, drie zessen", "0644666"),
        ("nul zes eh twaalf en dan acht", "06128"),
        ("vijf augustus tweeduizend elf", "5 augustus 2011"),
        ("negentienhonderd negenennegentig", "1999"),
        ("drie vijf tweeduizend negen", "3-5-2009"),
        ("vier havo dee", "4havod"),
        ("xantippe zulu streepje drie drie", "xz-33"),
    ],
)
def test_what_is_said_is_read_as_it_would_be_written(said: str, written: str) -> None:
    read = as_written(said)
    assert read is not None and read.text == written


@pytest.mark.parametrize("text", ["een jongen met een mes", "golf en tango", "niets aan de hand", ""])
def test_words_that_are_no_numbers_stay_words(text: str) -> None:
    assert as_written(text) is None


@pytest.mark.parametrize(
    ("text", "trace", "label"),
    [
        ("bel hem op nul zes elf twaalf dertien veertien graag", "nul zes elf twaalf dertien veertien", Label.PHONE),
        (
            "haar bsn is nul nul nul negen nul negen vier vijf twee",
            "nul nul nul negen nul negen vier vijf twee",
            Label.BSN,
        ),
        ("ze is geboren op drie mei tweeduizend tien", "drie mei tweeduizend tien", Label.BIRTHDATE),
        ("hij zit in drie vmbo cee en rookt", "drie vmbo cee", Label.CLASS),
        ("hij woont kerkstraat zevenentwintig", "kerkstraat zevenentwintig", Label.ADDRESS),
        ("zijn kenteken is xantippe zulu drie drie drie karel", "xantippe zulu drie drie drie karel", Label.PLATE),
        ("postcode dertig elf xy", "dertig elf xy", Label.POSTCODE),
        ("begint met 06-1234 en dan nog 5678 zei ze", "06-1234 en dan nog 5678", Label.PHONE),
        (
            "stuur naar jan punt vis apenstaartje gmail punt com",
            "jan punt vis apenstaartje gmail punt com",
            Label.EMAIL,
        ),
        ("mail naar baas77 bij gmail en dan .com graag", "baas77 bij gmail en dan .com", Label.EMAIL),
        ("zie insta punt com slash roddels streepje west", "insta punt com slash roddels streepje west", Label.LINK),
        ("zijn account is donkere underscore vos", "donkere underscore vos", Label.HANDLE),
        ("gister stond K e v i n hier", "K e v i n", Label.NAME),
        ("gister stond k-e-v-i-n hier", "k-e-v-i-n", Label.NAME),
        ("het gaat om p.v.d.m. uit de wijk", "p.v.d.m.", Label.NAME),
        ("getuige S. v. D. zag het", "S. v. D.", Label.NAME),
    ],
)
def test_it_is_found_whole(text: str, trace: str, label: Label, words: Lexicon) -> None:
    assert [(text[span.start : span.end], span.label) for span in find(text, words)] == [(trace, label)]


@pytest.mark.parametrize(
    "text",
    [
        "Een van de drie jongens had twee messen, acht keer gezien.",
        "vier havo twee leerlingen zijn er niet",
        "i.v.m. n.v.t. a.u.b. en m.b.t. z.s.m. d.w.z.",
        "op dat punt is de zaak klaar",
        "optie a b c en d",
        "kluisje nummer twaalf en bus nummer veertig",
        "De groep is van 21 december tot en met 1 januari dicht.",
        "Het was 4v4 op het plein, 3v3 in de zaal.",
        "de wet van 12 maart 2014 zegt het",
        "Volgend overleg is op 21-01-2027.",
        "BUS 12 NAAR HET PLEIN STAAT STIL",
    ],
)
def test_what_only_sounds_like_it_stays(text: str, words: Lexicon) -> None:
    assert find(text, words) == ()


def test_what_was_said_keeps_its_place_behind_emoji_and_accents(words: Lexicon) -> None:
    text = "😡 e\u0301cht, nul zes tweee\u0308ntwintig driee\u0308ndertig vier vijf zes zeven"
    [span] = find(text, words)
    assert text[span.start :].startswith("nul zes") and span.end == len(text)
