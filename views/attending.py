"""What does somebody see of who comes to a meeting, and of who was there?"""

from collections.abc import Callable

from domain.attending import Comer, Instead, WhoComes
from domain.calendars import appointment
from domain.drafts import Draft
from domain.meetings import Answer, MeetingStatus
from domain.notices import InsteadAnswered, MailRefused, PresenceAsked
from views.buttons.attending import (
    InviteInstead,
    KeepPresence,
    SendInstead,
    ShowPresence,
    ShowWhoComes,
    SomebodyElse,
    TapPresence,
)
from views.buttons.profile import ShowProfile
from views.inviting import answer_rows, title, when
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_PEOPLE = 10  # lines on a page; a message must fit a phone
_TAPS = 8  # people behind buttons
_ORDER = (Answer.YES, Answer.INSTEAD, Answer.ASKED, Answer.NO)
_Rows = tuple[tuple[Tap, ...], ...]


def rows(words: Wording, p: WhoComes) -> _Rows:
    """For the page of a meeting: Ik kom, Ik kom niet, Een ander komt; and for who coordinates, who comes and was."""
    found: list[tuple[Tap, ...]] = []
    if p.open:
        found += answer_rows(words, p.meeting.id, p.mine.answer, may_send=p.plain, leads=p.leads)
    elif p.leads and p.meeting.status is not MeetingStatus.CANCELLED:
        found.append((Tap(words.label("who_comes"), ShowWhoComes(p.meeting.id).pack()),))
    return tuple(found)


def presence_row(words: Wording, p: WhoComes) -> tuple[Tap, ...]:
    """Wie was er?"""
    return (Tap(words.label("who_was_there"), ShowPresence(p.meeting.id).pack()),)


def mine(words: Wording, p: WhoComes) -> Screen:
    """What one said oneself, under what it is about."""
    one = appointment(p.meeting, p.of)
    html = words.html("attending.mine", p=p, one=one, title=title(words, one), when=when(one))
    return Screen(html=html, rows=rows(words, p))


def page(words: Wording, p: WhoComes, number: int = 0) -> Screen:
    """Who comes: for who coordinates by name, for others how many."""
    one = appointment(p.meeting, p.of)
    shown = sorted(p.comers, key=lambda comer: (_ORDER.index(comer.answer), comer.name.lower()))
    pages = max(1, -(-len(shown) // _PEOPLE))
    number = min(max(number, 0), pages - 1)
    part = shown[number * _PEOPLE : (number + 1) * _PEOPLE]
    turns = _turning(words, number, pages, lambda to: ShowWhoComes(p.meeting.id, to).pack())
    html = words.html("attending.page", p=p, comers=part, title=title(words, one), when=when(one))
    below = (presence_row(words, p),) if p.leads and p.meeting.status is not MeetingStatus.PLANNED else ()
    return Screen(html=html, rows=(*turns, *below, *rows(words, p)), protected=True)


def instead(words: Wording, i: Instead, number: int = 0) -> Screen:
    """Who comes in my place?"""
    one = appointment(i.meeting, i.of)
    pages = max(1, -(-len(i.colleagues) // _TAPS))
    number = min(max(number, 0), pages - 1)
    people = i.colleagues[number * _TAPS : (number + 1) * _TAPS]
    taps = [Tap(person.name, SendInstead(i.meeting.id, person.id).pack()) for person in people]
    turns = _turning(words, number, pages, lambda to: SomebodyElse(i.meeting.id, to).pack())
    new = [Tap(words.label("come_newcomer"), InviteInstead(i.meeting.id).pack())] if i.team is not None else []
    html = words.html("attending.instead", i=i, title=title(words, one), when=when(one))
    return Screen(html=html, rows=(*stacked(taps, 2), *turns, *stacked(new)))


def ask_name(words: Wording, p: WhoComes, draft: Draft) -> Screen:
    """Waiting for the name of who comes instead."""
    one = appointment(p.meeting, p.of)
    html = words.html("attending.ask_name", title=title(words, one), when=when(one))
    return Screen(html=html, rows=((stop(words, draft),),))


def presence(words: Wording, p: WhoComes, number: int = 0) -> Screen:
    """Who was there? Ticked is who said yes, or who was there; a tap changes one."""
    one = appointment(p.meeting, p.of)
    pages = max(1, -(-len(p.comers) // _TAPS))
    number = min(max(number, 0), pages - 1)
    taps = [_ticked(words, p, comer, number) for comer in p.comers[number * _TAPS : (number + 1) * _TAPS]]
    turns = _turning(words, number, pages, lambda to: ShowPresence(p.meeting.id, to).pack())
    noted = all(comer.was_there is not None for comer in p.comers)
    keep = () if noted else ((Tap(words.label("presence_right"), KeepPresence(p.meeting.id).pack()),),)
    there = sum(1 for comer in p.comers if comer.ticked)
    html = words.html("attending.presence", p=p, there=there, noted=noted, title=title(words, one), when=when(one))
    return Screen(html=html, rows=(*stacked(taps, 2), *turns, *keep), protected=True)


def _ticked(words: Wording, p: WhoComes, comer: Comer, number: int) -> Tap:
    label = words.label("chosen" if comer.ticked else "not_chosen", what=comer.name)
    return Tap(label, TapPresence(p.meeting.id, comer.person_id, number).pack())


def told(words: Wording, n: InsteadAnswered | PresenceAsked | MailRefused) -> Screen:
    """Whether somebody comes instead; who was there; no more mail."""
    match n:
        case PresenceAsked():
            return presence(words, n.page)
        case MailRefused():
            look = Tap(words.label("my_profile"), ShowProfile("mail").pack())
            return Screen(html=words.html("attending.mail_refused"), rows=((look,),))
        case InsteadAnswered():
            one = appointment(n.meeting, n.of)
            html = words.html("attending.instead_answered", n=n, title=title(words, one), when=when(one))
            if n.yes:
                return Screen(html=html)
            return Screen(html=html, rows=answer_rows(words, one.meeting_id, Answer.ASKED, may_send=True, leads=False))


def _turning(words: Wording, number: int, pages: int, to: Callable[[int], str]) -> _Rows:
    turning = [(number - 1, "less")] * (number > 0) + [(number + 1, "more")] * (number + 1 < pages)
    return stacked([Tap(words.label(label), to(page)) for page, label in turning], 2)
