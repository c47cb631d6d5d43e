"""How long is it taken for granted that somebody can be reached as they said?"""

from datetime import date, timedelta

QUARTER = timedelta(weeks=13)
AGAIN = timedelta(weeks=1)  # between two asks
ASKS = 2  # then it says that nobody confirmed it
_KEPT = QUARTER + ASKS * AGAIN


def is_old(confirmed_on: date, today: date) -> bool:
    """Whether nobody confirmed a number that a team keeps for a quarter and both asks."""
    return confirmed_on + _KEPT < today
