"""What do people see who bring something in for a meeting?"""

from domain.agenda_pages import Collecting, PointPreview
from domain.drafts import Draft
from domain.signals import Signal
from domain.themes import Theme, ThemeChoice
from views import agenda_titles as titles
from views.buttons.agenda import (
    KeepProposal,
    NothingToPropose,
    ProposeFor,
    ProposeSignal,
    ProposeTheme,
    TakeBackProposal,
    WriteProposal,
)
from views.buttons.knowing import PutOnAgenda
from views.buttons.looking_up import ShowSubjects
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.turning import pages_of, turned, within
from views.wording import Wording, short

_THEMES = 10  # on a page, two in a row
_SIGNALS = 5  # of two lines each
_OWN = 24  # characters of a point on a button


def asked(words: Wording, c: Collecting) -> Screen:
    """Wat wil je bespreken?"""
    taps = [Tap(words.label("collect_theme"), ProposeTheme(c.where).pack())]
    taps += [Tap(words.label("collect_signal"), ProposeSignal(c.where).pack())] if c.signals else []
    taps += [Tap(words.label("collect_card"), ShowSubjects().pack())] if c.cards else []
    taps.append(Tap(words.label("collect_write"), WriteProposal(c.where).pack()))
    own = [
        Tap(words.label("collect_take_back", what=short(point.text, _OWN)), TakeBackProposal(c.where, point.id).pack())
        for point in c.own
    ]
    nothing = (Tap(words.label("collect_nothing"), NothingToPropose(c.where).pack()),) if not c.own else ()
    html = words.html("collecting.asked", c=c, head=_head(words, c))
    return Screen(html=html, rows=(*stacked(taps, 2), *stacked(own), *((nothing,) if nothing else ())), protected=True)


def _head(words: Wording, c: Collecting) -> str:
    if c.meeting is not None:
        return titles.head(words, c.team, c.meeting, c.meeting.day)
    return words.label("head_of_collecting", team=c.team.name)


def theme_name(words: Wording, choice: ThemeChoice) -> str:
    """How people call a theme."""
    return choice.own if choice.theme is Theme.OWN else words.word(choice.theme)


def themes(words: Wording, c: Collecting, page: int) -> Screen:
    """Which theme?"""
    pages = pages_of(len(c.themes), _THEMES)
    page = within(page, pages)
    shown = c.themes[page * _THEMES : (page + 1) * _THEMES]
    taps = [Tap(theme_name(words, choice), ProposeTheme(c.where, choice.value).pack()) for choice in shown]
    turning = turned(words, page, pages, lambda to: ProposeTheme(c.where, "", to).pack())
    rows = (*stacked(taps, 2), *turning, (_back(words, c.where),))
    return Screen(html=words.html("collecting.themes"), rows=rows)


def signals(words: Wording, c: Collecting, living: list[Signal], page: int) -> Screen:
    """Which signal?"""
    pages = pages_of(len(living), _SIGNALS)
    page = within(page, pages)
    shown = living[page * _SIGNALS : (page + 1) * _SIGNALS]
    taps = [
        Tap(words.label("signal_ref", ref=one.ref, theme=words.theme(one)), PutOnAgenda(one.id, 1).pack())
        for one in shown
    ]
    turning = turned(words, page, pages, lambda to: ProposeSignal(c.where, to).pack())
    html = words.html("collecting.signals", signals=shown, page=page, pages=pages)
    return Screen(html=html, rows=(*stacked(taps), *turning, (_back(words, c.where),)), protected=True)


def write(words: Wording, c: Collecting, draft: Draft) -> Screen:
    """Waiting for one's own words."""
    return Screen(html=words.html("collecting.write", head=_head(words, c)), rows=((stop(words, draft),),))


def preview(words: Wording, p: PointPreview) -> Screen:
    """As others will read it. Typing again replaces it."""
    keep = Tap(words.label("collect_keep"), KeepProposal(draft_id=p.draft.id, version=p.draft.version).pack())
    shown = Screen(html=words.html("collecting.preview", p=p), rows=((keep, stop(words, p.draft)),), protected=True)
    return settled(words, p.draft, shown)


def nothing(words: Wording, c: Collecting) -> Screen:
    """Nothing to talk about, this time."""
    return Screen(html=words.html("collecting.nothing"), rows=((_back(words, c.where),),))


def _back(words: Wording, where: str) -> Tap:
    return Tap(words.label("back"), ProposeFor(where).pack())
