"""Who takes part? People, their organisation and their role in each team."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from domain.rhythm import USUAL, Rhythm
from domain.settings import TeamSettings, Topic


class Role(StrEnum):
    """What somebody may do in one team."""

    LID = "lid"  # partner: signals, actions, terugkoppeling
    COORDINATOR = "coordinator"  # also: agenda, inviting, coupling, closing
    EXPERT = "expert"  # invited for a theme or meeting: sees only the signals they are invited to
    REGISSEUR = "regisseur"  # of the whole network; coordinator of each of its teams


class Organisation(StrEnum):
    """Kinds of partner at the table; school holidays count for SCHOOL only."""

    SCHOOL = "school"  # zorgcoördinator, leerlingbegeleider, conciërge
    POLITIE = "politie"  # wijkagent, jeugdagent
    JONGERENWERK = "jongerenwerk"  # jongerenwerker, straatcoach
    LEERPLICHT = "leerplicht"  # leerplichtambtenaar
    HALT = "halt"  # Halt
    WIJKTEAM = "wijkteam"  # jeugdhulp, schoolmaatschappelijk werk
    GEMEENTE = "gemeente"  # regie, openbare orde en veiligheid
    HANDHAVING = "handhaving"  # jeugd-BOA
    ANDERS = "anders"  # any other partner


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody in one network. `chat_id` is also their Telegram id; unreachable when Telegram refused them.

    `phone` is empty until they gave a number; `last_team_id` is the team they last did something in.
    """

    id: str
    network_id: str
    chat_id: int
    name: str
    regisseur: bool
    reachable: bool
    phone: str = ""
    rhythm: Rhythm = USUAL
    last_team_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Membership:
    """A person's place in one team. A substitute's ends by itself after the local day `until`."""

    team_id: str
    network_id: str
    person_id: str
    role: Role
    organisation: Organisation
    until: date | None = None
    stands_in_for: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it has not ended yet on this local day."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, kw_only=True)
class Team:
    """A kernteam around one school. `chat_id` is None until a group is coupled.

    Until `practising_until` its new signals are invented ones, to rehearse.
    """

    id: str
    network_id: str
    name: str
    chat_id: int | None
    thread_id: int | None
    feedback_days: int
    settings: TeamSettings = field(default_factory=TeamSettings)
    practising_until: datetime | None = None

    def practises(self, now: datetime) -> bool:
        """Whether the team rehearses at this moment."""
        return self.practising_until is not None and now < self.practising_until

    def thread_of(self, topic: Topic) -> int | None:
        """In which topic of the group something belongs; None is the group itself, or what every forum begins with."""
        if topic is Topic.SIGNALS:
            return self.thread_id
        return self.settings.threads.get(topic, self.thread_id) or None


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who said or pressed something: a Telegram account with all it may stand for. A stranger has no people."""

    chat_id: int
    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    stands_in_for: frozenset[str] = frozenset()  # people who are away now, and of whom this account takes the pings

    def on(self, day: date) -> "Actor":
        """The same account on a local day: without the places that ended."""
        return replace(self, memberships=tuple(place for place in self.memberships if place.holds_on(day)))

    def person_in(self, network_id: str) -> Person | None:
        """This account's person in a network."""
        return next((person for person in self.people if person.network_id == network_id), None)

    def membership_in(self, team_id: str) -> Membership | None:
        """This account's place in a team."""
        return next((place for place in self.memberships if place.team_id == team_id), None)

    def is_expert_in(self, team_id: str) -> bool:
        """Whether this account is only asked now and then in a team."""
        place = self.membership_in(team_id)
        return place is not None and place.role is Role.EXPERT

    def is_regisseur_of(self, network_id: str) -> bool:
        """Whether this account directs the network."""
        person = self.person_in(network_id)
        return person is not None and person.regisseur

    def coordinates(self, team_id: str, network_id: str) -> bool:
        """Whether this account has the coordinator's rights in a team."""
        place = self.membership_in(team_id)
        return self.is_regisseur_of(network_id) or (place is not None and place.role == Role.COORDINATOR)
