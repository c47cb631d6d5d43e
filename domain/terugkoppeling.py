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
    ENOUGH = "enough"  # the reporter has heard, and said that it is enough
    DROPPED = "dropped"  # the signal was withdrawn, nobody waits


@dataclass(frozen=True, kw_only=True)
class Terugkoppeling:
    """The word that is owed to a reporter by a local day; held by who picked the signal up first, if anybody did.

    `told` counts the words that were given, so that a button knows to which one it belongs.
    """

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
    told: int = 0
    word: str = ""  # the text of the last word, when it was one's own
    shared: bool = False  # the team may read the last word too

    @property
    def open(self) -> bool:
        """Whether the reporter still waits."""
        return self.status is DebtStatus.OPEN

    @property
    def asked_again(self) -> bool:
        """Whether the reporter did not know enough after a final word, and waits for the next."""
        return self.open and self.outcome is not None and not self.outcome.interim

    def held_by(self, owner_id: str) -> "Terugkoppeling":
        """The first to pick the signal up holds it; later ones change nothing."""
        return replace(self, owner_id=owner_id) if self.owner_id is None and self.open else self

    def let_go(self) -> "Terugkoppeling":
        """The holder took back what they picked up."""
        return replace(self, owner_id=None) if self.open else self

    def passed_to(self, owner_id: str) -> "Terugkoppeling":
        """Somebody else said yes to holding it."""
        if not self.open:
            raise Refused(Reason.ALREADY_SETTLED)
        return replace(self, owner_id=owner_id)

    def given(self, outcome: Outcome, next_due: date, *, today: date, word: str = "") -> "Terugkoppeling":
        """A word was given: interim ones move the day, final ones settle. `word`: its text, when it was one's own."""
        if not self.open:
            raise Refused(Reason.ALREADY_SETTLED)
        heard = replace(
            self, outcome=outcome, word=word, shared=False, told=self.told + 1, heard_on=self.heard_on or today
        )
        if outcome.interim:
            return replace(heard, due_on=next_due)
        return replace(heard, status=DebtStatus.SETTLED)

    def for_the_team(self) -> "Terugkoppeling":
        """The team may read the final word too."""
        if self.open or self.status is DebtStatus.DROPPED:
            raise Refused(Reason.STALE)
        if self.shared:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, shared=True)

    def enough(self) -> "Terugkoppeling":
        """The reporter knows enough; a second tap is refused kindly."""
        if self.status is DebtStatus.ENOUGH:
            raise Refused(Reason.ALREADY_DONE)
        if self.status is not DebtStatus.SETTLED:
            raise Refused(Reason.STALE)
        return replace(self, status=DebtStatus.ENOUGH)

    def reopened(self, due_on: date) -> "Terugkoppeling":
        """The reporter has a question about the final word, so somebody owes them the next; one for each word."""
        if self.open:
            raise Refused(Reason.QUESTION_ASKED)
        if self.status is DebtStatus.DROPPED:
            raise Refused(Reason.SIGNAL_CLOSED)
        return replace(self, status=DebtStatus.OPEN, due_on=due_on)

    def dropped(self) -> "Terugkoppeling":
        """The signal was withdrawn."""
        return replace(self, status=DebtStatus.DROPPED)
