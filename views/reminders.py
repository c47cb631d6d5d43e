"""What does somebody read who is reminded of a meeting, and how do they switch that off?"""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from domain.calendars import appointment
from domain.meetings import Answer
from domain.notices import HourBefore, MeetingDue
from domain.rhythm import Reminder, Rhythm
from views.buttons.agenda import ProposeFor
from views.buttons.attending import AnswerAmong, AnswerMeeting
from views.buttons.rhythm import SetRhythm, ShowRhythm
from views.inviting import title
from views.screen import Screen, Tap
from views.wording import Wording, clock, day

MOST = 2  # meetings in one ping; the others are on the calendar of who is reminded
_Rows = tuple[tuple[Tap, ...], ...]


def lines(words: Wording, due: Sequence[MeetingDue], today: date) -> list[Markup]:
    """A line for each, as it stands in a ping."""
    return [Markup(_line(words, each, today)) for each in due[:MOST]]  # noqa: S704 - a template escaped every value


def _line(words: Wording, due: MeetingDue, today: date) -> str:
    return words.html(
        f"reminders.{due.reminder.value}",
        due=due,
        title=_title(words, due),
        day=_when(words, due.meeting.day, today),
        at=clock(due.meeting.starts),
    )


def _title(words: Wording, due: MeetingDue) -> str:
    return title(words, appointment(due.meeting, due.of))


def _when(words: Wording, on: date, today: date) -> str:
    """Vandaag, Morgen, or the day; at the head of a line."""
    near = {today: words.label("today"), today + timedelta(days=1): words.label("tomorrow")}
    return near.get(on) or day(on).capitalize()


def rows(words: Wording, due: Sequence[MeetingDue], *, among: bool) -> _Rows:
    """Something to talk about; and Ik kom, or not, for who has not said. Of several, each with its day.

    `among`: the message asks other things too.
    """
    shown = due[:MOST]
    alone = len({each.meeting.id for each in shown}) == 1
    among = among or len(shown) > 1
    return tuple(row for each in shown for row in _rows_of(words, each, alone=alone, among=among))


def _rows_of(words: Wording, due: MeetingDue, *, alone: bool, among: bool) -> _Rows:
    if due.reminder is Reminder.COLLECT:
        return ((Tap(_label(words, "propose_something", due, alone=alone), ProposeFor(due.meeting.id).pack()),),)
    if due.answer is not Answer.ASKED:
        return ()
    button = AnswerAmong if among else AnswerMeeting
    return (
        tuple(
            Tap(_label(words, f"come_{said}", due, alone=alone), button(due.meeting.id, said).pack())
            for said in (Answer.YES.value, Answer.NO.value)
        ),
    )


def _label(words: Wording, name: str, due: MeetingDue, *, alone: bool) -> str:
    label = words.label(name)
    return label if alone else words.label("of_day", what=label, day=day(due.meeting.day))


def hour(words: Wording, n: HourBefore) -> Screen:
    """With the link."""
    html = words.html("reminders.hour", due=n.due, title=_title(words, n.due), at=clock(n.due.meeting.starts))
    return Screen(html=html)


def switches(words: Wording, chosen: Rhythm) -> Screen:
    """Which of them somebody wants; one tap each."""
    taps = []
    for reminder in Reminder:
        on = reminder not in chosen.silent
        label = words.label("day_on" if on else "day_off", day=words.word(reminder))
        taps.append((Tap(label, SetRhythm("meeting", f"{reminder.value}.{'off' if on else 'on'}").pack()),))
    back = Tap(words.label("back"), ShowRhythm("").pack())
    return Screen(html=words.html("reminders.silent"), rows=(*taps, (back,)))


def switch(words: Wording, chosen: Rhythm) -> Tap:
    """On the page of somebody's rhythm: how many are on."""
    on = len(Reminder) - len(chosen.silent)
    some = {0: "no_reminders", len(Reminder): "all_reminders"}.get(on, "some_reminders")
    value = words.label(some, count=on)
    return Tap(words.label("meeting_reminders", value=value), ShowRhythm("meeting").pack())
