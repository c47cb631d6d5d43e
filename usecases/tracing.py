"""What in a text points at one person without a name, and what did its writer say to that?"""

from collections.abc import Mapping

from anonymity.traces.traceable import trails
from domain.drafts import Draft, Flow, Step, asked_about, trail_of
from domain.refusals import Reason, Refused
from domain.second_reader import A_TRAIL
from domain.signals import Attribution, checked_text
from domain.traces import MOST, Trail

ANEW = {"cleared": "", "answered": "", "doubtful": "", "trails": "", "kept": ""}  # of a text that nobody judged yet
_STEPS = 20  # each step takes a stretch out; more than so many there are in no text


def look(flow: Flow, answers: Mapping[str, str]) -> dict[str, str]:
    """What is asked next of a text. Of a signal two at most: what is left then, somebody else reads first.

    What stays, as its writer said, is not asked about again while it stands there just so.
    """
    kept = answers.get("kept", "").split("\n")
    standing = trails(answers.get("text", ""), writer=_writer(flow, answers))
    found = next((trail for trail in standing if trail.found not in kept), None)
    if found is not None and flow is Flow.SIGNAL and _asked(answers) >= MOST:
        return {"trail": "", "doubtful": A_TRAIL}
    return {"trail": found.packed() if found is not None else ""}


def answered(draft: Draft, *, coarser: bool) -> dict[str, str]:
    """The answers once the writer took the coarser words, or sends it as it is: then somebody else reads it first.

    Nobody does so of what is no signal, and there it can't stay.
    """
    trail = trail_of(draft)
    may = trail is not None and (bool(trail.coarser) if coarser else draft.flow is Flow.SIGNAL)
    if trail is None or not may or draft.step is not Step.PREVIEW or asked_about(draft):
        raise Refused(Reason.STALE)
    told = {"trails": str(_asked(draft.answers) + 1)}
    if coarser:
        return {**told, "text": checked_text(trail.coarser)}
    return {**told, "kept": f"{draft.answers.get('kept', '')}\n{trail.found}".strip(), "doubtful": A_TRAIL}


def without(text: str) -> str:
    """The text in coarser words, where nobody can be asked. Refused when they can't be found."""
    for _ in range(_STEPS):
        found: Trail | None = next(iter(trails(text)), None)
        if found is None:
            return text
        if found.coarser in ("", text):
            break
        text = found.coarser
    raise Refused(Reason.TRAIL_OPEN)


def _writer(flow: Flow, answers: Mapping[str, str]) -> Attribution:
    """What others see of who writes: of a signal what is chosen, of what is said about one what was chosen then."""
    usual = Attribution.ORGANISATION if flow is Flow.SIGNAL else Attribution.NAME
    return Attribution(answers.get("whom" if flow is Flow.SIGNAL else "writer") or usual)


def _asked(answers: Mapping[str, str]) -> int:
    return int(answers.get("trails") or 0)
