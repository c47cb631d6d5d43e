"""What is on its way to somebody by mail, and what became of it?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.calendars import Appointment

SPARED = ":spared"  # at the end of the key of who need not come any more


@dataclass(frozen=True, kw_only=True)
class Letter:
    """An invitation by mail, or that it is off, for one person. `spared`: they need not come any more.

    What follows `tries` is put in when it is sent, as it stands then; it is kept nowhere.
    """

    network_id: str
    meeting_id: str
    person_id: str
    sequence: int
    spared: bool = False
    seq: int = 0
    tries: int = 0
    address: str = ""
    zone: str = ""
    stamp: datetime | None = None
    appointment: Appointment | None = None

    @property
    def key(self) -> str:
        """Nobody gets the same twice."""
        return f"{self.meeting_id}:{self.person_id}:{self.sequence}{SPARED if self.spared else ''}"


class Posted(StrEnum):
    """What became of a letter."""

    SENT = "sent"  # the server took it
    NOT_SENT = "not_sent"  # surely not; try again
    DOWN = "down"  # surely not, and no other would be taken now either
    UNCERTAIN = "uncertain"  # perhaps; repeated once
    REFUSED = "refused"  # the server will never take it for this person
