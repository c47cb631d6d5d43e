"""Which buttons change who takes part: roles, substitutes, leaving by oneself, a list of people to invite?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class InviteList(Button):
    """Nodig een lijst uit."""

    verb = "guests"
    team_id: str


@dataclass(frozen=True)
class ListTemplate(Button):
    """An empty list with its columns; `form` is csv or xlsx."""

    verb = "listform"
    team_id: str
    form: str


@dataclass(frozen=True)
class ExportTeam(Button):
    """The list of a team; `form` is csv or xlsx, or "ask"."""

    verb = "teamlist"
    team_id: str
    form: str


@dataclass(frozen=True)
class UseProposal(Button):
    """Whether what a list says of a newcomer is right: "yes" or "no"."""

    verb = "listsays"
    invitation_id: str
    answer: str


@dataclass(frozen=True)
class GuestPage(Button):
    """A page of the list of people, before they are invited. Pages count from 0."""

    verb = "guestpage"
    draft_id: str
    page: int


@dataclass(frozen=True)
class SetGuest(Button):
    """Where the next one on the list works, or "skip"."""

    verb = "guest"
    draft_id: str
    value: str
    version: int


@dataclass(frozen=True)
class InviteAll(Button):
    """Maak n uitnodigingen."""

    verb = "guestsmade"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ChooseMember(Button):
    """Choose a member to look at. Pages count from 0."""

    verb = "people"
    team_id: str
    page: int = 0


@dataclass(frozen=True)
class ShowMember(Button):
    """One member, with what can be changed."""

    verb = "member"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class SetRole(Button):
    """Maak coördinator, or Maak lid."""

    verb = "role"
    team_id: str
    person_id: str
    role: str


@dataclass(frozen=True)
class AskRegisseur(Button):
    """Look at what it means to ask somebody to be regisseur too."""

    verb = "regieask"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class SendRegisseur(Button):
    """Ask them."""

    verb = "regiesend"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class BeRegisseur(Button):
    """Answer that question."""

    verb = "regie"
    request_id: str
    answer: str


@dataclass(frozen=True)
class StepDown(Button):
    """Geen regisseur meer."""

    verb = "regieend"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class AskSubstitute(Button):
    """Somebody stands in for a member."""

    verb = "standfor"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class StandUntil(Button):
    """The substitute's last day, one tap away."""

    verb = "standuntil"
    draft_id: str
    due: str


@dataclass(frozen=True)
class MyPlace(Button):
    """My own places in teams."""

    verb = "myplace"


@dataclass(frozen=True)
class InviteSuccessor(Button):
    """Invite who comes in the place of somebody who leaves, or left."""

    verb = "successor"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class Succeed(Button):
    """Whether one takes over what somebody held: "yes" or "no"."""

    verb = "succeed"
    request_id: str
    answer: str


@dataclass(frozen=True)
class AskGo(Button):
    """Look at what I would leave behind."""

    verb = "askgo"
    team_id: str


@dataclass(frozen=True)
class Go(Button):
    """Leave a team."""

    verb = "go"
    team_id: str
