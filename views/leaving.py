"""How does somebody leave a conversation that they began?"""

from domain.drafts import Draft
from views.buttons.lists import StopDraft
from views.buttons.signals import ChangeSignal
from views.screen import Screen, Tap
from views.wording import Wording


def stop(words: Wording, draft: Draft) -> Tap:
    """Under every question the bot waits with."""
    return Tap(words.label("stop"), StopDraft(draft_id=draft.id).pack())


def stopped(words: Wording, unfinished: Draft | None = None, *, typed: bool) -> Screen:
    """A conversation was left. `typed`: something of it stood in the chat. `unfinished`: a signal still to send."""
    return Screen(html=words.html("home.stopped", typed=typed, unfinished=unfinished), rows=go_on(words, unfinished))


def go_on(words: Wording, unfinished: Draft | None) -> tuple[tuple[Tap, ...], ...]:
    """One tap to a signal that was begun and not sent yet."""
    if unfinished is None:
        return ()
    return ((Tap(words.label("unfinished"), ChangeSignal(draft_id=unfinished.id, line="back").pack()),),)
