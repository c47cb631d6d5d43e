"""Stopping: a SIGTERM under load is obeyed within ten seconds, and nothing is lost or said twice."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from simulator.client import Phones
from simulator.server import Simulator
from tests.conftest import SECRET_KEY, TOKEN, Kernlijn

PEOPLE, EACH = 10, 12
STOPPED_WITHIN = 10.0  # seconds


@asynccontextmanager
async def process(settings: Settings) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as `make run` starts it."""
    environment = {
        "PATH": os.environ["PATH"],
        "BOT_TOKEN": settings.bot_token,
        "SECRET_KEY": SECRET_KEY,
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE_URL": settings.database_url,
        "CLOCK_FILE": str(settings.clock_file),
        "PACE_OVERALL": "10000",
        "PACE_PER_CHAT": "10000",
    }
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        env=environment,
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.kill()
        await bot.communicate()


async def answers(phones: Phones, telegram: Simulator, user: int) -> int:
    messages = await phones.messages(user, telegram.world.bot.id)
    return sum(message.from_bot for message in messages)


async def test_a_stop_under_load_loses_nothing(
    stopped_bot: Kernlijn, settings: Settings, telegram: Simulator, phones: Phones
) -> None:
    people = [await phones.add_person(f"Iemand {number}") for number in range(PEOPLE)]
    bot_chat = telegram.world.bot.id

    async def talk(user: int) -> None:
        for number in range(EACH):
            await phones.say(user, bot_chat, f"vapes {number}")

    async with process(settings) as bot:
        await phones.say(people[0], bot_chat, "eerste")
        await phones.messages(people[0], bot_chat, wait=20, contains="Welkom bij Kernlijn")
        talking = [asyncio.create_task(talk(user)) for user in people]
        await phones.messages(people[-1], bot_chat, wait=20, contains="Welkom bij Kernlijn")
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), STOPPED_WITHIN) == 0
        await asyncio.gather(*talking)
        said = (await bot.communicate())[1].decode()
    assert "Traceback" not in said
    assert "vapes" not in said
    assert TOKEN not in said
    handled = sum([await answers(phones, telegram, user) for user in people])
    assert handled < PEOPLE * EACH + 1  # it was stopped halfway

    await stopped_bot.start()
    await stopped_bot.settled()
    assert [await answers(phones, telegram, user) for user in people] == [EACH + 1] + [EACH] * (PEOPLE - 1)
    everything = [m for user in people for m in await phones.messages(user, bot_chat)]
    assert not [message for message in everything if "mogelijk dubbel" in message.text]


async def test_a_stop_while_telegram_is_away_is_obeyed(settings: Settings, telegram: Simulator, phones: Phones) -> None:
    away = settings.model_copy(update={"bot_api_url": "http://127.0.0.1:1"})
    async with process(away) as bot:
        assert bot.stderr is not None
        async for line in bot.stderr:
            if b"Telegram can't be reached" in line:
                break
        bot.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(bot.wait(), STOPPED_WITHIN) == 0


async def test_an_unknown_token_gives_one_sentence(settings: Settings, telegram: Simulator) -> None:
    wrong = settings.model_copy(update={"bot_token": "43:unknown"})
    async with process(wrong) as bot:
        assert await asyncio.wait_for(bot.wait(), 20) == 2
        said = (await bot.communicate())[1].decode()
    assert said.strip() == "BOT_TOKEN wordt door Telegram niet herkend: vraag @BotFather om een nieuwe."
