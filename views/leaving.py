"""How does somebody leave a conversation that they began?"""

from domain.drafts import Draft
from views.buttons.lists import StopDraft
from views.screen import Screen, Tap
from views.wording import Wording


def stop(words: Wording, draft: Draft) -> Tap:
    """Under every question the bot waits with."""
    return Tap(words.label("stop"), StopDraft(draft_id=draft.id).pack())


def stopped(words: Wording, *, typed: bool) -> Screen:
    """A conversation was left. `typed`: something of it stood in the chat."""
    return Screen(html=words.html("home.stopped", typed=typed))
