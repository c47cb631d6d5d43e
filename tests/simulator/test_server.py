"""How the server talks HTTP, starts and stops."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
import time
from pathlib import Path

import aiohttp
import pytest

from simulator.client import Phones
from simulator.clock import Clock
from simulator.server import Simulator, running
from tests.simulator.story import BOT, TOKEN, Ask

PROJECT = Path(__file__).parents[2]


async def test_four_ways_to_say_the_same(sim: Simulator, http: aiohttp.ClientSession, yara: int) -> None:
    url = f"{sim.url}/bot{TOKEN}/sendMessage"
    markup = '{"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}'
    said = {"chat_id": str(yara), "text": "Dag", "protect_content": "true", "reply_markup": markup}
    form = aiohttp.FormData(said, default_to_multipart=True)
    ways = (
        http.get(url, params=said),
        http.post(url, params={"chat_id": str(yara)}, data=said),
        http.post(url, data=form),
        http.post(url, json={**said, "chat_id": yara, "protect_content": True}),
    )
    for way in ways:
        async with way as answer:
            result = (await answer.json())["result"]
        assert (result["chat"]["id"], result["text"], result["has_protected_content"]) == (yara, "Dag", True)
        assert result["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "ja"


async def test_method_names_are_case_insensitive(ask: Ask) -> None:
    assert (await ask("GETME"))["ok"] and (await ask("getme"))["ok"]


async def test_unknown_methods_and_tokens(sim: Simulator, http: aiohttp.ClientSession, ask: Ask) -> None:
    assert (await ask("sendTelepathy"))["description"] == "Not Found: method not found"
    for token, status, description in (("2:xyz", 401, "Unauthorized"), ("geheim", 404, "Not Found")):
        async with http.get(f"{sim.url}/bot{token}/getMe") as answer:
            assert await answer.json() == {"ok": False, "error_code": status, "description": description}


async def test_a_body_that_is_no_object(sim: Simulator, http: aiohttp.ClientSession) -> None:
    for body in (b"[1]", b"{"):
        headers = {"Content-Type": "application/json"}
        async with http.post(f"{sim.url}/bot{TOKEN}/getMe", data=body, headers=headers) as answer:
            assert answer.status == 400


async def test_the_page_is_served_and_nothing_beside_it(sim: Simulator, http: aiohttp.ClientSession) -> None:
    async with http.get(f"{sim.url}/page/nothing-here.js") as answer:
        assert answer.status == 404
    async with http.get(f"{sim.url}/page/%2e%2e/server.py") as answer:
        assert answer.status == 404
    async with http.get(sim.url + "/") as answer:
        assert answer.content_type == "text/html"


async def test_stopping_ends_every_wait_at_once() -> None:
    async with aiohttp.ClientSession() as http:
        async with running(clock=Clock()) as sim:
            phones = Phones(sim.url, http)
            yara = await phones.add_person("Yara")
            await phones.start(yara)
            await phones.fault("getMe", "hang")
            url = f"{sim.url}/bot{TOKEN}"
            waits = [
                asyncio.create_task(_read(http, f"{url}/getMe")),
                asyncio.create_task(_read(http, f"{url}/getUpdates?timeout=50&offset=-1")),
                asyncio.create_task(_read(http, f"{sim.url}/phones/changes?after=99999&wait=50")),
                asyncio.create_task(_read(http, f"{sim.url}/phones/{yara}/chats/{BOT}?after=99999&wait=50")),
            ]
            assert await phones.calls("getMe", wait=5) and await phones.calls("getUpdates", wait=5)
            started = time.perf_counter()
        await asyncio.gather(*waits)
        assert time.perf_counter() - started < 0.5


async def _read(http: aiohttp.ClientSession, url: str) -> None:
    try:
        async with http.get(url) as answer:
            await answer.read()
    except aiohttp.ClientError:
        return


async def test_two_at_once_know_nothing_of_each_other() -> None:
    async with running() as one, running() as other, Phones(one.url) as phones, Phones(other.url) as others:
        await phones.add_person("Yara")
        state = await others.state()
        assert one.url != other.url and state["people"] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_the_command_serves_and_stops(number: signal.Signals, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    asked = ["serve", "--port", str(port), "--token", "7:seven", "--clock-file", str(tmp_path / "clock"), "--limits"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", *asked, cwd=PROJECT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    assert f"http://127.0.0.1:{port}" in line
    async with aiohttp.ClientSession() as http:
        poll = asyncio.create_task(_read(http, f"http://127.0.0.1:{port}/bot7:seven/getUpdates?timeout=50"))
        async with Phones(f"http://127.0.0.1:{port}", http) as phones:
            assert await phones.calls("getUpdates", wait=5)
            await phones.move_clock(advance=60)
        assert float((tmp_path / "clock").read_text()) == pytest.approx(60, abs=1)
        started = time.perf_counter()
        process.send_signal(number)
        assert await process.wait() == 0
        assert time.perf_counter() - started < 1
        await poll
    assert await process.stdout.read() == b""


async def test_a_taken_port_is_told_in_one_line(sim: Simulator) -> None:
    port = sim.url.rpartition(":")[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", "serve", "--port", port, cwd=PROJECT, stderr=asyncio.subprocess.PIPE
    )
    _, said = await process.communicate()
    assert process.returncode == 1
    assert said.decode().startswith("The simulator cannot start:") and said.count(b"\n") == 1
