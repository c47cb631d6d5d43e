"""A team's settings: what fits, what stays on, and what a status says of them."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.telegram.errands import group_found
from domain.groups import Errand, GroupFound, Right
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import (
    GENERAL_THREAD,
    NAMED,
    RULE,
    RULES,
    SPOTS,
    Element,
    TeamSettings,
    Topic,
    added,
    checked_rules,
    tag,
    without,
)
from domain.status import Check, Level, Seen, findings
from domain.themes import Theme

TODAY = date(2026, 11, 23)
TEAM = Team(id="t", network_id="n", name="Lyceum Zuid", chat_id=-1, thread_id=5, feedback_days=5)
WELL = GroupFound(reads_all=False, inside=True)


def refusal(text: str, names: tuple[str, ...] = ()) -> Reason | None:
    try:
        added(names, text, SPOTS)
    except Refused as refused:
        return refused.reason
    return None


def test_names_come_by_line_or_comma_each_once() -> None:
    assert added(("Kantine",), " • Fietsenhok;\n- Aula , kantine\n\nAULA", SPOTS) == ("Kantine", "Fietsenhok", "Aula")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.LIST_EMPTY),
        (" , \n -", Reason.LIST_EMPTY),
        ("?!", Reason.LIST_EMPTY),
        ("x" * NAMED, None),
        ("x" * (NAMED + 1), Reason.ITEM_TOO_LONG),
        (",".join(f"p{n}" for n in range(SPOTS)), None),
        (",".join(f"p{n}" for n in range(SPOTS + 1)), Reason.LIST_FULL),
    ],
)
def test_what_fits_a_list(text: str, reason: Reason | None) -> None:
    assert refusal(text) is reason


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=NAMED), max_size=5).map(tuple))
def test_whatever_is_typed_the_list_stays_within_its_measures(text: str, names: tuple[str, ...]) -> None:
    try:
        found = added(names, text, SPOTS)
    except Refused:
        return
    assert len(found) <= SPOTS
    assert all(len(name) <= NAMED for name in found)
    assert len({name.lower() for name in found}) == len(found)


@given(st.lists(st.text(min_size=1, max_size=NAMED), unique=True, max_size=12).map(tuple))
def test_each_name_can_be_taken_away_by_its_tag(names: tuple[str, ...]) -> None:
    for name in names:
        assert without(names, tag(name)) == tuple(other for other in names if other != name)


def test_rules_are_lines() -> None:
    assert checked_rules("- Eén\n\n• Twee  keer") == ("Eén", "Twee keer")
    for text, reason in (
        ("\n", Reason.LIST_EMPTY),
        ("\n".join(f"r{n}" for n in range(RULES + 1)), Reason.RULES_TOO_MANY),
        ("x" * (RULE + 1), Reason.RULE_TOO_LONG),
    ):
        with pytest.raises(Refused) as refused:
            checked_rules(text)
        assert refused.value.reason is reason


@given(st.permutations(list(Element)))
def test_one_element_stays_on(order: list[Element]) -> None:
    settings = TeamSettings()
    for element in order[:-1]:
        settings = settings.with_element(element, on=False)
    with pytest.raises(Refused):
        settings.with_element(order[-1], on=False)
    assert settings.with_element(order[0], on=True).has(order[0])


def test_one_theme_stays_be_it_an_own_one() -> None:
    settings = TeamSettings(themes_off=frozenset(Theme) - {Theme.VAPES})
    with pytest.raises(Refused):
        settings.with_theme(Theme.VAPES, on=False)
    assert replace(settings, own_themes=("Fatbikes",)).with_theme(Theme.VAPES, on=False).themes_off == frozenset(Theme)


def test_what_has_no_topic_goes_to_that_of_the_signals() -> None:
    threads = MappingProxyType({Topic.AGENDA: 9, Topic.GENERAL: GENERAL_THREAD})
    team = replace(TEAM, settings=TeamSettings(threads=threads))
    assert [team.thread_of(topic) for topic in Topic] == [5, 5, 9, None]


def test_a_lost_topic_is_remembered_until_it_is_pointed_at_again() -> None:
    lost = TeamSettings(threads=MappingProxyType({Topic.AGENDA: 9})).without_threads(Topic.AGENDA)
    assert (dict(lost.threads), lost.lost) == ({}, frozenset({Topic.AGENDA}))
    assert lost.with_thread(Topic.AGENDA, 7).lost == frozenset()
    assert lost.without_threads().lost == frozenset()


def of(check: Check, found: GroupFound = WELL, seen: Seen | None = None, team: Team = TEAM) -> list[Level]:
    lines = findings(team, found, seen or Seen(today=TODAY))
    return [line.level for line in lines if line.check is check]


def test_when_all_is_well_there_is_no_trouble() -> None:
    assert {line.level for line in findings(TEAM, WELL, Seen(today=TODAY))} == {Level.FINE}


def test_a_group_nobody_can_look_into_gives_one_line_about_it() -> None:
    found = GroupFound(reads_all=True, inside=False)
    lines = findings(replace(TEAM, chat_id=None), found, Seen(today=TODAY))
    assert [line.check for line in lines if line.level is Level.TROUBLE] == [Check.GROUP, Check.PRIVACY]
    assert of(Check.INSIDE, found) == [Level.TROUBLE]
    assert not of(Check.LEADS, found)


@pytest.mark.parametrize(("days", "told"), [(0, [Level.NOTE]), (7, [Level.NOTE]), (8, [])])
def test_a_move_is_told_for_a_week(days: int, told: list[Level]) -> None:
    assert of(Check.MOVED, seen=Seen(today=TODAY, moved_on=TODAY - timedelta(days=days))) == told


def test_an_administrator_without_a_right_is_worth_a_note() -> None:
    assert of(Check.RIGHT) == []
    assert of(Check.RIGHT, replace(WELL, leads=True, rights=frozenset(Right))) == []
    assert of(Check.RIGHT, replace(WELL, leads=True)) == [Level.NOTE] * 2
    assert of(Check.RIGHT, replace(WELL, leads=True, forum=True)) == [Level.NOTE] * 3


def test_a_topic_of_which_nothing_is_told_is_open() -> None:
    assert of(Check.TOPIC, replace(WELL, forum=True)) == [Level.FINE]
    assert of(Check.TOPIC, replace(WELL, forum=True, gone=frozenset({5}))) == [Level.TROUBLE]
    agenda = replace(TEAM, settings=TeamSettings(threads=MappingProxyType({Topic.AGENDA: 9})))
    both = replace(WELL, forum=True, gone=frozenset({5}), closed=frozenset({9}))
    assert of(Check.TOPIC, both, team=agenda) == [Level.TROUBLE] * 2


def found_in(chat: dict[str, object], member: dict[str, object]) -> GroupFound:
    return group_found(chat, member, reads_all=False, gone=set(), closed=set(), moved_to=None)


@pytest.mark.parametrize(
    ("permissions", "member", "inside", "may_write"),
    [
        ({}, {"status": "member"}, True, True),
        ({"can_send_messages": False}, {"status": "member"}, True, False),
        ({"can_send_messages": False}, {"status": "administrator"}, True, True),
        ({}, {"status": "restricted", "is_member": True, "can_send_messages": False}, True, False),
        ({}, {"status": "restricted", "is_member": False, "can_send_messages": True}, False, True),
        ({}, {"status": "left"}, False, True),
        ({}, {"status": "kicked"}, False, True),
    ],
)
def test_what_telegram_says_of_the_bots_place(
    permissions: dict[str, bool], member: dict[str, object], inside: bool, may_write: bool
) -> None:
    found = found_in({"type": "supergroup", "permissions": permissions}, member)
    assert (found.inside, found.may_write) == (inside, may_write)


def test_who_made_the_group_has_every_right() -> None:
    assert found_in({"type": "group"}, {"status": "creator"}).rights == frozenset(Right)
    found = found_in({"type": "supergroup", "is_forum": True}, {"status": "administrator", "can_manage_topics": True})
    assert (found.rights, found.forum, found.basic) == (frozenset({Right.TOPICS}), True, False)


@given(
    st.builds(
        Errand,
        team_id=st.text(),
        chat_id=st.none() | st.integers(),
        threads=st.lists(st.integers()).map(tuple),
        topic=st.none() | st.sampled_from(Topic),
        name=st.text(),
        page=st.integers(0, 9),
        last=st.booleans(),
    )
)
def test_an_errand_comes_out_as_it_went_in(errand: Errand) -> None:
    assert Errand.load(errand.dump()) == errand
