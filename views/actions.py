"""What do people see of an action: promised, moved, finished, said something about, and by itself?"""

from datetime import date

from domain.actions import Action, Due, PutOff
from domain.drafts import Draft
from domain.notices import ActionCard, ActionTold, News
from domain.promises import ActionPage, NewAction, Promised, PuttingOff, WordOnAction
from views.buttons import actions as buttons
from views.buttons.actions import (
    BackToList,
    ChooseForAction,
    DropAction,
    FinishAction,
    KeepWords,
    MoveAction,
    OtherDay,
    PutOffAction,
    ReopenAction,
    SayResult,
    ShowAction,
    StopHelping,
)
from views.buttons.claims import IsSignal
from views.buttons.terugkoppelen import GiveBack
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, day


def promised(words: Wording, p: Promised | PuttingOff) -> Screen:
    """An action with its day, where another day is one tap; or first the question why it is put off."""
    if isinstance(p, PuttingOff):
        return _why(words, p)
    last = (
        Tap(words.label("other_day"), OtherDay(action_id=p.action.id).pack()),
        Tap(words.label("drop"), DropAction(action_id=p.action.id).pack()),
    )
    done = (Tap(words.label("done_already"), FinishAction(action_id=p.action.id).pack()),)
    rows = (*_days(words, p.action, p.meeting), last, done)
    return Screen(html=words.html("actions.promised", p=p), rows=rows, protected=True)


def _days(words: Wording, action: Action, meeting: date | None) -> tuple[tuple[Tap, ...], ...]:
    days = [
        Tap(words.label(due.value), MoveAction(action_id=action.id, due=due.value).pack())
        for due in (Due.TODAY, Due.THIS_WEEK, Due.NEXT_WEEK, Due.TWO_WEEKS)
    ]
    if meeting is not None:
        label = words.label("next_meeting", day=day(meeting))
        days.append(Tap(label, MoveAction(action_id=action.id, due=Due.MEETING.value).pack()))
    return stacked(days, 2)


def _why(words: Wording, o: PuttingOff) -> Screen:
    """The usual reasons are one tap."""
    taps = [
        Tap(words.word(why).capitalize(), PutOffAction(o.action.id, o.due_on.isoformat(), why.value).pack())
        for why in PutOff
    ]
    return Screen(html=words.html("actions.why", o=o), rows=stacked(taps, 2))


def asked_day(words: Wording, action: Action, draft: Draft, meeting: date | None) -> Screen:
    """Waiting for a day, typed or tapped."""
    rows = (*_days(words, action, meeting), (stop(words, draft),))
    return Screen(html=words.html("actions.ask_day", action=action), rows=rows)


def asked_why(words: Wording, action: Action, draft: Draft) -> Screen:
    """Waiting for a reason in one's own words."""
    return Screen(html=words.html("actions.ask_why", action=action), rows=((stop(words, draft),),))


def asked_result(words: Wording, action: Action, draft: Draft) -> Screen:
    """Waiting for a word about what came of it."""
    return Screen(html=words.html("actions.ask_result", action=action), rows=((stop(words, draft),),))


def word(words: Wording, w: WordOnAction) -> Screen:
    """What one typed about an action, as others will read it. Typing again replaces it."""
    label = words.label("keep_words" if w.due_on is None else "put_off_so")
    keep = Tap(label, KeepWords(draft_id=w.draft.id, version=w.draft.version).pack())
    rows = ((keep,), (_is_signal(words, w.draft),), (stop(words, w.draft),))
    return settled(words, w.draft, Screen(html=words.html("actions.word", w=w), rows=rows, protected=True))


def _is_signal(words: Wording, draft: Draft) -> Tap:
    """The question was forgotten, and what was typed is something new."""
    return Tap(words.label("is_signal"), IsSignal(draft_id=draft.id).pack())


def finished(words: Wording, p: Promised) -> Screen:
    """Done. A word with it is free, undoing is one tap, and so is telling a reporter who still waits."""
    undo = Tap(words.label("done_after_all"), ReopenAction(action_id=p.action.id).pack())
    say = Tap(words.label("say_result"), SayResult(action_id=p.action.id).pack())
    rows: tuple[tuple[Tap, ...], ...] = ((undo,) if p.action.result else (say, undo),)
    if p.owes is not None and p.signal is not None:
        rows = ((Tap(words.label("give_back"), GiveBack(signal_id=p.signal.id).pack()),), *rows)
    return Screen(html=words.html("actions.finished", p=p), rows=rows, protected=True)


def dropped(words: Wording, p: Promised) -> Screen:
    """Put back, or not after all."""
    undo = Tap(words.label("taken_after_all"), ReopenAction(action_id=p.action.id).pack())
    return Screen(html=words.html("actions.dropped", p=p), rows=((undo,),))


def page(words: Wording, a: ActionPage, back: BackToList | None = None) -> Screen:
    """One action by itself, with all that this person can do about it."""
    rows: list[tuple[Tap, ...]] = []
    if a.may_act:
        rows = [
            (
                Tap(words.label("done"), FinishAction(a.action.id).pack()),
                Tap(words.label("other_day"), OtherDay(a.action.id).pack()),
            ),
            (
                Tap(words.label("hand_over"), buttons.HandOver(a.action.id).pack()),
                Tap(words.label("ask_help"), buttons.Help(a.action.id).pack()),
            ),
            (Tap(words.label("drop"), DropAction(a.action.id).pack()),),
        ]
    if a.helps:
        rows.append((Tap(words.label("stop_helping"), StopHelping(a.action.id).pack()),))
    if back is not None:
        rows.append((Tap(words.label("back"), back.pack()),))
    return Screen(html=words.html("actions.page", a=a), rows=tuple(rows), protected=True)


def told(words: Wording, n: ActionTold) -> Screen:
    """News of an action; a question can be answered with one tap."""
    rows: tuple[tuple[Tap, ...], ...] = ()
    if n.news is News.TAKE:
        yes = Tap(words.label("yes_take"), buttons.TakeAction(n.request_id).pack())
        no = "no_take" if n.action.meeting_id is None else "cannot_take"
        rows = ((yes, Tap(words.label(no), buttons.DeclineAction(n.request_id).pack())),)
    elif n.news is News.HELP:
        rows = ((Tap(words.label("stop_helping"), StopHelping(n.action.id).pack()),),)
    elif n.news in (News.KEPT, News.MOVED, News.BACK):
        rows = ((Tap(words.label("show_ref", ref=n.action.ref), ShowAction(n.action.id).pack()),),)
    return Screen(html=words.html("actions.told", n=n), rows=rows, protected=True)


def card(words: Wording, c: ActionCard) -> Screen:
    """A loose action in the group: the organisation, never the person."""
    return Screen(html=words.html("actions.card", c=c), protected=True)


def asked_new(words: Wording, draft: Draft, *, from_group: bool = False) -> Screen:
    """Waiting for what will be done. `from_group`: it was typed where everybody reads it."""
    return Screen(html=words.html("actions.ask_new", from_group=from_group), rows=((stop(words, draft),),))


def new(words: Wording, n: NewAction) -> Screen:
    """A loose action as it will stand on the list; first for which school, where there are several."""
    if n.team is None:
        taps = [Tap(team.name, ChooseForAction(n.draft.id, "team", team.id).pack()) for team in n.teams]
        return Screen(html=words.html("actions.choose_team"), rows=(*stacked(taps), (stop(words, n.draft),)))
    rows = [(Tap(words.label("make_action"), KeepWords(draft_id=n.draft.id, version=n.draft.version).pack()),)]
    if n.coordinates:
        label = words.label("for_whom", value=n.owner.name if n.owner is not None else words.label("me"))
        rows.append((Tap(label, ChooseForAction(n.draft.id, "owner", "").pack()),))
    rows += [(_is_signal(words, n.draft),), (stop(words, n.draft),)]
    return settled(words, n.draft, Screen(html=words.html("actions.new", n=n), rows=tuple(rows), protected=True))
