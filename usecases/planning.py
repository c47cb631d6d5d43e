"""How does a coordinator plan meetings in the chat? A few taps, the dates first, and then they stand."""

from datetime import date, timedelta

from anonymity import Label
from domain.access import Act, why_not
from domain.clock_times import clock_in
from domain.drafts import Draft, Flow, Step, with_raw
from domain.meeting_pages import MeetingLine, MeetingList, MeetingPage, PlanPage
from domain.meetings import Circle, Kind, Meeting
from domain.people import Role, Team
from domain.planning import COLLECTED, MINUTES, Ask, Plan, read_line, read_place, rhythms_of, unpacked
from domain.refusals import Reason, Refused
from domain.series import OnHoliday, Series, coming, school_year
from domain.settings import Element
from storage import drafts, meetings
from storage import series as kept_series
from usecases import attending, conversation, elements, meeting_changes, walk
from usecases import meetings as planned
from usecases.lists import coordinated
from usecases.turn import Turn, in_team, team_of

_PLACES = frozenset({Label.ADDRESS, Label.POSTCODE})  # of a place to meet, which leads to nobody
_AHEAD, _NEAR, _FRIDAY = 30, 9, 4  # days to look for, days that are one tap away
_NEXT_YEAR = timedelta(days=60)  # before a school year ends the days of the next one are planned along


async def coming_up(turn: Turn) -> MeetingList:
    """The meetings to which this account is invited, or that it can change, the first one first."""
    turn.require(Act.MEET)
    teams = {team.id: team for team in await coordinated(turn)}
    plans = [team for team in teams.values() if team.settings.has(Element.MEETINGS)]
    for place in turn.actor.memberships:
        if place.role is not Role.EXPERT:
            teams[place.team_id] = await team_of(turn, place.team_id)
    elements.using(list(teams.values()), Element.MEETINGS)
    lines = []
    for network_id in sorted({person.network_id for person in turn.actor.people}):
        for meeting in await meetings.coming_in_network(turn.unit, network_id, turn.today):
            team = teams.get(meeting.team_id) or await team_of(turn, meeting.team_id)
            if await _may_see(turn, meeting, team):
                lines.append(MeetingLine(meeting=meeting, team=team))
    lines.sort(key=lambda line: (line.meeting.day, line.meeting.starts, line.meeting.id))
    several = len({line.team.id for line in lines}) > 1
    now = await walk.on_now(turn)
    return MeetingList(today=turn.today, lines=tuple(lines), plans=tuple(plans), several=several, now=tuple(now))


async def _may_see(turn: Turn, meeting: Meeting, team: Team) -> bool:
    if meeting.for_members and why_not(turn.actor, Act.MEET, in_team(team)) is None:
        return True
    return why_not(turn.actor, Act.MEET, await planned.scope_of(turn, meeting, team)) is None


async def page(turn: Turn, meeting_id: str) -> MeetingPage:
    """One meeting, for who is invited."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.MEET, await planned.scope_of(turn, meeting, team))
    return await page_of(turn, meeting, team)


async def next_mine(turn: Turn) -> MeetingPage | None:
    """The first meeting to which this account is invited, if there is one."""
    if why_not(turn.actor, Act.MEET) is not None:
        return None
    try:
        found = await coming_up(turn)
    except Refused:  # none of their teams plans meetings here
        return None
    return await page(turn, found.lines[0].meeting.id) if found.lines else None


async def page_of(turn: Turn, meeting: Meeting, team: Team) -> MeetingPage:
    """The same for who may see it; the caller asked the policy."""
    series = await kept_series.get(turn.unit, meeting.series_id) if meeting.series_id is not None else None
    return MeetingPage(
        meeting=meeting,
        team=team,
        series=series if series is not None and series.ended_on is None else None,
        who=await attending.shown(turn, meeting, team),
        coordinates=why_not(turn.actor, Act.PLAN_MEETINGS, in_team(team)) is None,
        today=turn.today,
    )


async def own_page(turn: Turn, meeting_id: str) -> MeetingPage:
    """The same for who may change it."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    return await page_of(turn, meeting, team)


# --- a new series


async def begin(turn: Turn, team_id: str = "") -> PlanPage:
    """Begin to plan; of one team, or of the only one."""
    turn.require(Act.PLAN_MEETINGS)
    teams = elements.using(await coordinated(turn), Element.MEETINGS)
    if not teams:
        raise Refused(Reason.COORDINATOR_ONLY)
    chosen = team_id or (teams[0].id if len(teams) == 1 else "")
    draft = await conversation.start(turn, Flow.PLAN, Step.TEXT, {Ask.TEAM: chosen} if chosen else {})
    return await shown(turn, draft)


async def choose(turn: Turn, draft: Draft, ask: str, value: str) -> PlanPage:
    """One tap. Choosing again what came earlier forgets what hung on it."""
    answers = {ask: _checked(turn, ask, value)}
    if ask == Ask.KIND:
        answers |= _after_kind(Kind(value))
    return await _kept(turn, draft, answers)


def _checked(turn: Turn, ask: str, value: str) -> str:
    try:
        match Ask(ask):
            case Ask.KIND:
                return Kind(value).value
            case Ask.RHYTHM:
                return unpacked(value).packed
            case Ask.WEEKDAY if value in "01234" and len(value) == 1:
                return value
            case Ask.TIME:
                return clock_in(value).strftime("%H:%M")
            case Ask.PLACE if value == "":
                return value
            case Ask.TEAM:
                return value
            case Ask.DAY:
                return _ahead(turn, date.fromisoformat(value)).isoformat()
    except ValueError:
        pass
    raise Refused(Reason.STALE)


def _after_kind(kind: Kind) -> dict[str, str]:
    """Where there is one rhythm that everybody has, it is not asked."""
    return {Ask.RHYTHM: rhythms_of(kind)[0].packed} if kind in (Kind.START, Kind.END) else {}


def _ahead(turn: Turn, day: date) -> date:
    if day < turn.today:
        raise Refused(Reason.DAY_TAKEN)
    return day


async def typed(turn: Turn, draft: Draft, text: str, message_id: int) -> PlanPage:
    """What was typed for what is asked now; when all is known: what must be otherwise."""
    plan = Plan.of(draft.answers)
    if plan.next is Ask.PLACE or draft.answers.get("line") == "place":
        place, link = await place_in(turn, text, await team_of(turn, plan.team_id))
        kept: dict[str, str] = {Ask.PLACE: place, "link": link, "line": ""}
    else:
        said = text.strip()
        said = f"{said} uur" if plan.next is Ask.TIME and said.isdigit() else said
        kept = read_line(said, turn.today, plan.next)
        if Ask.KIND in kept:
            kept = _after_kind(Kind(kept[Ask.KIND])) | kept
        if Ask.DAY in kept:
            _ahead(turn, date.fromisoformat(kept[Ask.DAY]))
    return await _kept(turn, draft, kept | {"raw": with_raw(draft, message_id)})


async def place_in(turn: Turn, text: str, team: Team) -> tuple[str, str]:
    """A place and a link, as typed. The address of a place to meet stays; whatever leads to a person goes.

    The caller asked the policy.
    """
    place, link = read_place(text)
    masked = await turn.masked(place, team)
    return (place if set(masked.counts) <= _PLACES else masked.text), link


async def set_line(turn: Turn, draft: Draft, line: str) -> PlanPage:
    """Change what stands in the preview with one tap: how long it takes, or what becomes of it in holidays."""
    plan = Plan.of(draft.answers)
    if line == "minutes":
        longer = [minutes for minutes in MINUTES if minutes > plan.minutes]
        return await _kept(turn, draft, {"minutes": str(longer[0] if longer else MINUTES[0])})
    if line == "holiday":
        other = OnHoliday.MOVE if plan.on_holiday is OnHoliday.SKIP else OnHoliday.SKIP
        return await _kept(turn, draft, {"on_holiday": other.value})
    if line == "collect":
        more = [days for days in COLLECTED if days > plan.collect_days]
        return await _kept(turn, draft, {"collect": str(more[0] if more else COLLECTED[0])})
    if line == "later" and plan.rhythm is not None:
        return await _kept(turn, draft, {"later": str((plan.later + 1) % max(plan.rhythm.every, 2))})
    if line == "circle":
        circles = list(Circle)
        return await _kept(turn, draft, {"circle": circles[(circles.index(plan.circle) + 1) % len(circles)].value})
    if line != "place":
        raise Refused(Reason.STALE)
    return await _kept(turn, draft, {"line": "place"})


async def _kept(turn: Turn, draft: Draft, answers: dict[str, str]) -> PlanPage:
    stepped = draft.stepped(Step.TEXT, turn.now, **answers)  # whatever is asked can be typed too
    await drafts.save(turn.unit, stepped)
    return await shown(turn, stepped)


async def shown(turn: Turn, draft: Draft) -> PlanPage:
    """What is asked next, or all dates."""
    plan = Plan.of(draft.answers)
    if not plan.team_id:
        turn.require(Act.PLAN_MEETINGS)
        teams = elements.using(await coordinated(turn), Element.MEETINGS)
        return PlanPage(draft=draft, plan=plan, team=None, teams=tuple(teams))
    team = await team_of(turn, plan.team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    elements.needs(team, Element.MEETINGS)
    if plan.next is not None or plan.once:
        return PlanPage(draft=draft, plan=plan, team=team, days=_near(turn) if plan.next is Ask.DAY else ())
    until = _until(turn)
    slots = coming(plan.pattern(_first(turn, plan)), until, turn.world.recurrence, turn.world.calendar)
    if not any(slot.day is not None for slot in slots):
        raise Refused(Reason.NO_DATES)
    years = sorted({slot.slot.year for slot in slots})
    unknown = tuple(year for year in years if not turn.world.calendar.knows_school_holidays(year))
    return PlanPage(draft=draft, plan=plan, team=team, slots=tuple(slots), until=until, unknown=unknown)


def _first(turn: Turn, plan: Plan) -> date:
    return turn.today + timedelta(days=1, weeks=plan.later)


def _near(turn: Turn) -> tuple[date, ...]:
    """The coming days on which everybody works."""
    ahead = (turn.today + timedelta(days=number) for number in range(1, _AHEAD))
    free = turn.world.calendar
    return tuple(day for day in ahead if day.weekday() < _FRIDAY + 1 and not free.is_holiday(day, school=True))[:_NEAR]


def _until(turn: Turn) -> date:
    _, ends = school_year(turn.today + _NEXT_YEAR)
    return ends


async def keep(turn: Turn, draft: Draft) -> list[Meeting]:
    """They stand from now on, and who is invited hears of them."""
    plan = Plan.of(draft.answers)
    if plan.next is not None or plan.kind is None or plan.starts is None:
        raise Refused(Reason.STALE)
    team = await team_of(turn, plan.team_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    made = await _once(turn, plan, team) if plan.once else await planned.begin(turn, _series(turn, plan, team))
    await conversation.end(turn, draft)
    return made


def _series(turn: Turn, plan: Plan, team: Team) -> Series:
    if plan.kind is None or plan.starts is None:
        raise Refused(Reason.STALE)
    return Series(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        kind=plan.kind,
        circle=plan.circle,
        pattern=plan.pattern(_first(turn, plan)),
        starts=plan.starts,
        minutes=plan.minutes,
        planned_until=_until(turn),
        place=plan.place or "",
        link=plan.link,
        collect_days=plan.collect_days,
    )


async def _once(turn: Turn, plan: Plan, team: Team) -> list[Meeting]:
    if plan.kind is None or plan.starts is None or plan.day is None:
        raise Refused(Reason.STALE)
    one = Meeting(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        series_id=None,
        kind=plan.kind,
        circle=plan.circle,
        slot=plan.day,
        day=plan.day,
        starts=plan.starts,
        minutes=plan.minutes,
        place=plan.place or "",
        link=plan.link,
        collect_days=plan.collect_days,
    )
    if one.begins_at(turn.world.calendar.zone) <= turn.now:
        raise Refused(Reason.DAY_TAKEN)
    await meetings.add(turn.unit, one)
    await turn.note("plan_meeting", f"meeting:{one.id}", team.network_id)
    await meeting_changes.planned(turn, team, [one])
    return [one]
