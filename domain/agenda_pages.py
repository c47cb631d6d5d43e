"""What do the screens of an agenda show? Values between use cases and views."""

import json
from dataclasses import dataclass

from domain.agenda import MeetingAgenda, Point
from domain.agenda_points import AgendaPoint
from domain.drafts import Draft
from domain.meetings import Circle, Meeting
from domain.people import Person, Team
from domain.themes import ThemeChoice


@dataclass(frozen=True, kw_only=True)
class Coming:
    """How many of who are invited said that they come, and how many are invited."""

    yes: int
    invited: int


@dataclass(frozen=True, kw_only=True)
class AgendaPage:
    """An agenda, for who coordinates the team. Not known yet who comes: without `coming`.

    `late`: somebody else arranged it since the button was shown, and this is how it stands now.
    """

    agenda: MeetingAgenda
    coming: Coming | None = None
    late: bool = False

    @property
    def where(self) -> str:
        """By which buttons find it: a meeting, or the next one of a team."""
        return self.agenda.meeting.id if self.agenda.meeting is not None else self.agenda.team.id


@dataclass(frozen=True, kw_only=True)
class PointOnAgenda:
    """One point by itself. `number` counts what is talked about, from 1; 0: it has none.

    `experts` says whether the team has any, `invited` who comes for this point, `proposer` whose it was.
    """

    agenda: MeetingAgenda
    point: Point
    number: int
    experts: bool
    invited: tuple[Person, ...]
    proposer: str = ""
    late: bool = False

    @property
    def where(self) -> str:
        """As of an agenda."""
        return self.agenda.meeting.id if self.agenda.meeting is not None else self.agenda.team.id


@dataclass(frozen=True, kw_only=True)
class ExpertsForPoint:
    """Who comes for one point only, and who of the team's experts could."""

    page: PointOnAgenda
    others: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class ToSend:
    """An agenda before it goes to everybody: to so many people and experts, and to the group."""

    agenda: MeetingAgenda
    people: int
    experts: int
    group: bool
    changed: bool = False  # it changed since it was shown


@dataclass(frozen=True, kw_only=True)
class SentAgenda:
    """The agenda as who is invited reads it: what was sent, or (`sent` is no) that it comes yet.

    `point` is all that an expert reads of it.
    """

    agenda: MeetingAgenda
    sent: bool
    point: Point | None = None


@dataclass(frozen=True, kw_only=True)
class Collecting:
    """What somebody can bring in for a meeting, or for the next one of a team; `own` is what they brought in."""

    team: Team
    meeting: Meeting | None
    own: tuple[AgendaPoint, ...]
    themes: tuple[ThemeChoice, ...]
    signals: int  # that live and are not on the agenda; of a meeting of one team alone
    cards: bool

    @property
    def where(self) -> str:
        """As of an agenda."""
        return self.meeting.id if self.meeting is not None else self.team.id

    @property
    def several(self) -> bool:
        """Whether people of other teams read it too."""
        return self.meeting is not None and self.meeting.circle is not Circle.TEAM


@dataclass(frozen=True, kw_only=True)
class PointPreview:
    """What somebody wants to talk about, before others read it."""

    draft: Draft
    text: str
    removed: dict[str, int]

    @classmethod
    def of(cls, draft: Draft) -> "PointPreview":
        """As it stands in a conversation."""
        return cls(draft=draft, text=draft.answers["text"], removed=json.loads(draft.answers["removed"]))
