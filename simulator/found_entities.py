"""Which commands, mentions, links and the like does Telegram find in a plain text by itself?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.messages import Entity

PATTERNS = (
    ("bot_command", re.compile(r"(?<![\w/@.:])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\"]+|(?:[\w-]+\.)+(?:nl|com|org|net|me|eu)\b(?:/[^\s<>\"]*)?)")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{7,18}\d(?!\w)")),
)
HINTS = frozenset("/@#.+")  # a text without any of these holds none of the above
UNTOUCHED = frozenset({"code", "pre", "text_link", "text_mention"})


LINK = re.compile(r"(?:(?:https?|ton)://)?[^\s/:?#@]+\.[^\s/:?#@]{2,}(?:[/:?#]\S*)?|tg://\S+", re.IGNORECASE)


def is_link(url: str) -> bool:
    """Whether Telegram takes this as the address of a link: not localhost, mailto: or tel:."""
    return LINK.fullmatch(url) is not None


def utf16(text: str) -> int:
    """The length of a text as Telegram counts offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def found_entities(text: str, given: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """The given entities and those found beside them, in order; nothing is found within code or links."""
    if HINTS.isdisjoint(text):
        return given
    taken = [entity for entity in given if entity.kind in UNTOUCHED]
    found = list(given)
    for entity in _search(text):
        if not any(entity.offset < other.end and other.offset < entity.end for other in taken):
            found.append(entity)
            taken.append(entity)
    return tuple(sorted(found, key=lambda entity: (entity.offset, -entity.length)))


def _search(text: str) -> Iterator[Entity]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            stretch = match[0].rstrip(".,;:!?)") if kind == "url" else match[0]
            yield Entity(kind, utf16(text[: match.start()]), utf16(stretch))
