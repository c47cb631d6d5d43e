"""The lives of a signal, an action, a terugkoppeling and an invitation: every step that is allowed, and no other."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import MOVES, checked_result
from domain.invitations import Invitation, InvitationStatus
from domain.people import Organisation, Role
from domain.refusals import Reason, Refused
from domain.signals import UNDO_TERM, SignalStatus, Why, checked_text
from domain.terugkoppeling import Outcome
from domain.themes import Place, Theme, guess_place, guess_theme
from tests.rules.values import ACTION, DEBT, NOW, SIGNAL
from views.buttons.claims import Claim
from views.buttons.kinds import KINDS, Unreadable, unpack
from views.buttons.signals import SendSignal

TODAY = date(2026, 11, 23)


def refused(reason: Reason) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=f"^{reason.value}$")


def test_references_are_as_people_say_them() -> None:
    assert (SIGNAL.ref, ACTION.ref) == ("S-12", "A-7")


def test_taking_a_signal_back_asks_why_after_ten_minutes_or_when_somebody_works_on_it() -> None:
    assert not SIGNAL.needs_why(NOW + UNDO_TERM)
    assert SIGNAL.needs_why(NOW + UNDO_TERM + timedelta(seconds=1))
    assert SIGNAL.taken().needs_why(NOW)
    assert SIGNAL.withdrawn(Why.SOLVED).why is Why.SOLVED
    with refused(Reason.ALREADY_DONE):
        SIGNAL.withdrawn().withdrawn()


def test_signals_of_one_team_go_on_in_each_other() -> None:
    other = replace(SIGNAL, id="s2", number=13)
    merged = other.merged(SIGNAL)
    assert (merged.status, merged.merged_into) == (SignalStatus.MERGED, "s")
    for bad in (SIGNAL, replace(SIGNAL, team_id="t2"), replace(SIGNAL, number=-1)):
        with refused(Reason.STALE):
            SIGNAL.merged(bad) if bad is SIGNAL else other.merged(bad)
    with refused(Reason.SIGNAL_CLOSED):
        merged.taken()


def test_a_signal_is_not_closed_while_its_reporter_waits() -> None:
    with refused(Reason.TERUGKOPPELING_OPEN):
        SIGNAL.taken().closed(reporter_waits=True)
    closed = SIGNAL.taken().closed(reporter_waits=False)
    assert closed.status is SignalStatus.CLOSED
    for step in (closed.taken, lambda: closed.closed(reporter_waits=False), closed.withdrawn):
        with refused(Reason.SIGNAL_CLOSED):
            step()


def test_released_goes_back_to_open_unless_it_ended() -> None:
    assert SIGNAL.taken().released().status is SignalStatus.OPEN
    closed = SIGNAL.closed(reporter_waits=False)
    assert closed.released() == closed


def test_an_action_ends_once() -> None:
    for ended in (ACTION.done(), ACTION.dropped()):
        for step in (ended.done, ended.dropped, lambda ended=ended: ended.moved(date(2026, 12, 1))):
            with refused(Reason.ALREADY_DONE):
                step()


def test_an_action_is_opened_again_only_when_it_ended() -> None:
    with refused(Reason.STALE):
        ACTION.reopened()
    for ended in (ACTION.done().with_result("gesproken"), ACTION.dropped()):
        assert ended.reopened() == ACTION


def test_a_word_belongs_to_what_is_done() -> None:
    assert ACTION.done().with_result("gesproken").result == "gesproken"
    for unfinished in (ACTION, ACTION.dropped()):
        with refused(Reason.STALE):
            unfinished.with_result("gesproken")
    assert checked_result("  gesproken \n met school ") == "gesproken met school"
    with refused(Reason.TEXT_EMPTY):
        checked_result("…")
    with refused(Reason.RESULT_TOO_LONG):
        checked_result("x" * 201)


@given(st.integers(min_value=-30, max_value=30), st.integers(min_value=0, max_value=30))
def test_only_a_later_day_after_the_day_of_the_promise_puts_it_off(moved: int, waited: int) -> None:
    promised = NOW.date()
    today, due_on = promised + timedelta(days=waited), ACTION.due_on + timedelta(days=moved)
    assert ACTION.asks_why(due_on, today=today, promised_on=promised) == (moved > 0 and waited > 0)


@given(st.lists(st.integers(min_value=-9, max_value=9), max_size=6))
def test_nobody_puts_off_more_than_twice_unless_the_team_agreed(steps: list[int]) -> None:
    action = ACTION
    for step in steps:
        day = action.due_on + timedelta(days=step)
        if step > 0 and action.moves == MOVES:
            with refused(Reason.PUT_OFF_TWICE):
                action.put_off(day)
        else:
            action = action.put_off(day)
        assert action.on_agenda == (action.moves == MOVES)
    for anew in (action.agreed(action.due_on), action.handed_to("tom", action.due_on, NOW)):
        assert (anew.moves, anew.on_agenda) == (0, False)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_word_settles_unless_more_follows(outcome: Outcome) -> None:
    later = date(2026, 12, 7)
    given_word = DEBT.given(outcome, later, today=TODAY)
    if outcome in (Outcome.PICKED_UP, Outcome.RUNNING):
        assert (given_word.open, given_word.due_on) == (True, later)
    else:
        assert (given_word.open, given_word.due_on) == (False, DEBT.due_on)
        with refused(Reason.ALREADY_SETTLED):
            given_word.given(outcome, later, today=TODAY)


@given(st.lists(st.sampled_from(["ben", "tom", "noor"]), min_size=1))
def test_the_first_to_pick_up_holds_it(names: list[str]) -> None:
    debt = DEBT
    for name in names:
        debt = debt.held_by(name)
    assert debt.owner_id == names[0]
    assert debt.let_go().owner_id is None
    assert DEBT.dropped().held_by("ben").owner_id is None


def test_an_invitation_is_open_until_it_is_used_or_too_old() -> None:
    invitation = Invitation(
        id="i",
        network_id="n",
        team_id="t",
        role=Role.LID,
        organisation=Organisation.HALT,
        name="Noor",
        invited_by="p",
        status=InvitationStatus.OPEN,
        expires_at=NOW,
        chat_id=None,
        version=1,
    )
    invitation.check_open(NOW - timedelta(seconds=1), NOW.date())
    with refused(Reason.LINK_EXPIRED):
        invitation.check_open(NOW, NOW.date())
    for status in set(InvitationStatus) - {InvitationStatus.OPEN}:
        with refused(Reason.LINK_USED):
            replace(invitation, status=status).check_open(NOW - timedelta(days=1), NOW.date())


def test_a_text_has_words_and_fits_a_phone() -> None:
    assert checked_text("  vapes  ") == "vapes"
    assert len(checked_text("x" * 500)) == 500
    with refused(Reason.TEXT_TOO_LONG):
        checked_text("x" * 501)
    with refused(Reason.TEXT_EMPTY):
        checked_text(" …!? 👀 ")


@pytest.mark.parametrize(
    ("text", "theme", "place"),
    [
        ("Er worden vapes verkocht in de aula", Theme.VAPES, Place.SCHOOL),
        ("cobra's afgestoken bij de bushalte", Theme.VUURWERK, Place.STRAAT),
        ("jongen met een mes op het schoolplein", Theme.WAPENS, Place.SCHOOL),
        ("mest op het land achter de boerderij", None, None),
        ("hij brengt pakketjes weg voor snel geld", Theme.RONSELEN, None),
        ("ze wordt gechanteerd met naaktfoto's op snap", Theme.ONLINE, Place.ONLINE),
        ("blauwe plekken, durft niet naar zijn vader", Theme.THUIS, Place.THUIS),
        ("groep wil vechten na school in het park", Theme.GEWELD, Place.STRAAT),
        ("drie leerlingen spijbelen", Theme.VERZUIM, None),
        ("elke dag hangjongeren bij de poort", Theme.RONDHANGEN, Place.STRAAT),
    ],
)
def test_theme_and_place_are_guessed_from_words(text: str, theme: Theme | None, place: Place | None) -> None:
    assert (guess_theme(text), guess_place(text)) == (theme, place)


def test_buttons_travel_whole() -> None:
    for button in (Claim(signal_id="0123456789abcdef"), SendSignal(draft_id="x", version=3)):
        assert unpack(button.pack()) == button
    assert all(len(kind.verb) <= 10 for kind in KINDS.values())
    with pytest.raises(ValueError, match="does not fit"):
        Claim(signal_id="x" * 64).pack()
    with pytest.raises(ValueError, match="does not fit"):
        Claim(signal_id="a:b").pack()


@given(st.lists(st.sampled_from(["claim", "send", "open", "1", "x", "", "-1", "é"]), max_size=5).map(":".join))
def test_whatever_is_pressed_is_a_button_or_unreadable(data: str) -> None:
    try:
        button = unpack(data)
    except Unreadable:
        assert (
            data.split(":", maxsplit=1)[0] not in KINDS
            or data.count(":") != len(fields(KINDS[data.split(":", maxsplit=1)[0]]))
            or "send" in data
            or "open" in data
        )
    else:
        assert type(button) is KINDS[data.split(":", maxsplit=1)[0]]
