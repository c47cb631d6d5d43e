"""How people type, dictate, shorten and mistype what leads to a person, and what only looks like it.

A grammar for each label: from a seed it makes as many phrases as are asked for, with the trace between « and ».
"""

from tests.rules.notations.carriers import Case, carried
from tests.rules.notations.codes import CODES
from tests.rules.notations.digits import DIGITS
from tests.rules.notations.innocent import INNOCENT
from tests.rules.notations.odd import ODD
from tests.rules.notations.online import ONLINE
from tests.rules.notations.places import PLACES

GRAMMARS = {**DIGITS, **ONLINE, **PLACES, **CODES, **ODD}

__all__ = ["GRAMMARS", "INNOCENT", "Case", "carried"]
