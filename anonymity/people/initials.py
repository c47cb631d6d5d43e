"""Which letters with a full stop stand for a person: J.P. de Graaf, R. de J., K.?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from anonymity.people.readings import Reader
from anonymity.people.surnames import Surnames
from anonymity.spans import Span, name
from anonymity.tokens import Sentence, Token
from anonymity.words.wordset import wordset

_INITIALS = re.compile(r"(?<![\w.'])(?:(?:[A-ZÀ-Þ]|Th|Chr|Tj|Sj|Ph|IJ)\.[ ]?){0,6}[A-ZÀ-Þ]\.(?![\w])")
_SAID = re.compile(
    r"\b(?:initialen|initiaal|voorletters?)\s?(?:is|zijn|van hem|van haar|:)?\s?['\"]?"
    r"(?P<initials>[A-Z](?:[. ]{0,2}[A-Z]){0,3}\.?)(?!\w)"
)
_WITH_INITIAL = re.compile(r"(?<!\w)(?:met|over|door|namens|volgens|zonder|tegen) $", re.I)
_BESIDE_INITIAL = re.compile(r" en (?:[A-ZÀ-Þ]\.[ ]?){1,3} ?[a-z]")
_SMALL_ONE = re.compile(
    r"(?:(?<=\bmet )|(?<=\bdoor )|(?<=\bover )|^)[a-z]\."
    r"(?= (?:uit|van) (?:de |klas |groep )?(?:\d|\[klas)| gaat het| en [a-z]\.)"
)
_SMALL = re.compile(r"(?<![\w.'])[a-z]\.\s?[a-z]\.(?![\w.])")
# "d.v. is weer terug": nothing else that is shortened so is or has anything
_SMALL_ACTS = re.compile(
    r"(?:^|(?<=[.!?\n] ))[a-z]\.[a-z]\."
    r"(?=\s(?:is|heeft|was|had|zegt|zei|wil|kwam|ging|moet|gaat|loopt|zit|stond|belde|woont)\s)"
)
_SMALL_PAIR = re.compile(r"(?<![\w.'])(?:[a-z]\.){1,2} (?:en|of|&) (?:[a-z]\.){1,2}(?![\w.])")
# What is shortened to two letters without being anybody.
_SHORT = wordset(
    "aa ad ae ag ah al ao as ba bd bg bl br bs bv ca cf cq cs "
    "ct dd dh di dj dv ea ec ed eg eo ev ew fa fe ff ga ge gr gv "
    "gw ha hd hl hr hs ia ib id ie if ig ih io ip is iv iz ja "
    "jl jr ka kb kk kl km lb lf ll lm lo ls lv ma mb mc md me mi "
    "mk ml mn mr ms mt mu mw nb nl no nr ns nv oa oc od oe of "
    "og oi ok ol om oo op or os ov pa pd pe pf pg pj pk pl pm po "
    "pp pr ps pt pu pv pw qq rk sc sg sj sl sp sr ss st sv ta "
    "tb td te tg ti tk tm tp tr ts tv tw ua ui uu va vb vd vg vh "
    "vj vk vl vm vn vo vp vr vs vt vv vw wc wo ws xl za zb zg zh zi zk zm zn zo zs zt zz"
)
_ABBREVIATIONS = wordset("N.N. B.V. N.V. V.O.F. U.S. U.S.A. P.S. N.B. T.B.V. I.V.M. A.U.B. S.V.P. E.H.B.O. C.V. A.D.")


def initials(text: str, sentence: Sentence, reader: Reader, surnames: Surnames) -> Iterator[Span]:
    """Find initials with their surname, two or more bare ones, and a single one behind a role."""
    for found in _SAID.finditer(text):
        yield name(*found.span("initials"))
    for found in _SMALL_ONE.finditer(text):
        yield name(*found.span())
    for pattern in (_SMALL_ACTS, _SMALL_PAIR):
        for found in pattern.finditer(text) if "." in text else ():
            if found[0].replace(".", "") not in {"oa", "nb", "mi", "aw"}:
                yield name(*found.span())
    for found in _SMALL.finditer(text):
        if found[0].replace(".", "").replace(" ", "") not in _SHORT:
            yield name(*found.span())
    starts = [token.start for _, token in sentence]
    for found in _INITIALS.finditer(text):
        first = bisect_right(starts, found.start()) - 1
        if found[0].upper().replace(" ", "") in _ABBREVIATIONS or not sentence.tokens[first].free:
            continue
        behind = bisect_left(starts, found.end())
        end = _end_of_surname(text, sentence, behind, found.end(), reader, surnames)
        if end is not None:
            yield name(found.start(), end)
            continue
        closes = _closes_sentence(text, found.end())
        if _is_somebody_here(text, found) and not closes:
            yield name(*found.span())
            continue
        if found[0].count(".") > 1 or (_is_behind_role(sentence, first, reader) and not closes):
            yield name(found.start(), found.end() - closes)


def _is_somebody_here(text: str, found: re.Match[str]) -> bool:
    """Is it "met K. gaat het beter", "A. en B. hebben ruzie"?"""
    beside = _BESIDE_INITIAL.match(text, found.end())
    return beside is not None or _WITH_INITIAL.search(text, max(0, found.start() - 12), found.start()) is not None


def _end_of_surname(
    text: str, sentence: Sentence, index: int, end: int, reader: Reader, surnames: Surnames
) -> int | None:
    token = sentence.at(index)
    if token is None or token.start - end > 1 or not token.free:
        return None
    first: int | None = None
    if token.key in reader.words.particles:
        first = surnames.behind_particles(index)
    elif (
        token.capital
        and len(token.text) > 1
        and (token.key not in reader.words.dutch_words or token.key in reader.words.surnames)
    ):
        first = index
    if first is None:
        return None
    return end_with_stop(text, sentence.tokens[surnames.end_of(first)])


def _is_behind_role(sentence: Sentence, index: int, reader: Reader) -> bool:
    before = sentence.key(index - 1)
    if before in {"en", "of"} and sentence.joined(index):
        other = sentence.at(index - 2)
        return other is not None and len(other.text) == 1 and other.text.isupper() and other.behind == "."
    return sentence.joined(index) and (before in reader.words.person_nouns or before in reader.words.titles)


def end_with_stop(text: str, last: Token) -> int:
    """Take the full stop of "Rayan B." in, unless it is that of the sentence too."""
    dotted = len(last.text) == 1 and text[last.end : last.end + 1] == "."
    return last.end + (dotted and not _closes_sentence(text, last.end + 1))


def _closes_sentence(text: str, end: int) -> bool:
    """Is the last full stop that of the sentence too? Then it stays."""
    return not text[end:].strip() or bool(re.match(r"\s+[A-ZÀ-Þ]", text[end:]))
