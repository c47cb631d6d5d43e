"""What was asked for, and who can be called for it? Values of an answer of /wie."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.contacts import Contact
from domain.drafts import Draft
from domain.people import Organisation, Person, Role, Team
from domain.rhythm import USUAL, Work
from domain.themes import Theme

SHOWN = 2  # people in full in one message: more is a wall on a phone
LISTED = 6  # people behind a button under them


class Kind(StrEnum):
    """What can be looked for; the first letter of a target on a button."""

    THEME = "t"
    OWN_THEME = "w"  # one that a team added itself
    ORGANISATION = "o"
    ROLE = "r"
    PERSON = "p"
    LINE = "l"  # a public number that belongs to no organisation at the table


@dataclass(frozen=True, kw_only=True)
class Target:
    """One thing that is looked for. `name` is of a person or an own theme."""

    kind: Kind
    value: str
    name: str = ""

    @property
    def code(self) -> str:
        """As a button says it; of an own theme a tag of its name."""
        return f"{self.kind.value}-{self.value}"

    @property
    def theme(self) -> Theme:
        return Theme(self.value)

    @property
    def organisation(self) -> Organisation:
        return Organisation(self.value)

    @property
    def role(self) -> Role:
        return Role(self.value)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Somebody who may be found by who asks. `teams` are those in which both may see that they are.

    Without `own` they are found through the network alone.
    """

    person: Person
    role: Role
    organisation: Organisation
    teams: tuple[Team, ...]
    contact: Contact
    work: Work
    own: bool = True

    @property
    def first_name(self) -> str:
        return self.person.name.split()[0]

    @property
    def hours_known(self) -> bool:
        """Whether they said when they work; an expert is asked for no hours."""
        said = self.contact.confirmed_on is not None or self.person.rhythm != USUAL
        return said and self.role is not Role.EXPERT

    @property
    def now(self) -> bool:
        """Whether they are surely at work now."""
        return self.hours_known and self.work.now


@dataclass(frozen=True, kw_only=True)
class Reach:
    """An entry in an answer, with who can be called instead when they are not there."""

    entry: Entry
    deputy: Entry | None = None

    @property
    def now(self) -> bool:
        """Whether they, or else their deputy, are at work now."""
        return self.entry.now or (self.deputy is not None and self.deputy.now)


@dataclass(frozen=True, kw_only=True)
class Line:
    """On which number an organisation can be called; the country's own when a team keeps none."""

    organisation: Organisation
    phone: str = ""
    given_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Who can be called. `wanted` is what was understood; `danger` says that acute words were in the question.

    `lines` are shown where nobody can be called now. `several`: who asks sees more than one team.
    """

    wanted: tuple[Target, ...]
    danger: bool
    shown: tuple[Reach, ...]
    others: tuple[Entry, ...]
    lines: tuple[Line, ...]
    today: date
    several: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """Of the public numbers that were asked for."""
        return tuple(target.value for target in self.wanted if target.kind is Kind.LINE)

    @property
    def themes(self) -> tuple[Theme, ...]:
        return tuple(target.theme for target in self.wanted if target.kind is Kind.THEME)


@dataclass(frozen=True, kw_only=True)
class Unsure:
    """Nothing fits; these come nearest."""

    danger: bool
    nearest: tuple[Target, ...]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """/wie alone: what can be tapped, while the bot waits for a word."""

    draft: Draft
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """A contact that a phone can call and keep."""

    name: str
    phone: str


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One's own entry. `team_functions` are one tap away; `deputised` are those for whom one can be called.

    `known_phone` was given before, to be called about a signal; `asked` is who must still say yes to being the deputy.
    """

    contact: Contact
    person: Person
    organisation: Organisation
    role: Role
    teams: tuple[Team, ...]
    today: date
    network: str
    deputy: str = ""
    asked: str = ""
    substitute: str = ""
    deputised: tuple[Person, ...] = ()
    keeps_lines: tuple[Team, ...] = ()
    mails: bool = False  # whether invitations can go by mail at all

    @property
    def expert(self) -> bool:
        return self.role is Role.EXPERT

    @property
    def away(self) -> bool:
        """Free now, or said when they will be: from `begins` on."""
        return self.person.rhythm.away_ahead(self.today)

    @property
    def begins(self) -> date | None:
        later = self.person.rhythm.away_from
        return later if self.away and later is not None and later > self.today else None


@dataclass(frozen=True, kw_only=True)
class CallBack:
    """Somebody asked to be called back by `name`, who stands in for `instead_of` when that is filled."""

    name: str
    instead_of: str = ""
