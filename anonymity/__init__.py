"""What leads to a person?

Pure functions over text and word lists: `load` the lists once, then `find` or `mask` any text.
"""

from anonymity.doubts import doubts
from anonymity.finding import find
from anonymity.lexicon import Lexicon, ListMissing, load
from anonymity.masking import Masked, mask
from anonymity.phones import readable_phone
from anonymity.spans import Label, Span, Tier, in_utf16

__all__ = [
    "Label",
    "Lexicon",
    "ListMissing",
    "Masked",
    "Span",
    "Tier",
    "doubts",
    "find",
    "in_utf16",
    "load",
    "mask",
    "readable_phone",
]
