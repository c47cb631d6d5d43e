"""Which name is hidden in loose letters: "D a a n", "L.A.R.S", "t.v.d.b."?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.people.readings import Reader, Reading
from anonymity.spans import Span, name
from anonymity.words.wordset import wordset

_LETTER = r"[^\W\d_]"
# The same thing between all letters: a space, a full stop, a hyphen, a star…
_LOOSE = re.compile(
    rf"(?<![^\W_])(?<![^\W_][.'-]){_LETTER}(?P<between>[ .*_|/·•~-]{{1,3}}){_LETTER}"
    rf"(?:(?P=between){_LETTER})+(?![^\W_])\.?"
    rf"(?P<more>(?:[ ]{{2,4}}{_LETTER}(?:(?P=between){_LETTER}){{2,}}(?![^\W_]))?)"
)
_NAMED = frozenset({Reading.GIVEN, Reading.MAYBE_GIVEN, Reading.SURNAME, Reading.TYPO, Reading.DOUBTFUL_TYPO})
_SURE = frozenset({Reading.GIVEN, Reading.SURNAME})
# What is written so without being anybody.
_SHORT_FORMS = wordset(
    "aub svp nvt ivm mbt tav dmv ipv nav mvg ovv oid oa ea eea asap tzt zgan ehbo havo vmbo mavo vwo lhbti "
    "lhbtiq lhbtq ggd ggz "
    "avg mdo bso bjz oke nee ja stop help wtf omg lol xxx abc abcd abcde tgv tlv tnv tov zsm hbo mbo pta lob "
    "ivbm bhv vog"
)
# t.v.d.b., M.v.D., E. v. L.: initials with what stands for "van der"
_WITH_PARTICLE = re.compile(
    r"(?<![\w.])(?:[A-Za-z]\.\s?){1,4}(?:v\.?\s?d\.?|v\.|vd\.|d\.|de\s|el\s|el-|van\s(?:de[rn]?\s)?|v/d\s?)\s?(?:[A-Z][a-z]{0,2}|[a-z])\."
    r"(?!\w|\s[A-Z][a-z]{2})"
)
_PARTICLE_FORMS = re.compile(r"[a-z]\.v\.[a-z]\.?|.*[A-Z].*|.*v\.?d\..*", re.S)
# F. Kl.: an initial and the beginning of a surname
_BEGUN = re.compile(r"(?<![\w.])[A-Z]\.\s?(?P<surname>[A-Z][a-z]{1,2})\.(?=\s+[a-z])")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_VOWEL = re.compile("[aeiouy]")
_ORGANISATIONS = wordset("b.v. n.v. v.o.f. r.k. p.c. o.b.s. c.b.s. h.v. b.g. e.v.")


def spelled_names(text: str, reader: Reader) -> Iterator[Span]:
    """Find names with something between the letters, and initials around a particle."""
    for found in _LOOSE.finditer(text):
        letters = re.sub(r"[\W_]", "", plain(found[0].removesuffix(found["more"])))
        if _is_name(letters, found["between"].strip(), reader):
            closes = found[0].endswith(".") and found["between"].strip() != "."
            yield name(found.start(), found.end() - closes)
    for found in _WITH_PARTICLE.finditer(text):
        if re.sub(r"[\W_]", "", found[0].lower()) not in _SHORT_FORMS and _PARTICLE_FORMS.fullmatch(found[0]):
            yield name(found.start(), found.end())
    for found in _BEGUN.finditer(text):
        yield name(found.start(), found.end())


def _is_name(letters: str, between: str, reader: Reader) -> bool:
    if (
        letters in _SHORT_FORMS
        or not _VOWEL.search(letters)
        or len(letters) < 3
        or letters in _ALPHABET
        or len(set(letters)) == 1
    ):
        return False
    reading = reader.read(letters)
    if between == ".":
        return (
            reading in _SURE
            or (len(letters) > 3 and reading in _NAMED)
            or (len(letters) > 4 and reading is Reading.UNKNOWN)
        )
    return reading in _NAMED or (len(letters) > 3 and reading is Reading.UNKNOWN)
