"""Which letters were typed or read for figures: 5O42 TB, V-OO7-KR, Kerkstraat l2?"""

import re

_MIXED = re.compile(
    r"(?<![^\W_])(?=[oOlI]{0,3}\d)(?=\d{0,5}[oOlI])(?:[\doOlI]{2,8}(?![^\W_])|[\doOlI]{4}(?=[a-zA-Z]{2}(?![^\W_])))"
)
_AS_FIGURES = str.maketrans("oOlI", "0011")
_NONE = re.compile(r"\d[ol]", re.I)  # a class, litres


class Meant:
    """The text with figures where letters stood for them, character for character the same length."""

    def __init__(self, text: str, changed: list[tuple[int, int]]) -> None:
        self.text = text
        self._changed = changed

    def touches(self, start: int, end: int) -> bool:
        return any(start < last and end > first for first, last in self._changed)


def as_meant(text: str) -> Meant | None:
    """Read O as 0 and l as 1 beside figures; None when there is nothing to read so."""
    parts: list[str] = []
    changed: list[tuple[int, int]] = []
    at = 0
    for found in _MIXED.finditer(text):
        if _NONE.fullmatch(found[0]) and not found[0].endswith("O"):
            continue
        parts += [text[at : found.start()], found[0].translate(_AS_FIGURES)]
        changed.append(found.span())
        at = found.end()
    return Meant("".join((*parts, text[at:])), changed) if changed else None
