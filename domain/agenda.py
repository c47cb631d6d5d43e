"""What will a meeting talk about? The agenda writes itself from what is open; people only arrange it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.agenda_points import AgendaPoint
from domain.evaluation_pages import Line
from domain.meetings import AgendaItem, ItemStatus, Mark, Meeting
from domain.overviews import Agenda, AgendaLine, TeamAction
from domain.people import Team
from domain.points import PointKind
from domain.settings import tag
from domain.themes import Theme

__all__ = ["MeetingAgenda", "Point", "PointKind", "Trend", "arranged", "points"]

_MINUTES = 5  # for what is only gone through
_TALK = 10  # for what is talked about


_ORDER = {kind: number for number, kind in enumerate(PointKind)}
_GROUPS = frozenset({PointKind.PROMISED, PointKind.UNCLAIMED, PointKind.OVERDUE, PointKind.WORDS})


@dataclass(frozen=True, kw_only=True)
class Trend:
    """A theme of which there were `now` signals lately, and `before` in as many weeks before that.

    `own` is the name of one that the team added itself.
    """

    theme: Theme
    now: int
    before: int
    own: str = ""

    @property
    def key(self) -> str:
        """Of its point."""
        return f"trend:{self.theme.value}-{tag(self.own.lower())}" if self.own else f"trend:{self.theme.value}"


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of an agenda; which of the last fields are filled depends on its kind.

    `key` stays the same from meeting to meeting: "signal:<id>", "unclaimed", "trend:vapes".
    """

    kind: PointKind
    key: str
    minutes: int
    mark: Mark = Mark.DISCUSS
    status: ItemStatus = ItemStatus.OPEN
    carried: int = 0  # how many meetings it was carried over
    position: int | None = None
    version: int = 0  # of what was said about it
    sent: bool = False  # it stood on the agenda that was sent
    lines: tuple[AgendaLine, ...] = ()
    actions: tuple[TeamAction, ...] = ()
    proposal: AgendaPoint | None = None
    trend: Trend | None = None
    evaluation: Line | None = None  # what is looked back at

    @property
    def grouped(self) -> bool:
        """Whether it stands for several things that are gone through together."""
        return self.kind in _GROUPS

    @property
    def tag(self) -> str:
        """By which a button knows it."""
        return tag(self.key)


@dataclass(frozen=True, kw_only=True)
class MeetingAgenda:
    """The points of one meeting, in the order in which they are taken. Without `meeting`: no meeting is planned yet."""

    team: Team
    today: date
    meeting: Meeting | None
    points: tuple[Point, ...]
    overview: Agenda | None = None  # all that is open in the team, on the agenda or not

    @property
    def promised(self) -> Point | None:
        """What was agreed last time; it comes first, and has no number."""
        return next((point for point in self.points if point.kind is PointKind.PROMISED), None)

    @property
    def numbered(self) -> tuple[Point, ...]:
        """What is talked about, in its order, besides what was agreed last time."""
        return tuple(point for point in self.to_discuss if point.kind is not PointKind.PROMISED)

    @property
    def to_send(self) -> tuple[Point, ...]:
        """What everybody gets to see."""
        return tuple(point for point in self.points if point.mark is not Mark.SKIP)

    @property
    def fresh(self) -> frozenset[str]:
        """The keys of what came after the agenda was sent; empty when it was not sent yet."""
        if self.meeting is None or self.meeting.agenda_sent_at is None:
            return frozenset()
        return frozenset(point.key for point in self.to_send if not point.sent)

    @property
    def mark(self) -> str:
        """By which a button knows an agenda as it stands: another order, another minute, another mark."""
        return tag(" ".join(f"{each.key}/{each.minutes}/{each.mark.value}" for each in self.to_send))

    @property
    def to_discuss(self) -> tuple[Point, ...]:
        """What time is taken for."""
        return tuple(point for point in self.points if point.mark is Mark.DISCUSS)

    @property
    def formalities(self) -> tuple[Point, ...]:
        """What is agreed without talk."""
        return tuple(point for point in self.points if point.mark is Mark.FORMALITY)

    @property
    def left_off(self) -> tuple[Point, ...]:
        """What the coordinator took off for this meeting."""
        return tuple(point for point in self.points if point.mark is Mark.SKIP)

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(point.minutes for point in self.to_discuss)

    def point(self, key: str) -> Point | None:
        """The point with this key, if it is still there."""
        return next((point for point in self.points if point.key == key), None)

    def tagged(self, tagged: str) -> Point | None:
        """The point that a button means, if it is still there."""
        return next((point for point in self.points if point.tag == tagged), None)


def points(
    overview: Agenda,
    promised: Sequence[TeamAction],
    trends: Iterable[Trend],
    proposals: Iterable[AgendaPoint],
    evaluations: Iterable[Line] = (),
) -> list[Point]:
    """What is open in a team, as points. `promised` is what was agreed last time, done or not."""
    # A word that nobody holds is with what nobody took up; and what is talked about anyway is no group's.
    late = tuple(a for a in overview.overdue_words if a.holder is not None and not a.signal.on_agenda)
    nobodys = (*overview.unclaimed, *(line for line in overview.taken if line.orphaned))
    found = [
        _group(PointKind.PROMISED, actions=tuple(promised)),
        *(_of_signal(line) for line in overview.to_discuss),
        *(_of_action(action) for action in overview.put_off),
        *(_of_proposal(proposal) for proposal in proposals),
        _group(PointKind.UNCLAIMED, lines=tuple(a for a in nobodys if not a.signal.on_agenda)),
        _group(PointKind.OVERDUE, actions=overview.overdue_actions),
        _group(PointKind.WORDS, lines=late),
        *(_of_trend(trend) for trend in trends),
        *(_of_evaluation(line) for line in evaluations),
    ]
    return [point for point in found if not point.grouped or point.lines or point.actions]


def arranged(
    found: Iterable[Point], items: Mapping[str, AgendaItem], before: Mapping[str, AgendaItem]
) -> tuple[Point, ...]:
    """The points as the coordinator arranged them; what was carried over last time (`before`) comes first."""
    told = [_told(point, items.get(point.key), before.get(point.key)) for point in found]
    return tuple(sorted(told, key=_place))


def _place(point: Point) -> tuple[int, int, int]:
    if point.kind is PointKind.PROMISED:
        return (-1, 0, 0)
    if point.position is not None:
        return (point.position, 0, 0)
    return (10_000, -point.carried, _ORDER[point.kind])  # what nobody arranged stands behind what somebody did


def _told(point: Point, item: AgendaItem | None, before: AgendaItem | None) -> Point:
    # What was not done in a meeting comes back by itself, be it put off or never reached.
    returns = before is not None and before.status is not ItemStatus.DONE and before.mark is not Mark.SKIP
    carried = before.carried + 1 if before is not None and returns and point.kind is not PointKind.PROMISED else 0
    if item is None:
        return replace(point, carried=carried)
    return replace(
        point,
        minutes=point.minutes if item.minutes is None else item.minutes,
        mark=item.mark,
        status=item.status,
        carried=max(carried, item.carried),
        position=item.position,
        version=item.version,
        sent=item.sent,
    )


def _group(kind: PointKind, lines: tuple[AgendaLine, ...] = (), actions: tuple[TeamAction, ...] = ()) -> Point:
    return Point(kind=kind, key=kind.value, minutes=_MINUTES, lines=lines, actions=actions)


def _of_signal(line: AgendaLine) -> Point:
    return Point(kind=PointKind.SIGNAL, key=f"signal:{line.signal.id}", minutes=_TALK, lines=(line,))


def _of_action(action: TeamAction) -> Point:
    return Point(kind=PointKind.ACTION, key=f"action:{action.action.id}", minutes=_MINUTES, actions=(action,))


def _of_proposal(proposal: AgendaPoint) -> Point:
    return Point(kind=PointKind.PROPOSAL, key=f"point:{proposal.id}", minutes=_TALK, proposal=proposal)


def _of_trend(trend: Trend) -> Point:
    return Point(kind=PointKind.TREND, key=trend.key, minutes=_MINUTES, trend=trend)


def _of_evaluation(line: Line) -> Point:
    return Point(kind=PointKind.EVALUATION, key=f"evaluation:{line.evaluation.id}", minutes=_MINUTES, evaluation=line)
