"""Which buttons are there? Frozen classes, packed into at most 64 bytes. A button grants nothing by itself."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

_LIMIT = 64  # bytes, Bot API: InlineKeyboardButton.callback_data


class Unreadable(Exception):
    """The data of a press fits no button: forged, or from another version."""


@dataclass(frozen=True)
class Button:
    """A button of which `verb` says the kind; its fields are short ids and words without a colon."""

    verb: ClassVar[str]

    def pack(self) -> str:
        """As it travels through the channel. Raises ValueError when it does not fit: a bug."""
        data = ":".join((self.verb, *(str(value) for value in astuple(self))))
        if len(data.encode()) > _LIMIT or data.count(":") != len(fields(self)):
            raise ValueError(f"button {self.verb} does not fit")
        return data


@dataclass(frozen=True)
class Claim(Button):
    """Ik pak iets op."""

    verb = "claim"
    signal_id: str


@dataclass(frozen=True)
class DoTask(Button):
    """One of the things people most often do about a signal."""

    verb = "task"
    signal_id: str
    task: str


@dataclass(frozen=True)
class IsSignal(Button):
    """What was typed is no action but a new signal."""

    verb = "issignal"
    draft_id: str


@dataclass(frozen=True)
class MoveAction(Button):
    """Another day for an action, one tap away."""

    verb = "day"
    action_id: str
    due: str


@dataclass(frozen=True)
class OtherDay(Button):
    """Another day for an action, typed."""

    verb = "otherday"
    action_id: str


@dataclass(frozen=True)
class FinishAction(Button):
    """Klaar."""

    verb = "done"
    action_id: str


@dataclass(frozen=True)
class DropAction(Button):
    """Toch niet: take back what one picked up."""

    verb = "drop"
    action_id: str


@dataclass(frozen=True)
class GiveBack(Button):
    """Choose what to tell the reporter."""

    verb = "back"
    signal_id: str


@dataclass(frozen=True)
class Tell(Button):
    """One of the minimal terugkoppelingen."""

    verb = "tell"
    signal_id: str
    outcome: str


@dataclass(frozen=True)
class CloseSignal(Button):
    """Afsluiten."""

    verb = "close"
    signal_id: str


@dataclass(frozen=True)
class Withdraw(Button):
    """Toch niet: take back a signal."""

    verb = "undo"
    signal_id: str


@dataclass(frozen=True)
class SendSignal(Button):
    """Verstuur."""

    verb = "send"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ChangeSignal(Button):
    """One line of the preview: theme, place, team, from whom, text."""

    verb = "change"
    draft_id: str
    line: str


@dataclass(frozen=True)
class SetSignal(Button):
    """A chosen value for one line of the preview."""

    verb = "set"
    draft_id: str
    line: str
    value: str
    version: int


@dataclass(frozen=True)
class SendWords(Button):
    """Send a terugkoppeling in one's own words, as shown."""

    verb = "words"
    draft_id: str
    version: int


@dataclass(frozen=True)
class StopDraft(Button):
    """Stop: leave the conversation."""

    verb = "stop"
    draft_id: str


@dataclass(frozen=True)
class Choose(Button):
    """A choice in setting up or inviting."""

    verb = "choose"
    draft_id: str
    value: str


@dataclass(frozen=True)
class ShowTeam(Button):
    """A team with its members, for who coordinates it."""

    verb = "team"
    team_id: str


@dataclass(frozen=True)
class Invite(Button):
    """Invite somebody into a team."""

    verb = "invite"
    team_id: str


@dataclass(frozen=True)
class TakeSomebodyOut(Button):
    """Choose who leaves a team."""

    verb = "leave"
    team_id: str


@dataclass(frozen=True)
class AskTakeOut(Button):
    """Look at what a member would leave behind."""

    verb = "leaver"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class TakeOut(Button):
    """Take a member out of a team."""

    verb = "takeout"
    team_id: str
    person_id: str


@dataclass(frozen=True)
class Couple(Button):
    """Tie a team to a group."""

    verb = "couple"
    team_id: str


@dataclass(frozen=True)
class NewTeam(Button):
    """Make a team."""

    verb = "newteam"


@dataclass(frozen=True)
class Admit(Button):
    """The coordinator knows the newcomer."""

    verb = "admit"
    invitation_id: str


@dataclass(frozen=True)
class TurnAway(Button):
    """The coordinator does not know the newcomer."""

    verb = "deny"
    invitation_id: str


@dataclass(frozen=True)
class Open(Button):
    """Opens a page of one of the lists, or the start of a signal, as its command does. Pages count from 0."""

    verb = "open"
    what: str
    page: int = 0


KINDS: dict[str, type[Button]] = {
    kind.verb: kind
    for kind in (
        Claim, DoTask, IsSignal, MoveAction, OtherDay, FinishAction, DropAction, GiveBack, Tell, CloseSignal, Withdraw,
        SendSignal, ChangeSignal, SetSignal, SendWords, StopDraft, Choose, ShowTeam, Invite, Couple, NewTeam,
        Admit, TurnAway, TakeSomebodyOut, AskTakeOut, TakeOut, Open,
    )
}  # fmt: skip


def unpack(data: str) -> Button:
    """The button behind the data of a press. Raises Unreadable."""
    verb, *values = data.split(":")
    kind = KINDS.get(verb)
    if kind is None or len(values) != len(fields(kind)):
        raise Unreadable
    try:
        return kind(*(int(v) if f.type in (int, "int") else v for f, v in zip(fields(kind), values, strict=True)))
    except ValueError:
        raise Unreadable from None
