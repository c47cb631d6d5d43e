"""What must others hear? Values that a use case leaves behind; views turn them into screens in the same commit."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.actions import Action, ActionStatus
from domain.alarms import AlarmState, Answer
from domain.groups import NoTopic
from domain.history import Event
from domain.invitations import Invitation
from domain.people import Membership, Organisation, Role, Team
from domain.requests import Request
from domain.settings import Topic
from domain.signals import Signal
from domain.status import Finding
from domain.terugkoppeling import Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class Address:
    """A private chat, or a group with perhaps a topic."""

    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Doing:
    """An action as the group sees it: the organisation, never the person."""

    action: Action
    organisation: Organisation


@dataclass(frozen=True, kw_only=True)
class Card:
    """A signal as it stands in the group. `fresh` when it has not been posted yet.

    `more` is what others added since, `seen_too` how many see the same, `merged` what goes on here, `into` where it
    goes on itself, `experts` whether the team can ask one.
    """

    to: Address
    team: Team
    signal: Signal
    doing: tuple[Doing, ...]
    debt: Terugkoppeling
    holder: Organisation | None
    fresh: bool = False
    more: tuple[Event, ...] = ()
    seen_too: int = 0
    merged: tuple[Signal, ...] = ()
    into: Signal | None = None
    experts: bool = False

    @property
    def subject(self) -> str:
        """Under which the message can be found again."""
        return f"card:{self.signal.id}"


@dataclass(frozen=True, kw_only=True)
class ReporterHears:
    """What came of a signal, for who raised it. `by` is the organisation that tells; `asks` whether it was enough.

    `instead`: not who holds the terugkoppeling gave it; `holder` is where they work, None when they left or nobody did.
    """

    to: Address
    key: str
    team: Team
    signal: Signal
    debt: Terugkoppeling
    by: Organisation
    asks: bool
    instead: bool
    holder: Organisation | None


@dataclass(frozen=True, kw_only=True)
class ReporterHearsClosed:
    """A signal was closed, and this came of it: what was done, and the last word."""

    to: Address
    key: str
    team: Team
    signal: Signal
    done: tuple[Doing, ...]
    debt: Terugkoppeling


@dataclass(frozen=True, kw_only=True)
class ReporterKnows:
    """The reporter says they know enough, for who holds the terugkoppeling."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class QuestionAsked:
    """The reporter does not know enough; the question is masked. The next word answers it."""

    to: Address
    signal: Signal
    question: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class WordOffered:
    """Will you hold this terugkoppeling? `by` is the name of who asks."""

    to: Address
    request: Request
    signal: Signal
    by: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class WordPassed:
    """Somebody said yes, and holds the terugkoppeling from now on; `by` is their name."""

    to: Address
    signal: Signal
    by: str


@dataclass(frozen=True, kw_only=True)
class WordStays:
    """Somebody said no, or left, so the terugkoppeling stays where it was; `by` is their name."""

    to: Address
    signal: Signal
    by: str


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
    parting: Parting
    actions: tuple[Action, ...]
    words: tuple[Signal, ...]
    in_group: bool


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
class ActionEnded:
    """An open action ended without its owner: the coordinator finished it, or its signal was closed (`closed`)."""

    to: Address
    action: Action
    closed: Signal | None
    by_substitute: bool = False


class News(StrEnum):
    """What somebody hears of an action."""

    TAKE = "take"  # would you take it over?
    TAKEN = "taken"  # it was taken over
    KEPT = "kept"  # it was not taken over
    HELP = "help"  # would you look along?
    DONE = "done"  # you looked along: it is done
    DROPPED = "dropped"  # you looked along: it was put back
    MOVED = "moved"  # who coordinates chose another day
    BACK = "back"  # who coordinates opened it again


@dataclass(frozen=True, kw_only=True)
class ActionTold:
    """News of an action for one person. `name` is who asks or answers; `request_id` is what they answer to."""

    to: Address
    news: News
    team: Team
    action: Action
    signal: Signal | None
    name: str = ""
    request_id: str = ""


@dataclass(frozen=True, kw_only=True)
class ActionCard:
    """A loose action as it stands in the group. `fresh` when it has not been posted yet."""

    to: Address
    team: Team
    doing: Doing
    fresh: bool = False

    @property
    def subject(self) -> str:
        """Under which the message can be found again."""
        return f"action:{self.doing.action.id}"


@dataclass(frozen=True, kw_only=True)
class WordGiven:
    """Somebody else told the reporter; the holder of the terugkoppeling need not do it any more, or not yet."""

    to: Address
    signal: Signal
    debt: Terugkoppeling
    by_substitute: bool = False


@dataclass(frozen=True, kw_only=True)
class NowHolds:
    """Who held the terugkoppeling put their action back; it is the next one's now."""

    to: Address
    signal: Signal
    due_on: date


@dataclass(frozen=True, kw_only=True)
class OwedItem:
    """One thing somebody is pinged about: an action, or a terugkoppeling (with its signal)."""

    team: Team
    signal: Signal | None
    action: Action | None
    debt: Terugkoppeling | None
    instead_of: str = ""  # the name of who is away, in the ping to who stands in

    @property
    def owner_id(self) -> str | None:
        """Who holds it."""
        thing = self.action or self.debt
        return thing.owner_id if thing is not None else None

    @property
    def settled(self) -> bool:
        """Whether nothing waits any more."""
        if self.action is not None:
            return self.action.status is not ActionStatus.OPEN
        return self.debt is None or not self.debt.open

    @property
    def owed(self) -> bool:
        """Whether somebody holds it; a terugkoppeling of an unclaimed signal is nobody's yet."""
        return self.action is not None or (self.debt is not None and self.debt.owner_id is not None)

    @property
    def order(self) -> tuple[date, int]:
        """Most urgent first, then as they were numbered."""
        numbered = self.action or self.signal
        return self.due_on, numbered.number if numbered is not None else 0

    @property
    def due_on(self) -> date:
        """The local day it was promised for."""
        if self.action is not None:
            return self.action.due_on
        if self.debt is None:
            raise ValueError("an owed item is an action or a terugkoppeling")
        return self.debt.due_on


@dataclass(frozen=True, kw_only=True)
class Week:
    """Somebody's week in counts: what they owe, how many of their own signals wait for a word, what is new where."""

    owed: int
    actions: int
    waits: int
    new: tuple[tuple[Team, int], ...]


@dataclass(frozen=True, kw_only=True)
class Ping:
    """Everything one person is reminded of today, in one message; `now` is local. `late`: it should have come earlier.

    `asked` is how often they were reminded of the most often asked of these before, `last` that this is the last time.
    """

    to: Address
    key: str
    name: str
    now: datetime
    items: tuple[OwedItem, ...]
    late: bool
    asked: int = 0
    last: bool = False
    overview: Week | None = None

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()


@dataclass(frozen=True, kw_only=True)
class StandInAsked:
    """Somebody is away and asks whether you take their pings until then."""

    to: Address
    request_id: str
    name: str
    until: date


@dataclass(frozen=True, kw_only=True)
class StandInAnswered:
    """Whether the one who was asked stands in."""

    to: Address
    name: str
    yes: bool


@dataclass(frozen=True, kw_only=True)
class StandInEnds:
    """Who was away is back, or asked somebody else: no more of their pings come here."""

    to: Address
    name: str


@dataclass(frozen=True, kw_only=True)
class TakenBack:
    """The reporter took back a signal of which this person held the terugkoppeling."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class MoreKnown:
    """Somebody knows more about a signal of which this person holds the terugkoppeling."""

    to: Address
    signal: Signal
    by: Organisation | None
    team: Team


@dataclass(frozen=True, kw_only=True)
class ReporterAsked:
    """A question to the reporter of a signal."""

    to: Address
    key: str
    team: Team
    signal: Signal
    request: Request
    by: Organisation


@dataclass(frozen=True, kw_only=True)
class ReporterAnswered:
    """What the reporter said to a question; `text` is None when they can't say."""

    to: Address
    signal: Signal
    question: str
    text: str | None


@dataclass(frozen=True, kw_only=True)
class CallAsked:
    """Somebody wants to speak to this person about a signal. `unnamed`: saying yes tells who they are."""

    to: Address
    key: str
    team: Team
    signal: Signal
    request: Request
    name: str
    by: Organisation
    unnamed: bool


@dataclass(frozen=True, kw_only=True)
class CallAgreed:
    """Both said yes: whom to call, on which number."""

    to: Address
    signal: Signal
    name: str
    phone: str


@dataclass(frozen=True, kw_only=True)
class CallDeclined:
    """The other would rather not."""

    to: Address
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class GoesOn:
    """For the reporter of a signal that was put together with another: it goes on there."""

    to: Address
    key: str
    signal: Signal
    into: Signal
    due_on: date


@dataclass(frozen=True, kw_only=True)
class PracticeTold:
    """For the group: a rehearsal began, and lasts until an instant; or (None) it is over and wiped."""

    to: Address
    until: datetime | None


@dataclass(frozen=True, kw_only=True)
class PracticeWiped:
    """A card of a rehearsal loses its text."""

    to: Address
    subject: str


class Trouble(StrEnum):
    """What went wrong in reaching people, for the coordinator; the last one for whom it was meant."""

    PERSON_UNREACHABLE = "person_unreachable"  # blocked the bot, or never started it
    GROUP_UNREACHABLE = "group_unreachable"  # the bot was removed from the group or may not write
    TOPIC_GONE = "topic_gone"  # the topic was deleted or closed; cards go to the general one
    CARD_REFUSED = "card_refused"  # Telegram does not take a message in the group
    STILL_IN_GROUP = "still_in_group"  # somebody who left the team can't be put out of its group by the bot
    ANSWER_REFUSED = "answer_refused"  # Telegram does not take an answer to this person


@dataclass(frozen=True, kw_only=True)
class TroubleTold:
    """What could not be delivered."""

    to: Address
    trouble: Trouble
    what: str
    key: str
    topic: Topic | None = None  # of which topic, where one is gone


@dataclass(frozen=True, kw_only=True)
class StatusTold:
    """Whether everything works for a team, for who asked; a `page` of all that was looked at, or 0: what matters."""

    to: Address
    team: Team
    findings: tuple[Finding, ...]
    page: int


@dataclass(frozen=True, kw_only=True)
class TopicsMade:
    """What came of making topics: those that the team has now, and why not all. `doubtful`: one may be there twice."""

    to: Address
    team: Team
    why_not: NoTopic | None
    doubtful: bool


@dataclass(frozen=True, kw_only=True)
class AlarmCard:
    """Code oranje as it stands in the group: organisations and counts. `fresh` when it was not posted yet."""

    to: Address
    key: str
    state: AlarmState
    fresh: bool = False


@dataclass(frozen=True, kw_only=True)
class AlarmHeard:
    """Code oranje for one person. `watches`: started it, or coordinates the team, so they see who does what."""

    to: Address
    key: str
    state: AlarmState
    person_id: str
    answer: Answer | None
    watches: bool
    fresh: bool = False

    @property
    def subject(self) -> str:
        """Each person's own."""
        return self.state.alarm.subject_of(self.person_id)


@dataclass(frozen=True, kw_only=True)
class AlarmNews:
    """News of an alarm; in the group it answers the card."""

    to: Address
    key: str
    state: AlarmState
    news: Event
    in_group: bool


@dataclass(frozen=True, kw_only=True)
class AlarmEnded:
    """Loos alarm, or over with what was agreed; in the group it answers the card."""

    to: Address
    key: str
    state: AlarmState
    in_group: bool


Notice = (
    Card
    | TakenBack
    | MoreKnown
    | ReporterAsked
    | ReporterAnswered
    | CallAsked
    | CallAgreed
    | CallDeclined
    | GoesOn
    | PracticeTold
    | PracticeWiped
    | ReporterHears
    | ReporterHearsClosed
    | ReporterKnows
    | QuestionAsked
    | WordOffered
    | WordPassed
    | WordStays
    | NewcomerWaits
    | NewcomerSettled
    | Admitted
    | GuestWithoutTelegram
    | RoleChanged
    | RegisseurAsked
    | RegisseurAnswered
    | NoRegisseur
    | TurnedAway
    | TakenOut
    | MemberLeft
    | ExpertAsked
    | ExpertLetGo
    | ActionEnded
    | ActionTold
    | ActionCard
    | NowHolds
    | WordGiven
    | Ping
    | StandInAsked
    | StandInAnswered
    | StandInEnds
    | TroubleTold
    | StatusTold
    | TopicsMade
    | AlarmCard
    | AlarmHeard
    | AlarmNews
    | AlarmEnded
)
