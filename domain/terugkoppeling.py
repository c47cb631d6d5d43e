"""What is owed to who raised a signal? The ledger of terugkoppeling: one per signal, until it is settled."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.refusals import Reason, Refused


class Outcome(StrEnum):
    """What can be said with one tap; always allowed, also when nothing may be shared (domain: Wpg, AVG)."""

    PICKED_UP = "picked_up"  # opgepakt: interim, the reporter will hear more
    RUNNING = "running"  # loopt nog: interim
    DISCUSSED = "discussed"  # besproken met betrokkenen
    SPOKEN = "spoken"  # mondeling gedaan
    PASSED_ON = "passed_on"  # doorgezet naar wie erover gaat
    MAY_NOT_SHARE = "may_not_share"  # mag ik niet delen, wel afgehandeld
    OWN_WORDS = "own_words"  # a text of one's own

    @property
    def interim(self) -> bool:
        """Whether more will follow, so that the debt stays open with a new day."""
        return self in (Outcome.PICKED_UP, Outcome.RUNNING)


class DebtStatus(StrEnum):
    """Where a terugkoppeling is in its life."""

    OPEN = "open"  # the reporter waits
    SETTLED = "settled"  # the reporter has heard
    DROPPED = "dropped"  # the signal was withdrawn, nobody waits


@dataclass(frozen=True, kw_only=True)
class Terugkoppeling:
    """The word that is owed to a reporter by a local day; held by who picked the signal up first, if anybody did."""

    id: str
    network_id: str
    team_id: str
    signal_id: str
    owner_id: str | None
    due_on: date
    status: DebtStatus
    version: int
    heard_on: date | None = None  # when the reporter first heard something
    outcome: Outcome | None = None  # the last word that was given

    @property
    def open(self) -> bool:
        """Whether the reporter still waits."""
        return self.status is DebtStatus.OPEN

    def held_by(self, owner_id: str) -> "Terugkoppeling":
        """The first to pick the signal up holds it; later ones change nothing."""
        return replace(self, owner_id=owner_id) if self.owner_id is None and self.open else self

    def let_go(self) -> "Terugkoppeling":
        """The holder took back what they picked up."""
        return replace(self, owner_id=None) if self.open else self

    def given(self, outcome: Outcome, next_due: date) -> "Terugkoppeling":
        """A word was given: interim ones move the day, final ones settle."""
        if not self.open:
            raise Refused(Reason.ALREADY_SETTLED)
        if outcome.interim:
            return replace(self, due_on=next_due)
        return replace(self, status=DebtStatus.SETTLED)

    def dropped(self) -> "Terugkoppeling":
        """The signal was withdrawn."""
        return replace(self, status=DebtStatus.DROPPED)
