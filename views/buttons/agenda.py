"""Which buttons show, arrange and send an agenda, and bring something in for it?

`where` is the id of a meeting, or of a team: then its next meeting is meant, or none yet. `tag` names a point.
"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowAgenda(Button):
    """The agenda; `part`: "" what is talked about, or only what has one mark. Pages count from 0."""

    verb = "agenda"
    where: str
    part: str = ""
    page: int = 0


@dataclass(frozen=True)
class ShowAgendaPoint(Button):
    """One point by itself, with a page of what it holds."""

    verb = "apoint"
    where: str
    tag: str
    page: int = 0


@dataclass(frozen=True)
class MarkPoint(Button):
    """Bespreken, hamerstuk, kan eraf."""

    verb = "amark"
    where: str
    tag: str
    version: int
    mark: str


@dataclass(frozen=True)
class SetPointMinutes(Button):
    """Five minutes more or less."""

    verb = "amin"
    where: str
    tag: str
    version: int
    more: int


@dataclass(frozen=True)
class MovePoint(Button):
    """Omhoog, omlaag."""

    verb = "amove"
    where: str
    tag: str
    version: int
    way: str


@dataclass(frozen=True)
class PointExperts(Button):
    """Expert erbij."""

    verb = "aexperts"
    where: str
    tag: str


@dataclass(frozen=True)
class BringToPoint(Button):
    """This one, for this point."""

    verb = "abring"
    where: str
    tag: str
    person_id: str


@dataclass(frozen=True)
class LetPointExpertGo(Button):
    """Niet meer nodig."""

    verb = "algo"
    where: str
    tag: str
    person_id: str


@dataclass(frozen=True)
class AskSendAgenda(Button):
    """Stuur naar team: what will they get?"""

    verb = "asend"
    where: str


@dataclass(frozen=True)
class SendAgenda(Button):
    """Verstuur: just what was shown."""

    verb = "asent"
    where: str
    version: int
    mark: str


@dataclass(frozen=True)
class PrintAgenda(Button):
    """Op papier."""

    verb = "apaper"
    where: str


# collecting


@dataclass(frozen=True)
class ProposeFor(Button):
    """Wat wil je bespreken? `meeting_id` may be a team: for its next meeting."""

    verb = "apropose"
    meeting_id: str


@dataclass(frozen=True)
class ProposeTheme(Button):
    """Een thema; "" asks which."""

    verb = "atheme"
    where: str
    theme: str = ""
    page: int = 0


@dataclass(frozen=True)
class ProposeSignal(Button):
    """Een signaal: which?"""

    verb = "asignal"
    where: str
    page: int = 0


@dataclass(frozen=True)
class WriteProposal(Button):
    """Zelf schrijven."""

    verb = "awrite"
    where: str


@dataclass(frozen=True)
class KeepProposal(Button):
    """Stel dit voor."""

    verb = "akeep"
    draft_id: str
    version: int


@dataclass(frozen=True)
class TakeBackProposal(Button):
    """Toch niet: one's own."""

    verb = "aback"
    where: str
    point_id: str


@dataclass(frozen=True)
class NothingToPropose(Button):
    """Niets."""

    verb = "anothing"
    where: str
