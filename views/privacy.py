"""What does somebody read who asks what is kept of them?"""

from domain.overviews import Kept
from views.screen import Screen
from views.wording import Wording

_PLACES = 1  # of somebody in many teams; the others are counted


def mine(words: Wording, kept: Kept) -> Screen:
    """What is kept of this person, who sees it and how long; two lines for a stranger."""
    if not kept.known:
        return Screen(html=words.html("privacy.stranger"))
    shown, more = kept.places[:_PLACES], len(kept.places[_PLACES:])
    reads = next((team.name for team, _ in kept.places if team.settings.reads_along and team.chat_id is not None), "")
    return Screen(html=words.html("privacy.mine", k=kept, shown=shown, more=more, reads=reads), protected=True)
