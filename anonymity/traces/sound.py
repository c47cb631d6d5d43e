"""Does a sentence still read as one after something was taken out?"""

import re
from collections.abc import Callable

Coarser = Callable[[], str]  # the text in other words, made only for what is asked about

_GAPS = re.compile(r"[ \t]{2,}")
_LOOSE = re.compile(r"[ \t]+(?=[,.!?;:]|$)|,(?= ?[,.!?])|(?:^|(?<=[.!?\n])) ?,|,$", re.MULTILINE)
_TWICE = re.compile(r"\b((?:een|de|het) [\w-]+), \1\b", re.IGNORECASE)
_SMALL = r"(?:een|de|het|die|dat|deze|dit|mijn|zijn|haar|onze)"
_BROKEN = re.compile(
    r"\b(\w+) \1\b"
    rf"|\b{_SMALL} (?:een|de|het)\b"
    r"|\b(?:een|de|het|met|uit|van|en|of|maar|als|bij) ?(?=[,.!?;:)]|$)"
    r"|\b(?:uit|van|in|met) (?:uit|van|in|met|is|heeft|wordt|en)\b"
    r"|\b(?:een|de|het) (?:is|heeft|wordt|die|dat|en|uit|van|in|met|bij)\b"
    r"|\ben (?:wordt|is|heeft) en\b|\(\s*\)|, (?:uit|in) [^,]*,,",
    re.IGNORECASE | re.MULTILINE,
)
FINITE = re.compile(
    r"(?:wordt|is|was|heeft|had|zit|durft|huilt|krijgt|kreeg|komt|kwam|gaat|ging|wil|wilde|doet|deed|loopt|zegt|zei"
    r"|spijbelt|verkoopt|hangt|werd|eet|slaapt|staat|stond|vertelt|vertelde|ligt|lag|blijft|kan|mag|moet|slaat|sloeg"
    r"|dealt|rookt|steelt|pest|bedreigt|filmt)\b"
)
_DET = re.compile(
    r"\b(?P<het>het|dit) (?P<de>(?:\w+e )?(?:leerling|jongen|meid|klas|les|jongere|docent|ouder|groep))\b"
    r"|\b(?:de|deze|die) (?:\w+e )?(?:meisje|jongetje|kind)\b",
    re.IGNORECASE,
)


def tidied(coarser: str, before: str) -> str:
    """Without the gaps and commas that were left, and with the capitals it began its sentences with."""
    tidy = _TWICE.sub(r"\1", _LOOSE.sub("", _GAPS.sub(" ", coarser))).strip()
    tidy = _GAPS.sub(" ", tidy)
    return tidy[:1].upper() + tidy[1:] if before[:1].isupper() else tidy


def reads(coarser: str, before: str) -> bool:
    """Whether nothing broke that was whole before: no article without its word, no word twice, nothing hanging."""
    if not any(letter.isalpha() for letter in coarser):
        return False
    return all(_count(pattern, coarser) <= _count(pattern, before) for pattern in (_BROKEN, _DET))


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def without_clause(text: str, found: re.Match[str]) -> str:
    """The text without what stands between commas, or is a sentence. Nothing when more hangs on it."""
    before, after = text[: found.start()].rstrip(" \t"), text[found.end() :].lstrip(" \t")
    if (before and before[-1] not in ",;.!?\n") or (after and after[0] not in ",;.!?\n"):
        return ""
    if before and before[-1] in ",;":
        rest = after[1:].lstrip() if after[:1] == "," else after
        if after[:1] == "," and FINITE.match(rest) and "," not in before[:-1].rsplit(".", 1)[-1]:
            return f"{before[:-1]} {rest}"
        return before[:-1] + after
    rest = after[1:].lstrip()
    return (f"{before} " if before else "") + (rest[:1].upper() + rest[1:] if found[0][:1].isupper() else rest)
