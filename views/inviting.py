"""What does somebody read of meetings that stand, change or are off, in the chat and in a mail?"""

from domain.calendars import Appointment, Change, DatesErrand
from domain.meetings import Answer
from views.buttons.attending import AnswerMeeting, ShowWhoComes, SomebodyElse
from views.screen import Screen, Tap
from views.wording import Wording, clock, day

_LISTED = 5  # dates in the message; the file has all
_Rows = tuple[tuple[Tap, ...], ...]


def title(words: Wording, one: Appointment) -> str:
    """What a meeting is called: its kind, and whose it is."""
    return f"{words.word(one.kind)} {one.of}"


def when(one: Appointment) -> str:
    """ "di 1 dec, 15:00–16:30"."""
    return f"{day(one.day)}, {clock(one.starts)}–{clock(one.ends[1])}"


def answer_rows(words: Wording, meeting_id: str, answer: Answer, *, may_send: bool, leads: bool) -> _Rows:
    """Ik kom, Ik kom niet, Een ander komt; what was said is ticked. Who coordinates sees who comes."""
    rows = [
        (
            _said(words, meeting_id, Answer.YES, now=answer is Answer.YES),
            _said(words, meeting_id, Answer.NO, now=answer is Answer.NO),
        )
    ]
    more = []
    if may_send:
        label = words.label("come_other")
        other = words.label("chosen", what=label) if answer is Answer.INSTEAD else label
        more.append(Tap(other, SomebodyElse(meeting_id).pack()))
    if leads:
        more.append(Tap(words.label("who_comes"), ShowWhoComes(meeting_id).pack()))
    return (*rows, *((tuple(more),) if more else ()))


def _said(words: Wording, meeting_id: str, answer: Answer, *, now: bool) -> Tap:
    label = words.label("come_yes" if answer is Answer.YES else "come_no")
    return Tap(words.label("chosen", what=label) if now else label, AnswerMeeting(meeting_id, answer.value).pack())


def dates(words: Wording, e: DatesErrand) -> Screen:
    """Beside the file for a calendar."""
    first = e.appointments[0]
    values = {
        "e": e,
        "first": first,
        "title": title(words, first),
        "when": when(first),
        "was": f"{day(e.was[0])}, {clock(e.was[1])}" if e.was is not None else "",
        "at": clock(e.at) if e.at is not None else "",
        "lines": [when(one) for one in e.appointments[:_LISTED]],
        "more": max(0, len(e.appointments) - _LISTED),
        "one_place": len({(one.place, one.link) for one in e.appointments}) == 1,
        "titles": len({title(words, one) for one in e.appointments}),
    }
    part = "one" if len(e.appointments) == 1 else "many"
    html = words.html(f"inviting.{part}", **values)
    if e.change in (Change.OFF, Change.SPARED):
        return Screen(html=html)
    may_send = e.change not in (Change.INSTEAD, Change.POINT)
    return Screen(html=html, rows=answer_rows(words, first.meeting_id, e.answer, may_send=may_send, leads=e.leads))


def file_name(words: Wording, e: DatesErrand) -> str:
    """Letters and digits that every system takes."""
    first = e.appointments[0]
    name = title(words, first) if len(e.appointments) > 1 else f"{title(words, first)} {first.day.isoformat()}"
    bare = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in name.lower())
    return f"{'-'.join(bare.split())}.ics"


def subject(words: Wording, one: Appointment) -> str:
    """Above a mail."""
    return words.html("inviting.subject", one=one, title=title(words, one), when=when(one))


def letter(words: Wording, one: Appointment) -> str:
    """A mail: title, time and place, and no word more."""
    return words.html("inviting.letter", one=one, title=title(words, one), when=when(one))
