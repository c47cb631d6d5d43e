"""How are somebody's own words shown before others read them? Masked, checked, and kept in the conversation."""

import json
from collections.abc import Callable

from domain.access import Act, why_not
from domain.drafts import Draft, Step, with_raw
from domain.overviews import OwnWords
from domain.people import Team
from domain.signals import Signal
from storage import drafts
from usecases.turn import Turn, removed


async def show(
    turn: Turn,
    draft: Draft,
    text: str,
    message_id: int,
    *,
    signal: Signal,
    team: Team,
    checked: Callable[[str], str] = str,
) -> OwnWords:
    """The preview of what was typed about a signal. `checked` refuses a masked text that will not do."""
    masked = turn.masked(text, team)
    shown, counts = checked(masked.text), removed(masked)
    answers = {"text": shown, "removed": json.dumps(counts), "raw": with_raw(draft, message_id)}
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    raises = why_not(turn.actor, Act.RAISE) is None
    return OwnWords(draft=stepped, signal=signal, text=shown, removed=counts, raises=raises)
