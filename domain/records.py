"""What did a meeting leave behind? Its besluitenlijst: decisions and actions by point."""

from dataclasses import dataclass, replace

from domain.actions import Action
from domain.agenda_points import AgendaPoint
from domain.meetings import Decision, Meeting
from domain.people import Organisation, Team
from domain.points import PointKind
from domain.signals import Signal
from domain.themes import Theme


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a point is about, also when it was dealt with since; only what its kind needs is filled."""

    kind: PointKind
    key: str
    signal: Signal | None = None
    action: Action | None = None
    proposal: AgendaPoint | None = None
    theme: Theme | None = None
    own_theme: str = ""  # the name of one that the team added itself, while it is known


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """An action of a meeting, with its owner. Who was `asked` for it must still say yes."""

    action: Action
    owner: str
    organisation: Organisation
    asked: str = ""
    asked_id: str = ""
    asked_organisation: Organisation | None = None

    @property
    def by(self) -> Organisation:
        """The organisation that will do it, or was asked to."""
        return self.asked_organisation or self.organisation

    @property
    def waits(self) -> bool:
        """Whether somebody must still say yes."""
        return bool(self.asked)

    def is_of(self, person_id: str) -> bool:
        """Whether it is this person's, or will be after their yes."""
        return person_id == (self.asked_id if self.waits else self.action.owner_id)


@dataclass(frozen=True, kw_only=True)
class RecordPoint:
    """What came of one point."""

    subject: Subject
    decisions: tuple[Decision, ...]
    actions: tuple[Agreed, ...]


@dataclass(frozen=True, kw_only=True)
class Record:
    """The besluitenlijst of a meeting: nothing in it leads to a person. `carried` comes back next time."""

    meeting: Meeting
    team: Team
    points: tuple[RecordPoint, ...]
    carried: tuple[Subject, ...]

    @property
    def decisions(self) -> int:
        return sum(len(point.decisions) for point in self.points)

    @property
    def actions(self) -> tuple[Agreed, ...]:
        """All actions, at whatever point."""
        return tuple(agreed for point in self.points for agreed in point.actions)

    def only(self, key: str) -> "Record":
        """What an expert who came for one point sees of it."""
        return replace(self, points=tuple(p for p in self.points if p.subject.key == key), carried=())
