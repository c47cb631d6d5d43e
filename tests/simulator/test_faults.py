"""Calls go wrong as a test asks for, and too many of them are refused."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut

from simulator.client import Phones, PhonesError
from tests.simulator.story import BOT, Ask


async def _shown(phones: Phones, person: int) -> list[str]:
    return [message.text for message in await phones.messages(person, BOT) if message.from_bot]


async def test_too_many_requests(phones: Phones, ask: Ask, yara: int) -> None:
    await phones.fault("sendMessage", "429", seconds=7)
    assert await ask("sendMessage", chat_id=yara, text="een") == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert (await ask("sendMessage", chat_id=yara, text="twee"))["ok"]
    assert await _shown(phones, yara) == ["twee"]


@pytest.mark.parametrize(
    ("kind", "error"),
    [("500", NetworkError), ("502", NetworkError), ("403", Forbidden), ("400", BadRequest)],
)
async def test_refusals_by_code(phones: Phones, bot: Bot, yara: int, kind: str, error: type[Exception]) -> None:
    await phones.fault("sendMessage", kind, times=2, description="Precies dit")
    for text in ("een", "twee"):
        with pytest.raises(error, match="Precies dit"):
            await bot.send_message(yara, text)
    await bot.send_message(yara, "drie")
    assert await _shown(phones, yara) == ["drie"]


async def test_a_lost_answer_was_carried_out(phones: Phones, bot: Bot, yara: int) -> None:
    await phones.fault("sendMessage", "lost")
    with pytest.raises(NetworkError):
        await bot.send_message(yara, "een")
    assert await _shown(phones, yara) == ["een"]


async def test_a_reset_was_not(phones: Phones, bot: Bot, yara: int) -> None:
    await phones.fault("sendMessage", "reset")
    with pytest.raises(NetworkError):
        await bot.send_message(yara, "een")
    assert await _shown(phones, yara) == []


async def test_a_hanging_call_is_never_answered(phones: Phones, bot: Bot, yara: int) -> None:
    await phones.fault("sendMessage", "hang")
    with pytest.raises(TimedOut):
        await bot.send_message(yara, "een", read_timeout=0.05)
    assert await _shown(phones, yara) == []
    (call,) = await phones.calls("sendMessage")
    assert (call.ok, call.fault) == (None, "hang")


async def test_a_delayed_call_is_answered_later(phones: Phones, bot: Bot, yara: int) -> None:
    await phones.fault("sendMessage", "delay", seconds=0.05)
    sending = asyncio.create_task(bot.send_message(yara, "een"))
    await phones.calls("sendMessage", wait=5)
    assert await _shown(phones, yara) == []
    assert (await sending).text == "een"


async def test_a_fault_for_one_chat(phones: Phones, bot: Bot, yara: int, ben: int) -> None:
    await phones.fault("*", "500", chat=ben)
    await bot.send_message(yara, "een")
    with pytest.raises(NetworkError):
        await bot.send_message(ben, "een")


async def test_any_method_but_the_polling(phones: Phones, bot: Bot, ask: Ask) -> None:
    await phones.fault("*", "500")
    assert (await ask("getUpdates"))["ok"]
    with pytest.raises(NetworkError):
        await bot.get_me()
    await phones.fault("getUpdates", "502")
    assert (await ask("getUpdates"))["error_code"] == 502


async def test_faults_can_be_called_off(phones: Phones, bot: Bot) -> None:
    await phones.fault("getMe", "500", times=100)
    await phones.clear_faults()
    assert await bot.get_me()
    with pytest.raises(PhonesError, match="The kind of a fault is one of 429, 500"):
        await phones.fault("getMe", "explosion")


async def test_the_calls_are_written_down(phones: Phones, bot: Bot, yara: int) -> None:
    so_far = (await phones.calls())[-1].n
    await bot.send_message(yara, "Dag")
    with pytest.raises(BadRequest):
        await bot.delete_message(yara, 99_999)
    sent, deleted = await phones.calls(after=so_far)
    assert (sent.method, sent.ok, sent.error_code) == ("sendMessage", True, None)
    assert sent.params == {"chat_id": yara, "text": "Dag"}
    assert (deleted.method, deleted.ok, deleted.error_code) == ("deleteMessage", False, 400)
    assert await phones.calls("SENDMESSAGE", after=sent.n) == []


async def test_a_burst_to_one_chat_is_refused(phones: Phones, bot: Bot, ask: Ask, yara: int, ben: int) -> None:
    await phones.enforce_limits()
    for _ in range(3):
        await bot.send_message(yara, "snel")
    assert (await ask("sendMessage", chat_id=yara, text="te snel"))["parameters"] == {"retry_after": 1}
    assert await bot.send_message(ben, "iemand anders wel")
    assert await bot.send_chat_action(yara, "typing")
    await phones.enforce_limits(enforced=False)
    assert await bot.send_message(yara, "weer vrij")


async def test_all_chats_together_have_a_limit(phones: Phones, ask: Ask, yara: int) -> None:
    people = [yara, *[await phones.add_person(f"Persoon {number}") for number in range(12)]]
    for person in people[1:]:
        await phones.start(person)
    await phones.enforce_limits()
    answers = [await ask("sendMessage", chat_id=person, text="snel") for person in people for _ in range(3)]
    refused = [answer for answer in answers if not answer["ok"]]
    assert 1 <= len(refused) <= 9
    assert refused[0]["description"] == "Too Many Requests: retry after 1"
    assert refused[0]["parameters"] == {"retry_after": 1}
