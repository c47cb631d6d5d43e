"""What do lists and previews show? Values between use cases and views."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.actions import Action
from domain.agenda_points import AgendaPoint
from domain.alarms import Alarm
from domain.attribution import Tells
from domain.contacts import Visibility
from domain.conversations import Question
from domain.details import Ages, Phase, When
from domain.drafts import Draft, asked_about
from domain.guestlist import Guest
from domain.invitations import Invitation
from domain.ledger import Hearing
from domain.meaning import Meaning
from domain.network_words import NetworkWord
from domain.notices import Doing, OwedItem, StoodFor
from domain.people import Membership, Organisation, Person, Role, Team
from domain.rhythm import Rhythm
from domain.second_reader import A_TRAIL
from domain.settings import Element, SecondReader
from domain.signals import Attribution, Signal, SignalStatus
from domain.terms import LoadedWord, Term
from domain.terugkoppeling import Terugkoppeling
from domain.themes import Place, Theme, ThemeChoice
from domain.traces import Trail


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A signal before it is sent, exactly as the team will see it."""

    draft: Draft
    team: Team
    several_teams: bool
    team_known: bool
    text: str
    theme: Theme | None
    own_theme: str
    place: Place | None
    spot: str
    when: When | None
    ages: Ages | None
    phase: Phase | None
    attribution: Attribution
    tells: Tells | None
    practice: bool
    name: str
    organisation: Organisation
    removed: dict[str, int]
    themes: tuple[ThemeChoice, ...] = ()  # to choose from, while none is known
    trail: Trail | None = None  # what points at one person, and was not asked about yet
    loaded: LoadedWord | None = None  # a word in it that judges
    terms: tuple[Term, ...] = ()  # abbreviations in it that can be explained

    @property
    def other(self) -> Meaning | None:
        """What else its writer may have meant by it."""
        kept = self.draft.answers.get("other")
        return Meaning(kept) if kept else None

    @property
    def doubtful(self) -> bool:
        """Whether its writer said of a word that it is no person, or sends it in spite of a warning."""
        return bool(self.draft.answers.get("doubtful"))

    @property
    def waits(self) -> bool:
        """Whether a second reader looks before the team does, unless it is rehearsed.

        Always at what points at one person, and at what a reader gave back before.
        """
        answers = self.draft.answers
        mode = answers.get("reader", self.team.settings.second_reader)  # as it was when this was shown
        chosen = mode == SecondReader.ALWAYS or (mode == SecondReader.DOUBTFUL and self.doubtful)
        again = bool(answers.get("returned"))  # a reader saw it and gave it back
        return not self.practice and (chosen or again or answers.get("doubtful") == A_TRAIL)

    @property
    def alone(self) -> bool:
        """Whether there is nobody but its writer to read it first, unless rehearsed."""
        return not self.practice and bool(self.draft.answers.get("alone"))

    @property
    def unread(self) -> bool:
        """Whether somebody should look first, and there is nobody."""
        return self.waits and self.alone

    @property
    def stuck(self) -> bool:
        """Whether it can't be sent in these words: they point at one person, and nobody can look first."""
        return self.unread and self.draft.answers.get("doubtful") == A_TRAIL

    @property
    def complete(self) -> bool:
        """Whether it can be sent: theme, place and school are known, no word is asked about, and it is not stuck."""
        known = self.theme is not None and self.place is not None and self.team_known
        return known and not self.asked and not self.stuck

    @property
    def asked(self) -> bool:
        """Whether its writer must still say of a word whether it is a person."""
        return bool(asked_about(self.draft))


@dataclass(frozen=True, kw_only=True)
class Raised:
    """A signal that was just sent. `count` is how many of its theme the team had this month.

    `unfinished` is another one, which was begun before and not sent yet.
    """

    signal: Signal
    debt: Terugkoppeling
    count: int
    unfinished: Draft | None
    on: date  # the day on which this holds
    unread: bool = False  # somebody else should have looked first, and there is nobody


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A signal that was just closed, and how many open actions ended with it."""

    signal: Signal
    dropped: int


@dataclass(frozen=True, kw_only=True)
class StillDoing:
    """A signal that stays open until somebody is sure: others promised something that isn't done."""

    signal: Signal
    team: Team
    doing: tuple[Doing, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """A terugkoppeling that was just given."""

    signal: Signal
    debt: Terugkoppeling
    to_self: bool
    on: date  # the day on which this holds


@dataclass(frozen=True, kw_only=True)
class WordChoice:
    """A signal about which a word is chosen, and what its reporter still wants to know (often nothing)."""

    signal: Signal
    question: str
    instead_of: StoodFor | None = None


@dataclass(frozen=True, kw_only=True)
class WordOffer:
    """A terugkoppeling that goes to another, and the people who may take it, were asked, or took it."""

    signal: Signal
    team: Team
    debt: Terugkoppeling
    people: tuple[Person, ...]
    on: date  # the day on which this holds
    away: str = ""  # who was meant, when who stands in for them was asked


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """An action, a question or a terugkoppeling in one's own words, before others see it.

    `raises`: it may also be a signal of its own.
    """

    draft: Draft
    signal: Signal
    text: str
    removed: dict[str, int]
    raises: bool = False


@dataclass(frozen=True, kw_only=True)
class Replied:
    """What was typed in answer to a message about these signals.

    `teams` are theirs, by id. `unnamed`: those of them where it does not show who wrote it. `raises`: it may also be a
    signal of its own.
    """

    draft: Draft
    signals: tuple[Signal, ...]
    teams: Mapping[str, Team]
    unnamed: tuple[Signal, ...]
    text: str
    removed: dict[str, int]
    raises: bool


@dataclass(frozen=True, kw_only=True)
class NetworkWords:
    """A network's own words by kind, and those that were proposed, oldest first."""

    network_id: str
    name: str
    words: tuple[NetworkWord, ...]
    proposed: tuple[NetworkWord, ...]


@dataclass(frozen=True, kw_only=True)
class SureOfWords:
    """Typed for the network's list; these of them are first names too."""

    draft: Draft
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TeamAction:
    """An action in a team's list, with its owner's name (shown in private only), who had so many `pings` about it.

    `why` it was put off, as the owner said it last.
    """

    action: Action
    owner: str
    pings: int
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Mine:
    """What somebody promised, owes, looks along with, and what their teams promised; by school, most urgent first."""

    today: date
    owed: tuple[OwedItem, ...]
    actions: tuple[OwedItem, ...]
    helping: tuple[OwedItem, ...]
    teams: tuple[tuple[Team, tuple[TeamAction, ...]], ...]

    @property
    def several(self) -> bool:
        """Whether it must be said which school something is about."""
        return len(self.teams) > 1


@dataclass(frozen=True, kw_only=True)
class AgendaLine:
    """A signal on the coordinator's list. `holder` holds the terugkoppeling and had so many `pings`."""

    signal: Signal
    debt: Terugkoppeling
    holder: str | None
    pings: int
    busy: bool = False  # whether somebody still does something

    @property
    def orphaned(self) -> bool:
        """Whether somebody picked it up and left, so that nobody gives its reporter a word."""
        return self.signal.status is SignalStatus.TAKEN and self.debt.open and self.holder is None


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """A team at a glance, for who coordinates it."""

    team: Team
    today: date
    to_discuss: tuple[AgendaLine, ...]
    unclaimed: tuple[AgendaLine, ...]
    taken: tuple[AgendaLine, ...]
    overdue_words: tuple[AgendaLine, ...]
    overdue_actions: tuple[TeamAction, ...]
    put_off: tuple[TeamAction, ...]
    hearing: Hearing | None = None  # how soon reporters hear something
    alarms: tuple[Alarm, ...] = ()
    looks: tuple[Signal, ...] = ()  # what waits for the reader of this list, who reads it before the team does
    points: tuple[AgendaPoint, ...] = ()  # to talk about, besides signals


@dataclass(frozen=True, kw_only=True)
class ConversationCard:
    """A question for a good conversation. `proposable`: it can be put on the agenda of one of their teams."""

    question: Question
    proposable: bool


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A question on the agenda of a team. `own`: this account put it there; `removable`: it may take it off again."""

    question: Question
    point: AgendaPoint
    team: Team
    own: bool
    removable: bool


@dataclass(frozen=True, kw_only=True)
class PointPage:
    """A point on the agenda, for who coordinates the team: who proposed it, and on which day."""

    point: AgendaPoint
    team: Team
    name: str
    on: date


@dataclass(frozen=True, kw_only=True)
class MemberLine:
    """A member of a team as its coordinator sees them. `stands_in_for` is a name, of whom they are substitute."""

    name: str
    organisation: Organisation
    role: Role
    reachable: bool
    until: date | None = None
    stands_in_for: str = ""


@dataclass(frozen=True, kw_only=True)
class TeamPage:
    """A team with its members, for who coordinates it."""

    team: Team
    members: tuple[MemberLine, ...]


@dataclass(frozen=True, kw_only=True)
class MemberPage:
    """One member, for who coordinates the team; `directs` when who looks is regisseur."""

    team: Team
    person: Person
    place: Membership
    stands_in_for: str
    substitutes: tuple[tuple[str, date | None], ...]
    directs: bool


@dataclass(frozen=True, kw_only=True)
class MyPlaces:
    """The teams one takes part in oneself, with one's place there; `directs` of the networks one directs."""

    places: tuple[tuple[Team, Membership], ...]
    directs: bool


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is kept of one account. Not `known`: a stranger. `reports`: they can raise signals somewhere."""

    known: bool
    places: tuple[tuple[Team, Membership], ...] = ()
    phone: bool = False
    reports: bool = False
    coordinates: bool = False
    directs: bool = False
    entry: Visibility | None = None  # who may see what they filled in of how to reach them


@dataclass(frozen=True, kw_only=True)
class Leaver:
    """A member, and what in this team waits for them: actions, and words owed to reporters, with their signals."""

    person: Person
    team: Team
    actions: tuple[Action, ...]
    words: tuple[Terugkoppeling, ...]
    signals: tuple[Signal, ...]
    in_group: bool  # whether they belong in a group, from which they go too; an expert does not


@dataclass(frozen=True, kw_only=True)
class RulesShown:
    """What an invited person reads before they say yes. `stands_in_for` is the name of who they are substitute of."""

    draft: Draft
    invitation: Invitation
    team: Team
    invited_by: str
    stands_in_for: str


@dataclass(frozen=True, kw_only=True)
class GuestList:
    """A list of people to invite, as far as it was understood."""

    draft: Draft
    team: Team
    guests: tuple[Guest, ...]

    @property
    def welcome(self) -> int:
        """How many of them can be invited."""
        return sum(guest.left is None for guest in self.guests)

    @property
    def waiting(self) -> tuple[Guest, ...]:
        """Those of whom it is not known where they work."""
        return tuple(guest for guest in self.guests if guest.waits_for_place)


@dataclass(frozen=True, kw_only=True)
class Experts:
    """The experts of a team: who is asked about a signal, and who could be."""

    signal: Signal
    team: Team
    asked: tuple[Person, ...]
    others: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class RhythmPage:
    """When somebody works and hears the bot. `substitute` stands in now, `asked` still has to answer."""

    rhythm: Rhythm
    today: date
    school: bool
    substitute: str = ""
    asked: str = ""

    @property
    def away(self) -> bool:
        """Whether they are free now, or said when they will be."""
        return self.rhythm.away_ahead(self.today)

    @property
    def begins(self) -> date | None:
        """From which day on, when that is still to come."""
        later = self.rhythm.away_from
        return later if self.away and later is not None and later > self.today else None


@dataclass(frozen=True, kw_only=True)
class StandIn:
    """What was answered to who asked for a substitute."""

    name: str
    until: date
    yes: bool
    begins: date | None = None  # when that is still to come


@dataclass(frozen=True, kw_only=True)
class Home:
    """What this person can do now: open things first."""

    name: str
    teams: tuple[Team, ...]
    coordinates: tuple[Team, ...]
    regisseur: bool
    owed: int
    actions: int
    unfinished: Draft | None
    asked: tuple[Signal, ...] = ()  # as an expert
    expert: bool = False
    looks: tuple[Signal, ...] = ()  # to read before the team does

    @property
    def coupled(self) -> bool:
        """Whether there is a group that would see a signal, in a team that uses them."""
        return any(team.chat_id is not None and team.settings.has(Element.SIGNALS) for team in self.teams)

    @property
    def warns(self) -> bool:
        """Whether one of their teams uses Code oranje."""
        return any(team.settings.has(Element.ALARM) for team in self.teams)

    @property
    def off(self) -> frozenset[Element]:
        """What none of their teams uses."""
        known = [*self.teams, *self.coordinates]
        return frozenset(e for e in Element if known and not any(team.settings.has(e) for team in known))


# team settings and status


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """How a team is arranged. `members` are ids with names; `watcher` is a name, None for the coordinator."""

    team: Team
    today: date
    members: tuple[tuple[str, str], ...]
    watcher: str | None
    deputy: str | None  # a name
    meetings: tuple[date, ...]  # days for the next meeting that are one tap away


@dataclass(frozen=True, kw_only=True)
class TakenUp:
    """A signal that somebody holds without an action. `debt` when its reporter still waits for a word of theirs."""

    signal: Signal
    debt: Terugkoppeling
    on: date  # the day on which this holds
