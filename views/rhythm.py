"""What does somebody see of when they work, when they hear the bot, and who stands in for them?"""

from datetime import time

from babel.dates import get_day_names

from domain.drafts import Draft
from domain.notices import StandInAnswered, StandInAsked, StandInEnds
from domain.overviews import RhythmPage, StandIn
from domain.people import Person
from domain.rhythm import Away, Hours, Rhythm
from views import reminders
from views.buttons.rhythm import AnswerStandIn, AskStandIn, SetRhythm, ShowRhythm, TypeRhythm
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, clock

_NAMES = {number: name.strip(".") for number, name in sorted(get_day_names("abbreviated", locale="nl").items())}
_TIMES = ((7, 12), (12, 17), (17, 22))  # from which hour until which, page by page; each half hour
_MATES = 8  # on a page
_Rows = tuple[tuple[Tap, ...], ...]


def page(words: Wording, r: RhythmPage) -> Screen:
    """What holds now; each line is one tap to change."""
    chosen = r.rhythm

    rows = [
        (Tap(words.label("ping_at", at=clock(chosen.ping_at)), ShowRhythm("time", _page_of(chosen.ping_at)).pack()),),
        (
            Tap(words.label("work_days", days=days(chosen)), ShowRhythm("days").pack()),
            Tap(words.label("work_hours", hours=hours(chosen)), ShowRhythm("hours").pack()),
        ),
        *_away_rows(words, r),
        (reminders.switch(words, chosen),),
        (
            _switch(
                words.label("weekly", value=words.label("on" if chosen.weekly else "off")), "weekly", now=chosen.weekly
            ),
        ),
        (
            _switch(
                words.label("alarms", value=words.label("yes" if chosen.alarms_always else "no")),
                "alarms",
                now=chosen.alarms_always,
            ),
        ),
    ]
    html = words.html("rhythm.page", r=r, days=days(chosen), at=clock(chosen.ping_at), hours=_spoken(chosen))
    return Screen(html=html, rows=tuple(rows))


def _away_rows(words: Wording, r: RhythmPage) -> _Rows:
    until = Tap(words.label("away"), ShowRhythm("away").pack())
    if not r.away:
        return ((until,),)
    back = back_at_work(words, r)
    mate = Tap(words.label("choose_mate"), ShowRhythm("mates").pack())
    return ((back,), (until,) if r.substitute else (until, mate))


def back_at_work(words: Wording, r: RhythmPage) -> Tap:
    """Ik ben er weer, or not free after all."""
    return Tap(words.label("not_away" if r.begins else "back_at_work"), SetRhythm("away", "back").pack())


def _switch(label: str, line: str, *, now: bool) -> Tap:
    return Tap(label, SetRhythm(line, "off" if now else "on").pack())


def days(chosen: Rhythm) -> str:
    """Days of work in short: "ma–vr", "ma di do"."""
    worked = sorted(chosen.days)
    if len(worked) > 2 and worked == list(range(worked[0], worked[-1] + 1)):
        return f"{_NAMES[worked[0]]}–{_NAMES[worked[-1]]}"
    return " ".join(_NAMES[number] for number in worked)


def hours(chosen: Rhythm) -> str:
    """Hours of work in short: "8:00–18:00"."""
    return f"{clock(chosen.works_from)}–{clock(chosen.works_until)}"


def _spoken(chosen: Rhythm) -> tuple[str, str]:
    return clock(chosen.works_from), clock(chosen.works_until)


def _page_of(at: time) -> int:
    return next((number for number, (_, until) in enumerate(_TIMES) if at.hour < until), len(_TIMES) - 1)


def choose_time(words: Wording, number: int) -> Screen:
    """When to be reminded."""
    number = min(max(number, 0), len(_TIMES) - 1)
    begins, ends = _TIMES[number]
    half_hours = [time(hour, minute) for hour in range(begins, ends) for minute in (0, 30)]
    if number == len(_TIMES) - 1:
        half_hours.append(time(ends))
    taps = [Tap(clock(at), SetRhythm("time", at.strftime("%H%M")).pack()) for at in half_hours]
    other = Tap(words.label("other_time"), TypeRhythm("time").pack())
    rows = (*stacked(taps, 4), *_pager(words, "time", number, len(_TIMES)), (other, _back(words)))
    return Screen(html=words.html("rhythm.choose_time"), rows=rows)


def choose_days(words: Wording, r: RhythmPage) -> Screen:
    """On which days; each is put on or off."""
    taps = []
    for number, name in _NAMES.items():
        worked = number in r.rhythm.days
        label = words.label("day_on", day=name) if worked else words.label("day_off", day=name)
        taps.append(Tap(label, SetRhythm("day", f"{number}{'off' if worked else 'on'}").pack()))
    html = words.html("rhythm.choose_days", days=days(r.rhythm))
    return Screen(html=html, rows=(*stacked(taps, 4), (_back(words),)))


def choose_hours(words: Wording) -> Screen:
    """From when until when."""
    taps = [Tap(words.word(each), SetRhythm("hours", each.value).pack()) for each in Hours]
    other = Tap(words.label("other_hours"), TypeRhythm("hours").pack())
    return Screen(html=words.html("rhythm.choose_hours"), rows=(*stacked(taps, 2), (other, _back(words))))


def choose_away(words: Wording) -> Screen:
    """Up to and including which day."""
    return Screen(html=words.html("rhythm.choose_away"), rows=away_rows(words))


def away_rows(words: Wording, *, back: bool = True) -> _Rows:
    """The days that can be chosen, or typed."""
    taps = [Tap(words.word(each), SetRhythm("away", each.value).pack()) for each in Away]
    other = Tap(words.label("other_day"), TypeRhythm("away").pack())
    return (*stacked(taps, 2), (other, _back(words)) if back else (other,))


def typing(words: Wording, draft: Draft) -> Screen:
    """Waiting for a typed line."""
    return Screen(html=words.html(f"rhythm.type_{draft.answers['line']}"), rows=((stop(words, draft),),))


def gone(words: Wording, r: RhythmPage, mates: list[Person], number: int = 0) -> Screen:
    """Free, and whether somebody should get the pings meanwhile."""
    html = words.html("rhythm.gone", r=r, mates=bool(mates))
    if not mates or r.substitute:
        return Screen(html=html, rows=((_back(words),),))
    pages = -(-len(mates) // _MATES)
    number = min(max(number, 0), pages - 1)
    shown = mates[number * _MATES : (number + 1) * _MATES]
    taps = [Tap(mate.name, AskStandIn(mate.id).pack()) for mate in shown]
    no = Tap(words.label("no_mate"), ShowRhythm("").pack())
    return Screen(html=html, rows=(*stacked(taps, 2), *_pager(words, "mates", number, pages), (no,)))


def asked(words: Wording, s: StandIn) -> Screen:
    """A teammate was asked."""
    return Screen(html=words.html("rhythm.asked", s=s), rows=((_back(words),),))


def answered(words: Wording, s: StandIn) -> Screen:
    """Thanks, or no matter."""
    return Screen(html=words.html("rhythm.answered", s=s))


def told(words: Wording, n: StandInAsked | StandInAnswered | StandInEnds) -> Screen:
    """Will you stand in? Somebody does, or does not. It is over."""
    match n:
        case StandInAsked():
            row = (
                Tap(words.label("stand_in_yes"), AnswerStandIn(n.request_id, "yes").pack()),
                Tap(words.label("stand_in_no"), AnswerStandIn(n.request_id, "no").pack()),
            )
            return Screen(html=words.html("rhythm.stand_in_asked", n=n), rows=(row,))
        case StandInAnswered():
            mates = Tap(words.label("choose_mate"), ShowRhythm("mates").pack())
            return Screen(html=words.html("rhythm.stand_in_answered", n=n), rows=() if n.yes else ((mates,),))
        case StandInEnds():
            return Screen(html=words.html("rhythm.stand_in_ends", n=n))


def _back(words: Wording) -> Tap:
    return Tap(words.label("back"), ShowRhythm("").pack())


def _pager(words: Wording, part: str, number: int, pages: int) -> _Rows:
    taps = []
    if number > 0:
        taps.append(Tap(words.label("less"), ShowRhythm(part, number - 1).pack()))
    if number + 1 < pages:
        taps.append(Tap(words.label("more"), ShowRhythm(part, number + 1).pack()))
    return (tuple(taps),) if taps else ()
