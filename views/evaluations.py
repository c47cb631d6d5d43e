"""What do people see of how it went: a question, what came of it, and what will change?"""

import json
from collections.abc import Sequence

from domain.drafts import Draft
from domain.evaluation_pages import Answered, Asked, EvaluationList, Line, PromisePreview, Rating, Remark, Results
from domain.evaluations import QUESTIONS, UNKNOWN, About, Result, Tally, highest
from domain.notices import EvaluationDue, EvaluationTold
from domain.people import Team
from domain.series import school_year
from views import doubting
from views.buttons.actions import NewAction
from views.buttons.evaluations import (
    Answer,
    AskAbout,
    AskPromise,
    AskRemark,
    AskWhat,
    BeginYear,
    KeepPromise,
    Look,
    Rate,
    SendRemark,
    SendYear,
    ShowEvaluations,
    ShowResults,
    ShowTeam,
)
from views.chart import Bar, Chart, Part
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.sheet import Drawing
from views.wording import Wording, day, full_day, number

_PAGE = 6  # lines on a phone's screen
_CASES = 8
_REMARKS = 4  # more stand under the picture
_MOST = 2  # questions in what somebody is reminded of
_USEFUL = {3: "useful_3", 2: "useful_2", 1: "useful_1"}
_RATE = {5: "rate_5", 4: "rate_4", 3: "rate_3", 2: "rate_2", 1: "rate_1", UNKNOWN: "rate_0"}
_SAID = {
    About.YEAR: {5: "rate_5_said", 4: "rate_4_said", 3: "rate_3_said", 2: "rate_2_said", 1: "rate_1_said"},
    About.MEETING: {3: "useful_3_said", 2: "useful_2_said", 1: "useful_1_said"},
}


def name(words: Wording, line: Line) -> str:
    """What it is about, in a few words."""
    one = line.evaluation
    if one.about is About.MEETING and line.meeting is not None:
        return words.label("evaluation_meeting", day=day(line.meeting.day))
    if one.about is About.CASE and line.signal is not None:
        return words.label("evaluation_case", ref=line.signal.ref, theme=words.theme(line.signal))
    if one.about is About.YEAR:
        begins, ends = school_year(one.asked_on)
        return words.label("evaluation_year", begins=begins.year, ends=ends.year)
    return words.label("evaluation_event", day=day(one.asked_on))


# --- being asked


def due_line(words: Wording, due: EvaluationDue) -> str:
    """One line among what somebody is reminded of."""
    about = due.line.evaluation.about
    named = words.label("evaluation_of_team", what=name(words, due.line), team=due.line.team.name)
    return words.html("evaluations.due", name=named, short=about is not About.YEAR, question=_question(words, about))


def due_rows(words: Wording, due: Sequence[EvaluationDue]) -> tuple[tuple[Tap, ...], ...]:
    """One question is answered at once; of several each is looked at."""
    shown = due[:_MOST]
    if len(shown) == 1 and shown[0].line.evaluation.about is not About.YEAR:
        return (_short_taps(words, shown[0].line),)
    return tuple((_look(words, each.line),) for each in shown)


def _look(words: Wording, line: Line) -> Tap:
    one = line.evaluation
    button = BeginYear(one.id).pack() if one.about is About.YEAR else Look(one.id).pack()
    return Tap(words.label("evaluation_look", what=name(words, line)), button)


def _short_taps(words: Wording, line: Line) -> tuple[Tap, ...]:
    return tuple(Tap(words.label(label), Answer(line.evaluation.id, value).pack()) for value, label in _USEFUL.items())


def _question(words: Wording, about: About) -> str:
    return words.word(QUESTIONS[about][0])


def asked(words: Wording, a: Asked) -> Screen:
    """One question."""
    about = a.line.evaluation.about
    html = words.html("evaluations.asked", name=name(words, a.line), question=_question(words, about))
    return Screen(html=html, rows=(_short_taps(words, a.line),))


def rating(words: Wording, r: Rating) -> Screen:
    """The next question about the school year; when all are answered: all of them, to be sent."""
    if r.asked is None:
        return _rated(words, r)
    about, question = r.line.evaluation.about, r.asked
    html = words.html(
        "evaluations.rating",
        name=name(words, r.line),
        r=r,
        of=len(QUESTIONS[about]),
        question=words.word(question),
    )

    def tap(value: int) -> Tap:
        return Tap(words.label(_RATE[value]), Rate(r.draft.id, question.value, value).pack())

    rows = (*stacked([tap(value) for value in range(highest(about), 0, -1)], 2), (tap(UNKNOWN),))
    return Screen(html=html, rows=(*rows, (stop(words, r.draft),)))


def _rated(words: Wording, r: Rating) -> Screen:
    answers = [(words.word(question), words.label(_RATE[value]).lower()) for question, value in r.given.items()]
    html = words.html("evaluations.rated", name=name(words, r.line), answers=answers)
    send = Tap(words.label("send"), SendYear(r.draft.id, r.draft.version).pack())
    return Screen(html=html, rows=((send, stop(words, r.draft)),))


def answered(words: Wording, a: Answered) -> Screen:
    """Thanks; and one line, for who wants."""
    more = Tap(words.label("evaluation_more"), AskRemark(a.draft.id).pack())
    return Screen(html=words.html("evaluations.answered"), rows=((more,),))


def ask_remark(words: Wording, draft: Draft) -> Screen:
    """One line."""
    return Screen(html=words.html("evaluations.ask_remark"), rows=((stop(words, draft),),))


def remark(words: Wording, r: Remark) -> Screen:
    """The line before it is sent."""
    return _own_words(
        words, r.draft, "remark", Tap(words.label("send"), SendRemark(r.draft.id, r.draft.version).pack())
    )


def remark_sent(words: Wording) -> Screen:
    """It lies there."""
    return Screen(html=words.html("evaluations.remark_sent"))


def _own_words(words: Wording, draft: Draft, block: str, keep: Tap) -> Screen:
    removed = json.loads(draft.answers["removed"])
    html = words.html(f"evaluations.{block}", text=draft.answers["text"], removed=removed)
    shown = Screen(html=html, rows=((keep, stop(words, draft)),), protected=True)
    return doubting.settled(words, draft, shown)


# --- for who coordinates


def choose(words: Wording, teams: Sequence[Team]) -> Screen:
    """Of which team?"""
    taps = [Tap(team.name, ShowEvaluations(team.id).pack()) for team in teams]
    return Screen(html=words.html("evaluations.choose"), rows=stacked(taps))


def listed(words: Wording, found: EvaluationList, page: int = 0) -> Screen:
    """The evaluations of a team."""
    pages = max(1, -(-len(found.lines) // _PAGE))
    page = min(page, pages - 1)
    lines = found.lines[page * _PAGE : (page + 1) * _PAGE]
    shown = [(name(words, line), _state(words, result)) for line, result in lines]
    html = words.html("evaluations.list", l=found, shown=shown, page=page, pages=pages)
    taps = [Tap(name(words, line), ShowResults(line.evaluation.id).pack()) for line, _ in lines]
    turning = [(page - 1, "less")] * (page > 0) + [(page + 1, "more")] * (page + 1 < pages)
    pager = [Tap(words.label(label), ShowEvaluations(found.team.id, to).pack()) for to, label in turning]
    new = (Tap(words.label("evaluation_new"), AskWhat(found.team.id).pack()),)
    return Screen(html=html, rows=(*stacked(taps, 2), *stacked(pager, 2), new))


def _state(words: Wording, result: Result) -> str:
    if result.evaluation.open:
        return words.label("evaluation_open", answered=result.answered, asked=result.asked)
    if not result.told:
        return words.label("evaluation_few")
    return words.label("evaluation_done", answered=result.answered)


def what(words: Wording, found: EvaluationList) -> Screen:
    """About what can be asked?"""

    def about(about: About, label: str) -> Tap:
        return Tap(words.label(label), AskAbout(found.team.id, about.value).pack())

    taps = [] if found.year_asked else [about(About.YEAR, "evaluation_ask_year")]
    taps += [] if found.event_asked else [about(About.EVENT, "evaluation_ask_event")]
    taps += [
        Tap(
            words.label("evaluation_case", ref=signal.ref, theme=words.theme(signal)),
            AskAbout(found.team.id, About.CASE.value, signal.id).pack(),
        )
        for signal in found.cases[:_CASES]
    ]
    back = (Tap(words.label("back"), ShowEvaluations(found.team.id).pack()),)
    return Screen(html=words.html("evaluations.what", l=found), rows=(*stacked(taps), back))


def sure(words: Wording, found: EvaluationList, about: About, subject_id: str) -> Screen:
    """What everybody will read, before it is asked."""
    case = next((signal for signal in found.cases if signal.id == subject_id), None)
    what = words.label("evaluation_case", ref=case.ref, theme=words.theme(case)) if case is not None else ""
    html = words.html("evaluations.sure", l=found, about=about, what=what, question=_question(words, about))
    yes = Tap(words.label("evaluation_ask"), AskAbout(found.team.id, about.value, subject_id, 1).pack())
    back = Tap(words.label("back"), AskWhat(found.team.id).pack())
    return Screen(html=html, rows=((yes,), (back,)))


def began(words: Wording, team_id: str) -> Screen:
    """It is asked."""
    back = (Tap(words.label("evaluations"), ShowEvaluations(team_id).pack()),)
    return Screen(html=words.html("evaluations.began"), rows=(back,))


def results(words: Wording, r: Results) -> Screen | Drawing:
    """What came of it: a picture with the same in words; words alone where there is nothing to draw."""
    bars = [(words.word(tally.question), _said(words, r.result, tally)) for tally in r.result.tallies]
    remarks = r.result.remarks[:_REMARKS]
    html = words.html("evaluations.results", name=name(words, r.line), r=r, bars=bars, remarks=remarks)
    screen = Screen(html=html, rows=_result_rows(words, r), protected=True)
    return Drawing(screen=screen, sheet=chart(words, r)) if r.result.told else screen


def results_in_words(words: Wording, r: Results) -> Screen:
    """The same, where a picture can't take the place of a message."""
    found = results(words, r)
    return found.screen if isinstance(found, Drawing) else found


def _result_rows(words: Wording, r: Results) -> tuple[tuple[Tap, ...], ...]:
    one = r.line.evaluation
    back = (Tap(words.label("evaluations"), ShowEvaluations(one.team_id).pack()),)
    if one.open:
        return (back,)
    change = (Tap(words.label("evaluation_promise"), AskPromise(one.id).pack()),)
    action = (Tap(words.label("evaluation_action"), NewAction().pack()),)
    show = ((Tap(words.label("evaluation_show"), ShowTeam(one.id).pack()),),) if r.result.told else ()
    return (change, action, *show, back)


def _said(words: Wording, result: Result, tally: Tally) -> str:
    top = highest(result.evaluation.about)
    parts = [f"{_answer(words, result, value)} {tally.counts.get(value, 0)}" for value in range(top, 0, -1)]
    return " · ".join(parts)


def _answer(words: Wording, result: Result, value: int) -> str:
    return words.label(_SAID.get(result.evaluation.about, _SAID[About.MEETING])[value])


def chart(words: Wording, r: Results) -> Chart:
    """The picture: counts per answer, beside the time before, and what was promised then."""
    before = {tally.question: tally.mean for tally in (r.before.tallies if r.before is not None else ())}
    foot = [r.before_line.evaluation.promise] if r.before_line is not None else []
    return Chart(
        title=words.label("chart_title", what=name(words, r.line), team=r.line.team.name),
        subtitle=words.label(
            "chart_subtitle",
            answered=r.result.answered,
            asked=r.result.asked,
            day=full_day(r.line.evaluation.asked_on),
        ),
        bars=tuple(_bar(words, r.result, tally, before.get(tally.question)) for tally in r.result.tallies),
        foot_title=words.label("chart_promised"),
        foot=tuple(line for line in foot if line),
    )


def _bar(words: Wording, result: Result, tally: Tally, before: float | None) -> Bar:
    top = highest(result.evaluation.about)
    small = words.label("chart_mean", mean=number(round(tally.mean, 1)), top=top)
    if before is not None:
        small = words.label("chart_before", mean=small, before=number(round(before, 1)))
    return Bar(
        head=words.word(tally.question),
        parts=tuple(
            Part(label=_answer(words, result, value), count=tally.counts.get(value, 0)) for value in range(top, 0, -1)
        ),
        small=small,
    )


def told(words: Wording, n: EvaluationTold) -> Screen:
    """For the team's group."""
    result = n.results.result
    bars = [(words.word(tally.question), _said(words, result, tally)) for tally in result.tallies]
    return Screen(html=words.html("evaluations.told", name=name(words, n.results.line), n=n, bars=bars))


def shared(words: Wording, r: Results) -> Screen:
    """It stands in the group."""
    back = (Tap(words.label("evaluations"), ShowEvaluations(r.line.team.id).pack()),)
    return Screen(html=words.html("evaluations.shared"), rows=(back,))


def ask_promise(words: Wording, line: Line, draft: Draft) -> Screen:
    """What will change?"""
    return Screen(html=words.html("evaluations.ask_promise", name=name(words, line)), rows=((stop(words, draft),),))


def promise(words: Wording, p: PromisePreview) -> Screen:
    """What will change, before it is kept."""
    keep = Tap(words.label("evaluation_keep"), KeepPromise(p.draft.id, p.draft.version).pack())
    return _own_words(words, p.draft, "promise", keep)
