"""What does somebody want to talk about at the next meeting, that is no signal?"""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.moments import check_aware
from domain.refusals import Reason, Refused

LONGEST = 150  # characters of what somebody wants to talk about: it is one line among others


@dataclass(frozen=True, kw_only=True)
class AgendaPoint:
    """A point on a team's agenda; `done_at` is when they talked about it.

    `meeting_id`: for that meeting only; None: for the next one of the team.
    """

    id: str
    network_id: str
    team_id: str
    text: str
    proposed_by: str
    created_at: datetime
    done_at: datetime | None = None
    meeting_id: str | None = None

    def __post_init__(self) -> None:
        check_aware(self.created_at)

    @property
    def open(self) -> bool:
        """Whether it is still to be talked about."""
        return self.done_at is None

    def done(self, now: datetime) -> "AgendaPoint":
        """They talked about it."""
        if not self.open:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, done_at=now)


def checked_point(text: str) -> str:
    """What somebody wants to talk about, on one line. Refused when it is empty or too long."""
    point = " ".join(text.split())
    if not any(letter.isalpha() for letter in point):
        raise Refused(Reason.TEXT_EMPTY)
    if len(point) > LONGEST:
        raise Refused(Reason.POINT_TOO_LONG)
    return point
