"""Which words does a network know as its own: schools, streets, shops, and words that are no person there?"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.refusals import Reason, Refused
from domain.themes import Theme

LONGEST = 40  # characters
MOST = 300  # words of one network
PROPOSED = 50  # words that wait for who coordinates; what comes after that is asked again another time


class WordKind(StrEnum):
    """What a word stands for. Names stay in a text wherever they stand; a word only raises no question any more."""

    SCHOOL = "school"
    WIJK = "wijk"
    ORGANISATIE = "organisatie"
    STRAAT = "straat"
    WINKEL = "winkel"
    WOORD = "woord"  # an ordinary word; a name that looks the same still goes
    THEMAWOORD = "themawoord"  # a word that people here use for a theme; a name that looks the same still goes


_NO_NAMES = frozenset({WordKind.WOORD, WordKind.THEMAWOORD})


class WordStatus(StrEnum):
    """Whether a word counts already."""

    PROPOSED = "proposed"  # a writer said it is no person; who coordinates has not agreed yet
    KEPT = "kept"  # counts in every text of the network


@dataclass(frozen=True, kw_only=True)
class NetworkWord:
    """A word of one network. Nobody knows who proposed it, nor at which hour. `theme`: of a word for a theme."""

    id: str
    network_id: str
    kind: WordKind
    word: str
    status: WordStatus
    proposed_at: datetime
    theme: Theme | None = None

    @property
    def names(self) -> bool:
        """Whether it is a name, which stays in a text wherever it stands."""
        return self.kind not in _NO_NAMES

    @property
    def kept(self) -> bool:
        """Whether it counts."""
        return self.status is WordStatus.KEPT

    def agreed(self) -> "NetworkWord":
        """From now on it counts."""
        if self.kept:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=WordStatus.KEPT)


def typed_words(text: str) -> tuple[str, ...]:
    """The words that were typed, one on a line. Refused when there is none, or one too long."""
    lines = tuple(dict.fromkeys(" ".join(line.strip(" -•*\t").split()) for line in text.splitlines()))
    words = tuple(line for line in lines if line)
    if not words or not all(any(letter.isalpha() for letter in word) for word in words):
        raise Refused(Reason.LIST_EMPTY)
    if any(len(word) > LONGEST for word in words):
        raise Refused(Reason.WORD_TOO_LONG)
    return words
