"""What are the words of a text, and how do they stand in it?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymity.folding import plain
from anonymity.words.wordset import wordset

_OF_THE = r"(?<![^\W_])v(?:/|\.\s?|\s)d[nr]?(?:\.(?=\s?[^\W\d_]{3})|(?=\s[^\W\d_]{3}))"  # v/d, v.d., v d
_OF = r"(?<![\w.])v\.(?=\s[^\W\d_]{3})"  # dhr. v. Dijk
_WORD = re.compile(
    rf"(?<![^\W_])v/d[nr]?(?![^\W_])|{_OF_THE}|{_OF}|(?<![^\W_])'[tnsmkr](?![^\W_])|[^\W_]+(?:'[^\W_]+)*'?", re.I
)
_BETWEEN_LETTERS = re.compile(r"[/.\s]")
_ENDS_A_SENTENCE = re.compile(r"[.!?:\n\"“(•*>\[]|(?:^|[^\w])'|\s-\s|/")
_GOING_ON = frozenset({" ", ", ", "-", "", "  ", ",", "; ", ") ", "), "})
_JOINING = frozenset({" ", "-", "  ", " -", "- "})
_POINTED = wordset(
    "dhr mevr mw mr drs dr ir ing prof ds mej fam st mgr nr nrs tel t a v i m c o d b g e k p h j l n r s w z f "
    "bijv bv ca incl excl evt resp vgl enz zgn afd art blz geb pres gebr burg min jr sr"
)

# How minutes and notes shorten words, full stop or not.
_SHORTENED = wordset(
    "afw afwez aanw aanwez afspr act bespr bespro vgl vlg ag "
    "agp not notul afgem gem wijka deeln kennisg evt opm verw vz "
    "voorz secr pol verg ivm ovl overl alg toel beh cie comm dir adj ass bijl bijz concl corr gec gesch inl "
    "kop mld ondert onderw opv ouderav pmr rookverb rondvr stat straatn terugk tijdst toez vuurw veiligh verz "
    "vervolgafspr voortg winkeliersver wn wnd zorgt sept okt nov dec jan feb febr mrt apr aug ma wo vr za"
)
_NO_VOWEL = re.compile(r"[^aeiouy]+$")
_GOES_ON = re.compile(r"\.(?:[,:;)/.]|\s?[a-z0-9(])")


@dataclass(slots=True)
class Token:
    """One word with its place; `closed` once it belongs to something found or to something that stays."""

    text: str
    key: str
    start: int
    end: int
    gap: str
    opens: bool
    behind: str  # the character after it
    capital: bool  # never in a text that is typed in capitals throughout: there it says nothing
    closed: bool = False
    stays: bool = False

    @property
    def shouted(self) -> bool:
        return self.capital and len(self.text) > 1 and self.text.isupper()

    @property
    def free(self) -> bool:
        return not (self.closed or self.stays)

    @property
    def is_word(self) -> bool:
        return self.text.replace("'", "").isalpha()

    @property
    def quoted(self) -> bool:
        """Is it a single word in quotes?"""
        return self.gap.endswith(("'", '"')) and self.behind.startswith(("'", '"'))


class Sentence:
    """The words of one text in order, with safe looks to the left and right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_split(text, caseless=_is_typed_in_capitals(text)))
        self._keys = [token.key for token in self.tokens]

    def __iter__(self) -> Iterator[tuple[int, Token]]:
        return enumerate(self.tokens)

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def key(self, index: int) -> str:
        """Spell the word at this place; nothing outside the text and across the end of a sentence."""
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def joined(self, index: int) -> bool:
        """Does only a space or a hyphen stand between this word and the one before?"""
        return 0 < index < len(self.tokens) and self.tokens[index].gap in _JOINING


def _is_typed_in_capitals(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters > 3 and sum(map(str.isupper, text)) > 0.6 * letters


def _split(text: str, *, caseless: bool) -> Iterator[Token]:
    before, last, quoting = 0, "", False
    for found in _WORD.finditer(text):
        word, (start, end) = found[0], found.span()
        gap = text[before:start]
        if quoting or gap[-1:] == "'":
            quoting = "'" not in word[:-1]
        if word[-1] == "'" and (quoting or not word[:-1].lower().endswith(("s", "x", "z"))):
            word, end, quoting = word[:-1], end - 1, False
        opens = before == 0 or (gap not in _GOING_ON and _opens(gap, last))
        key = word.lower() if word.isascii() else plain(word)
        key = key if key.isalnum() else _BETWEEN_LETTERS.sub("", key)
        yield Token(word, key, start, end, gap, opens, text[end : end + 1], not caseless and word[0].isupper())
        before, last = end, key


def _opens(gap: str, last: str) -> bool:
    """Does a sentence begin behind this gap? Not behind the full stop of "dhr." or an initial."""
    return bool(_ENDS_A_SENTENCE.search(gap)) and not (gap.startswith(".") and last in _POINTED)


def is_shortened(sentence: Sentence, index: int) -> bool:
    """Is it "afspr.", "Aanw.:": a word cut off, with the full stop that says so?"""
    token = sentence.tokens[index]
    if token.behind != ".":
        return False
    if token.key in _SHORTENED or _NO_VOWEL.match(token.key):
        return True
    cut = len(token.key) < 10 and token.key[-2:].isalpha() and not set(token.key[-2:]) & set("aeiouy")
    return cut and bool(_GOES_ON.match(sentence.text, token.end))
