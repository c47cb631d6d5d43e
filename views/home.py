"""What does somebody see first, and when they ask for help or something is refused?"""

from domain.overviews import Home
from domain.people import Role
from domain.refusals import Reason
from domain.settings import Element
from views import guests, second_reader, tour
from views.buttons.lists import Open
from views.buttons.people import MyPlace
from views.buttons.signals import ChangeSignal
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_MOST_ASKED = 8


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


def help_(words: Wording, h: Home) -> Screen:
    """The commands, for who forgot."""
    roles = [Role.LID]
    roles += [Role.COORDINATOR] if h.coordinates else []
    roles += [Role.REGISSEUR] if h.regisseur else []
    taps = [Tap(words.label("alarm_start"), Open(what="alarm").pack())] if h.warns else []
    taps += [tour.start(words, role) for role in roles]
    taps += [Tap(words.label("knowledge"), Open(what="wat").pack())] if h.teams or h.regisseur else []
    taps += [Tap(words.label("paste"), Open(what="plak").pack())] if h.coupled else []
    taps.append(Tap(words.label("find_who"), Open(what="wie").pack()))
    taps += [Tap(words.label("map_open"), Open(what="netwerk").pack())] if h.teams or h.regisseur else []
    taps.append(Tap(words.label("my_profile"), Open(what="profiel").pack()))
    taps.append(Tap(words.label("privacy"), Open(what="privacy").pack()))
    return Screen(html=words.html("home.help", h=h), rows=stacked(taps))


def welcome(words: Wording) -> Screen:
    """To who says thank you."""
    return Screen(html=words.html("home.welcome"))


def failed(words: Wording) -> Screen:
    """Something went wrong on our side."""
    return Screen(html=words.html("home.failed"))


def refused(words: Wording, reason: Reason) -> Screen:
    """A rule said no."""
    return Screen(html=words.refusal(reason))
