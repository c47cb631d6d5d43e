"""The word lists are there, whole, and say where they come from; without one of them the gate is closed."""

import shutil
from pathlib import Path

import pytest

from anonymity import ListMissing, load
from anonymity.lexicon import WORDS

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
