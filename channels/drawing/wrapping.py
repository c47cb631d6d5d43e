"""How are words broken into lines, so that they stay within a card?"""

from collections.abc import Callable

Measure = Callable[[str, int, int], float]  # a text, the size of its letters and their weight: how wide that is


def wrapped(text: str, size: int, weight: int, room: int, measure: Measure, most: int) -> list[str]:
    """Broken into so many lines at most, at spaces where that goes; what does not fit ends in "…"."""
    lines: list[str] = []
    words = text.split()
    line = ""
    while words:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if measure(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        if measure(word, size, weight) > room:  # one word, wider than the card
            cut = _cut(word, size, weight, room, measure)
            lines.append(f"{cut}-" if len(lines) + 1 < most else f"{cut}…")
            line = ""
            words.insert(0, word[len(cut) :])
        if len(lines) >= most:
            break
    if line:
        lines.append(line)
    if len(lines) > most or (words and len(lines) == most):
        lines = lines[:most]
        lines[-1] = _ended(lines[-1], size, weight, room, measure)
    return lines


def _cut(word: str, size: int, weight: int, room: int, measure: Measure) -> str:
    kept = word
    while len(kept) > 1 and measure(f"{kept}…", size, weight) > room:
        kept = kept[:-1]
    return kept


def _ended(line: str, size: int, weight: int, room: int, measure: Measure) -> str:
    """Up to a whole word, where there is more than one."""
    kept = line.rstrip("…- ,")
    while len(kept) > 1 and measure(f"{kept}…", size, weight) > room:
        kept = (kept.rpartition(" ")[0] or kept[:-1]).rstrip("·- ,")
    return f"{kept}…"
