"""What was asked of one person, and waits for their answer? A question, a call, something handed over."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.refusals import Reason, Refused


class Ask(StrEnum):
    """What can be asked of somebody through the bot."""

    QUESTION = "question"  # a question about a signal: to its reporter, or to who holds its terugkoppeling
    CALL = "call"  # exchange phone numbers about a signal
    TAKE_ACTION = "take_action"  # take over an action
    TAKE_WORD = "take_word"  # take over the terugkoppeling of a signal, as its problem owner
    DIRECT = "direct"  # be regisseur of the network too
    STAND_IN = "stand_in"  # stand in for somebody who is away
    DEPUTY = "deputy"  # be who can be called when somebody is not there
    SUCCEED = "succeed"  # take over what somebody who leaves held
    WANT_DEPUTY = "want_deputy"  # choose a deputy: a coordinator asks it of who is alone in an organisation
    CALL_BACK = "call_back"  # call who asks


class RequestStatus(StrEnum):
    """Where a request is in its life."""

    OPEN = "open"  # waits for an answer
    YES = "yes"  # agreed, or answered
    NO = "no"  # not agreed
    DROPPED = "dropped"  # lost its reason: what it was about ended, or one of the two left


@dataclass(frozen=True, kw_only=True)
class Request:
    """Something asked by one person of another. Both are sealed at rest: one may be an unnamed reporter.

    `subject_id` is of the signal, action or person it is about; `text` is masked already.
    """

    id: str
    network_id: str
    team_id: str | None
    ask: Ask
    subject_id: str
    from_id: str
    to_id: str
    text: str
    status: RequestStatus
    made_at: datetime
    version: int

    def answered(self, *, yes: bool) -> "Request":
        """The answer that ends it; a second one is refused kindly."""
        if self.status is not RequestStatus.OPEN:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=RequestStatus.YES if yes else RequestStatus.NO)

    def dropped(self) -> "Request":
        """It lost its reason."""
        return replace(self, status=RequestStatus.DROPPED)
