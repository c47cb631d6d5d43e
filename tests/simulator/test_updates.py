"""Updates wait for the bot, and come again until it says that it has them."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict

from simulator.client import Phones, PhonesError
from simulator.server import Simulator
from tests.simulator.story import BOT, Ask, Ears


async def _ids(ask: Ask, **params: object) -> list[int]:
    found = (await ask("getUpdates", timeout=0, **params))["result"]
    assert isinstance(found, list)
    return [update["update_id"] if isinstance(update, dict) else update for update in found]


async def _say(phones: Phones, person: int, count: int) -> None:
    for number in range(count):
        await phones.say(person, BOT, f"bericht {number}")


async def test_they_come_again_until_confirmed(phones: Phones, ask: Ask, yara: int) -> None:
    await _say(phones, yara, 3)
    # Yara's first /start was fetched, but no later offset has confirmed it.
    start, first, *others = await _ids(ask)
    assert await _ids(ask, offset=start) == [start, first, *others]
    assert await _ids(ask, offset=first + 1) == others
    assert await _ids(ask) == others
    assert await _ids(ask, offset=others[-1] + 1) == []
    assert await _ids(ask) == []


async def test_at_most_so_many(phones: Phones, ask: Ask, yara: int) -> None:
    await _say(phones, yara, 120)
    assert len(await _ids(ask)) == 100
    assert len(await _ids(ask, limit=7)) == 7


async def test_a_negative_offset_keeps_the_last(phones: Phones, ask: Ask, yara: int) -> None:
    await _say(phones, yara, 5)
    everything = await _ids(ask)
    assert await _ids(ask, offset=-2) == everything[-2:]
    assert await _ids(ask) == everything[-2:]


async def test_a_poll_waits_for_the_first(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    so_far = (await phones.calls())[-1].n
    poll = asyncio.create_task(bot.get_updates(offset=ears.offset, timeout=20))
    assert await phones.calls("getUpdates", after=so_far, wait=5)
    await phones.say(yara, BOT, "Nu")
    (update,) = await poll
    assert update.message is not None and update.message.text == "Nu"


async def test_a_second_poller_ends_the_first(bot: Bot, ask: Ask, phones: Phones) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    assert await phones.calls("getUpdates", wait=5)
    assert (await ask("getUpdates"))["result"] == []
    with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one bot"):
        await poll


async def test_only_the_kinds_that_were_asked_for(phones: Phones, ask: Ask, bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Dag")
    confirmed = (await _ids(ask))[-1] + 1
    assert await _ids(ask, offset=confirmed, allowed_updates=["message_reaction"]) == []
    await phones.say(yara, BOT, "Niet gehoord")
    await phones.react(yara, BOT, sent.message_id, "👍")
    assert len(await _ids(ask, offset=confirmed)) == 1  # the choice stays when nothing is said
    assert len(await _ids(ask, allowed_updates=[])) == 1
    await phones.react(yara, BOT, sent.message_id, "🎉")
    await phones.say(yara, BOT, "Weer gehoord")
    assert len(await _ids(ask)) == 2


async def test_after_a_day_they_are_gone(phones: Phones, ask: Ask, yara: int) -> None:
    await _say(phones, yara, 2)
    await phones.move_clock(advance=23 * 3600)
    await phones.say(yara, BOT, "Vers")
    assert await phones.pending_updates() == 4
    await phones.move_clock(advance=2 * 3600)
    assert len(await _ids(ask)) == 1


async def test_after_a_silent_week_the_ids_may_be_lower(phones: Phones, ask: Ask, ears: Ears, yara: int) -> None:
    await ears.hear()
    assert await phones.jump(500) == 500
    await phones.say(yara, BOT, "Na de vakantie")
    # The old offset lies far ahead, so it confirms nothing and everything is served.
    assert await _ids(ask, offset=ears.offset) == [500]
    assert await _ids(ask, offset=ears.offset) == [500]
    assert await _ids(ask, offset=501) == []
    assert (await phones.jump()) >= 100_000_000


async def test_no_jump_while_something_waits(phones: Phones, yara: int) -> None:
    await phones.say(yara, BOT, "Nog niet gehaald")
    with pytest.raises(PhonesError, match="Updates are waiting for the bot"):
        await phones.jump(wait=0)


async def test_a_damaged_update_comes_among_good_ones(phones: Phones, ask: Ask, ears: Ears, yara: int) -> None:
    await ears.hear()
    await phones.say(yara, BOT, "Goed")
    await phones.put_raw_update("42")
    await phones.put_raw_update('{"update_id": "tien", "message": []}')
    await phones.put_raw_update("geen json")
    await phones.put_update({"message": {"nonsense": True}})
    await phones.say(yara, BOT, "Ook goed")
    found = (await ask("getUpdates", offset=ears.offset, timeout=0))["result"]
    assert isinstance(found, list)
    assert found[1:4] == [42, {"update_id": "tien", "message": []}, "geen json"]
    assert found[4]["message"] == {"nonsense": True}
    assert await _ids(ask, offset=found[5]["update_id"] + 1) == []


async def test_a_damaged_update_alone_is_served_once(phones: Phones, ask: Ask) -> None:
    await phones.put_raw_update("null")
    assert (await ask("getUpdates", offset=1, timeout=0))["result"] == [None]
    assert (await ask("getUpdates", offset=1, timeout=0))["result"] == []


async def test_a_duplicate_comes_once_more(phones: Phones, ask: Ask, ears: Ears, yara: int) -> None:
    await phones.say(yara, BOT, "Dubbel")
    (update,) = await ears.hear()
    await ears.hear()
    await phones.put_update(update.to_dict())
    assert await _ids(ask, offset=ears.offset) == [update.update_id]
    assert await _ids(ask, offset=ears.offset) == []
    await phones.say(yara, BOT, "Daarna")
    assert await _ids(ask, offset=ears.offset) == [update.update_id + 1]


async def test_who_waits_hears_when_the_last_one_put_in_by_hand_is_gone(
    sim: Simulator, phones: Phones, ask: Ask
) -> None:
    await phones.put_update({"update_id": 10, "message": {}})
    assert await _ids(ask) == [10]
    queue = sim.world.updates
    waiting = asyncio.create_task(queue.changes.first(lambda: queue.pending() == 0, 60))
    assert await _ids(ask, offset=11) == []
    assert waiting.done()
    assert await waiting


class Receiver:
    """A bot that is called instead of asking; fails as often as it is told to."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[object, str | None]] = asyncio.Queue()
        self.failures = 0

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.heard.put_nowait(((await request.json())["message"]["text"], secret))
        self.failures -= 1
        return web.Response(status=500 if self.failures >= 0 else 200)


async def test_a_webhook_is_called(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    await ears.hear()
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        await bot.set_webhook(url, secret_token="geheim")
        assert (await bot.get_webhook_info()).url == url
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        receiver.failures = 3
        await phones.say(yara, BOT, "een")
        assert [await receiver.heard.get(), await receiver.heard.get()] == [("een", "geheim")] * 2
        while not (info := await bot.get_webhook_info()).last_error_message:
            pass
        assert (info.pending_update_count, info.last_error_message) == (
            1,
            "Wrong response from the webhook: 500 Internal Server Error",
        )
        await phones.say(yara, BOT, "twee")
        assert [(await receiver.heard.get())[0] for _ in range(3)] == ["een", "een", "twee"]
        await bot.delete_webhook(drop_pending_updates=True)
        assert await bot.get_updates() == ()
    finally:
        await runner.cleanup()


async def test_a_webhook_ends_the_poll_under_way(bot: Bot, ask: Ask, phones: Phones) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    assert await phones.calls("getUpdates", wait=5)
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    await bot.set_webhook("")
    refused = await ask("setWebhook", url="ftp://example.nl")
    assert refused["description"] == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
