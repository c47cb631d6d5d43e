"""Who plays in these stories: a Telegram, people with phones, and a bot that talks to it over HTTP?"""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from telegram import Bot
from telegram.request import HTTPXRequest

from simulator.client import Phones
from simulator.clock import Clock
from simulator.messages import Json
from simulator.server import Simulator, running
from tests.simulator.story import TOKEN, Ask, Ears


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def sim(clock: Clock) -> AsyncIterator[Simulator]:
    async with running(token=TOKEN, clock=clock) as simulator:
        yield simulator


@pytest_asyncio.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def phones(sim: Simulator, http: aiohttp.ClientSession) -> Phones:
    return Phones(sim.url, http)


@pytest_asyncio.fixture
async def bot(sim: Simulator) -> AsyncIterator[Bot]:
    # Plain HTTP needs no certificates, and loading them takes longer than most of these stories.
    plain = {"verify": False}
    client = Bot(
        TOKEN,
        base_url=f"{sim.url}/bot",
        base_file_url=f"{sim.url}/file/bot",
        request=HTTPXRequest(httpx_kwargs=plain),
        get_updates_request=HTTPXRequest(httpx_kwargs=plain),
    )
    async with client:
        yield client


@pytest.fixture
def ask(sim: Simulator, http: aiohttp.ClientSession) -> Ask:
    """Calls a method with a JSON body and answers Telegram's own words, refusals too."""

    async def call(method: str, **params: object) -> Json:
        async with http.post(f"{sim.url}/bot{TOKEN}/{method}", json=params) as answer:
            found: Json = await answer.json()
            assert answer.status == (200 if found["ok"] else found["error_code"])
            return found

    return call


@pytest_asyncio.fixture
async def ears(bot: Bot) -> Ears:
    return Ears(bot)


@pytest_asyncio.fixture
async def yara(phones: Phones, ears: Ears) -> int:
    """Somebody who pressed Start."""
    return await _started(phones, ears, "Yara")


@pytest_asyncio.fixture
async def ben(phones: Phones, ears: Ears) -> int:
    return await _started(phones, ears, "Ben")


async def _started(phones: Phones, ears: Ears, name: str) -> int:
    person = await phones.add_person(name)
    await phones.start(person)
    await ears.hear()
    return person


@pytest_asyncio.fixture
async def group(phones: Phones, ears: Ears, yara: int, ben: int) -> int:
    """A supergroup of Yara and Ben, in which the bot is no administrator."""
    return await _with_bot(phones, ears, await phones.add_group("Kernteam", yara, (ben,), supergroup=True), yara)


@pytest_asyncio.fixture
async def forum(phones: Phones, ears: Ears, yara: int, ben: int) -> int:
    """A forum that the bot leads."""
    chat = await phones.add_group("Kernteam", yara, (ben,), forum=True)
    return await _with_bot(phones, ears, chat, yara, "administrator")


async def _with_bot(phones: Phones, ears: Ears, chat: int, by: int, status: str = "member") -> int:
    await phones.set_bot(chat, by, status)
    await ears.hear()
    return chat
