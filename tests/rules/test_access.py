"""The policy: who may do what, as a table, and what holds for everybody."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import Act, Scope, require, why_not
from domain.people import Actor, Membership, Organisation, Person, Role
from domain.refusals import Reason, Refused

OPEN = {Act.ARRIVE, Act.FOUND}
COORDINATING = {
    Act.AGENDA,
    Act.INVITE,
    Act.REMOVE,
    Act.PRACTISE,
    Act.COUPLE,
    Act.ARRANGE,
    Act.APPOINT,
    Act.WORDS,
    Act.KEEP_PAGES,
    Act.PLAN_MEETINGS,
    Act.ASK_EVALUATION,
}
COORDINATORS_TOO = {
    Act.FEED_BACK, Act.CLOSE, Act.FINISH, Act.MERGE, Act.UPDATE_ALARM, Act.END_ALARM, Act.BRING, Act.SUBSTITUTE,
    Act.READ_FIRST, Act.TAKE_OFF,
}  # fmt: skip
HELD = {Act.UNDO, Act.ANSWER, Act.LEAVE} | COORDINATORS_TOO
DIRECTING = {Act.MAKE_TEAM, Act.DIRECT}
ASKED = {Act.KNOW_MORE, Act.CLAIM, Act.MEET, Act.EVALUATE}
INVITED = {Act.MEET, Act.NOTE_MEETING, Act.EVALUATE, Act.PROPOSE}
EXPERTS_OWN = {Act.UNDO, Act.FINISH, Act.FEED_BACK, Act.LEAVE, Act.ANSWER}


def person(network: str, *, regisseur: bool = False) -> Person:
    return Person(id=f"p-{network}", network_id=network, chat_id=7, name="Ben", regisseur=regisseur, reachable=True)


def place(network: str, team: str, role: Role = Role.LID) -> Membership:
    return Membership(
        team_id=team, network_id=network, person_id=f"p-{network}", role=role, organisation=Organisation.POLITIE
    )


STRANGER = Actor(chat_id=7)
LID = Actor(chat_id=7, people=(person("n1"),), memberships=(place("n1", "t1"),))
COORDINATOR = Actor(chat_id=7, people=(person("n1"),), memberships=(place("n1", "t1", Role.COORDINATOR),))
EXPERT = Actor(chat_id=7, people=(person("n1"),), memberships=(place("n1", "t1", Role.EXPERT),))
REGISSEUR = Actor(chat_id=7, people=(person("n1", regisseur=True),))
OTHER_TEAM = Actor(chat_id=7, people=(person("n1"),), memberships=(place("n1", "t2", Role.COORDINATOR),))
OTHER_NETWORK = Actor(chat_id=7, people=(person("n2", regisseur=True),), memberships=(place("n2", "t9"),))
T1 = Scope(network_id="n1", team_id="t1")
ASKED_ABOUT = Scope(network_id="n1", team_id="t1", guests=frozenset({"p-n1", "somebody"}))
MINE = Scope(network_id="n1", team_id="t1", holders=frozenset({"p-n1"}))


@pytest.mark.parametrize("act", Act)
def test_what_each_may_do_in_a_team(act: Act) -> None:
    member = act not in COORDINATING | HELD | DIRECTING
    allowed = {
        "stranger": act in OPEN,
        "lid": member,
        "lid, own thing": member or act in HELD,
        "coordinator": member or act in COORDINATING | COORDINATORS_TOO,
        "regisseur": member or act in DIRECTING | COORDINATING | COORDINATORS_TOO,
        "expert": act in OPEN,
        "expert, asked about it": act in OPEN | ASKED,
        "expert, own thing": act in OPEN | EXPERTS_OWN,
        "other team": act in OPEN,
        "other team, invited": act in OPEN | INVITED,
        "other network": act in OPEN,
    }
    found = {
        "stranger": why_not(STRANGER, act, T1),
        "lid": why_not(LID, act, T1),
        "lid, own thing": why_not(LID, act, MINE),
        "coordinator": why_not(COORDINATOR, act, T1),
        "regisseur": why_not(REGISSEUR, act, T1),
        "expert": why_not(EXPERT, act, T1),
        "expert, asked about it": why_not(EXPERT, act, ASKED_ABOUT),
        "expert, own thing": why_not(EXPERT, act, MINE),
        "other team": why_not(OTHER_TEAM, act, T1),
        "other team, invited": why_not(OTHER_TEAM, act, ASKED_ABOUT),
        "other network": why_not(OTHER_NETWORK, act, T1),
    }
    assert {who: reason is None for who, reason in found.items()} == allowed


def test_a_refusal_says_which_rule() -> None:
    assert why_not(STRANGER, Act.RAISE, T1) is Reason.STRANGER
    assert why_not(OTHER_TEAM, Act.RAISE, T1) is Reason.NOT_YOUR_TEAM
    assert why_not(LID, Act.AGENDA, T1) is Reason.COORDINATOR_ONLY
    assert why_not(LID, Act.FINISH, T1) is Reason.NOT_YOURS
    assert why_not(LID, Act.CLOSE, T1) is Reason.NOT_YOURS_TO_CLOSE
    assert why_not(LID, Act.END_ALARM, T1) is Reason.NOT_YOUR_ALARM
    assert why_not(LID, Act.UPDATE_ALARM, T1) is Reason.COME_FIRST
    assert why_not(COORDINATOR, Act.MAKE_TEAM) is Reason.REGISSEUR_ONLY
    with pytest.raises(Refused):
        require(STRANGER, Act.RAISE)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", [Role.LID, Role.EXPERT])
def test_what_is_somebodys_in_one_network_is_not_theirs_in_another(act: Act, role: Role) -> None:
    both = Actor(chat_id=7, people=(person("n1"), person("n2")), memberships=(place("n1", "t1", role),))
    of_the_other = replace(T1, holders=frozenset({"p-n2"}), guests=frozenset({"p-n2"}))
    assert why_not(both, act, of_the_other) is why_not(replace(both, people=(person("n1"),)), act, of_the_other)


@pytest.mark.parametrize("act", Act)
def test_who_stands_in_settles_what_a_ping_is_about_and_nothing_more(act: Act) -> None:
    """Above all: they don't answer, or take back, what an unnamed reporter raised."""
    stands_in = replace(LID, stands_in_for=frozenset({"away"}))
    of_away = replace(T1, holders=frozenset({"away"}))
    more = why_not(stands_in, act, of_away) is None and why_not(LID, act, of_away) is not None
    assert more is (act in {Act.FINISH, Act.FEED_BACK, Act.CLOSE})
    elsewhere = replace(of_away, team_id="t2")
    assert act in OPEN or why_not(stands_in, act, elsewhere) is not None


names = st.sampled_from(["n1", "n2"])
roles = st.sampled_from([Role.LID, Role.COORDINATOR, Role.EXPERT])
ids = st.frozensets(st.sampled_from(["p-n1", "p-n2", "p-n3"]))


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    networks = draw(st.sets(names))
    people = tuple(person(network, regisseur=draw(st.booleans())) for network in sorted(networks))
    teams = (
        draw(st.sets(st.sampled_from([(n, f"{n}-t{i}") for n, i in product(sorted(networks), "12")])))
        if networks
        else set()
    )
    return Actor(chat_id=7, people=people, memberships=tuple(place(n, t, draw(roles)) for n, t in sorted(teams)))


@given(actors(), st.sampled_from(Act), names, st.sampled_from("12"), st.booleans())
def test_nobody_reaches_into_a_team_they_are_not_in(
    actor: Actor, act: Act, network: str, number: str, own: bool
) -> None:
    team = f"{network}-t{number}"
    holders = frozenset({f"p-{network}"}) if own else frozenset()
    reason = why_not(actor, act, Scope(network_id=network, team_id=team, holders=holders))
    inside = actor.membership_in(team) is not None or actor.is_regisseur_of(network)
    if act not in OPEN and not inside:
        assert reason is not None


@given(actors(), st.sampled_from(Act), names, st.sampled_from("12"), ids, ids)
def test_an_expert_reaches_nothing_of_a_team_but_what_they_were_asked_about_or_hold(
    actor: Actor, act: Act, network: str, number: str, holders: frozenset[str], guests: frozenset[str]
) -> None:
    team, me = f"{network}-t{number}", f"p-{network}"
    scope = Scope(network_id=network, team_id=team, holders=holders, guests=guests)
    asked = act in ASKED and me in guests
    holds = act in EXPERTS_OWN and me in holders
    somebody_else = not actor.is_expert_in(team) or actor.is_regisseur_of(network)
    if not (somebody_else or asked or holds or act in OPEN):
        assert why_not(actor, act, scope) is not None


@given(actors(), st.integers(-3, 3))
def test_a_substitute_has_no_place_from_the_day_after_their_last(actor: Actor, days: int) -> None:
    last = date(2026, 12, 4)
    standing = replace(actor, memberships=tuple(replace(p, until=last) for p in actor.memberships))
    today = standing.on(last + timedelta(days=days))
    assert today.memberships == (standing.memberships if days <= 0 else ())


@given(actors(), st.sampled_from(Act))
def test_what_nobody_may_anywhere_they_may_nowhere(actor: Actor, act: Act) -> None:
    """The coarse question that a route asks is never stricter than the fine one of the use case."""
    if why_not(actor, act) is not None:
        for network, number in product(("n1", "n2"), "12"):
            mine = frozenset({f"p-{network}"})
            scope = Scope(network_id=network, team_id=f"{network}-t{number}", holders=mine, guests=mine)
            assert why_not(actor, act, scope) is not None


def test_an_expert_looks_up_public_lines_and_keeps_an_entry_but_looks_around_nowhere() -> None:
    assert why_not(EXPERT, Act.LOOK_UP) is None
    assert why_not(EXPERT, Act.PROFILE) is None
    assert why_not(EXPERT, Act.LOOK_UP, T1) is Reason.INVITED_ONLY
    assert why_not(EXPERT, Act.LOOK_AROUND, Scope(network_id="n1")) is Reason.INVITED_ONLY
    assert why_not(LID, Act.LOOK_AROUND, Scope(network_id="n1")) is None
    assert why_not(LID, Act.LOOK_AROUND, Scope(network_id="n2")) is Reason.STRANGER
