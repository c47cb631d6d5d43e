"""What does somebody read who is asked whether their entry is still right?"""

from domain.notices import EntryAsked
from views.buttons.profile import SetProfile, ShowProfile
from views.rhythm import days, hours
from views.screen import Screen, Tap
from views.who import role, what_for
from views.wording import Wording


def asked(words: Wording, n: EntryAsked) -> Screen:
    """Their entry as others see it: one tap yes, one tap to change it."""
    rhythm = n.entry.person.rhythm
    html = words.html(
        "freshness.asked",
        n=n,
        c=n.entry.contact,
        role=role(words, n.entry),
        what_for=what_for(words, n.entry),
        days=days(rhythm),
        hours=hours(rhythm),
    )
    right = Tap(words.label("entry_right"), SetProfile("right", "").pack())
    change = Tap(words.label("entry_change"), ShowProfile("").pack())
    return Screen(html=html, rows=((right, change),), protected=True)
