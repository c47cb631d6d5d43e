"""What is somebody in the middle of? A conversation is a row, stepped by pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.refusals import Reason, Refused
from domain.traces import Trail

KEPT = timedelta(days=1)
_LEAVING = frozenset(
    {"stop", "stoppen", "annuleer", "annuleren", "laat maar", "toch niet", "ik wil stoppen", "stop maar"}
)


class Flow(StrEnum):
    """The conversations there are."""

    SIGNAL = "signal"  # raise a signal
    ASIDE = "aside"  # a signal that was not sent yet, while another one is raised; comes back after that
    CLAIM = "claim"  # pick something up from a signal
    ACTION = "action"  # a loose action, its day, or a word about it: see the answer "about"
    FEED_BACK = "feed_back"  # write a terugkoppeling
    ADD = "add"  # add to a signal
    ASK = "ask"  # ask its reporter
    ANSWER = "answer"  # answer as its reporter
    CALL = "call"  # give a number to be called on
    REFER = "refer"  # note that it went to another table
    DOUBT = "doubt"  # the reporter asks what a terugkoppeling left open
    INVITE = "invite"  # invite a member
    FOUND = "found"  # first regisseur: name and municipality
    TEAM = "team"  # make a team
    RHYTHM = "rhythm"  # type one's own hours, time or last free day
    JOIN = "join"  # an invited person reads the rules
    SETTINGS = "settings"  # type something of a team's settings
    WORDS = "words"  # add to the network's own words
    ALARM = "alarm"  # Code oranje: acute words, the alarm itself, news of it, what was agreed
    PAGE = "page"  # write a piece of a knowledge page
    FILE = "file"  # put a document with a knowledge page
    LOOK = "look"  # a second reader adjusts a signal, or gives it back with a word
    # inviting, roles and leaving
    GUESTS = "guests"  # invite a list of people
    SUBSTITUTE = "substitute"  # invite somebody who stands in for a member
    # who to call
    WHO = "who"  # say whom or what one looks for
    PROFILE = "profile"  # type something of one's own entry
    CALL_BACK = "call_back"  # give a number, to be called back by somebody
    LINE = "line"  # type the public number of an organisation of a team
    # meetings
    PLAN = "plan"  # plan a series of meetings, or one
    MOVE = "move"  # another day, time or place for a meeting
    # evaluation
    EVALUATE = "evaluate"  # answer the questions about a school year, or add a remark
    PROMISE = "promise"  # say what will change
    # meetings: collecting
    PROPOSE = "propose"  # write what one wants to talk about
    NOTE = "note"  # a decision, or an action, that is noted while a meeting goes on
    # plain language
    MEANT = "meant"  # what was typed was taken for something else than a signal, which it may be after all


class Step(StrEnum):
    """What the bot waits for."""

    TEXT = "text"  # a typed text
    LINE = "line"  # a choice for one line of a signal
    PREVIEW = "preview"  # a choice under the preview
    MORE = "more"  # whether a second text belongs to the first
    DAY = "day"  # a day
    TABLE = "table"  # another table
    PHONE = "phone"  # a phone number
    NAME = "name"  # a name
    ORGANISATION = "organisation"  # a kind of partner
    ROLE = "role"  # lid or coördinator
    MUNICIPALITY = "municipality"  # the municipality's name
    RULES = "rules"  # a yes to the rules
    FILE = "file"  # a PDF or Word file
    WORK_PHONE = "work_phone"  # whether Telegram may be on the work phone


_AWAITED = frozenset({Step.TEXT, Step.DAY, Step.NAME, Step.MUNICIPALITY, Step.PHONE, Step.FILE})
_STAYS = frozenset({Flow.JOIN, Flow.FOUND, Flow.ASIDE})  # not begun by a tap in passing


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An unfinished conversation of one account: one of each kind at most, kept for a day."""

    id: str
    chat_id: int
    flow: Flow
    step: Step
    answers: Mapping[str, str]
    version: int
    expires_at: datetime

    @property
    def empty(self) -> bool:
        """Whether it waits for a first text, and nothing was typed, chosen or shown in it since it began."""
        said = any(self.answers.get(name) for name in ("text", "raw", "words"))
        return self.version == 1 and self.step in _AWAITED and self.flow not in _STAYS and not said

    @property
    def waits(self) -> bool:
        """Whether the bot waits for something typed, or for a file."""
        return self.step in _AWAITED

    def stepped(self, step: Step, now: datetime, **answers: str) -> "Draft":
        """The next step with these answers added; older buttons become stale."""
        merged = MappingProxyType({**self.answers, **answers})
        return replace(self, step=step, answers=merged, version=self.version + 1, expires_at=now + KEPT)


def begin(
    draft_id: str,
    chat_id: int,
    flow: Flow,
    step: Step,
    now: datetime,
    answers: Mapping[str, str] | None = None,
    kept: timedelta = KEPT,
) -> Draft:
    """A new conversation."""
    return Draft(
        id=draft_id,
        chat_id=chat_id,
        flow=flow,
        step=step,
        answers=MappingProxyType(dict(answers or {})),
        version=1,
        expires_at=now + kept,
    )


def is_leaving(text: str) -> bool:
    """Whether somebody types that they want to stop."""
    return text.strip(" .!").lower() in _LEAVING


def asked_about(draft: Draft) -> tuple[str, ...]:
    """The words about which its writer must still say whether they are a person."""
    return tuple(word for word in draft.answers.get("asks", "").split("\n") if word)


def trail_of(draft: Draft) -> Trail | None:
    """What points at one person in its text, while its writer must still say what to do about it."""
    kept = draft.answers.get("trail")
    return Trail.unpacked(kept) if kept else None


def settled_text(draft: Draft) -> str:
    """The masked text, for who sends it. Refused while something of it must still be said."""
    if asked_about(draft):
        raise Refused(Reason.DOUBT_OPEN)
    if trail_of(draft) is not None:
        raise Refused(Reason.TRAIL_OPEN)
    return draft.answers["text"]


def with_raw(draft: Draft, message_id: int) -> str:
    """The answer "raw" with one more message in which raw text stands, to be taken away at the end."""
    return " ".join(dict.fromkeys([*draft.answers.get("raw", "").split(), str(message_id)]))


def raw_messages(draft: Draft) -> tuple[int, ...]:
    """The messages in the private chat in which raw text of this conversation stands."""
    return tuple(int(number) for number in draft.answers.get("raw", "").split())
