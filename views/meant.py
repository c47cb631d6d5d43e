"""What does somebody see when the bot guessed what they meant: the answer, what it was taken for, and another way?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

from domain.absence import Days
from domain.actions import Action
from domain.drafts import Draft
from domain.meaning import SHOWS, Meaning
from domain.overviews import OwnWords, RhythmPage
from domain.signals import Signal
from views import rhythm, terugkoppelen
from views.buttons.actions import FinishAction
from views.buttons.claims import IsSignal
from views.buttons.lists import Open
from views.buttons.meant import BeAway, MakeSignal, MeantFor, MeantOther
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, day

LONGEST = 700  # characters: more does not fit a phone


def answered(words: Wording, screen: Screen, meaning: Meaning, rows: tuple[tuple[Tap, ...], ...]) -> Screen:
    """An answer, what a question was taken for as far as that fits below it, and the ways out of it."""
    html = "\n\n".join((screen.html, words.html("meant.taken_for", meaning=meaning)))
    fits = bool(rows) and meaning in SHOWS and len(unescape(html)) <= LONGEST
    return replace(screen, html=html if fits else screen.html, rows=(*screen.rows, *rows))


def ways_out(words: Wording, draft: Draft, other: Meaning | None, *, raises: bool) -> tuple[tuple[Tap, ...], ...]:
    """One tap to what else it may be, and one to a signal."""
    taps = []
    if other is not None and other is not Meaning.SIGNAL:
        taps.append(Tap(words.label(f"meant_{other.value}"), MeantOther(draft.id, other.value).pack()))
    if raises:
        taps.append(Tap(words.label("meant_signal"), MakeSignal(draft.id).pack()))
    return stacked(taps)


def done(words: Wording, actions: Sequence[Action]) -> Screen:
    """Is this done?"""
    taps = [Tap(words.label("done_ref", ref=action.ref), FinishAction(action.id).pack()) for action in actions]
    return Screen(html=words.html("meant.done", actions=actions), rows=stacked(taps), protected=True)


def for_reporter(words: Wording, o: OwnWords) -> Screen:
    """One's own words as the reporter will read them, or a new signal after all."""
    screen = terugkoppelen.own_words(words, o)
    if not o.raises or not screen.rows:
        return screen
    return replace(screen, rows=(*screen.rows, (Tap(words.label("is_signal"), IsSignal(draft_id=o.draft.id).pack()),)))


def for_whom(words: Wording, draft: Draft | None, signals: Sequence[Signal]) -> Screen:
    """For which reporter is it, when more of them wait? Or nobody does."""
    taps = []
    if draft is not None:
        taps = [Tap(words.label("meant_for", ref=s.ref), MeantFor(draft.id, s.id).pack()) for s in signals]
    return Screen(html=words.html("meant.for_whom", signals=signals), rows=stacked(taps))


def away(words: Wording, days: Days, r: RhythmPage) -> Screen:
    """Is it so that they are not there, and until when?"""
    html = words.html("meant.away", d=days, r=r)
    lasts = [days.until] if days.until is not None else _lasts(days.begins) if days.begins is not None else []
    if days.back is not None and days.back == days.until:
        lasts.append(days.back - timedelta(days=1))  # who says "tot" may mean to be back on that day
    known = tuple((_be_away(words, days.begins, last),) for last in lasts if days.begins is None or last >= days.begins)
    return Screen(html=html, rows=known if days.begins else (*known, *rhythm.away_rows(words, back=False)))


def _lasts(begins: date) -> list[date]:
    """The likeliest last days of who only says when it begins: that day, that week, and the weeks after it."""
    sunday = begins + timedelta(days=6 - begins.weekday())
    return [begins, *(sunday + timedelta(weeks=number) for number in range(3))]


def _be_away(words: Wording, begins: date | None, last: date) -> Tap:
    if begins is None:
        return Tap(words.label("be_away", day=day(last)), BeAway(last.isoformat()).pack())
    label = words.label("be_away_on" if begins == last else "be_away_from", begins=day(begins), day=day(last))
    return Tap(label, BeAway(last.isoformat(), begins.isoformat()).pack())


def back(words: Wording, r: RhythmPage) -> Screen:
    """Are they there again?"""
    rows = ((rhythm.back_at_work(words, r),),) if r.away else ()
    return Screen(html=words.html("meant.back", r=r), rows=rows)


def no_agenda(words: Wording) -> Screen:
    """None of their teams has one; their own actions are there."""
    return Screen(
        html=words.html("meant.no_agenda"), rows=((Tap(words.label("actions"), Open(what="acties").pack()),),)
    )


def stop_this(words: Wording, draft: Draft) -> Screen:
    """Really stop?"""
    return Screen(html=words.html("meant.stop"), rows=((stop(words, draft),),))
