"""What does an expert see, and who asks them?"""

from domain.notices import ExpertAsked, ExpertLetGo
from domain.overviews import Experts
from domain.people import Team
from domain.signals import Signal
from views.buttons.guests import AskExpert, BringExpert, LetExpertGo, ReadAsked
from views.buttons.teams import Invite, ShowTeam
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_MOST = 8  # signals to choose from; the newest


def read_tap(words: Wording, signal: Signal) -> Tap:
    """To a signal about which somebody is asked."""
    return Tap(words.label("read_asked", ref=signal.ref, theme=words.theme(signal)), ReadAsked(signal.id).pack())


def asked(words: Wording, n: ExpertAsked) -> Screen:
    """Somebody asks you; the text comes after a tap, since notifications show what is sent."""
    return Screen(html=words.html("guests.asked", n=n), rows=((read_tap(words, n.signal),),))


def let_go(words: Wording, n: ExpertLetGo) -> Screen:
    """It is not needed any more."""
    return Screen(html=words.html("guests.let_go", n=n))


def signals(words: Wording, team: Team, living: list[Signal]) -> Screen:
    """About which signal?"""
    taps = [
        Tap(words.label("signal_ref", ref=s.ref, theme=words.theme(s)), BringExpert(signal_id=s.id).pack())
        for s in reversed(living[-_MOST:])
    ]
    back = Tap(words.label("back"), ShowTeam(team_id=team.id).pack())
    return Screen(html=words.html("guests.signals", team=team, none=not taps), rows=(*stacked(taps), (back,)))


def experts(words: Wording, e: Experts, *, coordinates: bool) -> Screen:
    """Who is asked, and who could be."""
    signal = e.signal.id
    taps = [Tap(words.label("ask_expert", expert=p.name), AskExpert(signal, p.id).pack()) for p in e.others[:_MOST]]
    taps += [Tap(words.label("let_go", expert=p.name), LetExpertGo(signal, p.id).pack()) for p in e.asked[:_MOST]]
    if not taps and coordinates:
        taps = [Tap(words.label("invite"), Invite(team_id=e.team.id).pack())]
    html = words.html("guests.experts", e=e, coordinates=coordinates)
    return Screen(html=html, rows=stacked(taps), protected=True)
