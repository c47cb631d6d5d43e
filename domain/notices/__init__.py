"""What must others hear? Values that a use case leaves behind; views turn them into screens in the same commit."""

from domain.notices.actions import ActionEnded, ActionTold, News
from domain.notices.agenda import AgendaPosted, AgendaSent, PointSent
from domain.notices.alarms import AlarmCard, AlarmEnded, AlarmHeard, AlarmNews
from domain.notices.cards import ActionCard, Address, Card, Doing, PracticeTold, PracticeWiped, ReadingTold
from domain.notices.evaluations import EvaluationDue, EvaluationTold
from domain.notices.knowing import (
    CallAgreed,
    CallAsked,
    CallDeclined,
    GoesOn,
    MoreKnown,
    ReporterAnswered,
    ReporterAsked,
    StandsAlone,
    TakenBack,
    WordElsewhere,
)
from domain.notices.meetings import DatesTold, InsteadAnswered, MailRefused, PresenceAsked
from domain.notices.meetings_held import HeldAsked, RecordPosted, RecordSent
from domain.notices.pages import DocumentRead, FileLost
from domain.notices.people import (
    Admitted,
    CallBackAnswered,
    CallBackAsked,
    DeputyAnswered,
    DeputyAsked,
    DeputyEnds,
    DeputyWanted,
    EntryProposed,
    ExpertAsked,
    ExpertLetGo,
    GuestWithoutTelegram,
    Listed,
    ListRead,
    MemberLeft,
    NewcomerSettled,
    NewcomerWaits,
    NoRegisseur,
    Parting,
    RegisseurAnswered,
    RegisseurAsked,
    RoleChanged,
    StandInAnswered,
    StandInAsked,
    StandInEnds,
    SuccessionAnswered,
    SuccessionAsked,
    TakenOut,
    TurnedAway,
)
from domain.notices.pings import (
    EntriesStale,
    EntryAsked,
    HourBefore,
    LinesDue,
    MeetingDue,
    OwedItem,
    PageDue,
    Ping,
    StoodFor,
    Week,
)
from domain.notices.second_reader import (
    Asking,
    GivenBack,
    LetThrough,
    LookAsked,
    LookOver,
    NobodyLooked,
    Over,
    StillReturned,
)
from domain.notices.trouble import StatusTold, TopicsMade, Trouble, TroubleTold
from domain.notices.words import (
    NowHolds,
    QuestionAsked,
    ReporterHears,
    ReporterHearsClosed,
    ReporterKnows,
    ReporterSeen,
    WordGiven,
    WordOffered,
    WordPassed,
    WordStays,
)
from domain.notices.year import RenewalAsked, YearDates, YearDue

Notice = (
    Card
    | AgendaSent
    | AgendaPosted
    | PointSent
    | TakenBack
    | MoreKnown
    | EntryAsked
    | ReporterAsked
    | ReporterAnswered
    | CallAsked
    | CallAgreed
    | CallDeclined
    | GoesOn
    | StandsAlone
    | WordElsewhere
    | PracticeTold
    | ReadingTold
    | PracticeWiped
    | ReporterHears
    | ReporterHearsClosed
    | ReporterKnows
    | ReporterSeen
    | QuestionAsked
    | WordOffered
    | WordPassed
    | WordStays
    | DatesTold
    | InsteadAnswered
    | PresenceAsked
    | MailRefused
    | NewcomerWaits
    | NewcomerSettled
    | Admitted
    | GuestWithoutTelegram
    | ListRead
    | SuccessionAsked
    | SuccessionAnswered
    | EntryProposed
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
    | HourBefore
    | RenewalAsked
    | YearDates
    | StandInAsked
    | StandInAnswered
    | StandInEnds
    | DeputyAsked
    | DeputyAnswered
    | DeputyEnds
    | DeputyWanted
    | CallBackAsked
    | CallBackAnswered
    | TroubleTold
    | StatusTold
    | TopicsMade
    | AlarmCard
    | AlarmHeard
    | AlarmNews
    | AlarmEnded
    | LookAsked
    | LookOver
    | LetThrough
    | GivenBack
    | NobodyLooked
    | DocumentRead
    | FileLost
    | StillReturned
    | EvaluationTold
    | RecordSent
    | RecordPosted
    | HeldAsked
)

__all__ = [
    "ActionCard",
    "ActionEnded",
    "ActionTold",
    "Address",
    "Admitted",
    "AgendaPosted",
    "AgendaSent",
    "AlarmCard",
    "AlarmEnded",
    "AlarmHeard",
    "AlarmNews",
    "Asking",
    "CallAgreed",
    "CallAsked",
    "CallBackAnswered",
    "CallBackAsked",
    "CallDeclined",
    "Card",
    "DatesTold",
    "DeputyAnswered",
    "DeputyAsked",
    "DeputyEnds",
    "DeputyWanted",
    "DocumentRead",
    "Doing",
    "EntriesStale",
    "EntryAsked",
    "EntryProposed",
    "EvaluationDue",
    "EvaluationTold",
    "ExpertAsked",
    "ExpertLetGo",
    "FileLost",
    "GivenBack",
    "GoesOn",
    "GuestWithoutTelegram",
    "HeldAsked",
    "HourBefore",
    "InsteadAnswered",
    "LetThrough",
    "LinesDue",
    "ListRead",
    "Listed",
    "LookAsked",
    "LookOver",
    "MailRefused",
    "MeetingDue",
    "MemberLeft",
    "MoreKnown",
    "NewcomerSettled",
    "NewcomerWaits",
    "News",
    "NoRegisseur",
    "NobodyLooked",
    "Notice",
    "NowHolds",
    "Over",
    "OwedItem",
    "PageDue",
    "Parting",
    "Ping",
    "PointSent",
    "PracticeTold",
    "PracticeWiped",
    "PresenceAsked",
    "QuestionAsked",
    "ReadingTold",
    "RecordPosted",
    "RecordSent",
    "RegisseurAnswered",
    "RegisseurAsked",
    "RenewalAsked",
    "ReporterAnswered",
    "ReporterAsked",
    "ReporterHears",
    "ReporterHearsClosed",
    "ReporterKnows",
    "ReporterSeen",
    "RoleChanged",
    "StandInAnswered",
    "StandInAsked",
    "StandInEnds",
    "StandsAlone",
    "StatusTold",
    "StillReturned",
    "StoodFor",
    "SuccessionAnswered",
    "SuccessionAsked",
    "TakenBack",
    "TakenOut",
    "TopicsMade",
    "Trouble",
    "TroubleTold",
    "TurnedAway",
    "Week",
    "WordElsewhere",
    "WordGiven",
    "WordOffered",
    "WordPassed",
    "WordStays",
    "YearDates",
    "YearDue",
]
