"""What happened to a signal, an action or an alarm? Lines that a team may read, without a person in them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Organisation


class Happening(StrEnum):
    """What can have happened."""

    RAISED = "raised"  # sent
    ADDED = "added"  # somebody knew more
    ASKED = "asked"  # a question to the reporter
    ANSWERED = "answered"  # the reporter's answer
    TAKEN = "taken"  # somebody promised an action
    DONE = "done"  # an action was done
    DROPPED = "dropped"  # an action was put back
    MOVED = "moved"  # an action was put off, and why
    PASSED = "passed"  # another problem owner
    TOLD = "told"  # a terugkoppeling was given
    ENOUGH = "enough"  # the reporter knew enough
    REOPENED = "reopened"  # the reporter did not know enough
    ON_AGENDA = "on_agenda"  # put on the agenda
    REFERRED = "referred"  # went to another table
    MERGED = "merged"  # another signal was put together with it
    CLOSED = "closed"  # closed
    WITHDRAWN = "withdrawn"  # taken back by its reporter
    UPDATED = "updated"  # news about an alarm


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line. `by` is an organisation, None for an unnamed reporter; `text` is masked and perhaps empty."""

    id: str
    network_id: str
    team_id: str
    subject_id: str
    at: datetime
    happening: Happening
    by: Organisation | None
    text: str = ""
