"""What does a word of the field mean? Looked up; nothing of what was asked is kept."""

from domain.access import Act, why_not
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from domain.terms import Entry, Found, LoadedWord, Term, alone, asked_about, find
from usecases import conversation
from usecases.turn import Turn


async def all_terms(turn: Turn) -> tuple[Term, ...]:
    """Every term, by name."""
    turn.require(Act.LOOK_UP)
    if not turn.world.reference.terms:
        raise Refused(Reason.TEXTS_MISSING)
    return turn.world.reference.terms


async def loaded_words(turn: Turn) -> tuple[LoadedWord, ...]:
    """Words that judge, by name."""
    turn.require(Act.LOOK_UP)
    if not turn.world.reference.words:
        raise Refused(Reason.TEXTS_MISSING)
    return turn.world.reference.words


async def search(turn: Turn, query: str) -> Found:
    """What was meant by what was typed."""
    turn.require(Act.LOOK_UP)
    return find(query, turn.world.reference.entries)


async def one(turn: Turn, key: str) -> Entry:
    """The term or word behind a button; a later version may not have it any more."""
    turn.require(Act.LOOK_UP)
    found = next((entry for entry in turn.world.reference.entries if entry.key == key), None)
    if found is None:
        raise Refused(Reason.STALE)
    return found


async def asked(turn: Turn, text: str, *, by_itself: bool) -> Found | None:
    """The term that a typed text asks about, and nothing else; `by_itself`: the abbreviation alone asks for it too."""
    entries = turn.world.reference.entries
    if why_not(turn.actor, Act.LOOK_UP) is not None:
        return None
    turn.require(Act.LOOK_UP)
    return asked_about(text, entries) or (alone(text, entries) if by_itself else None)


async def otherwise(turn: Turn, draft_id: str, key: str) -> tuple[Draft, LoadedWord]:
    """How a loaded word of one's own signal could be said."""
    turn.require(Act.LOOK_UP)
    draft = await conversation.get(turn, draft_id, Flow.SIGNAL)
    word = next((word for word in turn.world.reference.words if word.key == key), None)
    if word is None or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    return draft, word
