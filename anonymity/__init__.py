"""What leads to a person?

Pure functions over text and word lists: `load` the lists once, then `find` or `mask` any text. `doubts` are words that
only the writer can decide on; `persons` and `cast` are about who was masked.
"""

from anonymity.answered import key
from anonymity.doubts import doubts
from anonymity.finding import find
from anonymity.forms.phones import readable_phone
from anonymity.masking import Masked, mask
from anonymity.rendering import says_more
from anonymity.roles import Part, cast, persons, taken
from anonymity.spans import Label, Span, Tier, in_utf16
from anonymity.words.lexicon import Lexicon, ListMissing, load

__all__ = [
    "Label",
    "Lexicon",
    "ListMissing",
    "Masked",
    "Part",
    "Span",
    "Tier",
    "cast",
    "doubts",
    "find",
    "in_utf16",
    "key",
    "load",
    "mask",
    "persons",
    "readable_phone",
    "says_more",
    "taken",
]
