"""What does somebody see who looks at a member, at their own place, or asks for a substitute?"""

from datetime import date

from domain.actions import Due
from domain.drafts import Draft
from domain.notices import (
    NoRegisseur,
    RegisseurAnswered,
    RegisseurAsked,
    RoleChanged,
    SuccessionAnswered,
    SuccessionAsked,
)
from domain.overviews import Leaver, MemberPage, MyPlaces
from domain.people import Person, Role, Team
from views.buttons.guests import SignalsForExperts
from views.buttons.lists import Open
from views.buttons.people import (
    AskGo,
    AskRegisseur,
    AskSubstitute,
    BeRegisseur,
    ChooseMember,
    Go,
    InviteSuccessor,
    MyPlace,
    SendRegisseur,
    SetRole,
    ShowMember,
    StandUntil,
    StepDown,
    Succeed,
)
from views.buttons.teams import AskTakeOut, ShowTeam
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_ON_A_PAGE = 12


def choose(words: Wording, team: Team, members: list[Person], page: int) -> Screen:
    """Whom to look at?"""
    pages = max(1, -(-len(members) // _ON_A_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = members[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    taps = [Tap(person.name, ShowMember(team_id=team.id, person_id=person.id).pack()) for person in shown]
    turning = [Tap(words.label("less"), ChooseMember(team_id=team.id, page=page - 1).pack())] if page else []
    if page + 1 < pages:
        turning.append(Tap(words.label("more"), ChooseMember(team_id=team.id, page=page + 1).pack()))
    back = Tap(words.label("back"), ShowTeam(team_id=team.id).pack())
    html = words.html("people.choose", team=team)
    return Screen(html=html, rows=(*stacked(taps, 2), *stacked(turning, 2), (back,)), protected=True)


def page(words: Wording, m: MemberPage) -> Screen:
    """One member, with what can be changed."""
    where = {"team_id": m.team.id, "person_id": m.person.id}
    taps = []
    if m.place.role is Role.EXPERT:
        taps.append(Tap(words.label("bring"), SignalsForExperts(team_id=m.team.id).pack()))
    elif m.place.role is Role.COORDINATOR:
        taps.append(Tap(words.label("make_lid"), SetRole(**where, role=Role.LID.value).pack()))
    else:
        taps.append(Tap(words.label("make_coordinator"), SetRole(**where, role=Role.COORDINATOR.value).pack()))
    if m.place.role is not Role.EXPERT and m.place.until is None:
        taps.append(Tap(words.label("substitute"), AskSubstitute(**where).pack()))
    if m.directs and m.person.regisseur:
        taps.append(Tap(words.label("step_down"), StepDown(**where).pack()))
    elif m.directs and m.place.role is not Role.EXPERT:
        taps.append(Tap(words.label("ask_regisseur"), AskRegisseur(**where).pack()))
    if not m.person.regisseur:
        taps.append(Tap(words.label("take_this_one_out"), AskTakeOut(**where).pack()))
    taps.append(Tap(words.label("back"), ChooseMember(team_id=m.team.id).pack()))
    return Screen(html=words.html("people.page", m=m), rows=stacked(taps), protected=True)


def ask_regisseur(words: Wording, m: MemberPage) -> Screen:
    """What it means, and the last question."""
    send = Tap(words.label("send_regisseur"), SendRegisseur(team_id=m.team.id, person_id=m.person.id).pack())
    back = Tap(words.label("back"), ShowMember(team_id=m.team.id, person_id=m.person.id).pack())
    return Screen(html=words.html("people.ask_regisseur", m=m), rows=((send,), (back,)))


def regisseur_sent(words: Wording, name: str) -> Screen:
    """They were asked."""
    return Screen(html=words.html("people.regisseur_sent", name=name))


def regisseur_asked(words: Wording, n: RegisseurAsked) -> Screen:
    """Will you?"""
    taps = [
        Tap(words.label(f"regisseur_{answer}"), BeRegisseur(request_id=n.request_id, answer=answer).pack())
        for answer in ("yes", "no")
    ]
    return Screen(html=words.html("people.regisseur_asked", n=n), rows=stacked(taps))


def regisseur_answer(words: Wording, *, yes: bool) -> Screen:
    """To who answered."""
    return Screen(html=words.html("people.regisseur_answer", yes=yes))


def regisseur_answered(words: Wording, n: RegisseurAnswered) -> Screen:
    """To who asked."""
    return Screen(html=words.html("people.regisseur_answered", n=n))


def no_regisseur(words: Wording, n: NoRegisseur | None = None) -> Screen:
    """One is regisseur no more: by oneself, or by another."""
    return Screen(html=words.html("people.no_regisseur", by_other=n is not None))


def role_changed(words: Wording, n: RoleChanged) -> Screen:
    """Another role."""
    return Screen(html=words.html("people.role_changed", n=n))


def no_coordinator(words: Wording) -> Screen:
    """A coordinator who made themselves a member."""
    return Screen(html=words.html("people.no_coordinator"))


def ask_until(words: Wording, draft: Draft, member: str) -> Screen:
    """How long will somebody stand in?"""
    taps = [
        Tap(words.label(due.value), StandUntil(draft_id=draft.id, due=due.value).pack())
        for due in (Due.THIS_WEEK, Due.NEXT_WEEK, Due.TWO_WEEKS)
    ]
    html = words.html("people.ask_until", member=member)
    return Screen(html=html, rows=(*stacked(taps), (stop(words, draft),)))


def ask_substitute(words: Wording, draft: Draft, member: str, until: date | None) -> Screen:
    """Who will it be?"""
    html = words.html("people.ask_substitute", member=member, until=until)
    return Screen(html=html, rows=((stop(words, draft),),))


def mine(words: Wording, m: MyPlaces) -> Screen:
    """My places, with a way to be stood in for and a way out."""
    rows = []
    for team, place in m.places[:8]:
        row = [Tap(words.label("go_from", team=team.name), AskGo(team_id=team.id).pack())]
        if place.role is not Role.EXPERT and place.until is None:
            ask = AskSubstitute(team_id=team.id, person_id=place.person_id)
            row.insert(0, Tap(words.label("my_substitute", team=team.name), ask.pack()))
        rows.append(tuple(row))
    return Screen(html=words.html("people.mine", m=m), rows=tuple(rows), protected=True)


def successor(words: Wording, team: Team, person_id: str) -> Tap:
    """Invite who comes in somebody's place."""
    return Tap(words.label("invite_successor"), InviteSuccessor(team.id, person_id).pack())


def ask_successor(words: Wording, team: Team, person: Person, draft: Draft, *, mine: bool) -> Screen:
    """Who comes in this person's place?"""
    html = words.html("people.ask_successor", team=team, person=person, mine=mine)
    return Screen(html=html, rows=((stop(words, draft),),))


def succession(words: Wording, n: SuccessionAsked | SuccessionAnswered) -> Screen:
    """Will you take over? Somebody did, or did not."""
    if isinstance(n, SuccessionAnswered):
        return Screen(html=words.html("people.succession_answered", n=n))
    yes = Tap(words.label("succeed_yes"), Succeed(n.request_id, "yes").pack())
    no = Tap(words.label("succeed_no"), Succeed(n.request_id, "no").pack())
    return Screen(html=words.html("people.succession_asked", n=n), rows=((yes, no),), protected=True)


def succeeded(words: Wording, person: Person, count: int, *, yes: bool) -> Screen:
    """Thanks; what came along is one tap away."""
    rows = ((Tap(words.label("actions"), Open(what="acties").pack()),),) if count else ()
    return Screen(html=words.html("people.succeeded", person=person, count=count, yes=yes), rows=rows)


def ask_go(words: Wording, leaver: Leaver) -> Screen:
    """What I would leave behind, and the last question."""
    go = Tap(words.label("go"), Go(team_id=leaver.team.id).pack())
    back = Tap(words.label("back"), MyPlace().pack())
    next_one = successor(words, leaver.team, leaver.person.id)
    return Screen(html=words.html("people.ask_go", leaver=leaver), rows=((next_one,), (go,), (back,)), protected=True)


def gone(words: Wording, leaver: Leaver) -> Screen:
    """Out."""
    return Screen(html=words.html("people.gone", leaver=leaver))
