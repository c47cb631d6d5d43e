"""What in the text of a signal points at one person, and what did its writer say to that?"""

from anonymity.traceable import trails
from domain.drafts import Draft
from domain.refusals import Reason, Refused
from domain.second_reader import A_TRAIL
from domain.signals import checked_text
from domain.traces import MOST, Trail

ANEW = {"trails": "", "doubtful": ""}  # the answers of a text that nobody judged yet


def standing(draft: Draft) -> Trail | None:
    """The next one to ask about; what was asked before stays as it was answered."""
    asked = draft.answers.get("trails", "").split()
    if len(asked) >= MOST:
        return None
    return next((trail for trail in trails(draft.answers["text"]) if trail.kind not in asked), None)


def answered(draft: Draft, *, coarser: bool) -> dict[str, str]:
    """The answers once the writer took the coarser words, or sends it as it is: then it is doubtful."""
    trail = standing(draft) if "text" in draft.answers else None
    if trail is None:
        raise Refused(Reason.STALE)
    asked = " ".join([*draft.answers.get("trails", "").split(), trail.kind.value])
    return {"trails": asked, **({"text": checked_text(trail.coarser)} if coarser else {"doubtful": A_TRAIL})}
