"""What do the conversation cards look like, and a question that stands on an agenda?"""

from collections.abc import Sequence

from domain.agenda_points import AgendaPoint
from domain.conversations import Audience, Question, Subject
from domain.overviews import ConversationCard, PointPage, Proposed
from domain.people import Team
from views.buttons.lists import Open
from views.buttons.looking_up import FinishPoint, ProposePoint, ShowQuestion, ShowSubjects, TakeOffPoint
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def audiences(words: Wording) -> Screen:
    """For whom?"""
    taps = [Tap(words.word(audience), ShowSubjects(audience.value).pack()) for audience in Audience]
    return Screen(html=words.html("conversations.audiences"), rows=stacked(taps))


def subjects(words: Wording, audience: Audience) -> Screen:
    """The six subjects."""
    taps = [Tap(words.word(subject), ShowQuestion(audience.value, subject.value, 0).pack()) for subject in Subject]
    other = (Tap(words.label("back"), ShowSubjects().pack()),)
    html = words.html("conversations.subjects", audience=audience)
    return Screen(html=html, rows=(*stacked(taps), other))


def question(words: Wording, c: ConversationCard) -> Screen:
    """One question, with the next and the one before."""
    q = c.question
    turning = [(q.number - 1, "less")] * (q.number > 0) + [(q.number + 1, "next")] * (q.number + 1 < q.count)
    rows = stacked([Tap(words.label(label), _at(q, number).pack()) for number, label in turning], 2)
    if c.proposable:
        rows = (*rows, (Tap(words.label("propose_point"), ProposePoint(q.tag).pack()),))
    back = (Tap(words.label("subjects"), ShowSubjects(q.audience.value).pack()),)
    return Screen(html=words.html("conversations.question", q=q), rows=(*rows, back))


def teams(words: Wording, q: Question, choices: Sequence[Team]) -> Screen:
    """On whose agenda?"""
    taps = [Tap(team.name, ProposePoint(q.tag, team.id).pack()) for team in choices]
    back = (Tap(words.label("back"), _at(q, q.number).pack()),)
    return Screen(html=words.html("conversations.choose_team", q=q), rows=(*stacked(taps, 2), back))


def proposed(words: Wording, p: Proposed) -> Screen:
    """It stands on the agenda."""
    off = [Tap(words.label("off_agenda"), TakeOffPoint(p.point.id).pack())] if p.removable else []
    go_on = Tap(words.label("other_questions"), _at(p.question, p.question.number).pack())
    return Screen(html=words.html("conversations.proposed", p=p), rows=(*stacked(off), (go_on,)))


def point(words: Wording, p: PointPage) -> Screen:
    """A point by itself, for who coordinates."""
    taps = [
        Tap(words.label("finish_point"), FinishPoint(p.point.id).pack()),
        Tap(words.label("off_agenda"), TakeOffPoint(p.point.id).pack()),
    ]
    html = words.html("conversations.point", p=p)
    return Screen(html=html, rows=(*stacked(taps, 2), _agenda(words, p.team.id)), protected=True)


def finished(words: Wording, done: AgendaPoint) -> Screen:
    """They talked about it."""
    return Screen(html=words.html("conversations.finished"), rows=(_agenda(words, done.team_id),))


def taken_off(words: Wording) -> Screen:
    """It stands there no more."""
    return Screen(html=words.html("conversations.taken_off"))


def _agenda(words: Wording, team_id: str) -> tuple[Tap, ...]:
    return (Tap(words.label("agenda"), Open(what=f"agenda-{team_id}").pack()),)


def _at(q: Question, number: int) -> ShowQuestion:
    return ShowQuestion(q.audience.value, q.subject.value, number)
