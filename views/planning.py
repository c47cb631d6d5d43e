"""What do people see of meetings that are to come, and of planning them?"""

from collections.abc import Sequence
from datetime import date, time

from babel.dates import get_day_names

from domain.meeting_pages import Changed, Changing, MeetingLine, MeetingList, MeetingPage, PlanPage
from domain.meetings import Circle, Kind, Meeting
from domain.planning import Ask, Plan, Rhythm, rhythms_of
from domain.series import OnHoliday, Pattern, Repeat
from views import agenda, attending, walking
from views.buttons.planning import (
    ApplyChange,
    AskCallOff,
    CallOff,
    ChooseDay,
    ChoosePlan,
    KeepPlan,
    MeetElsewhere,
    MoveMeeting,
    NewMeeting,
    SetPlan,
    ShowMeeting,
    ShowMeetings,
)
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, clock, day

_PAGE = 6  # meetings on a phone's screen
_DATES = 12
_FOR = {
    Circle.TEAM: "plan_for_team",
    Circle.TEAMS: "plan_for_teams",
    Circle.COORDINATORS: "plan_for_coordinators",
}
_TIMES = ("09:00", "10:00", "13:00", "14:00", "15:00", "15:30", "16:00", "19:30")


def when(meeting: Meeting) -> str:
    """Such as "di 1 dec 15:00"."""
    return f"{day(meeting.day)} {clock(meeting.starts)}"


def listed(words: Wording, found: MeetingList, page: int = 0) -> Screen:
    """The meetings that are to come."""
    pages = max(1, -(-len(found.lines) // _PAGE))
    page = min(page, pages - 1)
    shown = found.lines[page * _PAGE : (page + 1) * _PAGE]
    now = {each.meeting.id: each for each in found.now}
    html = words.html("planning.list", l=found, shown=shown, now=now, when=when, page=page, pages=pages)
    taps = [Tap(_short(words, found, line), ShowMeeting(line.meeting.id).pack()) for line in shown]
    turning = [(page - 1, "less")] * (page > 0) + [(page + 1, "more")] * (page + 1 < pages)
    pager = [Tap(words.label(label), ShowMeetings(to).pack()) for to, label in turning]
    new = (Tap(words.label("meeting_new"), NewMeeting().pack()),) if found.plans else ()
    begin = walking.first_rows(words, found.now)
    rows = (*begin, *stacked(taps, 2), *stacked(pager, 2), (*new, *walking.records_row(words)))
    # Besluiten come in its place, and a message that can be forwarded stays so when it is edited.
    return Screen(html=html, rows=rows, protected=True)


def _short(words: Wording, found: MeetingList, line: MeetingLine) -> str:
    named = words.label("meeting_of_team", when=when(line.meeting), team=line.team.name)
    return named if found.several else when(line.meeting)


def meeting_page(words: Wording, p: MeetingPage) -> Screen:
    """One meeting."""
    rows = _changes(words, p) if p.coordinates and p.meeting.opened_at is None and p.meeting.standing else ()
    comes = attending.rows(words, p.who)
    back = (Tap(words.label("meetings"), ShowMeetings().pack()),)
    html = words.html("planning.page", p=p, when=when(p.meeting), rhythm=_rhythm_of(words, p))
    talk = agenda.rows(words, p.meeting) if p.coordinates else ((agenda.propose(words, p.meeting.id),),)
    talk = talk if p.meeting.standing else ()
    return Screen(html=html, rows=(*comes, *talk, *rows, back))


def _changes(words: Wording, p: MeetingPage) -> tuple[tuple[Tap, ...], ...]:
    one = p.meeting.id
    first = (
        Tap(words.label("meeting_move"), MoveMeeting(one).pack()),
        Tap(words.label("meeting_elsewhere"), MeetElsewhere(one).pack()),
    )
    off = Tap(
        words.label("meeting_off"), MoveMeeting(one).pack() if p.meeting.always_goes_on else AskCallOff(one).pack()
    )
    end = [Tap(words.label("series_end"), AskCallOff(one, 1).pack())] if p.series is not None else []
    return (first, (off, *end))


def _rhythm_of(words: Wording, p: MeetingPage) -> str:
    return _pattern(words, p.series.pattern) if p.series is not None else ""


def _pattern(words: Wording, pattern: Pattern) -> str:
    """Such as "elke 6 weken, op dinsdag" or "elke 2e dinsdag van de maand"."""
    rhythm = Rhythm(repeat=pattern.repeat, every=pattern.every, nth=pattern.nth)
    if pattern.repeat is Repeat.MONTHS:
        return _rhythm(words, rhythm, _weekday(pattern.weekday))
    return words.label("rhythm_on", rhythm=_rhythm(words, rhythm), weekday=_weekday(pattern.weekday))


def _rhythm(words: Wording, rhythm: Rhythm, weekday: str = "") -> str:
    match rhythm.repeat:
        case None:
            return words.label("rhythm_once")
        case Repeat.WEEKS:
            return words.label("rhythm_week") if rhythm.every == 1 else words.label("rhythm_weeks", every=rhythm.every)
        case Repeat.MONTHS:
            nth = f"{words.label(_NTH[rhythm.nth])} {weekday}".strip()
            monthly = "rhythm_month_on" if weekday else "rhythm_month"
            label = {1: monthly, 3: "rhythm_quarter"}.get(rhythm.every, "rhythm_months")
            return words.label(label, nth=nth, every=rhythm.every)
        case Repeat.SCHOOL_YEAR:
            return words.label("rhythm_year", every=rhythm.every)
        case Repeat.SCHOOL_START:
            return words.label("rhythm_start")
        case Repeat.SCHOOL_END:
            return words.label("rhythm_end")


_NTH = {1: "nth_1", 2: "nth_2", 3: "nth_3", 4: "nth_4", -1: "nth_last"}


def _weekday(number: int) -> str:
    return str(get_day_names("wide", locale="nl")[number])


# --- planning


def plan(words: Wording, p: PlanPage) -> Screen:
    """What is asked next; when all is known, what will stand."""
    asked = Ask.PLACE if p.draft.answers.get("line") == "place" else p.plan.next
    if asked is None:
        return _preview(words, p)
    html = words.html("planning.ask", p=p, ask=asked.value, so_far=_so_far(words, p.plan))
    return Screen(html=html, rows=(*_choices(words, p, asked), (stop(words, p.draft),)))


def _so_far(words: Wording, plan: Plan) -> str:
    parts = [words.word(plan.kind)] if plan.kind is not None else []
    parts += [_rhythm(words, plan.rhythm)] if plan.rhythm is not None else []
    parts += [_weekday(plan.weekday)] if plan.weekday is not None else []
    parts += [day(plan.day)] if plan.day is not None else []
    parts += [clock(plan.starts)] if plan.starts is not None else []
    return " · ".join(parts)


def _choices(words: Wording, p: PlanPage, asked: Ask) -> tuple[tuple[Tap, ...], ...]:
    def tap(label: str, value: str) -> Tap:
        return Tap(label, ChoosePlan(p.draft.id, asked.value, value).pack())

    match asked:
        case Ask.TEAM:
            return stacked([tap(team.name, team.id) for team in p.teams])
        case Ask.KIND:
            return stacked([tap(words.word(kind), kind.value) for kind in Kind], 2)
        case Ask.RHYTHM:
            rhythms = rhythms_of(p.plan.kind or Kind.KERNTEAM)
            return stacked([tap(_rhythm(words, rhythm).capitalize(), rhythm.packed) for rhythm in rhythms], 2)
        case Ask.WEEKDAY:
            return stacked([tap(_weekday(number).capitalize(), str(number)) for number in range(5)], 3)
        case Ask.TIME:
            return stacked([tap(at.removeprefix("0"), at.replace(":", ".")) for at in _TIMES], 4)
        case Ask.PLACE:
            return ((tap(words.label("no_place"), ""),),)
        case Ask.DAY:
            return stacked([tap(day(each), each.isoformat()) for each in p.days], 3)


def _preview(words: Wording, p: PlanPage) -> Screen:
    held = [slot for slot in p.slots if slot.day is not None]
    html = words.html(
        "planning.preview",
        p=p,
        kind=words.word(p.plan.kind) if p.plan.kind is not None else "",
        rhythm="" if p.plan.once else _pattern(words, p.plan.pattern(p.slots[0].slot)),
        dates=p.slots[:_DATES],
        left=len(p.slots) - _DATES,
        count=len(held),
        starts=clock(p.plan.starts) if p.plan.starts is not None else "",
    )
    draft = p.draft

    def change(label: str, line: str) -> Tap:
        return Tap(label, SetPlan(draft.id, line).pack())

    lines = [change(words.label("plan_minutes", minutes=p.plan.minutes), "minutes")]
    if not p.plan.once:
        skips = p.plan.on_holiday is OnHoliday.SKIP
        lines.append(change(words.label("plan_skip" if skips else "plan_move"), "holiday"))
        if p.plan.rhythm is not None and p.plan.rhythm.repeat is Repeat.WEEKS and p.plan.rhythm.every > 1:
            lines.append(change(words.label("plan_later", day=day(p.slots[0].slot)), "later"))
    lines += [
        change(words.label("plan_place"), "place"),
        change(words.label("plan_collect", days=p.plan.collect_days), "collect"),
        change(words.label(_FOR[p.plan.circle]), "circle"),
    ]
    keep = Tap(words.label("plan_keep"), KeepPlan(draft.id, draft.version).pack())
    return Screen(html=html, rows=((keep,), *stacked(lines, 2), (stop(words, draft),)))


def kept(words: Wording, made: Sequence[Meeting]) -> Screen:
    """They stand."""
    rows = ((Tap(words.label("meetings"), ShowMeetings().pack()),),)
    return Screen(html=words.html("planning.kept", made=made, when=when), rows=rows)


# --- changing


def changing(words: Wording, c: Changing) -> Screen:
    """Which day or place; when that is known, for which meetings it holds."""
    what = c.draft.answers["what"]
    chosen = "day" in c.draft.answers if what == "move" else "place" in c.draft.answers
    if chosen:
        return _sure(words, c)
    taps = [Tap(day(each), ChooseDay(c.draft.id, each.isoformat()).pack()) for each in c.days]
    html = words.html("planning.changing", c=c, what=what, when=when(c.page.meeting))
    rows = stacked(taps, 3) if what == "move" else ()
    return Screen(html=html, rows=(*rows, (stop(words, c.draft),)))


def _sure(words: Wording, c: Changing) -> Screen:
    version = c.draft.version
    after = ", ".join(day(each) for each in c.after[:_DATES])
    after += words.label("and_more", count=len(c.after) - _DATES) if len(c.after) > _DATES else ""
    html = words.html("planning.sure", c=c, when=when(c.page.meeting), new=_new(c), after=after)
    one = Tap(
        words.label("this_one" if c.page.series is not None else "change_it"),
        ApplyChange(c.draft.id, 0, version).pack(),
    )
    onward = [Tap(words.label("from_here"), ApplyChange(c.draft.id, 1, version).pack())] if c.page.series else []
    return Screen(html=html, rows=((one, *onward), (stop(words, c.draft),)))


def _new(c: Changing) -> str:
    answers = c.draft.answers
    if answers["what"] == "place":
        return " ".join(part for part in (answers["place"], answers["link"]) if part)
    return f"{day(date.fromisoformat(answers['day']))} {clock(time.fromisoformat(answers['starts']))}"


def changed(words: Wording, c: Changed) -> Screen:
    """What became of it."""
    rows = ((Tap(words.label("meetings"), ShowMeetings().pack()),),)
    return Screen(html=words.html("planning.changed", c=c, when=when), rows=rows)


def ask_call_off(words: Wording, p: MeetingPage, *, onward: bool) -> Screen:
    """Is that so?"""
    yes = Tap(words.label("series_end_yes" if onward else "meeting_off_yes"), CallOff(p.meeting.id, int(onward)).pack())
    no = Tap(words.label("let_it_stand"), ShowMeeting(p.meeting.id).pack())
    html = words.html("planning.ask_call_off", p=p, when=when(p.meeting), onward=onward)
    return Screen(html=html, rows=((yes,), (no,)))
