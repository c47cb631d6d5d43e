"""What do others see of what somebody did? Each notice becomes one screen under one key."""

from dataclasses import dataclass
from datetime import tzinfo

from domain.calendars import DatesErrand
from domain.notices import (
    ActionCard,
    ActionEnded,
    ActionTold,
    Address,
    Admitted,
    AgendaPosted,
    AgendaSent,
    AlarmCard,
    AlarmEnded,
    AlarmHeard,
    AlarmNews,
    CallAgreed,
    CallAsked,
    CallBackAnswered,
    CallBackAsked,
    CallDeclined,
    Card,
    DatesTold,
    DeputyAnswered,
    DeputyAsked,
    DeputyEnds,
    DeputyWanted,
    DocumentRead,
    EntryAsked,
    EntryProposed,
    EvaluationTold,
    ExpertAsked,
    ExpertLetGo,
    FileLost,
    GivenBack,
    GoesOn,
    GuestWithoutTelegram,
    HeldAsked,
    HourBefore,
    InsteadAnswered,
    LetThrough,
    ListRead,
    LookAsked,
    LookOver,
    MailRefused,
    MemberLeft,
    MoreKnown,
    NewcomerSettled,
    NewcomerWaits,
    NobodyLooked,
    NoRegisseur,
    Notice,
    NowHolds,
    Ping,
    PointSent,
    PracticeTold,
    PracticeWiped,
    PresenceAsked,
    QuestionAsked,
    ReadingTold,
    RecordPosted,
    RecordSent,
    RegisseurAnswered,
    RegisseurAsked,
    RenewalAsked,
    ReporterAnswered,
    ReporterAsked,
    ReporterHears,
    ReporterHearsClosed,
    ReporterKnows,
    ReporterSeen,
    RoleChanged,
    StandInAnswered,
    StandInAsked,
    StandInEnds,
    StandsAlone,
    StatusTold,
    StillReturned,
    SuccessionAnswered,
    SuccessionAsked,
    TakenBack,
    TakenOut,
    TopicsMade,
    TroubleTold,
    TurnedAway,
    WordElsewhere,
    WordGiven,
    WordOffered,
    WordPassed,
    WordStays,
    YearDates,
)
from views import (
    actions,
    agenda_letters,
    alarms,
    attending,
    enough,
    evaluations,
    freshness,
    guestlists,
    guests,
    joining,
    knowing,
    netwerkkaart,
    pages,
    passing,
    people,
    pings,
    profile,
    records,
    reminders,
    rhythm,
    school_year,
    second_reader,
    settings,
    setup,
    signals,
    status,
    terugkoppelen,
    who,
)
from views.paper import Printed
from views.screen import Screen
from views.wording import Wording

_OfPeople = (
    Admitted
    | TurnedAway
    | TakenOut
    | MemberLeft
    | GuestWithoutTelegram
    | ExpertAsked
    | ExpertLetGo
    | RoleChanged
    | RegisseurAsked
    | RegisseurAnswered
    | NoRegisseur
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A screen for somebody. With a `subject` it can be edited later; `fresh` says it has not been posted yet.

    `papers` follow it, without a sound.
    """

    to: Address
    screen: Screen
    papers: tuple[Printed, ...] = ()
    key: str | None = None
    subject: str | None = None
    fresh: bool = True
    reply_subject: str | None = None
    dates: DatesErrand | None = None  # in place of the screen, which is made when it is sent


def told(words: Wording, notice: Notice, zone: tzinfo) -> Told:
    """The screen of a notice."""
    match notice:
        case PracticeTold() | PracticeWiped():
            return _of_practice(words, notice, zone)
        case AgendaSent() | AgendaPosted() | PointSent():
            screen, papers = agenda_letters.told(words, notice)
            return Told(to=notice.to, screen=screen, papers=papers)
        case TakenBack():
            return Told(to=notice.to, screen=knowing.taken_back(words, notice))
        case MoreKnown():
            return Told(to=notice.to, screen=knowing.more_known(words, notice))
        case ReporterAsked():
            return Told(to=notice.to, screen=knowing.question(words, notice), key=notice.key)
        case ReporterAnswered():
            return Told(to=notice.to, screen=knowing.answered(words, notice))
        case CallAsked():
            return Told(to=notice.to, screen=knowing.call(words, notice), key=notice.key)
        case CallAgreed():
            return Told(to=notice.to, screen=knowing.call_told(words, notice))
        case CallDeclined():
            return Told(to=notice.to, screen=knowing.call_declined(words, notice))
        case StandsAlone():
            return Told(to=notice.to, screen=knowing.stands_alone(words, notice), key=notice.key)
        case WordElsewhere():
            return Told(to=notice.to, screen=Screen(html=words.html("knowing.word_elsewhere", n=notice)))
        case GoesOn():
            return Told(to=notice.to, screen=knowing.goes_on(words, notice), key=notice.key)
        case Card():
            screen = signals.card(words, notice, zone)
            return Told(to=notice.to, screen=screen, subject=notice.subject, fresh=notice.fresh)
        case DocumentRead() | FileLost():
            return Told(to=notice.to, screen=_of_file(words, notice))
        case LookAsked():
            screen = second_reader.look(words, notice)
            return Told(to=notice.to, screen=screen, key=notice.key, subject=notice.subject)
        case LookOver():
            return Told(to=notice.to, screen=second_reader.over(words, notice), subject=notice.subject, fresh=False)
        case LetThrough() | GivenBack() | StillReturned() | NobodyLooked():
            return Told(to=notice.to, screen=_about_look(words, notice), key=notice.key)
        case RenewalAsked() | YearDates() | HourBefore():
            return _of_year(words, notice)
        case Ping():
            return Told(to=notice.to, screen=pings.ping(words, notice), key=notice.key)
        case StandInAsked() | StandInAnswered() | StandInEnds():
            return Told(to=notice.to, screen=rhythm.told(words, notice))
        case SuccessionAsked() | SuccessionAnswered():
            return Told(to=notice.to, screen=people.succession(words, notice))
        case ListRead():
            return Told(to=notice.to, screen=guestlists.file_read(words, notice))
        case EntryProposed():
            return Told(to=notice.to, screen=guestlists.proposed(words, notice))
        case EntryAsked():
            return Told(to=notice.to, screen=freshness.asked(words, notice), key=notice.key)
        case DeputyAsked() | DeputyAnswered() | DeputyEnds():
            return Told(to=notice.to, screen=profile.told(words, notice))
        case DeputyWanted():
            return Told(to=notice.to, screen=netwerkkaart.told(words, notice))
        case CallBackAsked() | CallBackAnswered():
            return Told(to=notice.to, screen=who.told(words, notice))
        case ReporterSeen():
            screen = Screen(html=words.html("terugkoppelen.reporter_seen", n=notice))
            return Told(to=notice.to, screen=screen, key=notice.key)
        case ReporterHears() | ReporterHearsClosed():
            return Told(to=notice.to, screen=_for_reporter(words, notice), key=notice.key)
        case ReporterKnows() | QuestionAsked() | WordOffered() | WordPassed() | WordStays() | WordGiven() | NowHolds():
            return Told(to=notice.to, screen=_about_word(words, notice))
        case NewcomerWaits():
            return Told(to=notice.to, screen=joining.newcomer(words, notice), subject=notice.subject)
        case NewcomerSettled():
            screen = joining.newcomer_settled(words, notice)
            return Told(to=notice.to, screen=screen, subject=notice.asked.subject, fresh=False)
        case (
            Admitted()
            | TurnedAway()
            | TakenOut()
            | MemberLeft()
            | GuestWithoutTelegram()
            | ExpertAsked()
            | ExpertLetGo()
            | RoleChanged()
            | RegisseurAsked()
            | RegisseurAnswered()
            | NoRegisseur()
        ):
            return Told(to=notice.to, screen=_of_people(words, notice))
        case ActionEnded():
            return Told(to=notice.to, screen=Screen(html=words.html("actions.ended", n=notice), protected=True))
        case AlarmCard() | AlarmHeard() | AlarmNews() | AlarmEnded():
            return _of_alarm(words, notice, zone)
        case ActionTold():
            return Told(to=notice.to, screen=actions.told(words, notice))
        case ActionCard():
            screen = actions.card(words, notice)
            return Told(to=notice.to, screen=screen, subject=notice.subject, fresh=notice.fresh)
        case TroubleTold():
            return Told(to=notice.to, screen=Screen(html=words.html("trouble.trouble", n=notice)), key=notice.key)
        case StatusTold() | ReadingTold() | TopicsMade():
            return Told(to=notice.to, screen=_about_group(words, notice))
        case DatesTold() | InsteadAnswered() | PresenceAsked() | MailRefused():
            return _of_meeting(words, notice)
        case EvaluationTold():
            return Told(to=notice.to, screen=evaluations.told(words, notice))
        case RecordSent() | RecordPosted() | HeldAsked():
            return _of_record(words, notice)


def _about_group(words: Wording, n: StatusTold | ReadingTold | TopicsMade) -> Screen:
    match n:
        case StatusTold():
            return status.status(words, n)
        case ReadingTold():
            return Screen(html=words.html("overhearing.told", n=n))
        case TopicsMade():
            return settings.topics_made(words, n)


def _of_year(words: Wording, n: RenewalAsked | YearDates | HourBefore) -> Told:
    """When a school year begins, and in the hour before a meeting."""
    match n:
        case RenewalAsked():
            return Told(to=n.to, screen=school_year.asked(words, n), key=n.key)
        case YearDates():
            return Told(to=n.to, screen=school_year.dates(words, n))
        case HourBefore():
            return Told(to=n.to, screen=reminders.hour(words, n), key=n.key)


def _of_file(words: Wording, n: DocumentRead | FileLost) -> Screen:
    return Screen(html=words.html("pages.file_lost")) if isinstance(n, FileLost) else pages.told_file(words, n)


def _of_meeting(words: Wording, n: DatesTold | InsteadAnswered | PresenceAsked | MailRefused) -> Told:
    if isinstance(n, DatesTold):
        return Told(to=n.to, screen=Screen(html=""), dates=n.errand)
    return Told(to=n.to, screen=attending.told(words, n))


def _of_practice(words: Wording, n: PracticeTold | PracticeWiped, zone: tzinfo) -> Told:
    if isinstance(n, PracticeWiped):
        return Told(to=n.to, screen=Screen(html=words.html("practice.wiped")), subject=n.subject, fresh=False)
    until = n.until.astimezone(zone) if n.until else None
    return Told(to=n.to, screen=Screen(html=words.html("practice.told", until=until)))


def _of_record(words: Wording, n: RecordSent | RecordPosted | HeldAsked) -> Told:
    """What came of a meeting, or whether it was held."""
    match n:
        case RecordSent():
            return Told(to=n.to, screen=records.sent(words, n), papers=records.papers(words, n.record), key=n.key)
        case RecordPosted():
            return Told(to=n.to, screen=records.posted(words, n), papers=records.papers(words, n.record))
        case HeldAsked():
            return Told(to=n.to, screen=records.held_asked(words, n), key=n.key)


def _for_reporter(words: Wording, n: ReporterHears | ReporterHearsClosed) -> Screen:
    if isinstance(n, ReporterHears):
        return terugkoppelen.reporter_hears(words, n)
    return terugkoppelen.reporter_hears_closed(words, n)


def _about_look(words: Wording, n: LetThrough | GivenBack | StillReturned | NobodyLooked) -> Screen:
    """For the reporter of a signal that a second reader looks at first."""
    match n:
        case LetThrough():
            return second_reader.let_through(words, n)
        case GivenBack():
            return second_reader.given_back(words, n)
        case StillReturned():
            return second_reader.still_returned(words, n)
        case NobodyLooked():
            return second_reader.nobody_looked(words, n)


_AboutWord = ReporterKnows | QuestionAsked | WordOffered | WordPassed | WordStays | WordGiven | NowHolds


def _about_word(words: Wording, n: _AboutWord) -> Screen:
    """For who holds a terugkoppeling, or is asked to."""
    match n:
        case ReporterKnows():
            return Screen(html=words.html("enough.knows", n=n))
        case QuestionAsked():
            return enough.asked(words, n)
        case WordOffered():
            return passing.offered(words, n)
        case WordPassed():
            return Screen(html=words.html("passing.passed", n=n))
        case WordStays():
            return Screen(html=words.html("passing.stays", n=n))
        case WordGiven():
            return Screen(html=words.html("terugkoppelen.word_given", n=n))
        case NowHolds():
            return terugkoppelen.now_holds(words, n)


def _of_alarm(words: Wording, n: AlarmCard | AlarmHeard | AlarmNews | AlarmEnded, zone: tzinfo) -> Told:
    """Code oranje. Its keys begin so that these go before everything else."""
    match n:
        case AlarmCard():
            screen, subject = alarms.card(words, n.state, zone), n.state.alarm.subject
            return Told(to=n.to, screen=screen, key=n.key, subject=subject, fresh=n.fresh)
        case AlarmHeard():
            screen = alarms.heard(words, n, zone)
            return Told(to=n.to, screen=screen, key=n.key, subject=n.subject, fresh=n.fresh)
        case AlarmNews():
            screen = alarms.news(words, n, zone)
        case AlarmEnded():
            screen = alarms.ended(words, n)
    return Told(to=n.to, screen=screen, key=n.key, reply_subject=n.state.alarm.subject if n.in_group else None)


def _of_people(words: Wording, notice: _OfPeople) -> Screen:
    match notice:
        case Admitted():
            return joining.admitted(words, notice)
        case TurnedAway():
            return joining.turned_away(words, notice)
        case TakenOut():
            return Screen(html=words.html("setup.taken_out", n=notice))
        case MemberLeft():
            return setup.member_left(words, notice)
        case GuestWithoutTelegram():
            return joining.without_telegram(words, notice)
        case ExpertAsked():
            return guests.asked(words, notice)
        case ExpertLetGo():
            return guests.let_go(words, notice)
        case RoleChanged():
            return people.role_changed(words, notice)
        case RegisseurAsked():
            return people.regisseur_asked(words, notice)
        case RegisseurAnswered():
            return people.regisseur_answered(words, notice)
        case NoRegisseur():
            return people.no_regisseur(words, notice)
