"""What is known of a signal besides its theme and place? When, about what age, how serious; all of it optional."""

import re
from enum import StrEnum


class When(StrEnum):
    """When it was seen or heard."""

    NOW = "now"  # today
    YESTERDAY = "yesterday"  # yesterday
    THIS_WEEK = "this_week"  # in the past seven days
    LONGER = "longer"  # for weeks, or again and again


class Ages(StrEnum):
    """About which age band it is; never a class or a birth date."""

    PRIMARY = "primary"  # under twelve
    LOWER = "lower"  # twelve to fourteen: onderbouw
    UPPER = "upper"  # fifteen to seventeen: bovenbouw
    ADULT = "adult"  # eighteen and older
    MIXED = "mixed"  # of several bands


class Phase(StrEnum):
    """How serious: the phases of the fasekaart (NJi). People decide, the bot never guesses it."""

    LIGHT = "1"  # licht: handled inside the school
    SUBSTANTIAL = "2"  # substantieel: with parents and wijkagent
    SERIOUS = "3"  # ernstig: needs intervention


_WHEN: tuple[tuple[When, str], ...] = (
    (When.LONGER, r"al weken|al maanden|al een tijd\w*|al langer|steeds|vaker|elke (?:dag|week|pauze|middag|vrijdag|"
                  r"maandag|dinsdag|woensdag|donderdag)|iedere (?:dag|week|pauze|middag)|de laatste tijd|deze maand|"
                  r"(?:derde|vierde|vijfde) keer|regelmatig"),
    (When.YESTERDAY, r"gister(?:en|avond|middag|ochtend|nacht)?|vannacht"),
    (When.NOW, r"vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|zojuist|zonet|nu|"
               r"net (?:nog |weer )?(?:gezien|gehoord|gebeurd|gekregen|gevonden|gevochten|gemeld|binnen)|"
               r"(?:zag|hoor|hoorde|kreeg|kwam) net"),
    (When.THIS_WEEK, r"deze week|afgelopen (?:week|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag)|van de week|"
                     r"eergisteren|afgelopen dagen|dit weekend"),
)  # fmt: skip
_AGES: tuple[tuple[Ages, str], ...] = (
    (Ages.PRIMARY, r"groep ?[3-8]|basisschool\w*|(?:8|9|10|11)[ -]?jarige?n?|(?:8|9|10|11) jaar"),
    (Ages.LOWER, r"onderbouw\w*|brugklas\w*|brugger\w*|(?:eerste|tweede)klass?er\w*|klas [12]|"
                 r"[12] ?(?:havo|vwo|vmbo|mavo)|[12][a-f]|(?:12|13|14)[ -]?jarige?n?|(?:12|13|14) jaar"),
    (Ages.UPPER, r"bovenbouw\w*|examenklas\w*|(?:vierde|vijfde|zesde)klass?er\w*|klas [4-6]|"
                 r"[4-6] ?(?:havo|vwo|vmbo|mavo)|[4-6][a-f]|(?:15|16|17)[ -]?jarige?n?|(?:15|16|17) jaar"),
    (Ages.ADULT, r"volwassen\w*|(?:18|19|2\d)[ -]?jarige?n?|(?:18|19|2\d) jaar"),
)  # fmt: skip


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_WHENS = tuple((value, _words(pattern)) for value, pattern in _WHEN)
_BANDS = tuple((value, _words(pattern)) for value, pattern in _AGES)


def guess_when(text: str) -> When | None:
    """When it was, as far as a word tells; what goes on for longer wins from the day it was seen again."""
    lowered = text.lower()
    return next((value for value, pattern in _WHENS if pattern.search(lowered)), None)


def guess_ages(text: str) -> Ages | None:
    """The age band that a text tells, also by a class, which itself never goes along; two bands make MIXED.

    In a third class some are fourteen and others fifteen, so it tells nothing.
    """
    lowered = text.lower()
    found = [value for value, pattern in _BANDS if pattern.search(lowered)]
    if len(found) > 1:
        return Ages.MIXED
    return found[0] if found else None
