"""The word lists are there, whole, and say where they come from; without one of them the gate is closed."""

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from anonymity import ListMissing, load
from anonymity.words.dictionary import packed_dictionary
from anonymity.words.lexicon import WORDS

FILES = sorted(path.name for path in WORDS.glob("*.txt"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORDS, tmp_path / "words"))


@pytest.mark.parametrize("file", FILES)
def test_a_missing_list_closes_the_gate(file: str, folder: Path) -> None:
    (folder / file).unlink()
    with pytest.raises(ListMissing, match=file):
        load(folder)


@pytest.mark.parametrize("file", FILES)
def test_an_empty_list_closes_the_gate(file: str, folder: Path) -> None:
    (folder / file).write_text("# nothing but a comment\n\n", encoding="utf-8")
    with pytest.raises(ListMissing, match=file):
        load(folder)


def test_a_broken_list_closes_the_gate(folder: Path) -> None:
    (folder / "surnames.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ListMissing):
        load(folder)


def _gone() -> bytes:
    raise FileNotFoundError("nl.json.gz")


@pytest.mark.parametrize(
    "packed",
    [
        _gone,
        lambda: b"",
        lambda: b"no archive at all",
        lambda: packed_dictionary()[:10_000],
        lambda: gzip.compress(b"{}"),
        lambda: gzip.compress(b'{\n"\xff": 60,\n}'),
    ],
    ids=["gone", "empty", "broken", "cut off", "without words", "no text"],
)
def test_a_missing_dictionary_closes_the_gate(packed: Callable[[], bytes]) -> None:
    with pytest.raises(ListMissing, match=r"nl\.json\.gz"):
        load(WORDS, packed)


def test_the_dictionary_knows_words_common_and_rare() -> None:
    dictionary = load().dictionary
    assert dictionary.common["school"] > dictionary.common["fiets"]
    assert all(word in dictionary for word in ("school", "fietsenhok", "leerplichtambtenaar", "cafe"))
    assert not any(word in dictionary for word in ("schoool", "wubrecht", ""))
    assert "fietsenhok" not in dictionary.common


@pytest.mark.parametrize("file", FILES)
def test_a_list_says_how_it_was_made_and_holds_one_entry_a_line_once(file: str) -> None:
    lines = (WORDS / file).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert any("general knowledge" in line for line in lines if line.startswith("#"))
    entries = [line for line in lines if not line.startswith("#")]
    assert all(entry == entry.strip() and entry for entry in entries)
    assert len(entries) == len(set(entries))


def test_the_lists_are_large_enough_to_mean_something() -> None:
    words = load()
    assert len(words.first_names) > 5000
    assert len(words.surnames) > 5000
    assert len(words.dutch_words) > 10000
