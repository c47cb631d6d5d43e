"""How would this be spelled by who takes their time? What is typed on a phone, in the words of the tables."""

import re
from functools import cache

from domain import meaning_words as words
from domain.terms import distance


def clauses(text: str) -> list[str]:
    """The parts of a text, spelled as the tables are, without a greeting before them."""
    parts = [_spelled(part) for part in words.CLAUSES.split(text.lower().replace("’", "'"))]
    found = [part for part in parts if part]
    while len(found) > 1 and words.GREETING.fullmatch(found[0]) is not None:
        found.pop(0)
    if found and words.GREETING.fullmatch(found[0]) is None:
        found[0] = words.OPENERS.sub("", found[0])
    return found


def _spelled(clause: str) -> str:
    bare = re.findall(r"[\w'/-]+", clause)
    return " ".join(filter(None, (words.SPELLED.get(word, _nearest(word)) for word in bare)))


@cache
def _nearest(word: str) -> str:
    """The word on which a meaning hangs that this one differs from by a typing mistake, else the word itself."""
    if len(word) < 6 or word in words.CUES:  # of a short word too many others are near
        return word
    near = (cue for cue in words.CUES if abs(len(cue) - len(word)) <= 1 and distance(word, cue) == 1)
    return next((cue for cue in sorted(near) if not _form(word, cue)), word)


def _form(word: str, cue: str) -> bool:
    """Whether it is another form of it: a plural or an ending, which the tables know themselves."""
    return word.startswith(cue) or cue.startswith(word)
