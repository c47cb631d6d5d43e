"""What does somebody read in private whose message in the group leads to a person?"""

from domain.overhearing import Advice
from views.screen import Screen
from views.wording import Wording


def advice(words: Wording, a: Advice, *, erased: bool) -> Screen:
    """What stood in it, and how it could be said. Not protected: it may be sent on to the bot as a signal."""
    return Screen(html=words.html("overhearing.advice", a=a, erased=erased))
