"""Which mailbox, page or account is meant when it is read aloud: "foto streepje boos apenstaart example punt org"?"""

import re
from collections.abc import Iterator

from anonymity.spans import Label, Span, identifier
from anonymity.wordset import either

_TLD = "(?:nl|com|net|org|eu|be|nu|me|tv|io|gg|de|uk)"
_MARK = either(
    "punt dot punk streepje streep laag_streepje lage_streep liggend_streepje min koppelteken underscore "
    "under_score underscor "
    "plus dash hekje"
)
_AT = r"[\[(]?(?:apenstaart\w{0,4}|apestaart\w{0,4}|at|a?pestaartje)[\])]?"
_NUMBER = either(
    "nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien "
    r"negentien twintig dubbel \d{1,4}"
)
_PIECE = r"[\w.+-]{1,30}"
# j punt de boer nul acht: marks, numbers and letters on their own belong to it, with at most one word between two marks
_LOCAL = rf"{_PIECE}(?:\s{_MARK}\s{_PIECE}(?:\s{_PIECE})??){{0,4}}(?:\s{_NUMBER}){{0,6}}"
_HOST = rf"{_PIECE}(?:\s{_MARK}\s{_PIECE}){{0,3}}?\s?(?:[\[(]?(?:punt|dot|punk)[\])]?\s?|[.,]\s?){_TLD}"
_MAILBOX = re.compile(rf"(?<![\w.]){_LOCAL}\s?{_AT}\s?{_HOST}(?!\w)", re.I)
_PROVIDER = either(
    "gmail hotmail outlook live icloud ziggo kpnmail yahoo protonmail proton msn home upcmail xs4all planet "
    "hetnet student gmx aol "
    "googlemail example"
)
# "loser3 bij gmail en dan .com", "kevin@gmail", "jan.boer op hotmail punt nl"
_AT_PROVIDER = re.compile(
    rf"(?<![\w.@])(?P<local>{_PIECE})\s?(?P<at>@|\b(?:bij|op|at|van|apenstaart\w{{0,4}})\b)\s?{_PROVIDER}\b"
    rf"(?:(?:\s[^\W\d_]+){{0,3}}?\s?(?:[.,]|\b(?:punt|dot)\b)\s?{_TLD}(?!\w))?",
    re.I,
)
_NO_LOCAL = re.compile(
    r"(?:e-?)?mail(?:adres)?|adres|account|wachtwoord|inlog\w*|die|het|een|zit|is|hij|ze|app|berichten|melding", re.I
)
_PATH = rf"\s(?:slash|schuine\s(?:streep|slash)|forward\sslash|/)\s(?:{_PIECE}(?:\s(?:{_MARK}|slash)\s{_PIECE}){{0,5}})"
_PAGE = re.compile(rf"(?<![\w.])(?:www\s(?:punt|dot)\s)?{_PIECE}\s(?:punt|dot)\s{_TLD}(?:{_PATH}){{1,3}}", re.I)
_WWW = re.compile(rf"(?<!\w)(?:www|w\sw\sw|weeweewee)\s(?:punt|dot)\s{_PIECE}\s(?:punt|dot)\s{_TLD}(?!\w)", re.I)
_LOW = either("underscore under_score underscor laag_streepje lage_streep liggend_streepje laag_streep")
_ACCOUNT = re.compile(rf"(?<![\w.])(?:{_PIECE}\s{_LOW}\s){{1,4}}{_PIECE}(?:\s{_NUMBER}){{0,6}}(?!\w)", re.I)
_AT_ACCOUNT = re.compile(
    rf"(?<!\w)(?:apenstaart(?:je)?)\s(?P<handle>{_PIECE}(?:\s{_MARK}\s{_PIECE}){{0,3}}(?:\s{_NUMBER}){{0,6}})(?!\w)",
    re.I,
)


def said_accounts(text: str) -> Iterator[Span]:
    """Find what is dictated, mark by mark."""
    for found in _MAILBOX.finditer(text):
        yield identifier(found.start(), found.end(), Label.EMAIL)
    for found in _AT_PROVIDER.finditer(text):
        local = found["local"]
        sure = found["at"] == "@" or any(not letter.isalpha() for letter in local)
        if sure and not _NO_LOCAL.fullmatch(local):
            yield identifier(found.start(), found.end(), Label.EMAIL)
    for pattern in (_PAGE, _WWW):
        for found in pattern.finditer(text):
            yield identifier(found.start(), found.end(), Label.LINK)
    for found in _ACCOUNT.finditer(text):
        yield identifier(found.start(), found.end(), Label.HANDLE)
    for found in _AT_ACCOUNT.finditer(text):
        yield identifier(found.start(), found.end(), Label.HANDLE)
