"""How are somebody's own words shown before others read them? Masked, checked, and kept in the conversation."""

import json
from collections.abc import Callable, Collection

import anonymity
from domain.access import Act, why_not
from domain.drafts import Draft, Step, with_raw
from domain.overviews import OwnWords
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.signals import Attribution, Signal
from storage import drafts, history, signals
from usecases import tracing
from usecases.doubting import judged
from usecases.reading import stays_unnamed
from usecases.turn import Turn, removed


async def written(
    turn: Turn,
    draft: Draft,
    text: str,
    message_id: int,
    *teams: Team,
    about: Collection[Signal] = (),
    checked: Callable[[str], str] = str,
) -> dict[str, str]:
    """What a typed text leaves in a conversation. `checked` refuses a masked text that will not do.

    `about`: the signals with which it may be read; nobody in it gets the letter of somebody there.
    """
    gone = {letter for signal in about for letter in await letters_in(turn, signal)}
    masked = await turn.masked(text, *teams, gone=gone)
    shown = checked(masked.text)
    kept = {"text": shown, "removed": json.dumps(removed(masked)), "raw": with_raw(draft, message_id)}
    hidden = [signal for signal in about if await stays_unnamed(turn, signal)]
    writer = Attribution.UNNAMED.value if hidden else ""
    anew = {**tracing.ANEW, **kept, "letters": " ".join(sorted(gone)), "writer": writer}
    return {**anew, **await judged(turn, draft.flow, anew, *teams)}


async def letters_in(turn: Turn, signal: Signal) -> set[str]:
    """The letters of the persons in a signal, and in what others added to it."""
    texts = [signal.text, *(event.text for event in await history.told_more(turn.unit, signal.id))]
    return {letter for text in texts for letter in anonymity.taken(text)}


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
    """The preview of what was typed about a signal."""
    answers = await written(turn, draft, text, message_id, team, about=[signal], checked=checked)
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return _own_words(turn, stepped, signal)


async def again(turn: Turn, draft: Draft) -> OwnWords:
    """The preview as it stands in one's own conversation."""
    turn.require(Act.SEE_TEAM)
    signal = await signals.get(turn.unit, draft.answers.get("signal", ""))
    if signal is None:
        raise Refused(Reason.GONE)
    return _own_words(turn, draft, signal)


def _own_words(turn: Turn, draft: Draft, signal: Signal) -> OwnWords:
    counts = json.loads(draft.answers["removed"])
    raises = why_not(turn.actor, Act.RAISE) is None
    return OwnWords(draft=draft, signal=signal, text=draft.answers["text"], removed=counts, raises=raises)
