"""What is a signal? Its life from open to closed, and what it asks of others."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.details import Ages, Phase, When
from domain.moments import check_aware
from domain.people import Organisation
from domain.referrals import Referral
from domain.refusals import Reason, Refused
from domain.themes import Place, Theme, guess_theme

TEXT_LIMIT = 500  # characters; a card must fit a phone screen
UNDO_TERM = timedelta(minutes=10)
_SMALL_TALK = re.compile(
    r"(?:(?:hoi|hoihoi|hey|hi|hallo|dag|(?:goede)?(?:morgen|middag|avond)|test(?:je)?|(?:heel )?(?:erg )?bedankt"
    r"|dank(?:je|jewel)?(?: [ju]e?)?(?: wel)?|thanks|ok[eé]?|okee|top|prima|fijn|mooi|doei|groetjes|help|hulp"
    r"|kernlijn|bot|(?:mee )?eens|klopt|ja|nee|goed(?: gedaan)?|super|doe ik|begrepen|gezien"
    r"|(?:kun|kan) je (?:me|mij) helpen)\b\W*)+"
)

_THANKS = re.compile(r"(?:(?:heel )?(?:erg )?bedankt|dank(?:je|jewel)?(?: [ju]e?)?(?: wel)?|thanks|top|super)\W*")
_AGREES = re.compile(
    r"(?:(?:ok[eé]?|okee|oki|top|prima|fijn|mooi|super|goed(?: gedaan)?|(?:mee )?eens|klopt|doe ik|begrepen|gezien"
    r"|helder|duidelijk|is goed|komt goed|gelezen|yes|oke dan|joe|jep|yep)\b\W*)+"
)
_NODS = re.compile(
    r"(?=.*[^\s!.])[👍👌🙏👏💪🤝🎉❤🙌👋🫡✨☺😀-😊😋😌😍😎😏😗-😝🙂🙃🤗🤣🥳😇\U0001F3FB-\U0001F3FF\uFE0F\s!.]+"
)
_REF = re.compile(r"(?<![\w-])(OEFEN-S|S-)(\d{1,6})(?!\d)")
_QUESTION = re.compile(r"(?:hoe|wat|waar|wie|wanneer|waarom|kan|kun|mag|moet|is|heb)\b.{0,80}\?")


class SignalStatus(StrEnum):
    """Where a signal is in the chain signaleren → oppakken → terugkoppelen."""

    OPEN = "open"  # nobody has picked it up
    TAKEN = "taken"  # somebody has, and holds the terugkoppeling
    CLOSED = "closed"  # the reporter has heard and the team is done with it
    WITHDRAWN = "withdrawn"  # taken back by the reporter
    MERGED = "merged"  # the same as another signal, on which it goes on
    HELD = "held"  # sent, but a second reader looks first; the team does not know of it
    RETURNED = "returned"  # given back to its reporter by a second reader; the team never knew of it


class Why(StrEnum):
    """Why a reporter takes a signal back after the first ten minutes."""

    SOLVED = "solved"  # it solved itself
    MISTAKEN = "mistaken"  # it turned out otherwise
    TRACEABLE = "traceable"  # too easily traced to somebody
    TWICE = "twice"  # raised already


class Attribution(StrEnum):
    """What the team sees of who raised it."""

    NAME = "name"  # name and organisation
    ORGANISATION = "organisation"  # the organisation alone
    UNNAMED = "unnamed"  # "een partner"


@dataclass(frozen=True, kw_only=True)
class Reporter:
    """Who raised a signal. Kept sealed as a whole; `attribution` of the signal says what may be shown of it."""

    person_id: str
    name: str
    organisation: Organisation


@dataclass(frozen=True, kw_only=True)
class Signal:
    """A worry, without anything that leads to a person."""

    id: str
    network_id: str
    team_id: str
    number: int
    theme: Theme
    place: Place
    text: str
    attribution: Attribution
    reporter: Reporter
    status: SignalStatus
    raised_at: datetime
    version: int
    own_theme: str = ""  # the name of a theme that the team added itself
    spot: str = ""  # one of the team's own names of places
    when: When | None = None
    ages: Ages | None = None
    phase: Phase | None = None
    on_agenda: bool = False
    referral: Referral | None = None
    merged_into: str | None = None
    why: Why | None = None

    def __post_init__(self) -> None:
        check_aware(self.raised_at)

    @property
    def practice(self) -> bool:
        """Whether it was raised to rehearse; those are numbered below zero."""
        return self.number < 0

    @property
    def ref(self) -> str:
        """The reference people say aloud."""
        return f"OEFEN-S{-self.number}" if self.practice else f"S-{self.number}"

    @property
    def living(self) -> bool:
        """Whether anything can still happen to it."""
        return self.status in (SignalStatus.OPEN, SignalStatus.TAKEN)

    @property
    def unseen(self) -> bool:
        """Whether the team does not know of it, as a second reader has not let it through."""
        return self.status in (SignalStatus.HELD, SignalStatus.RETURNED)

    def let_through(self, text: str) -> "Signal":
        """A second reader looked; the team sees it from now on, with this text."""
        if self.status is not SignalStatus.HELD:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=SignalStatus.OPEN, text=text)

    def given_back(self) -> "Signal":
        """A second reader looked, and the reporter decides what becomes of it."""
        if self.status is not SignalStatus.HELD:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, status=SignalStatus.RETURNED)

    def same_theme(self, other: "Signal") -> bool:
        """Whether both are about the same theme, of the list or of the team's own."""
        return (self.theme, self.own_theme.lower()) == (other.theme, other.own_theme.lower())

    def taken(self) -> "Signal":
        """Somebody picks something up."""
        if not self.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        return replace(self, status=SignalStatus.TAKEN)

    def released(self) -> "Signal":
        """The last one who picked it up takes that back."""
        return replace(self, status=SignalStatus.OPEN) if self.living else self

    def lives_again(self, *, held: bool) -> "Signal":
        """Its reporter still has a question; a closed one goes on. `held`: somebody holds the terugkoppeling."""
        if self.status is not SignalStatus.CLOSED:
            return self
        return replace(self, status=SignalStatus.TAKEN if held else SignalStatus.OPEN)

    def needs_why(self, now: datetime) -> bool:
        """Whether taking it back asks for a reason: after ten minutes, or when somebody is working on it."""
        return self.status is SignalStatus.TAKEN or now - self.raised_at > UNDO_TERM

    def withdrawn(self, why: Why | None = None) -> "Signal":
        """The reporter takes it back."""
        if self.status is SignalStatus.WITHDRAWN:
            raise Refused(Reason.ALREADY_DONE)
        if self.status is SignalStatus.MERGED:
            raise Refused(Reason.MERGED)
        if not self.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        return replace(self, status=SignalStatus.WITHDRAWN, why=why)

    def put_on_agenda(self, *, on: bool) -> "Signal":
        """The team talks about it at the next meeting, or not after all."""
        if not self.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        if self.on_agenda == on:
            raise Refused(Reason.ALREADY_DONE)
        return replace(self, on_agenda=on)

    def referred(self, referral: Referral) -> "Signal":
        """It went to another table; here only that, who keeps the regie, and when to look again."""
        if not self.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        return replace(self, referral=referral)

    def looked_at_again(self) -> "Signal":
        """The day has come on which the team looks again at what went to another table."""
        referral = None if self.referral is None else replace(self.referral, look_again_on=None)
        return replace(self, on_agenda=True, referral=referral)

    def merged(self, into: "Signal") -> "Signal":
        """It is the same as another signal of this team, on which it goes on."""
        if not self.living or not into.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        if self.id == into.id or self.team_id != into.team_id or self.practice != into.practice:
            raise Refused(Reason.STALE)
        return replace(self, status=SignalStatus.MERGED, merged_into=into.id, on_agenda=False)

    def closed(self, *, reporter_waits: bool) -> "Signal":
        """The team is done with it; refused while the reporter still waits for a terugkoppeling."""
        if not self.living:
            raise Refused(Reason.SIGNAL_CLOSED)
        if reporter_waits:
            raise Refused(Reason.TERUGKOPPELING_OPEN)
        return replace(self, status=SignalStatus.CLOSED)


def is_thanks(text: str) -> bool:
    """Whether somebody only says thank you."""
    return _THANKS.fullmatch(text.strip().lower()) is not None


def is_question(text: str) -> bool:
    """Whether it is asked of the bot rather than told to the team: a question word first, a question mark last."""
    return _QUESTION.fullmatch(" ".join(text.lower().split())) is not None and guess_theme(text) is None


def agrees(text: str) -> bool:
    """Whether somebody only says or shows that it is good: "ok top", a thumb, a smile."""
    plain = text.strip().lower()
    return bool(plain) and (_AGREES.fullmatch(plain) is not None or _NODS.fullmatch(plain) is not None)


def is_small_talk(text: str) -> bool:
    """Whether it is only a greeting, a thank-you or a cry for help with the bot: nothing a team should read."""
    return _SMALL_TALK.fullmatch(text.strip().lower()) is not None or agrees(text)


def numbers_in(text: str) -> list[int]:
    """The numbers of the signals that a text names, each once; those of a rehearsal are below zero."""
    found = [int(number) if kind == "S-" else -int(number) for kind, number in _REF.findall(text)]
    return list(dict.fromkeys(found))


def checked_text(text: str) -> str:
    """The text as it will be kept: trimmed, with something in it, at most 500 characters."""
    trimmed = with_words(text)
    if len(trimmed) > TEXT_LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG)
    return trimmed


def with_words(text: str) -> str:
    """The text trimmed, refused when nothing is in it."""
    trimmed = text.strip()
    if not any(letter.isalnum() for letter in trimmed):
        raise Refused(Reason.TEXT_EMPTY)
    return trimmed
