"""What do people want to talk about? They bring in a theme, a signal, a question, or something of their own."""

from collections.abc import Callable
from datetime import timedelta

from domain.access import Act, Scope, why_not
from domain.agenda_pages import Collecting, PointPreview
from domain.agenda_points import AgendaPoint, checked_point
from domain.drafts import Draft, Flow, Step
from domain.meetings import Circle, Meeting
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Signal
from domain.themes import ThemeChoice, ranked
from storage import agenda_points, drafts, meetings, signals, teams
from usecases import conversation, doubting, elements, previewing
from usecases.meetings import scope_of
from usecases.turn import Turn, in_team, team_of, used

_YEAR = timedelta(days=365)
_MOST = 10  # points of one person that wait: more is a plan, and no meeting


async def ask(turn: Turn, where: str) -> Collecting:
    """What can be brought in for a meeting, or for the next one of a team."""
    team, meeting = await _for(turn, where)
    member = turn.actor.membership_in(team.id) is not None or turn.actor.coordinates(team.id, team.network_id)
    theirs = meeting is None or meeting.circle is Circle.TEAM
    return Collecting(
        team=team,
        meeting=meeting,
        own=tuple(await _own(turn, team, meeting)),
        themes=await _themes(turn, team),
        signals=len(await _signals(turn, team)) if member and theirs else 0,
        cards=theirs and bool(turn.world.reference.deck.questions),
    )


async def _for(turn: Turn, where: str) -> tuple[Team, Meeting | None]:
    """Policy: asked here. What is proposed for a meeting that is over goes to the next one of the team."""
    turn.require(Act.PROPOSE)
    meeting = await meetings.get(turn.unit, where)
    team = await team_of(turn, where if meeting is None else meeting.team_id)
    if meeting is not None and not meeting.standing:
        meeting = None
    turn.require(Act.PROPOSE, await _scope(turn, team, meeting))
    elements.needs(team, Element.MEETINGS)
    return team, meeting


async def _scope(turn: Turn, team: Team, meeting: Meeting | None) -> Scope:
    return in_team(team) if meeting is None else await scope_of(turn, meeting, team)


async def _themes(turn: Turn, team: Team) -> tuple[ThemeChoice, ...]:
    """The themes of a team, as for a signal: what comes up most stands first."""
    used = await signals.count_by_theme(turn.unit, team.id, turn.now - _YEAR)
    return ranked("", team.settings.own_themes, team.settings.themes_off, used)


async def _own(turn: Turn, team: Team, meeting: Meeting | None) -> list[AgendaPoint]:
    """What this account brought in, and nobody talked about yet."""
    mine = {person.id for person in turn.actor.people}
    there = await agenda_points.open_in(turn.unit, team.id)
    return [point for point in there if point.proposed_by in mine and point.meeting_id == _only_for(meeting)]


def _only_for(meeting: Meeting | None) -> str | None:
    """For one meeting alone, when others than the team come to it."""
    return meeting.id if meeting is not None and meeting.circle is not Circle.TEAM else None


# a theme


async def propose_theme(turn: Turn, where: str, value: str, named: Callable[[ThemeChoice], str]) -> Collecting:
    """A theme to talk about, once. `named` is how people call it."""
    team, meeting = await _for(turn, where)
    choice = next((theme for theme in await _themes(turn, team) if theme.value == value), None)
    if choice is None:
        raise Refused(Reason.STALE)
    await _put(turn, team, meeting, named(choice))
    return await ask(turn, where)


async def _put(turn: Turn, team: Team, meeting: Meeting | None, text: str) -> None:
    """The same of one person twice is one point."""
    own = await _own(turn, team, meeting)
    if text in {point.text for point in own}:
        raise Refused(Reason.ALREADY_SENT)
    if len(own) >= _MOST:
        raise Refused(Reason.POINTS_FULL)
    point = AgendaPoint(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        text=text,
        proposed_by=turn.person_in(team.network_id).id,
        created_at=turn.now,
        meeting_id=_only_for(meeting),
    )
    await agenda_points.add(turn.unit, point)
    if turn.actor.membership_in(team.id) is not None:
        await used(turn, team)
    await turn.note("propose_point", f"point:{point.id}", team.network_id)


# a signal


async def living(turn: Turn, where: str) -> tuple[Collecting, list[Signal]]:
    """The signals of the team that can come on its agenda, the newest first."""
    shown = await ask(turn, where)
    if shown.several:
        raise Refused(Reason.STALE)
    turn.require(Act.REFER, in_team(shown.team))
    return shown, list(reversed(await _signals(turn, shown.team)))


async def _signals(turn: Turn, team: Team) -> list[Signal]:
    if not team.settings.has(Element.SIGNALS) or why_not(turn.actor, Act.REFER, in_team(team)) is not None:
        return []
    return [signal for signal in await signals.living_in(turn.unit, team.id) if not signal.on_agenda]


# in one's own words


async def start(turn: Turn, where: str) -> tuple[Collecting, Draft]:
    """Wait for what somebody wants to talk about."""
    shown = await ask(turn, where)
    return shown, await conversation.start(turn, Flow.PROPOSE, Step.TEXT, {"where": shown.where})


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> PointPreview:
    """What was typed, masked, as others will read it."""
    team, meeting = await _for(turn, draft.answers["where"])
    several = meeting is not None and meeting.circle is not Circle.TEAM
    readers: list[Team] = await teams.of_network(turn.unit, team.network_id) if several else [team]
    answers = await previewing.written(turn, draft, text, message_id, *readers, checked=checked_point)
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return PointPreview.of(stepped)


async def preview(turn: Turn, draft: Draft) -> PointPreview:
    """The preview as it stands in one's own conversation."""
    await _for(turn, draft.answers["where"])
    return PointPreview.of(draft)


async def keep(turn: Turn, draft: Draft) -> Collecting:
    """What was shown stands among the proposals."""
    where = draft.answers["where"]
    team, meeting = await _for(turn, where)
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    await _put(turn, team, meeting, checked_point(await doubting.settled(turn, draft)))
    await conversation.end(turn, draft)
    return await ask(turn, where)


async def take_back(turn: Turn, where: str, point_id: str) -> Collecting:
    """One's own proposal is off the list; nothing of it is kept."""
    team, meeting = await _for(turn, where)
    point = next((each for each in await _own(turn, team, meeting) if each.id == point_id), None)
    if point is None:
        raise Refused(Reason.GONE)
    await agenda_points.remove(turn.unit, point.id)
    await turn.note("take_off_point", f"point:{point.id}", team.network_id)
    return await ask(turn, where)
