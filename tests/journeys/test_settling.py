"""Which act settles a terugkoppeling? A final word, and nothing else that can be pressed or typed."""

from dataclasses import fields

import pytest

from domain.terugkoppeling import DebtStatus, Outcome
from handlers.routes import ROUTES
from simulator.heard import Message
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.words import debt_of, gives, picked_up, signal_of
from views.buttons.base import Button
from views.buttons.kinds import KINDS

FINAL = [outcome for outcome in Outcome if not outcome.interim and outcome is not Outcome.OWN_WORDS]
WAITING = {DebtStatus.OPEN, DebtStatus.DROPPED}  # dropped: nobody waits, since the signal was taken back


def forged(kind: type[Button], signal_id: str, action_id: str) -> str:
    """A press of this kind about just this signal and its action."""
    known = {"signal_id": signal_id, "action_id": action_id, "outcome": Outcome.RUNNING.value, "task": "call"}
    values = [known.get(f.name, "1" if f.type in (int, "int") else "x") for f in fields(kind)]
    return ":".join((kind.verb, *values))


async def action_of(phone: Phone) -> str:
    await phone.says("/acties")
    *_, data = [tap.data for row in (await phone.last()).buttons for tap in row if tap.text.startswith("✅ A-")]
    return (data or "").partition(":")[2]


@pytest.fixture
async def card(kernteam: Kernteam) -> Message:
    """S-1, picked up by Ben."""
    await picked_up(kernteam)
    return await kernteam.group.hears("S-1")


async def test_no_button_but_a_word_settles(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    everybody = (kernteam.yara, kernteam.tom, kernteam.ben, kernteam.sara)
    action_id = await action_of(kernteam.ben)
    for phone in everybody:
        await phone.says("/help")
    for kind in KINDS.values():
        for phone in everybody:
            await phone.forges(forged(kind, signal_of(card), action_id))
            debt = await debt_of(kernlijn, card)
            assert debt.status in WAITING, kind
        if not debt.open or debt.owner_id is None:  # taken back: on with another
            await picked_up(kernteam, words="Ruzie op het plein")
            card, action_id = await kernteam.group.last(), await action_of(kernteam.ben)


async def test_no_command_settles(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    commands = [route.name for route in ROUTES if route.name.startswith("/")]
    assert "/klaar" in commands
    for phone in (kernteam.ben, kernteam.sara):
        for command in (*commands, "/klaar A-1"):
            await phone.says(command)
    assert (await debt_of(kernlijn, card)).status is DebtStatus.OPEN


@pytest.mark.parametrize("outcome", FINAL)
async def test_each_final_word_settles_with_one_tap(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message, outcome: Outcome
) -> None:
    await kernteam.ben.says("/help")
    await kernteam.ben.forges(f"tell:{signal_of(card)}:{outcome.value}")
    assert (await debt_of(kernlijn, card)).status is DebtStatus.SETTLED


@pytest.mark.parametrize("label", ["Opgepakt", "Loopt nog"])
async def test_an_interim_word_does_not(kernlijn: Kernlijn, kernteam: Kernteam, card: Message, label: str) -> None:
    await gives(kernteam.ben, label)
    assert (await debt_of(kernlijn, card)).status is DebtStatus.OPEN


async def test_own_words_settle_when_they_are_sent(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Zelf schrijven")
    await kernteam.ben.says("Het is weer rustig")
    assert (await debt_of(kernlijn, card)).status is DebtStatus.OPEN
    await kernteam.ben.presses("Verstuur")
    assert (await debt_of(kernlijn, card)).status is DebtStatus.SETTLED
