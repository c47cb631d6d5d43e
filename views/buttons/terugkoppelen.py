"""Which buttons tell the reporter what came of it?"""

from dataclasses import dataclass

from views.buttons.base import Button


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
class TellBeside(Button):
    """One of the minimal terugkoppelingen, under a message that also has buttons for something else."""

    verb = "tellby"
    signal_id: str
    outcome: str


@dataclass(frozen=True)
class SendWords(Button):
    """Send a terugkoppeling in one's own words, as shown."""

    verb = "words"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShareWord(Button):
    """The team may read the final word too; `told` says which one."""

    verb = "wordshare"
    signal_id: str
    told: int


@dataclass(frozen=True)
class KnowsEnough(Button):
    """The reporter knows enough after the word with this number."""

    verb = "enough"
    signal_id: str
    told: int


@dataclass(frozen=True)
class AskBack(Button):
    """The reporter has a question about the word with this number."""

    verb = "askback"
    signal_id: str
    told: int


@dataclass(frozen=True)
class PassWord(Button):
    """Choose who else could hold the terugkoppeling."""

    verb = "wordpass"
    signal_id: str


@dataclass(frozen=True)
class OfferWord(Button):
    """Ask this person to hold it."""

    verb = "wordoffer"
    signal_id: str
    person_id: str


@dataclass(frozen=True)
class TakeWord(Button):
    """Yes, I will hold it."""

    verb = "wordtake"
    request_id: str


@dataclass(frozen=True)
class LeaveWord(Button):
    """No, I can't hold it now."""

    verb = "wordleave"
    request_id: str
