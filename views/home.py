"""What does somebody see first, and when they ask for help or something is refused?"""

from collections.abc import Sequence

from domain.drafts import Draft, Flow
from domain.overviews import Home
from domain.people import Role
from domain.refusals import Reason
from domain.settings import Element
from views import guests, second_reader, tour
from views.buttons.lists import Open, TryCommand
from views.buttons.people import MyPlace
from views.buttons.signals import ChangeSignal
from views.leaving import go_on, stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_MOST_ASKED = 8
_MOST_HELP = 8  # buttons; more is no choice any more


def home(words: Wording, h: Home) -> Screen:
    """What this person can do now: open things first."""
    taps = [second_reader.read_tap(words, signal) for signal in h.looks[:_MOST_ASKED]]
    if h.owed:
        taps.append(Tap(words.label("words"), Open(what="terugkoppeling").pack()))
    if h.actions:
        taps.append(Tap(words.label("actions"), Open(what="acties").pack()))
    if h.unfinished is not None:
        taps.append(Tap(words.label("unfinished"), ChangeSignal(draft_id=h.unfinished.id, line="back").pack()))
    if h.coupled:
        taps.append(Tap(words.label("new_signal"), Open(what="signaal").pack()))
    if h.coupled:
        taps.append(Tap(words.label("my_signals"), Open(what="terugkoppeling").pack()))
    if h.coordinates and Element.MEETINGS not in h.off:
        taps.append(Tap(words.label("agenda"), Open(what="agenda").pack()))
    if h.coordinates or h.regisseur:
        taps.append(Tap(words.label("teams"), Open(what="team").pack()))
    if h.teams or h.regisseur:
        taps.append(Tap(words.label("rhythm"), Open(what="ritme").pack()))
    rows = [*stacked(taps, 2), *stacked([guests.read_tap(words, signal) for signal in h.asked[:_MOST_ASKED]])]
    if h.teams or h.expert:
        who = Tap(words.label("find_who"), Open(what="wie").pack())
        rows.append((who, Tap(words.label("my_place"), MyPlace().pack())))
    return Screen(html=words.html("home.home", h=h), rows=tuple(rows))


def help_(words: Wording, h: Home, page: int = 0) -> Screen:
    """The commands, for who forgot; buttons that are asked for less are behind "Meer"."""
    taps = _help_taps(words, h)
    html = words.html("home.help", h=h)
    if len(taps) <= _MOST_HELP:
        return Screen(html=html, rows=stacked(taps))
    first, rest = taps[: _MOST_HELP - 1], taps[_MOST_HELP - 1 :]
    if page:
        less = Tap(words.label("less"), Open(what="help").pack())
        return Screen(html=words.html("home.help_more"), rows=stacked([*rest, less]))
    return Screen(html=html, rows=stacked([*first, Tap(words.label("more"), Open(what="help", page=1).pack())]))


def _help_taps(words: Wording, h: Home) -> list[Tap]:
    """What is asked for most comes first."""
    roles = [Role.LID]
    roles += [Role.COORDINATOR] if h.coordinates else []
    roles += [Role.REGISSEUR] if h.regisseur else []
    taps = [Tap(words.label("alarm_start"), Open(what="alarm").pack())] if h.warns else []
    taps += [tour.start(words, role) for role in roles]
    taps.append(Tap(words.label("find_who"), Open(what="wie").pack()))
    taps += [Tap(words.label("knowledge"), Open(what="wat").pack())] if h.teams or h.regisseur else []
    taps.append(Tap(words.label("my_profile"), Open(what="profiel").pack()))
    taps += [Tap(words.label("paste"), Open(what="plak").pack())] if h.coupled else []
    taps += [Tap(words.label("map_open"), Open(what="netwerk").pack())] if h.teams or h.regisseur else []
    taps.append(Tap(words.label("privacy"), Open(what="privacy").pack()))
    return taps


def mistyped(words: Wording, commands: Sequence[str], draft: Draft | None) -> Screen:
    """A command that is not there, and what was meant; `draft` keeps what was typed behind it."""
    kept = draft.id if draft is not None else ""
    taps = [Tap(f"/{command}", TryCommand(command, kept).pack()) for command in commands]
    return Screen(
        html=words.html("home.mistyped"), rows=stacked([*taps, Tap(words.label("help_page"), Open(what="help").pack())])
    )


def welcome(words: Wording) -> Screen:
    """To who says thank you."""
    return Screen(html=words.html("home.welcome"))


def noted(words: Wording, ready: Draft | None = None) -> Screen:
    """To who only says that it is good. `ready`: what they may think is sent by that."""
    signal = ready if ready is not None and ready.flow is Flow.SIGNAL else None
    return Screen(html=words.html("home.noted", ready=ready), rows=go_on(words, signal))


def failed(words: Wording) -> Screen:
    """Something went wrong on our side."""
    return Screen(html=words.html("home.failed"))


def refused(words: Wording, reason: Reason, draft: Draft | None = None) -> Screen:
    """A rule said no. `draft`: what the bot goes on waiting for; one tap leaves it."""
    return Screen(html=words.refusal(reason), rows=((stop(words, draft),),) if draft is not None else ())
