"""What becomes of a text that was taken for something else than a signal?

It is kept without what leads to a person, as long as any unfinished text, so that one tap still makes it a signal.
"""

import json
import re
from dataclasses import dataclass

import anonymity
from domain.access import Act, why_not
from domain.actions import Action
from domain.details import guess_ages
from domain.drafts import Draft, Flow, Step, begin
from domain.ledger import Ledger
from domain.overviews import OwnWords, Preview
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import TEXT_LIMIT, Signal, numbers_in
from storage import actions, drafts
from usecases import conversation, drafting, ledger, terugkoppelen
from usecases.turn import Turn, removed, teams_of

_MOST = 3  # actions or signals to choose from: more is no question any more
_ACTION = re.compile(r"\ba ?-? ?(\d{1,6})\b", re.IGNORECASE)
_TO_REPORTER = re.compile(
    r"^\s*(?:(?:een )?(?:terugkoppeling|tk)(?: (?:voor|aan|over|van|bij))?(?: (?:de melder|s ?- ?\d+))*\s*[:,-]?"
    r"|(?:ik wil (?:iets )?terugkoppelen)(?: aan de melder)?(?: over s ?- ?\d+)?(?: dat\b|:)?"
    r"|(?:kun je |kan je |wil je )?(?:laat|zeg|vertel|geef|meld|doorgeven|door)(?: dit| maar)?(?: door)?"
    r"(?: aan| tegen)? de melder(?: weten)?(?: door)?(?: dat\b|:)?|voor wie s ?- ?\d+ meldde\s*:"
    r"|(?:voor|aan) de melder\s*[:,])\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A text that was kept. `personal`: something was taken out, so it should not stay in the chat."""

    draft: Draft
    personal: bool
    raises: bool


async def keep(turn: Turn, text: str, message_id: int) -> Kept | None:
    """Keep what was typed, in place of what was kept before; None while nothing can be made of it."""
    turn.require(Act.ARRIVE)
    if turn.world.gate.lists is None or not turn.actor.people or len(text) > TEXT_LIMIT:
        return None
    teams = await teams_of(turn, turn.actor)
    raises = any(team.chat_id is not None and team.settings.has(Element.SIGNALS) for team in teams)
    masked = await turn.masked(text, *teams)
    ages = guess_ages(text)
    said = {"text": masked.text, "removed": json.dumps(removed(masked)), "said": str(message_id)}
    draft = await _begin(turn, said | ({"ages": ages.value} if ages is not None else {}))
    makes = raises and why_not(turn.actor, Act.RAISE) is None and anonymity.says_more(masked.text)
    return Kept(draft=draft, personal=bool(masked.counts), raises=makes)


async def _begin(turn: Turn, answers: dict[str, str]) -> Draft:
    draft = begin(turn.world.new_id(), turn.actor.chat_id, Flow.MEANT, Step.PREVIEW, turn.now, answers)
    turn.ended += await drafts.start(turn.unit, draft)
    return draft


async def other(turn: Turn, draft_id: str) -> Draft:
    """The text behind a button that says it was something else; a signal that stood ready ends, its words are kept."""
    draft = await conversation.get(turn, draft_id, Flow.MEANT, Flow.SIGNAL)
    if "text" not in draft.answers:
        raise Refused(Reason.STALE)
    turn.require(Act.SEE_TEAM)
    if draft.flow is Flow.MEANT:
        return draft
    await conversation.end(turn, draft)
    said = draft.answers.get("raw", "").split()
    kept = {name: draft.answers[name] for name in ("text", "removed", "ages") if name in draft.answers}
    return await _begin(turn, {**kept, "said": said[-1] if said else "0"})


async def said(turn: Turn, draft_id: str) -> str:
    """What was typed behind a command that was not there; it is kept no longer."""
    draft = await conversation.get(turn, draft_id, Flow.MEANT)
    turn.require(Act.SEE_TEAM)
    await drafts.remove(turn.unit, draft.id)
    return draft.answers["text"]


async def to_signal(turn: Turn, draft_id: str) -> Preview:
    """It is a signal after all, or it is one too."""
    turn.require(Act.RAISE)
    draft = await conversation.get(turn, draft_id, Flow.MEANT)
    await drafts.remove(turn.unit, draft.id)
    known = {name: draft.answers[name] for name in ("removed", "ages") if name in draft.answers}
    signal = await conversation.start_signal(turn, {**known, "raw": draft.answers["said"]})
    return await drafting.rewrite(turn, signal, draft.answers["text"])


async def maybe_done(turn: Turn, text: str) -> tuple[Action, ...]:
    """Own open actions that may be done, the likeliest first; of a number that is named only that one."""
    turn.require(Act.SEE_TEAM)
    mine = await actions.open_of(turn.unit, [person.id for person in turn.actor.people])
    named = {int(number) for number in _ACTION.findall(text)}
    if any(action.number in named for action in mine):
        return tuple(action for action in mine if action.number in named)[:_MOST]
    typed = _telling(text)
    likely = sorted(mine, key=lambda action: (-len(typed & _telling(action.what)), action.due_on, action.number))
    return tuple(likely[:_MOST])


def _telling(text: str) -> set[str]:
    """The beginnings of its longer words: "kluisjes" and "kluisje" are one."""
    return {word[:5] for word in re.findall(r"\w{4,}", text.lower())}


async def for_whom(turn: Turn, text: str) -> tuple[Signal, ...]:
    """Signals of which the reporter waits for a word of this account; of numbers that are named only those."""
    waiting: Ledger = await ledger.mine(turn)
    mine = [item.signal for item in waiting.owed if item.signal is not None]
    named = set(numbers_in(text.upper().replace("S -", "S-")))
    return tuple([signal for signal in mine if signal.number in named] or mine)[:_MOST]


async def for_reporter(turn: Turn, signal: str, text: str, message_id: int) -> OwnWords:
    """The text as the reporter of this signal will read it, to be looked at first."""
    _, draft = await terugkoppelen.ask_words(turn, signal)
    bare = _TO_REPORTER.sub("", text)
    return await terugkoppelen.write(turn, draft, bare if any(map(str.isalnum, bare)) else text, message_id)


async def kept_for_reporter(turn: Turn, draft_id: str, signal_id: str) -> OwnWords:
    """The same, of a text that was kept."""
    draft = await conversation.get(turn, draft_id, Flow.MEANT)
    return await for_reporter(turn, signal_id, draft.answers["text"], int(draft.answers["said"]))
