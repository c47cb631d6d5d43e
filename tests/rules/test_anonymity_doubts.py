"""What may be a person and may be a word is asked about; what surely is the one or the other is not."""

from collections.abc import Collection

import pytest

from anonymity import Label, Lexicon, Tier, doubts, find, load
from anonymity.folding import fold


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def asked(text: str, words: Lexicon, allowed: Collection[str] = (), cleared: Collection[str] = ()) -> list[str]:
    return [text[span.start : span.end] for span in doubts(text, words, allowed, cleared)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("heb net met storm gepraat over zijn rooster", "storm"),
        ("Beer heeft zijn jas laten liggen", "Beer"),
        ("was roos er gisteren ook bij, weet iemand dat", "roos"),
        ("Zomer heeft het slot meegenomen", "Zomer"),
        ("zij moest geld brengen naar de Makelaar achter het station", "de Makelaar"),
        ("Kennen jullie Pepernoot? Die staat er elke dag.", "Pepernoot"),
        ("roos van 2 mavo heeft geduwd", "roos"),
        ("er loopt een man rond 'de Draaier', die regelt alles", "de Draaier"),
        ("vraag knoopje maar", "knoopje"),
        ("er komt iets van insta 'spookje' en dat is eng", "spookje"),
        ("Mei was er ook bij, en haar zus", "Mei"),
    ],
)
def test_a_word_in_the_place_of_a_person_is_asked_about(text: str, word: str, words: Lexicon) -> None:
    assert asked(text, words) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "een roos op de tafel en de storm op zee",
        "Dat staat in artikel 7 en in bijlage 3.",
        "naaktfoto gaat rond op snap",
        "ga naar de balie en bel daarna de mentor",
        "De INVD controleert morgen",
        "Teamleider bovenbouw weet ervan",
        "In mei is het druk, in de zomer niet.",
        "Kevin heeft een mes.",
        "de makelaar laat het pand zien",
        "Agenda: Veiligheid, Verzuim, Rondvraag",
        "",
    ],
)
def test_other_words_are_not(text: str, words: Lexicon) -> None:
    assert asked(text, words) == []


def test_a_question_is_never_about_what_is_masked(words: Lexicon) -> None:
    text = "Kevin en storm, met beer gezien bij 06-12345678"
    found = find(text, words)
    assert found
    assert not [span for span in doubts(text, words) if any(span.overlaps(each.start, each.end) for each in found)]


def test_a_question_is_about_a_name_and_says_so(words: Lexicon) -> None:
    assert {(span.label, span.tier) for span in doubts("met storm gepraat", words)} == {(Label.NAME, Tier.DOUBT)}


def test_a_word_that_was_cleared_is_not_asked_about_again(words: Lexicon) -> None:
    text = "met Storm en met storm gepraat, en met wolf"
    assert asked(text, words, cleared=["STORM"]) == ["wolf"]


def test_a_word_is_asked_about_once(words: Lexicon) -> None:
    assert asked("met storm gepraat, en toen met storm gebeld", words) == ["storm"]


def test_own_names_of_the_network_are_not_asked_about(words: Lexicon) -> None:
    assert asked("met storm gepraat", words, allowed=["Storm"]) == []


def test_nobody_is_asked_more_than_three_things(words: Lexicon) -> None:
    assert len(asked("met storm, met roos, met beer, met wolf en met vos gepraat", words)) <= 3


def test_the_question_points_at_the_word_behind_emoji_and_loose_accents(words: Lexicon) -> None:
    assert asked("😡😡 e\u0301e\u0301n keer met stor\u200bm gepraat", words) == ["stor\u200bm"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("stekel moest vandaag eerder weg", "stekel"),
        ("panda was er weer bij", "panda"),
        ("dat is gedaan samen met tijger", "tijger"),
        ("wil je iets kopen? vraag knoopje", "knoopje"),
        ("die smiley is gearresteerd", "smiley"),
        ("de kale verkoopt ze bij de poort", "de kale"),
        ("kromme teen loopt daar rond", "kromme teen"),
        ("mister kiwi stond bij het hek", "kiwi"),
        ("docent de vos is ziek", "de vos"),
        ("bij de wit in de schuur lag het", "de wit"),
        ("overleg gehad met vink, wijkagent", "vink"),
        ("collega fortuin pakt dit op", "fortuin"),
        ("geregeld door ene flits", "flits"),
        ("ze noemen hem hamster", "hamster"),
        ("iedereen zegt kwal tegen hem", "kwal"),
        ("karim kebab dealt bij de flat", "kebab"),
        ("aanwezig: molenaar", "molenaar"),
        ("juf m\u200ba\u200bx belt", "max"),
    ],
)
def test_a_word_where_somebody_would_stand_is_hidden_or_asked_about(text: str, word: str, words: Lexicon) -> None:
    hidden = [*find(text, words), *doubts(text, words)]
    shown = fold("".join("…" if any(s.start <= at < s.end for s in hidden) else c for at, c in enumerate(text))).text
    assert word.rsplit(maxsplit=1)[-1] not in shown.split()


@pytest.mark.parametrize(
    "text",
    [
        "fiets staat bij de kluisjes",
        "vraag hulp aan de conciërge",
        "met spoed een overleg graag",
        "de kale muur wordt geverfd",
        "de witte lijnen zijn weg",
        "ten slotte de notulen",
        "overleg van de ggd verplaatst",
    ],
)
def test_a_thing_is_not_asked_about(text: str, words: Lexicon) -> None:
    assert asked(text, words) == []
