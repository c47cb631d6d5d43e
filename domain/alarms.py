"""What is Code oranje? An alarm of one team: its life, who comes, and who may be woken for it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.acute import Danger
from domain.delivery import URGENT
from domain.drafts import KEPT, Draft, Flow, Step
from domain.history import Event
from domain.moments import WorkCalendar, check_aware
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused
from domain.rhythm import Rhythm
from domain.shortening import cut
from domain.themes import Place

BESIDE = "beside"  # the answer of a conversation about what was typed while an alarm goes on
TEXT_LIMIT = 200  # characters: to be read while running
_TOGETHER = timedelta(minutes=15)  # what is typed within it after the 112 screen is about the same thing


class AlarmStatus(StrEnum):
    """Where an alarm is in its life."""

    OPEN = "open"  # it goes on
    FALSE_ALARM = "false_alarm"  # loos alarm
    CLOSED = "closed"  # over, with what was agreed


class Answer(StrEnum):
    """What somebody who was told answered."""

    WAITING = "waiting"  # nothing yet
    SEEN = "seen"  # has read it
    COMES = "comes"  # comes
    CANNOT = "cannot"  # has read it and can't come
    NOT_REACHED = "not_reached"  # Telegram does not let us reach them


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """An alarm. `text` is masked and may be empty: who has no time to type can still warn. Never unnamed."""

    id: str
    network_id: str
    team_id: str
    started_by: str
    text: str
    place: Place | None
    status: AlarmStatus
    started_at: datetime
    version: int

    def __post_init__(self) -> None:
        check_aware(self.started_at)

    @property
    def open(self) -> bool:
        """Whether it goes on."""
        return self.status is AlarmStatus.OPEN

    @property
    def subject(self) -> str:
        """Under which its card in the group can be found again."""
        return f"{URGENT}{self.id}"

    def subject_of(self, person_id: str) -> str:
        """Under which one person's message can be found again."""
        return f"{URGENT}{self.id}:{person_id}"

    def going_on(self) -> "Alarm":
        """The same, for what only an open alarm allows."""
        if not self.open:
            raise Refused(Reason.ALARM_OVER)
        return self

    def ended(self, status: AlarmStatus) -> "Alarm":
        """Loos alarm, or closed; a second tap is refused kindly."""
        return replace(self.going_on(), status=status)


def told_in(subject: str | None) -> tuple[str, str] | None:
    """The alarm and the person of one person's message; None for every other message."""
    kind, _, rest = (subject or "").partition(":")
    alarm_id, _, person_id = rest.partition(":")
    return (alarm_id, person_id) if f"{kind}:" == URGENT and person_id else None


@dataclass(frozen=True, kw_only=True)
class Told:
    """Somebody who was told, and what they answered."""

    person: Person
    organisation: Organisation
    answer: Answer
    coordinates: bool


@dataclass(frozen=True, kw_only=True)
class AlarmState:
    """An alarm as it stands: who raised it, who answered what, the news, and what was agreed at the end.

    `left`: who raised it is no member any more, and hears nothing more of it.
    """

    alarm: Alarm
    team: Team
    starter: Person
    organisation: Organisation
    left: bool
    told: tuple[Told, ...]
    news: tuple[Event, ...] = ()
    agreed: str = ""

    def who(self, answer: Answer) -> list[Told]:
        """Those with this answer."""
        return [one for one in self.told if one.answer is answer]

    @property
    def coming(self) -> list[Organisation]:
        """The organisations that come, each once."""
        return list(dict.fromkeys(one.organisation for one in self.who(Answer.COMES)))

    @property
    def answered(self) -> int:
        """How many have seen it, whatever they answered."""
        return sum(one.answer not in (Answer.WAITING, Answer.NOT_REACHED) for one in self.told)


@dataclass(frozen=True, kw_only=True)
class Acute:
    """The 112 screen. Without a draft nobody can be warned; `waited`: the bot had asked something else."""

    danger: Danger
    draft: Draft | None
    can_warn: bool
    waited: bool


@dataclass(frozen=True, kw_only=True)
class SchoolAsked:
    """Which school?"""

    draft: Draft
    teams: tuple[Team, ...]


@dataclass(frozen=True, kw_only=True)
class TextAsked:
    """What is going on? `text` is what stood there."""

    draft: Draft
    team: Team
    text: str


@dataclass(frozen=True, kw_only=True)
class Going:
    """An alarm of one's team that goes on. `tells`: they may give news of it; who doesn't come yet, may not."""

    alarm: Alarm
    team: Team
    tells: bool


@dataclass(frozen=True, kw_only=True)
class AlarmPreview:
    """An alarm before it is sent: exactly what everybody will read, and to how many it goes `now`.

    `resting` and `unreachable` are the names of who does not get it; who warns must know whom to phone.
    """

    draft: Draft
    team: Team
    text: str
    place: Place | None
    name: str
    organisation: Organisation
    now: int
    resting: tuple[str, ...]
    unreachable: tuple[str, ...]
    going: Going | None  # one that goes on already


@dataclass(frozen=True, kw_only=True)
class AlarmWords:
    """News, or what was agreed, before others read it."""

    draft: Draft
    text: str
    removed: dict[str, int]
    closes: bool


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What was typed while alarms go on, as it would be read there. `waited`: it may answer something else."""

    draft: Draft
    text: str
    removed: dict[str, int]
    going: tuple[Going, ...]
    waited: bool


Asked = SchoolAsked | TextAsked | AlarmPreview


def shortened(text: str) -> str:
    """On one line, at most 200 characters. Nobody is refused for typing too much now: it is cut where one sees it."""
    line = " ".join(text.split())
    return cut(line, TEXT_LIMIT)


def belongs(draft: Draft | None, now: datetime) -> bool:
    """Whether a typed text belongs to the alarm that somebody is in the middle of."""
    if draft is None or draft.flow is not Flow.ALARM:
        return False
    return draft.step is Step.TEXT or now - (draft.expires_at - KEPT) < _TOGETHER


def may_be_told(rhythm: Rhythm, moment: datetime, calendar: WorkCalendar, *, school: bool) -> bool:
    """Outside their working hours only who chose so."""
    return rhythm.alarms_always or rhythm.works_at(moment, calendar, school=school)
