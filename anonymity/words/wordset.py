"""Which words belong together, when they are few enough to stand beside their rule?"""


def wordset(words: str) -> frozenset[str]:
    """Split a line of words, keyed as the text is: lower case, without accents."""
    return frozenset(words.split())


def longest_first(words: str) -> tuple[str, ...]:
    """Split a line of words or endings so that the one that says most is tried first."""
    return tuple(sorted(words.split(), key=len, reverse=True))


def either(words: str) -> str:
    """Make the part of a pattern that matches any of these; an underscore is a space."""
    alternatives = "|".join(longest_first(words)).replace("_", r"\s")
    return f"(?:{alternatives})"
