"""What leads to a person?

Pure functions over text and word lists: `load` the lists once, then `find` or `mask` any text.
"""

from anonymity.finding import find
from anonymity.lexicon import Lexicon, ListMissing, load
from anonymity.masking import Masked, mask
from anonymity.phones import readable_phone
from anonymity.rendering import PERSON
from anonymity.spans import Label, Span, Tier

__all__ = [
    "PERSON",
    "Label",
    "Lexicon",
    "ListMissing",
    "Masked",
    "Span",
    "Tier",
    "find",
    "load",
    "mask",
    "readable_phone",
]
