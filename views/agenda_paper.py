"""What stands on the agenda that is printed? One page, without names."""

from datetime import date, datetime, timedelta

from domain.agenda import MeetingAgenda, Point, PointKind
from domain.meetings import Meeting
from views import agenda_titles as titles
from views.paper import Form, Line, Paper, Printed, Section
from views.screen import Screen
from views.wording import Wording, clock, full_day, long_day

_TITLE = 150  # characters of a point, on a line of a page
_REFS = 12  # signals that are named below a point


def printed(words: Wording, agenda: MeetingAgenda, said: Screen) -> tuple[Printed, ...]:
    """As a PDF and as a Word file; `said` goes with the first."""
    if agenda.meeting is None:
        return ()
    made = _paper(words, agenda, agenda.meeting)
    name = words.label("paper_file", day=agenda.meeting.day.isoformat())
    return tuple(
        Printed(screen=screen, paper=made, name=name, form=form)
        for form, screen in ((Form.PDF, said), (Form.WORD, Screen(html="")))
    )


def _paper(words: Wording, agenda: MeetingAgenda, meeting: Meeting) -> Paper:
    sections = []
    if agenda.promised is not None:
        sections.append(Section(head="", lines=(Line(main=titles.promised(words, agenda)),)))
    numbered = enumerate(agenda.numbered, 1)
    talked = tuple(_line(words, point, f"{number}. ", minutes=True) for number, point in numbered)
    sections.append(Section(head=words.label("paper_discuss"), lines=talked))
    if agenda.formalities:
        agreed = tuple(_line(words, point, "", minutes=False) for point in agenda.formalities)
        sections.append(Section(head=words.label("paper_formalities"), lines=agreed))
    return Paper(
        title=words.label("paper_agenda", kind=words.word(meeting.kind).lower(), team=agenda.team.name),
        subtitle=_when(words, meeting),
        sections=tuple(sections),
        foot=words.label("paper_foot", day=full_day(agenda.today)),
    )


def _line(words: Wording, point: Point, number: str, *, minutes: bool) -> Line:
    # What nobody took up is named; of what somebody owes only how many there are.
    refs = [line.signal.ref for line in point.lines] if point.kind is PointKind.UNCLAIMED else []
    below = ", ".join(refs[:_REFS]) + (" …" if len(refs) > _REFS else "")
    side = words.label("paper_minutes", minutes=point.minutes) if minutes else ""
    return Line(main=f"{number}{titles.title(words, point, _TITLE)}", side=side, small=below)


def _when(words: Wording, meeting: Meeting) -> str:
    begins = datetime.combine(date.min, meeting.starts)
    ends = (begins + timedelta(minutes=meeting.minutes)).time()  # on the clock on the wall
    when = words.label("paper_time", day=long_day(meeting.day), begin=clock(meeting.starts), end=clock(ends))
    if meeting.link:
        return words.label("paper_online", when=when)
    return words.label("paper_place", when=when, place=meeting.place) if meeting.place else when
