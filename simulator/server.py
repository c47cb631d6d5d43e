"""How does this Telegram start, listen and stop?"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from simulator.bot_api import BotApi
from simulator.clock import Clock
from simulator.people import BotAccount
from simulator.phones import add_phones
from simulator.world import World

PAGE = Path(__file__).resolve().parent / "page"
MAX_BODY = 52 * 2**20  # bytes; a bot uploads at most 50 MB (Bot API, Sending files)
STOP_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Simulator:
    """A Telegram that runs."""

    url: str
    world: World
    api: BotApi


@asynccontextmanager
async def running(
    *,
    token: str = "1:abc",  # noqa: S107 (made up, and good for nothing outside this server)
    clock: Clock | None = None,
    port: int = 0,
    first_name: str = "Kernlijn",
    username: str = "kernlijn_bot",
) -> AsyncIterator[Simulator]:
    """Runs in this event loop, on a free port unless one is named; leaving it ends every open request at once."""
    bot = BotAccount(id=int(token.partition(":")[0]), token=token, first_name=first_name, username=username)
    world = World(clock or Clock(), bot)
    closing = asyncio.Event()
    api = BotApi(world, closing)
    listener = socket.create_server(("127.0.0.1", port))
    runner = web.AppRunner(_application(api), access_log=None, handler_cancellation=True, shutdown_timeout=STOP_SECONDS)
    try:
        await runner.setup()
        await web.SockSite(runner, listener).start()
        yield Simulator(f"http://127.0.0.1:{listener.getsockname()[1]}", world, api)
    finally:
        await _stop_listening(listener)
        closing.set()
        for changes in (world.changes, world.updates.changes, world.presses.changes, api.calls.changes):
            changes.close()
        await world.webhook.stop()
        await runner.cleanup()
        listener.close()


async def _stop_listening(listener: socket.socket) -> None:
    """Lets connections that are being accepted come in first: Python 3.11 fails over them when a server closes."""
    asyncio.get_running_loop().remove_reader(listener)
    await asyncio.sleep(0)


def _application(api: BotApi) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY)
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    app.router.add_get("/file/bot{token}/{path:.+}", api.download)
    add_phones(app, api)
    app.router.add_get("/", _page)
    app.router.add_get("/page/{path:.+}", _page)
    return app


async def _page(request: web.Request) -> web.StreamResponse:
    """The page with phones, and the files it asks for; nothing outside its folder."""
    file = (PAGE / request.match_info.get("path", "index.html")).resolve()
    if not file.is_relative_to(PAGE):
        return web.Response(status=404, text="Not found")
    return web.FileResponse(file, headers={"Cache-Control": "no-cache"})
