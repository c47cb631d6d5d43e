"""The labelled texts are sound: offsets, numbers, tags and counts are what README.md says they are."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.privacy.labelled import IDENTIFIERS, LABELS, Span, Text, first, held_out, read

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
LOOK_ALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
TEXT_FILES = {".py", ".j2", ".toml", ".md", ".jsonl", ".json", ".txt", ".html", ".js", ".css", ".sql", ".yml", ".csv"}


def every(kind: str) -> tuple[Text, ...]:
    return read(kind) + held_out(kind)


def everything() -> tuple[Text, ...]:
    return every("positive") + every("innocent")


def tagged() -> tuple[Text, ...]:
    return first("positive") + first("innocent")


def named(label: str) -> Iterator[tuple[Text, Span]]:
    return ((text, span) for text in every("positive") for span in text.spans if span.label == label)


def documented(dimension: str) -> set[str]:
    """The tags in the table under one heading of README.md."""
    _, _, rest = (HERE / "README.md").read_text("utf-8").partition(f"### {dimension}\n")
    table, _, _ = rest.partition("\n#")
    return set(re.findall(r"^\| `([a-z-]+)` \|", table, re.M))


def passes_eleven(number: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(number) == 9 and sum(int(n) * weight for n, weight in zip(number, weights, strict=True)) % 11 == 0


def passes_97(iban: str) -> bool:
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1


def test_every_text_is_of_the_kind_of_its_file() -> None:
    assert {text.kind for text in read("positive")} == {"positive"}
    assert {text.kind for text in read("innocent")} == {"innocent"}


def test_there_are_enough_texts() -> None:
    assert len(every("positive")) >= 480
    assert len(every("innocent")) >= 240


def test_each_label_is_in_enough_texts() -> None:
    texts = Counter(label for text in every("positive") for label in text.labels)
    least = dict.fromkeys(IDENTIFIERS, 22) | {"NAME": 250, "NICKNAME": 35, "PHONE": 35, "EMAIL": 25}
    least |= {"HANDLE": 22, "LINK": 22}
    assert set(texts) == set(LABELS) == set(least)
    assert not {label: texts[label] for label in LABELS if texts[label] < least[label]}


def test_positive_texts_have_spans_and_innocent_texts_none() -> None:
    assert all(text.spans for text in every("positive"))
    assert not [text.id for text in every("innocent") if text.spans]


def test_offsets_match_values() -> None:
    for text in every("positive"):
        for span in text.spans:
            assert text.text[span.start : span.end] == span.value, text.id
            assert span.value == span.value.strip(), text.id


def test_spans_are_in_order_and_do_not_overlap() -> None:
    for text in every("positive"):
        edges = [edge for span in text.spans for edge in (span.start, span.end)]
        assert edges == sorted(edges), text.id
        assert all(span.start < span.end for span in text.spans), text.id


def test_ids_and_texts_are_unique() -> None:
    for seen in (Counter(text.id for text in everything()), Counter(_plain(text.text) for text in everything())):
        assert not [what for what, times in seen.items() if times > 1]


def test_texts_are_as_telegram_hands_them_over() -> None:
    assert not [text.id for text in everything() if text.text != text.text.strip()]
    assert not [text.id for text in everything() if len(text.text) > 500 or len(text.text.split()) < 3]


def test_doubt_is_rare_and_only_about_names() -> None:
    doubtful = [span for text in every("positive") for span in text.spans if span.doubt]
    assert {span.label for span in doubtful} == {"NAME"}
    assert len(doubtful) <= 0.12 * sum(1 for _ in named("NAME"))


def test_bsns_pass_the_11_test() -> None:
    for text, span in named("BSN"):
        number = re.sub(r"\D", "", span.value)
        if len(number) == 9:  # else it is partly said in words
            assert passes_eleven(number), text.id


def test_ibans_have_right_check_digits() -> None:
    for text, span in named("IBAN"):
        number = re.sub(r"[\W_]", "", span.value).upper()
        if sum(character.isdigit() for character in number) > 4:  # else it is said in words
            assert passes_97(number), text.id


def test_phone_numbers_are_long_enough_to_be_one() -> None:
    for text, span in named("PHONE"):
        digits = len(re.sub(r"\D", "", span.value))
        assert 9 <= digits <= 14 or digits <= 2, text.id  # hardly any when spelled out


def test_innocent_numbers_are_no_identifiers() -> None:
    for text in every("innocent"):
        assert not [number for number in re.findall(r"(?<!\d)\d{9}(?!\d)", text.text) if passes_eleven(number)], text.id
        assert not re.search(r"(?i)\bNL\d\d ?[A-Z]{4}\b", text.text), text.id


@pytest.mark.parametrize("dimension", ["Origin", "Style", "Occasion", "Trap"])
def test_tags_are_the_documented_ones(dimension: str) -> None:
    used = {getattr(text, dimension.lower()) for text in tagged()}
    assert used == documented(dimension)


def test_a_tag_belongs_to_one_dimension() -> None:
    tags = Counter(tag for dimension in ("Origin", "Style", "Occasion", "Trap") for tag in documented(dimension))
    assert not [tag for tag, times in tags.items() if times > 1]


def test_each_origin_occasion_and_style_is_there_often_enough() -> None:
    origins = Counter(text.origin for text in first("positive"))
    occasions = Counter(text.occasion for text in tagged())
    styles = Counter(text.style for text in first("positive"))
    assert not {origin: times for origin, times in origins.items() if times < 9}
    assert not {occasion: times for occasion, times in occasions.items() if times < 40}
    assert not {style: times for style, times in styles.items() if times < 10}


def test_a_text_has_an_origin_when_it_has_a_name() -> None:
    assert not [text.id for text in tagged() if ("NAME" in text.labels) == (text.origin == "no-name")]


def test_more_spans_is_said_in_the_tag() -> None:
    for text in first("positive"):
        if text.trap == "several-labels":
            assert len(text.labels) > 1, text.id
        if text.trap == "several-names":
            assert len(text.spans) > 1 and text.labels == {"NAME"}, text.id


STYLES: dict[str, Callable[[Text], bool]] = {
    "lowercase": lambda text: text.text == text.text.lower(),
    "allcaps": lambda text: text.text == text.text.upper(),
    "neat": lambda text: text.text[-1] in '.?!…")',
    "emoji": lambda text: bool(re.search("[\u2600-\u27bf\U0001f100-\U0001faff]", text.text)),
    "forwarded": lambda text: bool(re.search(r'^\[|"|Van:|Fwd|----', text.text)),
    "invisible": lambda text: any(set(INVISIBLE) & set(part) for part in _parts(text)),
    "look-alike": lambda text: any(LOOK_ALIKE.search(part) for part in _parts(text)),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_what_it_says(style: str) -> None:
    assert not [text.id for text in tagged() if text.style == style and not STYLES[style](text)]


def test_no_text_is_anywhere_else_in_the_repository() -> None:
    elsewhere = "\n".join(_plain(path.read_text("utf-8")) for path in _files())
    assert not [text.id for text in everything() if _plain(text.text) in elsewhere]


def _plain(text: str) -> str:
    return " ".join(text.replace("\\n", "\n").lower().split())


def _parts(text: Text) -> list[str]:
    """Where something may be hidden: the spans, or the whole of an innocent text."""
    return [span.value for span in text.spans] or [text.text]


def _files() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT)
        hidden = any(part.startswith(".") or part == "var" for part in inside.parts)
        if not hidden and path.suffix in TEXT_FILES and HERE / "texts" not in path.parents:
            yield path
