"""What does the fasekaart look like? A choice at a time, put in place of the one before it, and the advice."""

from enum import StrEnum

from domain.fasekaart import Gravity, Problem, Protection, Threat, Weighed, Weighing
from views.buttons.lists import Open
from views.buttons.looking_up import BeginWithPhase, FillPhase, Weigh
from views.buttons.signals import ChangeSignal
from views.screen import Screen, Tap, stacked
from views.wording import Wording


def page(words: Wording, w: Weighed) -> Screen:
    """The next choice; or the advice when all is chosen."""
    if w.advice is not None:
        return _advice(words, w)
    kind, name = _next(w.chosen)
    so_far = _values(w.chosen)
    taps = [Tap(words.word(choice), Weigh(*[*so_far, choice.value]).pack()) for choice in kind]
    html = words.html("fasekaart.choose", w=w, step=name)
    return Screen(html=html, rows=(*_alarm(words, w), *stacked(taps), *_back(words, w)))


def _next(chosen: Weighing) -> tuple[type[StrEnum], str]:
    if chosen.problem is None:
        return Problem, "problem"
    if chosen.gravity is None:
        return Gravity, "gravity"
    if chosen.threat is None:
        return Threat, "threat"
    return Protection, "protection"


def _advice(words: Wording, w: Weighed) -> Screen:
    html = words.html("fasekaart.advice", w=w, a=w.advice)
    rows = [*_alarm(words, w), *_to_signal(words, w)]
    again = Tap(words.label("weigh_again"), Weigh().pack())
    return Screen(html=html, rows=(*rows, *_back(words, w)[:1], (again,)))


def _to_signal(words: Wording, w: Weighed) -> tuple[tuple[Tap, ...], ...]:
    if w.advice is None or not w.raises:
        return ()
    phase = w.advice.phase.value
    begin = Tap(words.label("begin_with_phase"), BeginWithPhase(phase).pack())
    if w.unfinished is None:
        return ((begin,),)
    return ((Tap(words.label("fill_phase", phase=phase), FillPhase(w.unfinished.id, phase).pack()),), (begin,))


def _alarm(words: Wording, w: Weighed) -> tuple[tuple[Tap, ...], ...]:
    if not (w.chosen.danger and w.warns):
        return ()
    return ((Tap(words.label("alarm_start"), Open(what="alarm").pack()),),)


def _back(words: Wording, w: Weighed) -> tuple[tuple[Tap, ...], ...]:
    """One choice back; from the first one to the signal that was not sent yet."""
    so_far = _values(w.chosen)
    if so_far:
        return ((Tap(words.label("back"), Weigh(*so_far[:-1]).pack()),),)
    if w.unfinished is not None:
        return ((Tap(words.label("unfinished"), ChangeSignal(draft_id=w.unfinished.id, line="back").pack()),),)
    return ()


def _values(chosen: Weighing) -> list[str]:
    choices = (chosen.problem, chosen.gravity, chosen.threat, chosen.protection)
    return [choice.value for choice in choices if choice is not None]
