"""The same persons in every way of typing: nothing of their name is left, whatever the style."""

from collections.abc import Callable
from itertools import product

import pytest

from anonymity import Lexicon, find, load
from anonymity.folding import fold

FIRST = ("Sanne", "Joost", "Fatima", "Yusuf", "Aylin", "Jayden", "Rivano", "Szymon", "Tesfay", "Kwame", "Siebren")
LAST = (
    "Hoekstra",
    "van der Meulen",
    "de Vries",
    "el Amrani",
    "Yıldız",
    "Kowalczyk",
    "Ramdin",
    "Tjin A Lim",
    "ten Brink",
)
WHOLE = tuple(f"{first} {last}" for first, last in zip(FIRST, LAST * 2, strict=False))
SPOKEN = (
    "gisteren stond {} bij de poort",
    "ik sprak met {} over het verzuim",
    "{} heeft een mes bij zich",
    "de broer van {} dealt in de wijk",
    "ruzie tussen {} en een ander",
    "volgens mij was {} erbij",
)
STYLES: dict[str, Callable[[str], str]] = {
    "neat": lambda text: f"{text[0].upper()}{text[1:]}.",
    "lower": str.lower,
    "capitals": str.upper,
    "forwarded": lambda text: f"[14:02, 3-2-2026] Buurt: {text}",
    "quoted": lambda text: f'> "{text}"',
    "emoji": lambda text: f"😡 {text}😡",
    "invisible": lambda text: text.replace("a", "a\u200b"),
    "behind a line": lambda text: f"- agenda\n- {text}\n- rondvraag",
}


# What people make of a name itself.
WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": lambda name: name,
    "of somebody": lambda name: f"{name}s",
    "of somebody, with 's": lambda name: f"{name}'s",
    "stretched": lambda name: f"{name[:-1]}{name[-1] * 4}",
    "swapped": lambda name: f"{name[:-3]}{name[-2]}{name[-3]}{name[-1]}",
    "doubled": lambda name: f"{name[:2]}{name[1]}{name[2:]}",
    "spaced": " ".join,
    "starred": "*".join,
    "with an initial": lambda name: f"{name} B.",
}
SMALL = {"de", "van", "der", "el", "ten", "a"}


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load()


def left(text: str, name: str, words: Lexicon) -> list[str]:
    """The parts of the name that are still there."""
    for span in reversed(find(text, words)):
        text = f"{text[: span.start]}…{text[span.end :]}"
    shown = fold(text).text.lower()
    return [part for part in fold(name).text.lower().split() if part not in SMALL and part in shown]


@pytest.mark.parametrize("style", STYLES)
def test_every_name_in_every_style(style: str, words: Lexicon) -> None:
    texts = ((name, STYLES[style](sentence.format(name))) for name, sentence in product(FIRST + WHOLE, SPOKEN))
    assert [text for name, text in texts if left(text, name, words)] == []


@pytest.mark.parametrize("way", WRITTEN)
def test_a_name_in_every_spelling(way: str, words: Lexicon) -> None:
    for name in FIRST:
        written = WRITTEN[way](name)
        text = f"gisteren heeft {written} weer gedreigd met een mes"
        start = text.index(written)
        covered = {at for span in find(text, words) for at in range(span.start, span.end)}
        assert not [at for at in range(start, start + len(written)) if text[at].isalnum() and at not in covered], text
