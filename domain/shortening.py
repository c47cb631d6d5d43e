"""How is a text cut that is too long for where it must fit? After a whole word."""

_LOOSE = " .,;:-–("  # what makes no sense before "…"


def cut(text: str, most: int) -> str:
    """At most so many characters, ending after a whole word and "…"; a word that is far too long is cut itself."""
    if len(text) <= most:
        return text
    gap = max(text.rfind(" ", 0, most), text.rfind("\n", 0, most))
    return (text[:gap].rstrip(_LOOSE) if gap > most // 2 else text[: most - 1].rstrip()) + "…"
