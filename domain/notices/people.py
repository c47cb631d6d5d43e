"""What is heard when people come, go, change roles or stand in?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.actions import Action
from domain.documents import Unread
from domain.drafts import Draft
from domain.entry_lists import Proposal
from domain.guestlist import Guest
from domain.invitations import Invitation
from domain.notices.cards import Address
from domain.people import Membership, Organisation, Role, Team
from domain.signals import Signal


@dataclass(frozen=True, kw_only=True)
class NewcomerWaits:
    """Somebody accepted an invitation; the coordinator must say whether that is who was meant."""

    to: Address
    team: Team
    invitation: Invitation
    account: str
    stands_in_for: str = ""  # the name of who they are substitute of

    @property
    def subject(self) -> str:
        """Each coordinator's own, so that it can be answered in all of them."""
        return f"newcomer:{self.invitation.id}:{self.to.chat_id}"


@dataclass(frozen=True, kw_only=True)
class NewcomerSettled:
    """Another coordinator answered; the question needs no answer any more. `by` is their name."""

    asked: NewcomerWaits
    by: str
    admitted: bool

    @property
    def to(self) -> Address:
        return self.asked.to


@dataclass(frozen=True, kw_only=True)
class Admitted:
    """The newcomer is a member."""

    to: Address
    team: Team
    name: str
    place: Membership


@dataclass(frozen=True, kw_only=True)
class RoleChanged:
    """A coordinator gave somebody another role in a team."""

    to: Address
    team: Team
    role: Role


@dataclass(frozen=True, kw_only=True)
class RegisseurAsked:
    """A regisseur asks somebody to be one too. `by` is their name."""

    to: Address
    request_id: str
    by: str


@dataclass(frozen=True, kw_only=True)
class RegisseurAnswered:
    """What came of that, for who asked."""

    to: Address
    name: str
    yes: bool


@dataclass(frozen=True, kw_only=True)
class NoRegisseur:
    """Another regisseur ended somebody's being one."""

    to: Address


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A list of people to invite, as it was understood."""

    draft: Draft
    team: Team
    guests: tuple[Guest, ...]


@dataclass(frozen=True, kw_only=True)
class ListRead:
    """For who sent a list of people as a file: how it was understood, or why it could not be read."""

    to: Address
    listed: Listed | None = None
    unread: Unread | None = None


@dataclass(frozen=True, kw_only=True)
class EntryProposed:
    """For a newcomer: what the list by which they were invited says of them. Nobody else sees it."""

    to: Address
    invitation: Invitation
    proposal: Proposal


@dataclass(frozen=True, kw_only=True)
class GuestWithoutTelegram:
    """Who was invited may not use Telegram on their work phone."""

    to: Address
    team: Team
    name: str


@dataclass(frozen=True, kw_only=True)
class TurnedAway:
    """The coordinator did not know the newcomer."""

    to: Address
    team: Team


class Parting(StrEnum):
    """Why somebody is no member any more."""

    TAKEN_OUT = "taken_out"  # a coordinator took them out
    WENT = "went"  # by themselves
    ENDED = "ended"  # a substitute whose last day has passed


@dataclass(frozen=True, kw_only=True)
class TakenOut:
    """Somebody is no member of a team any more."""

    to: Address
    team: Team
    parting: Parting = Parting.TAKEN_OUT


@dataclass(frozen=True, kw_only=True)
class MemberLeft:
    """For who coordinates: somebody left, and what waits to be handed on."""

    to: Address
    team: Team
    name: str
    person_id: str
    parting: Parting
    actions: tuple[Action, ...]
    words: tuple[Signal, ...]
    in_group: bool


@dataclass(frozen=True, kw_only=True)
class SuccessionAsked:
    """Will you take over what `name`, in whose place you come, held? `deputised`: for how many they were the deputy."""

    to: Address
    request_id: str
    team: Team
    name: str
    actions: int
    words: int
    deputised: int


@dataclass(frozen=True, kw_only=True)
class SuccessionAnswered:
    """For who coordinates: a successor took over what `before` held, or did not. `own`: it goes to `before`."""

    to: Address
    team: Team
    name: str
    before: str
    yes: bool
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class ExpertAsked:
    """Somebody was asked, as an expert, about a signal. `by` asked."""

    to: Address
    team: Team
    signal: Signal
    by: str


@dataclass(frozen=True, kw_only=True)
class ExpertLetGo:
    """An expert need not think about a signal any more; perhaps since it is closed, or was taken back."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class StandInAsked:
    """Somebody is away, or will be from `begins` on, and asks whether you take their pings until then."""

    to: Address
    request_id: str
    name: str
    until: date
    begins: date | None = None


@dataclass(frozen=True, kw_only=True)
class StandInAnswered:
    """Whether the one who was asked stands in. `without`: the teams in which they are not, so that nobody does."""

    to: Address
    name: str
    yes: bool
    without: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StandInEnds:
    """Who was away is back, or asked somebody else: no more of their pings come here."""

    to: Address
    name: str


@dataclass(frozen=True, kw_only=True)
class DeputyAsked:
    """Will you be who can be called when I am not there?"""

    to: Address
    request_id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class DeputyWanted:
    """A coordinator asks somebody to choose a deputy. `by` is their name."""

    to: Address
    team: Team
    by: str


@dataclass(frozen=True, kw_only=True)
class DeputyAnswered:
    """A teammate will be the deputy, or will not, or not any more."""

    to: Address
    name: str
    yes: bool


@dataclass(frozen=True, kw_only=True)
class DeputyEnds:
    """Nobody is called instead of this person any more, or somebody else is."""

    to: Address
    name: str


@dataclass(frozen=True, kw_only=True)
class CallBackAsked:
    """Somebody asks to be called on this number. `instead_of`: who is away, and for whom one stands in."""

    to: Address
    request_id: str
    name: str
    organisation: Organisation
    team: Team
    phone: str
    instead_of: str = ""


@dataclass(frozen=True, kw_only=True)
class CallBackAnswered:
    """They call, or can't now."""

    to: Address
    name: str
    yes: bool
