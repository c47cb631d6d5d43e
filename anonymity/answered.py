"""Where in a text are the words of which the writer said that they are a person?"""

import re
from collections.abc import Collection, Iterator

from anonymity.folding import Folded, fold, plain
from anonymity.spans import Span, name

_WORD = re.compile(r"[^\W_]+")


def key(word: str) -> str:
    """Spell a word, or a few, so that Roos, ROOS and roos are one."""
    return " ".join(_WORD.findall(plain(fold(word).text)))


def answered(text: str, persons: Collection[str]) -> Iterator[Span]:
    """Find each of these words wherever it stands as a word, also with the s of what is somebody's.

    Who is called "de Rus" is found without the article too.
    """
    if not persons:
        return
    folded = fold(text)
    words = [(plain(found[0]), found.start(), found.end()) for found in _WORD.finditer(folded.text)]
    bare = [key(person).removeprefix("de ") for person in persons]
    for keys in (found.split() for found in dict.fromkeys([*map(key, persons), *bare])):
        for at in range(len(words) - len(keys) + 1 if keys else 0):
            *firsts, last = words[at : at + len(keys)]
            if [word for word, _, _ in firsts] == keys[:-1] and last[0] in (keys[-1], f"{keys[-1]}s"):
                yield _whole(folded, words[at][1], last[2])


def _whole(folded: Folded, start: int, end: int) -> Span:
    """With the 's behind it, that else stays behind by itself."""
    owner = re.compile(r"'s(?![^\W_])|(?<=[sxz])'(?!\w)").match(folded.text, end)
    return name(*folded.back(start, owner.end() if owner else end))
