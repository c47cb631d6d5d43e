"""How does somebody get in? One-time links and codes, and the coordinator who knows the newcomer by name."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.people import Organisation, Role
from domain.refusals import Reason, Refused

LINK_TERM = timedelta(days=7)
CODE_TERM = timedelta(hours=1)


class InvitationStatus(StrEnum):
    """Where an invitation is in its life."""

    OPEN = "open"  # the link waits for somebody
    ACCEPTED = "accepted"  # somebody opened it and accepted the rules; the coordinator must say who it is
    USED = "used"  # that person is a member
    REFUSED = "refused"  # the coordinator does not know them, or the person is somebody else


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A one-time link to a place in a team. The token itself is never kept, only its hash.

    `until` and `stands_in_for` are of a substitute: the last local day, and the member they stand in for.
    `succeeds` is who they come in the place of, for good; that person may have left already. `meeting_id`: a
    substitute for one meeting alone, who sees nothing else of the team.
    """

    id: str
    network_id: str
    team_id: str
    role: Role
    organisation: Organisation
    name: str
    invited_by: str
    status: InvitationStatus
    expires_at: datetime
    chat_id: int | None
    version: int
    until: date | None = None
    stands_in_for: str | None = None
    succeeds: str | None = None
    meeting_id: str | None = None

    def check_open(self, now: datetime, today: date) -> None:
        """Refused when somebody used it, it was refused, or its term or the substitute's last day has passed."""
        if self.status is not InvitationStatus.OPEN:
            raise Refused(Reason.LINK_USED)
        if now >= self.expires_at or (self.until is not None and self.until < today):
            raise Refused(Reason.LINK_EXPIRED)


def hash_of(token: str) -> str:
    """What is kept of a one-time token (128 random bits, so a plain hash suffices)."""
    return hashlib.sha256(token.encode()).hexdigest()
