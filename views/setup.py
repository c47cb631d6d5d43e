"""What does somebody see who sets up a network, a team, a group?"""

from collections.abc import Sequence

from domain.drafts import Draft
from domain.notices import MemberLeft, Parting
from domain.overviews import Leaver, TeamPage
from domain.people import Person, Team
from views import school_year
from views.buttons.actions import FinishAction
from views.buttons.lists import Open
from views.buttons.people import ChooseMember, ExportTeam, InviteList
from views.buttons.practice import OfferPractice, StopPractice
from views.buttons.settings import Look, ShowSettings
from views.buttons.teams import AskTakeOut, Couple, Invite, NewTeam, ShowTeam, TakeOut, TakeSomebodyOut
from views.leaving import stop
from views.passing import orphan_taps
from views.people import successor
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_FEW = 4  # open things of which a phone's screen can show the words too


def ask_name(words: Wording) -> Screen:
    """The first regisseur's name."""
    return Screen(html=words.html("setup.ask_name"))


def ask_municipality(words: Wording, name: str) -> Screen:
    """The municipality's name."""
    return Screen(html=words.html("setup.ask_municipality", name=name))


def founded(words: Wording, name: str) -> Screen:
    """The network stands; the first team comes next."""
    return Screen(html=words.html("setup.founded", name=name, ask=words.html("setup.ask_school")))


def ask_school(words: Wording, draft: Draft) -> Screen:
    """A new team's school."""
    return Screen(html=words.html("setup.ask_school"), rows=((stop(words, draft),),))


def page(words: Wording, p: TeamPage) -> Screen:
    """A team with its members."""
    couple = "couple" if p.team.chat_id is None else "couple_again"
    taps = [
        Tap(words.label(couple), Couple(team_id=p.team.id).pack()),
        Tap(words.label("invite"), Invite(team_id=p.team.id).pack()),
    ]
    if p.team.chat_id is not None:
        taps.reverse()
    if p.team.chat_id is not None:
        practising = p.team.practising_until is not None
        button = StopPractice(team_id=p.team.id) if practising else OfferPractice(team_id=p.team.id)
        taps.append(Tap(words.label("stop_practice" if practising else "practice"), button.pack()))
    taps.append(Tap(words.label("invite_list"), InviteList(team_id=p.team.id).pack()))
    taps.append(Tap(words.label("export_team"), ExportTeam(team_id=p.team.id, form="ask").pack()))
    taps.append(school_year.tap(words, p.team))
    taps.append(Tap(words.label("roles"), ChooseMember(team_id=p.team.id).pack()))
    if len(p.members) > 1:
        taps.append(Tap(words.label("take_somebody_out"), TakeSomebodyOut(team_id=p.team.id).pack()))
    arrange = (
        Tap(words.label("settings"), ShowSettings(team_id=p.team.id).pack()),
        Tap(words.label("status"), Look(team_id=p.team.id).pack()),
        Tap(words.label("network_words"), Open(what="woorden").pack()),
    )
    return Screen(html=words.html("setup.page", p=p), rows=(*stacked(taps, 2), arrange), protected=True)


def leavers(words: Wording, team: Team, members: Sequence[Person]) -> Screen:
    """Who leaves?"""
    taps = [Tap(member.name, AskTakeOut(team_id=team.id, person_id=member.id).pack()) for member in members]
    back = Tap(words.label("back"), ShowTeam(team_id=team.id).pack())
    return Screen(html=words.html("setup.leavers", team=team, none=not taps), rows=(*stacked(taps, 2), (back,)))


def leaver(words: Wording, leaving: Leaver) -> Screen:
    """What would be left behind, and the last question."""
    team, person = leaving.team, leaving.person
    out = Tap(words.label("take_out"), TakeOut(team_id=team.id, person_id=person.id).pack())
    back = Tap(words.label("back"), ShowTeam(team_id=team.id).pack())
    rows = ((successor(words, team, person.id),), (out,), (back,))
    return Screen(html=words.html("setup.leaver", l=leaving, person=person), rows=rows, protected=True)


def left(words: Wording, leaving: Leaver) -> Screen:
    """Out; what waited for them is one tap away."""
    return _left(words, leaving, Parting.TAKEN_OUT)


def member_left(words: Wording, n: MemberLeft) -> Screen:
    """The same for a coordinator to whom it happens; without what was promised, as notifications show it."""
    return _left(words, n, n.parting)


def _left(words: Wording, gone: Leaver | MemberLeft, parting: Parting) -> Screen:
    fresh = isinstance(gone, Leaver) and len(gone.actions) + len(gone.words) <= _FEW
    name = gone.person.name if isinstance(gone, Leaver) else gone.name
    signals = gone.signals if isinstance(gone, Leaver) else gone.words
    taps = [Tap(words.label("done_ref", ref=a.ref), FinishAction(a.id).pack()) for a in gone.actions[:5]]
    taps += [tap for s in signals[:5] for tap in orphan_taps(words, s.ref, s.id)]
    if parting is not Parting.ENDED:
        taps.append(successor(words, gone.team, gone.person.id if isinstance(gone, Leaver) else gone.person_id))
    taps.append(Tap(words.label("agenda"), Open(what="agenda").pack()))
    html = words.html(
        "setup.left",
        name=name,
        team=gone.team,
        parting=parting,
        actions=gone.actions,
        signals=signals,
        fresh=fresh,
        in_group=gone.in_group,
    )
    return Screen(html=html, rows=stacked(taps, 2), protected=True)


def teams(words: Wording, found: list[Team], *, regisseur: bool) -> Screen:
    """Which team?"""
    taps = [Tap(team.name, ShowTeam(team_id=team.id).pack()) for team in found]
    if regisseur:
        taps.append(Tap(words.label("new_team"), NewTeam().pack()))
        taps.append(Tap(words.label("network_words"), Open(what="woorden").pack()))
    return Screen(html=words.html("setup.teams"), rows=stacked(taps))


def coupling(words: Wording, team: Team, code: str, link: str) -> Screen:
    """How to tie a team to its group."""
    tap = Tap(words.label("couple_link"), url=link)
    return Screen(html=words.html("setup.coupling", o={"team": team, "code": code}), rows=((tap,),))


def coupled(words: Wording, team: Team) -> Screen:
    """Said in the group."""
    return Screen(html=words.html("setup.coupled", team=team))
